package index

import (
	"math/bits"
)

// zeros returns n counts.
func (m *match) zeros(n int) []int32 {
	c := m.codes.take()
	if cap(c) < n {
		c = make([]int32, n+n/4)
	}
	c = c[:n]
	clear(c)
	return c
}

// smaller returns the set that is looked at to count what set holds: itself, or,
// when most of what is live is in it, the rest, to be taken off.
func (m *match) smaller(set bitset) (look bitset, by int32) {
	if 2*set.count() <= m.live.total {
		return set, 1
	}
	rest := m.take()
	copy(rest, m.live.bits)
	rest.andNot(set)
	return rest, -1
}

// tallyRows counts what the facets that stand together keep of a set: by code,
// facet behind facet.
func (m *match) tallyRows(out []int32, k int, look bitset, by int32) {
	var of [4][]int32
	for i, f := range together[k] {
		of[i] = out[m.s.base[f]:m.s.base[f+1]]
	}
	if n := len(together[k]); n <= 2 {
		if n == 1 {
			of[1] = make([]int32, 1) // its code is always 0
		}
		tallyTwo(of[0], of[1], m.s.rows[k], look, by)
		return
	} else if n == 3 {
		of[3] = make([]int32, 1)
	}
	tallyFour(&of, m.s.rows[k], look, by)
}

func tallyFour(of *[4][]int32, rows fours, look bitset, by int32) {
	a, b, c, d := of[0], of[1], of[2], of[3]
	for w, word := range look {
		for ; word != 0; word &= word - 1 {
			r := &rows[w<<6+bits.TrailingZeros64(word)]
			a[r[0]] += by
			b[r[1]] += by
			c[r[2]] += by
			d[r[3]] += by
		}
	}
}

func tallyTwo(a, b []int32, rows fours, look bitset, by int32) {
	for w, word := range look {
		for ; word != 0; word &= word - 1 {
			r := &rows[w<<6+bits.TrailingZeros64(word)]
			a[r[0]] += by
			b[r[1]] += by
		}
	}
}

// tallyOne counts what one facet keeps of a set, by code.
func (m *match) tallyOne(out []int32, f int, set bitset) {
	look, by := m.smaller(set)
	if by < 0 {
		copy(out, m.live.counts[m.live.base[f]:])
	}
	codes := m.s.facets[f].codes
	for w, word := range look {
		for ; word != 0; word &= word - 1 {
			out[codes[w<<6+bits.TrailingZeros64(word)]] += by
		}
	}
}
