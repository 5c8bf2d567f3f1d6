package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/japanese"
)

// Written cuts the snippets of a hit again from the job's own running text, in
// its own width and case, with the words marked where they stand as words:
// 外科 is not marked in 整形外科. It costs about 0.1 ms a job.
func (ix *Index) Written(snippets []Snippet, job *models.Job) []Snippet {
	return ix.o.Analyzer.written(snippets, job)
}

func (a *Analyzer) written(snippets []Snippet, job *models.Job) []Snippet {
	needles := hitsOf(snippets)
	if len(needles) == 0 {
		return nil
	}
	var out []Snippet
	for _, raw := range bodyTexts(job) {
		if len(out) == maxSnippets {
			break
		}
		if parts := a.writtenSnippet(raw, needles); len(parts) > 0 {
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

// writtenSnippet cuts a passage around the first word marked, nil when there
// is none in the text.
func (a *Analyzer) writtenSnippet(raw string, needles []string) (parts []SnippetPart) {
	if raw == "" {
		return nil
	}
	normal := japanese.Normalise(raw)
	marks := a.marks(normal, needles)
	if len(marks) == 0 {
		return nil
	}
	w := japanese.WrittenAs(raw, normal)
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

// marks returns where the needles stand in normalised text, in order and
// apart: not inside a longer word.
func (a *Analyzer) marks(text string, needles []string) (out []span) {
	folded := japanese.Katakana(text) // of the same length, byte by byte
	var inside []bool
	for at := 0; at < len(text); {
		end := at
		for _, n := range needles {
			if strings.HasPrefix(folded[at:], n) && at+len(n) > end {
				if inside == nil {
					inside = a.insideWords(text)
				}
				if stop := wordEnd(text, at, at+len(n)); !inside[at] && !inside[stop] {
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
func (a *Analyzer) insideWords(text string) []bool {
	inside := make([]bool, len(text)+1)
	for _, s := range a.lexicon.dict.Split(text, japanese.Text) {
		if s.Kind != japanese.SegmentWord && s.Kind != japanese.SegmentLatin {
			continue
		}
		for i := s.Start + 1; i < s.End; i++ {
			inside[i] = true
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
