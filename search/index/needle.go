package index

import (
	"bytes"

	"github.com/enkaku/enkaku/search"
)

// needle is text that is looked for in many texts. Most characters of Japanese
// text begin with one of three bytes, so it is found by its rarest byte.
type needle struct {
	text []byte
	rare int // place of that byte; -1: not known yet
}

func newNeedle(text string) needle { return needle{text: []byte(text), rare: -1} }

// learn takes the rarest byte from a text that is like the others.
func (n *needle) learn(like *[search.TextFieldCount][]byte) {
	var often [256]int
	for _, text := range like {
		for _, b := range text {
			often[b]++
		}
	}
	n.rare = 0
	for i, b := range n.text {
		if often[b] < often[n.text[n.rare]] {
			n.rare = i
		}
	}
}

// count returns how often the needle stands in a text, without overlaps.
func (n *needle) count(in []byte) (times int) {
	b := n.text[n.rare]
	for at := n.rare; at < len(in); {
		i := bytes.IndexByte(in[at:], b)
		if i < 0 {
			break
		}
		if from := at + i - n.rare; bytes.HasPrefix(in[from:], n.text) {
			times++
			at = from + len(n.text) + n.rare
		} else {
			at += i + 1
		}
	}
	return times
}
