package reading

import (
	"github.com/enkaku/enkaku/search/japanese"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// typedPay is an amount of pay read from a typed text.
type typedPay struct {
	start, end int // bytes of the text
	unit       uint8
	spoken     vocab.PayUnit // the unit in words, "" when the size of the amount told it
	yen        uint32
	floor      bool // said to be the least (以上, から)
	most       bool // said to be the most (以下, 未満, まで)
	below      bool // and not reached itself (未満)
}

var payPattern = japanese.Lazy(`(?:(待機料|待機手当|オンコール料|オンコール手当|当番料|時給|時間給|顧問料|委託料|講演料|講師料|原稿料|謝金|謝礼|日給|日当|月給|月収|月額|年収|年俸|半日|1?コマ|1?件|単価|報酬|給与|給料|hourly|daily|monthly|annual|salary|pay|時|日|月|年)` +
	`(?:が|は|で|:|あたり| )*)?(¥|\\)?(\d[\d,]*(?:\.\d+)?) ?(億|千万|百万|万|千|k|million|mil|man|m)?(?:\d{1,4})? ?(円|yen|jpy)?` +
	` ?(/ ?|per |an? |毎)?(hours?|hr|h|時間|時|days?|日|months?|月|years?|annum|年|cases?|件|コマ|sessions?|回|本)?` +
	`( ?以上| ?~| ?から| ?\+| ?or more| ?超| ?より上| ?台| ?以下| ?未満| ?まで| ?以内)?`)

// readPay finds the first amount of pay in normalised text. A number is pay
// when it stands with a currency, with 万, or with a word for pay.
func readPay(text string) (typedPay, bool) {
	if !strings.ContainsAny(text, "0123456789") {
		return typedPay{}, false
	}
	for _, m := range payPattern.FindAllStringSubmatchIndex(text, 8) {
		group := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return text[m[2*i]:m[2*i+1]]
		}
		before, mark, scale, currency, per, bound := group(1), group(2), group(4), group(5), group(6),
			strings.TrimSpace(group(8))
		after, end := unitBehind(text, m)
		amount, err := strconv.ParseFloat(strings.ReplaceAll(group(3), ",", ""), 64)
		if err != nil {
			continue
		}
		amount *= payScale[scale]
		spoken := len(before) > len("月") && before != "pay" || before == "pay"
		money := currency != "" || mark != "" || strings.Contains(scale, "万") || scale == "億" || scale == "man"
		if !money && !(amount >= 500 && (spoken || after != "" && (strings.Contains(per, "/") || per == "per "))) {
			continue
		}
		least := 100.0
		if currency != "" && (strings.Contains(before, "件") || per == "" && strings.Contains(after, "件") || strings.Contains(before, "単価")) {
			least = 10 // a case may be some tens of yen
		}
		if amount < least || amount > 1e9 {
			continue
		}
		unit, said := payUnitOf(before, after, amount)
		if said == models.PayMonthlySalary && retained.MatchString(text) {
			said = models.PayMonthlyRetainer
			unit = search.OrdinalByte(vocab.PayUnits.Ordinal(said))
		}
		most := bound == "以下" || bound == "未満" || bound == "まで" || bound == "以内"
		return typedPay{start: m[0], end: end, unit: unit, spoken: said, yen: uint32(amount),
			floor: bound != "" && !most, most: most, below: bound == "未満"}, true
	}
	return typedPay{}, false
}

// retained are words for work that is paid by a monthly fee: 月40万 顧問.
var retained = japanese.Lazy(`顧問|嘱託|アドバイザ|adviser|advisor`)

// payWordRest is the rest of a word for pay that begins like a unit, and the
// sign or digit of an amount that it belongs to.
var payWordRest = japanese.Lazy(`^(?:間?給与?|当|収|額|俸)( ?[¥\\\d])?`)

// unitBehind returns the unit behind an amount that payPattern found, and where
// the amount ends with it. What begins like a unit may be a word for pay: of
// this amount (1万円 時給) or of the next (時給1万円 時給2万円).
func unitBehind(text string, m []int) (unit string, end int) {
	from, to := m[14], m[15]
	if from < 0 {
		return "", m[1]
	}
	if m[12] < 0 && to < len(text) && text[to] >= '0' && text[to] <= '9' {
		return "", from // 日給8万円 月10日
	}
	rest := payWordRest.FindStringSubmatchIndex(text[to:])
	switch {
	case rest == nil:
		return text[from:to], m[1]
	case rest[2] < 0:
		return text[from:to], to + rest[1]
	case m[12] >= 0:
		from = m[12] // 時給1万円/日給8万円
	}
	return "", from
}

var payScale = map[string]float64{"": 1, "千": 1e3, "k": 1e3, "万": 1e4, "m": 1e6, "百万": 1e6, "million": 1e6, "mil": 1e6,
	"man": 1e4, "千万": 1e7, "億": 1e8}

// payUnitOf reads the unit from the words around the amount; without any the
// size of the amount tells and spoken is "".
func payUnitOf(before, after string, amount float64) (ordinal uint8, spoken vocab.PayUnit) {
	for _, word := range []string{before, after} {
		if unit, ok := PayUnitOf(word); ok {
			if unit == models.PayHourly {
				return search.NoOrdinal, unit
			}
			if unit == models.PayMonthlySalary && word != "月給" && amount < lowestSalary && (amount < lowestPartTime || word == "月額") {
				unit = models.PayMonthlyRetainer
			}
			return search.OrdinalByte(vocab.PayUnits.Ordinal(unit)), unit
		}
	}
	switch {
	case amount <= 30_000:
		return search.NoOrdinal, ""
	case amount <= 250_000:
		return search.OrdinalByte(vocab.PayUnits.Ordinal(models.PayDaily)), ""
	case amount <= 3_000_000:
		return search.OrdinalByte(vocab.PayUnits.Ordinal(models.PayMonthlySalary)), ""
	}
	return search.OrdinalByte(vocab.PayUnits.Ordinal(models.PayAnnualSalary)), ""
}

// lowestSalary is the monthly amount in yen below which a doctor's pay by the
// month is a retainer.
const lowestSalary = 400_000

// lowestPartTime is the monthly amount in yen from which it may be a salary all the
// same, of few days a week: who types it is shown both.
const lowestPartTime = 200_000

// payWords maps words to units. Hourly pay is compared over all units, by the
// comparable hourly amount.
var payWords = map[string]vocab.PayUnit{
	"時給": models.PayHourly, "時間給": models.PayHourly, "時": models.PayHourly, "時間": models.PayHourly,
	"hourly": models.PayHourly, "hour": models.PayHourly, "hr": models.PayHourly, "h": models.PayHourly,
	"日給": models.PayDaily, "日当": models.PayDaily, "日": models.PayDaily, "daily": models.PayDaily,
	"day": models.PayDaily,
	"半日":  models.PaySession, "コマ": models.PaySession, "session": models.PaySession,
	"件": models.PayPerCase, "case": models.PayPerCase, "単価": models.PayPerCase,
	"回": models.PayPerItem, "本": models.PayPerItem,
	"月給": models.PayMonthlySalary, "月収": models.PayMonthlySalary, "月": models.PayMonthlySalary,
	"monthly": models.PayMonthlySalary, "month": models.PayMonthlySalary,
	"月額": models.PayMonthlyRetainer, "顧問料": models.PayMonthlyRetainer, "委託料": models.PayMonthlyRetainer,
	"講演料": models.PayPerItem, "講師料": models.PayPerItem, "原稿料": models.PayPerItem, "謝金": models.PayPerItem,
	"謝礼": models.PayPerItem,
	"年収": models.PayAnnualSalary, "年俸": models.PayAnnualSalary, "年": models.PayAnnualSalary,
	"待機料": models.PayStandby, "待機手当": models.PayStandby, "オンコール料": models.PayStandby, "オンコール手当": models.PayStandby,
	"当番料":    models.PayStandby,
	"annual": models.PayAnnualSalary, "year": models.PayAnnualSalary, "annum": models.PayAnnualSalary,
	"salary": models.PayAnnualSalary,
}
