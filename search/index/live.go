package index

import (
	"math"
	"sync"
	"sync/atomic"
)

// moments counts the live sets that were ever made.
var moments atomic.Int64

// live is the set of versions that are live at an instant, with its counts.
// It holds until the next job opens or ends.
type live struct {
	moment    int64 // no other live set has it
	at, until int64 // unix seconds; valid in [at, until)
	bits      bitset
	total     int
	counts    []int32  // versions by code, facet behind facet
	base      []uint32 // where each facet begins there

	once  sync.Once
	tally tallies // of all of it, once asked for

	surveys keptSurveys

	weekly sync.Mutex
	week   bitset // those published since weekAt
	weekAt int64
}

// tallies returns the counts of the whole set, made by f the first time.
func (l *live) tallies(f func() tallies) tallies {
	l.once.Do(func() { l.tally = f() })
	return l.tally
}

// since returns the live versions published at or after an instant. It is
// made once for each day, so at should be the start of one.
func (s *snapshot) since(l *live, at int64) bitset {
	l.weekly.Lock()
	defer l.weekly.Unlock()
	if l.week == nil || l.weekAt != at {
		l.week, l.weekAt = make(bitset, len(l.bits)), at
		s.newest.walk(&s.table, func(ord uint32) bool {
			if s.published[ord] >= at && l.bits.has(ord) {
				l.week.set(ord)
			}
			return s.published[ord] >= at
		})
	}
	return l.week
}

// liveFrom returns the live set at now, derived from what was live before:
// only the jobs that opened or ended between, and changed, are looked at.
func (s *snapshot) liveFrom(old *live, changed []uint32, now int64) *live {
	l := &live{moment: moments.Add(1), at: now, until: math.MaxInt64, bits: make(bitset, wordsFor(s.n)),
		counts: make([]int32, s.base[len(facets)]), base: s.base}
	if old == nil {
		s.alive.each(func(ord uint32) bool {
			s.setLive(l, ord, now)
			return true
		})
	} else {
		copy(l.bits, old.bits)
		l.total = old.total
		for f := range facets {
			copy(l.counts[l.base[f]:l.base[f+1]], old.counts[old.base[f]:old.base[f+1]])
		}
		for _, ord := range changed {
			s.setLive(l, ord, now)
		}
		lo, hi := min(old.at, now), max(old.at, now)
		again := func(ord uint32) { s.setLive(l, ord, now) }
		s.closing.between(s.until, lo, hi, again)
		s.opening.between(s.from, lo, hi, again)
	}
	l.until = min(s.next(s.closing, s.until, now), s.next(s.opening, s.from, now))
	return l
}

// setLive brings one version in l up to date.
func (s *snapshot) setLive(l *live, ord uint32, now int64) {
	is := s.alive.has(ord) && s.liveAt(ord, now)
	if is == l.bits.has(ord) {
		return
	}
	by := int32(1)
	if is {
		l.bits.set(ord)
	} else {
		l.bits.clear(ord)
		by = -1
	}
	l.total += int(by)
	for f := range s.facets {
		l.counts[l.base[f]+uint32(s.facets[f].codes[ord])] += by
	}
}

// next returns the first key after now in an order that ascends by it.
func (s *snapshot) next(o order, key []int64, now int64) int64 {
	first := int64(math.MaxInt64)
	for _, run := range [2][]uint32{o.long, o.tail} {
		for _, ord := range run[after(run, key, now):] {
			if s.alive.has(ord) {
				first = min(first, key[ord])
				break
			}
		}
	}
	return first
}

// after returns the first position of run whose key is past now.
func after(run []uint32, key []int64, now int64) int {
	lo, hi := 0, len(run)
	for lo < hi {
		if mid := (lo + hi) / 2; key[run[mid]] <= now {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
