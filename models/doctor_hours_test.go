package models_test

import (
	"math"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// What a doctor's half-days come to in a job, by the hours it writes, its pay
// and the caps of both sides; nothing where the advert does not say enough.
func TestFreeHoursInAJob(t *testing.T) {
	free := func(slots ...string) models.Week {
		week, known := models.WeekFrom(slots)
		if !known {
			t.Fatalf("%v are not half-days", slots)
		}
		return week
	}
	nights := free("0-2", "2-2", "4-2")
	every := models.Week(1<<21 - 1)
	type answer struct {
		shared, weekly float64
		cap            models.HoursCap
		lo, hi         int64
	}
	now := time.Date(2026, 11, 29, 9, 0, 0, 0, models.Tokyo)
	rest := 60
	for name, c := range map[string]struct {
		free   models.Week
		change func(*models.Advert, *models.Doctor)
		want   answer
		silent bool
	}{
		"three evenings":     {nights, nil, answer{12, 12, "", 520_000, 624_000}, false},
		"none marked":        {0, nil, answer{}, true},
		"no hours":           {nights, func(a *models.Advert, _ *models.Doctor) { a.Terms.Hours.Patterns = nil }, answer{}, true},
		"hours not readable": {nights, func(a *models.Advert, _ *models.Doctor) { a.Terms.Hours.Patterns = []string{"応相談"} }, answer{}, true},
		"pay not comparable": {nights, func(a *models.Advert, _ *models.Doctor) { a.Pay.Unit = models.PayPerCase }, answer{}, true},
		"old rate": {nights, func(a *models.Advert, _ *models.Doctor) {
			a.Pay.Currency, a.Pay.YenRate, a.Pay.YenRateDate = "USD", 150, "2026-01-01"
		}, answer{}, true},
		"single days": {nights, func(a *models.Advert, _ *models.Doctor) { a.Employment = vocab.EmploymentSpot }, answer{}, true},
		"days, nobody says how many": {every, func(a *models.Advert, _ *models.Doctor) {
			a.Terms.Hours.Patterns = []string{"9:00-17:00(水)", "9:00-17:00(木)"}
			a.Pay = models.Pay{Unit: models.PayDaily, Currency: "JPY", Min: 70_000, Max: 84_000, HoursPerUnit: 7}
		}, answer{}, true},
		"one day a week of two": {every, func(a *models.Advert, _ *models.Doctor) {
			a.Week = 0
			a.Terms.Hours.Patterns = []string{"9:00-17:00(水)", "9:00-17:00(木)"}
			a.Pay = models.Pay{Unit: models.PayDaily, Currency: "JPY", Min: 70_000, Max: 84_000, HoursPerUnit: 7}
			a.Terms.Load = models.Load{Max: 7, Unit: models.LoadHoursAWeek}
		}, answer{14, 7, models.CapByAdvert, 303_000, 364_000}, false},
		"mornings of whole days": {free("2-0", "3-0"), func(a *models.Advert, _ *models.Doctor) {
			a.Week = 0
			a.Terms.Hours.Patterns = []string{"9:00-17:00(水)", "9:00-17:00(木)"}
			a.Pay = models.Pay{Unit: models.PayDaily, Currency: "JPY", Min: 70_000, Max: 84_000, HoursPerUnit: 7}
			a.Terms.Load = models.Load{Max: 7, Unit: models.LoadHoursAWeek}
		}, answer{0, 0, "", 0, 0}, false},
		"a session longer than the doctor's week": {nights, func(a *models.Advert, d *models.Doctor) {
			a.Pay = models.Pay{Unit: models.PaySession, Currency: "JPY", Min: 30_000, Max: 36_000, HoursPerUnit: 3}
			a.Terms.Load = models.Load{Max: 8, Unit: models.LoadHoursAWeek}
			d.Wants.WeekHours.Max = 1
		}, answer{}, true},
		"no meeting": {free("0-0"), nil, answer{0, 0, "", 0, 0}, false},
		"advert's most": {nights, func(a *models.Advert, _ *models.Doctor) {
			a.Terms.Load = models.Load{Min: 4, Max: 8, Unit: models.LoadHoursAWeek}
		}, answer{12, 8, models.CapByAdvert, 347_000, 416_000}, false},
		"advert's least": {nights, func(a *models.Advert, _ *models.Doctor) {
			a.Terms.Load = models.Load{Min: 16, Unit: models.LoadHoursAWeek}
		}, answer{12, 12, "", 0, 0}, false},
		"exactly the least": {nights, func(a *models.Advert, _ *models.Doctor) {
			a.Terms.Load = models.Load{Min: 12, Unit: models.LoadHoursAWeek}
		}, answer{12, 12, "", 520_000, 624_000}, false},
		"doctor's most": {nights, func(_ *models.Advert, d *models.Doctor) { d.Wants.WeekHours.Max = 6 }, answer{12, 6, models.CapByDoctor, 260_000, 312_000}, false},
		"doctor's below both": {nights, func(a *models.Advert, d *models.Doctor) {
			a.Terms.Load, d.Wants.WeekHours.Max = models.Load{Max: 8, Unit: models.LoadHoursAWeek}, 6
		}, answer{12, 6, models.CapByDoctor, 260_000, 312_000}, false},
		"hours that overlap": {nights, func(a *models.Advert, _ *models.Doctor) {
			a.Terms.Hours.Patterns = []string{"18:00-22:00", "20:00-22:00(月)"}
		}, answer{12, 12, "", 520_000, 624_000}, false},
		"past midnight": {free("0-2"), func(a *models.Advert, _ *models.Doctor) { a.Terms.Hours.Patterns = []string{"22:00-翌2:00(月)"} },
			answer{4, 4, "", 173_000, 208_000}, false},
		"Sunday into Monday": {free("6-2"), func(a *models.Advert, _ *models.Doctor) { a.Terms.Hours.Patterns = []string{"22:00-翌2:00(日)"} },
			answer{4, 4, "", 173_000, 208_000}, false},
		"early hours are the night before": {free("0-0"), func(a *models.Advert, _ *models.Doctor) { a.Terms.Hours.Patterns = []string{"4:00-6:00(月)"} },
			answer{1, 1, "", 43_000, 52_000}, false},
		"a break on a long day": {free("0-0", "0-1"), func(a *models.Advert, _ *models.Doctor) {
			a.Terms.Hours.Patterns, a.Terms.Hours.BreakMinutes = []string{"9:00-18:00(月)"}, &rest
		}, answer{8, 8, "", 347_000, 416_000}, false},
		"no break on a short one": {free("0-0"), func(a *models.Advert, _ *models.Doctor) {
			a.Terms.Hours.Patterns, a.Terms.Hours.BreakMinutes = []string{"9:00-18:00(月)"}, &rest
		}, answer{3, 3, "", 130_000, 156_000}, false},
		"a whole week that nobody bounds": {every, func(a *models.Advert, _ *models.Doctor) { a.Terms.Hours.Patterns = []string{"8:00-22:00"} }, answer{}, true},
		"and that the doctor bounds": {every, func(a *models.Advert, d *models.Doctor) {
			a.Terms.Hours.Patterns, d.Wants.WeekHours.Max = []string{"8:00-22:00"}, 6
		}, answer{98, 6, models.CapByDoctor, 260_000, 312_000}, false},
		"half-days the advert does not name": {nights, func(a *models.Advert, _ *models.Doctor) { a.Week = free("0-2") }, answer{4, 4, "", 173_000, 208_000}, false},
		"weekends that it promises off": {free("5-2", "4-2"), func(a *models.Advert, _ *models.Doctor) {
			a.LifeFit = map[vocab.LifeFit]string{"weekend_off": "土日休み"}
		},
			answer{4, 4, "", 173_000, 208_000}, false},
		"a fee for the month": {nights, func(a *models.Advert, _ *models.Doctor) {
			a.Pay = models.Pay{Unit: models.PayMonthlyRetainer, Min: 100_000, Max: 120_000, Currency: "JPY", HoursPerMonth: models.Range{Min: 4, Max: 8}}
		}, answer{12, 8 / (52.0 / 12), models.CapByAdvert, 100_000, 120_000}, false},
		"a salary for more": {nights, func(a *models.Advert, _ *models.Doctor) {
			a.Pay = models.Pay{Unit: models.PayMonthlySalary, Min: 1_000_000, Max: 1_000_000, Currency: "JPY", WeeklyHours: 40}
		}, answer{12, 12, "", 0, 0}, false},
	} {
		a := models.Advert{Pay: models.Pay{Unit: models.PayHourly, Min: 10_000, Max: 12_000, Currency: "JPY"},
			Terms: models.Terms{Hours: models.Hours{Patterns: []string{"18:00-22:00"}}}}
		d := models.Doctor{Wants: models.Wants{Free: c.free}}
		if c.change != nil {
			c.change(&a, &d)
		}
		got, ok := d.FreeHoursIn(&a, now)
		if ok == c.silent {
			t.Errorf("%s: said %v %+v", name, ok, got)
			continue
		}
		if math.Abs(got.Shared-c.want.shared) > 0.01 || !c.silent && math.Abs(got.Weekly-c.want.weekly) > 0.01 || got.Cap != c.want.cap ||
			got.PayLo != c.want.lo || got.PayHi != c.want.hi {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
	if _, known := models.WeekFrom([]string{"0-3"}); known {
		t.Error("0-3 is taken for a half-day")
	}
}
