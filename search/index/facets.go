package index

import (
	"math/bits"

	"github.com/enkaku/enkaku/search"
)

// FacetCount is one value of a facet with the number of positions that are
// left when it is chosen, beside what is chosen in other facets. Of what is
// chosen in its own facet it stands alone where any value may hold; where all
// must, and of licences held, it comes to the others.
type FacetCount struct {
	Value string
	Count int
}

// PayScale is how the comparable hourly pay of the answers spreads, the chosen
// floor left out.
type PayScale struct {
	Step         int   // yen between two buckets
	Buckets      []int // positions per bucket; the last has no upper end
	Incomparable int   // positions whose pay cannot be compared
}

// tally counts the choices of one facet: positions, not versions.
type tally []int

// tallies are those of all facets, and the number of positions that match.
type tallies struct {
	of    []tally
	total int
}

func newTallies(s *shape) tallies {
	t := tallies{of: make([]tally, len(facets))}
	for f := range t.of {
		t.of[f] = make(tally, s.choices[f])
	}
	return t
}

// countAll counts every facet over what it must count.
func (m *match) countAll() tallies {
	if m.everything() {
		return m.live.tallies(func() tallies {
			m.open = m.openings()
			out := newTallies(m.s.shape)
			m.countShared(&out)
			return out
		})
	}
	m.open = m.openings()
	out := newTallies(m.s.shape)
	parallel(1+len(facets), func(i int) {
		f := i - 1
		switch {
		case f < 0:
			m.countShared(&out)
		case m.sets[f] != nil:
			m.countOwn(out.of[f], f)
		}
	})
	return out
}

// countOwn counts a facet with a choice of its own, as if there were none.
func (m *match) countOwn(t tally, f int) {
	p := m.positions(m.sideways(f))
	if m.fewValues([]int{f}, &p, p.first.count()) {
		m.countValues(t, f, &p)
		return
	}
	own := m.zeros(m.s.facets[f].width())
	m.tallyOne(own, f, p.first)
	m.expand(t, f, &p, own)
	m.codes.give(own)
}

// fewValues reports whether counting facets value by value costs less than
// looking at n versions one by one.
func (m *match) fewValues(some []int, p *positions, n int) bool {
	values := 0
	for _, f := range some {
		if some[0] < plainFrom || m.s.shape.above[f] != nil {
			return false
		}
		values += m.s.shape.size[facets[f]]
	}
	return values*len(p.first) < n*len(some)
}

// countValues counts a facet value by value.
func (m *match) countValues(t tally, f int, p *positions) {
	for v := range m.s.values[facets[f]] {
		t[v] = m.s.values[facets[f]][v].countIn(p.first)
	}
	m.addFurther(t, f, p)
}

// openings are, by code of what is demanded, the licences each of which is
// enough beside those held. They are made once for a match.
func (m *match) openings() []search.Set {
	of := &m.s.facets[facetOf[search.ColLicence]]
	out := make([]search.Set, len(of.sets))
	for code, kept := range of.sets {
		out[code] = m.s.shape.opening(kept, m.q.Licence)
	}
	return out
}

// finding returns, by code, the choices of a facet that find a version.
func (m *match) finding(f int) []search.Set {
	if search.ColumnTable[facets[f]].Kind == search.KindDemands {
		return m.open
	}
	return m.s.facets[f].sets
}

// findingRare returns the choices that find a version without a code.
func (m *match) findingRare(f int, ord uint32) search.Set {
	kept := m.s.kept(f, ord)
	if search.ColumnTable[facets[f]].Kind == search.KindDemands {
		return m.s.shape.opening(kept, m.q.Licence)
	}
	return kept
}

// addFurther counts what the further versions of positions add.
func (m *match) addFurther(t tally, f int, p *positions) {
	codes, sets := m.s.facets[f].codes, m.finding(f)
	choices := func(ord uint32) search.Set {
		if code := codes[ord]; code != rareCode {
			return sets[code]
		}
		return m.findingRare(f, ord)
	}
	for runs := p.mixed; len(runs) > 0; {
		n := 1 + runs[0]
		seen := choices(runs[1])
		for _, ord := range runs[2:n] {
			if codes[ord] == codes[runs[1]] && codes[ord] != rareCode {
				continue
			}
			found := choices(ord)
			t.add(found.Minus(seen), 1)
			seen = seen.Or(found)
		}
		runs = runs[n:]
	}
}

// everything reports whether all that is live matches: then the counts are
// those of the live set, made once.
func (m *match) everything() bool {
	return len(m.q.Filters)+len(m.q.Clauses)+len(m.q.NotPoster) == 0 && m.q.PayMin == 0 && !m.q.HasLicence
}

// countShared counts the facets without a choice of their own.
func (m *match) countShared(out *tallies) {
	p := m.whole()
	out.total = p.first.count()
	n := min(out.total, m.live.total-out.total) // rows to look at
	shared := m.zeros(int(m.s.base[len(facets)]))
	look, by := m.smaller(p.first)
	if by < 0 {
		copy(shared, m.live.counts)
	}
	for k, some := range together {
		if m.fewValues(some, p, n) {
			for _, f := range some {
				if m.sets[f] == nil {
					m.countValues(out.of[f], f, p)
				}
			}
			continue
		}
		m.tallyRows(shared, k, look, by)
		for _, f := range some {
			if m.sets[f] == nil {
				m.expand(out.of[f], f, p, shared[m.s.base[f]:m.s.base[f+1]])
			}
		}
	}
	m.codes.give(shared)
}

// expand turns counted codes of positions into counted choices.
func (m *match) expand(t tally, f int, p *positions, counts []int32) {
	m.addFurther(t, f, p)
	sets := m.finding(f)
	for code, n := range counts[:len(sets)] {
		if n != 0 {
			t.add(sets[code], int(n))
		}
	}
	for _, ord := range m.s.facets[f].rare.ords {
		if p.first.has(ord) {
			t.add(m.findingRare(f, ord), 1)
		}
	}
}

// add counts n positions for each choice of a set.
func (t tally) add(set search.Set, n int) {
	for w := range set.Words() {
		for m := set.Word(w); m != 0; m &= m - 1 {
			t[w<<6+bits.TrailingZeros64(m)] += n
		}
	}
}
