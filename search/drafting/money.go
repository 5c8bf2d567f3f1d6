package drafting

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
	"github.com/enkaku/enkaku/search/reading"
)

var money = japanese.Pattern(`(us\$|s\$|a\$|\$|¥|\\|€|£|usd ?|jpy ?|gbp ?|eur ?|sgd ?|aud ?)?(\d[\d,]*(?:\.\d+)?|[一二三四五六七八九十]+) ?(億|千万|百万|万|千|k\b|m\b|million)?(\d千|\d{3,4})? ?(円|yen|jpy|usd|ドル|dollars?|eur|gbp)?(?:\((?:税[別抜込]|税込み)[^)]{0,4}\))? ?(?:(~|-|から|to|and) ?(us\$|s\$|a\$|\$|¥|€|£|usd ?|jpy ?)?(?:(\d[\d,]*(?:\.\d+)?) ?(億|千万|百万|万|千|k\b|m\b|million)?(\d千|\d{3,4})? ?(円|yen|jpy|usd|ドル|dollars?|eur|gbp)?)?)?`)

type amount struct {
	s        sentence
	at       []int
	min, max float64 // 0: not said
	currency string
	unit     vocab.PayUnit
	unitAt   []int // where the unit stands in the sentence, nil when the label says it
	rank     int
}

var (
	beside = japanese.Pattern(`(?:患者(?:様|さま|さん)?(?:から|より)は?|top(?:ped)? up to|呼び?出し?(?:料)?|(?:満たない|下回る)(?:とき|場合|日)?も?、?|patients? (?:pay|are charged)|have (?:earned|made)|患者(?:さま|さん|様)?(?:の|から|への)?(?:ご)?(?:料金|負担|費用|お?支払い?)|利用料|受診料|中止|取り?消し?|欠席|要した|換算(?:で|すると|額|は)?|about|averag\w+|超過|加算|割増|手当|別途|上限|インセンティブ|交通費|最高|実績|補助|(?:受講|研修|登録)費用|ボーナス|賞与|報奨|\+|プラス|追加|延長|資本金|受講料|登録料|研修費|cme|sign-?on|stipend|bonus|allowance|relocation|最低保証|保証|超え?た?|キャンセル|固定残業代?|みなし残業|支給|待機料|通信費|光熱費|水道光熱費|年会費|会費|維持費|諸経費|書籍代|設備費|学会費)[^。、]{0,10}$`)
	behind = japanese.Pattern(`^(?:を|は|が)?(?:旧(?:料金|単価|価格)|別途|誤り|間違い)|^[^。、(]{0,3}(?:未満|以下は|を超え|の加算|の手当|加算|増|アップ|を上限|まで支給|/回|の補助|/件の|(?:の)?換算|相当|ほどになり|になる計算|になります)|^ ?(?:/ ?(?:hr|hour|shift|day))? ?(?:night|weekend|holiday|shift|evening)? ?(?:differential|premium|stipend)`)
	// what some may earn, and what was paid once or is paid at first
	promised = japanese.Pattern(`^[^。、;()\d]{0,10}?(?:収入に|になる(?:先生|医師|方))|^[^。、;()\d]{0,8}?(?:も(?:可能|可|夢|目指せ)|稼げ|以上可能|の実績)|^[^.;()\d]{0,20}\b(?:possible|potential|achievable)\b`)
	formerly = japanese.Pattern(`(?:previously|formerly|used to be|旧|以前は?|従来は?|これまで|昨年|試用期間中?は?|during (?:the )?(?:trial|probation)[a-z ]*)[^。、.;]{0,12}$`)
	// what somebody who looks for work asks for
	wishedFor = japanese.Pattern(`^[^。、;\d]{0,10}?(?:を|が|で|に)?(?:希望(?:です|し(?:ます|て|たい)|いたし|との)|(?:が|だと|なら)(?:いい|良い|ありがた|嬉し|うれし|助か)|いただけ(?:れば|ると|ますと)|(?:欲|ほ)しい(?:です|と))`)
	upTo      = japanese.Pattern(`(?:up to|最大|上限|maximum(?: of)?)[: ]*$`)
	fromOnly  = japanese.Pattern(`(?:from|starting at|以上)[: ]*$`)
	openEnd   = japanese.Pattern(`^ ?(?:以上|or more|\+$)`)
	unitAhead = japanese.Pattern(`(時給|時間給|時間額|日給|日当|日額|半日|1日(?:あたり|当たり|につき)?|1コマ(?:\d+時間)?|1枠|月給|月額|月収|年収|年俸|年額|顧問料|[1一](?:件|相談|症例|名|人|例|通|回答|枚|画像)(?:あたり|当たり|につき)?|1(?:本|記事|テーマ|原稿|ページ|頁|章|回)(?:あたり|当たり|につき)?|時間(?:あたり|当たり|につき)|1時間(?:あたり|当たり|につき)?|講演料|原稿料|時間単価|時給単価|謝金|hourly(?: rate)?|daily(?: rate)?|(?:monthly )?retainer|base salary|salary|annual(?: salary)?|per (?:case|hour|day))(?:[^\d。、]{0,6}\(\d+(?:\.\d+)?(?:時間|分)[^)。]{0,6}\))?[^\d。]{0,14}$`)
	unitAfter = japanese.Pattern(`^[^。、\d]{0,12}?(?:/ ?|per (?:[a-z0-9-]+ )?|an? |each |毎|あたり|につき)(1?(?:hours?|hr|h\b|時間|時|days?|日|回|months?|月|years?|annum|yr|年|cases?|枚|reads?|stud(?:y|ies)|consults?|consultations?|visits?|encounters?|charts?|reviews?|claims?|messages?|clips?|videos?|frames?|traces?|strips?|abstracts?|summar(?:y|ies)|images?|exams?|scans?|slides?|patients?|transcripts?|records?|tasks?|calls?|files?|opinions?|batch(?:es)?|letters?|questions?|appeals?|件|コマ|枠|本|記事|articles?|sessions?|lectures?|shifts?))`)
	// dayOfMonth is when pay is counted or paid: 毎月末日締め
	dayOfMonth = japanese.Pattern(`^月(?:末|の?\d{1,2}日|に?(?:締|お?支払|払))`)

	unitTight = japanese.Pattern(`(?:^|[^翌当毎々\d年実先今来平終曜祝休土全同初])(月|日|年)(?:に|あたり)? ?$`)
	// a word behind that says itself how often it is paid
	rhythmAfter = japanese.Pattern(`^ ?(?:as an? |of )?(monthly|annually|annual|yearly|hourly|daily|retainer)\b`)
	baseAfter   = japanese.Pattern(`^ ?(?:base|annual|a year|/year|yearly)`)
	unitLabel   = japanese.Pattern(`待機料|1(?:記事|枚|本)(?:あたり)?|時間単価|時給単価|日当|半日|base salary|annual salary|salary|retainer|時給|時間額|日給|日額|月給|月額|年収|年俸|1件(?:あたり)?|1コマ|1本|1回|単価|顧問料|hourly|annual|per case`)
)

var adUnits = map[string]vocab.PayUnit{
	"相談": models.PayPerCase, "症例": models.PayPerCase, "名": models.PayPerCase, "人": models.PayPerCase, "例": models.PayPerCase,
	"通": models.PayPerCase, "枚": models.PayPerCase, "画像": models.PayPerCase, "回答": models.PayPerCase, "枠": models.PaySession, "記事": models.PayPerItem, "テーマ": models.PayPerItem,
	"原稿": models.PayPerItem, "ページ": models.PayPerItem, "頁": models.PayPerItem, "章": models.PayPerItem, "日額": models.PayDaily, "日当": models.PayDaily, "時間単価": models.PayHourly, "時給単価": models.PayHourly,
	"encounter": models.PayPerCase, "chart": models.PayPerCase, "review": models.PayPerCase, "claim": models.PayPerCase, "message": models.PayPerCase,
	"clip": models.PayPerCase, "video": models.PayPerCase, "frame": models.PayPerCase, "trace": models.PayPerCase, "strip": models.PayPerCase,
	"abstract": models.PayPerItem, "summary": models.PayPerItem, "image": models.PayPerCase, "exam": models.PayPerCase, "scan": models.PayPerCase, "slide": models.PayPerCase, "patient": models.PayPerCase,
	"letter": models.PayPerCase, "opinion": models.PayPerCase, "batch": models.PayPerItem, "batche": models.PayPerItem, "transcript": models.PayPerCase, "record": models.PayPerCase, "task": models.PayPerCase, "call": models.PayPerCase, "file": models.PayPerCase, "question": models.PayPerCase, "appeal": models.PayPerCase, "shift": models.PaySession, "retainer": models.PayMonthlyRetainer,
	"monthly retainer": models.PayMonthlyRetainer, "monthly": models.PayMonthlySalary, "annually": models.PayAnnualSalary, "annual": models.PayAnnualSalary,
	"yearly": models.PayAnnualSalary, "hourly": models.PayHourly, "daily": models.PayDaily, "base salary": models.PayAnnualSalary, "salary": models.PayAnnualSalary, "時間額": models.PayHourly, "待機料": models.PayStandby, "年額": models.PayAnnualSalary, "read": models.PayPerCase,
	"study": models.PayPerCase, "studies": models.PayPerCase, "consult": models.PayPerCase, "consultation": models.PayPerCase,
	"visit": models.PayPerCase, "article": models.PayPerItem, "lecture": models.PayPerItem, "yr": models.PayAnnualSalary,
	"hourly rate": models.PayHourly, "daily rate": models.PayDaily, "per case": models.PayPerCase, "per hour": models.PayHourly,
	"per day": models.PayDaily, "annual salary": models.PayAnnualSalary,
}

// waiting is what stands before the pay for a turn on call.
var waiting = japanese.Pattern(`(?:待機|オンコール)(?:料)?(?:は)?(?:1(?:回|晩|日))?(?:あたり|につき)?[ :]*$`)

func unitOf(word string) (vocab.PayUnit, bool) {
	for _, tail := range []string{"あたり", "当たり", "につき"} {
		word = strings.TrimSuffix(word, tail)
	}
	word = strings.TrimPrefix(strings.TrimPrefix(word, "1"), "一")
	if strings.HasPrefix(word, "コマ") {
		word = "コマ"
	}
	if unit, ok := adUnits[word]; ok {
		return unit, true
	}
	if unit, ok := adUnits[strings.TrimSuffix(word, "s")]; ok {
		return unit, true
	}
	return reading.PayUnitOf(word)
}

var currencyOf = map[string]string{"$": "USD", "us$": "USD", "usd": "USD", "ドル": "USD", "dollar": "USD", "dollars": "USD", "s$": "SGD", "a$": "AUD",
	"€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP", "sgd": "SGD", "aud": "AUD", "¥": "JPY", "\\": "JPY", "円": "JPY", "yen": "JPY", "jpy": "JPY"}

func amountsIn(s sentence) (out []amount) {
	for _, m := range money.FindAllStringSubmatchIndex(s.text, -1) {
		g := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return s.text[m[2*i]:m[2*i+1]]
		}
		mark := strings.TrimSpace(g(1) + g(7))
		cur := currencyOf[firstNonEmpty(g(5), g(11), strings.TrimSpace(g(1)), strings.TrimSpace(g(7)))]
		before, after := s.text[max(0, m[0]-near):m[0]], s.text[m[1]:min(len(s.text), m[1]+near)]
		if cur == "" && mark == "" && !strings.Contains(g(3)+g(9), "万") && g(3) != "千" ||
			m[0] > 0 && (digitAt(s.text, m[0]-1) || s.text[m[0]-1] == '.') {
			continue
		}
		if strings.HasPrefix(after, "件") || strings.HasPrefix(after, "pv") || strings.HasPrefix(after, "人") || strings.HasPrefix(after, "名") ||
			strings.HasPrefix(after, "字") {
			continue
		}
		if wishedFor.MatchString(after) || beside.MatchString(before) && !upTo.MatchString(before) || behind.MatchString(after) || promised.MatchString(after) ||
			formerly.MatchString(before) || denied(s.text, m[:2]) {
			continue
		}
		a := amount{s: s, at: m[:2], currency: cur}
		if a.currency == "" {
			a.currency = "JPY"
		}
		low, ok := amountOf(g(2), g(3), g(4))
		high, ranged := amountOf(g(8), g(9), g(10))
		if !ok {
			continue
		}
		if ranged && g(3) == "" && g(5) == "" && g(9) != "" && low < high/1000 {
			low, _ = amountOf(g(2), g(9), "") // 3~5万円
		}
		switch {
		case ranged && high >= low:
			a.min, a.max = low, high
		case upTo.MatchString(before):
			a.max = low
		case g(6) == "~" || g(6) == "から" || openEnd.MatchString(after) || fromOnly.MatchString(before):
			a.min = low
		default:
			a.min, a.max = low, low
		}
		if (g(6) == "-" || g(6) == "to" || g(6) == "and") && !ranged {
			a.at = []int{m[0], m[12]}
		}
		a.unitOf(before, s.text[a.at[1]:min(len(s.text), a.at[1]+near)])
		out = append(out, a)
	}
	return out
}

func amountOf(digits, power, thousands string) (float64, bool) {
	n, ok := reading.Money(digits, power)
	digit, thousand := strings.CutSuffix(thousands, "千")
	if more, err := strconv.Atoi(digit); err == nil {
		if thousand {
			more *= 1000 // 1万2千円
		}
		n += float64(more) // 1万2000円
	}
	return n, ok
}

func (a *amount) unitOf(before, after string) {
	if strings.Contains(a.s.label, "待機料") {
		a.unit = models.PayStandby
		return
	}
	if m := waiting.FindStringIndex(before); m != nil {
		a.unit, a.unitAt = models.PayStandby, []int{a.at[0] - len(before) + m[0], a.at[1]}
		return
	}
	if m := nearestAhead(before); m != nil {
		if unit, ok := unitOf(before[m[0]:m[1]]); ok {
			if unit == models.PayPerItem && (hoursBehind.MatchString(after) || hoursBetween.MatchString(before[m[1]:])) {
				unit = models.PaySession // 1回70,000円(8時間), 1回(4時間)50,000円
			}
			a.unit, a.unitAt = unit, []int{a.at[0] - len(before) + m[0], a.at[1]}
			return
		}
	}
	if m := unitTight.FindStringSubmatchIndex(before); m != nil {
		if unit, ok := unitOf(before[m[2]:m[3]]); ok {
			a.unit, a.unitAt = unit, []int{a.at[0] - len(before) + m[2], a.at[1]}
			return
		}
	}
	if m := halfDay.FindStringIndex(after); m != nil {
		a.unit, a.unitAt = models.PaySession, []int{a.at[0], a.at[1] + m[1]}
		return
	}
	if m := unitAfter.FindStringSubmatchIndex(after); m != nil && !strings.Contains(after[:m[1]], "~") && !dayOfMonth.MatchString(after[m[2]:]) {
		if unit, ok := unitOf(after[m[2]:m[3]]); ok {
			a.unit, a.unitAt = unit, []int{a.at[0], a.at[1] + m[3]}
			return
		}
	}
	if m := rhythmAfter.FindStringSubmatchIndex(after); m != nil {
		a.unit, _ = unitOf(after[m[2]:m[3]])
		a.unitAt = []int{a.at[0], a.at[1] + m[3]}
		return
	}
	if baseAfter.MatchString(after) && a.min >= 30_000 {
		a.unit = models.PayAnnualSalary
		return
	}
	if m := perThing.FindStringSubmatch(a.s.label); m != nil {
		if a.unit, _ = unitOf(m[1]); a.unit != "" {
			return
		}
	}
	if words := unitLabel.FindAllString(a.s.label, -1); words != nil {
		a.unit, _ = unitOf(words[len(words)-1]) // the nearest: 時間単価 above 時給
	}
}

// perThing is a label for the pay of a thing: Per completed opinion.
var perThing = japanese.Lazy(`\bper (?:[a-z]+ )?([a-z]+)$`)

// halfDay is a turn of half a day, in English.
var halfDay = japanese.Pattern(`^ ?(?:per|a|each|/) ?half[- ]day`)

// nearestAhead returns where the last word of a unit before an amount stands,
// nil for none: of 月給は応相談 時給10,000円 the amount is the hour's.
func nearestAhead(before string) (at []int) {
	for from := 0; ; from = at[1] {
		m := unitAhead.FindStringSubmatchIndex(before[from:])
		if m == nil {
			return at
		}
		at = []int{from + m[2], from + m[3]}
	}
}

// hoursBehind are how long a turn is that an amount pays.
var (
	hoursBehind  = japanese.Pattern(`^ ?\(\d+(?:\.\d+)?時間`)
	hoursBetween = japanese.Pattern(`\(\d+(?:\.\d+)?時間`)
)

func firstNonEmpty(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}
