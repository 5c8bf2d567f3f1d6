package feeds

import (
	"math"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/japanese"
)

var (
	isoDay   = japanese.Lazy(`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:$|[ T(（].*$)`)
	solidDay = japanese.Lazy(`^(20\d{2})(\d{2})(\d{2})$`)
	eraDay   = japanese.Lazy(`^(令和|r|R|平成|h|H)(\d{1,2}|元)[年./-](\d{1,2})[月./-](\d{1,2})日?(?:$|[ (].*$)`)
	dayFirst = japanese.Lazy(`^(\d{1,2})[/.](\d{1,2})[/.](20\d{2})$`)
	moment   = []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04:05Z0700", time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST",
		"2 Jan 2006 15:04:05 -0700", "2 Jan 2006", "Jan 2, 2006", "January 2, 2006"}
)

// dateOf reads a full date in any of the ways in which files write it: with
// slashes, in an era, as a moment with its zone (the day in Japan), as the day
// number of a spreadsheet. A day without a year is none.
func dateOf(v string) (models.Date, bool) {
	v = strings.TrimSpace(norm.NFKC.String(v))
	if n, err := strconv.ParseFloat(v, 64); err == nil && n >= 36526 && n < 73050 { // 2000 to 2099
		return models.Date(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(n)).Format(time.DateOnly)), true
	}
	for _, layout := range moment {
		t, err := time.Parse(layout, strings.Replace(v, " JST", " +0900", 1))
		if err != nil {
			continue
		}
		if zoned := strings.ContainsAny(layout, "Z") || strings.Contains(layout, "-0700"); zoned {
			t = t.In(models.Tokyo)
		}
		return models.Date(t.Format(time.DateOnly)), true
	}
	year, month, day := 0, 0, 0
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	if m := isoDay.FindStringSubmatch(v); m != nil {
		year, month, day = number(m[1]), number(m[2]), number(m[3])
	} else if m := solidDay.FindStringSubmatch(v); m != nil {
		year, month, day = number(m[1]), number(m[2]), number(m[3])
	} else if m := eraDay.FindStringSubmatch(v); m != nil {
		year, month, day = number(m[2]), number(m[3]), number(m[4])
		if m[2] == "元" {
			year = 1
		}
		if year += 2018; m[1] == "平成" || strings.EqualFold(m[1], "h") {
			year -= 30
		}
	} else if m := dayFirst.FindStringSubmatch(v); m != nil {
		year, month, day = number(m[3]), number(m[1]), number(m[2])
		if month > 12 {
			month, day = day, month
		}
	}
	d := models.Date(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
	return d, year > 0 && d.Start().Day() == day && int(d.Start().Month()) == month
}

var amountOnly = japanese.Lazy(`^[¥$€£]?\s*(\d[\d,]*(?:\.\d+)?)\s*(万|千)?(?:円|jpy|usd|ドル)?$`)

// numberOf reads a number with separators, a currency and 万 or 千.
func numberOf(v string) (float64, bool) {
	m := amountOnly.FindStringSubmatch(strings.ToLower(strings.TrimSpace(norm.NFKC.String(v))))
	if m == nil {
		return 0, false
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(m[1], ",", ""), 64)
	switch m[2] {
	case "万":
		n *= 10_000
	case "千":
		n *= 1_000
	}
	return n, err == nil && !math.IsInf(n, 0)
}

// thousands writes an amount with separators.
func thousands(n float64) string {
	s := strconv.FormatFloat(n, 'f', -1, 64)
	whole, rest, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest != "" {
		return whole + "." + rest
	}
	return whole
}

var fullClock = japanese.Lazy(`^(\d{1,2}:\d{2}):00$`)

// clockOf writes a time of day: a part of a day becomes hours.
func clockOf(v string) string {
	v = strings.TrimSpace(norm.NFKC.String(v))
	if n, err := strconv.ParseFloat(v, 64); err == nil {
		switch {
		case n > 0 && n < 1, n > 1 && n < 1.5 && strings.Contains(v, "."):
			minutes := int(math.Round(n * 24 * 60))
			return strconv.Itoa(minutes/60) + ":" + twoDigits(minutes%60)
		case n == math.Trunc(n) && n <= 30:
			return strconv.Itoa(int(n)) + ":00"
		}
	}
	if m := fullClock.FindStringSubmatch(v); m != nil {
		return m[1]
	}
	return v
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// truth is what a mark in a cell says.
type truth byte

const (
	unsaid truth = iota
	yes
	no
	partly
)

var marks = map[string]truth{
	"true": yes, "yes": yes, "y": yes, "1": yes, "○": yes, "◯": yes, "〇": yes, "◎": yes, "●": yes, "✓": yes, "✔": yes, "レ": yes, "有": yes, "有り": yes, "あり": yes, "可": yes, "可能": yes, "ok": yes, "はい": yes, "必須": yes, "要": yes, "加入": yes,
	"false": no, "no": no, "n": no, "0": no, "×": no, "✕": no, "✖": no, "x": no, "無": no, "無し": no, "なし": no, "不可": no, "ng": no, "いいえ": no, "不要": no, "未加入": no, "ありません": no,
	"△": partly, "▲": partly, "一部": partly, "一部可": partly, "条件付": partly, "条件付き": partly, "応相談": partly, "要相談": partly, "相談可": partly, "partial": partly, "partly": partly,
}

func truthOf(v string) truth {
	return marks[strings.ToLower(strings.TrimSpace(norm.NFKC.String(v)))]
}

// unitIn is the unit that a heading gives in brackets: 給与下限(万円).
var unitIn = japanese.Lazy(`[(（\[【](?:単位)?[:：]?\s*(万円|千円|円|分|時間|名|人|日|ヶ月|か月|ヵ月|歳|年|min|minutes|hours|jpy|JPY)\s*[)）\]】]`)

func headingUnit(name string) string {
	if m := unitIn.FindStringSubmatch(name); m != nil {
		return m[1]
	}
	return ""
}
