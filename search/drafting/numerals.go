package drafting

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
	"github.com/enkaku/enkaku/search/reading"
)

// spelledNumber finds numbers in kanji that count something: 一万二千円, 週三日,
// 午後六時, 二か月に一回. A kanji before other words is part of a word.
var spelledNumber = japanese.Lazy(`([〇一二三四五六七八九十百千万]+)(円|時間|時|分|日|回|度|名|人|件|か月|ヶ月|カ月|ケ月|ヵ月|箇月|週間|週|年|月|コマ|枠|歳|割|本|例|枚|通|画像|ページ|章)`)

// notNumbers are words that look like a number and what it counts.
var notNumbers = japanese.Lazy(`^(?:十分|一時|一度|一人|一本|一通|千人|万人|千年|一例|万年|一部)$`)

// inDigits writes the numbers of a text that are spelled in kanji with digits. The
// text keeps its length: what a number saves is filled with signs that normalising
// drops, so that a passage can still be found.
func inDigits(text string) string {
	found := spelledNumber.FindAllStringSubmatchIndex(text, -1)
	if found == nil {
		return text
	}
	var out strings.Builder
	last := 0
	for _, m := range found {
		from, to := m[2], m[3]
		n, ok := reading.KanjiNumber(text[from:to])
		if placed, is := byPlace(text[from:to]); is {
			n, ok = placed, true
		}
		digits := strconv.Itoa(n)
		weekday := strings.HasPrefix(text[to:], "月曜") || strings.HasPrefix(text[to:], "日曜") // 第一月曜
		if !ok || len(digits) > to-from || weekday || notNumbers.MatchString(text[m[0]:m[1]]) {
			continue
		}
		out.WriteString(text[last:from])
		out.WriteString(digits)
		out.WriteString(strings.Repeat("\x01", to-from-len(digits)))
		last = to
	}
	return out.String() + text[last:]
}

// byPlace is a number whose digits stand in their places: 三〇, 一二〇.
func byPlace(text string) (n int, ok bool) {
	for _, r := range text {
		d := strings.IndexRune("〇一二三四五六七八九", r)
		if d < 0 {
			return 0, false
		}
		n, ok = n*10+d/len("一"), ok || r == '〇'
	}
	return n, ok && n > 9
}
