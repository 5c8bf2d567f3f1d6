package rules

import (
	"github.com/enkaku/enkaku/models"
)

// Limits of the time basis of pay.
const (
	MinCaseMinutes = 0.5 // a chest X-ray is read in half a minute
	MaxCaseMinutes = 600
	MaxWeekHours   = 60
	MaxUnitHours   = 24
	MaxMonthHours  = 240
)

// checkBasis wants the times and volumes that the pay unit rests on.
func checkBasis(c *checker, p *models.Pay) {
	switch p.Unit {
	case models.PaySession, models.PayDaily:
		c.basis("pay.hours_per_unit", p.HoursPerUnit, 0, MaxUnitHours)
	case models.PayPerCase, models.PayPerItem:
		c.basisRange("pay.minutes_per_case", p.MinutesPerCase, MinCaseMinutes, MaxCaseMinutes)
	case models.PayMonthlySalary, models.PayAnnualSalary:
		c.basis("pay.weekly_hours", p.WeeklyHours, 0, MaxWeekHours)
	case models.PayMonthlyRetainer:
		c.basisRange("pay.hours_per_month", p.HoursPerMonth, 0, MaxMonthHours)
	case models.PayStandby:
		paid := p.StandbyPay != nil && p.StandbyPay.Hours > 0
		c.Need(paid, "pay.standby.hours", "pay.standby.required")
		c.Need(p.StandbyPay != nil && !models.Blank(p.StandbyPay.CallOut), "pay.standby.call_out",
			"pay.standby.required")
	}
	if p.Unit != models.PayPerCase {
		return
	}
	c.basisRange("pay.cases_per_month", p.CasesPerMonth, 0, 100_000)
	c.Need(!models.Blank(p.VolumeNote), "pay.volume_note", "pay.volume.required")
	if !guaranteeStated(p) {
		c.Hint("pay.guarantee", "pay.guarantee.hint")
	}
}

// basis wants a number in (0, most] of at least least.
func (c *checker) basis(field string, value, least, most float64) {
	if !(value > 0 && value >= least && value <= most) {
		c.Fail(field, "pay.basis.required")
	}
}

func (c *checker) basisRange(field string, r models.Range, least, most float64) {
	c.basis(field+".min", r.Min, least, most)
	c.basis(field+".max", r.Max, least, most)
	if r.Max > 0 && r.Min > r.Max {
		c.Fail(field+".max", "pay.range.invalid")
	}
}
