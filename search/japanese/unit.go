package japanese

import (
	"unicode"
	"unicode/utf8"
)

// class is the script of a unit.
type class uint8

const (
	classBreak class = iota // punctuation, line end: no word spans it
	classSpace
	classDot // a middle dot or slash: a mark, unless a dictionary word holds it
	classKanji
	classHiragana
	classKatakana
	classLatin // a whole word of letters, perhaps with digits
	classNumber
)

// unit is the smallest piece a dictionary word is made of: one Japanese
// character, or one whole word of letters or digits.
type unit struct {
	sym        uint32 // what the dictionary compares; 0 for a word it has never seen
	start, end int32  // bytes of the normalised text
	class      class
}

// symSpace stands between Latin words; a hyphen or slash there counts as one.
const symSpace = ' '

// firstWordSym is the first symbol that stands for a Latin word: above all runes.
const firstWordSym = utf8.MaxRune + 1

// units splits normalised text. Symbols of Latin words come from words.
func (d *Dictionary) units(text string, buf []unit) []unit {
	buf = buf[:0]
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		u := unit{sym: uint32(katakanaOf(r)), start: int32(i), end: int32(i + n)}
		switch {
		case isKanji(r):
			u.class = classKanji
		case isKatakana(r):
			u.class = classKatakana
		case isHiragana(r):
			u.class = classHiragana
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			u.end = int32(wordEnd(text, i))
			word := text[u.start:u.end]
			u.class, u.sym = classLatin, d.words[Singular(word)]
			if isNumber(word) {
				u.class = classNumber
			}
		case r == ' ':
			u.class, u.sym = classSpace, symSpace
		case joinsWords(text, i, n):
			u.class, u.sym = classSpace, symSpace
		case r == '・' || r == '/':
			u.class = classDot
		default:
			u.class, u.sym = classBreak, 0
		}
		i = int(u.end)
		buf = append(buf, u)
	}
	return buf
}

// wordEnd returns the end of the word of letters and digits that begins at i.
// A possessive 's and an apostrophe inside belong to it.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		letter := (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)) && !isKanji(r) &&
			!isKatakana(r) && !isHiragana(r)
		if !letter && !(r == '\'' && i+1 < len(text) && text[i+1] >= 'a' && text[i+1] <= 'z') {
			break
		}
		i += n
	}
	return i
}

// joinsWords reports whether the mark at i of n bytes joins two Latin words:
// on-call, ob/gyn, q&a.
func joinsWords(text string, i, n int) bool {
	switch text[i] {
	case '-', '/', '&', '.':
	default:
		return false
	}
	return i > 0 && i+n < len(text) && isWordByte(text[i-1]) && isWordByte(text[i+n])
}

func isWordByte(b byte) bool { return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' }

func isNumber(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
