package models

import (
	"maps"
	"reflect"
	"slices"

	"github.com/enkaku/enkaku/models/vocab"
)

// Kind is the kind of value that a field holds.
type Kind byte

// The kinds of values, each with its plain form: the texts by which forms,
// drafts and files pass it on. No text at all says that nothing is stated.
const (
	KindText    Kind = iota // as it is
	KindLines               // a list of texts: each as it is
	KindLink                // an https address
	KindChoice              // one of the options: its value
	KindChoices             // some of the options: their values
	KindFlag                // "on", or nothing
	KindAnswer              // "yes", "no", or nothing: unanswered
	KindWhole               // "9000"
	KindNumber              // "7.5"
	KindDate                // "2027-01-31"
	KindWeek                // half-days "0-2": day from Monday, part as in Week
	KindCover               // "yes", "no", or "conditional" and the condition
	KindCap                 // "none", "years:5" or "times:3"
)

// Option is one value of a closed list and how it is shown: by its Label, or
// by the words of a key in the catalogue of pages.
type Option struct {
	Value string
	Label vocab.Text
	Words string
}

// Standing is a value that words stand for: None for なし.
type Standing struct {
	Value string     // as kept, "" for no such value
	Shown vocab.Text // as shown in a form, by the advert's language
	Typed []string   // what means it when typed, in lower case
	Words string     // key of the words by which a page says it
}

// Slot is where in an R a value stands: its kind, what may be chosen, and the
// two ways between the value and its plain form.
type Slot[R any] struct {
	Kind     Kind
	Options  []Option // of choices; nil when they depend on who asks
	Standing Standing // of texts

	get func(*R) []string
	set func(*R, []string) bool

	// Of a family, one value per key of a map.
	Keys     []Option // that the form asks for
	OpenKeys bool     // others are allowed as well
	KeysIn   func(*R) []string
	keyed    func(key string) Slot[R]
}

// Get returns the value in its plain form, nil when nothing is stated.
func (s Slot[R]) Get(r *R) []string { return s.get(r) }

// Set puts a value given in its plain form in its place; no values empty it.
// It reports whether the value has that form, and empties the place if not.
// Whether the value makes sense is for the rules to say.
func (s Slot[R]) Set(r *R, values []string) bool { return s.set(r, values) }

// within is a slot of an optional part of an advert: the part exists while
// something is stated in it. A part is never changed in place, since copies of
// an advert share it.
func within[P any](part func(*Advert) **P, s Slot[P]) Slot[Advert] {
	return Slot[Advert]{
		Kind: s.Kind, Options: s.Options, Standing: s.Standing,
		get: func(a *Advert) []string {
			if p := *part(a); p != nil {
				return s.get(p)
			}
			return nil
		},
		set: func(a *Advert, values []string) bool {
			changed := new(P)
			if p := *part(a); p != nil {
				*changed = *p
			}
			ok := s.set(changed, values)
			if reflect.ValueOf(*changed).IsZero() {
				changed = nil
			}
			*part(a) = changed
			return ok
		},
	}
}

// keyed is a family: one text per key of a map.
func keyed[K ~string](keys []Option, each Slot[string], at func(*Advert) *map[K]string) Slot[Advert] {
	return Slot[Advert]{
		Kind: each.Kind, Options: each.Options, Standing: each.Standing, Keys: keys,
		KeysIn: func(a *Advert) []string {
			var names []string
			for _, key := range SortedKeys(*at(a)) {
				names = append(names, string(key))
			}
			return names
		},
		keyed: func(key string) Slot[Advert] {
			one := Slot[Advert]{Kind: each.Kind, Options: each.Options, Standing: each.Standing}
			one.get = func(a *Advert) []string {
				text, stated := (*at(a))[K(key)]
				if stated && text == "" {
					return []string{""} // named without a word: a fault for the rules
				}
				return each.get(&text)
			}
			one.set = func(a *Advert, values []string) bool {
				m, text := maps.Clone(*at(a)), ""
				ok := each.set(&text, values)
				switch {
				case len(values) == 0:
					delete(m, K(key))
				case m == nil:
					m = map[K]string{K(key): text}
				default:
					m[K(key)] = text
				}
				if len(m) == 0 {
					m = nil
				}
				*at(a) = m
				return ok
			}
			return one
		},
	}
}

// optionsOf are the terms of a vocabulary.
func optionsOf[K ~string](v vocab.Vocabulary[K]) []Option {
	options := make([]Option, 0, len(v.Terms()))
	for _, t := range v.Terms() {
		options = append(options, Option{Value: t.Key, Label: t.Label})
	}
	return options
}

// worded is a small closed list: pairs of a value and the key of its words.
func worded(pairs ...string) []Option {
	var options []Option
	for pair := range slices.Chunk(pairs, 2) {
		options = append(options, Option{Value: pair[0], Words: pair[1]})
	}
	return options
}

// OptionOf returns the option of a value.
func (s Slot[R]) OptionOf(value string) (Option, bool) {
	i := slices.IndexFunc(s.Options, func(o Option) bool { return o.Value == value })
	if i < 0 {
		return Option{}, false
	}
	return s.Options[i], true
}
