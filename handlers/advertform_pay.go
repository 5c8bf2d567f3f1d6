package handlers

import "github.com/enkaku/enkaku/models"

var payFields = []advertField{
	keyField("pay.unit", func(a *models.Advert) *models.PayUnit { return &a.Pay.Unit }),
	wholeField("pay.min", func(a *models.Advert) *int64 { return &a.Pay.Min }),
	wholeField("pay.max", func(a *models.Advert) *int64 { return &a.Pay.Max }),
	keyField("pay.currency", func(a *models.Advert) *string { return &a.Pay.Currency }),
	keyField("pay.tax", func(a *models.Advert) *string { return &a.Pay.Tax }),
	noneField("pay.incentive", func(a *models.Advert) *string { return &a.Pay.Incentive }),
	noneField("pay.night_premium", func(a *models.Advert) *string { return &a.Pay.NightPremium }),
	noneField("pay.standby_note", func(a *models.Advert) *string { return &a.Pay.StandbyNote }),
	noneField("pay.allowances", func(a *models.Advert) *string { return &a.Pay.Allowances }),
	noneField("pay.commute", func(a *models.Advert) *string { return &a.Pay.Commute }),
	noneField("pay.raise", func(a *models.Advert) *string { return &a.Pay.Raise }),
	noneField("pay.bonus", func(a *models.Advert) *string { return &a.Pay.Bonus }),
	flagField("pay.bonus_included", func(a *models.Advert) *bool { return &a.Pay.BonusIncluded }),
	textField("pay.closing_day", func(a *models.Advert) *string { return &a.Pay.ClosingDay }),
	textField("pay.pay_day", func(a *models.Advert) *string { return &a.Pay.PayDay }),
	noneField("pay.guarantee", func(a *models.Advert) *string { return &a.Pay.Guarantee }),
	wholeField("pay.guarantee_per_hour", func(a *models.Advert) *int64 { return &a.Pay.GuaranteePerHour }),
	noneField("pay.volume_note", func(a *models.Advert) *string { return &a.Pay.VolumeNote }),
	noneField("pay.home_work_cost", func(a *models.Advert) *string { return &a.Pay.HomeWorkCost }),
	noneField("pay.withholding", func(a *models.Advert) *string { return &a.Pay.Withholding }),
	numberField("pay.yen_rate", func(a *models.Advert) *float64 { return &a.Pay.YenRate }),
	dateField("pay.yen_rate_date", func(a *models.Advert) *models.Date { return &a.Pay.YenRateDate }),
}

// payBasisFields are what the units rest on, and pay within or beside pay.
var payBasisFields = []advertField{
	numberField("pay.hours_per_unit", func(a *models.Advert) *float64 { return &a.Pay.HoursPerUnit }),
	numberField("pay.minutes_per_case.min", func(a *models.Advert) *float64 { return &a.Pay.MinutesPerCase.Min }),
	numberField("pay.minutes_per_case.max", func(a *models.Advert) *float64 { return &a.Pay.MinutesPerCase.Max }),
	numberField("pay.cases_per_month.min", func(a *models.Advert) *float64 { return &a.Pay.CasesPerMonth.Min }),
	numberField("pay.cases_per_month.max", func(a *models.Advert) *float64 { return &a.Pay.CasesPerMonth.Max }),
	numberField("pay.hours_per_month.min", func(a *models.Advert) *float64 { return &a.Pay.HoursPerMonth.Min }),
	numberField("pay.hours_per_month.max", func(a *models.Advert) *float64 { return &a.Pay.HoursPerMonth.Max }),
	numberField("pay.weekly_hours", func(a *models.Advert) *float64 { return &a.Pay.WeeklyHours }),
	wholeField("pay.standby.amount", func(a *models.Advert) *int64 { return &a.Pay.StandbyPay.Amount }),
	numberField("pay.standby.hours", func(a *models.Advert) *float64 { return &a.Pay.StandbyPay.Hours }),
	noneField("pay.standby.call_out", func(a *models.Advert) *string { return &a.Pay.StandbyPay.CallOut }),
	wholeField("pay.fixed_overtime.amount_min", func(a *models.Advert) *int64 { return &a.Pay.FixedOvertime.AmountMin }),
	wholeField("pay.fixed_overtime.amount_max", func(a *models.Advert) *int64 { return &a.Pay.FixedOvertime.AmountMax }),
	numberField("pay.fixed_overtime.hours", func(a *models.Advert) *float64 { return &a.Pay.FixedOvertime.Hours }),
	wholeField("pay.fixed_overtime.base_min", func(a *models.Advert) *int64 { return &a.Pay.FixedOvertime.BaseMin }),
	wholeField("pay.fixed_overtime.base_max", func(a *models.Advert) *int64 { return &a.Pay.FixedOvertime.BaseMax }),
	flagField("pay.fixed_overtime.excess_paid", func(a *models.Advert) *bool { return &a.Pay.FixedOvertime.ExcessPaid }),
}
