package models

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/models/vocab"
)

func TestComparablePay(t *testing.T) {
	for name, tc := range map[string]struct {
		pay    Pay
		lo, hi int64
	}{
		"half rounds up":                   {Pay{Unit: PayHourly, Min: 8050, Max: 8049 + 100}, 8100, 8100},
		"one amount":                       {Pay{Unit: PayHourly, Min: 8000}, 8000, 8000},
		"consumption tax comes off":        {Pay{Unit: PayHourly, Min: 11000, Max: 22000, Tax: TaxIncluded}, 10000, 20000},
		"a day of 7.5 hours":               {Pay{Unit: PayDaily, Min: 75000, Max: 90000, HoursPerUnit: 7.5}, 10000, 12000},
		"a third of an hour stays exact":   {Pay{Unit: PayPerCase, Min: 1000, Max: 1000, MinutesPerCase: Range{Min: 20, Max: 20}}, 3000, 3000},
		"a guarantee lifts the lower end":  {Pay{Unit: PayPerCase, Min: 100, Max: 900, MinutesPerCase: Range{Min: 10, Max: 20}, GuaranteePerHour: 4000}, 4000, 5400},
		"a guarantee above both":           {Pay{Unit: PayPerCase, Min: 100, Max: 200, MinutesPerCase: Range{Min: 10, Max: 20}, GuaranteePerHour: 4000}, 4000, 4000},
		"salary with bonus beside":         {Pay{Unit: PayMonthlySalary, Min: 1_040_000, Max: 1_040_000, WeeklyHours: 40, Bonus: "年2回"}, 6000, 6000},
		"yearly salary with overtime":      {Pay{Unit: PayAnnualSalary, Min: 12_480_000, Max: 12_480_000, WeeklyHours: 40, FixedOvertime: &FixedOvertime{AmountMin: 104_000, AmountMax: 52_000}}, 5400, 5700},
		"dollars at the poster's estimate": {Pay{Unit: PayHourly, Min: 50, Max: 60, Currency: "USD", YenRate: 150.5}, 7500, 9000},

		"no hours of the day":        {Pay{Unit: PayDaily, Min: 75000, Max: 90000}, 0, 0},
		"minutes the wrong way":      {Pay{Unit: PayPerCase, Min: 1000, Max: 1000, MinutesPerCase: Range{Min: 20, Max: 10}}, 0, 0},
		"standby is shown beside":    {Pay{Unit: PayStandby, Min: 20000, Max: 20000, StandbyPay: &Standby{Amount: 20000, Hours: 12}}, 0, 0},
		"dollars without a rate":     {Pay{Unit: PayHourly, Min: 50, Max: 60, Currency: "USD"}, 0, 0},
		"nothing":                    {Pay{}, 0, 0},
		"only an upper end":          {Pay{Unit: PayHourly, Max: 9000}, 0, 0},
		"overtime eats the salary":   {Pay{Unit: PayMonthlySalary, Min: 100, Max: 100, WeeklyHours: 40, FixedOvertime: &FixedOvertime{AmountMin: 200}}, 0, 0},
		"hours that are no hours":    {Pay{Unit: PayDaily, Min: 75000, Max: 90000, HoursPerUnit: -1}, 0, 0},
		"more at the lower end":      {Pay{Unit: PayHourly, Min: 9000, Max: 8000}, 0, 0},
		"a unit nobody has heard of": {Pay{Unit: "per_smile", Min: 9000, Max: 9000}, 0, 0},
	} {
		lo, hi, ok := tc.pay.Comparable()
		if lo != tc.lo || hi != tc.hi || ok != (tc.lo > 0) {
			t.Errorf("%s: got %d-%d %v, want %d-%d", name, lo, hi, ok, tc.lo, tc.hi)
		}
	}
}

func TestOldYenEstimatesDoNotCompare(t *testing.T) {
	p := Pay{Unit: PayHourly, Min: 50, Max: 60, Currency: "USD", YenRate: 150, YenRateDate: "2026-08-22"}
	at := func(day Date) bool { _, _, ok := p.ComparableAt(day.Start().Add(12 * time.Hour)); return ok }
	if !at("2026-11-20") || at("2026-11-21") || at("2026-08-21") {
		t.Error("an estimate counts from its day on for 90 days")
	}
}

func TestSortingCapsTheUpperEndOfCases(t *testing.T) {
	bait := Pay{Unit: PayPerCase, Min: 1000, Max: 2000, MinutesPerCase: Range{Min: 1, Max: 20}}
	if _, hi, _ := bait.Comparable(); hi != 120000 || bait.SortHi() != 9000 {
		t.Errorf("shown %d, sorted %d", hi, bait.SortHi())
	}
	if got := (Pay{Unit: PayHourly, Min: 1000, Max: 9000}).SortHi(); got != 9000 {
		t.Errorf("hourly pay is capped to %d", got)
	}
}

// anyPay draws pay in any unit with a sound basis.
func anyPay(t *rapid.T) Pay {
	minutes := rapid.Float64Range(0.5, 300).Draw(t, "minutes")
	hours := rapid.Float64Range(0.5, 60).Draw(t, "hours")
	min := rapid.Int64Range(1, MaxAmount/2).Draw(t, "min")
	return Pay{
		Unit: rapid.SampledFrom(vocab.PayUnits.Keys()).Draw(t, "unit"),
		Min:  min, Max: min + rapid.Int64Range(0, MaxAmount/2).Draw(t, "spread"),
		Tax:            rapid.SampledFrom([]string{TaxGross, TaxExcluded, TaxIncluded}).Draw(t, "tax"),
		HoursPerUnit:   hours,
		WeeklyHours:    hours,
		MinutesPerCase: Range{Min: minutes, Max: minutes * rapid.Float64Range(1, 4).Draw(t, "slower")},
		HoursPerMonth:  Range{Min: hours, Max: hours * rapid.Float64Range(1, 4).Draw(t, "more")},
	}
}

func TestComparablePayIsMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPay(t)
		lo, hi, ok := p.Comparable()
		if ok != (p.Unit != PayStandby) || lo > hi || lo%100 != 0 || hi%100 != 0 {
			t.Fatalf("%d-%d %v", lo, hi, ok)
		}
		more := p
		more.Min += rapid.Int64Range(0, p.Max-p.Min).Draw(t, "raise")
		more.Max += rapid.Int64Range(0, 1000).Draw(t, "raise max")
		if lo2, hi2, _ := more.Comparable(); lo2 < lo || hi2 < hi {
			t.Fatalf("more money makes it less: %d-%d after %d-%d", lo2, hi2, lo, hi)
		}
		slower := p
		slower.HoursPerUnit++
		slower.WeeklyHours++
		slower.MinutesPerCase.Max++
		slower.HoursPerMonth.Max++
		if lo2, hi2, _ := slower.Comparable(); lo2 > lo || hi2 > hi {
			t.Fatalf("more work makes it more: %d-%d after %d-%d", lo2, hi2, lo, hi)
		}
		taxed := p
		taxed.Tax = TaxIncluded
		if lo2, _, _ := taxed.Comparable(); lo2 > lo {
			t.Fatalf("tax adds to pay: %d after %d", lo2, lo)
		}
		if p.SortHi() > hi {
			t.Fatalf("sorted above the shown value")
		}
	})
}
