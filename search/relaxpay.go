package search

import (
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// paidInAnyUnit takes back the guess in which unit an amount was meant, and puts
// the jobs first that are paid as much in a unit of their own.
func (q *Question) paidInAnyUnit() bool {
	if q.PayMin == 0 || !q.PayGuessed {
		return false
	}
	for unit := range vocab.PayUnits.Terms() {
		q.Soft = append(q.Soft, Atom{Kind: AtomPaid, Weight: guessedWeight,
			Paid: PaidFrom{Unit: OrdinalByte(unit), Least: q.PayMin, Most: q.PayMin + q.PayMin/2}})
	}
	q.PayMin = 0
	return true
}

// guessedWeight is what pay of a typed amount counts when its unit is not known.
const guessedWeight = .8

// nearlyPaid lowers a typed amount by a quarter.
func (q *Question) nearlyPaid() bool {
	if q.PayMin == 0 || !q.amountTyped() {
		return false
	}
	q.PayMin -= q.PayMin / 4
	return true
}

func (q *Question) amountTyped() bool {
	return slices.ContainsFunc(q.Readings, func(r Reading) bool { return r.Kind == ReadPay })
}

// unpaid gives a typed amount up, taken for what it makes an hour, and puts the
// jobs first that come near it. It reports whether there was one.
func (q *Question) unpaid() bool {
	if q.PayMin == 0 || !q.amountTyped() {
		return false
	}
	for _, part := range []uint32{2, 4} {
		near := PayBucket(q.PayMin - q.PayMin/part)
		q.Soft = append(q.Soft, Atom{Kind: AtomValue, Column: ColPay, Values: FirstOf(PayBuckets).Minus(FirstOf(min(near, PayBuckets-1))),
			Weight: RelatedWeight})
	}
	q.PayMin = 0
	return true
}

// SamePay reports whether two questions demand the same amount of pay.
func (q *Question) SamePay(other *Question) bool {
	return q.PayMin == other.PayMin && (q.PayMin == 0 || q.PayUnit == other.PayUnit)
}

// Hours that an amount by the day, the half day, the month or the year is
// taken for when it is compared with other units.
var hoursOfUnit = map[vocab.PayUnit]uint32{
	models.PayDaily: 8, models.PaySession: 4, models.PayMonthlySalary: 40 * 52 / 12, models.PayAnnualSalary: 40 * 52,
}

// widenPay takes a typed amount for what it makes an hour, or drops it where
// that is not known. An amount by the hour or a chosen floor stays.
func (q *Question) widenPay() bool {
	if q.PayUnit == NoOrdinal || !q.amountTyped() {
		return false
	}
	hours := hoursOfUnit[vocab.PayUnit(vocab.PayUnits.Terms()[q.PayUnit].Key)]
	if q.PayUnit, q.PayMin = NoOrdinal, q.PayMin/max(hours, 1); hours == 0 {
		q.PayMin = 0
	}
	return true
}
