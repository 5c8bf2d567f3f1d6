package index

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// Snippet is a short passage of a job, or its title, in pieces: plain text,
// safe to escape piece by piece.
type Snippet []SnippetPart

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

// words are what of the question stands in the texts of a job, longest first:
// the words to mark when it is shown.
func (m *match) words(ord uint32) (out []string) {
	for _, a := range m.atoms {
		switch {
		case a.Kind == search.AtomValue || !a.postings.has(ord):
		case a.Kind == search.AtomSubstring:
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
