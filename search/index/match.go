package index

import (
	"context"
	"math/bits"
	"sync"

	"github.com/enkaku/enkaku/search"
)

// match is a question decided for all versions of a snapshot.
type match struct {
	s     *snapshot
	live  *live
	q     *search.Question
	base  bitset        // live, and fulfils all but the choices of the facets
	sets  []bitset      // what each facet's own choice allows; nil: everything
	all   bitset        // base and every choice
	atoms []matchedAtom // of the clauses that do not exclude, for scores
	soft  []matchedAtom
	open  []search.Set // by code of the licences demanded: which are enough, for counting
	spare *spares[bitset]
	codes *spares[[]int32]
	mu    sync.Mutex // guards used
	used  []bitset
	once  sync.Once
	taken positions // all, once asked for
}

// matchedAtom is an atom with where it stands.
type matchedAtom struct {
	*search.Atom
	clause   int
	weight   float32 // of a full answer
	postings *postings
}

// take returns an empty set for n words that the search gives back at its end.
func (m *match) take() bitset {
	n := wordsFor(m.s.n)
	set := m.spare.take()
	if cap(set) < n {
		set = make(bitset, n, n+n/8)
	} else {
		set = set[:n]
		clear(set)
	}
	m.mu.Lock()
	m.used = append(m.used, set)
	m.mu.Unlock()
	return set
}

// done gives the sets back. The match must not be used any more.
func (m *match) done() {
	m.spare.give(m.used...)
	m.used = nil
}

// match decides a question at an instant.
func (c *core) match(ctx context.Context, s *snapshot, q *search.Question, now int64) (*match, error) {
	m := &match{s: s, q: q, live: s.liveSet(now), sets: make([]bitset, len(facets)), spare: &c.sets, codes: &c.codes}
	m.base = m.take()
	copy(m.base, m.live.bits)
	for _, f := range q.Filters {
		facet := facetOf[f.Column]
		set := m.take()
		m.filter(set, f)
		switch {
		case facet >= 0 && m.sets[facet] == nil && search.ColumnTable[f.Column].Kind == search.KindValues && !f.All:
			m.sets[facet] = set
		default:
			m.base.and(set)
		}
	}
	if q.PayMin > 0 {
		set := m.take()
		m.paid(set)
		m.sets[facetOf[search.ColPay]] = set
	}
	if q.HasLicence {
		set := m.take()
		m.licensed(set)
		m.sets[facetOf[search.ColLicence]] = set
	}
	m.without()
	for i := range q.Clauses {
		if err := ctx.Err(); err != nil {
			return m, err
		}
		if err := m.clause(ctx, c, i); err != nil {
			return m, err
		}
	}
	m.all = m.take()
	copy(m.all, m.base)
	for _, set := range m.sets {
		if set != nil {
			m.all.and(set)
		}
	}
	if m.all.empty() {
		return m, nil // nothing to put in order
	}
	for i := range q.Soft {
		if err := ctx.Err(); err != nil {
			return m, err
		}
		a, err := m.atom(ctx, c, &q.Soft[i], -1, nil)
		if err != nil {
			return m, err
		}
		m.soft = append(m.soft, a)
	}
	return m, nil
}

// total is the number of matching positions.
func (m *match) total() int { return m.whole().first.count() }

// whole returns all that matches as positions.
func (m *match) whole() *positions {
	m.once.Do(func() { m.taken = m.positions(m.all) })
	return &m.taken
}

// sideways returns what matches when a facet's own choice is left out.
func (m *match) sideways(facet int) bitset {
	if m.sets[facet] == nil {
		return m.all
	}
	out := m.take()
	copy(out, m.base)
	for f, set := range m.sets {
		if set != nil && f != facet {
			out.and(set)
		}
	}
	return out
}

// filter fills set with the versions that a filter lets through.
func (m *match) filter(set bitset, f search.Filter) {
	if f.All {
		copy(set, m.live.bits)
		one := m.take()
		for w := range f.Values.Words() {
			for word := f.Values.Word(w); word != 0; word &= word - 1 {
				clear(one)
				m.addValue(one, f.Column, w<<6+bits.TrailingZeros64(word))
				set.and(one)
			}
		}
		return
	}
	for w := range f.Values.Words() {
		for word := f.Values.Word(w); word != 0; word &= word - 1 {
			m.addValue(set, f.Column, w<<6+bits.TrailingZeros64(word))
		}
	}
}

// addValue adds the versions that have a value.
func (m *match) addValue(set bitset, c search.Column, value int) {
	if value < len(m.s.values[c]) {
		m.s.values[c][value].orInto(set)
	}
}

// clause leaves in base what fulfils one clause.
func (m *match) clause(ctx context.Context, c *core, i int) error {
	cl := &m.q.Clauses[i]
	set := m.take()
	lead := search.NewLead()
	for j := range cl.Any {
		a, err := m.atom(ctx, c, &cl.Any[j], i, lead)
		if err != nil {
			return err
		}
		if a.Kind == search.AtomValue {
			m.filter(set, search.Filter{Column: a.Column, Values: a.Values})
		} else {
			a.postings.orInto(set)
		}
		if !cl.Not {
			m.atoms = append(m.atoms, a)
		}
	}
	if cl.Not {
		m.base.andNot(set)
	} else {
		m.base.and(set)
	}
	return nil
}

// atom finds where an atom stands and what it weighs, beside the lead of its
// clause.
func (m *match) atom(ctx context.Context, c *core, a *search.Atom, clause int,
	beside *search.Lead) (matchedAtom, error) {
	out := matchedAtom{Atom: a, clause: clause, weight: a.Weight}
	var err error
	switch a.Kind {
	case search.AtomPhrase:
		if len(a.Terms) == 0 {
			out.postings = &postings{n: m.s.n}
			return out, nil
		}
		fewest := m.s.jobs
		for _, t := range a.Terms {
			var p *postings
			if p, err = c.postingsOf(m.s, []string{t}); err != nil {
				return out, err
			}
			fewest = min(fewest, p.len())
		}
		out.weight *= beside.Of(a, search.Published.IDF(fewest, m.s.jobs))
		out.postings, err = c.postingsOf(m.s, a.Terms)
	case search.AtomSubstring:
		out.weight *= beside.Of(a, search.Published.Substring)
		out.postings, err = c.substringPostings(ctx, m.s, a.Text)
	}
	return out, err
}
