package models

import (
	"cmp"
	"slices"
)

// places are where a dimension stands among the others.
type places struct {
	page    int // of results
	form    int // of criteria
	profile int // a doctor's wishes
	words   int // a question described
	reasons int // what of a question a job meets, in a mail
}

// ordered are the dimensions that f keeps, by their order there.
func ordered(order func(*dimensionRow) (place int, in bool)) []Dimension {
	var out []Dimension
	place := func(d Dimension) int {
		p, _ := order(&dimensions[d])
		return cmp.Or(p, int(DimensionCount)+1)
	}
	for d := range DimensionCount {
		if _, in := order(&dimensions[d]); in {
			out = append(out, d)
		}
	}
	slices.SortStableFunc(out, func(a, b Dimension) int { return place(a) - place(b) })
	return out
}

// OnPage are the dimensions that the page of results offers, in its order.
func OnPage() []Dimension {
	return ordered(func(r *dimensionRow) (int, bool) { return r.order.page, r.choice != ChoiceSpoken })
}

// InForms are the dimensions whose values forms of criteria ask for, in their
// order.
func InForms() []Dimension {
	return ordered(func(r *dimensionRow) (int, bool) { return r.order.form, r.asked.get != nil && !r.carried })
}

// InWords are the dimensions in the order in which a question is described.
func InWords() []Dimension {
	return ordered(func(r *dimensionRow) (int, bool) { return r.order.words, r.choice != ChoiceSpoken })
}

// InReasons are the dimensions in the order in which a mail says what of a
// question a job meets.
func InReasons() []Dimension {
	return ordered(func(r *dimensionRow) (int, bool) { return r.order.reasons, r.choice != ChoiceSpoken })
}

// InProfile are the dimensions of a doctor's wishes, in the order of the form.
func InProfile() []Dimension {
	return ordered(func(r *dimensionRow) (int, bool) { return r.order.profile, r.wanted.get != nil || r.must })
}
