package drafting

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enkaku/enkaku/search/japanese"
)

// wordsOf is a label in normal form; spaces that fill its cell go: 年　俸.
func wordsOf(label string) string {
	plain := japanese.Normalise(label)
	if spread.MatchString(plain) {
		plain = strings.ReplaceAll(plain, " ", "")
	}
	return plain
}

// spread is a label whose characters are set apart.
var spread = japanese.Lazy(`^\p{Han}(?: +\p{Han}){1,3}$`)

// rounded is a word in round brackets that begins a line.
var rounded = japanese.Lazy(`^[（(]([^（()）]{2,8})[)）]`)

// leader is a label that dots lead to its value.
var leader = japanese.Lazy(`^([^.．…·]{3,32}?)[ 　]*(?:\.{4,}|…{2,}|[ 　]…(?:[ 　])|・{4,}|·{4,})[ 　]*([^ 　].*)$`)

// maxLabel is the longest label, in characters as wide as a kanji.
const maxLabel = 18

// split parts a label from its value: 「勤務時間：…」, 【場所】…, a cell and the next,
// a known word and a space. An unknown word counts when a mark makes it a
// label.
func split(text string, marked bool) (label, value string) {
	if m := bracketed.FindStringIndex(text); m != nil && m[0] == 0 {
		label = text[:m[1]]
		if _, known := topicOf(label); known || m[1] == len(text) {
			return label, strings.TrimLeft(text[m[1]:], " 　:：")
		}
	}
	if m := rounded.FindStringSubmatchIndex(text); m != nil {
		if _, known := exactTopic(text[m[2]:m[3]]); known && m[1] < len(text) {
			return text[m[2]:m[3]], strings.TrimLeft(text[m[1]:], " 　:：") // （尚可）医学博士
		}
	}
	if m := leader.FindStringSubmatch(text); m != nil {
		return m[1], m[2] // Volume ........ 6 to 10 cases
	}
	if i := strings.IndexByte(text, '\t'); i > 0 && short(text[:i]) {
		if _, known := topicOf(text[:i]); known || !hasAmount.MatchString(text) {
			return text[:i], text[i+1:]
		}
		return "", text
	}
	if i := strings.IndexAny(text, "|｜"); i > 0 && short(text[:i]) {
		if _, known := topicOf(text[:i]); known {
			_, n := utf8.DecodeRuneInString(text[i:])
			return text[:i], strings.TrimLeft(text[i+n:], " 　|｜")
		}
	}
	if m := spelledOut.FindStringIndex(text); m != nil {
		if _, known := exactTopic(text[:m[1]]); known {
			return text[:m[1]], text[m[1]:]
		}
	}
	if i := strings.Index(text, "　"); i > 0 && short(text[:i]) && !japanese.IsJapanese(text[:i]) {
		if _, known := exactTopic(text[:i]); known {
			return text[:i], strings.TrimLeft(text[i:], " 　:：") // We supply　Laptop
		}
	}
	space := strings.IndexAny(text, " 　")
	spaced := space > 0 && short(text[:space])
	if spaced {
		_, spaced = exactTopic(text[:space])
		if strings.HasPrefix(text[space:], "　") && !spaced {
			_, spaced = topicOf(text[:space])
			spaced = spaced || marked && short(text[:space]) && !strings.ContainsAny(text[:space], "。、")
		}
		spaced = spaced && !strings.HasPrefix(text, "土日") // days are a label in brackets only
	}
	if i := strings.IndexAny(text, ":："); i > 0 && short(text[:i]) && (!(spaced && space < i-1) || isHeading(text[:i]) || !japanese.IsJapanese(text[:i]) && announces(text[:i])) {
		_, n := utf8.DecodeRuneInString(text[i:])
		rest := text[i+n:]
		before, _ := lastRune(text[:i])
		after, _ := firstRune(rest)
		clock := unicode.IsDigit(before) && unicode.IsDigit(after)
		if _, known := topicOf(text[:i]); (known || utf8.RuneCountInString(text[:i]) <= maxLabel && !strings.ContainsAny(text[:i], "、。,「『")) && !clock &&
			!strings.HasPrefix(rest, "//") {
			return text[:i], rest
		}
	}
	if i := strings.IndexAny(text, "=＝"); i > 0 && short(text[:i]) {
		if _, known := exactTopic(text[:i]); known {
			_, n := utf8.DecodeRuneInString(text[i:])
			return text[:i], text[i+n:]
		}
	}
	if isHeading(text) {
		return "", text // Annual salary
	}
	if space > 0 && (spaced && (japanese.IsJapanese(text[:space]) || marked) || marked && space < 24 && !strings.ContainsFunc(text[:space], unicode.IsDigit)) {
		_, n := utf8.DecodeRuneInString(text[space:])
		return text[:space], strings.TrimLeft(text[space+n:], " 　:：") // 選考  :書類
	}
	if i := strings.Index(text, ". "); i > 0 && short(text[:i]) {
		if _, known := exactTopic(text[:i]); known {
			return text[:i], text[i+2:]
		}
	}
	return "", text
}

// announces reports whether a label is known.
func announces(label string) bool {
	_, known := topicOf(label)
	return known
}

// spelledOut is a label whose characters are set apart to fill its cell: 給　　与.
var spelledOut = japanese.Lazy(`^\p{Han}(?:[ 　]+\p{Han}){1,3}[ 　]`)

// hasAmount finds an amount of money: a row of a list of prices has no label.
var hasAmount = japanese.Lazy(`[0-9０-９][0-9０-９,，]*[万千]?[ 　]?円|[$¥€£]`)

// indents reports whether a text begins with a space and goes on in its line.
func indents(text string) bool {
	line, _, _ := strings.Cut(text, "\n")
	return strings.TrimSpace(line) != "" && strings.ContainsRune(" \t　", firstOnly(line))
}

// headsIndented reports whether a line above an indented one is its label, known or
// made of known words.
func headsIndented(text string) bool {
	_, known := topicOf(text)
	return known && !strings.ContainsAny(text, "。、，．.")
}

// isHeading reports whether a line without marks is a label by itself.
func isHeading(text string) bool {
	t, known := exactTopic(text)
	if parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("・、&と", r) }); !known && len(parts) > 1 {
		known = !slices.ContainsFunc(parts, func(p string) bool { _, ok := exactTopic(p); return !ok }) // 勤務日・時間
	}
	return known && !(t == topicOnline && strings.ContainsAny(text, "(（")) // 在宅（全国可） answers
}

func short(s string) bool { return widthOf(s) <= 2*maxLabel }

func digitAt(s string, i int) bool { return i >= 0 && s[i] >= '0' && s[i] <= '9' }

func firstOnly(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

// trimmed moves two places of a text past the spaces between them.
func trimmed(text string, at, end int) (int, int) {
	s := text[at:end]
	left := len(s) - len(strings.TrimLeft(s, " \t\r　"))
	right := len(s) - len(strings.TrimRight(s, " \t\r　"))
	if left == len(s) {
		return end, end
	}
	return at + left, end - right
}
