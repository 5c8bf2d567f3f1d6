package models

import (
	"slices"
	"strings"
	"unicode"

	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/fold"
)

// slipLeast is how many letters and digits a text has at least of which one may
// be a slip: in a shorter one every letter counts.
const slipLeast = 6

// slipMost is how many bytes two texts may differ in length beside a slip: a letter
// and signs that count for nothing.
const slipMost = 16

// wordLeast is how many letters a word of the Latin script has at least of which
// one may be a slip: of shorter ones too many are other words (no, on, may, pay).
const wordLeast = 5

// weighty are words that turn the sense of a clause round: denials, limits,
// figures. A text is folded and in lower case.
var weighty = expr.Lazy(strings.Join([]string{
	`[0-9〇一二三四五六七八九十百千万億]+`, `ない|なし|なく|ません|ざる|[ずぬ]`, `[無不非未禁除外可否要必]`, `のみ|だけ|まで|から|より|ほか`,
	`あり|ある|オン|オフ`,
	`\b(?:no|not|never|none|without|except|only|until|before|after|must|un\w+|non\w*|in[a-z]+ed)\b`,
}, "|"))

// alike are kanji that are typed for one another by their shape, where neither is
// a number, a denial or a part of the day.
var alike = []string{
	"場揚", "門問間", "師帥", "講構購", "療寮", "環還", "遣遺", "職識織", "網綱", "録緑", "績積", "験険検", "複復", "微徴", "撤徹", "裁栽", "務霧",
}

// mistyped reports whether two texts differ by a letter that was mistyped and says
// the same in both: no figure, denial, limit or condition is another, nor stands
// next to it. Of anything else one cannot say so.
func mistyped(old, new string) bool {
	if max(len(old)-len(new), len(new)-len(old)) > slipMost {
		return false
	}
	a, b := []rune(plainTerm(old)), []rune(plainTerm(new))
	from, ends := 0, 0
	for from < min(len(a), len(b)) && a[from] == b[from] {
		from++
	}
	for ends < min(len(a), len(b))-from && a[len(a)-1-ends] == b[len(b)-1-ends] {
		ends++
	}
	gone, come := a[from:len(a)-ends], b[from:len(b)-ends]
	turned := len(gone) == 2 && len(come) == 2 && gone[0] == come[1] && gone[1] == come[0]
	if max(len(gone), len(come)) > 1 && !turned || min(len(a), len(b)) < slipLeast {
		return false
	}
	if numbered(a, from, len(a)-ends) || numbered(b, from, len(b)-ends) {
		return false
	}
	was, is := strings.ToLower(fold.Compatible(old)), strings.ToLower(fold.Compatible(new))
	return sameWeight(was, is) && letterSlip(gone, come, was, is)
}

// sameWeight reports whether the same conditions, duties and weighty words stand
// in two texts, in the same order.
func sameWeight(was, is string) bool {
	for _, counts := range []*expr.Expr{speaksOfTerms, speaksOfDuties, weighty} {
		if !slices.Equal(counts.FindAllString(was, -1), counts.FindAllString(is, -1)) {
			return false
		}
	}
	return true
}

// letterSlip reports whether the letters in which two texts differ are typed for
// one another.
func letterSlip(gone, come []rune, was, is string) bool {
	switch both := slices.Concat(gone, come); {
	case all(both, unicode.Latin):
		return oneWord(was, is)
	case all(both, unicode.Hiragana), all(both, unicode.Katakana):
		return true
	}
	return len(gone) == 1 && len(come) == 1 && slices.ContainsFunc(alike, func(group string) bool {
		return strings.ContainsRune(group, gone[0]) && strings.ContainsRune(group, come[0])
	})
}

// numbered reports whether there is a figure in a part of a text or beside it.
func numbered(text []rune, from, to int) bool {
	near := string(text[max(0, from-1):min(len(text), to+1)])
	return strings.ContainsAny(near, "0123456789〇一二三四五六七八九十百千万億%")
}

// all reports whether all letters are of a script; the long-vowel sign is of kana.
func all(letters []rune, script *unicode.RangeTable) bool {
	return !slices.ContainsFunc(letters, func(r rune) bool { return r != 'ー' && !unicode.Is(script, r) })
}

// oneWord reports whether one word alone differs between two texts, long enough
// in both.
func oneWord(was, is string) bool {
	words := func(text string) []string {
		return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	a, b := words(was), words(is)
	if len(a) != len(b) {
		return false
	}
	differ := 0
	for i := range a {
		if a[i] != b[i] {
			differ++
			if min(Runes(a[i]), Runes(b[i])) < wordLeast {
				return false
			}
		}
	}
	return differ == 1
}
