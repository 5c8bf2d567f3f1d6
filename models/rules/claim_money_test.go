package rules

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// paying is a claim to pay so many yen in a unit.
func paying(yen float64, unit vocab.PayUnit) Claim {
	return Claim{Kind: ClaimPay, Number: yen, Unit: string(unit)}
}

// lowest is the least hourly wage of the country on the day of the tests.
const lowest = 1023

// TestPayOfTextsBelowTheMinimumWage: each unit by its hours, at the wage and a
// yen below.
func TestPayOfTextsBelowTheMinimumWage(t *testing.T) {
	by := func(unit vocab.PayUnit, perUnit, weekly float64) func(*models.Advert) {
		return func(a *models.Advert) { a.Pay.Unit, a.Pay.HoursPerUnit, a.Pay.WeeklyHours = unit, perUnit, weekly }
	}
	for name, tc := range map[string]struct {
		do    func(*models.Advert)
		unit  vocab.PayUnit
		least float64
	}{
		"an hour":                      {by(models.PayHourly, 0, 0), models.PayHourly, lowest},
		"an hour, in Tokyo":            {func(a *models.Advert) { a.Onsite.Place = "東京都千代田区" }, models.PayHourly, 1226},
		"a day of eight hours":         {by(models.PayDaily, 0, 0), models.PayDaily, 8 * lowest},
		"a day of the advert's hours":  {by(models.PayDaily, 4, 0), models.PayDaily, 4 * lowest},
		"a day beside other units":     {by(models.PaySession, 4, 0), models.PayDaily, 8 * lowest},
		"a session":                    {by(models.PaySession, 3, 0), models.PaySession, 3 * lowest},
		"a month of 12 hours a week":   {by("", 0, 12), models.PayMonthlySalary, 52 * lowest},
		"a year of ten hours the week": {by("", 0, 10), models.PayAnnualSalary, 520 * lowest},
	} {
		checkSayings(t, employee, map[string]saying{
			name:                 {tc.do, []Claim{paying(tc.least, tc.unit)}, 0},
			name + ", a yen off": {tc.do, []Claim{paying(tc.least-1, tc.unit)}, 'E'},
		})
	}
	checkSayings(t, employee, map[string]saying{
		"a session of unknown hours": {nil, []Claim{paying(1, models.PaySession)}, 0},
		"a month of unknown hours":   {nil, []Claim{paying(1, models.PayMonthlySalary)}, 0},
		"a case":                     {nil, []Claim{paying(1, models.PayPerCase)}, 0},
		"dollars":                    {func(a *models.Advert) { a.Pay.Currency = "USD" }, []Claim{paying(50, models.PayHourly)}, 0},
	})
	checkSayings(t, contractor, map[string]saying{"a fee": {nil, []Claim{paying(1, models.PayHourly)}, 0}})
}

// TestPayOfTitlesIsThePayOfTheAdvert: a tenth more or less is the same.
func TestPayOfTitlesIsThePayOfTheAdvert(t *testing.T) {
	fee := contractor
	fee.Pay.Unit, fee.Pay.Min, fee.Pay.Max = models.PayHourly, 10_000, 20_000
	unpaid := func(a *models.Advert) { a.Pay.Min, a.Pay.Max = 0, 0 }
	for field, priced := range map[string]models.Severity{"title.ja": 'I', "summary.en": 0} {
		said := func(yen float64, unit vocab.PayUnit) []Claim {
			return []Claim{{Kind: ClaimPay, Field: field, Number: yen, Unit: string(unit)}}
		}
		checkSayings(t, fee, map[string]saying{
			field + ", the lower end":     {nil, said(9000, models.PayHourly), 0},
			field + ", below it":          {nil, said(8999, models.PayHourly), 'E'},
			field + ", the upper end":     {nil, said(22_000, models.PayHourly), 0},
			field + ", above it":          {nil, said(22_001, models.PayHourly), 'E'},
			field + ", another unit":      {nil, said(1, models.PayDaily), 0},
			field + ", the advert has no": {unpaid, said(5000, models.PayHourly), 0},
		})
		if got := gravity(judged(&fee, Context{}, said(15_000, models.PayHourly)...), field, "job.title.price"); got != priced {
			t.Errorf("a price in %s is judged %q, want %q", field, got, priced)
		}
	}
	checkSayings(t, fee, map[string]saying{"elsewhere": {nil, []Claim{paying(1, models.PayHourly)}, 0}})
}

func TestMoneyForSigning(t *testing.T) {
	gift, elsewhere := Claim{Kind: ClaimGift}, Claim{Kind: ClaimGift, Field: "terms.time"}
	checkSayings(t, employee, map[string]saying{
		"by the employer":          {nil, []Claim{{Kind: ClaimSignOn}}, 'W'},
		"by the agency":            {nil, []Claim{{Kind: ClaimSignOn, Unit: "agency"}}, 'E'},
		"called a gift":            {nil, []Claim{{Kind: ClaimSignOn, Unit: "agency"}, gift}, 0},
		"called a gift in another": {nil, []Claim{{Kind: ClaimSignOn}, elsewhere}, 'W'},
	})
}

func TestOvertimeThatTextsSettle(t *testing.T) {
	fixed := func(hours float64) func(*models.Advert) {
		return func(a *models.Advert) { a.Pay.FixedOvertime = &models.FixedOvertime{Hours: hours} }
	}
	system := func(name string, hours float64) func(*models.Advert) {
		return func(a *models.Advert) { a.Terms.Hours.System, a.Terms.Hours.DeemedHours = name, hours }
	}
	hours := func(n float64) []Claim { return []Claim{{Kind: ClaimFixedOvertimeHours, Number: n}} }
	manager, elsewhere := Claim{Kind: ClaimManager}, Claim{Kind: ClaimManager, Field: "terms.time"}
	checkSayings(t, employee, map[string]saying{
		"contained, by the field":   {fixed(0), []Claim{{Kind: ClaimFixedOvertime}}, 0},
		"hours without the field":   {nil, hours(30), 'E'},
		"hours as in the field":     {fixed(30), hours(30), 0},
		"other hours":               {fixed(20), hours(30), 'E'},
		"no number of hours":        {nil, hours(0), 0},
		"no number, hours in field": {fixed(20), hours(0), 0},
		"none paid to a manager":    {nil, []Claim{{Kind: ClaimNoOvertimePay}, manager}, 0},
		"none, a manager elsewhere": {nil, []Claim{{Kind: ClaimNoOvertimePay}, elsewhere}, 'E'},
		"at their discretion":       {system("discretionary", 8), []Claim{{Kind: ClaimDiscretionary}}, 0},
		"the same, no hours deemed": {system("discretionary", 0), []Claim{{Kind: ClaimDiscretionary}}, 'E'},
		"the same, set hours":       {system("fixed", 8), []Claim{{Kind: ClaimDiscretionary}}, 'E'},
	})
	checkSayings(t, contractor, map[string]saying{"a contractor's hours": {nil, hours(30), 0}})
}
