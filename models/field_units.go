package models

import (
	"slices"
	"strings"
)

// unitsTyped are the words for the unit of a number that people type into its
// field. A unit that is not the field's is no number: 45分 are no hours.
var unitsTyped = []struct {
	part  string // of the field's name
	units []string
}{
	{"headcount", []string{"名程度", "人程度", "名", "人", "people", "persons"}},
	{"minutes", []string{"分間", "分", "minutes", "mins", "min"}},
	{"hours", []string{"時間", "hours", "hrs", "h"}},
	{"days", []string{"営業日", "日前", "日間", "日", "days"}},
	{"months", []string{"か月", "ヶ月", "ケ月", "カ月", "ヵ月", "箇月", "months"}},
	{"years", []string{"年以上", "年間", "年", "years"}},
	{"age", []string{"歳", "才"}},
	{"cases", []string{"件", "cases"}},
	{"terms.load.", []string{"時間", "日", "コマ", "回", "件", "hours", "days", "shifts", "cases"}},
	{"pay.min", payEach}, {"pay.max", payEach}, {"amount", payEach}, {"base_m", payEach}, {"guarantee_per_hour", payEach},
}

// payEach is what pay is quoted for, behind the amount; the unit has a field of
// its own.
var payEach = []string{"/時間", "/時", "/日", "/月", "/年", "/件", "/コマ", "/回", "/本", "/h", "/hour", "/day", "/month", "/year", "/case"}

// WithoutUnit returns a typed number, in half width, without the unit of the
// field. The longest unit is cut off.
func (f Field) WithoutUnit(typed string) string {
	typed = strings.TrimSpace(typed)
	for _, row := range unitsTyped {
		if !strings.Contains(f.Name, row.part) {
			continue
		}
		units := slices.SortedFunc(slices.Values(row.units), func(a, b string) int { return len(b) - len(a) })
		for _, unit := range units {
			if rest, cut := strings.CutSuffix(typed, unit); cut && rest != "" {
				return strings.TrimSpace(rest)
			}
		}
		return typed
	}
	return typed
}
