package claims

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// figures reads what a sentence says in numbers or addresses.
func figures(f *folded, t said, span [2]int, looked *sentence) []rules.Claim {
	field, sentence := t.field, looked.text
	out := attendance(f, t, span[0], looked)
	out = append(out, weekly(f, field, span[0], sentence)...)
	out = append(out, amounts(f, field, span[0], sentence)...)
	return append(out, addresses(f, field, span[0], sentence)...)
}

// weekOfDays finds a week said as days of so many hours: 週5日、1日7時間, and
// 1日7時間を週に5回.
var weekOfDays = japanese.Lazy(`週に?([1-6])日[^。\d]{0,8}(?:1日)?(?:あたり|約)?(\d{1,2})時間|1日(?:あたり|約)?(\d{1,2})時間[^。\d~]{0,6}週に?([1-6])(?:日|回)`)

// weekly reads how many hours a week a sentence says in days of hours.
func weekly(f *folded, field string, from int, sentence string) []rules.Claim {
	at := weekOfDays.FindStringSubmatchIndex(sentence)
	if at == nil {
		return nil
	}
	if at[2] < 0 {
		at = append(at[:2:2], at[6:]...)
	}
	hours := value(sentence[at[2]:at[3]]) * value(sentence[at[4]:at[5]])
	return []rules.Claim{{Kind: rules.ClaimWeeklyHours, Field: field, Number: hours,
		Passage: f.passage(from+at[0], from+at[1])}}
}

// amount finds pay per unit: 時給9,000円, 日給7万円, 1件1,800円.
var amount = japanese.Lazy(`(時給|時間給|1時間(?:あたり|当たり|につき)?|毎時|日給|日当|日額|1日(?:あたり|当たり|につき)|月給|月額|月収|年俸|年収|1件|1コマ)(?:\([^)]{0,10}\))?(?:は|が|:|、|として|で|に|約|一律|わずか|の|お支払い|支給|賃金|報酬)*(\d[\d,]*(?:\.\d+)?)(億|千万|百万|万|千)?円?(?:~(\d[\d,]*(?:\.\d+)?)(万|千)?円?)?`)

var payUnits = map[string]vocab.PayUnit{
	"時給": models.PayHourly, "時間給": models.PayHourly, "日給": models.PayDaily, "日当": models.PayDaily,
	"日額": models.PayDaily, "月給": models.PayMonthlySalary,
	"月額": models.PayMonthlyRetainer, "月収": "income_month", "年俸": models.PayAnnualSalary, "年収": models.PayAnnualSalary,
	"1時間あたり": models.PayHourly, "1時間当たり": models.PayHourly, "1時間につき": models.PayHourly, "毎時": models.PayHourly,
	"1時間":   models.PayHourly,
	"1日あたり": models.PayDaily, "1日当たり": models.PayDaily, "1日につき": models.PayDaily,
	"1件": models.PayPerCase, "1コマ": models.PaySession,
}

var powers = map[string]float64{"": 1, "千": 1e3, "万": 1e4, "百万": 1e6, "千万": 1e7, "億": 1e8}

func amounts(f *folded, field string, from int, sentence string) (out []rules.Claim) {
	if !strings.ContainsAny(sentence, "時日月年件コ") || !strings.ContainsAny(sentence, "0123456789") {
		return englishAmounts(f, field, from, sentence)
	}
	out = append(out, forHours(f, field, from, sentence)...)
	for _, at := range amount.FindAllStringSubmatchIndex(sentence, 8) {
		group := func(i int) string {
			if at[2*i] < 0 {
				return ""
			}
			return sentence[at[2*i]:at[2*i+1]]
		}
		if !strings.Contains(sentence[at[0]:at[1]], "円") && group(3) == "" {
			continue
		}
		if onTop.MatchString(sentence[at[0]:]) || onTop.MatchString(sentence[:at[0]]) && group(1)[0] == '1' {
			continue // a part of pay, not all of it
		}
		yen := value(group(2)) * powers[group(3)]
		out = append(out, rules.Claim{Kind: rules.ClaimPay, Field: field, Number: yen, Unit: string(payUnits[group(1)]),
			Passage: f.passage(from+at[0], from+at[1])})
	}
	return out
}

// hoursFor finds pay for so many hours: 7時間で6,000円, 1コマ(3時間)につき3,000円.
var hoursFor = japanese.Lazy(`(\d{1,2}(?:\.\d)?)時間\)?(?:の)?(?:勤務|枠|研修|講習|診療|当番|待機)?(?:で|につき|に対し(?:て)?|あたり|当たり|、|:|=)(?:1日|1コマ|の)?(?:報酬|賃金|給与|手当|一律|合計|計)?(?:は|が|として)?(\d[\d,]*(?:\.\d+)?)(万|千)?円`)

// forHours reads pay for hours as pay an hour.
func forHours(f *folded, field string, from int, sentence string) (out []rules.Claim) {
	for _, at := range hoursFor.FindAllStringSubmatchIndex(sentence, 4) {
		power := ""
		if at[6] >= 0 {
			power = sentence[at[6]:at[7]]
		}
		hours := value(sentence[at[2]:at[3]])
		if hours == 0 || onTop.MatchString(sentence[at[1]:]) {
			continue
		}
		out = append(out, rules.Claim{Kind: rules.ClaimPay, Field: field, Unit: string(models.PayHourly),
			Number: value(sentence[at[4]:at[5]]) * powers[power] / hours, Passage: f.passage(from+at[0], from+at[1])})
	}
	return out
}

func englishAmounts(f *folded, field string, from int, sentence string) (out []rules.Claim) {
	if !strings.Contains(sentence, "yen") && !strings.Contains(sentence, "jpy") || englishOnTop.MatchString(sentence) {
		return nil
	}
	for _, at := range byHour.FindAllStringSubmatchIndex(sentence, 4) {
		unit := englishUnits[sentence[at[4]:at[5]]]
		if (unit == models.PayMonthlySalary || unit == models.PayAnnualSalary) && !strings.HasPrefix(field, "title.") {
			continue // of allowances and grants as well
		}
		out = append(out, rules.Claim{Kind: rules.ClaimPay, Field: field, Number: value(sentence[at[2]:at[3]]),
			Unit: string(unit), Passage: f.passage(from+at[0], from+at[1])})
	}
	return out
}

var englishOnTop = japanese.Lazy(`on top|additional|extra|allowance|plus|bonus|premium`)

var englishUnits = map[string]vocab.PayUnit{"hour": models.PayHourly, "day": models.PayDaily,
	"month": models.PayMonthlySalary, "year": models.PayAnnualSalary, "annum": models.PayAnnualSalary}

// onTop is an amount that is added to pay, or taken from it.
var onTop = japanese.Lazy(`加算|上乗せ|手当|補助|追加|割増|差し引|控除|天引|利用料|別に|プラス|増し`)

// byHour finds an hourly wage in English: 1,000 yen per hour.
var byHour = japanese.Lazy(`(?:jpy|yen|¥)? ?(\d[\d,]*) ?(?:yen|jpy)? ?(?:per|an|a|/) ?(hour|day|month|year|annum)\b`)

func value(digits string) float64 {
	n, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
	if err != nil {
		return 0
	}
	return n
}
