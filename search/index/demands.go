package index

import (
	"math/bits"
	"slices"

	"github.com/enkaku/enkaku/search"
)

// paid fills set with the versions whose pay reaches the floor.
func (m *match) paid(set bitset) {
	switch {
	case m.q.PayUnit != search.NoOrdinal:
		m.reaching(set, m.s.payMin[:m.s.n])
		if m.q.PayReach {
			upper := m.take()
			m.reaching(upper, m.s.payTop[:m.s.n])
			set.or(upper)
		}
		m.keep(set, func(ord uint32) bool {
			unit := m.s.payUnit[ord]
			return unit == m.q.PayUnit || search.AlsoPaidIn(unit) == m.q.PayUnit
		})
	case m.q.PayReach:
		m.reaching(set, m.s.payHi[:m.s.n])
		lower := m.take()
		m.paidByHour(lower)
		set.or(lower) // an advert may name no upper end
	default:
		m.paidByHour(set)
	}
}

// reaching fills set with the versions of which an amount reaches the floor.
func (m *match) reaching(set bitset, amounts []uint32) {
	floor := m.q.PayMin
	for w := range set {
		var in uint64 // without a branch for each amount: they come in no order
		for b, amount := range amounts[w<<6 : min(w<<6+64, len(amounts))] {
			in |= (uint64(amount) - uint64(floor)) >> 63 << b
		}
		set[w] = ^in & m.live.bits[w]
	}
}

// paidByHour does it for comparable pay: all from the next bucket of the scale
// on, and of the floor's own bucket those that reach it.
func (m *match) paidByHour(set bitset) {
	floor := m.q.PayMin
	own := int(search.PayBucket(floor))
	if own > 0 && floor == uint32(own-1)*search.PayStep {
		m.s.payFrom[own].orInto(set)
		set.and(m.live.bits)
		return
	}
	m.s.payFrom[own].orInto(set)
	var above bitset
	if own+1 < search.PayBuckets {
		above = m.take()
		m.s.payFrom[own+1].orInto(above)
		set.andNot(above)
		above.and(m.live.bits)
	}
	set.and(m.live.bits)
	m.keep(set, func(ord uint32) bool { return m.s.payLo[ord] >= floor })
	if above != nil {
		set.or(above)
	}
}

// keep leaves those members of a set for which f holds.
func (m *match) keep(set bitset, f func(ord uint32) bool) {
	set.each(func(ord uint32) bool {
		if !f(ord) {
			set.clear(ord)
		}
		return true
	})
}

// licensed fills set with the versions for whose demands the licences held are
// enough.
func (m *match) licensed(set bitset) {
	f := facetOf[search.ColLicence]
	of := &m.s.facets[f]
	open := make([]uint8, of.width())
	for code, kept := range of.sets {
		if must, anyOf := m.s.shape.demanded(kept); search.LicencesSuffice(must, anyOf, m.q.Licence) {
			open[code] = 1
		}
	}
	for w, word := range m.live.bits {
		for ; word != 0; word &= word - 1 {
			b := bits.TrailingZeros64(word)
			set[w] |= uint64(open[of.codes[w<<6+b]]) << b
		}
	}
	for i, ord := range of.rare.ords {
		if must, anyOf := m.s.shape.demanded(of.rare.sets[i]); search.LicencesSuffice(must, anyOf, m.q.Licence) {
			set.set(ord)
		}
	}
	set.and(m.live.bits)
}

// without removes the jobs of posters and employers that are excluded.
func (m *match) without() {
	if len(m.q.NotPoster) == 0 {
		return
	}
	var out []uint32
	for _, id := range m.q.NotPoster {
		if n := m.s.organisations.lookup(id); n != 0 {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	m.keep(m.base, func(ord uint32) bool {
		_, posts := slices.BinarySearch(out, m.s.poster[ord])
		_, employs := slices.BinarySearch(out, m.s.owner[ord])
		return !posts && !employs
	})
}
