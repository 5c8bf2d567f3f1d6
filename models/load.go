package models

import (
	"cmp"

	"github.com/enkaku/enkaku/models/vocab"
)

// The units of a Load.
const (
	LoadHoursAWeek   = "hours_week"
	LoadDaysAWeek    = "days_week"
	LoadHoursAMonth  = "hours_month"
	LoadShiftsAMonth = "shifts_month"
	LoadCasesAMonth  = "cases_month"
)

// Hours that a day and a shift are taken for when the advert does not say, and
// weeks of a month.
const (
	usualDay     = 8
	usualShift   = 4
	weeksOfMonth = 52.0 / 12
)

// WeeklyHours returns how many hours a week the doctor works at least, as far
// as the advert says; false when it does not.
func (a *Advert) WeeklyHours() (hours float64, stated bool) {
	load := a.Terms.Load
	switch shift := a.Pay.HoursPerUnit; load.Unit {
	case LoadHoursAWeek:
		hours = load.Min
	case LoadDaysAWeek:
		if a.Pay.Unit != PayDaily {
			shift = 0
		}
		hours = load.Min * cmp.Or(shift, usualDay)
	case LoadHoursAMonth:
		hours = load.Min / weeksOfMonth
	case LoadShiftsAMonth:
		if a.Pay.Unit != PayDaily && a.Pay.Unit != PaySession {
			shift = 0
		}
		hours = load.Min * cmp.Or(shift, usualShift) / weeksOfMonth
	case LoadCasesAMonth:
		hours = load.Min * a.Pay.MinutesPerCase.Min / 60 / weeksOfMonth
	}
	if hours == 0 {
		hours = cmp.Or(a.Pay.WeeklyHours, a.Pay.HoursPerMonth.Min/weeksOfMonth)
	}
	return hours, hours > 0
}

// HoursStep returns the step of vocab.WeeklyHours on which the advert lies, ""
// when it does not say how much the doctor works.
func (a *Advert) HoursStep() vocab.WeeklyHour {
	hours, stated := a.WeeklyHours()
	if !stated {
		return ""
	}
	return vocab.HoursStepOf(hours)
}

// ExperienceStep returns the step of vocab.ExperienceSteps that the advert
// demands.
func (a *Advert) ExperienceStep() vocab.ExperienceStep {
	return vocab.ExperienceStepOf(a.Terms.Experience.Years)
}
