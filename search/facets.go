package search

import (
	"math/bits"

	"github.com/enkaku/enkaku/models"
)

// FacetCount is one value of a facet with the number of positions that remain
// when it is chosen, beside what is chosen in other facets.
type FacetCount struct {
	Value string
	Count int
}

// The names of the facets, as in the query string; groups of work types have
// their own.
const (
	FacetWork       = "work"
	FacetGroup      = "group"
	FacetSpecialty  = "specialty"
	FacetEmployment = "employment"
	FacetRemote     = "remote"
	FacetPref       = "pref"
	FacetSchedule   = "schedule"
)

// PayScale is how the comparable hourly pay of the answers spreads, the chosen
// floor left out.
type PayScale struct {
	Step         int   // yen between two buckets
	Buckets      []int // positions per bucket; the last has no upper end
	Incomparable int   // positions whose pay cannot be compared
}

// tally counts the values of one facet: positions, not versions.
type tally struct {
	bits   [64]int
	groups [64]int // of work types, or pay buckets
	total  int
}

// workGroups is, for each group, the set of its work types.
func workGroups() (masks []uint64) {
	for _, g := range models.WorkGroups.Terms() {
		masks = append(masks, workMask([]string{g.Key}))
	}
	return masks
}

// countAll counts every facet over what it must count.
func (m *match) countAll(groups []uint64) (out [facetCount]tally) {
	if m.everything() {
		return m.live.tallies(func() (out [facetCount]tally) {
			m.countShared(&out, groups)
			return out
		})
	}
	parallel(1+int(facetCount), func(i int) {
		f := i - 1
		switch {
		case f < 0:
			m.countShared(&out, groups)
		case m.sets[f] != nil:
			m.countOwn(&out[f], f, groups)
		}
	})
	return out
}

// countOwn counts a facet with a choice of its own, as if there were none.
func (m *match) countOwn(t *tally, f int, groups []uint64) {
	p := m.positions(m.sideways(f))
	if f != facetWork && f != facetPay && len(termsOf(facetColumn[f]))*len(p.first) < p.first.count() {
		m.countValues(t, f, &p)
		return
	}
	own := m.counts(f)
	m.tallyCodes(p.first, &own, f)
	m.expand(t, f, own[f], &p, groups)
	m.giveCounts(&own)
}

// countValues counts a facet of few values over a large set: value by value.
func (m *match) countValues(t *tally, f int, p *positions) {
	for v := range termsOf(facetColumn[f]) {
		t.bits[v] = m.s.values[facetColumn[f]][v].countIn(p.first)
	}
	m.addFurther(t, f, p, nil)
}

// addFurther counts what the further versions of positions add.
func (m *match) addFurther(t *tally, f int, p *positions, groups []uint64) {
	for i := range p.mixed {
		further := &p.mixed[i]
		t.restore(f, m.s.valuesOf(f, further.ord), further.seen[f], groups)
	}
}

// counts returns zeros for one facet, or for all (-1).
func (m *match) counts(facet int) (out counts) {
	for f := range out {
		if facet >= 0 && f != facet {
			continue
		}
		n := m.s.width(f)
		c := m.codes.take()
		if cap(c) < n {
			c = make([]int32, n+n/4)
		}
		out[f] = c[:n]
		clear(out[f])
	}
	return out
}

func (m *match) giveCounts(c *counts) {
	for f := range c {
		if c[f] != nil {
			m.codes.give(c[f])
		}
	}
}

// everything reports whether all that is live matches: then the counts are
// those of the live set, made once.
func (m *match) everything() bool {
	return len(m.q.Filters)+len(m.q.Clauses)+len(m.q.NotPoster) == 0 && m.q.PayMin == 0 && !m.q.HasLicence
}

// countShared counts the facets without a choice of their own.
func (m *match) countShared(out *[facetCount]tally, groups []uint64) {
	shared := m.counts(-1)
	defer m.giveCounts(&shared)
	p := m.whole()
	m.tallyCodes(p.first, &shared, -1)
	for f := range out {
		if m.sets[f] == nil {
			m.expand(&out[f], f, shared[f], p, groups)
		}
	}
}

// tallyCodes counts the codes of a set: of one facet, or of all (-1). When
// most of what is live matches, what does not is counted and taken off.
func (m *match) tallyCodes(set bitset, out *counts, facet int) {
	by, n := int32(1), set.count()
	if 2*n > m.live.total {
		rest := m.take()
		copy(rest, m.live.bits)
		rest.andNot(set)
		set, by = rest, -1
		for f := range out {
			copy(out[f], m.live.counts[f]) // into none, for a facet that is not counted
		}
	}
	if facet >= 0 {
		of, codes := out[facet], m.s.column[facet]
		for w, word := range set {
			for ; word != 0; word &= word - 1 {
				of[codes[w<<6+bits.TrailingZeros64(word)]] += by
			}
		}
		return
	}
	rows := m.s.rows
	a, b, c, d, e, f, g := out[0], out[1], out[2], out[3], out[4], out[5], out[6]
	for w, word := range set {
		for ; word != 0; word &= word - 1 {
			r := &rows[w<<6+bits.TrailingZeros64(word)]
			a[r[0]] += by
			b[r[1]] += by
			c[r[2]] += by
			d[r[3]] += by
			e[r[4]] += by
			f[r[5]] += by
			g[r[6]] += by
		}
	}
}

// expand turns the counted codes of positions into counted values.
func (m *match) expand(t *tally, facet int, codes []int32, p *positions, groups []uint64) {
	m.addFurther(t, facet, p, groups)
	for code, n := range codes {
		if n == 0 {
			continue
		}
		t.total += int(n)
		switch {
		case facet == facetPay:
			t.bits[code] += int(n)
		case code != rareCode:
			t.add(facet, m.s.sets[facet][code], int(n), groups)
		}
	}
	if facet == facetPay {
		return
	}
	for _, ord := range m.s.rare[facet].ords {
		if p.first.has(ord) {
			t.add(facet, m.s.valuesOf(facet, ord), 1, groups)
		}
	}
}

// restore counts the values that a position is not counted for yet.
func (t *tally) restore(facet int, mask, counted uint64, groups []uint64) {
	for rest := mask &^ counted; rest != 0; rest &= rest - 1 {
		t.bits[bits.TrailingZeros64(rest)]++
	}
	if facet != facetWork {
		return
	}
	for g, works := range groups {
		if mask&works != 0 && counted&works == 0 {
			t.groups[g]++
		}
	}
}

func (t *tally) add(facet int, set uint64, n int, groups []uint64) {
	if facet == facetWork {
		for g, works := range groups {
			if set&works != 0 {
				t.groups[g] += n
			}
		}
	}
	for ; set != 0; set &= set - 1 {
		t.bits[bits.TrailingZeros64(set)] += n
	}
}
