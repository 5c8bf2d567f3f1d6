package index

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
)

// ranked is one position on a page: the version that stands for it, and the
// others of its cluster that match too.
type ranked struct {
	ord    uint32
	score  float32
	others []uint32
}

// page returns the positions from offset on, at most limit.
func (m *match) page(c *core, sort models.Sort, offset, limit int) []ranked {
	o := m.s.newest
	switch sort {
	case models.SortPay:
		o = m.s.pay
	case models.SortClosing:
		o = m.s.closing
	case models.SortNewest:
	default:
		if len(m.atoms) > 0 || len(m.soft) > 0 {
			return m.best(c, offset, limit)
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
		order{by: o.by, long: o.sorted(&m.s.table, list)}.walk(&m.s.table, visit)
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

// scored is a match with its score.
type scored struct {
	score float32
	ord   uint32
}

// best takes a page in the order of scores.
func (m *match) best(c *core, offset, limit int) []ranked {
	sc := c.scoresFor(m.s.n)
	m.score(sc)
	top := leaders{limit: offset + limit, before: m.before}
	at := func(ord uint32) scored {
		return scored{score: sc.sum[ord] + search.Published.Freshness(m.s.published[ord]), ord: ord}
	}
	freshest := search.Published.Freshness(m.s.lastPublished())
	for w, word := range m.all {
		dup := m.s.clusters.members[w]
		for ; word != 0; word &= word - 1 {
			b := bits.TrailingZeros64(word)
			ord := uint32(w<<6 + b)
			if top.full && sc.sum[ord]+freshest < top.worst.score {
				continue
			}
			if r := at(ord); top.wants(r) && (dup>>b&1 == 0 || m.leads(at, r)) {
				top.offer(r)
			}
		}
	}
	all := top.sorted()
	var page []ranked
	for _, r := range all[min(offset, len(all)):] {
		page = append(page, ranked{ord: r.ord, score: r.score, others: m.others(r.ord)})
	}
	c.giveScores(sc, m.all)
	return page
}

// before is the order of two answers.
func (m *match) before(a, b scored) int {
	if c := cmp.Compare(b.score, a.score); c != 0 {
		return c
	}
	return byNewest(&m.s.table, a.ord, b.ord)
}

// leads reports whether a version is the best of its cluster.
func (m *match) leads(at func(uint32) scored, r scored) bool {
	for _, o := range m.s.clusters.of[m.s.cluster[r.ord]] {
		if o != r.ord && m.all.has(o) && m.before(at(o), r) < 0 {
			return false
		}
	}
	return true
}

// leaders keeps the first limit answers of an order: it gathers up to twice as
// many and then drops the worse half, so that an answer costs little more
// than one comparison with the worst one kept.
type leaders struct {
	limit  int
	before func(a, b scored) int
	items  []scored
	worst  scored // of the limit best, once there are so many
	full   bool
}

// wants reports whether an answer can be among the leaders.
func (l *leaders) wants(r scored) bool {
	return !l.full || r.score > l.worst.score || r.score == l.worst.score && l.before(r, l.worst) < 0
}

func (l *leaders) offer(r scored) {
	if !l.wants(r) {
		return
	}
	if l.items = append(l.items, r); len(l.items) >= 2*l.limit+64 {
		l.cut()
	}
}

func (l *leaders) cut() {
	slices.SortFunc(l.items, l.before)
	if len(l.items) >= l.limit {
		l.items = l.items[:l.limit]
		l.worst, l.full = l.items[l.limit-1], true
	}
}

// sorted returns the leaders, first answer first.
func (l *leaders) sorted() []scored {
	l.cut()
	return l.items
}
