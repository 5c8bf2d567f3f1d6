package search

import "math/bits"

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
			out := newTallies(m.s.shape)
			m.countShared(&out)
			return out
		})
	}
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
	if m.fewValues(f, p.first, p.first.count()) {
		m.countValues(t, f, &p)
		return
	}
	own := make(counts, len(facets))
	own[f] = m.zeros(f)
	m.tallyCodes(p.first, own)
	m.expand(t, f, own[f], &p)
	m.codes.give(own[f])
}

// fewValues reports whether counting a facet value by value costs less than
// looking at n versions of a set one by one.
func (m *match) fewValues(f int, set bitset, n int) bool {
	c := facets[f]
	return columns[c].kind == kindValues && m.s.shape.above[f] == nil && m.s.shape.size[c]*len(set) < n
}

// countValues counts a facet value by value.
func (m *match) countValues(t tally, f int, p *positions) {
	for v := range m.s.values[facets[f]] {
		t[v] = m.s.values[facets[f]][v].countIn(p.first)
	}
	m.addFurther(t, f, p)
}

// found returns the choices of a facet that find what is kept of a version.
func (m *match) found(f int, kept Set) Set {
	if columns[facets[f]].kind == kindDemands {
		return m.s.shape.opening(kept, m.q.Licence)
	}
	return kept
}

// addFurther counts what the further versions of positions add.
func (m *match) addFurther(t tally, f int, p *positions) {
	for i := range p.further {
		t.add(m.found(f, m.s.kept(f, p.further[i])).minus(p.seen[i*len(facets)+f]), 1)
	}
}

// zeros returns a count for each code of a facet.
func (m *match) zeros(facet int) []int32 {
	n := m.s.width(facet)
	c := m.codes.take()
	if cap(c) < n {
		c = make([]int32, n+n/4)
	}
	c = c[:n]
	clear(c)
	return c
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
	shared := make(counts, len(facets))
	one := min(out.total, m.live.total-out.total) // what tallyCodes looks at
	for f := range facets {
		switch {
		case m.sets[f] != nil:
		case m.fewValues(f, p.first, one):
			m.countValues(out.of[f], f, p)
		default:
			shared[f] = m.zeros(f)
		}
	}
	m.tallyCodes(p.first, shared)
	for f, codes := range shared {
		if codes != nil {
			m.expand(out.of[f], f, codes, p)
			m.codes.give(codes)
		}
	}
}

// tallyCodes counts the codes of a set in the facets that have a count. When
// most of what is live matches, what does not is counted and taken off.
func (m *match) tallyCodes(set bitset, out counts) {
	var wanted []int
	for f := range out {
		if out[f] != nil {
			wanted = append(wanted, f)
		}
	}
	by := int32(1)
	if 2*set.count() > m.live.total {
		rest := m.take()
		copy(rest, m.live.bits)
		rest.andNot(set)
		set, by = rest, -1
		for _, f := range wanted {
			copy(out[f], m.live.counts[f])
		}
	}
	if len(wanted) == 1 {
		of, codes := out[wanted[0]], m.s.facets[wanted[0]].codes
		for w, word := range set {
			for ; word != 0; word &= word - 1 {
				of[codes[w<<6+bits.TrailingZeros64(word)]] += by
			}
		}
		return
	}
	m.tallyRows(set, out, wanted, by)
}

// tallyRows counts several facets: some hundred rows at a time, which stay at
// hand while facet after facet is counted.
func (m *match) tallyRows(set bitset, out counts, wanted []int, by int32) {
	var at [256]int // where rows begin
	n := 0
	count := func() {
		for _, f := range wanted {
			of, codes := out[f], m.s.rows[f:]
			for _, i := range at[:n] {
				of[codes[i]] += by
			}
		}
		n = 0
	}
	for w, word := range set {
		if n > len(at)-64 {
			count()
		}
		for ; word != 0; word &= word - 1 {
			at[n] = (w<<6 + bits.TrailingZeros64(word)) * len(facets)
			n++
		}
	}
	count()
}

// expand turns the counted codes of positions into counted choices.
func (m *match) expand(t tally, f int, codes []int32, p *positions) {
	m.addFurther(t, f, p)
	of := &m.s.facets[f]
	for code, n := range codes {
		if n != 0 && code != rareCode {
			t.add(m.found(f, of.sets[code]), int(n))
		}
	}
	for _, ord := range of.rare.ords {
		if p.first.has(ord) {
			t.add(m.found(f, m.s.kept(f, ord)), 1)
		}
	}
}

// add counts n positions for each choice of a set.
func (t tally) add(set Set, n int) {
	for w := range set.words() {
		for m := set.word(w); m != 0; m &= m - 1 {
			t[w<<6+bits.TrailingZeros64(m)] += n
		}
	}
}
