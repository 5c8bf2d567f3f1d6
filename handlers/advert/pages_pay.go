package advert

import "github.com/enkaku/enkaku/handlers/form"

var payPage = ask(form.Page{Key: "pay", Sections: []form.Section{
	{Title: "desk.section_amount", Blocks: []form.Block{
		{Questions: []form.Question{{Name: "pay.unit", Kind: "select", Must: true}}},
		{Class: "pairs", Questions: []form.Question{
			{Name: "pay.min", Must: true}, {Name: "pay.max", Must: true},
			{Name: "pay.currency", Kind: "select", Must: true, Empty: noEmpty},
		}},
		{Questions: []form.Question{{Name: "pay.tax", Must: true, Options: taxes}}},
		{Only: form.When("pay.currency", "USD", "EUR", "GBP", "SGD", "AUD"), Class: "pairs", Questions: []form.Question{
			{Name: "pay.yen_rate"}, {Name: "pay.yen_rate_date"},
		}},
	}},
	{Title: "desk.section_basis", Hint: "desk.hint_basis", Only: form.When("pay.unit", "session", "daily", "per_case", "per_item", "monthly_salary", "annual_salary", "monthly_retainer"), Blocks: []form.Block{
		{Only: form.When("pay.unit", "session", "daily"), Questions: []form.Question{{Name: "pay.hours_per_unit", Unit: "desk.unit_hours"}}},
		{Only: form.When("pay.unit", "per_case", "per_item"), Class: "pairs", Questions: []form.Question{
			{Name: "pay.minutes_per_case.min", Unit: "desk.unit_minutes"}, {Name: "pay.minutes_per_case.max", Unit: "desk.unit_minutes"},
		}},
		{Only: form.When("pay.unit", "per_case"), Class: "pairs", Questions: []form.Question{
			{Name: "pay.cases_per_month.min", Mode: "numeric", Unit: "desk.unit_cases"}, {Name: "pay.cases_per_month.max", Mode: "numeric", Unit: "desk.unit_cases"},
		}},
		{Only: form.When("pay.unit", "monthly_retainer"), Class: "pairs", Questions: []form.Question{
			{Name: "pay.hours_per_month.min", Unit: "desk.unit_hours"}, {Name: "pay.hours_per_month.max", Unit: "desk.unit_hours"},
		}},
		{Only: form.When("pay.unit", "monthly_salary", "annual_salary"), Questions: []form.Question{{Name: "pay.weekly_hours", Unit: "desk.unit_hours"}}},
	}},
	{Title: "desk.section_overtime", Hint: "desk.hint_fixed_overtime", Only: form.When("pay.unit", "monthly_salary", "annual_salary"), Blocks: []form.Block{
		{Only: employed, Class: "pairs", Questions: []form.Question{
			{Name: "pay.fixed_overtime.amount_min", Unit: "desk.unit_yen_month"}, {Name: "pay.fixed_overtime.amount_max", Unit: "desk.unit_yen_month"},
			{Name: "pay.fixed_overtime.hours", Unit: "desk.unit_hours_month"},
			{Name: "pay.fixed_overtime.base_min", Unit: "desk.unit_yen_month"}, {Name: "pay.fixed_overtime.base_max", Unit: "desk.unit_yen_month"},
			{Name: "pay.fixed_overtime.excess_paid"},
		}},
	}},
	{Title: "desk.section_extra", Hint: "desk.hint_none", Blocks: []form.Block{
		{Questions: []form.Question{{Name: "pay.incentive", Hint: "desk.hint_incentive"}, {Name: "pay.guarantee", Hint: "desk.hint_guarantee"},
			{Name: "pay.guarantee_per_hour", Unit: "desk.unit_yen_hour"}, {Name: "pay.volume_note", Hint: "desk.hint_volume"}}},
		{Only: form.When("schedules", "night", "on_call", "early_morning", "flex", "self_declared_shift"), Questions: []form.Question{{Name: "pay.night_premium", Hint: "desk.hint_night"}}},
		{Only: form.When("schedules", "on_call"), Class: "pairs", Questions: []form.Question{
			{Name: "pay.standby.amount", Unit: "desk.unit_yen"}, {Name: "pay.standby.hours", Unit: "desk.unit_hours"}, {Name: "pay.standby.call_out"},
		}},
		{Questions: []form.Question{{Name: "pay.standby_note"}, {Name: "pay.allowances"}, {Name: "pay.commute"}, {Name: "pay.raise"}, {Name: "pay.bonus"}, {Name: "pay.home_work_cost", Hint: "desk.hint_home_cost"}}},
		{Only: form.When("pay.unit", "annual_salary"), Questions: []form.Question{{Name: "pay.bonus_included"}}},
	}},
	{Title: "desk.section_paid", Blocks: []form.Block{
		{Class: "pairs", Questions: []form.Question{{Name: "pay.closing_day", Hint: "desk.hint_closing_day"}, {Name: "pay.pay_day", Hint: "desk.hint_pay_day"}}},
		{Only: freelance, Questions: []form.Question{
			{Name: "terms.payment_due_days", Must: true, Hint: "desk.hint_due_days", Unit: "desk.unit_days"},
			{Name: "terms.recommissioned"}, {Name: "pay.withholding", Hint: "desk.hint_withholding"},
		}},
	}},
}})
