package drafting

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

var (
	hoursADay   = japanese.Pattern(`(?:1日|半日|実働|1回|1コマ|1枠|の間の|のうち|の間で)(?:の(?:勤務|業務|診療))?(?:あたり)?[ (]?(?:約)?(\d+(?:\.\d+)?)時間(?:程度|勤務|半)?|(\d+(?:\.\d+)?)[- ]hours? (?:shift|session|day)s?|(?:日給|コマ|1回|枠|円)[^。()]{0,14}\((\d+(?:\.\d+)?)時間(?:勤務)?\)`)
	caseMinutes = japanese.Pattern(`(?:1(?:件|名|本|例|記事|症例|相談|人)(?:あたり|当たり|につき)?|^|\(\d\) ?)[^。\d]{0,8}(\d+(?:\.\d+)?)(?:分? ?~ ?(\d+(?:\.\d+)?))?分|(?:one|each|an?)(?: [a-z]+)? takes (?:about )?(\d+)(?: ?(?:~|-|to) ?(\d+))? min|(\d+)(?: ?(?:~|-|to) ?(\d+))? min(?:ute)?s? (?:per|each|a) (?:case|read|study|article|review|visit|consult)`)
	monthCases  = japanese.Pattern(`(?:1ケ月|月)(?:間|に)? ?(?:約)?(\d[\d,]*)(?:(?:件|枚|本|通)?(?:~|-|から)(\d[\d,]*))?(件|本|例|枚|通|ページ|人分|名分|回答)(以上|から|まで|以下|程度|~)?`)
	monthHours  = japanese.Pattern(`月(?:間|に)?(?:約)?(\d+(?:\.\d+)?)(?:~(\d+(?:\.\d+)?))?時間(以上|まで|以内|程度)?|(\d+)(?: ?(?:-|to) ?(\d+))? hours (?:per|a|each) month|(?:per|a|each) month for (?:about |up to )?(\d+)(?: ?(?:-|to) ?(\d+))? hours`)
	weekHours   = japanese.Pattern(`(?:週(?:の)?(?:所定)?(?:労働時間)?[: ]?(\d+(?:\.\d+)?)時間(以上|未満)?)|(?:^|[^\d-])(\d+(?:\.\d+)?) (?:hours|hrs)(?: (?:per|a|each) week|/week)?`)
)

// casesAMonth is English; casesUnder answers a label that says of which time it is.
var (
	casesAMonth = japanese.Pattern(`(\d[\d,]*)(?: ?(?:-|~|to) ?(\d[\d,]*))? (?:clips?|videos?|frames?|opinions?|letters?|transcripts?|cases?|images?|studies|reads?|articles?|charts?|reviews?|claims?|records?|files?|reports?|scans?|slides?|consults?)(?: (?:per|a|each|every) |/)month`)
	casesUnder  = japanese.Pattern(`^ ?(?:約)?(\d[\d,]*)(?:(?:件|枚|本|通)?(?:~|-|から)(\d[\d,]*))?(?:件|枚|本|通|例|名)`)
	ofMonth     = japanese.Pattern(`月|monthly|per month`)
)

// perPiece is a label for the time that one piece takes.
var perPiece = japanese.Pattern(`所要|1(?:件|本|例|枚|記事)(?:あたり)?の時間|1(?:件|本|例|枚|記事)あたり$`)

// readPayBasis reads the time on which pay rests, for the units that need it.
func readPayBasis(b *builder) {
	switch vocab.PayUnit(b.value("pay.unit")) {
	case models.PayDaily, models.PaySession:
		b.hoursPerUnit()
	case models.PayStandby:
		b.standby()
	case models.PayPerCase, models.PayPerItem:
		b.caseBasis()
	case models.PayMonthlyRetainer, models.PayHourly:
		for _, s := range b.body() {
			m := affirmed(monthHours, s)
			if m == nil || s.topic == topicOvertime || strings.Contains(s.text[:m[0]], "残業") ||
				vocab.PayUnit(b.value("pay.unit")) == models.PayHourly && (s.topic != topicHours || !b.isService()) {
				continue
			}
			b.rangeOf("pay.hours_per_month", s, m)
		}
	case models.PayAnnualSalary, models.PayMonthlySalary:
		for _, s := range b.body() {
			m := affirmed(weekHours, s)
			if m == nil || m[4] >= 0 || s.topic != topicHours && s.topic != "" && s.topic != topicFacts {
				continue
			}
			for _, i := range []int{2, 6} {
				if m[i] >= 0 && (i == 2 || s.topic == topicHours || strings.Contains(s.text[m[0]:m[1]], "week")) {
					b.put("pay.weekly_hours", Stated, s, m[:2], s.text[m[i]:m[i+1]])
				}
			}
		}
	}
}

// calledPay is what is paid for going out when called.
var calledPay = japanese.Pattern(`(?:往診|出動|呼び?出し?)(?:対応)?(?:料)?(?:は)?[ :]?(?:1(?:件|回))?(?:あたり|につき)?[ :]?\d[\d,]*円`)

// standby reads what a turn on call is paid, how long it is and what a call is
// paid.
func (b *builder) standby() {
	if low := b.found["pay.min"]; low.Field != "" && b.value("pay.max") == low.Values[0] {
		low.Field = "pay.standby.amount"
		b.found[low.Field] = low
	}
	if one, where, ok := b.onlyStretch(); ok && (one.to-one.from)%60 == 0 {
		b.put("pay.standby.hours", Stated, where, one.at, strconv.Itoa((one.to-one.from)/60))
	}
	for _, s := range b.body() {
		if at := affirmed(calledPay, s); at != nil {
			b.words("pay.standby.call_out", Stated, s, at[0], at[1])
		}
	}
}

// onlyStretch is the one stretch of time that the text names.
func (b *builder) onlyStretch() (only stretch, where sentence, ok bool) {
	for _, s := range b.body() {
		for _, one := range stretchesIn(s.text) {
			if one.window || ok && only.pattern() != one.pattern() {
				return only, where, false
			}
			only, where, ok = one, s, true
		}
	}
	return only, where, ok
}

// hoursPerUnit reads the hours of a day or a session: said, or those of the
// only stretch of time that there is.
func (b *builder) hoursPerUnit() {
	for _, s := range b.body() {
		if m := affirmed(hoursADay, s); m != nil && s.topic != topicInsurance {
			for i := 2; i < len(m); i += 2 {
				if m[i] >= 0 {
					b.put("pay.hours_per_unit", Stated, s, m[:2], s.text[m[i]:m[i+1]])
				}
			}
			return
		}
	}
	only, where, ok := b.onlyStretch()
	if !ok || vocab.PayUnit(b.value("pay.unit")) != models.PayDaily {
		return
	}
	b.guessed["pay.hours_per_unit"] = where.topic != topicHours
	worked := float64(only.to - only.from)
	if pause, err := strconv.Atoi(b.value("terms.hours.break_minutes")); err == nil {
		worked -= float64(pause)
	}
	b.put("pay.hours_per_unit", Likely, where, only.at, strconv.FormatFloat(worked/60, 'f', -1, 64))
}

// caseBasis reads minutes a case and cases a month.
func (b *builder) caseBasis() {
	for _, s := range b.body() {
		if m := affirmed(caseMinutes, s); m != nil && (s.topic == topicMinutes || perPiece.MatchString(s.label) || m[0] > 0 || m[2] < 0 || strings.HasPrefix(s.text, "1")) &&
			s.topic != topicDeadline && s.topic != topicVisit {
			low, high := -1, -1
			for i := 2; i < len(m); i += 4 {
				if m[i] >= 0 {
					low, high = m[i], m[i+2]
				}
			}
			b.put("pay.minutes_per_case.min", Stated, s, m[:2], s.text[low:m[indexAfter(m, low)]])
			if high >= 0 {
				b.put("pay.minutes_per_case.max", Stated, s, m[:2], s.text[high:m[indexAfter(m, high)]])
			} else {
				b.put("pay.minutes_per_case.max", Stated, s, m[:2], s.text[low:m[indexAfter(m, low)]])
			}
		}
		if m := affirmed(monthCases, s); m != nil && s.topic != topicVisit && !fallsShort.MatchString(s.text[m[1]:]) && !strings.Contains(s.text, "pv") &&
			!strings.Contains(s.text, "ネットワーク") {
			b.rangeOf("pay.cases_per_month", s, m)
		} else if m := affirmed(casesAMonth, s); m != nil {
			b.rangeOf("pay.cases_per_month", s, m)
		} else if m := affirmed(casesUnder, s); m != nil && s.topic == topicCases && ofMonth.MatchString(s.label) {
			b.rangeOf("pay.cases_per_month", s, m)
		}
	}
}

// fallsShort says of a number of cases that a month may have fewer.
var fallsShort = japanese.Pattern(`^(?:に|を)?(?:満たない|下回|届かな|達しな)`)

// indexAfter is the index in m of the end of the group that starts at start.
func indexAfter(m []int, start int) int {
	for i := 2; i < len(m); i += 2 {
		if m[i] == start {
			return i + 1
		}
	}
	return 1
}

// rangeOf fills both ends of a range from the groups of a match: low, high and
// the word behind.
func (b *builder) rangeOf(field string, s sentence, m []int) {
	low, high := m[2], m[4]
	for i := 8; low < 0 && i+2 < len(m); i += 4 {
		low, high = m[i], m[i+2]
	}
	if low < 0 {
		return
	}
	bound := s.text[m[0]:m[1]]
	least := plainNumber(s.text[low:m[indexAfter(m, low)]])
	only := func(words ...string) bool {
		for _, w := range words {
			if strings.HasSuffix(bound, w) {
				return true
			}
		}
		return false
	}
	switch {
	case high >= 0:
		b.put(field+".min", Stated, s, m[:2], least)
		b.put(field+".max", Stated, s, m[:2], plainNumber(s.text[high:m[indexAfter(m, high)]]))
	case only("以上", "~", "から"):
		b.put(field+".min", Stated, s, m[:2], least)
	case only("まで", "以下", "以内") || strings.Contains(bound, "up to "):
		b.put(field+".max", Stated, s, m[:2], least)
	default:
		b.put(field+".min", Stated, s, m[:2], least)
		b.put(field+".max", Stated, s, m[:2], least)
	}
}
