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
