package models

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/fold"
)

// daysNamed returns the days of the week (Monday = 0) named in a remark such
// as "土日祝", "月〜金", "水または木" or "Mon-Wed, Fri"; nil for none.
func daysNamed(remark string) []int {
	text := notDays.ReplaceAllString(strings.ToLower(fold.Width(remark)), "")
	text = dayPhrases.Replace(text)
	text = dayWord.ReplaceAllStringFunc(text, func(word string) string {
		return kanjiOf[word[:3]]
	})
	text = dayRange.ReplaceAllStringFunc(text, func(r string) string {
		ends := []rune(r)
		from, to := slices.Index(dayLetters, ends[0]), slices.Index(dayLetters, ends[len(ends)-1])
		if from > to {
			return r
		}
		return string(dayLetters[from : to+1])
	})
	var days []int
	for i, letter := range dayLetters {
		if strings.ContainsRune(text, letter) {
			days = append(days, i)
		}
	}
	return days
}

var (
	dayLetters = []rune("月火水木金土日")
	kanjiOf    = map[string]string{"mon": "月", "tue": "火", "wed": "水", "thu": "木", "fri": "金", "sat": "土", "sun": "日"}

	// notDays are words and figures whose letters would be read as days.
	notDays    = expr.Lazy(`祝日|休日|日中|終日|日間|日勤|当日|翌日|\d+(日|月)|(毎|今|翌|来)月|月\d+`)
	dayPhrases = strings.NewReplacer("平日", "月火水木金", "毎日", "月火水木金土日", "曜日", "", "曜", "")
	dayWord    = expr.Lazy(`\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b`)
	dayRange   = expr.Lazy(`[月火水木金土日]\s*(?:[〜~–-]|から)\s*[月火水木金土日]`)
)
