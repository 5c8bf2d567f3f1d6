package search

import (
	"container/list"
	"math/bits"
	"sort"
	"sync"
)

// postings is where one word or phrase stands: the ordinals below n, in
// ascending order, and how well each answers. It never changes.
// Dead versions may be part of it; searches mask them.
type postings struct {
	n      int
	ords   []uint32 // when few
	dense  bitset   // when many; ords is nil
	grades []grade
}

// denseFrom is the share of all ordinals (one in …) from which a bitset is
// smaller than a list.
const denseFrom = 32

func (p *postings) size() int64 { return int64(4*len(p.ords) + 8*len(p.dense) + 2*len(p.grades) + 96) }

// orInto adds the ordinals to a set.
func (p *postings) orInto(set bitset) {
	if p.dense != nil {
		n := min(len(set), len(p.dense))
		set[:n].or(p.dense[:n])
		return
	}
	limit := uint32(len(set) << 6)
	for _, ord := range p.ords {
		if ord >= limit {
			return
		}
		set.set(ord)
	}
}

// within calls f for the ordinals that are in the set too.
func (p *postings) within(set bitset, f func(ord uint32, x grade)) {
	if p.dense == nil {
		limit := uint32(len(set) << 6)
		for i, ord := range p.ords {
			if ord >= limit {
				return
			}
			if set.has(ord) {
				f(ord, p.grades[i])
			}
		}
		return
	}
	k := 0
	for w := 0; w < min(len(set), len(p.dense)); w++ {
		all := p.dense[w]
		for both := all & set[w]; both != 0; both &= both - 1 {
			b := bits.TrailingZeros64(both)
			f(uint32(w<<6+b), p.grades[k+bits.OnesCount64(all&(1<<b-1))])
		}
		k += bits.OnesCount64(all)
	}
}

// addTo adds the grades, times unit, of the ordinals that are in the set too.
// It is within for the commonest use, without a call for each.
func (p *postings) addTo(sum []float32, set bitset, unit float32) {
	if p.dense == nil {
		p.within(set, func(ord uint32, x grade) { sum[ord] += unit * float32(x) })
		return
	}
	rest := p.grades
	for w := range min(len(set), len(p.dense)) {
		all := p.dense[w]
		if all == 0 {
			continue
		}
		of := sum[w<<6:]
		for both := all & set[w]; both != 0; both &= both - 1 {
			b := bits.TrailingZeros64(both)
			of[b] += unit * float32(rest[bits.OnesCount64(all&(1<<b-1))])
		}
		rest = rest[bits.OnesCount64(all):]
	}
}

// has reports whether an ordinal is among them.
func (p *postings) has(ord uint32) bool {
	if p.dense != nil {
		return int(ord>>6) < len(p.dense) && p.dense.has(ord)
	}
	i := sort.Search(len(p.ords), func(i int) bool { return p.ords[i] >= ord })
	return i < len(p.ords) && p.ords[i] == ord
}

func (p *postings) len() int { return len(p.grades) }

// each calls f for all ordinals.
func (p *postings) each(f func(ord uint32)) {
	if p.dense != nil {
		p.dense.each(func(ord uint32) bool { f(ord); return true })
		return
	}
	for _, ord := range p.ords {
		f(ord)
	}
}

// extended returns p with further ordinals, all greater, up to n.
func (p *postings) extended(ords []uint32, grades []grade, n int) *postings {
	next := &postings{n: n, grades: append(p.grades[:len(p.grades):len(p.grades)], grades...)}
	if len(next.grades)*denseFrom < n {
		if p.dense == nil {
			next.ords = append(p.ords[:len(p.ords):len(p.ords)], ords...)
			return next
		}
	}
	next.dense = make(bitset, wordsFor(n))
	p.orInto(next.dense)
	for _, ord := range ords {
		next.dense.set(ord)
	}
	return next
}

// postingsCache keeps the postings that searches use, the least recently used
// dropped past a budget of bytes.
type postingsCache struct {
	mu     sync.Mutex
	budget int64
	size   int64
	slots  map[string]*list.Element
	recent *list.List // of *cachePlace, most recent first
}

// cachePlace is the place of one word or phrase in the cache.
type cachePlace struct {
	key  string
	make sync.Mutex // held while postings are made
	is   *postings  // guarded by postingsCache.mu
}

func newPostingsCache(budget int64) *postingsCache {
	return &postingsCache{budget: budget, slots: map[string]*list.Element{}, recent: list.New()}
}

// slot returns the slot of a key and what is in it now.
func (c *postingsCache) slot(key string) (*cachePlace, *postings) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e, ok := c.slots[key]; ok {
		c.recent.MoveToFront(e)
		s := e.Value.(*cachePlace)
		return s, s.is
	}
	s := &cachePlace{key: key}
	c.slots[key] = c.recent.PushFront(s)
	c.size += int64(len(key)) + 160
	return s, nil
}

// put fills a slot and drops what is past the budget.
func (c *postingsCache) put(s *cachePlace, p *postings) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if s.is != nil {
		c.size -= s.is.size()
	}
	s.is = p
	c.size += p.size()
	if _, ok := c.slots[s.key]; !ok { // dropped while it was made
		c.slots[s.key] = c.recent.PushFront(s)
		c.size += int64(len(s.key)) + 160
	}
	for c.size > c.budget && c.recent.Len() > 1 {
		last := c.recent.Back()
		old := c.recent.Remove(last).(*cachePlace)
		delete(c.slots, old.key)
		c.size -= int64(len(old.key)) + 160
		if old.is != nil {
			c.size -= old.is.size()
		}
	}
}
