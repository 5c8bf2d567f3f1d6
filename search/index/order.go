package index

import (
	"cmp"
	"slices"
)

// order is all ordinals in one order, kept sorted while jobs come: a long run
// that is rarely rebuilt and a short one that often is. Both never change once
// published; dead versions stay until the next rebuild.
type order struct {
	by   func(t *table, a, b uint32) int
	key  func(t *table, ord uint32) int64 // ascends with the order; equal keys are told apart by by
	long []uint32
	tail []uint32
}

const longestTail = 4096

// The orders kept. Every one ends with the tie so that it is total and the
// same on every node.
// A later criterion is looked at only when the ones before are equal: the last
// reads strings.
func byNewest(t *table, a, b uint32) int {
	if c := cmp.Compare(t.published[b], t.published[a]); c != 0 {
		return c
	}
	return byTie(t, a, b)
}

func byPay(t *table, a, b uint32) int {
	if c := cmp.Compare(t.payLo[b], t.payLo[a]); c != 0 {
		return c
	}
	if c := cmp.Compare(t.payHi[b], t.payHi[a]); c != 0 {
		return c
	}
	return byNewest(t, a, b)
}

func byClosing(t *table, a, b uint32) int {
	if c := cmp.Compare(t.until[a], t.until[b]); c != 0 {
		return c
	}
	return byNewest(t, a, b)
}

// The keys of the orders.
func keyNewest(t *table, ord uint32) int64 { return -t.published[ord] }

func keyPay(t *table, ord uint32) int64 { return -int64(t.payLo[ord]) }

func keyClosing(t *table, ord uint32) int64 { return t.until[ord] }

func keyOpening(t *table, ord uint32) int64 { return t.from[ord] }

func byOpening(t *table, a, b uint32) int {
	if c := cmp.Compare(t.from[a], t.from[b]); c != 0 {
		return c
	}
	return byTie(t, a, b)
}

func byTie(t *table, a, b uint32) int {
	if c := cmp.Compare(t.ids[a], t.ids[b]); c != 0 {
		return c
	}
	return cmp.Compare(a, b)
}

// with returns the order after the versions added since; dead ones may be
// dropped.
func (o order) with(t *table, added []uint32, alive bitset) order {
	if len(added) == 0 {
		return o
	}
	tail := o.merge(t, o.tail, o.sorted(t, added), nil)
	if len(tail) <= longestTail {
		return order{by: o.by, key: o.key, long: o.long, tail: tail}
	}
	return order{by: o.by, key: o.key, long: o.merge(t, o.long, tail, alive)}
}

// sorted returns ordinals in order. The keys are brought together first: a
// million are sorted three times faster than by looking each one up.
func (o order) sorted(t *table, ords []uint32) []uint32 {
	type keyed struct {
		key int64
		ord uint32
	}
	keys := make([]keyed, len(ords))
	for i, ord := range ords {
		keys[i] = keyed{o.key(t, ord), ord}
	}
	slices.SortFunc(keys, func(a, b keyed) int {
		if a.key != b.key {
			return cmp.Compare(a.key, b.key)
		}
		return o.by(t, a.ord, b.ord)
	})
	out := make([]uint32, len(ords))
	for i, k := range keys {
		out[i] = k.ord
	}
	return out
}

// merge joins two sorted runs, keeping only what is in keep, unless nil.
func (o order) merge(t *table, a, b []uint32, keep bitset) []uint32 {
	if len(a) == 0 && keep == nil {
		return b
	}
	out := make([]uint32, 0, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		var next uint32
		if len(b) == 0 || len(a) > 0 && o.by(t, a[0], b[0]) <= 0 {
			next, a = a[0], a[1:]
		} else {
			next, b = b[0], b[1:]
		}
		if keep == nil || keep.has(next) {
			out = append(out, next)
		}
	}
	return out
}

// walk calls f for every ordinal in order until f returns false.
func (o order) walk(t *table, f func(ord uint32) bool) {
	a, b := o.long, o.tail
	for len(a) > 0 || len(b) > 0 {
		var next uint32
		if len(b) == 0 || len(a) > 0 && o.by(t, a[0], b[0]) <= 0 {
			next, a = a[0], a[1:]
		} else {
			next, b = b[0], b[1:]
		}
		if !f(next) {
			return
		}
	}
}

// between calls f for the ordinals whose key is in (from, until], for an
// order that ascends by the key.
func (o order) between(key []int64, from, until int64, f func(ord uint32)) {
	for _, run := range [2][]uint32{o.long, o.tail} {
		i := after(run, key, from)
		for ; i < len(run) && key[run[i]] <= until; i++ {
			f(run[i])
		}
	}
}
