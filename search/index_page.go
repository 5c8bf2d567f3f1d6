package search

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/enkaku/enkaku/models"
)

// ranked is one position on a page: the version that stands for it, and the
// others of its cluster that match too.
type ranked struct {
	ord    uint32
	score  float32
	others []uint32
}

// page returns the positions from offset on, at most limit.
func (m *match) page(sc *scores, sort models.Sort, offset, limit int) []ranked {
	o := m.s.newest
	switch sort {
	case models.SortPay:
		o = m.s.pay
	case models.SortClosing:
		o = m.s.closing
	case models.SortNewest:
	default:
		if len(m.atoms) > 0 || len(m.soft) > 0 {
			return m.best(sc, offset, limit)
		}
	}
	return m.walk(o, offset, limit)
}

// fewMatches is the share of all versions (one in …) below which matches are
// sorted rather than looked for along an order.
const fewMatches = 256

// walk takes a page along an order.
func (m *match) walk(o order, offset, limit int) []ranked {
	var out []ranked
	seen := map[uint32]bool{}
	place := 0
	visit := func(ord uint32) bool {
		if !m.all.has(ord) {
			return true
		}
		var others []uint32
		if m.s.clusters.members.has(ord) {
			k := m.s.cluster[ord]
			if seen[k] {
				return true
			}
			seen[k] = true
			others = m.others(ord)
		}
		if place++; place > offset {
			out = append(out, ranked{ord: ord, others: others})
		}
		return len(out) < limit
	}
	if n := m.all.count(); n*fewMatches < m.s.n {
		list := make([]uint32, 0, n)
		m.all.each(func(ord uint32) bool { list = append(list, ord); return true })
		slices.SortFunc(list, func(a, b uint32) int { return o.by(&m.s.table, a, b) })
		order{by: o.by, long: list}.walk(&m.s.table, visit)
		return out
	}
	o.walk(&m.s.table, visit)
	return out
}

// others returns the rest of a position's versions that match.
func (m *match) others(ord uint32) (out []uint32) {
	for _, o := range m.s.clusters.of[m.s.cluster[ord]] {
		if o != ord && m.all.has(o) {
			out = append(out, o)
		}
	}
	return out
}

// best takes a page in the order of scores.
func (m *match) best(sc *scores, offset, limit int) []ranked {
	m.score(sc)
	top := heap{limit: offset + limit, less: m.before}
	for w, word := range m.all {
		dup := m.s.clusters.members[w]
		for rest := word &^ dup; rest != 0; rest &= rest - 1 {
			ord := uint32(w<<6 + bits.TrailingZeros64(rest))
			top.offer(ranked{ord: ord, score: sc.sum[ord] + freshness(m.s.published[ord])})
		}
		for rest := word & dup; rest != 0; rest &= rest - 1 {
			ord := uint32(w<<6 + bits.TrailingZeros64(rest))
			if r := (ranked{ord: ord, score: sc.sum[ord] + freshness(m.s.published[ord])}); m.leads(sc, r) {
				top.offer(r)
			}
		}
	}
	page := top.sorted()
	page = page[min(offset, len(page)):]
	for i := range page {
		page[i].others = m.others(page[i].ord)
	}
	return page
}

// before is the order of two answers.
func (m *match) before(a, b ranked) int {
	return cmp.Or(cmp.Compare(b.score, a.score), byTie(&m.s.table, a.ord, b.ord))
}

// leads reports whether a version is the best of its cluster.
func (m *match) leads(sc *scores, r ranked) bool {
	for _, o := range m.s.clusters.of[m.s.cluster[r.ord]] {
		if o != r.ord && m.all.has(o) && m.before(ranked{ord: o, score: sc.sum[o] + freshness(m.s.published[o])}, r) < 0 {
			return false
		}
	}
	return true
}

// heap keeps the first limit answers of an order, the last of them on top.
type heap struct {
	limit int
	less  func(a, b ranked) int
	items []ranked
}

func (h *heap) offer(r ranked) {
	if len(h.items) < h.limit {
		h.items = append(h.items, r)
		for i := len(h.items) - 1; i > 0; {
			up := (i - 1) / 2
			if h.less(h.items[i], h.items[up]) <= 0 {
				return
			}
			h.items[i], h.items[up] = h.items[up], h.items[i]
			i = up
		}
		return
	}
	if h.limit == 0 || r.score < h.items[0].score || h.less(r, h.items[0]) >= 0 {
		return
	}
	h.items[0] = r
	for i := 0; ; {
		down := 2*i + 1
		if down >= len(h.items) {
			return
		}
		if down+1 < len(h.items) && h.less(h.items[down+1], h.items[down]) > 0 {
			down++
		}
		if h.less(h.items[down], h.items[i]) <= 0 {
			return
		}
		h.items[i], h.items[down] = h.items[down], h.items[i]
		i = down
	}
}

// sorted empties the heap, first answer first.
func (h *heap) sorted() []ranked {
	slices.SortFunc(h.items, h.less)
	return h.items
}
