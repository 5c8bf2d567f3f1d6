package feeds

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

var digitsOnly = japanese.Lazy(`^\d[\d,]*(?:\.\d+)?$`)

// withUnit gives a bare number its unit.
func withUnit(v, unit string) string {
	v = strings.TrimSpace(norm.NFKC.String(v))
	if digitsOnly.MatchString(v) {
		return strings.TrimSuffix(v, ".0") + unit
	}
	return v
}

// unitWords are the words for what pay is paid for, by the codes of other
// systems.
var unitWords = map[string]string{
	"hour": "時給", "hourly": "時給", "perhour": "時給", "h": "時給", "時間": "時給", "時間給": "時給", "時給制": "時給", "1時間": "時給",
	"day": "日給", "daily": "日給", "perday": "日給", "日": "日給", "日給制": "日給", "日額": "日給", "1日": "日給",
	"month": "月額", "monthly": "月額", "permonth": "月額", "月": "月額", "月給制": "月給", "月額": "月額",
	"year": "年収", "yearly": "年収", "annual": "年収", "annually": "年収", "peryear": "年収", "年": "年収", "年俸制": "年俸", "年額": "年収",
	"件": "1件", "1件": "1件", "件数": "1件", "percase": "1件", "case": "1件", "1件あたり": "1件", "回": "1回", "1回": "1回", "session": "1回", "枠": "1枠", "1枠": "1枠", "コマ": "1コマ",
	"本": "1本", "1本": "1本", "記事": "1記事", "article": "1本", "piece": "1件", "例": "1例", "症例": "1症例", "1例": "1例",
}

var englishUnits = map[string]string{"時給": "per hour", "日給": "per day", "月額": "per month", "月給": "per month", "年収": "per year", "年俸": "per year", "1件": "per case", "1回": "per session", "1本": "per article"}

// payLine says the pay, from one column of words or from several of numbers.
func (l *layout) payLine() {
	tax := l.taxWords()
	if words := l.all(Pay); len(words) > 0 {
		for _, it := range l.items {
			if it.Kind != Pay {
				continue
			}
			said := l.payWords(it.Value)
			if word := payWord.FindString(japanese.Normalise(it.Name)); word != "" && !payWord.MatchString(japanese.Normalise(said)) {
				said = word + " " + said
			}
			l.say(Pay, said+tax)
		}
		return
	}
	unit := l.first(PayUnit)
	code := squeezed.Replace(strings.ToLower(norm.NFKC.String(unit)))
	if words, ok := unitWords[code]; ok {
		unit = words
	}
	if unit == "" {
		unit = l.headingPayUnit()
	}
	low, okLow := l.amount(PayMin)
	high, okHigh := l.amount(PayMax)
	if n, ok := l.amount(PayValue); ok && !okLow && !okHigh {
		low, high, okLow, okHigh = n, n, true, true
	}
	currency := strings.ToUpper(l.first(Currency))
	money := func(n float64) string {
		if currency != "" && currency != "JPY" && currency != "円" && currency != "YEN" {
			return currency + " " + thousands(n)
		}
		if l.lang == vocab.EN {
			return "JPY " + thousands(n)
		}
		return thousands(n) + "円"
	}
	said := ""
	switch {
	case okLow && okHigh && low == high:
		said = money(low)
	case okLow && okHigh && low < high:
		said = money(low) + "〜" + money(high)
		if l.lang == vocab.EN {
			said = money(low) + " - " + thousands(high)
		}
	case okLow:
		said = money(low) + "〜"
		if l.lang == vocab.EN {
			said = "from " + money(low)
		}
	case okHigh:
		said = "上限" + money(high)
		if l.lang == vocab.EN {
			said = "up to " + money(high)
		}
	default:
		if words := l.first(PayValue); words != "" {
			l.say(Pay, l.payWords(unit+" "+words)+tax)
		}
		return
	}
	if l.lang == vocab.EN {
		if e := englishUnits[unit]; e != "" {
			unit = e
		}
		l.say(Pay, said+" "+unit+tax)
		return
	}
	l.say(Pay, strings.TrimSpace(unit+" "+said+tax))
}

// payWords gives amounts without a currency theirs: 1件@1,300~.
func (l *layout) payWords(v string) string {
	v = strings.ReplaceAll(norm.NFKC.String(v), "@", "")
	if foreign.MatchString(v) {
		return v
	}
	for range 2 {
		v = bareAmount.ReplaceAllString(v, "${1}${2}円${3}${4}")
	}
	if n, ok := numberOf(v); ok && digitsOnly.MatchString(v) {
		return thousands(n) + "円"
	}
	return v
}

// amount is the number in a column of amounts, in yen where its heading counts
// in 万円.
func (l *layout) amount(kind Kind) (float64, bool) {
	for _, it := range l.items {
		if it.Kind != kind {
			continue
		}
		if n, ok := numberOf(it.Value); ok && n > 0 {
			switch headingUnit(it.Name) {
			case "万円":
				n *= 10_000
			case "千円":
				n *= 1_000
			}
			return n, true
		}
	}
	return 0, false
}

var payWord = japanese.Pattern(`時給|日給|月給|月額|年俸|年収|1件|1回|1本`)

// headingPayUnit is what the heading of an amount says it is paid for.
func (l *layout) headingPayUnit() string {
	for _, it := range l.items {
		switch it.Kind {
		case PayMin, PayMax, PayValue:
			if word := payWord.FindString(japanese.Normalise(it.Name)); word != "" {
				return word
			}
		}
	}
	return ""
}

func (l *layout) taxWords() string {
	for _, it := range l.items {
		said := japanese.Normalise(it.Value)
		switch it.Kind {
		case Pay, PayMin, PayMax, PayValue:
			if said = taxHead.FindString(japanese.Normalise(it.Name)); said == "" {
				continue
			}
		case Tax:
		default:
			continue
		}
		if it.Kind == Tax && truthOf(it.Value) == yes {
			said = plain(it.Name)
		}
		switch out, in := taxOut.MatchString(said), taxIn.MatchString(said); {
		case out && !in:
			return "(税別)"
		case in && !out:
			return "(税込)"
		}
	}
	return ""
}
