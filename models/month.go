package models

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Month is a month of a year "2006-01"; "" is none.
type Month string

// monthLayout is the form of a Month.
const monthLayout = "2006-01"

// ParseMonth reads "2006-01" and refuses months that do not exist.
func ParseMonth(s string) (Month, error) {
	t, err := time.Parse(monthLayout, s)
	if err != nil {
		return "", fmt.Errorf("month %q: want YYYY-MM", s)
	}
	return Month(t.Format(monthLayout)), nil
}

// MonthOf is the month in which a date lies, "" for no date.
func MonthOf(d Date) Month {
	if !d.Valid() {
		return ""
	}
	return Month(d[:len(monthLayout)])
}

// Valid reports whether m is a month.
func (m Month) Valid() bool { _, err := time.Parse(monthLayout, string(m)); return err == nil }

// Parts are year and month as numbers, zero for none.
func (m Month) Parts() (year, month int) {
	if !m.Valid() {
		return 0, 0
	}
	y, rest, _ := strings.Cut(string(m), "-")
	year, _ = strconv.Atoi(y)
	month, _ = strconv.Atoi(rest)
	return year, month
}

// eras are the Japanese eras of people who practise today, newest first, each
// with its first day and the year that its number is counted from.
var eras = []struct {
	name   string
	began  Date
	before int
}{
	{"令和", "2019-05-01", 2018}, {"平成", "1989-01-08", 1988}, {"昭和", "1926-12-25", 1925}, {"大正", "1912-07-30", 1911},
}

// EraYear is the year of a date as Japan writes it: 令和元, 平成31. A month
// belongs to the era of its last day, as the year of 1989-01 is 平成元. Before
// 1912 it is the year of the common calendar.
func EraYear(d Date) string {
	for _, e := range eras {
		if d < e.began {
			continue
		}
		year, _ := strconv.Atoi(string(d[:4]))
		if n := year - e.before; n > 1 {
			return e.name + strconv.Itoa(n)
		}
		return e.name + "元"
	}
	return string(d[:min(4, len(d))])
}

// EraYear is EraYear of the last day of the month.
func (m Month) EraYear() string { return EraYear(Date(m + "-31")) }

// Age is how many years somebody born on a date is old on another: 満年齢.
func Age(born, on Date) int {
	b, o := born.Start(), on.Start()
	age := o.Year() - b.Year()
	if o.Month() < b.Month() || o.Month() == b.Month() && o.Day() < b.Day() {
		age--
	}
	return age
}
