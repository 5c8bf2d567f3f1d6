package rules

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/modelstest"
	"github.com/enkaku/enkaku/models/vocab"
)

func TestComparablePayOfDemoAdverts(t *testing.T) {
	for _, job := range modelstest.Jobs(t) {
		lo, hi, ok := job.Advert.Pay.Comparable()
		if !ok || lo != job.Lo || hi != job.Hi {
			t.Errorf("%s: %d-%d %v, want %d-%d", job.ID, lo, hi, ok, job.Lo, job.Hi)
		}
	}
}

func TestPayOfAnAdvert(t *testing.T) {
	checkSlips(t, map[string]slip{
		"below the minimum wage": {"JA01", func(a *models.Advert) { a.Pay.Min = 1225 }, 'E', "pay.min", "pay.minimum_wage"},
		"a low wage":             {"JA01", func(a *models.Advert) { a.Pay.Min = 2000 }, 'W', "pay.min", "pay.low_hourly"},
		"最大 only":                {"JA01", func(a *models.Advert) { a.Pay.Min = 0 }, 'E', "pay.min", "pay.min.required"},
		"wrong way round":        {"JA01", func(a *models.Advert) { a.Pay.Min = 12000 }, 'E', "pay.max", "pay.range.invalid"},
		"anything from 5,000":    {"JA01", func(a *models.Advert) { a.Pay.Min, a.Pay.Max = 5000, 50000 }, 'W', "pay.max", "pay.range.wide"},
		"year as month":          {"JA09", func(a *models.Advert) { a.Pay.Max = 13_000_000; a.Pay.Min = 12_000_000 }, 'W', "pay.min", "pay.amount.unusual"},
		"万円 as 円":                {"JA04", func(a *models.Advert) { a.Pay.Min, a.Pay.Max = 1300, 1600 }, 'W', "pay.min", "pay.amount.unusual"},
		"no weekly hours":        {"JA04", func(a *models.Advert) { a.Pay.WeeklyHours = 0 }, 'E', "pay.weekly_hours", "pay.basis.required"},
		"no minutes":             {"JA05", func(a *models.Advert) { a.Pay.MinutesPerCase = models.Range{} }, 'E', "pay.minutes_per_case.min", "pay.basis.required"},
		"how many cases":         {"JA05", func(a *models.Advert) { a.Pay.VolumeNote = "" }, 'E', "pay.volume_note", "pay.volume.required"},
		"wage with tax":          {"JA01", func(a *models.Advert) { a.Pay.Tax = models.TaxExcluded }, 'E', "pay.tax", "pay.tax.gross"},
		"yuan":                   {"JA01", func(a *models.Advert) { a.Pay.Currency = "CNY" }, 'E', "pay.currency", "pay.currency.required"},
		"dollars":                {"EN01", func(a *models.Advert) { a.Pay.Currency = "USD" }, 'E', "pay.yen_rate", "pay.currency.jpy_estimate"},
		"dollars of last year": {"EN01", func(a *models.Advert) {
			a.Pay.Currency, a.Pay.YenRate, a.Pay.YenRateDate = "USD", 150, "2025-11-20"
		}, 'E', "pay.yen_rate_date", "pay.currency.stale"},
		"on call for nothing": {"JA12", func(a *models.Advert) { a.Pay.StandbyPay = nil }, 'E', "pay.standby.amount", "pay.standby.required"},
		"night pay unsaid":    {"JA12", func(a *models.Advert) { a.Pay.NightPremium = "" }, 'E', "pay.night_premium", "pay.night.required"},
		"night work, no premium": {"EN02", func(a *models.Advert) {
			a.Pay.NightPremium = vocab.None
			a.Terms.Hours.Patterns = []string{"20:00-24:00"}
		}, 'W', "pay.night_premium", "pay.night.law"},
		"overtime without base":   {"JA09", func(a *models.Advert) { a.Pay.FixedOvertime.BaseMin = 0 }, 'E', "pay.fixed_overtime.base_min", "job.fixed_overtime.incomplete"},
		"excess not paid":         {"JA09", func(a *models.Advert) { a.Pay.FixedOvertime.ExcessPaid = false }, 'E', "pay.fixed_overtime.excess_paid", "job.fixed_overtime.incomplete"},
		"overtime below the rate": {"JA09", func(a *models.Advert) { a.Pay.FixedOvertime.Hours = 45 }, 'W', "pay.fixed_overtime.amount_min", "job.fixed_overtime.low"},
		"bonus by mood":           {"JA01", func(a *models.Advert) { a.Pay.Incentive = "成績により支給" }, 'W', "pay.incentive", "pay.incentive.unclear"},
		"raises unsaid":           {"JA01", func(a *models.Advert) { a.Pay.Raise = "" }, 'E', "pay.raise", "job.allowances.required"},
		"home at whose cost":      {"JA01", func(a *models.Advert) { a.Pay.HomeWorkCost = "" }, 'E', "pay.home_work_cost", "job.home_work_cost.required"},
		"paid when":               {"JA01", func(a *models.Advert) { a.Pay.PayDay = "" }, 'E', "pay.pay_day", "job.pay_cycle.required"},
	})
}

func TestMinimumWage(t *testing.T) {
	for name, tc := range map[string]struct {
		pref vocab.Pref
		on   models.Date
		want int64
	}{
		"Tokyo today":               {"13", "2026-11-20", 1226},
		"Tokyo the day before":      {"13", "2025-10-02", 1163},
		"Tokyo on the day":          {"13", "2025-10-03", 1226},
		"a prefecture not listed":   {"47", "2026-11-20", 1023},
		"employer without a place":  {"", "2026-11-20", 1023},
		"before anything was known": {"13", "2001-01-01", 0},
	} {
		if got := MinimumWage(tc.pref, tc.on); got != tc.want {
			t.Errorf("%s: %d, want %d", name, got, tc.want)
		}
	}
}
