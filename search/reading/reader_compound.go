package reading

import (
	"strings"

	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// compounds prefers jobs that say words together that were typed together:
// 遠隔診療カルテ is read as two words, and the advert that writes it so is meant.
func (r *reader) compounds(text string, segments []japanese.Segment) {
	for i := 0; i < len(segments) && !r.not; {
		end := i
		for end < len(segments) && joins(text, segments[end]) &&
			(end == i || segments[end].Start == segments[end-1].End) {
			end++
		}
		if end-i >= 2 {
			r.together(text[segments[i].Start:segments[end-1].End])
		}
		i = max(end, i+1)
	}
}

// joins reports whether a segment may be part of a compound: no grammar in it.
func joins(text string, s japanese.Segment) bool {
	return s.Kind != japanese.SegmentBreak && !s.Typo && !strings.ContainsFunc(text[s.Start:s.End], func(c rune) bool {
		return c >= 'ぁ' && c <= 'ゖ' || c == ' '
	})
}

// maxTogether is the most words, in a row, that are one thing.
const maxTogether = 8

func (r *reader) together(compound string) {
	if terms := r.a.phrase(compound); len(terms) > 1 && len(terms) <= maxTogether {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: terms, Weight: compoundWeight})
	}
}
