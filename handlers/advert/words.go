package advert

import (
	"unicode"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Piece is a part of a text beside its other version: in both, or in one of them.
type Piece struct {
	Text       string
	Gone, Come bool
}

// maxWords is up to how many different words two texts are compared by their
// words: each stands for itself as one character outside all writing.
const (
	maxWords  = 60000
	firstWord = 0xF0000
)

// Pieces compares two texts word by word: Japanese by where the kind of writing
// changes, such as from kanji to kana, which needs no dictionary. It returns nil
// for texts that have little in common: those are read better one after the other.
func Pieces(old, new string) []Piece {
	known := map[string]rune{}
	var words []string
	coded := func(text string) (runes []rune) {
		for _, w := range splitWords(text) {
			if known[w] == 0 {
				known[w] = firstWord + rune(len(words))
				words = append(words, w)
			}
			runes = append(runes, known[w])
		}
		return runes
	}
	was, is := coded(old), coded(new)
	if len(words) > maxWords {
		return nil
	}
	d := diffmatchpatch.New()
	d.DiffTimeout = 0 // the same answer however busy the machine is; texts are bounded
	var pieces []Piece
	same, all := 0, 0
	for _, part := range d.DiffCleanupSemantic(d.DiffMainRunes(was, is, false)) {
		p := Piece{Gone: part.Type == diffmatchpatch.DiffDelete, Come: part.Type == diffmatchpatch.DiffInsert}
		for _, r := range part.Text {
			p.Text += words[r-firstWord]
		}
		if pieces = append(pieces, p); !p.Gone && !p.Come {
			same += len(p.Text)
		}
		all += len(p.Text)
	}
	if same*4 < all {
		return nil
	}
	return pieces
}

// splitWords parts a text where the kind of its characters changes. Each sign
// stands alone.
func splitWords(text string) (words []string) {
	start, last := 0, 0
	for i, r := range text {
		kind := kindOf(r)
		if i > start && (kind != last || kind == 0) {
			words, start = append(words, text[start:i]), i
		}
		last = kind
	}
	if start < len(text) {
		words = append(words, text[start:])
	}
	return words
}

// kindOf is the kind of writing of a character; 0 for signs.
func kindOf(r rune) int {
	switch {
	case unicode.Is(unicode.Han, r) || r == '々':
		return 1
	case unicode.Is(unicode.Hiragana, r):
		return 2
	case unicode.Is(unicode.Katakana, r) || r == 'ー':
		return 3
	case unicode.IsDigit(r):
		return 4
	case unicode.IsLetter(r):
		return 5
	case r == ' ':
		return 6
	}
	return 0
}
