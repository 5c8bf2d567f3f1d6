package form

import (
	"math"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"github.com/enkaku/enkaku/models"
)

// Codes of values that cannot be read at all; what they say is the business
// of models.
const (
	FaultNumber models.FaultCode = "form.number"
	FaultWhole  models.FaultCode = "form.whole"
	FaultDate   models.FaultCode = "form.date"
	FaultClock  models.FaultCode = "form.clock"
	FaultMonth  models.FaultCode = "form.month"
)

// Number reads 9,000 and ９０００円, 1.5万, 5千, 1万5千 and ¥9,000; nothing typed is
// 0. code names the fault when the text is no number.
func Number(typed string) (n float64, code models.FaultCode) {
	text := strings.ToLower(norm.NFKC.String(strings.TrimSpace(typed)))
	if text == "" {
		return 0, ""
	}
	text = numberSigns.Replace(text)
	for _, unit := range []struct {
		sign  string
		worth float64
	}{{"万", 10_000}, {"千", 1_000}} {
		count, rest, found := strings.Cut(text, unit.sign)
		if !found {
			continue
		}
		part, ok := decimal(count)
		if !ok || rest != "" && part < 0 {
			return 0, FaultNumber
		}
		if n += part * unit.worth; rest == "" {
			return n, ""
		}
		text = rest
	}
	part, ok := decimal(text)
	if !ok || n > 0 && part < 0 {
		return 0, FaultNumber
	}
	return n + part, ""
}

// decimal reads digits with a point and a sign, and nothing else.
func decimal(text string) (n float64, ok bool) {
	n, err := strconv.ParseFloat(text, 64)
	return n, err == nil && !math.IsNaN(n) && !math.IsInf(n, 0) && !strings.ContainsAny(text, "xpe_")
}

// Floor writes the lowest pay in a query, as people type amounts, in the one
// form of an address. It reports whether that changed it. What is no amount
// stays: the query's own fault names it.
func Floor(query url.Values) (changed bool) {
	typed := query["pay_min"]
	if len(typed) != 1 {
		return false
	}
	yen, code := Whole(typed[0])
	if plain := strconv.FormatInt(yen, 10); code == "" && yen > 0 && plain != typed[0] {
		query.Set("pay_min", plain)
		return true
	}
	return false
}

var numberSigns = strings.NewReplacer(",", "", " ", "", "円", "", "yen", "", "jpy", "", "¥", "", "\\", "")

// Whole reads a whole number that a browser can count exactly.
func Whole(typed string) (n int64, code models.FaultCode) {
	f, code := Number(typed)
	if code != "" {
		return 0, code
	}
	if rounded := math.Round(f); math.Abs(f-rounded) < 1e-6 && math.Abs(rounded) <= 1<<53 {
		return int64(rounded), ""
	}
	return 0, FaultWhole
}

var typedDate = regexp.MustCompile(`^(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?$`)

// Date reads 2027-01-31, 2027/1/31, 2027年1月31日 and 令和9年1月31日 and refuses dates that do
// not exist.
func Date(typed string) (d models.Date, code models.FaultCode) {
	text := strings.ReplaceAll(norm.NFKC.String(strings.TrimSpace(typed)), " ", "")
	if text == "" {
		return "", ""
	}
	text = eraDate.ReplaceAllStringFunc(text, christian)
	m := typedDate.FindStringSubmatch(text)
	if m == nil {
		return "", FaultDate
	}
	d, err := models.ParseDate(m[1] + "-" + twoDigits(m[2]) + "-" + twoDigits(m[3]))
	if err != nil {
		return "", FaultDate
	}
	return d, ""
}

var typedMonth = regexp.MustCompile(`^(\d{4})(?:-|/|\.|年)(\d{1,2})月?$`)

// Month reads 2015-04, 2015/4, 2015年4月, 平成27年4月 and H27.4 and refuses months
// that do not exist.
func Month(typed string) (m models.Month, code models.FaultCode) {
	text := strings.ReplaceAll(norm.NFKC.String(strings.TrimSpace(typed)), " ", "")
	if text == "" {
		return "", ""
	}
	found := typedMonth.FindStringSubmatch(eraDate.ReplaceAllStringFunc(text, christian))
	if found == nil {
		return "", FaultMonth
	}
	m, err := models.ParseMonth(found[1] + "-" + twoDigits(found[2]))
	if err != nil {
		return "", FaultMonth
	}
	return m, ""
}

// eraDate is the year of an era before the month: 令和9年1月4日, R9.1.4.
var eraDate = regexp.MustCompile(`^(令和|平成|昭和|大正|[RrHhSsTt])(元|\d{1,2})(年|/|\.|-)`)

// eraBegan is the year before the first of an era.
var eraBegan = map[string]int{"令和": 2018, "r": 2018, "平成": 1988, "h": 1988, "昭和": 1925, "s": 1925,
	"大正": 1911, "t": 1911}

// christian writes the year of an era in the calendar of the board.
func christian(era string) string {
	m := eraDate.FindStringSubmatch(era)
	year := 1
	if m[2] != "元" {
		year, _ = strconv.Atoi(m[2])
	}
	return strconv.Itoa(eraBegan[strings.ToLower(m[1])]+year) + m[3]
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// Text drops space around a text and the carriage returns browsers send.
func Text(typed string) string {
	return strings.TrimSpace(strings.ReplaceAll(typed, "\r\n", "\n"))
}

var typedClock = regexp.MustCompile(`^(\d{1,2})(?::|時)(?:(\d{1,2})分?)?$`)

// Clock reads a time of day, 9:30, ９：３０ and 9時30分, as what has passed since
// midnight.
func Clock(typed string) (sinceMidnight time.Duration, code models.FaultCode) {
	text := strings.ReplaceAll(norm.NFKC.String(strings.TrimSpace(typed)), " ", "")
	if text == "" {
		return 0, ""
	}
	m := typedClock.FindStringSubmatch(text)
	if m == nil || m[2] == "" && strings.HasSuffix(text, ":") {
		return 0, FaultClock
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(m[2])
	if hour > 23 || minute > 59 {
		return 0, FaultClock
	}
	return time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute, ""
}
