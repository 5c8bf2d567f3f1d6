package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
	"github.com/enkaku/enkaku/search/reading"
)

// Writing is the title and the running text of a job, ready to show in their
// own width and case, with the words marked where they stand as words: 外科 is
// not marked in 整形外科. It never changes; making one costs about 0.1 ms.
type Writing struct {
	titles map[vocab.Lang]writing
	texts  []writing
}

// writing is one text of a job.
type writing struct {
	japanese.Written
	inside bitset // bytes inside a word, where none begins or ends
}

// Writing is NewWriting with the words of the index.
func (ix *Index) Writing(job *models.Job) *Writing { return NewWriting(ix.o.Analyzer, job) }

// NewWriting readies a job to be shown, its words told apart by a.
func NewWriting(a *reading.Analyzer, job *models.Job) *Writing {
	w := &Writing{titles: map[vocab.Lang]writing{}}
	for _, lang := range []vocab.Lang{vocab.JA, vocab.EN} {
		w.titles[lang] = writingOf(a, job.Title.In(lang))
	}
	for _, raw := range reading.BodyTexts(job) {
		if raw != "" {
			w.texts = append(w.texts, writingOf(a, raw))
		}
	}
	return w
}

func writingOf(a *reading.Analyzer, raw string) writing {
	written := japanese.AsWritten(raw)
	return writing{written, innerBytes(written.Normal, a.Segments(written.Normal))}
}

// Bytes is about what w takes in memory.
func (w *Writing) Bytes() int {
	n := 64
	for _, t := range w.titles {
		n += t.bytes()
	}
	for i := range w.texts {
		n += w.texts[i].bytes()
	}
	return n
}

func (w *writing) bytes() int { return 128 + w.Written.Bytes() + 8*len(w.inside) }

// Title is the title that readers of a language see, nil when it has none of
// the words of a hit.
func (w *Writing) Title(lang vocab.Lang, words []string) Snippet {
	title := w.titles[lang]
	marks := title.marks(words)
	if len(marks) == 0 {
		return nil
	}
	return title.pieces(0, len(title.Normal), marks)
}

// Cut cuts passages around the words of a hit.
func (w *Writing) Cut(words []string) (out []Snippet) {
	for i := range w.texts {
		if len(out) == maxSnippets {
			break
		}
		if s := w.texts[i].cut(words); len(s) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// cut cuts a passage around the first word marked, nil when there is none in
// the text.
func (w *writing) cut(words []string) (s Snippet) {
	marks := w.marks(words)
	if len(marks) == 0 {
		return nil
	}
	from, to := window(w.Normal, marks[0].start)
	if from > 0 {
		s = append(s, SnippetPart{Text: "…"})
	}
	s = append(s, w.pieces(from, to, marks)...)
	if to < len(w.Normal) {
		s = append(s, SnippetPart{Text: "…"})
	}
	return s
}

// pieces takes a passage apart at the marks that end in it.
func (w *writing) pieces(from, to int, marks []span) (s Snippet) {
	add := func(start, end int, hit bool) {
		if text, ok := w.Raw(start, end); ok && text != "" {
			s = append(s, SnippetPart{Text: text, Hit: hit})
		}
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
	return s
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

// marks returns where words stand in the normalised text, in order and
// apart: not inside a longer word.
func (w *writing) marks(words []string) (out []span) {
	if len(words) == 0 {
		return nil
	}
	text := w.Normal
	folded := japanese.Katakana(text) // of the same length, byte by byte
	for at := 0; at < len(text); {
		end := at
		for _, n := range words {
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

// innerBytes reports for each byte of a text, and its end, whether it is
// inside a word and not where one begins or ends.
func innerBytes(text string, segments []japanese.Segment) bitset {
	inside := make(bitset, wordsFor(len(text)+1))
	for _, s := range segments {
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

// span is a range of bytes of a text.
type span struct{ start, end int }
