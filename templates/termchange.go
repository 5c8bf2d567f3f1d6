package templates

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// TermChanges says what of the conditions of an advert changed, in the reader's
// language; what the poster wrote stays as it is. now is the advert as it is: it
// says in which currency an amount is quoted, and what work is counted in.
func (w *Words) TermChanges(lang vocab.Lang, changes []models.TermChange, now *models.Advert) []Change {
	say := w.say(lang)
	measure := measureOf(say, lang, changes, now)
	out := make([]Change, 0, len(changes))
	for _, c := range changes {
		out = append(out, termChange(say, lang, c, measure))
	}
	return out
}

// say returns words in one language; a key without words stands for itself, which
// a test finds.
func (w *Words) say(lang vocab.Lang) Say {
	return func(key string, args ...any) string {
		text, err := w.text(lang, key, args...)
		if err != nil {
			return key
		}
		return text
	}
}

// TermChanges is Words.TermChanges of the set's catalogue.
func (s *Set) TermChanges(lang vocab.Lang, changes []models.TermChange, now *models.Advert) []Change {
	return s.words.TermChanges(lang, changes, now)
}

func termChange(say Say, lang vocab.Lang, c models.TermChange, measure measures) Change {
	out := Change{Label: say("advert.told_text")}
	f, known := models.AdvertField(c.Field)
	if known {
		if out.Label = f.Title.In(lang); out.Label == "" {
			out.Label = say(f.Label)
		}
		if strings.HasPrefix(f.Name, "pay.") {
			out.Label = say("advert.told_pay", out.Label)
		}
	}
	words := func(values []string, measure func(field, number string) string) string {
		switch {
		case len(values) == 0:
			return say("advert.told_nothing")
		case f.Kind == models.KindWhole || f.Kind == models.KindNumber:
			return measure(f.Name, values[0])
		case f.Name == "regulatory.institution": // its id says nothing
			return say("advert.told_institution")
		}
		return plainWords(say, lang, f, values)
	}
	out.Old, out.New = words(c.Old, measure.old), words(c.New, measure.new)
	return out
}

// plainWords says a value of a field that is given in its plain form.
func plainWords(say Say, lang vocab.Lang, f models.Field, values []string) string {
	switch f.Kind {
	case models.KindFlag:
		return say("advert.value_yes")
	case models.KindAnswer, models.KindCover:
		if i := slices.Index([]string{"yes", "no"}, values[0]); i >= 0 {
			return say([]string{"advert.value_yes", "advert.value_no"}[i])
		}
	case models.KindDate:
		return Date(lang, models.Date(values[0]))
	case models.KindWeek:
		var a models.Advert
		if f.Set(&a, values) {
			return WeekGlance{Lang: lang, Week: a.Week}.Words()
		}
	case models.KindCap:
		return capWords(say, values[0])
	}
	if f.Kind == models.KindText && values[0] == f.Standing.Value && f.Standing.Words != "" {
		return say(f.Standing.Words)
	}
	l := &factList{say: say, lang: lang}
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = l.option(f, v)
	}
	return strings.Join(words, " ・ ")
}

// capWords says a limit of renewals: "none", "years:5" or "times:3".
func capWords(say Say, value string) string {
	kind, number, _ := strings.Cut(value, ":")
	switch kind {
	case "years":
		return say("advert.value_cap_years", number)
	case "times":
		return say("advert.value_cap_times", number)
	}
	return say("advert.value_no_cap")
}
