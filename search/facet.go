package search

import (
	"math/bits"

	"github.com/enkaku/enkaku/models"
)

// facets are the columns that are counted, those of few plain values last: they
// can be counted value by value. A facet is its place in this list.
var facets, plainFrom = func() (out []Column, from int) {
	var last []Column
	for c := range ColumnCount {
		switch plain := columns[c].kind == kindValues && len(termsOf(c)) <= 16; {
		case columns[c].facet && plain:
			last = append(last, c)
		case columns[c].facet:
			out = append(out, c)
		}
	}
	return append(out, last...), len(out)
}()

// together are the facets whose codes stand together, at most four.
var together = func() (out [][]int) {
	for f := range facets {
		if last := len(out) - 1; last < 0 || f == plainFrom || len(out[last]) == 4 {
			out = append(out, []int{f})
		} else {
			out[last] = append(out[last], f)
		}
	}
	return out
}()

// facetOf is the facet of each column, -1 for none.
var facetOf = func() (out [ColumnCount]int) {
	for c := range out {
		out[c] = -1
	}
	for f, c := range facets {
		out[c] = f
	}
	return out
}()

// shape is how large the vocabularies are that an index holds, and what of
// them stands above what.
type shape struct {
	size    [ColumnCount]int // values of a column
	all     [ColumnCount]Set // they all
	choices []int            // of a facet: its values, then its groups
	above   [][]Set          // of a facet, what else finds each value: the value above it and its group; nil for none
}

// shapeOf returns the shape of vocabularies and their groups.
func shapeOf(terms func(Column) (values, groups []models.Term)) *shape {
	s := &shape{}
	for c := range ColumnCount {
		values, _ := terms(c)
		s.size[c] = len(values)
		if columns[c].kind == kindScale {
			s.size[c] = payBuckets
		}
		s.all[c] = firstOf(s.size[c])
	}
	for _, c := range facets {
		values, groups := terms(c)
		if columns[c].kind == kindScale {
			values = nil
		}
		s.choices = append(s.choices, s.size[c]+len(groups))
		s.above = append(s.above, aboveOf(values, groups))
	}
	return s
}

func aboveOf(values, groups []models.Term) []Set {
	place := map[string]int{}
	for i, t := range values {
		place[t.Key] = i
	}
	for i, t := range groups {
		place[t.Key] = len(values) + i
	}
	above, none := make([]Set, len(values)), true
	for i, t := range values {
		if up, ok := place[t.Parent]; ok {
			above[i], none = just(up), false
		}
	}
	if none {
		return nil
	}
	return above
}

// boardShape is that of the vocabularies of the board.
var boardShape = shapeOf(func(c Column) (values, groups []models.Term) { return termsOf(c), c.Groups().Terms() })

// keep returns what a facet keeps of a job: the choices that find it, or, where
// that hangs on the question, the licences that it demands and behind them
// those of which it demands one.
func (s *shape) keep(f int, d *Columns) Set {
	c := facets[f]
	if columns[c].kind == kindDemands {
		return d.LicenceMust.or(d.LicenceAnyOf.shifted(s.size[c]))
	}
	set := d.Sets[c]
	if s.above[f] == nil {
		return set
	}
	found := set
	for w := range set.words() {
		for m := set.word(w); m != 0; m &= m - 1 {
			found = found.or(s.above[f][w<<6+bits.TrailingZeros64(m)])
		}
	}
	return found
}

// demanded takes apart what is kept of licences.
func (s *shape) demanded(kept Set) (must, anyOf Set) {
	n := s.size[ColLicence]
	for w := range kept.words() {
		for m := kept.word(w); m != 0; m &= m - 1 {
			if i := w<<6 + bits.TrailingZeros64(m); i < n {
				must = must.or(just(i))
			} else {
				anyOf = anyOf.or(just(i - n))
			}
		}
	}
	return must, anyOf
}

// opening returns the licences each of which, beside those held, is enough for
// what a job demands: all of them when those held are.
func (s *shape) opening(kept, held Set) Set {
	must, anyOf := s.demanded(kept)
	missing := must.minus(held)
	enough := anyOf.empty() || anyOf.meets(held)
	switch {
	case missing.empty() && enough:
		return s.all[ColLicence]
	case missing.empty():
		return anyOf
	case missing.count() == 1 && (enough || missing.within(anyOf)):
		return missing
	}
	return Set{}
}
