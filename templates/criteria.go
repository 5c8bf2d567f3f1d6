package templates

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// DescribeCriteria returns a question in words of one language: everything it
// asks for, in the order of the search form.
func (m *Mails) DescribeCriteria(c models.Criteria, l vocab.Lang) string {
	c = c.Canonical()
	parts := m.mainParts(c, l)
	for _, d := range models.InWords() {
		switch {
		case d.Main():
		case d.Choice() == models.ChoiceFloor && c.PayMin > 0:
			parts = append(parts, m.floor(c, l))
		default:
			parts = append(parts, m.phrase(d, c.Asked(d), l)...)
		}
	}
	if n := len(c.NotPoster); n > 0 {
		parts = append(parts, m.words.count(l, "criteria.not_poster", n, strconv.Itoa(n)))
	}
	if len(parts) == 0 {
		return m.words.in(l, "criteria.all")
	}
	return m.join(parts, l)
}

// Topic returns what a question is mainly about in a few words for a subject:
// at most two of its first specialty, its first kind of work and its words; ""
// when it names none of them.
func (m *Mails) Topic(c models.Criteria, l vocab.Lang) string {
	c = c.Canonical()
	for d := range models.Dimensions() {
		if d.Main() && c.Asks(d) {
			c = c.With(d, c.Asked(d)[:1])
		}
	}
	parts := m.mainParts(c, l)
	if len(parts) == 0 {
		return ""
	}
	topic := m.join(parts[:min(2, len(parts))], l)
	if runes := []rune(topic); len(runes) > 40 {
		topic = string(runes[:39]) + "…"
	}
	return topic
}

// mainParts are the words asked for and what the work is about.
func (m *Mails) mainParts(c models.Criteria, l vocab.Lang) (parts []string) {
	for _, d := range models.InWords() {
		if d.Main() {
			parts = append(parts, m.phrase(d, c.Asked(d), l)...)
		}
	}
	if c.Text != "" {
		parts = append(parts, m.words.in(l, "criteria.text", c.Text))
	}
	return parts
}

// phrase says values of a dimension as they stand in a sentence.
func (m *Mails) phrase(d models.Dimension, keys []string, l vocab.Lang) []string {
	if len(keys) == 0 {
		return nil
	}
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = d.Label(k, l)
	}
	around := "criteria." + d.Key()
	switch d.Phrase() {
	case models.PhraseJoined:
		return []string{m.words.in(l, around, m.join(out, l))}
	case models.PhraseEach:
		for i, label := range out {
			out[i] = m.words.in(l, around, label)
		}
	default:
		for i, label := range out {
			out[i] = midSentence(label, l)
		}
	}
	return out
}

func (m *Mails) floor(c models.Criteria, l vocab.Lang) string {
	amount := money(c.PayMin, "JPY", l)
	if c.PayUnit == "" {
		return m.words.in(l, "criteria.pay_hourly", amount)
	}
	return m.words.in(l, "criteria.pay", vocab.PayUnits.Label(c.PayUnit, l), amount)
}

func (m *Mails) join(parts []string, l vocab.Lang) string {
	return strings.Join(parts, m.words.in(l, "criteria.join"))
}

// names are the labels of keys as they are.
func names[K ~string](v vocab.Vocabulary[K], keys []K, l vocab.Lang) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = v.Label(k, l)
	}
	return out
}

// midSentence writes an English label with a small first letter unless it
// begins with an abbreviation.
func midSentence(s string, l vocab.Lang) string {
	first, n := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[n:])
	if l != vocab.EN || unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}
