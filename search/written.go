package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/japanese"
)

// Writing is the running text of a job, ready to cut snippets from in its own
// width and case, with the words marked where they stand as words: 外科 is not
// marked in 整形外科. It never changes; making one costs about 0.1 ms.
type Writing struct{ texts []writing }

// writing is one text of a job.
type writing struct {
	japanese.Written
	inside bitset // bytes inside a word, where none begins or ends
}

// Writing readies a job's running text.
func (ix *Index) Writing(job *models.Job) *Writing { return ix.o.Analyzer.writing(job) }

func (a *Analyzer) writing(job *models.Job) *Writing {
	w := &Writing{}
	for _, raw := range bodyTexts(job) {
		if raw != "" {
			written := japanese.AsWritten(raw)
			w.texts = append(w.texts, writing{written, a.insideWords(written.Normal)})
		}
	}
	return w
}

// Bytes is about what w takes in memory.
func (w *Writing) Bytes() int {
	n := 64
	for i := range w.texts {
		n += 128 + w.texts[i].Written.Bytes() + 8*len(w.texts[i].inside)
	}
	return n
}

// Cut cuts the snippets of a hit again, from w.
func (w *Writing) Cut(snippets []Snippet) (out []Snippet) {
	needles := hitsOf(snippets)
	if len(needles) == 0 {
		return nil
	}
	for i := range w.texts {
		if len(out) == maxSnippets {
			break
		}
		if parts := w.texts[i].cut(needles); len(parts) > 0 {
			out = append(out, Snippet{Field: FieldBody, Parts: parts})
		}
	}
	return out
}

// hitsOf returns the different words marked in snippets, kana as katakana.
func hitsOf(snippets []Snippet) (out []string) {
	seen := map[string]bool{}
	for _, s := range snippets {
		for _, p := range s.Parts {
			if p.Hit && !seen[p.Text] {
				seen[p.Text] = true
				out = append(out, japanese.Katakana(p.Text))
			}
		}
	}
	return out
}

// cut cuts a passage around the first word marked, nil when there is none in
// the text.
func (w *writing) cut(needles []string) (parts []SnippetPart) {
	marks := w.marks(needles)
	if len(marks) == 0 {
		return nil
	}
	from, to := window(w.Normal, marks[0].start)
	add := func(start, end int, hit bool) {
		if text, ok := w.Raw(start, end); ok && text != "" {
			parts = append(parts, SnippetPart{Text: text, Hit: hit})
		}
	}
	if from > 0 {
		parts = append(parts, SnippetPart{Text: "…"})
	}
	at := from
	for _, m := range marks {
		if m.end > to {
			break
		}
		add(at, m.start, false)
		add(m.start, m.end, true)
		at = m.end
	}
	add(at, to, false)
	if to < len(w.Normal) {
		parts = append(parts, SnippetPart{Text: "…"})
	}
	return parts
}

// window returns the passage to show around a place.
func window(text string, at int) (from, to int) {
	from = at
	for range snippetBefore {
		r, n := utf8.DecodeLastRuneInString(text[:from])
		if r == '\n' {
			break
		}
		from -= n
	}
	for from > 0 && from < at && isLatin(text[from-1]) && isLatin(text[from]) {
		from++ // begin with a whole word
	}
	to = from
	for range snippetRunes {
		_, n := utf8.DecodeRuneInString(text[to:])
		to += n
	}
	return from, to
}

// marks returns where the needles stand in the normalised text, in order and
// apart: not inside a longer word.
func (w *writing) marks(needles []string) (out []span) {
	text := w.Normal
	folded := japanese.Katakana(text) // of the same length, byte by byte
	for at := 0; at < len(text); {
		end := at
		for _, n := range needles {
			if strings.HasPrefix(folded[at:], n) && at+len(n) > end {
				if stop := wordEnd(text, at, at+len(n)); !w.inside.has(uint32(at)) && !w.inside.has(uint32(stop)) {
					end = stop
				}
			}
		}
		if end > at {
			out = append(out, span{at, end})
			at = end
			continue
		}
		_, n := utf8.DecodeRuneInString(text[at:])
		at += n
	}
	return out
}

// insideWords reports for each byte of a text, and its end, whether it is
// inside a word and not where one begins or ends.
func (a *Analyzer) insideWords(text string) bitset {
	inside := make(bitset, wordsFor(len(text)+1))
	for _, s := range a.lexicon.dict.Split(text, japanese.Text) {
		if s.Kind != japanese.SegmentWord && s.Kind != japanese.SegmentLatin {
			continue
		}
		for i := s.Start + 1; i < s.End; i++ {
			inside.set(uint32(i))
		}
	}
	return inside
}

// wordEnd goes on from end to the end of a Latin word: its stem is the needle.
func wordEnd(text string, start, end int) int {
	for end < len(text) && isLatin(text[end-1]) && isLatin(text[end]) && start < end {
		end++
	}
	return end
}

func isLatin(b byte) bool { return b < utf8.RuneSelf && unicode.IsLetter(rune(b)) }
