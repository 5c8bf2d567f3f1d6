package feeds

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/drafting"
	"github.com/enkaku/enkaku/search/japanese"
)

// plainValues reads a cell as the value of a field: keys of its options or
// their labels, numbers, dates, yes and no. What the field cannot hold gives
// none.
func plainValues(f models.Field, v string) []string {
	v = strings.TrimSpace(v)
	switch f.Kind {
	case models.KindFlag:
		if truthOf(v) == yes {
			return []string{"on"}
		}
		return nil
	case models.KindAnswer:
		return answerOf(v)
	case models.KindCover:
		if a := answerOf(v); a != nil {
			return a
		}
		return []string{"conditional", v}
	case models.KindWhole, models.KindNumber:
		if n, ok := numberOf(v); ok {
			return []string{strings.ReplaceAll(thousands(n), ",", "")}
		}
		return nil
	case models.KindDate:
		if d, ok := dateOf(v); ok {
			return []string{string(d)}
		}
		return nil
	case models.KindChoice:
		return option(f, v)
	case models.KindChoices:
		var out []string
		for _, part := range strings.FieldsFunc(v, func(r rune) bool { return strings.ContainsRune("|\n,、・;", r) }) {
			key := option(f, strings.TrimSpace(part))
			if key == nil {
				return nil
			}
			out = append(out, key...)
		}
		return out
	case models.KindLines, models.KindWeek:
		return strings.FieldsFunc(v, func(r rune) bool { return r == '|' || r == '\n' })
	}
	if f.Standing.Value != "" && slices.Contains(f.Standing.Typed, strings.ToLower(v)) {
		return []string{f.Standing.Value}
	}
	return []string{drafting.Clip(f.Name, v)}
}

// areKeys reports whether a cell holds keys of the vocabulary of a field, as
// files of this board do: part_time, internal_medicine|pediatrics.
func areKeys(name, v string) bool {
	field, _ := models.AdvertField(name)
	if field.Kind != models.KindChoice && field.Kind != models.KindChoices || v == "" {
		return false
	}
	for part := range strings.FieldsFuncSeq(v, func(r rune) bool { return strings.ContainsRune("|\n,", r) }) {
		if !slices.ContainsFunc(field.Options, func(o models.Option) bool { return o.Value == strings.TrimSpace(part) }) {
			return false
		}
	}
	return true
}

func answerOf(v string) []string {
	switch truthOf(v) {
	case yes:
		return []string{"yes"}
	case no:
		return []string{"no"}
	}
	return nil
}

// option is the option of a field whose key or label a cell holds.
func option(f models.Field, v string) []string {
	for _, o := range f.Options {
		for _, name := range []string{o.Value, o.Label.In(vocab.JA), o.Label.In(vocab.EN)} {
			if name != "" && japanese.Normalise(name) == japanese.Normalise(v) {
				return []string{o.Value}
			}
		}
	}
	return nil
}
