package models

import (
	"cmp"
	"iter"

	"github.com/enkaku/enkaku/models/vocab"
)

// Dimension is one thing that jobs are told apart by: the work, the specialty,
// the hours … Each is described once, by its row in the table of
// dimensions.go. Parameters, forms, columns, facets, matches with doctors and
// the description of the API are read from there.
type Dimension uint8

// Choice says what choosing values of a dimension asks for.
type Choice uint8

// The choices.
const (
	ChoiceSpoken Choice = iota // no parameter: only typed words ask for it
	ChoiceAny                  // any of the chosen values may hold
	ChoiceAll                  // all of them must hold
	ChoiceHeld                 // each is one that the person has: jobs demanding others are out
	ChoiceFloor                // an amount that the job must reach
)

// Phrase says how chosen values stand in a sentence that describes a question.
type Phrase uint8

// The phrases. The words around values have the key "criteria." and the key
// of the dimension.
const (
	PhraseLabels Phrase = iota // the labels alone
	PhraseEach                 // words around each label
	PhraseJoined               // words around the list of the labels
)

// dimensionRow describes one dimension.
type dimensionRow struct {
	key        string // stable: facet, key of the words, name in the API
	param      string // what of the query string asks for it, when that is not key
	choice     Choice
	vocabulary vocab.Vocabulary[string] // of pay, its units
	groups     vocab.Vocabulary[string] // kinds of its values that can be chosen as well
	groupKey   string                   // facet of the groups

	// How it is carried. A list without functions does not exist.
	asked  keyList[Criteria]
	job    func(*Job) []string
	wanted keyList[Doctor]
	want   string // the field of the profile's form, without "wants."
	main   bool   // it says what the work is about
	must   bool   // a doctor may mark the wish as a must, under key
	// implied is what a doctor asks for by what the doctor is; nil: nothing.
	implied func(*Doctor) []string

	// How it is shown. A place of 0 comes after all others, as the table stands.
	order   places
	single  bool   // the page of results lets one value be chosen, from a list
	carried bool   // forms of criteria keep it without asking
	phrase  Phrase // in words
	about   string // for programmers who use the API
	pattern string // what describes the values in the API instead of a list of them
}

// keyList reads and writes a list of keys in T, whatever their type.
type keyList[T any] struct {
	get  func(*T) []string
	set  func(*T, []string)
	tidy func(*T)
}

// listIn is the list of keys at a field of T.
func listIn[T any, K ~string](field func(*T) *[]K) keyList[T] {
	return keyList[T]{
		get:  func(t *T) []string { return stringsOf(*field(t)) },
		set:  func(t *T, keys []string) { *field(t) = keysFrom[K](keys) },
		tidy: func(t *T) { *field(t) = vocab.Tidy(*field(t)) },
	}
}

func stringsOf[K ~string](keys []K) []string {
	if keys == nil {
		return nil
	}
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = string(k)
	}
	return out
}

func keysFrom[K ~string](keys []string) []K {
	if keys == nil {
		return nil
	}
	out := make([]K, len(keys))
	for i, k := range keys {
		out[i] = K(k)
	}
	return out
}

// Dimensions yields all dimensions in the order of the table.
func Dimensions() iter.Seq[Dimension] {
	return func(yield func(Dimension) bool) {
		for d := range DimensionCount {
			if !yield(d) {
				return
			}
		}
	}
}

// DimensionNamed returns the dimension of a key.
func DimensionNamed(key string) (Dimension, bool) {
	for d := range DimensionCount {
		if dimensions[d].key == key {
			return d, true
		}
	}
	return 0, false
}

// Key is the stable name: of the facet, in the API and of the words.
func (d Dimension) Key() string { return dimensions[d].key }

// String returns the key.
func (d Dimension) String() string { return d.Key() }

// Param is the parameter of the query string that asks for it, "" for one that
// only words ask for.
func (d Dimension) Param() string {
	if d.Choice() == ChoiceSpoken {
		return ""
	}
	return cmp.Or(dimensions[d].param, dimensions[d].key)
}

// Choice says what choosing values asks for.
func (d Dimension) Choice() Choice { return dimensions[d].choice }

// Vocabulary holds the values; of pay, its units.
func (d Dimension) Vocabulary() vocab.Vocabulary[string] { return dimensions[d].vocabulary }

// Groups holds the kinds of values that can be chosen as well; empty for most.
// The parent of a value names its group.
func (d Dimension) Groups() vocab.Vocabulary[string] { return dimensions[d].groups }

// GroupKey is the name of the facet that counts the groups.
func (d Dimension) GroupKey() string { return dimensions[d].groupKey }

// Implied is what a doctor asks for by where they live, speak and hold; false
// for a dimension that nothing of a doctor decides.
func (d Dimension) Implied(by *Doctor) ([]string, bool) {
	if dimensions[d].implied == nil {
		return nil, false
	}
	return dimensions[d].implied(by), true
}

// Listed reports whether Criteria hold a list of its values.
func (d Dimension) Listed() bool { return dimensions[d].asked.get != nil }

// Label returns the label of a value or of a group, the key itself for neither.
func (d Dimension) Label(key string, l vocab.Lang) string {
	if d.Groups().Has(key) {
		return d.Groups().Label(key, l)
	}
	return d.Vocabulary().Label(key, l)
}

// Knows reports whether key may be chosen.
func (d Dimension) Knows(key string) bool {
	return d.Vocabulary().Has(key) || d.Groups().Has(key)
}

// Of returns the values of a job, in no order that means anything.
func (d Dimension) Of(j *Job) []string {
	if dimensions[d].job == nil {
		return nil
	}
	return dimensions[d].job(j)
}

// Single reports whether the page of results lets one value be chosen.
func (d Dimension) Single() bool { return dimensions[d].single }

// Carried reports whether forms of criteria keep it without asking.
func (d Dimension) Carried() bool { return dimensions[d].carried }

// Phrase says how values stand in a sentence.
func (d Dimension) Phrase() Phrase { return dimensions[d].phrase }

// About describes the parameter to programmers.
func (d Dimension) About() string { return dimensions[d].about }

// Pattern describes its values in the API, "" when all are listed there.
func (d Dimension) Pattern() string { return dimensions[d].pattern }

// Main reports whether it says what the work is about: a question is named
// after it.
func (d Dimension) Main() bool { return dimensions[d].main }

// Must reports whether a doctor may mark the wish as a must.
func (d Dimension) Must() bool { return dimensions[d].must }

// WantField is the name of the wish in the profile, "" when there is none.
func (d Dimension) WantField() string { return dimensions[d].want }

// Wanted returns the values a doctor looks for.
func (d Dimension) Wanted(doctor *Doctor) []string {
	if dimensions[d].wanted.get == nil {
		return nil
	}
	return dimensions[d].wanted.get(doctor)
}

// SetWanted sets the values a doctor looks for.
func (d Dimension) SetWanted(doctor *Doctor, keys []string) {
	if set := dimensions[d].wanted.set; set != nil {
		set(doctor, keys)
	}
}
