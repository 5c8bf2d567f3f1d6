package reading

import (
	"regexp"
	"strconv"
	"strings"
)

// kanjiNumber finds numbers in kanji where they are an amount or a count:
// 日給八万, 時給一万二千円, 週一, 一コマ. Elsewhere a kanji like 一 is part of a
// word (一部在宅, 第二の意見).
var (
	kanjiAmount = regexp.MustCompile(
		`[一二三四五六七八九十百千\d]*[一二三四五六七八九十百千][一二三四五六七八九十百千万]*(万|円)|[\d一二三四五六七八九十百]+万[\d一二三四五六七八九]千円?|\d+千円`)
	kanjiCount = regexp.MustCompile(`(週|月)([一二三四五六])|([一二三])(コマ|件|日\d)`)
)

var kanjiDigits = map[rune]int{'一': 1, '二': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}

// kanaAmount finds amounts in kana: じきゅう1まんえん.
var kanaAmount = strings.NewReplacer("じきゅう", "時給", "にっきゅう", "日給", "げっきゅう", "月給", "ねんしゅう", "年収", "まんえん", "万円", "せんえん",
	"千円", "マンエン", "万円")

// formalNumber finds digits as they stand on cheques; 参 alone is no number.
var formalNumber = regexp.MustCompile(`[壱弐参拾一二三四五六七八九十]*[壱弐参拾][壱弐参拾一二三四五六七八九十百千]*[万萬千円]`)

var formalDigits = strings.NewReplacer("壱", "一", "弐", "二", "参", "三", "拾", "十", "萬", "万")

// arabic writes amounts and counts in kanji with digits.
func arabic(text string) string {
	if strings.ContainsAny(text, "0123456789一二三四五六七八九十") {
		text = kanaAmount.Replace(text)
	}
	text = formalNumber.ReplaceAllStringFunc(text, formalDigits.Replace)
	if !strings.ContainsAny(text, "一二三四五六七八九十百千") {
		return text
	}
	text = kanjiAmount.ReplaceAllStringFunc(text, func(s string) string {
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
	return kanjiCount.ReplaceAllStringFunc(text, func(s string) string {
		return strings.Map(func(r rune) rune {
			if d, ok := kanjiDigits[r]; ok {
				return rune('0' + d)
			}
			return r
		}, s)
	})
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
