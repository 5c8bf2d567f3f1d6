package index

import (
	"math/bits"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// facets are the columns that are counted, those of few plain values last: they
// can be counted value by value. A facet is its place in this list.
var facets, plainFrom = func() (out []search.Column, from int) {
	var last []search.Column
	for c := range search.ColumnCount {
		switch plain := search.ColumnTable[c].Kind == search.KindValues && len(search.TermsOf(c)) <= 16; {
		case search.ColumnTable[c].Facet && plain:
			last = append(last, c)
		case search.ColumnTable[c].Facet:
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
var facetOf = func() (out [search.ColumnCount]int) {
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
	size    [search.ColumnCount]int        // values of a column
	all     [search.ColumnCount]search.Set // they all
	choices []int                          // of a facet: its values, then its groups
	// of a facet, what else finds each value: the value above it and its group; nil for none
	above [][]search.Set
}

// shapeOf returns the shape of vocabularies and their groups.
func shapeOf(terms func(search.Column) (values, groups []vocab.Term)) *shape {
	s := &shape{}
	for c := range search.ColumnCount {
		values, _ := terms(c)
		s.size[c] = len(values)
		if search.ColumnTable[c].Kind == search.KindScale {
			s.size[c] = search.PayBuckets
		}
		s.all[c] = search.FirstOf(s.size[c])
	}
	for _, c := range facets {
		values, groups := terms(c)
		if search.ColumnTable[c].Kind == search.KindScale {
			values = nil
		}
		s.choices = append(s.choices, s.size[c]+len(groups))
		s.above = append(s.above, aboveOf(values, groups))
	}
	return s
}

func aboveOf(values, groups []vocab.Term) []search.Set {
	place := map[string]int{}
	for i, t := range values {
		place[t.Key] = i
	}
	for i, t := range groups {
		place[t.Key] = len(values) + i
	}
	above, none := make([]search.Set, len(values)), true
	for i, t := range values {
		if up, ok := place[t.Parent]; ok {
			above[i], none = search.Just(up), false
		}
	}
	if none {
		return nil
	}
	return above
}

// boardShape is that of the vocabularies of the board.
var boardShape = shapeOf(func(c search.Column) (values, groups []vocab.Term) {
	return search.TermsOf(c), c.Groups().Terms()
})

// keep returns what a facet keeps of a job: the choices that find it, or, where
// that hangs on the question, the licences that it demands and behind them
// those of which it demands one.
func (s *shape) keep(f int, d *search.Columns) search.Set {
	c := facets[f]
	if search.ColumnTable[c].Kind == search.KindDemands {
		return d.LicenceMust.Or(d.LicenceAnyOf.Shifted(s.size[c]))
	}
	set := d.Sets[c]
	if s.above[f] == nil {
		return set
	}
	found := set
	for w := range set.Words() {
		for m := set.Word(w); m != 0; m &= m - 1 {
			found = found.Or(s.above[f][w<<6+bits.TrailingZeros64(m)])
		}
	}
	return found
}

// demanded takes apart what is kept of licences.
func (s *shape) demanded(kept search.Set) (must, anyOf search.Set) {
	n := s.size[search.ColLicence]
	for w := range kept.Words() {
		for m := kept.Word(w); m != 0; m &= m - 1 {
			if i := w<<6 + bits.TrailingZeros64(m); i < n {
				must = must.Or(search.Just(i))
			} else {
				anyOf = anyOf.Or(search.Just(i - n))
			}
		}
	}
	return must, anyOf
}

// opening returns the licences each of which, beside those held, is enough for
// what a job demands: all of them when those held are.
func (s *shape) opening(kept, held search.Set) search.Set {
	must, anyOf := s.demanded(kept)
	missing := must.Minus(held)
	enough := anyOf.Empty() || anyOf.Meets(held)
	switch {
	case missing.Empty() && enough:
		return s.all[search.ColLicence]
	case missing.Empty():
		return anyOf
	case missing.Count() == 1 && (enough || missing.Within(anyOf)):
		return missing
	}
	return search.Set{}
}
