package index

import (
	"cmp"
	"context"
	"slices"

	"github.com/enkaku/enkaku/search"
)

// What is made ready before anybody asks: the postings of words that at least
// one document in warmShare has, the most frequent first, as far as
// one in warmPart of the budget of cached postings goes; in an index from
// warmFrom versions on, where the first use of such a word takes a time one
// notices.
const (
	warmFrom  = 20_000
	warmShare = 16
	warmPart  = 2
)

// Warm makes ready what the first searches for the most frequent words would
// otherwise wait for: a fifth of a second for a word in each of a million jobs.
// It takes one processor for some seconds then, and searches run meanwhile.
// Follow does it by itself.
func (ix *Index) Warm(ctx context.Context) {
	ix.cores.RLock()
	if ix.serving == nil {
		ix.cores.RUnlock()
		return
	}
	s := ix.serving.acquire()
	ix.cores.RUnlock()
	ix.warm(ctx, s)
}

// warm does it for a snapshot and lets go of it.
func (ix *Index) warm(ctx context.Context, s *snapshot) {
	defer s.release()
	if s.n >= ix.o.WarmFrom {
		s.warm(ctx)
	}
}

// warm grades the most frequent words, all in one pass over the packed terms,
// once for each ranking.
func (s *snapshot) warm(ctx context.Context) {
	if !s.rank.warmed.CompareAndSwap(false, true) {
		return
	}
	words := s.broadWords()
	if !s.gradeAll(ctx, words) {
		s.rank.warmed.Store(false)
		return
	}
	slices.Reverse(words) // the most frequent is used last, and stays longest
	for _, w := range words {
		slot, p := s.rank.postings.slot(w.key)
		if p == nil { // nobody asked meanwhile
			s.rank.postings.put(slot, w.postings(s.n))
		}
	}
}

// broadWord is a word that many documents have, and where it stands.
type broadWord struct {
	key    string // of the cache
	number uint32
	about  int // documents
	set    bitset
	grades []grade
}

func (w *broadWord) postings(n int) *postings { return &postings{n: n, dense: w.set, grades: w.grades} }

// warmSample is how many documents tell which words are frequent.
const warmSample = 4096

// broadWords returns the words to make ready, the most frequent first.
func (s *snapshot) broadWords() []*broadWord {
	step := max(1, s.n/warmSample)
	seen, sampled := map[uint32]int{}, 0
	for ord := 0; ord < s.n; ord += step {
		if !s.alive.has(uint32(ord)) {
			continue
		}
		sampled++
		once := map[uint32]bool{}
		for doc := s.terms.doc(uint32(ord))[arenaHeader:]; len(doc) > 0; {
			number, size := nextTerm(doc)
			doc = doc[size:]
			if number >= termFirst && !once[number] {
				once[number] = true
				seen[number]++
			}
		}
	}
	var words []*broadWord
	for number, n := range seen {
		if n*warmShare >= sampled {
			words = append(words, &broadWord{number: number, about: int(int64(n) * int64(s.jobs) / int64(sampled))})
		}
	}
	slices.SortFunc(words, func(a, b *broadWord) int {
		return cmp.Or(cmp.Compare(b.about, a.about), cmp.Compare(a.number, b.number))
	})
	rest := s.rank.postings.budget / warmPart
	for i, w := range words {
		if rest -= int64(s.n/8 + 2*w.about); rest < 0 {
			return words[:i]
		}
		w.key = wordKey(appendTerm(nil, w.number))
		w.set = make(bitset, wordsFor(s.n))
		w.grades = make([]grade, 0, w.about+w.about/16)
	}
	return words
}

// gradeAll fills the words from all documents; false when ctx ended.
func (s *snapshot) gradeAll(ctx context.Context, words []*broadWord) bool {
	var highest uint32
	for _, w := range words {
		highest = max(highest, w.number)
	}
	place := make([]int32, highest+1) // of a number among the words, from 1
	for i, w := range words {
		place[w.number] = int32(i + 1)
	}
	counts := make([]hits, len(words))
	var has []int32
	for ord := range uint32(s.n) {
		if ord&(1<<12-1) == 0 && ctx.Err() != nil {
			return false
		}
		if !s.alive.has(ord) {
			continue
		}
		doc := s.terms.doc(ord)
		from := arenaHeader
		for field := range int(search.TextFieldCount) {
			end := fieldEnd(doc, field)
			for from < end {
				number, size := nextTerm(doc[from:end])
				from += size
				if number > highest || place[number] == 0 {
					continue
				}
				i := place[number] - 1
				if !counts[i].any() {
					has = append(has, i)
				}
				counts[i][field]++
			}
		}
		for _, i := range has {
			w := words[i]
			w.set.set(ord)
			w.grades = append(w.grades, s.grade(ord, counts[i]))
			counts[i] = hits{}
		}
		has = has[:0]
	}
	return true
}
