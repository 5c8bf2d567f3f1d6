package index

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/search"
)

// A needle is found as often as the standard library finds it.
func TestNeedleCountsAsBytesDoes(t *testing.T) {
	letters := []rune("ビデオ通話のab。\n")
	rapid.Check(t, func(t *rapid.T) {
		draw := func(label string, lo, hi int) string {
			return rapid.StringOfN(rapid.SampledFrom(letters), lo, hi, -1).Draw(t, label)
		}
		n := newNeedle(draw("needle", 1, 4))
		var texts [search.TextFieldCount][]byte
		for i := range texts {
			texts[i] = []byte(draw("text", 0, 40))
		}
		n.learn(&texts)
		for _, text := range texts {
			if got, want := n.count(text), bytes.Count(text, n.text); got != want {
				t.Fatalf("%q in %q: %d, want %d", n.text, text, got, want)
			}
		}
	})
}
