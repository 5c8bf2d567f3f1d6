package drafting

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/japanese"
)

// writtenDay finds full dates in a normal text: 2027年1月4日, 2027/1/4, 令和9年1月
// 31日, 11/10/2026 and November 10, 2026 in English. A day without a year is
// no date.
var (
	writtenDay = japanese.Lazy(`(20\d\d) ?[年/.-] ?(\d{1,2}) ?[月/.-] ?(\d{1,2})日?`)
	eraDay     = japanese.Lazy(`(?:令和|r)(\d{1,2}|元)[年.](\d{1,2})[月.](\d{1,2})日?`)
	usDay      = japanese.Lazy(`\b(\d{1,2})/(\d{1,2})/(20\d\d)\b`)
	namedDay   = japanese.Lazy(`\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (20\d\d)\b`)
	dayNamed   = japanese.Lazy(`\b(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (20\d\d)\b`)
)

// day is a date and where it stands.
type day struct {
	date models.Date
	at   []int
}

// daysIn returns the full dates of a text in their order, without those that
// it denies.
func daysIn(text string) (out []day) {
	take := func(re *japanese.Expr, year, month, dayOf int) {
		for _, m := range re.FindAllStringSubmatchIndex(text, -1) {
			part := func(i int) string { return text[m[2*i]:m[2*i+1]] }
			y, _ := strconv.Atoi(part(year))
			if re == eraDay {
				if part(year) == "元" {
					y = 1
				}
				y += 2018 // 令和1年 is 2019
			}
			if date, ok := dateOf(y, part(month), part(dayOf)); ok && !denied(text, m[:2]) {
				out = append(out, day{date, m[:2]})
			}
		}
	}
	take(writtenDay, 1, 2, 3)
	take(eraDay, 1, 2, 3)
	take(usDay, 3, 1, 2)
	take(namedDay, 3, 1, 2)
	take(dayNamed, 3, 2, 1)
	out = append(out, farEnds(text, out)...)
	slices.SortStableFunc(out, func(a, b day) int { return a.at[0] - b.at[0] })
	return out
}

// A range names the year of one end: 2027年1月10日〜12月31日, 4月1日〜翌年3月31日, January
// 10 to June 30, 2027. An end that would lie before its beginning stays open.
var (
	endBehind   = japanese.Lazy(`^ ?(?:\([^)\d]{1,3}\))? ?(?:~|-|から|より|to|through|until) ?(翌年|同年|次年)? ?(\d{1,2})(?:月|[/.])(\d{1,2})日?(?:[^\d/]|$)`)
	monthBehind = japanese.Lazy(`^ ?(?:~|-|to|through|until) ?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2})(?:[^\d]|$)`)
	monthAhead  = japanese.Lazy(`\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)? ?(?:~|-|to|through|until) ?$`)
)

// months are the short names of the months, three letters each.
const months = "janfebmaraprmayjunjulaugsepoctnovdec"

// farEnds are the other ends of ranges of which one end is a full date.
func farEnds(text string, days []day) (out []day) {
	for _, d := range days {
		year, _ := strconv.Atoi(string(d.date)[:4])
		end := func(y int, month, dayOf string, from, to int) {
			if date, ok := dateOf(y, month, dayOf); ok {
				out = append(out, day{date, []int{from, to}})
			}
		}
		after := text[d.at[1]:]
		if m := endBehind.FindStringSubmatchIndex(after); m != nil {
			y := year
			if m[2] >= 0 && after[m[2]:m[3]] != "同年" {
				y++
			}
			month, dayOf := after[m[4]:m[5]], after[m[6]:m[7]]
			if date, ok := dateOf(y, month, dayOf); ok && date > d.date {
				from := m[4]
				if m[2] >= 0 {
					from = m[2]
				}
				end(y, month, dayOf, d.at[1]+from, d.at[1]+m[7])
			}
		} else if m := monthBehind.FindStringSubmatchIndex(after); m != nil {
			if date, ok := dateOf(year, after[m[2]:m[3]], after[m[4]:m[5]]); ok && date > d.date {
				end(year, after[m[2]:m[3]], after[m[4]:m[5]], d.at[1]+m[2], d.at[1]+m[5])
			}
		}
		before := text[:d.at[0]]
		if m := monthAhead.FindStringSubmatchIndex(before); m != nil {
			if date, ok := dateOf(year, before[m[2]:m[3]], before[m[4]:m[5]]); ok && date < d.date {
				end(year, before[m[2]:m[3]], before[m[4]:m[5]], m[0], m[5])
			}
		}
	}
	return out
}

// dateOf is a date of a year, a month by number or name, and a day; false for one that
// does not exist.
func dateOf(year int, month, dayOf string) (models.Date, bool) {
	mo, err := strconv.Atoi(month)
	if err != nil {
		mo = 1 + strings.Index(months, month)/3
	}
	d, _ := strconv.Atoi(dayOf)
	t := time.Date(year, time.Month(mo), d, 0, 0, 0, 0, time.UTC)
	return models.Date(t.Format(time.DateOnly)), t.Day() == d && int(t.Month()) == mo
}
