package japanese

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Written is a normalised text that knows how it was written.
type Written struct {
	Normal string // as Normalise gives it
	raw    string
	at     []uint16 // for each byte of Normal, and its end, where what it stands for begins in raw
}

// AsWritten normalises a text and keeps the way back. It is slower than
// Normalise: it is for showing a text, not for indexing it.
func AsWritten(raw string) Written { return WrittenAs(raw, Normalise(raw)) }

// WrittenAs is AsWritten of a text of which the normal form is known.
func WrittenAs(raw, normal string) Written {
	w := Written{Normal: normal, raw: raw}
	runes, at := make([]rune, 0, len(raw)/2+8), make([]int, 0, len(raw)/2+8)
	var it norm.Iter
	it.InitString(norm.NFKC, raw)
	for !it.Done() {
		pos := it.Pos()
		segment := it.Next()
		if r, n := utf8.DecodeRune(segment); n == len(segment) && (unicode.ToLower(r) == r || r < utf8.RuneSelf) {
			runes = appendNormal(runes, unicode.ToLower(r))
			at = upTo(at, len(runes), pos)
			continue
		}
		for _, r := range norm.NFKC.String(strings.ToLower(string(segment))) {
			runes = appendNormal(runes, r)
			at = upTo(at, len(runes), pos)
		}
	}
	w.follow(joinLongVowels(runes), at)
	return w
}

// upTo brings at to n entries, new ones being pos.
func upTo(at []int, n, pos int) []int {
	at = at[:min(len(at), n)]
	for len(at) < n {
		at = append(at, pos)
	}
	return at
}

// follow walks Normal beside the runes before the last step, which only leaves
// runes out, and notes where each byte comes from.
func (w *Written) follow(runes []rune, at []int) {
	if len(w.raw) > math.MaxUint16 {
		return // longer than any advert
	}
	w.at = make([]uint16, 0, len(w.Normal)+1)
	k := 0
	for _, r := range w.Normal {
		for k < len(runes) && runes[k] != r {
			k++
		}
		if k == len(runes) {
			w.at = nil // not the same text: no way back is better than a wrong one
			return
		}
		for range utf8.RuneLen(r) {
			w.at = append(w.at, uint16(at[k]))
		}
		k++
	}
	w.at = append(w.at, uint16(len(w.raw)))
}

// Bytes is about what w takes in memory.
func (w *Written) Bytes() int { return len(w.Normal) + len(w.raw) + 2*len(w.at) }

// Raw returns how the bytes from start to end of Normal were written, and
// false when that is not known.
func (w *Written) Raw(start, end int) (string, bool) {
	if w.at == nil || start < 0 || end > len(w.Normal) || start > end {
		return "", false
	}
	return w.raw[w.at[start]:max(w.at[start], w.at[end])], true
}

// RawStart returns where in the raw text begins what the byte at i of Normal
// stands for: i itself, as near as can be told, when the way back is not known.
func (w Written) RawStart(i int) int {
	if w.at == nil {
		return min(i, len(w.raw))
	}
	return int(w.at[i])
}
