package drafting

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

// rivals are the other amounts of the sentence of a single amount, or of lines
// under the label for pay, that the text quotes for the same unit.
func (b *builder) rivals(a amount) (out []amount) {
	if a.min != a.max {
		return nil
	}
	for _, s := range b.body() {
		beside := s.line == a.s.line
		listed := s.topic == topicPay && a.s.topic == topicPay || corrected.MatchString(s.text) || again(s)
		if !beside && !listed || second.MatchString(s.label+" "+s.text) || urgent.MatchString(s.text) {
			continue
		}
		for _, other := range b.paid(s) {
			if other.min == other.max && other.min != a.min && other.currency == a.currency &&
				(other.unit == a.unit && other.unit != "" || other.unit == "" && s.from == a.s.from && beside) {
				out = append(out, other)
			}
		}
	}
	return out
}

// restates says of pay, in a note, how much it is.
var restates = japanese.Pattern(`^(?:なお、?|※|\*)? ?(?:時給|日給|月給|年俸|年収|月額|報酬|単価|給与|謝金|謝礼|顧問料|委託料|読影料|監修料|原稿料)は、?(?:1(?:件|本|枚|回|コマ|枠|時間)(?:あたり)?|税込|税別|月)?[ ]?\d[\d,.]*(?:万|千)?円?(?:です|となります|になります|をお支払い|$|。)|^(?:the )?(?:hourly |daily |monthly )?(?:rate|pay|fee|salary|retainer) is [^.]*\d`)

// again reports whether a sentence beside the place for pay says how much it is: a note,
// or what is said of the payment.
func again(s sentence) bool {
	switch s.topic {
	case topicFacts, "", topicOther:
		return restates.MatchString(s.text)
	case topicPayment:
		return true
	}
	return false
}

// graded reports whether each of several single amounts is for another case of the same
// work, which it names: who does it, what is read, in which months. Together they are
// the range of what is paid.
func graded(amounts []amount) bool {
	var of []string
	for _, a := range amounts {
		grade := gradeOf(a)
		if grade == "" || slices.Contains(of, grade) {
			return false
		}
		of = append(of, grade)
	}
	return len(of) > 1
}

// gradeOf is what a text says an amount is for, "" when it names no case of the work.
func gradeOf(a amount) string {
	if m := inBrackets.FindStringSubmatch(a.s.label); m != nil {
		return m[1]
	}
	before := a.s.text[:a.at[0]]
	if a.unitAt != nil && a.unitAt[0] < a.at[0] {
		before = a.s.text[:a.unitAt[0]]
	}
	if i := strings.LastIndexAny(before, "、,/;。"); i >= 0 {
		before = before[i:]
	}
	for _, m := range modalityWords {
		if m.words.MatchString(before) {
			return string(m.kind)
		}
	}
	return grades.FindString(before)
}

var (
	inBrackets = japanese.Lazy(`\(([^)]+)\)`)
	grades     = japanese.Pattern(`[^ 、。]{0,12}(?:専門医|認定医|指定医|先生|医師|年目|年以上|年未満|初診|再診|単純|造影|訪問|オンライン)[^ 、。]{0,6}`)
)

// choice reports whether a sentence offers another unit of pay beside that of
// an amount: 時給1万円または1件3,000円.
func choice(a amount) bool {
	for _, other := range amountsIn(a.s) {
		from, to := a.at[1], other.at[0]
		if other.unit != "" && other.unit != a.unit && from <= to && eitherOne.MatchString(a.s.text[from:to]) &&
			!strings.ContainsAny(a.s.text[from:to], "、。;") {
			return true
		}
	}
	return false
}

// timesOfDay are times at which the same work is paid differently.
var timesOfDay = japanese.Pattern(`平日|土日|土曜|日曜|祝日|休日|週末|午前|午後|日中|昼|夜|深夜|早朝|weekdays?|weekends?|saturdays?|sundays?|holidays?|daytime|evenings?|nights?|mornings?|afternoons?`)

// timed reports whether each amount stands beside the time for which it is
// paid: no more than one clause away.
func timed(ends []amount) bool {
	for _, a := range ends {
		after := amountEnd.FindString(a.s.text[a.at[1]:])
		before := a.s.text[:a.at[0]]
		if i := strings.LastIndexAny(before, "、,/;"); i >= 0 {
			before = before[i:]
		}
		if !timesOfDay.MatchString(after) && !timesOfDay.MatchString(before) {
			return false
		}
	}
	return true
}

// amountEnd is what belongs to an amount behind it.
var amountEnd = japanese.Lazy(`^[^、,/;。\d]*`)
