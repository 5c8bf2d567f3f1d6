package models

import (
	"math"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// FreeHours is what the half-days that a doctor marked as free come to in one
// job, and the numbers it was computed from.
type FreeHours struct {
	Shared         float64 // hours a week that are the doctor's and the advert's
	Weekly         float64 // of those, what the caps leave
	Cap            HoursCap
	Least          float64 // hours a week the advert wants at least; 0 when it does not say
	RateLo, RateHi int64   // yen an hour, as pay compares
	PayLo, PayHi   int64   // yen a month, 0 when Short or nothing is shared
}

// HoursCap says what bounds the hours.
type HoursCap string

// The caps: none was reached, the most that the advert offers, or the most that
// the doctor wants to work.
const (
	CapNone     HoursCap = ""
	CapByAdvert HoursCap = "advert"
	CapByDoctor HoursCap = "doctor"
)

// boundless is how many shared hours a week say nothing when neither side
// bounds them: more than the week of art. 32 of the Labour Standards Act.
const boundless = 40

// Short reports whether the shared hours are fewer than the advert wants.
func (h FreeHours) Short() bool { return h.Shared < h.Least }

// Monthly are the hours of a month.
func (h FreeHours) Monthly() float64 { return h.Weekly * weeksOfMonth }

// FreeHoursIn computes what the doctor's free half-days come to in a job at
// now. It is false, and nothing may be said, when the doctor marked none, when
// the advert does not write its hours of work, when its pay does not compare
// by the hour, when it is for single days or for whole days or sessions of which
// it does not say how many, or when nobody bounds hours beyond a full week. The amount is
// the most: which hours are given is for the poster.
func (d *Doctor) FreeHoursIn(a *Advert, now time.Time) (FreeHours, bool) {
	lo, hi, comparable := a.Pay.ComparableAt(now)
	work := a.minutes()
	if d.Wants.Free == 0 || !comparable || work == nil || a.Employment == vocab.EmploymentSpot {
		return FreeHours{}, false // single days of the calendar do not come every week
	}
	unit := a.wholeUnit()
	if unit > 0 && a.mostHours() == 0 {
		return FreeHours{}, false // "one of Wednesday and Thursday" is written in words alone
	}
	h := FreeHours{Shared: a.shared(work, d.Wants.Free, unit), RateLo: lo, RateHi: min(hi, a.Pay.SortHi())}
	h.Least, _ = a.WeeklyHours()
	h.Weekly = h.Shared
	if most := a.mostHours(); most > 0 && most < h.Weekly {
		h.Weekly, h.Cap = most, CapByAdvert
	}
	if most := d.Wants.WeekHours.Max; most > 0 && most < h.Weekly {
		h.Weekly, h.Cap = most, CapByDoctor
	}
	if unit > 0 {
		h.Weekly = math.Floor(h.Weekly/unit) * unit
		h.Least = max(h.Least, unit)
	}
	if h.Weekly > boundless && h.Cap == CapNone {
		return FreeHours{}, false
	}
	if unit > 0 && h.Weekly == 0 && h.Shared > 0 {
		return FreeHours{}, false // one of them is more than a side wants in a week
	}
	if h.Short() {
		return h, true
	}
	h.PayLo, h.PayHi = monthly(lo, h.Monthly()), monthly(h.RateHi, h.Monthly())
	if hours := a.Pay.HoursPerMonth; a.Pay.Unit == PayMonthlyRetainer && h.Shared > 0 { // the fee is for the month
		h.PayLo, h.PayHi = monthly(lo, hours.Max), monthly(hi, hours.Min)
	}
	return h, true
}

// wholeUnit are the hours that only come together: a day or a session that is paid
// as one; 0 for hours that may be any number.
func (a *Advert) wholeUnit() float64 {
	if a.Pay.Unit == PayDaily || a.Pay.Unit == PaySession {
		return a.Pay.HoursPerUnit
	}
	return 0
}

// monthly is yen a month, to the nearest thousand.
func monthly(rate int64, hours float64) int64 {
	return int64(math.Round(float64(rate)*hours/1000)) * 1000
}

// weekMinutes are the minutes of a week from Monday 0:00.
const weekMinutes = 7 * day

// partTimes are when the parts of a day begin and end, in minutes after its
// midnight; the night ends on the next day.
var partTimes = [...][2]int{Morning: {5 * 60, 12 * 60}, Day: {12 * 60, 18 * 60}, Night: {18 * 60, 29 * 60}}

// minutes marks the minutes of a week in which the work can happen by the hours
// that the advert writes, nil when it writes none. Hours that overlap count
// once.
func (a *Advert) minutes() []bool {
	var work []bool
	for _, s := range a.Terms.Hours.Spans() {
		if work == nil {
			work = make([]bool, weekMinutes)
		}
		days := daysNamed(s.Note)
		if days == nil {
			days = a.workDays()
		}
		for _, d := range days {
			for m := s.From; m < s.To; m++ {
				work[(d*day+m)%weekMinutes] = true
			}
		}
	}
	return work
}

// shared are the hours a week that lie in a doctor's half-days, without the
// break on days of more than six hours (Labour Standards Act, art. 34). What
// the advert rules out, and half-days that it does not name, do not count. Of work
// that comes in whole units of so many hours only those count that fit in a day.
func (a *Advert) shared(work []bool, free Week, unit float64) float64 {
	free &^= a.ruledOut()
	if a.Week != 0 {
		free &= a.Week
	}
	total := 0
	for d := range 7 {
		today := 0
		for part, at := range partTimes {
			if !free.Has(d, part) {
				continue
			}
			for m := at[0]; m < at[1]; m++ {
				if work[(d*day+m)%weekMinutes] {
					today++
				}
			}
		}
		if whole := int(unit * 60); whole > 0 {
			today -= today % whole
		} else if rest := a.Terms.Hours.BreakMinutes; rest != nil && today > 6*60 {
			today -= *rest
		}
		total += today
	}
	return float64(total) / 60
}

// mostHours is the most hours a week that the advert offers, 0 when it does not
// say: its load, else the hours its pay is for.
func (a *Advert) mostHours() float64 {
	load := a.Terms.Load
	if load.Max > 0 {
		load.Min = load.Max
	}
	bounded := *a
	bounded.Terms.Load = load
	bounded.Pay.HoursPerMonth.Min = max(a.Pay.HoursPerMonth.Min, a.Pay.HoursPerMonth.Max)
	bounded.Pay.MinutesPerCase.Min = max(a.Pay.MinutesPerCase.Min, a.Pay.MinutesPerCase.Max)
	most, _ := bounded.WeeklyHours()
	return most
}
