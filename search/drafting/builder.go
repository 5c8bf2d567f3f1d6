package drafting

import (
	"slices"
	"strings"
)

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
