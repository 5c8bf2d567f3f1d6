package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/search/japanese"
)

// Snippet is a short passage of a job, in pieces: plain text, safe to escape
// piece by piece. Search gives it normalised; Index.Written cuts it again from
// the job as written.
type Snippet struct {
	Field TextField
	Parts []SnippetPart
}

// SnippetPart is a piece of a snippet.
type SnippetPart struct {
	Text string
	Hit  bool // the piece is what was asked for
}

// The size of snippets, in characters and in number per hit.
const (
	snippetRunes  = 90
	snippetBefore = 24
	maxSnippets   = 2
)

// snippets shows where the words of the question stand in a job: in its body,
// or else in its other texts.
func (m *match) snippets(c *core, ord uint32) []Snippet {
	plain, err := c.texts.read(m.s.textAt[ord])
	if err != nil {
		return nil
	}
	needles := m.needles(ord)
	var out []Snippet
	for _, f := range []TextField{FieldBody, FieldTags, FieldWho} {
		for _, piece := range strings.Split(plain[f], "\n") {
			if len(out) == maxSnippets {
				return out
			}
			if s, ok := snippet(piece, needles); ok {
				out = append(out, Snippet{Field: f, Parts: s})
			}
		}
	}
	return out
}

// needles are the texts to look for: the words of the question that the job
// has, longest first.
func (m *match) needles(ord uint32) (out []string) {
	for _, a := range m.atoms {
		switch {
		case a.Kind == AtomValue || !a.postings.has(ord):
		case a.Kind == AtomSubstring:
			out = append(out, japanese.Katakana(a.Text))
		case len(a.Terms) == 1:
			out = append(out, a.Terms[0])
		default:
			out = append(out, strings.Join(a.Terms, ""), strings.Join(a.Terms, " "))
		}
	}
	slices.SortFunc(out, func(a, b string) int { return len(b) - len(a) })
	return slices.DeleteFunc(slices.Compact(out), func(s string) bool { return s == "" })
}

// snippet cuts a passage around the first hit and marks all hits in it.
func snippet(piece string, needles []string) ([]SnippetPart, bool) {
	first, folded := -1, japanese.Katakana(piece) // as terms are; of the same length
	for _, n := range needles {
		if i := strings.Index(folded, n); i >= 0 && (first < 0 || i < first) {
			first = i
		}
	}
	if first < 0 {
		return nil, false
	}
	start := first
	for range snippetBefore {
		_, n := utf8.DecodeLastRuneInString(piece[:start])
		start -= n
	}
	end := start
	for range snippetRunes {
		_, n := utf8.DecodeRuneInString(piece[end:])
		end += n
	}
	var parts []SnippetPart
	if start > 0 {
		parts = append(parts, SnippetPart{Text: "…"})
	}
	parts = marked(parts, piece[start:end], needles)
	if end < len(piece) {
		parts = append(parts, SnippetPart{Text: "…"})
	}
	return parts, true
}

// marked appends a text in pieces, hits apart.
func marked(parts []SnippetPart, text string, needles []string) []SnippetPart {
	from, folded := 0, japanese.Katakana(text)
	for i := 0; i < len(text); {
		at := slices.IndexFunc(needles, func(n string) bool { return strings.HasPrefix(folded[i:], n) })
		if at < 0 {
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
			continue
		}
		if from < i {
			parts = append(parts, SnippetPart{Text: text[from:i]})
		}
		i += len(needles[at])
		parts = append(parts, SnippetPart{Text: text[i-len(needles[at]) : i], Hit: true})
		from = i
	}
	if from < len(text) {
		parts = append(parts, SnippetPart{Text: text[from:]})
	}
	return parts
}
