package drafting

import (
	"cmp"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
)

// Sure says how sure a reading is.
type Sure byte

// A stated value stands in the text under its own label or in words that mean
// nothing else. A likely one follows from words that are usual for it.
const (
	Likely Sure = iota
	Stated
)

// Filled is a field of the draft.
type Filled struct {
	Field   string   // of models.AdvertFields
	Values  []string // in the plain form of its kind
	Passage string   // that it was read from, as it stands in the text
	At      int      // byte of the text at which the passage begins
	Sure    Sure

	Evidence Evidence
}

// Draft is what a text says of an advert.
type Draft struct {
	Fields  []Filled // in the order of the form
	Offered []Filled // read on evidence too weak to fill them: asked for, with the value; in the same order
	Open    []string // fields of which the text says two things
	Said    []Filled // what it says of them, several of one field, where that is known; in the order of the form
	Asked   []string // fields to ask for: what the rules want, what is open or offered, the other end of pay
	Body    string   // the text without its signature and without other jobs
}

// Advert returns the draft as an advert.
func (d Draft) Advert() models.Advert {
	a := models.Advert{Description: Clip("description", d.Body)}
	for _, f := range d.Fields {
		if field, ok := models.AdvertField(f.Field); ok {
			field.Set(&a, f.Values)
		}
	}
	return a
}

// builder gathers what is read.
type builder struct {
	page   *page
	claims *claimReader
	en     bool // the text is in English
	found  map[string]Filled
	open   map[string]bool
	said   map[string][]Filled // of fields that are open
	ours   []sentence          // see body

	offered map[string]Filled
	guessed map[string]bool // fields filled from words that mean it mostly

	past map[float64]bool // amounts that hold no more, nil before they are looked for

	overtaken []int // bytes of quoted lines that an answer says otherwise
}

// put fills a field with values read from bytes from to of a sentence. What is
// surer stays, and what was read first.
func (b *builder) put(field string, sure Sure, s sentence, at []int, values ...string) {
	if len(at) > 1 && (counts(field) && eitherNumber(s.text, at) || single(field) && ranged(s.text, at)) {
		if _, there := b.found[field]; !there {
			b.open[field] = true // 3か月または6か月
		}
		return
	}
	start, end := b.page.span(s, at[0], at[1])
	b.putSpan(field, sure, start, end, values...)
}

func (b *builder) putSpan(field string, sure Sure, start, end int, values ...string) {
	if len(values) == 0 || start >= end {
		return
	}
	now := Filled{Field: field, Values: values, Passage: b.page.raw[start:end], At: start, Sure: sure}
	if b.open[field] {
		b.alsoSaid(now)
		return
	}
	old, known := b.found[field]
	if known && gainsays(old, now) {
		b.differ(old, now)
	} else if !known || old.Sure < sure {
		b.found[field] = now
	}
}

// text is the text without the lines that name who posts or speak of other
// jobs.
func (b *builder) text() string {
	var out []string
	at := 0
	for whole := range strings.Lines(b.page.raw) {
		keep := true
		for _, l := range b.page.lines {
			if l.begin >= at && l.begin < at+len(whole) && (l.foot || l.other) {
				keep = false
			}
		}
		keep = keep && !slices.ContainsFunc(b.overtaken, func(old int) bool { return old >= at && old < at+len(whole) })
		if at += len(whole); keep {
			out = append(out, strings.TrimRight(whole, " \t\r\n　"))
		}
	}
	return strings.TrimSpace(strings.Join(out, "\n"))
}

// words fills a text field with the words themselves.
func (b *builder) words(field string, sure Sure, s sentence, from, to int) {
	start, end := b.page.span(s, from, to)
	b.putSpan(field, sure, start, end, Clip(field, oneLine(b.page.raw[start:end])))
}

// sentence fills a text field with a whole sentence.
func (b *builder) sentence(field string, sure Sure, s sentence) {
	b.words(field, sure, s, 0, len(s.text))
}

// block fills a text field with a line and the lines that go on under its label.
func (b *builder) block(field string, s sentence) {
	start, end := b.page.span(sentence{s.line, 0, len(s.Normal), s.Normal}, 0, len(s.Normal))
	i := slices.Index(b.page.lines, s.line)
	for _, l := range b.page.lines[i+1:] {
		if l.topic != s.topic || l.foot || l.other || l.begin < l.at && l.label != s.label && announces(l.label) {
			break
		}
		end = l.at + l.RawStart(len(l.Normal))
	}
	b.putSpan(field, Stated, start, end, Clip(field, oneLine(b.page.raw[start:end])))
}

// unsure marks a field of which the text says two things.
func (b *builder) unsure(field string) {
	delete(b.found, field)
	b.open[field] = true
}

func (b *builder) value(field string) string {
	if f, ok := b.found[field]; ok {
		return f.Values[0]
	}
	return ""
}

// body are the sentences about this job, all are those of the poster too.
func (b *builder) body() []sentence {
	if b.ours == nil {
		for _, l := range b.page.lines {
			b.ours = append(b.ours, l.about(l == b.page.lines[0])...)
		}
	}
	return b.ours
}

func (b *builder) all() (out []sentence) {
	for _, l := range b.page.lines {
		out = append(out, l.sentences()...)
	}
	return out
}

// under are the sentences of the body under one of the topics.
func (b *builder) under(topics ...topic) []sentence {
	return slices.DeleteFunc(slices.Clone(b.body()), func(s sentence) bool { return !slices.Contains(topics, s.topic) })
}

// Clip shortens a text to what a field may hold.
func Clip(field, text string) string {
	f, _ := models.AdvertField(field)
	most := f.Max
	if most == 0 {
		most = models.MaxNote
	}
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most])
	}
	return text
}

// oneLine trims the lines of a text and drops empty ones.
func oneLine(text string) string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// asked are the fields to ask for, in the order of the form.
func (b *builder) asked(d Draft, today models.Date) []string {
	names := map[string]bool{}
	for name := range b.open {
		names[name] = true
	}
	for name := range b.offered {
		names[name] = true
	}
	if b.value("pay.unit") != "" || b.value("pay.min")+b.value("pay.max") != "" {
		for _, end := range []string{"pay.min", "pay.max", "pay.tax"} {
			names[end] = true
		}
	}
	a := d.Advert()
	if b.isService() {
		a.Contract = vocab.ContractNature(cmp.Or(b.value("contract"), string(vocab.ContractQuasiMandate)))
		names["terms.care_consideration"] = !a.Terms.Period.To.Valid() // wanted of half a year and more
	}
	if a.Pay.Currency != "" && a.Pay.Currency != "JPY" {
		names["pay.yen_rate"], names["pay.yen_rate_date"] = true, true
	}
	if b.value("contract") == "" {
		names["contract"] = true
	}
	for _, f := range rules.Validate(&a, rules.Context{Publisher: models.Publisher{Now: today.Start()}}) {
		if f.Severity == models.FaultError {
			names[f.Field] = true
		}
	}
	if names["terms.counterparty.end_client"] {
		names["terms.counterparty.reason"] = true // either answers
	}
	for name, open := range names {
		if _, filled := b.found[name]; filled || !open || name == "description" || name == "attest" {
			delete(names, name)
		}
	}
	out := models.SortedKeys(names)
	slices.SortStableFunc(out, func(x, y string) int { return models.FormOrder(x) - models.FormOrder(y) })
	return out
}
