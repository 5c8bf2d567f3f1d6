package index

import (
	"math/bits"

	"github.com/enkaku/enkaku/search"
)

// scores adds up what Question.Score defines, for all matches at once. The
// two slices have one entry per ordinal and are zero between searches.
type scores struct {
	sum, best []float32
}

// scoresFor returns scores for n versions, all zero.
func (c *core) scoresFor(n int) *scores {
	if s := c.scores.take(); s != nil && len(s.sum) >= n {
		return s
	}
	return &scores{sum: make([]float32, n+n/8), best: make([]float32, n+n/8)}
}

// giveScores takes scores back; only members of the set were written to.
func (c *core) giveScores(s *scores, set bitset) {
	wipe(s.sum, set)
	c.scores.give(s)
}

// wipe zeroes the entries of a set.
func wipe(of []float32, set bitset) {
	for w, word := range set {
		if bits.OnesCount64(word) > 8 {
			clear(of[w<<6 : min(w<<6+64, len(of))])
			continue
		}
		for ; word != 0; word &= word - 1 {
			of[w<<6+bits.TrailingZeros64(word)] = 0
		}
	}
}

// score fills in what each match answers, without freshness.
func (m *match) score(s *scores) {
	for i := 0; i < len(m.atoms); {
		end := i + 1
		for end < len(m.atoms) && m.atoms[end].clause == m.atoms[i].clause {
			end++
		}
		m.scoreBest(s, m.atoms[i:end], true)
		m.scoreBest(s, m.atoms[i:end], false)
		i = end
	}
	for i := range m.soft {
		m.addAtom(s.sum, &m.soft[i])
	}
}

// scoreBest adds the best of a clause's value atoms, or of its text atoms.
func (m *match) scoreBest(s *scores, atoms []matchedAtom, values bool) {
	var of []*matchedAtom
	for i := range atoms {
		if (atoms[i].Kind == search.AtomValue) == values {
			of = append(of, &atoms[i])
		}
	}
	if len(of) == 1 {
		m.addAtom(s.sum, of[0])
		return
	}
	for _, a := range of {
		m.scoreAtom(a, func(ord uint32, v float32) {
			if was := s.best[ord]; v > was {
				s.best[ord] = v
				s.sum[ord] += v - was
			}
		})
	}
	if len(of) > 1 {
		wipe(s.best, m.all)
	}
}

// addAtom adds what one atom contributes to each match.
func (m *match) addAtom(sum []float32, a *matchedAtom) {
	switch a.Kind {
	case search.AtomValue:
		m.scoreAtom(a, func(ord uint32, v float32) { sum[ord] += v })
	case search.AtomPaid:
		m.all.each(func(ord uint32) bool {
			if a.Paid.Holds(m.s.payUnit[ord], m.s.payMin[ord]) {
				sum[ord] += a.weight
			}
			return true
		})
	default:
		a.postings.addTo(sum, m.all, a.weight/fullGrade)
	}
}

// scoreAtom calls add with what one atom contributes to each match.
func (m *match) scoreAtom(a *matchedAtom, add func(ord uint32, v float32)) {
	if a.Kind != search.AtomValue {
		unit := a.weight / fullGrade
		a.postings.within(m.all, func(ord uint32, x grade) { add(ord, unit*float32(x)) })
		return
	}
	set := m.take()
	m.filter(set, search.Filter{Column: a.Column, Values: a.Values})
	set.and(m.all)
	set.each(func(ord uint32) bool {
		v := a.weight
		if a.Column == search.ColWork && !a.Values.Has(int(m.s.primary[ord])) {
			v *= search.Published.Secondary
		}
		add(ord, v)
		return true
	})
}
