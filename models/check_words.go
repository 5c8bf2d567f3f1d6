package models

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/fold"
)

// Runes counts the characters of s without the spaces around it.
func Runes(s string) int { return utf8.RuneCountInString(strings.TrimSpace(s)) }

// Blank reports whether s holds nothing that can be seen.
func Blank(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsSpace(r) && !Invisible(r) && !Unprintable(r) })
}

// Invisible reports characters that take no room or are drawn as none, with
// which two names that look alike can differ and a text can be empty without
// being so. Selectors of a kanji's form are none: they are seen.
func Invisible(r rune) bool {
	switch {
	case r == '\u00AD', r == '\u034F', r == '\u061C', r == '\u115F', r == '\u1160', r == '\u17B4', r == '\u17B5',
		r == '\u180E', r >= '\u200B' && r <= '\u200F', r == '\u2028', r == '\u2029', r >= '\u2060' && r <= '\u2064',
		r >= '\u206A' && r <= '\u206F', r == '\u2800', r == '\u3164', r == '\uFEFF', r == '\uFFA0',
		r >= '\U000E0000' && r <= '\U000E007F':
		return true
	}
	return false
}

// Unprintable reports control and direction characters other than the ends
// of lines and tabs.
func Unprintable(r rune) bool {
	switch r {
	case '\n', '\r', '\t':
		return false
	case '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069':
		return true
	}
	return unicode.IsControl(r)
}

// Garbled reports the sign that stands for a character which could not be read:
// who sees it in a text was given another text than was written.
func Garbled(r rune) bool { return r == unicode.ReplacementChar }

// OneLine reports whether a text is one line of characters that can be seen.
func OneLine(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return r == '\r' || r == '\n' || r == '\t' || Unprintable(r) || Invisible(r) || Garbled(r)
	})
}

// FullAddress reports whether an address names a place and a number.
func FullAddress(s string) bool {
	return len([]rune(s)) >= 8 && Numbered(s)
}

// Numbered reports whether s contains a digit or 丁目, 番地 after a Kanji number.
func Numbered(s string) bool {
	return strings.ContainsFunc(s, unicode.IsDigit) || kanjiNumber.MatchString(s)
}

var kanjiNumber = expr.Lazy(`[一二三四五六七八九十]+(丁目|番|号)`)

// Reachable reports whether s is a telephone number, a mail address or an
// https form. An account of a message service alone is none of them.
func Reachable(s string) bool {
	s = strings.TrimSpace(s)
	digits := 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	local, domain, at := strings.Cut(s, "@")
	switch {
	case strings.HasPrefix(s, "https://") && len(s) > len("https://a.jp"):
		return true
	case at && local != "" && strings.Contains(domain, "."):
		return true
	}
	return digits >= 9
}

// HasLegalForm reports whether a name says what kind of legal person bears it.
func HasLegalForm(name string) bool { return legalForm.MatchString(fold.Compatible(name)) }

var legalForm = expr.Lazy(`会社|法人|機構|組合|協会|財団|社団|大学|\((株|有|合|同)\)|K\.K\.|Co\.|Ltd|Inc|LLC|Corp|GK`)

// SortedKeys returns the keys of m in their order.
func SortedKeys[K ~string, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

func itoa(n int) string { return strconv.Itoa(n) }
