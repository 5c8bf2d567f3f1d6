package drafting

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// money finds an amount or a range in a normal text: 9,000円~, 6千~1万,
// 1,500万円~2,000万円, $85-$110, up to $140, 税抜30万円.
// amount is pay as one place of the text quotes it.
// adUnits are units of pay that adverts name by the thing that is paid for.
// unitOf returns the unit of a word of unitAhead or unitAfter.
// amountsIn returns the amounts of pay of a sentence, without what is paid on
// top of pay or for something else.
// unitOf reads what the amount is paid for, from the words around it or from
// its label.
// readPay reads the pay that is quoted. The first amount under the label for
// pay is it, or the first with a unit anywhere; a list of prices gives its
// lowest and its highest.
func readPay(b *builder) {
	var all []amount
	extraOnly := len(b.under(topicPay)) > 0
	for _, s := range b.body() {
		switch s.topic {
		case topicPlace, topicVisit, topicCommute, topicBonus, topicEquipment, topicSelection, topicPayment, topicContact, topicOther,
			topicRaise, topicCover, topicCases:
			continue
		}
		for _, a := range b.paid(s) {
			switch {
			case s.topic == topicExtra: // 手当 is pay where nothing else is
				if a.unit == "" || extraOnly {
					continue
				}
				a.rank = 1
			case a.unit != "" && s.topic == topicPay:
				a.rank = 3
			case a.unit != "":
				a.rank = 2
			case s.topic == topicPay:
				a.rank = 1
			}
			if a.rank > 0 {
				all = append(all, a)
			}
		}
	}
	best := -1
	for i := range all {
		if best < 0 || all[i].rank > all[best].rank {
			best = i
		}
	}
	if best < 0 {
		return
	}
	a := all[best]
	if a.rank == 2 && slices.ContainsFunc(all, func(o amount) bool { return o.rank == 2 && o.unit != a.unit && o.s.line != a.s.line }) {
		for _, field := range []string{"pay.unit", "pay.min", "pay.max"} {
			b.unsure(field) // two units in prose: which of them is the pay is asked
		}
		return
	}
	if a.unit == "" {
		a.unit = b.unitNear(a.s)
	}
	b.fillPay(a, all)
}

// onlyWaiting is time without a case.
var onlyWaiting = japanese.Pattern(`(?:待機|待ち時間)(?:のみ|だけ|中)[^。]{0,10}$`)

// corrected is a sentence that puts an amount right.
var corrected = japanese.Pattern(`の(?:誤り|間違い)(?:でした|です)|訂正|正しくは|修正`)

// unitAbove is the unit of the last amount above a sentence.
func (b *builder) unitAbove(s sentence) (unit vocab.PayUnit) {
	for _, above := range b.body() {
		if above.at >= s.at {
			break
		}
		for _, a := range amountsIn(above) {
			unit = cmp.Or(a.unit, unit)
		}
	}
	return unit
}

// oldPrice says of an amount that it holds no more.
var oldPrice = japanese.Pattern(`^(?:円)?(?:は|が)(?:旧|以前の|前の|昨年|去年|前年|誤|間違)`)

// withdrawn reports whether the text takes an amount back: 1,400円は旧料金です.
func (b *builder) withdrawn(a amount) bool {
	if b.past == nil {
		b.past = map[float64]bool{}
		for _, s := range b.body() {
			if !oldWord.MatchString(s.text) {
				continue
			}
			for _, m := range money.FindAllStringSubmatchIndex(s.text, -1) {
				if n, ok := amountOf(s.text[m[4]:m[5]], "", ""); ok && oldPrice.MatchString(s.text[m[1]:]) {
					b.past[n] = true
				}
			}
		}
	}
	return a.min == a.max && b.past[a.min]
}

// oldWord stands in a sentence that takes an amount back.
var oldWord = japanese.Pattern(`旧|以前|前の|昨年|去年|前年|誤|間違`)

// paid are the amounts of a sentence that are paid for the work and hold still.
func (b *builder) paid(s sentence) []amount {
	amounts := amountsIn(s)
	for i := range amounts {
		if amounts[i].unit == "" && corrected.MatchString(s.text) {
			amounts[i].unit = b.unitAbove(s)
		}
	}
	return slices.DeleteFunc(amounts, func(a amount) bool {
		return onlyWaiting.MatchString(s.text[:a.at[0]]) && a.unit != models.PayStandby || b.withdrawn(a)
	})
}

// unitNear is the unit that another sentence under the same heading names.
func (b *builder) unitNear(s sentence) vocab.PayUnit {
	unit := vocab.PayUnit("")
	if b.value("employment") == string(vocab.EmploymentAdvisor) && strings.Contains(s.text, "月") {
		unit = models.PayMonthlyRetainer
	}
	return unit
}

func (b *builder) fillPay(a amount, all []amount) {
	if choice(a) {
		for _, field := range []string{"pay.unit", "pay.min", "pay.max"} {
			b.unsure(field)
		}
		return
	}
	unit := a.unit
	if unit == models.PayMonthlySalary && !strings.Contains(a.s.text+a.s.label, "月給") && b.isService() {
		unit = models.PayMonthlyRetainer
	}
	if unit == models.PayMonthlyRetainer && b.value("contract") == string(vocab.ContractEmployment) {
		unit = models.PayMonthlySalary
	}
	if unit == models.PayPerItem && b.aTurn(a) {
		unit = models.PaySession
	}
	if unit != "" {
		at := a.unitAt
		if at == nil {
			at = a.at
		}
		b.put("pay.unit", Stated, a.s, at, string(unit))
	}
	low, high := a, a
	if prices := sameList(a, all); len(prices) >= 3 {
		for _, p := range prices {
			if p.min < low.min {
				low = p
			}
			if p.max > high.max {
				high = p
			}
		}
	} else if others := b.rivals(a); len(others) > 0 {
		low, high = amount{}, amount{}
		ends := append(others, a)
		if timed(ends) || graded(ends) || basedOn(ends) {
			byMin := func(x, y amount) int { return cmp.Compare(x.min, y.min) }
			low, high = slices.MinFunc(ends, byMin), slices.MaxFunc(ends, byMin)
		} else {
			b.unsure("pay.min")
			b.unsure("pay.max")
			for _, end := range ends {
				start, to := b.page.span(end.s, end.at[0], end.at[1])
				whole := strconv.FormatInt(int64(end.min), 10)
				b.alsoSaid(Filled{Field: "pay.min", Values: []string{whole}, Passage: b.page.raw[start:to], At: start, Sure: Stated})
			}
		}
	}
	if low.min > 0 {
		b.put("pay.min", Stated, low.s, low.at, strconv.FormatInt(int64(low.min), 10))
	}
	if high.max > 0 {
		b.put("pay.max", Stated, high.s, high.at, strconv.FormatInt(int64(high.max), 10))
	}
	b.put("pay.currency", Stated, a.s, a.at, a.currency)
	b.tax(a)
}

// aTurn reports whether what is paid once is a turn of work of an employee: 土曜 1回
// 25,000円, 9:00~14:00.
func (b *builder) aTurn(a amount) bool {
	return a.unitAt != nil && strings.Contains(a.s.text[a.unitAt[0]:a.unitAt[1]], "回") &&
		b.value("contract") == string(vocab.ContractEmployment) &&
		slices.ContainsFunc(b.body(), func(s sentence) bool { return len(stretchesIn(s.text)) > 0 })
}

// basedOn reports whether one amount is for any case and each other one for a time or a
// grade that it names: 時給5,500円, 22:00〜5:00は時給7,000円.
func basedOn(ends []amount) bool {
	plain, said := 0, map[string]bool{}
	for _, a := range ends {
		before := a.s.text[:a.at[0]]
		grade := cmp.Or(gradeOf(a), timesOfDay.FindString(before), onlyIn.FindString(before))
		if spans := stretchesIn(before); grade == "" && len(spans) > 0 {
			grade = spans[0].pattern()
		}
		if grade == "" {
			plain++
		}
		said[grade] = true
	}
	return plain == 1 && len(said) == len(ends)
}

// onlyIn is a case in which an amount is paid instead.
var onlyIn = japanese.Pattern(`(?:のみ|だけ)[^。、]{0,10}(?:場合|とき)`)

// sameList are the amounts of a list of prices: single ones, each on a line of
// its own, under one heading.
func sameList(a amount, all []amount) (out []amount) {
	for _, other := range all {
		if other.s.label == a.s.label && other.unit == a.unit && other.min == other.max && other.s.line != nil &&
			other.s.topic == a.s.topic && !urgent.MatchString(other.s.text) && !second.MatchString(other.s.label+" "+other.s.text) {
			out = append(out, other)
		}
	}
	if len(out) > 0 && a.min != a.max {
		return nil
	}
	for i := 1; i < len(out); i++ {
		if out[i].s.line == out[i-1].s.line {
			return nil
		}
	}
	return out
}

var (
	second  = japanese.Pattern(`ダブルチェック|二次|再読影`)
	taxOut  = japanese.Pattern(`税別|税抜|外税|(?:\+|プラス|別途)(?: )?(?:消費)?税|消費税(?:は|を|分)?(?:別|加算|上乗せ)|plus (?:consumption )?tax|consumption tax (?:is )?added|\btax (?:is )?(?:not included|excluded|extra|on top)|exclusive of (?:[a-z]+ )?tax|excl(?:ud(?:ing|es?)|\.)? (?:vat or )?(?:consumption )?tax`)
	taxIn   = japanese.Pattern(`税込|内税|消費税込|incl(?:uding|\.)? tax`)
	taxFull = japanese.Pattern(`額面|税引き?前|総支給|\(gross\)|gross (?:pay|per|amount)|, gross\b`)
)

// tax reads how the amount relates to tax: said beside it, in its label or
// elsewhere under the label for pay.
func (b *builder) tax(a amount) {
	look := append([]sentence{a.s}, b.under(topicPay, topicPayment, topicFacts, "")...)
	for _, s := range look {
		for _, rule := range []struct {
			words *japanese.Expr
			value string
		}{{taxOut, models.TaxExcluded}, {taxIn, models.TaxIncluded}, {taxFull, models.TaxGross}} {
			if at := affirmed(rule.words, s); at != nil {
				value := rule.value
				if value == models.TaxIncluded && b.value("contract") == string(vocab.ContractEmployment) {
					value = models.TaxGross // no tax is added to wages: what is deducted is included
				}
				b.put("pay.tax", Stated, s, at, value)
				return
			}
		}
	}
	if at := taxOut.FindStringIndex(a.s.label); at != nil {
		b.labelPassage("pay.tax", a.s, models.TaxExcluded)
	} else if at := taxIn.FindStringIndex(a.s.label); at != nil {
		b.labelPassage("pay.tax", a.s, models.TaxIncluded)
	}
}

// labelPassage fills a field from the label under which a sentence stands.
func (b *builder) labelPassage(field string, s sentence, value string) {
	for _, l := range b.page.lines {
		if l.at > s.at {
			break
		}
		if l.topic == topicOther && l.Normal == s.label {
			b.putSpan(field, Stated, l.at, l.at+l.RawStart(len(l.Normal)), value)
			return
		}
	}
	if start := s.at - 90; true {
		from := max(0, start)
		if i := strings.LastIndex(b.page.raw[from:s.at], "\n"); i >= 0 {
			from += i + 1
		}
		for !validStart(b.page.raw, from) {
			from++
		}
		b.putSpan(field, Stated, from, s.at+s.RawStart(s.to), value)
	}
}

// validStart reports whether a character begins at a byte of the text.
func validStart(text string, at int) bool { return at >= len(text) || text[at]&0xc0 != 0x80 }
