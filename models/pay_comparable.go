package models

import (
	"math/big"
	"strconv"
	"time"
)

// RateDays is how many days a poster's yen estimate of a foreign currency
// may be used before the pay stops being comparable.
const RateDays = 90

// Comparable returns the pay as an estimate in yen an hour, so that offers in
// different units can be sorted and filtered: lo from Min, hi from Max, both
// rounded half up to ¥100. ok is false when the time basis of the unit is
// missing. Consumption tax is taken out, fixed overtime pay is taken off a
// salary, incentives and bonuses never count, and a guarantee an hour raises
// lo. Employment and contracts of service are not equal at the same figure:
// show the kind of contract beside it.
func (p Pay) Comparable() (lo, hi int64, ok bool) {
	low, high, ok := p.Hourly()
	if !ok {
		return 0, 0, false
	}
	return roundHundred(low), roundHundred(high), true
}

// ComparableAt is Comparable as of now: pay in a foreign currency whose yen
// estimate is older than RateDays has no comparable value any more.
func (p Pay) ComparableAt(now time.Time) (lo, hi int64, ok bool) {
	if p.Foreign() && !p.RateFresh(now) {
		return 0, 0, false
	}
	return p.Comparable()
}

// SortHi returns the upper end as used for sorting, 0 when not comparable.
// For pay per case it is at most three times the lower end, so that "one
// minute a case" does not lead the list; the display keeps the real value.
func (p Pay) SortHi() int64 {
	lo, hi, ok := p.Comparable()
	if !ok {
		return 0
	}
	if p.Unit == PayPerCase {
		return min(hi, 3*lo)
	}
	return hi
}

// Hourly returns the exact yen an hour before rounding.
func (p Pay) Hourly() (lo, hi *big.Rat, ok bool) {
	upper := p.Max
	if upper == 0 {
		upper = p.Min
	}
	shorter, longer, known := p.hoursPerAmount()
	if p.Min <= 0 || upper < p.Min || !known {
		return nil, nil, false
	}
	lo, hi = big.NewRat(p.Min, 1), big.NewRat(upper, 1)
	if overtime := p.FixedOvertime; overtime != nil {
		months := big.NewRat(p.overtimeMonths(), 1)
		lo.Sub(lo, new(big.Rat).Mul(months, big.NewRat(overtime.AmountMin, 1)))
		hi.Sub(hi, new(big.Rat).Mul(months, big.NewRat(overtime.AmountMax, 1)))
	}
	lo.Quo(lo, longer)
	hi.Quo(hi, shorter)
	if p.GuaranteePerHour > 0 {
		if floor := big.NewRat(p.GuaranteePerHour, 1); lo.Cmp(floor) < 0 {
			lo = floor
		}
	}
	if lo.Sign() <= 0 || !p.toNetYen(lo) || !p.toNetYen(hi) {
		return nil, nil, false
	}
	if hi.Cmp(lo) < 0 {
		hi.Set(lo)
	}
	return lo, hi, true
}

// hoursPerAmount returns the fewest and the most hours one quoted amount
// stands for. A standby fee is never converted.
func (p Pay) hoursPerAmount() (shorter, longer *big.Rat, ok bool) {
	from, to := 0.0, 0.0
	scale := big.NewRat(1, 1)
	switch p.Unit {
	case PayHourly:
		from, to = 1, 1
	case PaySession, PayDaily:
		from, to = p.HoursPerUnit, p.HoursPerUnit
	case PayPerCase, PayPerItem:
		from, to = p.MinutesPerCase.Min, p.MinutesPerCase.Max
		scale = big.NewRat(1, 60)
	case PayMonthlyRetainer:
		from, to = p.HoursPerMonth.Min, p.HoursPerMonth.Max
	case PayMonthlySalary:
		from, to = p.WeeklyHours, p.WeeklyHours
		scale = big.NewRat(52, 12)
	case PayAnnualSalary:
		from, to = p.WeeklyHours, p.WeeklyHours
		scale = big.NewRat(52, 1)
	}
	shorter, longer = Decimal(from), Decimal(to)
	if shorter == nil || longer == nil || longer.Cmp(shorter) < 0 {
		return nil, nil, false
	}
	return shorter.Mul(shorter, scale), longer.Mul(longer, scale), true
}

// overtimeMonths is how many monthly amounts of fixed overtime the salary
// contains; other units contain none.
func (p Pay) overtimeMonths() int64 {
	switch p.Unit {
	case PayMonthlySalary:
		return 1
	case PayAnnualSalary:
		return 12
	}
	return 0
}

// toNetYen turns an amount as quoted into yen without consumption tax, and
// reports whether a needed exchange rate is known.
func (p Pay) toNetYen(amount *big.Rat) bool {
	if p.Tax == TaxIncluded {
		amount.Mul(amount, big.NewRat(10, 11))
	}
	if !p.Foreign() {
		return true
	}
	rate := Decimal(p.YenRate)
	if rate == nil {
		return false
	}
	amount.Mul(amount, rate)
	return true
}

// Foreign reports whether the pay is in another currency than yen.
func (p Pay) Foreign() bool { return p.Currency != "" && p.Currency != "JPY" }

// RateFresh reports whether the poster's yen estimate may be used at now.
func (p Pay) RateFresh(now time.Time) bool {
	today := DateOf(now)
	age := p.YenRateDate.DaysUntil(today)
	return p.YenRateDate.Valid() && age >= 0 && age <= RateDays
}

// Decimal returns the decimal value of a positive number of ordinary size, nil
// for any other.
func Decimal(f float64) *big.Rat {
	if !(f > 0 && f < 1e9) {
		return nil
	}
	r, ok := new(big.Rat).SetString(strconv.FormatFloat(f, 'f', -1, 64))
	if !ok {
		return nil
	}
	return r
}

// roundHundred rounds half up to whole hundreds.
func roundHundred(r *big.Rat) int64 {
	n := new(big.Int).Mul(r.Num(), big.NewInt(2))
	n.Add(n, new(big.Int).Mul(r.Denom(), big.NewInt(100)))
	n.Div(n, new(big.Int).Mul(r.Denom(), big.NewInt(200)))
	if !n.IsInt64() {
		return 0
	}
	return n.Int64() * 100
}
