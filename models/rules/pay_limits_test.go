package rules

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

func TestLimitsOfPay(t *testing.T) {
	checkLimits(t, map[string]limit{
		"lower end":                      {"JA01", "pay.min", "job.pay.required", func(a *models.Advert, n int) { a.Pay.Min, a.Pay.Max = int64(n), 0 }, []int{1}, []int{0, -1}},
		"upper end":                      {"JA01", "pay.max", "pay.max.required", func(a *models.Advert, n int) { a.Pay.Max = int64(n) }, []int{1}, []int{0, -1}},
		"lower and upper end":            {"JA01", "pay.max", "pay.range.invalid", func(a *models.Advert, n int) { a.Pay.Min, a.Pay.Max = 5000, int64(n) }, []int{5000}, []int{4999}},
		"three times":                    {"JA01", "pay.max", "pay.range.wide", func(a *models.Advert, n int) { a.Pay.Min, a.Pay.Max = 5000, int64(n) }, []int{15000}, []int{15001}},
		"a thousand million":             {"EN01", "pay.max", "pay.amount.unusual", func(a *models.Advert, n int) { a.Pay.Currency = "USD"; a.Pay.Min, a.Pay.Max = int64(n), int64(n) }, []int{models.MaxAmount}, []int{models.MaxAmount + 1}},
		"usual lower end":                {"JA01", "pay.min", "pay.amount.unusual", func(a *models.Advert, n int) { a.Pay.Min, a.Pay.Max = int64(n), 4000 }, []int{0, 1500, 4000, 4001}, []int{1, 1499}},
		"usual upper end":                {"JA01", "pay.max", "pay.amount.unusual", func(a *models.Advert, n int) { a.Pay.Min, a.Pay.Max = 50_000, int64(n) }, []int{100_000, 49_999}, []int{100_001}},
		"below usual, range upside down": {"JA01", "pay.min", "pay.amount.unusual", func(a *models.Advert, n int) { a.Pay.Min, a.Pay.Max = 1400, int64(n) }, []int{1399}, []int{1400}},
		"more than any amount":           {"JA01", "pay.min", "pay.amount.unusual", func(a *models.Advert, n int) { a.Pay.Min, a.Pay.Max = int64(n), int64(n) }, []int{models.MaxAmount + 1}, []int{models.MaxAmount}},
		"usual in an unknown unit":       {"JA01", "pay.min", "pay.amount.unusual", func(a *models.Advert, n int) { a.Pay.Unit, a.Pay.Min, a.Pay.Max = "", int64(n), 50_000 }, []int{1, 5000}, nil},
		"a fee below the minimum wage": {"JA11", "pay.min", "pay.low_fee", func(a *models.Advert, n int) {
			a.Pay = models.Pay{Unit: models.PayHourly, Min: int64(n), Max: 3000, Currency: "JPY"}
			a.Employer.Pref, a.Onsite.Place = "13", ""
		}, []int{1226, 1227}, []int{1225}},
		"dollars are no yen":   {"EN01", "pay.min", "pay.amount.unusual", func(a *models.Advert, n int) { a.Pay.Currency = "USD"; a.Pay.Min, a.Pay.Max = int64(n), 90 }, []int{50}, nil},
		"minimum wage":         {"JA01", "pay.min", "pay.minimum_wage", func(a *models.Advert, n int) { a.Employer.Pref = "13"; a.Pay.Min = int64(n) }, []int{1226}, []int{1225}},
		"wage for a reviewer":  {"JA01", "pay.min", "pay.low_hourly", func(a *models.Advert, n int) { a.Pay.Min = int64(n) }, []int{LowHourly}, []int{LowHourly - 1}},
		"fee below that":       {"JA11", "pay.min", "pay.low_hourly", func(a *models.Advert, n int) { a.Pay = models.Pay{Unit: models.PayHourly, Min: int64(n), Max: 3000} }, []int{2000}, nil},
		"weekly hours":         {"JA04", "pay.weekly_hours", "pay.basis.required", func(a *models.Advert, n int) { a.Pay.WeeklyHours = float64(n) }, []int{1, MaxWeekHours}, []int{0, -1, MaxWeekHours + 1}},
		"hours of a session":   {"JA08", "pay.hours_per_unit", "pay.basis.required", func(a *models.Advert, n int) { a.Pay.Unit, a.Pay.HoursPerUnit = models.PaySession, float64(n) }, []int{1, MaxUnitHours}, []int{0, MaxUnitHours + 1}},
		"half minutes a case":  {"JA05", "pay.minutes_per_case.min", "pay.basis.required", func(a *models.Advert, n int) { a.Pay.MinutesPerCase.Min = float64(n) / 4 }, []int{2, 3}, []int{0, 1}},
		"minutes a case":       {"JA05", "pay.minutes_per_case.max", "pay.basis.required", func(a *models.Advert, n int) { a.Pay.MinutesPerCase.Max = float64(n) }, []int{MaxCaseMinutes}, []int{MaxCaseMinutes + 1}},
		"slow and quick cases": {"JA05", "pay.minutes_per_case.max", "pay.range.invalid", func(a *models.Advert, n int) { a.Pay.MinutesPerCase = models.Range{Min: 10, Max: float64(n)} }, []int{-1, 0, 10, 11}, []int{9}},
		"no quick cases":       {"JA05", "pay.minutes_per_case.max", "pay.range.invalid", func(a *models.Advert, n int) { a.Pay.MinutesPerCase = models.Range{Min: float64(n), Max: -9} }, []int{0, -1}, nil},
		"floor of cases":       {"JA05", "pay.guarantee", "pay.guarantee.hint", func(a *models.Advert, n int) { a.Pay.Guarantee, a.Pay.GuaranteePerHour = "", int64(n) }, []int{1}, []int{0, -1}},
		"floor in words":       {"JA05", "pay.guarantee", "pay.guarantee.hint", func(a *models.Advert, n int) { a.Pay.GuaranteePerHour, a.Pay.Guarantee = 0, strings.Repeat("医", n) }, []int{1}, []int{0}},
		"standby pay":          {"JA12", "pay.standby.amount", "pay.standby.required", func(a *models.Advert, n int) { a.Pay.StandbyPay.Amount = int64(n) }, []int{1}, []int{0}},
		"standby hours":        {"JA12", "pay.standby.amount", "pay.standby.required", func(a *models.Advert, n int) { a.Pay.StandbyPay.Hours = float64(n) }, []int{1}, []int{0}},
		"paid for standby": {"JA12", "pay.standby.hours", "pay.standby.required", func(a *models.Advert, n int) {
			a.Pay.Unit, a.Pay.StandbyPay = models.PayStandby, &models.Standby{Amount: 10_000, Hours: float64(n), CallOut: "時給"}
		}, []int{1}, []int{0}},
		"paid for standby, called out": {"JA12", "pay.standby.call_out", "pay.standby.required", func(a *models.Advert, n int) {
			a.Pay.Unit, a.Schedules = models.PayStandby, []vocab.ScheduleType{vocab.ScheduleNight}
			a.Pay.StandbyPay = []*models.Standby{nil, {Hours: 8}, {Hours: 8, CallOut: "時給"}}[n]
		}, []int{2}, []int{0, 1}},
		"withholding of a fee": {"JA11", "pay.withholding", "pay.withholding.hint", func(a *models.Advert, n int) { a.Pay.Withholding = strings.Repeat("医", n) }, []int{1}, []int{0}},
		"withholding of wages": {"JA01", "pay.withholding", "pay.withholding.hint", func(a *models.Advert, n int) { a.Pay.Withholding = strings.Repeat("医", n) }, []int{0}, nil},
		"cost of working at home": {"JA02", "pay.home_work_cost", "job.home_work_cost.required", func(a *models.Advert, n int) { a.Pay.HomeWorkCost = strings.Repeat("医", n) },
			[]int{1}, []int{0}},
		"cost of working at a satellite": {"JA08", "pay.home_work_cost", "job.home_work_cost.required", func(a *models.Advert, n int) { a.Pay.HomeWorkCost = strings.Repeat("医", n) },
			[]int{0}, nil},
	})
}

func TestLimitsOfFixedOvertime(t *testing.T) {
	part := func(name string, set func(*models.FixedOvertime, int), right, wrong []int) limit {
		return limit{"JA09", "pay.fixed_overtime." + name, "job.fixed_overtime.incomplete",
			func(a *models.Advert, n int) { set(a.Pay.FixedOvertime, n) }, right, wrong}
	}
	checkLimits(t, map[string]limit{
		"amount":            part("amount_min", func(f *models.FixedOvertime, n int) { f.AmountMin = int64(n) }, []int{1}, []int{0}),
		"amount, upper end": part("amount_max", func(f *models.FixedOvertime, n int) { f.AmountMin, f.AmountMax = 9, int64(n) }, []int{9}, []int{8}),
		"no amount":         part("amount_max", func(f *models.FixedOvertime, n int) { f.AmountMin, f.AmountMax = 0, int64(n) }, []int{1}, []int{0}),
		"base":              part("base_min", func(f *models.FixedOvertime, n int) { f.BaseMin = int64(n) }, []int{1}, []int{0}),
		"base, upper end":   part("base_max", func(f *models.FixedOvertime, n int) { f.BaseMin, f.BaseMax = 9, int64(n) }, []int{9}, []int{8}),
		"no base":           part("base_max", func(f *models.FixedOvertime, n int) { f.BaseMin, f.BaseMax = 0, int64(n) }, []int{1}, []int{0}),
		"hours":             part("hours", func(f *models.FixedOvertime, n int) { f.Hours = float64(n) }, []int{1}, []int{0}),
		"many hours": {"JA09", "pay.fixed_overtime.hours", "job.fixed_overtime.many", func(a *models.Advert, n int) { a.Pay.FixedOvertime.Hours = float64(n) },
			[]int{1, MaxFixedOvertime}, []int{MaxFixedOvertime + 1}},
		"1.25 times the base": {"JA09", "pay.fixed_overtime.amount_min", "job.fixed_overtime.low", func(a *models.Advert, n int) {
			a.Pay.WeeklyHours = 36 // 156 hours a month: 1,560,000 yen are 10,000 an hour
			a.Pay.FixedOvertime = &models.FixedOvertime{Hours: 10, BaseMin: 1_560_000, AmountMin: int64(n)}
		}, []int{125_000}, []int{124_999}},
		"no amount to compare": {"JA09", "pay.fixed_overtime.amount_min", "job.fixed_overtime.low", func(a *models.Advert, n int) {
			a.Pay.FixedOvertime.AmountMin = int64(n)
		}, []int{0}, []int{1}},
		"no base to compare": {"JA09", "pay.fixed_overtime.amount_min", "job.fixed_overtime.low", func(a *models.Advert, n int) {
			a.Pay.FixedOvertime.BaseMin, a.Pay.FixedOvertime.AmountMin = int64(n), 1
		}, []int{0}, []int{300_000}},
		"no hours to compare": {"JA09", "pay.fixed_overtime.amount_min", "job.fixed_overtime.low", func(a *models.Advert, n int) {
			a.Pay.FixedOvertime.AmountMin = 1
			a.Pay.WeeklyHours = float64(n)
		}, []int{0}, []int{40}},
	})
}
