package handlers

import (
	"github.com/enkaku/enkaku/models"
)

// The pages of the form of an advert, each a table of its questions.

var workStep = formStep{"work", []formSection{
	{title: "desk.section_what", blocks: []formBlock{{questions: []question{
		{name: "lang", kind: "radio", must: true, options: values("ja", "desk.lang_ja", "en", "desk.lang_en")},
		{name: "work.primary", kind: "select", must: true, options: worksByGroup(true)},
		{name: "work.secondary", kind: "grouped", hint: "desk.hint_work_secondary", options: worksByGroup(false)},
		{name: "specialties", kind: "grouped", must: true, hint: "desk.hint_specialties", options: specialtiesByKind},
		{name: "employment", kind: "radio", must: true, options: all(models.EmploymentTypes)},
		{name: "contract", kind: "radio", must: true, hint: "desk.hint_contract", options: all(models.ContractNatures)},
	}}}},
	{title: "desk.section_who", hint: "desk.hint_employer", blocks: []formBlock{{questions: []question{
		{name: "employer", kind: "select", must: true, options: employersOffered},
		{name: "terms.headcount", mode: "numeric", must: true, unit: "desk.unit_people"},
	}}}},
	{title: "desk.section_words", hint: "desk.hint_words", blocks: []formBlock{
		{only: when("lang", "ja"), questions: []question{
			{name: "title.ja", must: true, hint: "desk.hint_title", max: 240},
		}},
		{questions: []question{
			{name: "description", kind: "textarea", must: true, hint: "desk.hint_description", rows: 12},
		}},
		{questions: []question{
			{name: "title.en", hint: "desk.hint_title_en", max: 480},
			{name: "summary.ja", hint: "desk.hint_summary", max: 1000},
			{name: "summary.en", hint: "desk.hint_summary_en", max: 2000},
		}},
	}},
}}

var whereStep = formStep{"where", []formSection{
	{title: "desk.section_remote", blocks: []formBlock{
		{questions: []question{
			{name: "remote", kind: "radio", must: true, hint: "desk.hint_remote", options: all(models.RemoteLevels)},
			{name: "onsite.frequency", kind: "radio", must: true, options: all(models.OnsiteFrequencies)},
		}},
		{only: when("onsite.frequency", "onboarding_only", "quarterly", "bimonthly", "monthly", "weekly", "several_weekly"), questions: []question{
			{name: "onsite.pref", kind: "select", options: oneOf(models.Prefs)},
			{name: "onsite.place", hint: "desk.hint_onsite_place"},
			{name: "onsite.note", hint: "desk.hint_onsite_note"},
		}},
		{questions: []question{
			{name: "locations", kind: "checks", must: true, options: all(models.AllowedLocations)},
			{name: "living_prefs", kind: "grouped", hint: "desk.hint_living_prefs", options: all(models.Prefs)},
		}},
	}},
	{title: "desk.section_workplace", hint: "desk.hint_workplace", only: employed, blocks: []formBlock{{questions: []question{
		{name: "terms.workplace.initial", must: true, hint: "desk.hint_workplace_initial"},
		{name: "terms.workplace.change", must: true, hint: "desk.hint_workplace_change"},
		{name: "terms.smoking.measure", kind: "select", must: true, options: chosen(
			"no_smoking_premises", "advert.value_no_smoking_premises", "no_smoking_indoor", "advert.value_no_smoking_indoor",
			"smoking_room", "advert.value_smoking_room", "none", "advert.value_smoking_none", "home", "advert.value_home")},
		{name: "terms.smoking.note", hint: "desk.hint_smoking"},
	}}}},
	{title: "desk.section_place", only: freelance, blocks: []formBlock{{questions: []question{
		{name: "terms.place", must: true, hint: "desk.hint_place"},
	}}}},
}}

var whenStep = formStep{"when", []formSection{
	{title: "desk.section_schedule", blocks: []formBlock{
		{questions: []question{
			{name: "schedules", kind: "checks", must: true, options: all(models.ScheduleTypes)},
			{name: "week", kind: "week", hint: "desk.hint_week"},
		}},
		{only: when("schedules", "deadline_based"), questions: []question{
			{name: "turnaround_hours", mode: "numeric", unit: "desk.unit_hours"},
		}},
		{only: when("schedules", "self_declared_shift"), questions: []question{
			{name: "booking_lead_days", mode: "numeric", unit: "desk.unit_days_ahead"},
		}},
	}},
	{title: "desk.section_hours", only: employed, blocks: []formBlock{
		{questions: []question{
			{name: "terms.hours.system", kind: "radio", must: true, options: values(
				"fixed", "advert.value_system_fixed", "shift", "advert.value_system_shift", "flex", "advert.value_system_flex",
				"variable", "advert.value_system_variable", "discretionary", "advert.value_system_discretionary")},
		}},
		{only: when("terms.hours.system", "flex"), questions: []question{{name: "terms.hours.core", hint: "desk.hint_core"}}},
		{only: when("terms.hours.system", "discretionary"), questions: []question{{name: "terms.hours.deemed_hours", mode: "decimal", unit: "desk.unit_hours"}}},
		{questions: []question{
			{name: "terms.hours.patterns", kind: "textarea", rows: 4, hint: "desk.hint_patterns"},
			{name: "terms.hours.break_minutes", mode: "numeric", must: true, hint: "desk.hint_break", unit: "desk.unit_minutes"},
			{name: "terms.hours.overtime.has", kind: "radio", must: true, options: yesNo},
		}},
		{only: when("terms.hours.overtime.has", "yes"), questions: []question{{name: "terms.hours.overtime.avg_hours", mode: "decimal", unit: "desk.unit_hours_month"}}},
		{questions: []question{{name: "terms.holidays", must: true, hint: "desk.hint_holidays"}}},
	}},
	{title: "desk.section_time", only: freelance, blocks: []formBlock{{questions: []question{
		{name: "terms.time", kind: "textarea", rows: 3, must: true, hint: "desk.hint_time"},
	}}}},
}}

var payStep = formStep{"pay", []formSection{
	{title: "desk.section_amount", blocks: []formBlock{
		{questions: []question{{name: "pay.unit", kind: "select", must: true, label: "desk.pay_unit", options: oneOf(models.PayUnits)}}},
		{class: "pairs", questions: []question{
			{name: "pay.min", mode: "numeric", must: true}, {name: "pay.max", mode: "numeric", must: true},
			{name: "pay.currency", kind: "select", must: true, options: currencies},
		}},
		{questions: []question{{name: "pay.tax", kind: "radio", must: true, options: taxes}}},
		{only: when("pay.currency", "USD", "EUR", "GBP", "SGD", "AUD"), class: "pairs", questions: []question{
			{name: "pay.yen_rate", mode: "decimal"}, {name: "pay.yen_rate_date", kind: "date"},
		}},
	}},
	{title: "desk.section_basis", hint: "desk.hint_basis", only: when("pay.unit", "session", "daily", "per_case", "per_item", "monthly_salary", "annual_salary", "monthly_retainer"), blocks: []formBlock{
		{only: when("pay.unit", "session", "daily"), questions: []question{{name: "pay.hours_per_unit", mode: "decimal", unit: "desk.unit_hours"}}},
		{only: when("pay.unit", "per_case", "per_item"), class: "pairs", questions: []question{
			{name: "pay.minutes_per_case.min", mode: "decimal", unit: "desk.unit_minutes"}, {name: "pay.minutes_per_case.max", mode: "decimal", unit: "desk.unit_minutes"},
		}},
		{only: when("pay.unit", "per_case"), class: "pairs", questions: []question{
			{name: "pay.cases_per_month.min", mode: "numeric", unit: "desk.unit_cases"}, {name: "pay.cases_per_month.max", mode: "numeric", unit: "desk.unit_cases"},
		}},
		{only: when("pay.unit", "monthly_retainer"), class: "pairs", questions: []question{
			{name: "pay.hours_per_month.min", mode: "decimal", unit: "desk.unit_hours"}, {name: "pay.hours_per_month.max", mode: "decimal", unit: "desk.unit_hours"},
		}},
		{only: when("pay.unit", "monthly_salary", "annual_salary"), questions: []question{{name: "pay.weekly_hours", mode: "decimal", unit: "desk.unit_hours"}}},
	}},
	{title: "desk.section_overtime", hint: "desk.hint_fixed_overtime", only: when("pay.unit", "monthly_salary", "annual_salary"), blocks: []formBlock{
		{only: employed, class: "pairs", questions: []question{
			{name: "pay.fixed_overtime.amount_min", mode: "numeric", unit: "desk.unit_yen_month"}, {name: "pay.fixed_overtime.amount_max", mode: "numeric", unit: "desk.unit_yen_month"},
			{name: "pay.fixed_overtime.hours", mode: "decimal", unit: "desk.unit_hours_month"},
			{name: "pay.fixed_overtime.base_min", mode: "numeric", unit: "desk.unit_yen_month"}, {name: "pay.fixed_overtime.base_max", mode: "numeric", unit: "desk.unit_yen_month"},
			{name: "pay.fixed_overtime.excess_paid", kind: "check"},
		}},
	}},
	{title: "desk.section_extra", hint: "desk.hint_none", blocks: []formBlock{
		{questions: []question{{name: "pay.incentive", hint: "desk.hint_incentive"}, {name: "pay.guarantee", hint: "desk.hint_guarantee"},
			{name: "pay.guarantee_per_hour", mode: "numeric", unit: "desk.unit_yen_hour"}, {name: "pay.volume_note", hint: "desk.hint_volume"}}},
		{only: when("schedules", "night", "on_call", "early_morning", "flex", "self_declared_shift"), questions: []question{{name: "pay.night_premium", hint: "desk.hint_night"}}},
		{only: when("schedules", "on_call"), class: "pairs", questions: []question{
			{name: "pay.standby.amount", mode: "numeric", unit: "desk.unit_yen"}, {name: "pay.standby.hours", mode: "decimal", unit: "desk.unit_hours"}, {name: "pay.standby.call_out"},
		}},
		{questions: []question{{name: "pay.standby_note"}, {name: "pay.allowances"}, {name: "pay.commute"}, {name: "pay.raise"}, {name: "pay.bonus"}, {name: "pay.home_work_cost", hint: "desk.hint_home_cost"}}},
		{only: when("pay.unit", "annual_salary"), questions: []question{{name: "pay.bonus_included", kind: "check"}}},
	}},
	{title: "desk.section_paid", blocks: []formBlock{
		{class: "pairs", questions: []question{{name: "pay.closing_day", label: "desk.closing_day", hint: "desk.hint_closing_day"}, {name: "pay.pay_day", hint: "desk.hint_pay_day"}}},
		{only: freelance, questions: []question{
			{name: "terms.payment_due_days", mode: "numeric", must: true, hint: "desk.hint_due_days", unit: "desk.unit_days"},
			{name: "terms.recommissioned", kind: "check"}, {name: "pay.withholding", hint: "desk.hint_withholding"},
		}},
	}},
}}
