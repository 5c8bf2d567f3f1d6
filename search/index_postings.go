package search

import (
	"fmt"
	"math/bits"
	"slices"
	"sync"

	"github.com/blevesearch/bleve/v2/index/scorch"
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
func (c *core) cached(s *snapshot, key string, all func() (*postings, error), in func(uint32) grade) (*postings, error) {
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

// segmentMaps gives the ordinals of the documents of each segment of the text
// index. Segments never change, so neither do their maps.
type segmentMaps struct {
	mu   sync.Mutex
	maps map[uint64][]uint32
}

// fill notes the ordinals of a start, where the places in the text index get
// them in their order.
func (m *segmentMaps) fill(is *scorch.IndexSnapshot, places []place) {
	m.mu.Lock()
	defer m.mu.Unlock()
	segments := is.Segments()
	of := make([][]uint32, len(segments))
	for i, ss := range segments {
		of[i] = slices.Repeat([]uint32{noOrdinalYet}, int(ss.Segment().Count()))
		m.maps[ss.Id()] = of[i]
	}
	for ord, p := range places {
		of[p.segment][p.local] = uint32(ord)
	}
}

// noOrdinalYet marks a document that the snapshot has no row for.
const noOrdinalYet = 1<<32 - 1

// of returns the ordinal of each document of a segment.
func (m *segmentMaps) of(s *snapshot, ss *scorch.SegmentSnapshot) ([]uint32, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if known, ok := m.maps[ss.Id()]; ok {
		return known, nil
	}
	m.forget(s)
	n := ss.Segment().Count()
	out := make([]uint32, n)
	whole := true
	for local := range n {
		key, err := ss.DocID(local)
		if err != nil {
			return nil, fmt.Errorf("text index: %w", err)
		}
		at, err := textKeyAt(key)
		if err != nil {
			return nil, err
		}
		ord, ok := slices.BinarySearch(s.textAt[:s.n], at)
		if !ok { // an old version, unless it is newer than the snapshot
			whole = whole && ord < s.n
			ord = noOrdinalYet
		}
		out[local] = uint32(ord)
	}
	if whole {
		m.maps[ss.Id()] = out
	}
	return out, nil
}

// forget drops the maps of segments that the snapshot does not have.
func (m *segmentMaps) forget(s *snapshot) {
	has := map[uint64]bool{}
	for _, ss := range s.text.Segments() {
		has[ss.Id()] = true
	}
	for id := range m.maps {
		if !has[id] {
			delete(m.maps, id)
		}
	}
}
