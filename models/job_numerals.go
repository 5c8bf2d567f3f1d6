package models

import (
	"github.com/enkaku/enkaku/models/expr"
	"strconv"
	"strings"
)

// counters are what numbers stand before. 部, つ and a bare 人 or 時 behind 一 are
// words of their own (一部, 一つ, 一時) and are left as they are.
const counters = `日|回|週|か月|月|年|時間|名|件|コマ|円|万|か所|本|枚|床|通|社|診|例|分間|年間|日間|週間`

// kanjiCount finds a number in kanji before what it counts, or behind 週 and 月.
var (
	kanjiCount  = expr.Lazy(`([〇一二三四五六七八九十百千]+)(` + counters + `)`)
	kanjiWeekly = expr.Lazy(`(週|月|年|日)([一二三四五六七八九十]+)($|[^一二三四五六七八九十曜])`)
)

// bigNumber finds an amount with 万 or 千: 1万5千, 1.5万, 8万円, 3千.
var bigNumber = expr.Lazy(`(\d+(?:\.\d+)?)(?:万(?:(\d+(?:\.\d+)?)千|(\d{1,4}))?|千)`)

// hourOfDay finds an hour of the day in words: 9時, 9時半, 9時30分; 9時間 is none.
var hourOfDay = expr.Lazy(`(\d{1,2})時(?:(半)|(\d{1,2})分)?($|[^間給\d])`)

// span finds the sign of a range between numbers, however it is drawn.
var span = expr.Lazy(`(\d[^\d~〜\-–—ー−]{0,3})[~〜\-–—ー−](\d)`)

// paidPer finds an amount and what it is paid for, in either order: 1件3000円,
// 1件あたり3000円, 3000円/件, 時給9000円.
var (
	paidPer  = expr.Lazy(`(?:1?(件|回|時間|日|コマ|枚|例)(?:あたり|当たり|につき|毎に|ごとに)|1(件|回|時間|日|コマ|枚|例)|(時給|日給))(\d+)円`)
	paidUnit = map[string]string{"時給": "時間", "日給": "日"}
	perPaid  = expr.Lazy(`(\d+)円/1?(件|回|時間|時|日|コマ|枚|例|h)`)
)

// oneNumber is a folded text with its numbers, hours and amounts in one of the ways
// in which they are written. The numbers themselves stay.
func oneNumber(text string) string {
	text = bigNumber.ReplaceAllStringFunc(strings.ReplaceAll(text, ",", ""), amountOf) // before 千 of 3千 is read as kanji
	text = kanjiCount.ReplaceAllStringFunc(text, func(found string) string {
		m := kanjiCount.FindStringSubmatch(found)
		return kanjiDigits(m[1]) + m[2]
	})
	text = kanjiWeekly.ReplaceAllStringFunc(text, func(found string) string {
		m := kanjiWeekly.FindStringSubmatch(found)
		return m[1] + kanjiDigits(m[2]) + m[3]
	})
	text = bigNumber.ReplaceAllStringFunc(text, amountOf)
	text = hourOfDay.ReplaceAllStringFunc(text, func(found string) string {
		m := hourOfDay.FindStringSubmatch(found)
		minutes := m[3]
		if m[2] != "" {
			minutes = "30"
		}
		return m[1] + ":" + (minutes + "00")[:2] + m[4]
	})
	text = span.ReplaceAllString(text, "$1~$2")
	text = paidPer.ReplaceAllStringFunc(text, func(found string) string {
		m := paidPer.FindStringSubmatch(found)
		return m[4] + "円per" + m[1] + m[2] + paidUnit[m[3]]
	})
	return perPaid.ReplaceAllStringFunc(text, func(found string) string {
		m := perPaid.FindStringSubmatch(found)
		unit := m[2]
		if unit == "時" || unit == "h" {
			unit = "時間"
		}
		return m[1] + "円per" + unit
	})
}

// kanjiDigits is a number below ten thousand in digits: 二十四 is 24, 一〇 is 10.
func kanjiDigits(kanji string) string {
	total, digits := 0, ""
	for _, r := range kanji {
		if worth := map[rune]int{'十': 10, '百': 100, '千': 1000}[r]; worth > 0 {
			n, err := strconv.Atoi(digits)
			if err != nil {
				n = 1
			}
			total, digits = total+n*worth, ""
			continue
		}
		digits += strconv.Itoa(strings.IndexRune("〇一二三四五六七八九", r) / len("一"))
	}
	n, _ := strconv.Atoi(digits) // none: a round number
	return strconv.Itoa(total + n)
}

// amountOf is 1万5千, 1.5万 or 3千 in digits.
func amountOf(found string) string {
	m := bigNumber.FindStringSubmatch(found)
	unit := 1000.0
	if strings.Contains(found, "万") {
		unit = 10_000
	}
	number := func(text string) float64 { n, _ := strconv.ParseFloat(text, 64); return n } // digits, by the expression
	return strconv.FormatFloat(number(m[1])*unit+number(m[2])*1000+number(m[3]), 'f', -1, 64)
}
