package models

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/enkaku/enkaku/models/fold"
)

// TextPrint is by which a text is known again: the smallest hashes of its pieces,
// sorted. They are a fair sample of all of them, so that the share of a print that
// another text holds is, within a few percent, the share of the text. The text cannot
// be read from it.
type TextPrint []int64

// The measures of prints.
const (
	pieceRunes  = 5   // letters of a piece: of three even honest adverts of one kind share half
	printMost   = 128 // the error of a share of 0.7 is 4 percent
	printLeast  = 40  // below it a text is not known from its pieces
	printWithin = 0.7 // the share from which a text holds another
)

// PrintOf returns the print of a text, nil for one that is too short to be known again.
// Spaces, signs, width, case, and kinds of kana make no difference.
func PrintOf(text string) TextPrint {
	pieces := piecesOf(text)
	if len(pieces) < printLeast {
		return nil
	}
	hashes := slices.Sorted(maps.Keys(pieces))
	print := make(TextPrint, min(len(hashes), printMost))
	for i := range print {
		print[i] = int64(hashes[i])
	}
	return print
}

// Within reports whether a text, given by its pieces, holds the text of the print.
// What stands beside it does not matter.
func (p TextPrint) Within(pieces map[uint32]bool) bool {
	held := 0
	for _, hash := range p {
		if pieces[uint32(hash)] {
			held++
		}
	}
	return len(p) > 0 && float64(held) >= printWithin*float64(len(p))
}

// AlikeTo is what TextPrint.Within says of the text of an advert and one of others.
func (a *Advert) AlikeTo() func(other *Advert) bool {
	print := PrintOf(a.BlockText())
	return func(other *Advert) bool { return print.Within(piecesOf(other.BlockText())) }
}

// piecesOf are the hashes of all pieces of some texts.
func piecesOf(texts ...string) map[uint32]bool {
	pieces := map[uint32]bool{}
	for _, text := range texts {
		rs := bareRunes(text)
		for i := 0; i+pieceRunes <= len(rs); i++ {
			pieces[hashOf(rs[i:i+pieceRunes])] = true
		}
	}
	return pieces
}

// bareRunes are the letters and digits of a text, each in its plainest form.
func bareRunes(text string) []rune {
	var rs []rune
	for _, r := range strings.ToLower(fold.Compatible(text)) {
		switch {
		case r >= 'ァ' && r <= 'ヶ': // as hiragana
			rs = append(rs, r-'ァ'+'ぁ')
		case unicode.IsLetter(r) && r != 'ー', unicode.IsDigit(r):
			rs = append(rs, fold.Kanji(r))
		}
	}
	return rs
}

// hashOf is FNV-1a over the characters, mixed so that small hashes are as any others.
func hashOf(rs []rune) uint32 {
	h := uint32(2166136261)
	for _, r := range rs {
		for shift := 0; shift < 24; shift += 8 {
			h = (h ^ uint32(r>>shift)&0xff) * 16777619
		}
	}
	h = (h ^ h>>16) * 0x85ebca6b
	h = (h ^ h>>13) * 0xc2b2ae35
	return h ^ h>>16
}
