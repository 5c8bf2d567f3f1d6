package templates

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Say returns words of the catalogue in one language; see Set.Words.
type Say func(key string, args ...any) string

// Fact is one line of a list of conditions.
type Fact struct {
	Label string
	Value string
	Lang  vocab.Lang // of Value when it is the advert's text, else ""
	Part  Part       // of a condition: the question that it answers
}

// factList gathers facts and leaves out what the advert does not say.
type factList struct {
	say   Say
	lang  vocab.Lang
	text  vocab.Lang // of free texts
	facts []Fact
	part  Part // of the line that is being said

	institution string // that answers for the care, "" when its name is not known
}

// own adds free text of the advert; "none" is said in words.
func (l *factList) own(key, value string) {
	if value == "" {
		return
	}
	f := Fact{Label: l.say("advert." + key), Value: value, Part: l.part}
	if value == vocab.None {
		f.Value = l.say("advert.value_none")
	} else if l.text != l.lang {
		f.Lang = l.text
	}
	l.facts = append(l.facts, f)
}

// line is one line of the job page: that of the fact of a field. say adds it
// when it is said of several fields or in other words than the field's own.
type line struct {
	field string
	say   func(l *factList, a *models.Advert, f models.Field)
}

// lines adds the lines of which the advert says something.
func (l *factList) lines(a *models.Advert, lines []line) {
	for _, ln := range lines {
		f, _ := models.AdvertField(ln.field)
		l.part = partOf[ln.field]
		if ln.say != nil {
			ln.say(l, a, f)
		} else {
			l.field(a, f)
		}
	}
}

// field adds what a field says, by its kind.
func (l *factList) field(a *models.Advert, f models.Field) {
	values := f.Get(a)
	if len(values) == 0 {
		return
	}
	switch {
	case f.Kind == models.KindText && values[0] == f.Standing.Value:
		l.words(f.Fact, l.say(f.Standing.Words))
	case f.Kind == models.KindText:
		l.own(f.Fact, values[0])
	case f.Kind == models.KindFlag:
		l.words(f.Fact, l.say("advert.value_yes"))
	case f.Kind == models.KindDate:
		l.words(f.Fact, Date(l.lang, models.Date(values[0])))
	default:
		for i, v := range values {
			values[i] = l.option(f, v)
		}
		l.words(f.Fact, values...)
	}
}

// option returns the words of a value of a field; a value that is none of its
// options is shown as it is.
func (l *factList) option(f models.Field, value string) string {
	o, ok := f.OptionOf(value)
	switch {
	case !ok:
		return value
	case o.Words != "":
		return l.say(o.Words)
	}
	return o.Label.In(l.lang)
}

// chosen returns the words of the choice made in a field, "" for none.
func (l *factList) chosen(a *models.Advert, field string) string {
	f, _ := models.AdvertField(field)
	for _, v := range f.Get(a) {
		return l.option(f, v)
	}
	return ""
}

// words adds what is said in the page's language.
func (l *factList) words(key string, parts ...string) {
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	if len(parts) > 0 {
		l.facts = append(l.facts, Fact{Label: l.say("advert." + key), Value: strings.Join(parts, "\u00a0・ "), Part: l.part})
	}
}
