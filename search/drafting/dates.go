package drafting

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
)

// writtenDay finds full dates in a normal text: 2027年1月4日, 2027/1/4, 令和9年1月
// 31日, 11/10/2026 and November 10, 2026 in English. A day without a year is
// no date.
var (
	writtenDay = regexp.MustCompile(`(20\d\d) ?[年/.-] ?(\d{1,2}) ?[月/.-] ?(\d{1,2})日?`)
	eraDay     = regexp.MustCompile(`(?:令和|r)(\d{1,2}|元)[年.](\d{1,2})[月.](\d{1,2})日?`)
	usDay      = regexp.MustCompile(`\b(\d{1,2})/(\d{1,2})/(20\d\d)\b`)
	namedDay   = regexp.MustCompile(`\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (20\d\d)\b`)
	dayNamed   = regexp.MustCompile(`\b(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (20\d\d)\b`)
)

// day is a date and where it stands.
type day struct {
	date models.Date
	at   []int
}

// daysIn returns the full dates of a text in their order, without those that
// it denies.
func daysIn(text string) (out []day) {
	take := func(re *regexp.Regexp, year, month, dayOf int) {
		for _, m := range re.FindAllStringSubmatchIndex(text, -1) {
			part := func(i int) string { return text[m[2*i]:m[2*i+1]] }
			y, _ := strconv.Atoi(part(year))
			if re == eraDay {
				if part(year) == "元" {
					y = 1
				}
				y += 2018 // 令和1年 is 2019
			}
			mo, err := strconv.Atoi(part(month))
			if err != nil {
				mo = 1 + strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", part(month))/3
			}
			d, _ := strconv.Atoi(part(dayOf))
			t := time.Date(y, time.Month(mo), d, 0, 0, 0, 0, time.UTC)
			if t.Day() == d && int(t.Month()) == mo && !denied(text, m[:2]) {
				out = append(out, day{models.Date(t.Format(time.DateOnly)), m[:2]})
			}
		}
	}
	take(writtenDay, 1, 2, 3)
	take(eraDay, 1, 2, 3)
	take(usDay, 3, 1, 2)
	take(namedDay, 3, 1, 2)
	take(dayNamed, 3, 2, 1)
	return out
}
