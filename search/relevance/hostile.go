package relevance

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Hostile returns 500 texts that nobody means and somebody sends: very long,
// deeply quoted, full of operators, marks of direction, emoji and bytes that
// are no text. They are the same in every run.
func Hostile() []string {
	out := make([]string, 0, 500)
	add := func(texts ...string) { out = append(out, texts...) }
	for _, n := range []int{1, 7, 50, 199, 200, 201, 1000, 10_000} {
		for _, unit := range hostileUnits {
			add(strings.Repeat(unit, n))
		}
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for len(out) < 500 {
		var b strings.Builder
		for range 1 + rng.IntN(60) {
			b.WriteString(hostileUnits[rng.IntN(len(hostileUnits))])
			b.WriteString([]string{"", " ", "　", "\n", "-", "\"", "「", "」", " OR ", " NOT "}[rng.IntN(10)])
		}
		if rng.IntN(4) == 0 {
			fmt.Fprintf(&b, "%c%c", rune(rng.IntN(0x10ffff)), rune(rng.IntN(0x3000)))
		}
		add(b.String())
	}
	return out[:500]
}

// hostileUnits are what hostile texts are made of.
var hostileUnits = []string{
	"医師", "内科 ", "精神科", "オンライン 診 療 ", "当直なし", "-当直 ", "-", "- ", "「", "」", "「内科」", "\"", "\"a\" ", "『「\"", "OR ", "NOT ", "no ", "以外",
	"亜", "一", "あ", "ア", "ー", "a", "a ", "A-", ".*", "(a+)+$", "[", "\\", "*", "?", "~1", "^9", "title:", "{\"$ne\":1}", "' OR 1=1 --", "%00", "%F0",
	"\u200b", "\u200d", "\u202e", "\u2066内科", "\ufeff", "\u0301", "ﷺ", "🩺", "👩\u200d⚕\ufe0f", "\xed\xa0\x80", "\xff\xfe", "\x00", "\U000e0001",
	"1万円", "時給99999999999999円", "0.000001", "-1", "٣", "Ⅷ", "㍿", "𠮷", "ﾊﾟ", "゛", "ｶﾞ",
}
