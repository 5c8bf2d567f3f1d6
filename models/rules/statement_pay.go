package rules

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// What is stated of pay.
const (
	SaysPaidHourly      Statement = "paid_hourly" // Number: yen, to Until
	SaysPaidDaily       Statement = "paid_daily"
	SaysPaidMonthly     Statement = "paid_monthly"
	SaysPaidYearly      Statement = "paid_yearly"
	SaysPaidPerCase     Statement = "paid_per_case"
	SaysPaidPerSession  Statement = "paid_per_session"
	SaysMonthlyPay      Statement = "monthly_pay" // a salary, without its amount
	SaysYearlyPay       Statement = "yearly_pay"
	SaysPerCasePay      Statement = "per_case_pay"
	SaysHourlyPay       Statement = "hourly_pay"
	SaysPayDay          Statement = "pay_day"     // Number: day of the month, 31 the last; Until: months later
	SaysPaidWithin      Statement = "paid_within" // Number: days
	SaysTaxIncluded     Statement = "tax_included"
	SaysTaxExcluded     Statement = "tax_excluded"
	SaysNetPay          Statement = "net_pay"      // after income tax
	SaysBonusOnTop      Statement = "bonus_on_top" // beside the yearly pay
	SaysCommissionOnly  Statement = "commission_only"
	SaysFares           Statement = "fares"
	SaysNoFares         Statement = "no_fares"
	SaysLineCosts       Statement = "line_costs" // of communication, paid
	SaysNoLineCosts     Statement = "no_line_costs"
	SaysNoHomeAllowance Statement = "no_home_allowance"
	SaysBonus           Statement = "bonus"
	SaysNoBonus         Statement = "no_bonus"
	SaysRaise           Statement = "raise"
	SaysNoRaise         Statement = "no_raise"
	SaysNoGuarantee     Statement = "no_guarantee"
	SaysExtra           Statement = "extra" // pay for results on top
	SaysNoExtra         Statement = "no_extra"
)

var payStatements = map[Statement]stated{
	SaysPaidHourly:      {code: "job.says.pay", against: paidBy(models.PayHourly)},
	SaysPaidDaily:       {code: "job.says.pay", against: paidBy(models.PayDaily)},
	SaysPaidMonthly:     {code: "job.says.pay", against: paidBy(models.PayMonthlySalary)},
	SaysPaidYearly:      {code: "job.says.pay", against: paidBy(models.PayAnnualSalary)},
	SaysPaidPerCase:     {code: "job.says.pay", against: paidBy(models.PayPerCase)},
	SaysPaidPerSession:  {code: "job.says.pay", against: paidBy(models.PaySession)},
	SaysMonthlyPay:      {code: "job.says.pay", against: paidIn(models.PayMonthlySalary, models.PayMonthlyRetainer, models.PayAnnualSalary)},
	SaysYearlyPay:       {code: "job.says.pay", against: paidIn(models.PayAnnualSalary, models.PayMonthlySalary)},
	SaysPerCasePay:      {code: "job.says.pay", against: paidIn(models.PayPerCase)},
	SaysHourlyPay:       {code: "job.says.pay", against: paidIn(models.PayHourly, models.PaySession, models.PayDaily)},
	SaysPayDay:          {code: "job.says.pay_day", against: againstPayDay},
	SaysPaidWithin:      {code: "job.says.pay_day", against: againstPaidWithin},
	SaysTaxIncluded:     {code: "job.says.tax", against: taxIs(models.TaxExcluded)},
	SaysTaxExcluded:     {code: "job.says.tax", against: taxIs(models.TaxIncluded)},
	SaysNetPay:          {code: "job.says.tax", against: taxIs(models.TaxGross)},
	SaysBonusOnTop:      {code: "job.says.bonus", against: againstBonusOnTop},
	SaysCommissionOnly:  {code: "job.says.pay", against: againstCommissionOnly},
	SaysFares:           {code: "job.says.fares", against: againstFares},
	SaysNoFares:         {code: "job.says.fares", against: againstNoFares},
	SaysLineCosts:       {code: "job.says.line", against: againstLineCosts},
	SaysNoLineCosts:     {code: "job.says.line", against: againstNoLineCosts},
	SaysNoHomeAllowance: {code: "job.says.line", against: paidFor(homeAllowance)},
	SaysBonus:           {code: "job.says.bonus", against: againstBonus},
	SaysNoBonus:         {code: "job.says.bonus", against: againstNoBonus},
	SaysRaise:           {code: "job.says.raise", against: textIsNone("pay.raise")},
	SaysNoRaise:         {code: "job.says.raise", against: againstNoRaise},
	SaysNoGuarantee:     {code: "job.says.pay", against: textIsSome("pay.guarantee")},
	SaysExtra:           {code: "job.says.extra", against: textIsNone("pay.incentive")},
	SaysNoExtra:         {code: "job.says.extra", against: textIsSome("pay.incentive")},
}

// regular are the units of pay for time, by how many hours one of them takes.
// Pay for time is no pay for a case, and a salary is no pay by the hour.
func regular(a *models.Advert, unit vocab.PayUnit) (hours float64, salary bool) {
	switch unit {
	case models.PayHourly:
		return 1, false
	case models.PaySession, models.PayDaily:
		if a.Pay.Unit == unit {
			return a.Pay.HoursPerUnit, false
		}
		return 0, false
	case models.PayMonthlySalary:
		return a.Pay.WeeklyHours * 52 / 12, true
	case models.PayAnnualSalary:
		return a.Pay.WeeklyHours * 52, true
	}
	return 0, false
}

// paidBy compares pay in a unit with the pay of the advert: the same unit has
// to lie in its range. Of two units for time one can be said in the other.
func paidBy(unit vocab.PayUnit) func(*models.Advert, Claim) string {
	return func(a *models.Advert, cl Claim) string {
		p := &a.Pay
		if p.Unit == "" || p.Min <= 0 || p.Foreign() || cl.Number <= 0 {
			return ""
		}
		low, high := cl.Number, max(cl.Number, cl.Until)
		if p.Unit == unit {
			switch {
			case low < float64(p.Min)*nearly:
				return "pay.min"
			case high > float64(max(p.Min, p.Max))/nearly:
				return "pay.max"
			}
			return ""
		}
		said, saidSalary := regular(a, unit)
		is, isSalary := regular(a, p.Unit)
		switch {
		case said > 0 && is > 0 && saidSalary == isSalary:
			low, high = low/said*is, high/said*is
			if high < float64(p.Min)*converted || low > float64(max(p.Min, p.Max))/converted {
				return "pay.unit"
			}
			return ""
		case saidSalary && p.Unit == models.PayMonthlyRetainer, p.Unit == models.PayPerItem, p.Unit == models.PayStandby:
			return "" // called by many names
		case saidSalary != isSalary, unit == models.PayHourly && p.Unit == models.PayPerCase:
			return "pay.unit"
		}
		return ""
	}
}

// How much of an amount may be missing by rounding, and by other counts of
// hours when it is said in another unit.
const (
	nearly    = 0.98
	converted = 0.85
)

// againstCommissionOnly: pay for time, or any that is guaranteed, is not by results alone.
func againstCommissionOnly(a *models.Advert, _ Claim) string {
	switch a.Pay.Unit {
	case models.PayHourly, models.PayDaily, models.PaySession, models.PayMonthlySalary, models.PayAnnualSalary,
		models.PayMonthlyRetainer:
		return "pay.unit"
	}
	return ""
}

// paidIn contradicts pay in any other unit. Pay for pieces is called by many names.
func paidIn(units ...vocab.PayUnit) func(*models.Advert, Claim) string {
	return func(a *models.Advert, _ Claim) string {
		if a.Pay.Unit == "" || a.Pay.Unit == models.PayPerItem || a.Pay.Unit == models.PayStandby ||
			slices.Contains(units, a.Pay.Unit) {
			return ""
		}
		return "pay.unit"
	}
}

func taxIs(tax string) func(*models.Advert, Claim) string {
	return func(a *models.Advert, _ Claim) string {
		if a.Pay.Tax == tax {
			return "pay.tax"
		}
		return ""
	}
}

func againstBonusOnTop(a *models.Advert, cl Claim) string {
	if a.Pay.BonusIncluded {
		return "pay.bonus_included"
	}
	return textIsNone("pay.bonus")(a, cl)
}

// textIsNone compares with a field of pay that says that there is none, and
// textIsSome with one that says what there is.
func textIsNone(field string) func(*models.Advert, Claim) string {
	return func(a *models.Advert, _ Claim) string {
		if vocab.SaysNone(textOf(a, field)) {
			return field
		}
		return ""
	}
}

func textIsSome(field string) func(*models.Advert, Claim) string {
	return func(a *models.Advert, cl Claim) string {
		if text := textOf(a, field); cl.Field != field && vocab.StatedSome(text) && !vocab.SaysLacking(text) {
			return field
		}
		return ""
	}
}

// textOf is what a field of one text holds.
func textOf(a *models.Advert, field string) string {
	return strings.Join(models.RowOf(field).Get(a), "")
}

func againstFares(a *models.Advert, cl Claim) string {
	if by := a.Terms.Expenses["travel"]; !employs(a) && by != "" {
		if by == "doctor" {
			return "terms.expenses.travel"
		}
		return ""
	}
	return textIsNone("pay.commute")(a, cl)
}

func againstNoFares(a *models.Advert, cl Claim) string {
	if by := a.Terms.Expenses["travel"]; !employs(a) && by != "" {
		if by == "employer" {
			return "terms.expenses.travel"
		}
		return ""
	}
	return textIsSome("pay.commute")(a, cl)
}

// What allowances say that is paid of the costs of working at home.
var (
	lineCosts     = expr.Lazy(`通信(費|料|回線)|(インターネット|回線)(費|料|の費用|代)|(?i)internet|communication`)
	homeAllowance = expr.Lazy(`(在宅|テレワーク|リモート)(勤務)?手当`)
	notPaid       = expr.Lazy(`なし|ありません|自己負担|支給しない|支給しません|医師負担|(?i)\bno\b|\bnot\b|\bown\b`)
)

// paidFor compares with the fields of pay that say what is paid of a cost.
func paidFor(cost *expr.Expr) func(*models.Advert, Claim) string {
	return func(a *models.Advert, cl Claim) string {
		for _, field := range []string{"pay.allowances", "pay.home_work_cost"} {
			if text := fold.Width(textOf(a, field)); field != cl.Field && cost.MatchString(text) && !notPaid.MatchString(text) {
				return field
			}
		}
		return ""
	}
}

func againstLineCosts(a *models.Advert, _ Claim) string {
	if !employs(a) && a.Terms.Expenses["communication"] == "doctor" {
		return "terms.expenses.communication"
	}
	if text := fold.Width(a.Pay.HomeWorkCost); employs(a) && lineCosts.MatchString(text) && borneByDoctor.MatchString(text) {
		return "pay.home_work_cost"
	}
	return ""
}

// borneByDoctor is a cost that the doctor bears.
var borneByDoctor = expr.Lazy(`(医師|先生|本人|自己)の?負担|(?i)\b(your|own|doctor'?s?)\b`)

func againstNoLineCosts(a *models.Advert, cl Claim) string {
	if by := a.Terms.Expenses["communication"]; !employs(a) && by != "" {
		if by == "employer" {
			return "terms.expenses.communication"
		}
		return ""
	}
	return paidFor(lineCosts)(a, cl)
}

func againstBonus(a *models.Advert, cl Claim) string {
	if a.Pay.BonusIncluded {
		return ""
	}
	return textIsNone("pay.bonus")(a, cl)
}

func againstNoBonus(a *models.Advert, cl Claim) string {
	if a.Pay.BonusIncluded {
		return ""
	}
	return textIsSome("pay.bonus")(a, cl)
}

// plainRaise is a raise that is given, not only looked at.
var plainRaise = expr.Lazy(`年に?\d回|あり|有り|定期|毎年|yearly|every year|annual`)

func againstNoRaise(a *models.Advert, cl Claim) string {
	if text := fold.Width(a.Pay.Raise); plainRaise.MatchString(text) && !strings.Contains(text, "見直し") {
		return textIsSome("pay.raise")(a, cl)
	}
	return ""
}
