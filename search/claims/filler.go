package claims

import (
	"slices"
	"strings"
	"unicode"
)

// filledWith finds the letters with which a place is only filled: the same letter
// again and again, a few letters over and over, the syllabary, a row of
// lines. It returns where they stand, ok false for none.
func filledWith(text string) (start, end int, ok bool) {
	rs := []rune(text)
	at := make([]int, 0, len(rs)+1)
	for i := range text {
		at = append(at, i)
	}
	at = append(at, len(text))
	for i := range rs {
		if !unicode.IsLetter(rs[i]) {
			continue
		}
		for unit := 1; unit <= longestUnit; unit++ {
			if n := inARow(rs[i:], unit); n >= 3 && n*unit >= shortestRun {
				return at[i], at[i+n*unit], true
			}
		}
	}
	for _, row := range fillers {
		if i := strings.Index(text, row); i >= 0 {
			return i, i + len(row), true
		}
	}
	return 0, 0, false
}

// longestUnit is how many letters a unit may have that is said over and over;
// shortestRun is from how many letters on it is noticed.
const (
	longestUnit = 7
	shortestRun = 5
)

// fillers are rows of letters that people type to fill a place.
var fillers = []string{"いろはにほへと", "あいうえおかきくけこ", "あいうえお かきくけこ", "asdfghjk", "qwertyui", "abcdefgh", "仮置き)", "(仮置き", "仮テキスト", "後で書く", " ーーー", ":ーーー", ":ーーー"}

// inARow counts how often the first unit letters follow one another.
func inARow(rs []rune, unit int) int {
	n := 1
	for (n+1)*unit <= len(rs) && slices.Equal(rs[n*unit:(n+1)*unit], rs[:unit]) && letters(rs[:unit]) {
		n++
	}
	return n
}

func letters(rs []rune) bool {
	for _, r := range rs {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}
