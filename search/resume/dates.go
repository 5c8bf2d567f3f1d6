package resume

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/japanese"
)

// date is a date as a CV gives it: month and day are 0 where it does not.
type date struct {
	year, month, day int
	at               int // where it stands in its piece
}

// The first year of an era, less one.
var eras = map[string]int{"昭和": 1925, "平成": 1988, "令和": 2018, "s": 1925, "h": 1988, "r": 2018}

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec"

var (
	eastern = japanese.Lazy(`(?:(昭和|平成|令和|\b[shr]) ?\.?(元|\d{1,2})|\b((?:19|20)\d\d)|(同))(?: ?年(?:度)?の?|[./]|-| |$)(?: ?(?:\([^)]{1,8}\) ?年? ?)?(1[0-2]|0?[1-9])(?: ?月|[./-]| |$)(?: ?(3[01]|[12]\d|0?[1-9])(?:日|$| |\)))?)?`)
	western = japanese.Lazy(`\b(?:(\d{1,2})(?:st|nd|rd|th)? )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:(\d{1,2})(?:st|nd|rd|th)?, )?((?:19|20)\d\d)\b`)
)

// datesIn are the dates of a normalised piece, in their order, with the year to which
// 同年 behind it refers.
func datesIn(norm string, year int) ([]date, int) {
	var all []date
	for _, m := range eastern.FindAllStringSubmatchIndex(norm, -1) {
		of := func(n int) string {
			if m[2*n] < 0 {
				return ""
			}
			return norm[m[2*n]:m[2*n+1]]
		}
		d := date{at: m[0], month: number(of(5)), day: number(of(6))}
		switch {
		case of(1) != "" && of(2) == "元":
			d.year = eras[of(1)] + 1
		case of(1) != "":
			d.year = eras[of(1)] + number(of(2))
		case of(3) != "":
			d.year = number(of(3))
		default:
			d.year = year
		}
		if d.month > 0 && d.day > 0 && !strings.ContainsAny(norm[m[0]:m[1]], "日./-") {
			d.day = 0 // the next cell of a table
		}
		if d.year > 0 {
			year = d.year
			all = append(all, d)
		}
	}
	for _, m := range western.FindAllStringSubmatchIndex(norm, -1) {
		d := date{at: m[0], year: number(norm[m[8]:m[9]]), month: strings.Index(monthNames, norm[m[4]:m[5]])/4 + 1}
		for _, n := range []int{2, 6} {
			if m[n] >= 0 {
				d.day = number(norm[m[n]:m[n+1]])
			}
		}
		all = append(all, d)
	}
	return all, year
}

func number(s string) int { n, _ := strconv.Atoi(s); return n }

// nearest is the date that belongs to a match: the most exact one, else the last before
// its end, else the first behind it.
func nearest(dates []date, at []int) date {
	var best date
	for _, d := range dates {
		if d.at < at[1] && (d.month > 0 || best.year != d.year) || best.year == 0 ||
			best.year == d.year && best.month == 0 && d.month > 0 {
			best = d
		}
	}
	return best
}

// civil is the whole date, "" when the day is not given.
func (d date) civil() models.Date {
	on := models.Date(fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day))
	if d.day == 0 || !on.Valid() {
		return ""
	}
	return on
}

// years are the whole years from the date to a day; from a year alone, as licences are
// given in spring. It is false for no date and for one that no living doctor has.
func (d date) years(today models.Date) (int, bool) {
	if d.year == 0 || !today.Valid() {
		return 0, false
	}
	year, month := number(string(today[:4])), number(string(today[5:7]))
	since := d.month
	if since == 0 {
		since = 5
	}
	n := year - d.year
	if month < since {
		n--
	}
	return n, n >= 0 && n <= 70
}
