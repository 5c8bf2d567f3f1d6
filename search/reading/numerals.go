package reading

import (
	"github.com/enkaku/enkaku/search/japanese"
	"strconv"
	"strings"
)

// kanjiNumber finds numbers in kanji where they are an amount or a count:
// 日給八万, 時給一万二千円, 週一, 一コマ. Elsewhere a kanji like 一 is part of a
// word (一部在宅, 第二の意見).
var (
	kanjiAmount = japanese.Lazy(
		`[一二三四五六七八九十百千\d]*[一二三四五六七八九十百千][一二三四五六七八九十百千万]*(万|円)|[\d一二三四五六七八九十百]+万[\d一二三四五六七八九]千円?|\d+千円`)
	kanjiTime  = japanese.Lazy(`[一二三四五六七八九十]{1,3}(時(?:[^間短給期点]|$)|歳|週間|ケ月|月(?:いっぱい|末|中|まで|から|開始|入職))`) // 二十時以降
	kanjiCount = japanese.Lazy(`(週|月)([一二三四五六])|年[一二三四五六]回|[一二三四五六七八九]月(?:末|中|いっぱい)?(?:まで|から)|([一二三])(コマ|件|日\d)`)
)

var kanjiDigits = map[rune]int{'一': 1, '二': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}

// kanaAmount finds amounts in kana: じきゅう1まんえん.
var kanaAmount = strings.NewReplacer("じきゅう", "時給", "にっきゅう", "日給", "げっきゅう", "月給", "ねんしゅう", "年収", "まんえん", "万円", "せんえん",
	"千円", "マンエン", "万円")

// formalNumber finds digits as they stand on cheques; 参 alone is no number.
var formalNumber = japanese.Lazy(`[壱弐参拾一二三四五六七八九十]*[壱弐参拾][壱弐参拾一二三四五六七八九十百千]*[万萬千円]`)

var formalDigits = strings.NewReplacer("壱", "一", "弐", "二", "参", "三", "拾", "十", "萬", "万")

// arabic writes amounts and counts in kanji with digits.
func arabic(text string) string {
	if strings.ContainsAny(text, "0123456789一二三四五六七八九十") {
		text = kanaAmount.Replace(text)
	}
	text = formalNumber.ReplaceAllStringFunc(text, formalDigits.Replace)
	if !strings.ContainsAny(text, "一二三四五六七八九十百千〇") {
		return text
	}
	text = placedDigits.ReplaceAllStringFunc(text, inPlace)
	text = kanjiRange.ReplaceAllStringFunc(text, sameTens)
	text = replaceUnlessAfterPoint(kanjiAmount, text, func(s string) string {
		number, yen := strings.CutSuffix(s, "円")
		n, ok := kanjiValue(number)
		switch {
		case !ok:
			return s
		case yen:
			return strconv.Itoa(n) + "円"
		case n%10_000 == 0:
			return strconv.Itoa(n/10_000) + "万"
		}
		return strconv.Itoa(n) + "円"
	})
	text = kanjiTime.ReplaceAllStringFunc(text, func(s string) string {
		at := strings.IndexFunc(s, func(r rune) bool { return kanjiDigits[r] == 0 && r != '十' })
		if n, ok := kanjiValue(s[:at]); ok && s[:at] != "一" { // 一時 is a word of its own
			return strconv.Itoa(n) + s[at:]
		}
		return s
	})
	return kanjiCount.ReplaceAllStringFunc(text, func(s string) string {
		return strings.Map(func(r rune) rune {
			if d, ok := kanjiDigits[r]; ok {
				return rune('0' + d)
			}
			return r
		}, s)
	})
}

// placedDigits are kanji written digit by digit: 二〇〇〇万.
var placedDigits = japanese.Lazy(`[一二三四五六七八九][〇零一二三四五六七八九]*[〇零][〇零一二三四五六七八九]*(万|千|円|年)`)

// inPlace writes kanji digits that stand in their places as digits.
func inPlace(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '〇' || r == '零' {
			return '0'
		}
		if d, ok := kanjiDigits[r]; ok {
			return rune('0' + d)
		}
		return r
	}, s)
}

// kanjiRange is a range of two amounts whose tens stand with the second:
// 三~四十万 is from 30 to 40.
var kanjiRange = japanese.Lazy(`([一二三四五六七八九])(~|-|から|、)([一二三四五六七八九])(十|百|千)(万|円)`)

func sameTens(s string) string { return kanjiRange.ReplaceAllString(s, "${1}${4}${5}${2}${3}${4}${5}") }

// replaceUnlessAfterPoint replaces the matches that do not go on a decimal
// (2.5千万).
func replaceUnlessAfterPoint(words *japanese.Expr, text string, by func(string) string) string {
	var b strings.Builder
	from := 0
	for _, at := range words.FindAllStringIndex(text, -1) {
		b.WriteString(text[from:at[0]])
		if at[0] > 0 && text[at[0]-1] == '.' {
			b.WriteString(text[at[0]:at[1]])
		} else {
			b.WriteString(by(text[at[0]:at[1]]))
		}
		from = at[1]
	}
	return b.String() + text[from:]
}

// KanjiNumber reads a number of kanji, mixed with digits or digit by digit; false
// for what is no number above zero.
func KanjiNumber(s string) (int, bool) {
	if strings.ContainsAny(s, "〇零") {
		n, err := strconv.Atoi(inPlace(s))
		return n, err == nil && n > 0
	}
	n, ok := kanjiValue(s)
	return n, ok && n > 0
}

// kanjiValue reads a number up to 9,999 万, of kanji or mixed with digits.
func kanjiValue(s string) (int, bool) {
	total, section, digit := 0, 0, -1
	for _, r := range s {
		d, known := kanjiDigits[r]
		switch {
		case known:
			digit = d
		case r >= '0' && r <= '9':
			digit = max(digit, 0)*10 + int(r-'0')
		case r == '十' || r == '百' || r == '千':
			unit := map[rune]int{'十': 10, '百': 100, '千': 1000}[r]
			if digit < 0 {
				digit = 1
			}
			section, digit = section+digit*unit, -1
		case r == '万':
			total, section, digit = (total+section+max(digit, 0))*10_000, 0, -1
		default:
			return 0, false
		}
		if total+section+max(digit, 0) > 1_000_000_000 {
			return 0, false
		}
	}
	return total + section + max(digit, 0), true
}
