package models

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// StartMonth returns the month in which the work begins: of its term, else the one
// that title or description name; "" when the advert names none.
func (a *Advert) StartMonth() vocab.StartMonth {
	from := cmp.Or(a.Terms.Term.From, a.Terms.Period.From)
	if from.Valid() {
		return vocab.StartMonth(strconv.Itoa(int(from.Start().Month())))
	}
	for _, text := range []string{a.Title.JA, a.Description, a.Summary.JA, a.Title.EN, a.Summary.EN} {
		if month := startMonthIn(text); month != "" {
			return month
		}
	}
	return ""
}

// How adverts say when the work begins: 2027年10月入社, 着任は令和9年6月, 2027年1月から,
// starting in April.
var startWords = expr.Lazy(
	`(\d{1,2})月(?:\d{1,2}日|初旬|上旬|中旬|下旬|初め|頃)?(?:から|より|に)?(?:の)?(?:入社|入職|入局|着任|就任|勤務開始|業務開始|開始|スタート|採用|始ま|始め|開講|開所)|` +
		`(?:入社|入職|着任|就任|開始|採用)(?:予定)?(?:日|時期|月)?(?:は|が|:|、| )*(?:令和\d{1,2}年|20\d\d年)?(\d{1,2})月|` +
		`(?:令和\d{1,2}|20\d\d)年(\d{1,2})月(?:\d{1,2}日)?(?:から|より|に始|開講|[〜～~])|` +
		`(?i:start(?:s|ing)?|begin(?:s|ning)?|from)(?: in| on)? (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b`)

const monthNames = "JanFebMarAprMayJunJulAugSepOctNovDec"

func startMonthIn(text string) vocab.StartMonth {
	if !strings.Contains(text, "月") && !strings.ContainsAny(text, "JFMASOND") {
		return ""
	}
	m := startWords.FindStringSubmatch(fold.Width(text))
	if m == nil {
		return ""
	}
	n, err := strconv.Atoi(m[1] + m[2] + m[3])
	if err != nil {
		n = 1 + strings.Index(monthNames, m[4])/3
	}
	if n < 1 || n > 12 {
		return ""
	}
	return vocab.StartMonth(strconv.Itoa(n))
}
