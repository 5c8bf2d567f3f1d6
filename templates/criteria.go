package templates

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
)

// DescribeCriteria returns a question in words of one language: everything it
// asks for, in the order of the search form.
func (m *Mails) DescribeCriteria(c models.Criteria, l models.Lang) string {
	c = c.Canonical()
	parts := m.mainParts(c, l)
	parts = append(parts, labels(models.EmploymentTypes, c.Employment, l)...)
	parts = append(parts, labels(models.RemoteLevels, c.Remote, l)...)
	parts = append(parts, labels(models.ScheduleTypes, c.Schedule, l)...)
	if len(c.Pref) > 0 {
		parts = append(parts, m.words.in(l, "criteria.pref", m.join(names(models.Prefs, c.Pref, l), l)))
	}
	if c.PayMin > 0 {
		parts = append(parts, m.floor(c, l))
	}
	for _, k := range names(models.Languages, c.Lang, l) {
		parts = append(parts, m.words.in(l, "criteria.lang", k))
	}
	if len(c.Licence) > 0 {
		parts = append(parts, m.words.in(l, "criteria.licence", m.join(names(models.Licences, c.Licence, l), l)))
	}
	parts = append(parts, labels(models.LifeFits, c.LifeFit, l)...)
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
func (m *Mails) Topic(c models.Criteria, l models.Lang) string {
	c = c.Canonical()
	c.Specialty, c.Work = c.Specialty[:min(1, len(c.Specialty))], c.Work[:min(1, len(c.Work))]
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

// mainParts are the words, specialties and kinds of work asked for.
func (m *Mails) mainParts(c models.Criteria, l models.Lang) []string {
	parts := labels(models.Specialties, c.Specialty, l)
	for _, k := range c.Work {
		if t, ok := models.WorkTypes.Term(models.WorkType(k)); ok {
			parts = append(parts, midSentence(t.Label.In(l), l))
		} else if t, ok := models.WorkGroups.Term(models.WorkGroup(k)); ok {
			parts = append(parts, midSentence(t.Label.In(l), l))
		}
	}
	if c.Text != "" {
		parts = append(parts, m.words.in(l, "criteria.text", c.Text))
	}
	return parts
}

func (m *Mails) floor(c models.Criteria, l models.Lang) string {
	amount := money(c.PayMin, "JPY", l)
	if c.PayUnit == "" {
		return m.words.in(l, "criteria.pay_hourly", amount)
	}
	return m.words.in(l, "criteria.pay", models.PayUnits.Label(c.PayUnit, l), amount)
}

func (m *Mails) join(parts []string, l models.Lang) string {
	return strings.Join(parts, m.words.in(l, "criteria.join"))
}

// labels are the labels of keys as they stand in a sentence.
func labels[K ~string](v models.Vocabulary[K], keys []K, l models.Lang) []string {
	out := names(v, keys, l)
	for i, s := range out {
		out[i] = midSentence(s, l)
	}
	return out
}

// names are the labels of keys as they are.
func names[K ~string](v models.Vocabulary[K], keys []K, l models.Lang) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = v.Label(k, l)
	}
	return out
}

// midSentence writes an English label with a small first letter unless it
// begins with an abbreviation.
func midSentence(s string, l models.Lang) string {
	first, n := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[n:])
	if l != models.EN || unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}
