package reading

import (
	"github.com/enkaku/enkaku/search/japanese"
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
)

// Amounts of pay are typed in more ways than one pattern reads. These rewrite
// a typed text, with digits, into the ways that readPay knows.

// payRange is two amounts of which the second carries the unit for both
// (3000~3500万円), or of which the first is the floor anyway (8千~1万円).
var payRange = japanese.Lazy(`(\d[\d,]*(?:\.\d+)?) ?(億|千万|百万|万|千)? ?(円)? ?(?:~|-|から|以上) ?` +
	`(\d[\d,]*(?:\.\d+)?) ?(億|千万|百万|万|千)? ?(円|yen|jpy)?(?:台|以下|まで|未満)?`)

// floorOf writes each range of pay as its lower end, with the unit.
func floorOf(text string) string {
	return payRange.ReplaceAllStringFunc(text, func(s string) string {
		m := payRange.FindStringSubmatch(s)
		low, high := number(m[1]), number(m[4])
		scale, yen := m[2], m[3]+m[6]
		if scale == "" && m[5] != "" && low < high {
			scale = m[5]
		}
		if scale == "" && yen == "" && !spokenOf(text, s) || low*max(payScale[scale], 1) > high*max(payScale[m[5]], 1) {
			return s // no money, or no range: 9-17, 2027-1
		}
		return m[1] + scale + "円~"
	})
}

// spokenOf reports whether a word for pay stands before a piece of a text, so
// that its numbers are money: 時給14000~16000.
func spokenOf(text, piece string) bool {
	before := text[:strings.Index(text, piece)]
	return endsWithAny(strings.TrimSpace(before), "時給", "時間給", "日給", "日当", "月給", "月収", "月額", "年収", "年俸", "単価", "待機料")
}

func endsWithAny(s string, ends ...string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(s, end) })
}

// topOf returns the upper end of the first range of pay in a text, in yen; 0 for
// none.
func topOf(text string) uint32 {
	text = inOneStep(text)
	m := payRange.FindStringSubmatch(text)
	if m == nil || m[2]+m[3]+m[5]+m[6] == "" && !spokenOf(text, m[0]) {
		return 0
	}
	high := number(m[4]) * max(payScale[m[5]], 1)
	if high > 1e9 || high <= number(m[1]) {
		return 0
	}
	return uint32(high)
}

// perUnit is an amount with the time or thing that it is paid for before it:
// 1時間1万円, 1日で8万, 1件あたり3000円, 1本5千~8千円.
var perUnit = japanese.Lazy(`(?:1|一) ?(時間|日|件|コマ|本|回|晩|夜)(?:あたり|当たり|につき|で|に)? ?` +
	`((?:\d[\d,]*(?:\.\d+)? ?(?:万|千)?円? ?[~-] ?)?\d[\d,]*(?:\.\d+)? ?(?:万円?|千円?|円))`)

// perCounted is an amount for one of what is counted, often without a unit:
// 一問5000, 1枚180円. Questions and letters are pieces of writing.
var perCounted = japanese.Lazy(`(?:1|一) ?(問|枚|通|例|症例|名|人|記事)(?:あたり|当たり|につき|で|に)? ?(\d[\d,]{1,6})円?($|[^\d万千年月日時分件回人名枚])`)

// paidBefore are the words for pay by what it is paid for.
var paidBefore = map[string]string{"時間": "時給", "日": "日給", "件": "1件", "コマ": "1コマ", "本": "原稿料", "回": "謝金", "晩": "待機料", "夜": "待機料"}

// tenThousands is an amount in two steps: 1万5000円, 1万2千円.
var tenThousands = japanese.Lazy(`(\d{1,4})万(\d{1,4})(千)?円?`)

func inOneStep(text string) string {
	return tenThousands.ReplaceAllStringFunc(text, func(s string) string {
		m := tenThousands.FindStringSubmatch(s)
		return strconv.Itoa(int(number(m[1])*1e4+number(m[2])*max(payScale[m[3]], 1))) + "円"
	})
}

// amounts rewrites ranges and amounts behind what they are paid for.
func amounts(text string) string {
	if !strings.ContainsAny(text, "0123456789") {
		return text
	}
	text = perCounted.ReplaceAllStringFunc(inOneStep(text), func(s string) string {
		m := perCounted.FindStringSubmatch(s)
		return map[bool]string{true: "原稿料", false: "1件"}[strings.Contains("問通記事", m[1])] + m[2] + "円" + m[3]
	})
	text = perUnit.ReplaceAllStringFunc(text, func(s string) string {
		m := perUnit.FindStringSubmatch(s)
		return paidBefore[m[1]] + m[2]
	})
	return floorOf(text)
}

// number reads digits with commas; 0 for none.
func number(digits string) float64 {
	n, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
	if err != nil {
		return 0
	}
	return n
}

// asBefore returns how an amount found in a rewritten text stood in the text
// before that.
func asBefore(typed, text string, found typedPay) string {
	end := len(typed) - (len(text) - found.end)
	if end <= found.start || !strings.HasPrefix(typed, text[:found.start]) {
		return strings.TrimSpace(text[found.start:found.end])
	}
	return strings.TrimSpace(typed[found.start:end])
}

// amountAsTyped returns how an amount found in a rewritten text was typed, also
// when its number was written in kanji.
func (r *reader) amountAsTyped(typed, text string, found typedPay) string {
	if end := len(r.spelled) - (len(text) - found.end); end > found.start &&
		strings.HasPrefix(r.spelled, text[:found.start]) && strings.HasSuffix(r.spelled, text[found.end:]) {
		return strings.TrimSpace(r.spelled[found.start:end])
	}
	return asBefore(typed, text, found)
}

// Money returns an amount as it is written: digits with commas, or a number in
// kanji, and the power of ten behind it ("万", "k").
func Money(digits, power string) (float64, bool) {
	scale, known := payScale[power]
	if n := number(digits); n > 0 && known {
		return n * scale, true
	}
	n, ok := kanjiValue(digits + power)
	return float64(n), ok && n > 0
}

// PayUnitOf returns the unit of pay that a word means: 時給, 日, hour.
func PayUnitOf(word string) (vocab.PayUnit, bool) {
	unit, ok := payWords[strings.TrimSuffix(strings.TrimPrefix(word, "1"), "s")]
	return unit, ok
}
