package form

import (
	"github.com/enkaku/enkaku/models/vocab"
)

// All offers every term of a vocabulary.
func All[K ~string](v vocab.Vocabulary[K]) func(Offer) []Option {
	return func(o Offer) []Option {
		options := make([]Option, 0, len(v.Terms()))
		for _, term := range v.Terms() {
			options = append(options, Option{Value: term.Key, Label: term.Label.In(o.Lang)})
		}
		return options
	}
}

// Choose is the empty choice of a selection.
func Choose(o Offer) Option { return Option{Label: o.Say("desk.choose")} }

// OneOf is All behind an empty choice, for selections.
func OneOf[K ~string](v vocab.Vocabulary[K]) func(Offer) []Option {
	return func(o Offer) []Option { return append([]Option{Choose(o)}, All(v)(o)...) }
}

// Pairs offers a small closed list: pairs of a value and the key of its words.
func Pairs(pairs ...string) func(Offer) []Option {
	return func(o Offer) []Option {
		options := make([]Option, 0, len(pairs)/2)
		for i := 0; i+1 < len(pairs); i += 2 {
			options = append(options, Option{Value: pairs[i], Label: o.Say(pairs[i+1])})
		}
		return options
	}
}

// SpecialtiesByKind offers basic areas, subspecialties and areas of practice
// under their headings.
func SpecialtiesByKind(o Offer) []Option {
	var options []Option
	for _, kind := range []struct{ key, words string }{
		{"basic", "desk.specialties_basic"}, {"sub", "desk.specialties_sub"}, {"practice", "desk.specialties_practice"},
	} {
		for _, term := range vocab.Specialties.Terms() {
			if term.Kind == kind.key {
				options = append(options, Option{Value: term.Key, Label: term.Label.In(o.Lang),
					Group: o.Say(kind.words)})
			}
		}
	}
	return options
}
