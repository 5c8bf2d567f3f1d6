package index

import (
	"math/bits"
	"slices"
	"sort"
)

// postingsOf returns where a word or phrase stands, for all ordinals of the
// snapshot.
func (c *core) postingsOf(s *snapshot, phrase []string) (*postings, error) {
	run := c.lexis.run(phrase)
	if run == nil {
		return &postings{n: s.n}, nil
	}
	make := func() (*postings, error) {
		if len(phrase) == 1 {
			return c.wordPostings(s, phrase[0], run)
		}
		return c.phrasePostings(s, phrase, run)
	}
	return c.cached(s, wordKey(run), make, func(ord uint32) grade { return s.grade(ord, look(s.terms.doc(ord), run)) })
}

// wordKey is the key of the postings of a word or phrase.
func wordKey(run []byte) string { return "w" + string(run) }

// cached returns the postings of a key, made or extended as need be. in says
// whether an ordinal belongs to them.
func (c *core) cached(s *snapshot, key string, all func() (*postings, error),
	in func(uint32) grade) (*postings, error) {
	slot, p := s.rank.postings.slot(key)
	if p != nil && p.n >= s.n {
		return p, nil
	}
	slot.make.Lock()
	defer slot.make.Unlock()
	_, p = s.rank.postings.slot(key)
	switch {
	case p == nil:
		var err error
		if p, err = all(); err != nil {
			return nil, err
		}
	case p.n < s.n:
		p = extend(p, s, in)
	default:
		return p, nil
	}
	s.rank.postings.put(slot, p)
	return p, nil
}

// extend looks through the ordinals that p lacks.
func extend(p *postings, s *snapshot, in func(uint32) grade) *postings {
	var ords []uint32
	var grades []grade
	for ord := uint32(p.n); ord < uint32(s.n); ord++ {
		if s.alive.has(ord) {
			if x := in(ord); x != 0 {
				ords, grades = append(ords, ord), append(grades, x)
			}
		}
	}
	if len(ords) == 0 {
		q := *p
		q.n = s.n
		return &q
	}
	return p.extended(ords, grades, s.n)
}

// wordPostings asks the text index which documents have a term, and their
// packed terms where and how often.
func (c *core) wordPostings(s *snapshot, term string, run []byte) (*postings, error) {
	found := make(bitset, wordsFor(s.n))
	for _, ss := range s.text.Segments() {
		ordinals, err := c.segments.of(s, ss)
		if err != nil {
			return nil, err
		}
		err = eachDocument(ss, []byte(term), func(local uint32) {
			if ord := ordinals[local]; ord < uint32(s.n) && s.alive.has(ord) {
				found.set(ord)
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return s.look(found, run), nil
}

// phrasePostings checks the documents that have every word of a phrase.
func (c *core) phrasePostings(s *snapshot, phrase []string, run []byte) (*postings, error) {
	var words []*postings
	for _, term := range phrase {
		p, err := c.postingsOf(s, []string{term})
		if err != nil {
			return nil, err
		}
		words = append(words, p)
	}
	slices.SortFunc(words, func(a, b *postings) int { return a.len() - b.len() })
	found := make(bitset, wordsFor(s.n))
	words[0].each(func(ord uint32) {
		for _, w := range words[1:] {
			if !w.has(ord) {
				return
			}
		}
		if ord < uint32(s.n) && s.alive.has(ord) {
			found.set(ord)
		}
	})
	return s.look(found, run), nil
}

// look makes postings of those candidates that have the run. It keeps their
// set.
func (s *snapshot) look(candidates bitset, run []byte) *postings {
	return s.graded(candidates, func() func(uint32) grade {
		return func(ord uint32) grade { return s.grade(ord, look(s.terms.doc(ord), run)) }
	})
}

// gradedPart is how many words of a set of candidates are graded in one go, on
// one processor.
const gradedPart = 512

// graded makes postings of those candidates that get a grade. It keeps their
// set. grader is asked for a function for each part, which runs alone.
func (s *snapshot) graded(candidates bitset, grader func() func(ord uint32) grade) *postings {
	parts := make([][]grade, (len(candidates)+gradedPart-1)/gradedPart)
	parallel(len(parts), func(i int) {
		from := i * gradedPart
		part := candidates[from:min(from+gradedPart, len(candidates))]
		grades, of := make([]grade, 0, part.count()), grader()
		for w, word := range part {
			for ; word != 0; word &= word - 1 {
				b := bits.TrailingZeros64(word)
				if x := of(uint32((from+w)<<6 + b)); x != 0 {
					grades = append(grades, x)
				} else {
					part[w] &^= 1 << b
				}
			}
		}
		parts[i] = grades
	})
	p := &postings{n: s.n, grades: slices.Concat(parts...)}
	if len(p.grades)*denseFrom >= s.n {
		p.dense = candidates
		return p
	}
	p.ords = make([]uint32, 0, len(p.grades))
	candidates.each(func(ord uint32) bool {
		p.ords = append(p.ords, ord)
		return true
	})
	return p
}

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
