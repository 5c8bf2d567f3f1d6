package models

import (
	"github.com/enkaku/enkaku/models/vocab"
)

// Pay as quoted and beside it, and the time basis that makes it comparable.

// onCall is pay for standby, overtime is overtime pay contained in a salary.
func onCall(a *Advert) **Standby         { return &a.Pay.StandbyPay }
func overtime(a *Advert) **FixedOvertime { return &a.Pay.FixedOvertime }

var payFields = []Field{
	{Name: "pay.unit", Slot: choice(vocab.PayUnits, func(a *Advert) *vocab.PayUnit { return &a.Pay.Unit }), Label: "desk.pay_unit", Fact: "pay_unit", Law: LawPay, API: AsFile, Edit: EditMaterial},
	{Name: "pay.min", Slot: whole(func(a *Advert) *int64 { return &a.Pay.Min }), Fact: "pay_unit", Law: LawPay, API: AsFile, Edit: EditMaterial},
	{Name: "pay.max", Slot: whole(func(a *Advert) *int64 { return &a.Pay.Max }), Fact: "pay_unit", Law: LawPay, API: AsFile, Edit: EditMaterial},
	{Name: "pay.currency", Slot: one(currencies(), func(a *Advert) *string { return &a.Pay.Currency }), Fact: "pay_unit", Law: LawPay, API: AsFile, Edit: EditMaterial},
	{Name: "pay.tax", Slot: one(worded(TaxGross, "desk.tax_gross", TaxExcluded, "desk.tax_excl", TaxIncluded, "desk.tax_incl"), func(a *Advert) *string { return &a.Pay.Tax }), Fact: "pay_unit", Law: LawPay, API: AsFile, Edit: EditMaterial},
}

var payBasisFields = []Field{
	{Name: "pay.hours_per_unit", Slot: number(func(a *Advert) *float64 { return &a.Pay.HoursPerUnit }), Fact: "pay_hours_per_unit", API: AsFile, Edit: EditMaterial},
	{Name: "pay.minutes_per_case.min", Slot: number(func(a *Advert) *float64 { return &a.Pay.MinutesPerCase.Min }), Fact: "pay_minutes_per_case", API: AsFile, Edit: EditMaterial},
	{Name: "pay.minutes_per_case.max", Slot: number(func(a *Advert) *float64 { return &a.Pay.MinutesPerCase.Max }), Fact: "pay_minutes_per_case", API: AsFile, Edit: EditMaterial},
	{Name: "pay.cases_per_month.min", Slot: number(func(a *Advert) *float64 { return &a.Pay.CasesPerMonth.Min }), Fact: "pay_cases_per_month", API: AsFile, Edit: EditMaterial},
	{Name: "pay.cases_per_month.max", Slot: number(func(a *Advert) *float64 { return &a.Pay.CasesPerMonth.Max }), Fact: "pay_cases_per_month", API: AsFile, Edit: EditMaterial},
	{Name: "pay.hours_per_month.min", Slot: number(func(a *Advert) *float64 { return &a.Pay.HoursPerMonth.Min }), Fact: "pay_hours_per_month", API: AsFile, Edit: EditMaterial},
	{Name: "pay.hours_per_month.max", Slot: number(func(a *Advert) *float64 { return &a.Pay.HoursPerMonth.Max }), Fact: "pay_hours_per_month", API: AsFile, Edit: EditMaterial},
	{Name: "pay.weekly_hours", Slot: number(func(a *Advert) *float64 { return &a.Pay.WeeklyHours }), Fact: "pay_weekly_hours", API: AsFile, Edit: EditMaterial},
	{Name: "pay.incentive", Slot: orNone(func(a *Advert) *string { return &a.Pay.Incentive }), Fact: "pay_incentive", Law: LawPay, API: AsFile, Edit: EditMaterial},
	{Name: "pay.night_premium", Slot: orNone(func(a *Advert) *string { return &a.Pay.NightPremium }), Fact: "pay_night_premium", Law: LawAllowances, API: AsFile, Edit: EditMaterial},
	{Name: "pay.standby.amount", Slot: within(onCall, whole(func(s *Standby) *int64 { return &s.Amount })), Fact: "pay_standby", API: AsFile, Edit: EditMaterial},
	{Name: "pay.standby.hours", Slot: within(onCall, number(func(s *Standby) *float64 { return &s.Hours })), Fact: "pay_standby", File: "pay.standby.standby_hours", API: AsFile, Edit: EditMaterial},
	{Name: "pay.standby.call_out", Slot: within(onCall, orNone(func(s *Standby) *string { return &s.CallOut })), Fact: "pay_standby", API: AsFile, Edit: EditMaterial},
	{Name: "pay.standby_note", Slot: orNone(func(a *Advert) *string { return &a.Pay.StandbyNote }), Fact: "pay_standby", File: "pay.standby", API: "pay.standby_note", Edit: EditTerms},
	{Name: "pay.allowances", Slot: orNone(func(a *Advert) *string { return &a.Pay.Allowances }), Fact: "pay_allowances", Law: LawAllowances, API: AsFile, Edit: EditMaterial},
	{Name: "pay.commute", Slot: orNone(func(a *Advert) *string { return &a.Pay.Commute }), Fact: "pay_commute", Law: LawAllowances, API: AsFile, Edit: EditMaterial},
	{Name: "pay.raise", Slot: orNone(func(a *Advert) *string { return &a.Pay.Raise }), Fact: "pay_raise", Law: LawAllowances, API: AsFile, Edit: EditMaterial},
	{Name: "pay.bonus", Slot: orNone(func(a *Advert) *string { return &a.Pay.Bonus }), Fact: "pay_bonus", Law: LawAllowances, API: AsFile, Edit: EditMaterial},
	{Name: "pay.bonus_included", Slot: flag(func(a *Advert) *bool { return &a.Pay.BonusIncluded }), Fact: "pay_bonus_included", API: AsFile, Edit: EditMaterial},
	{Name: "pay.closing_day", Slot: words(func(a *Advert) *string { return &a.Pay.ClosingDay }), Label: "desk.closing_day", Fact: "pay_closing_day", Law: LawPayCycle, API: AsFile, Edit: EditMaterial},
	{Name: "pay.pay_day", Slot: words(func(a *Advert) *string { return &a.Pay.PayDay }), Fact: "pay_closing_day", Law: LawPayCycle, API: AsFile, Edit: EditMaterial},
	{Name: "pay.guarantee", Slot: orNone(func(a *Advert) *string { return &a.Pay.Guarantee }), Fact: "pay_guarantee", File: "pay.minimum_guarantee", API: AsFile, Edit: EditMaterial},
	{Name: "pay.guarantee_per_hour", Slot: whole(func(a *Advert) *int64 { return &a.Pay.GuaranteePerHour }), Fact: "pay_guarantee_per_hour", API: AsFile, Edit: EditMaterial},
	{Name: "pay.volume_note", Slot: orNone(func(a *Advert) *string { return &a.Pay.VolumeNote }), Fact: "pay_volume_note", API: AsFile, Edit: EditTerms},
	{Name: "pay.home_work_cost", Slot: orNone(func(a *Advert) *string { return &a.Pay.HomeWorkCost }), Fact: "pay_home_work_cost", Law: LawAllowances, API: AsFile, Edit: EditMaterial},
	{Name: "pay.withholding", Slot: orNone(func(a *Advert) *string { return &a.Pay.Withholding }), Fact: "pay_withholding", API: AsFile, Edit: EditTerms},
	{Name: "pay.fixed_overtime.amount_min", Slot: within(overtime, whole(func(f *FixedOvertime) *int64 { return &f.AmountMin })), Fact: "pay_fixed_overtime", Law: LawFixedOvertime, API: AsFile, Edit: EditMaterial},
	{Name: "pay.fixed_overtime.amount_max", Slot: within(overtime, whole(func(f *FixedOvertime) *int64 { return &f.AmountMax })), Fact: "pay_fixed_overtime", Law: LawFixedOvertime, API: AsFile, Edit: EditMaterial},
	{Name: "pay.fixed_overtime.hours", Slot: within(overtime, number(func(f *FixedOvertime) *float64 { return &f.Hours })), Fact: "pay_fixed_overtime", Law: LawFixedOvertime, API: AsFile, Edit: EditMaterial},
	{Name: "pay.fixed_overtime.base_min", Slot: within(overtime, whole(func(f *FixedOvertime) *int64 { return &f.BaseMin })), Fact: "pay_fixed_overtime", Law: LawFixedOvertime, API: AsFile, Edit: EditMaterial},
	{Name: "pay.fixed_overtime.base_max", Slot: within(overtime, whole(func(f *FixedOvertime) *int64 { return &f.BaseMax })), Fact: "pay_fixed_overtime", Law: LawFixedOvertime, API: AsFile, Edit: EditMaterial},
	{Name: "pay.fixed_overtime.excess_paid", Slot: within(overtime, flag(func(f *FixedOvertime) *bool { return &f.ExcessPaid })), Fact: "pay_fixed_overtime", Law: LawFixedOvertime, API: AsFile, Edit: EditMaterial},
	{Name: "pay.yen_rate", Slot: number(func(a *Advert) *float64 { return &a.Pay.YenRate }), Fact: "pay_yen_rate", API: AsFile, Edit: EditMaterial},
	{Name: "pay.yen_rate_date", Slot: date(func(a *Advert) *Date { return &a.Pay.YenRateDate }), Fact: "pay_yen_rate", API: AsFile, Edit: EditMaterial},
}

// currencies are options named by their own codes.
func currencies() []Option {
	var options []Option
	for _, c := range Currencies {
		options = append(options, Option{Value: c, Label: vocab.Text{JA: c, EN: c}})
	}
	return options
}
