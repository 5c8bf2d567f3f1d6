package index

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/search"
)

// TestTextOfAnyLengthIsFoundWhereItStands takes pieces out of adverts, across
// words and lines' ends, and looks for them.
func TestTextOfAnyLengthIsFoundWhereItStands(t *testing.T) {
	ix, source, _ := filled(t, 400)
	var docs []*search.Document
	for i := range source.jobs {
		docs = append(docs, analyzer().NewDocument(&source.jobs[i]))
	}
	c := ix.serving
	s := c.acquire()
	defer s.release()
	piece := rapid.Custom(func(t *rapid.T) string {
		d := rapid.SampledFrom(docs).Draw(t, "advert")
		text := []rune(d.Texts[search.FieldTitle].Plain + d.Texts[search.FieldBody].Plain + "龘")
		from := rapid.IntRange(0, len(text)-1).Draw(t, "from")
		return string(text[from:rapid.IntRange(from+1, min(from+5, len(text))).Draw(t, "to")])
	}).Filter(func(s string) bool {
		return strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) && !strings.Contains(s, "\n")
	})
	rapid.Check(t, func(t *rapid.T) {
		needle := piece.Draw(t, "piece")
		var want []string
		for _, d := range docs {
			if slices.ContainsFunc(d.Texts[:],
				func(f search.FieldText) bool { return strings.Contains(f.Plain, needle) }) {
				want = append(want, d.ID)
			}
		}
		p, err := c.substringPostings(t.Context(), s, needle)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		p.each(func(ord uint32) { got = append(got, s.ids[ord]) })
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Fatalf("%q: %d found, stands in %d", needle, len(got), len(want))
		}
	})
}
