package templates

import (
	"fmt"
	"html/template"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/static"
)

// funcs are what templates can call, bound to one language:
//
//	t "area.key" args…   words of the catalogue
//	label value          label of a vocabulary value, such as vocab.WorkType
//	fault f              words of a models.Fault
//	blocks f             whether a models.Fault is an error
//	href "/path"         path in this language
//	asset "css/a.css"    address of a static file
//	date, shortday       a time.Time or models.Date: 2027年1月31日, 1/31
//	moment               a time.Time with its hour in Japan
//	address email        a kept address as its owner writes it
//	day t, daytag t      "20 Nov 2026" of a time and its machine form
//	yen n, num n         9,000円 / ¥9,000; 9,000
func funcs(lang vocab.Lang, words *Words, assets *static.Assets) template.FuncMap {
	return template.FuncMap{
		"t":        func(key string, args ...any) (string, error) { return words.text(lang, key, args...) },
		"label":    func(key any) (string, error) { return Label(lang, key) },
		"fault":    func(f models.Fault) string { return words.Fault(lang, f) },
		"summed":   summed,
		"blocks":   func(f models.Fault) bool { return f.Severity == models.FaultError },
		"href":     func(path string) string { return Href(lang, path) },
		"asset":    assets.URL,
		"date":     func(v any) (string, error) { return formatDay(lang, v, "2006年1月2日", "2 Jan 2006") },
		"shortday": func(v any) (string, error) { return formatDay(lang, v, "1/2", "2 Jan") },
		"isoday":   func(v any) (string, error) { return formatDay(lang, v, time.DateOnly, time.DateOnly) },
		"moment":   func(t time.Time) string { return Moment(lang, t) },
		"yen":      func(n int64) string { return Yen(lang, n) },
		"num":      func(n int) string { return Thousands(int64(n)) },
		"address":  models.ShownEmail,
		"add":      func(a, b int) int { return a + b },
	}
}

// Href returns path in lang: "/en" before it in English. The English home page
// has no slash at the end.
func Href(lang vocab.Lang, path string) string {
	if lang != vocab.EN {
		return path
	}
	if rest, home := strings.CutPrefix(path, "/"); rest == "" || home && rest[0] == '?' {
		return "/en" + rest
	}
	return "/en" + path
}

// Date writes a civil date: 2027年1月31日, 31 Jan 2027; "" for no date.
func Date(lang vocab.Lang, d models.Date) string {
	text, err := formatDay(lang, d, "2006年1月2日", "2 Jan 2006")
	if err != nil {
		return string(d)
	}
	return text
}

// Moment writes a time with minutes, in Japan.
func Moment(lang vocab.Lang, t time.Time) string {
	if t.IsZero() {
		return ""
	}
	if lang == vocab.EN {
		return t.In(models.Tokyo).Format("2 Jan 2006, 15:04") + " JST"
	}
	return t.In(models.Tokyo).Format("2006年1月2日 15:04")
}

// MomentIn writes a moment as clocks show it in a zone, which it names unless
// it is Japan's on a Japanese page.
func MomentIn(lang vocab.Lang, t time.Time, at *time.Location) string {
	if t.IsZero() || at.String() == models.Tokyo.String() {
		return Moment(lang, t)
	}
	zone := strings.ReplaceAll(at.String(), "_", " ")
	if lang == vocab.EN {
		return t.In(at).Format("2 Jan 2006, 15:04") + " (" + zone + ")"
	}
	return t.In(at).Format("2006年1月2日 15:04") + " (" + zone + ")"
}

// Yen writes an amount of money: 9,000円, ¥9,000.
func Yen(lang vocab.Lang, n int64) string {
	if lang == vocab.EN {
		return "¥" + Thousands(n)
	}
	return Thousands(n) + "円"
}

// YenRange writes an amount or a range of two as in 9,000〜11,000円.
func YenRange(lang vocab.Lang, lo, hi int64) string {
	switch {
	case hi <= lo:
		return Yen(lang, lo)
	case lang == vocab.EN:
		return "¥" + Thousands(lo) + "–" + Thousands(hi)
	}
	return Thousands(lo) + "〜" + Thousands(hi) + "円"
}

// formatDay writes a time.Time or models.Date by the layout of the language.
func formatDay(lang vocab.Lang, v any, ja, en string) (string, error) {
	var t time.Time
	switch v := v.(type) {
	case time.Time:
		t = v.In(models.Tokyo)
	case models.Date:
		t = v.Start()
	default:
		return "", fmt.Errorf("a day is a time.Time or a models.Date, not a %T", v)
	}
	switch {
	case t.IsZero():
		return "", nil
	case lang == vocab.EN:
		return t.Format(en), nil
	}
	return t.Format(ja), nil
}

// ShortDay returns a day without its year.
func ShortDay(lang vocab.Lang, d models.Date) string {
	text, err := formatDay(lang, d, "1/2", "2 Jan")
	if err != nil {
		return string(d)
	}
	return text
}
