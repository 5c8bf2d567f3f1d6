package vocab

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// PrefsNamed returns the prefectures named in a text, in the order of their
// codes. 京都 is found in 京都府 and in 京都 but not in 東京都; English names
// count as whole words.
func PrefsNamed(text string) []Pref {
	rest := text
	var found []Pref
	for _, t := range Prefs.Terms() { // full names first: they contain the short ones
		if strings.Contains(rest, t.Label.JA) {
			rest = strings.ReplaceAll(rest, t.Label.JA, "\n")
			found = append(found, Pref(t.Key))
		}
	}
	lower := strings.ToLower(rest)
	for _, t := range Prefs.Terms() {
		short := strings.TrimRight(t.Label.JA, "都府県")
		if t.Key == "26" {
			short = "京都"
		}
		if strings.Contains(rest, short) || containsWord(lower, strings.ToLower(t.Label.EN)) {
			found = append(found, Pref(t.Key))
		}
	}
	return Tidy(found)
}

// containsWord reports whether word stands in text between non-letters.
func containsWord(text, word string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(word)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if (start == 0 || !unicode.IsLetter(before)) && (end == len(text) || !unicode.IsLetter(after)) {
			return true
		}
		from = end
	}
}

// metropolitan are the areas across whose prefectures people commute: the
// three areas of the Metropolitan Transportation Census (Ministry of Land,
// Infrastructure, Transport and Tourism).
var metropolitan = [...][]Pref{
	{"11", "12", "13", "14"},
	{"21", "23", "24"},
	{"26", "27", "28", "29"},
}

// Reach returns the prefectures whose days on site somebody who lives in this
// one can keep. The result is shared and must not be changed.
func (p Pref) Reach() []Pref {
	for _, area := range metropolitan {
		if slices.Contains(area, p) {
			return area
		}
	}
	return []Pref{p}
}
