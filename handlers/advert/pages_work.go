package advert

import "github.com/enkaku/enkaku/handlers/form"

var workPage = ask(form.Page{Key: "work", Sections: []form.Section{
	{Title: "desk.section_what", Blocks: []form.Block{{Questions: []form.Question{
		{Name: "lang", Must: true},
		{Name: "work.primary", Kind: "select", Must: true, Options: worksByGroup(true)},
		{Name: "work.secondary", Kind: "grouped", Hint: "desk.hint_work_secondary", Options: worksByGroup(false)},
		{Name: "specialties", Kind: "grouped", Must: true, Hint: "desk.hint_specialties", Options: form.SpecialtiesByKind},
		{Name: "employment", Must: true},
		{Name: "contract", Must: true, Hint: "desk.hint_contract"},
	}}}},
	{Title: "desk.section_who", Hint: "desk.hint_employer", Blocks: []form.Block{{Questions: []form.Question{
		{Name: "employer", Kind: "select", Must: true, Options: employersOffered},
		{Name: "terms.headcount", Must: true, Unit: "desk.unit_people"},
		{Name: "terms.few_openings", Hint: "desk.hint_few_openings"},
	}}}},
	{Title: "desk.section_words", Hint: "desk.hint_words", Blocks: []form.Block{
		{Only: form.When("lang", "ja"), Questions: []form.Question{
			{Name: "title.ja", Must: true, Hint: "desk.hint_title"},
		}},
		{Questions: []form.Question{
			{Name: "description", Kind: "textarea", Must: true, Hint: "desk.hint_description", Rows: 12},
		}},
		{Questions: []form.Question{
			{Name: "title.en", Hint: "desk.hint_title_en"},
			{Name: "summary.ja", Hint: "desk.hint_summary"},
			{Name: "summary.en", Hint: "desk.hint_summary_en"},
		}},
	}},
}})

var wherePage = ask(form.Page{Key: "where", Sections: []form.Section{
	{Title: "desk.section_remote", Blocks: []form.Block{
		{Questions: []form.Question{
			{Name: "remote", Must: true, Hint: "desk.hint_remote"},
			{Name: "onsite.frequency", Must: true},
		}},
		{Questions: []form.Question{ // a satellite has a place without any attendance elsewhere
			{Name: "onsite.pref", Kind: "select"},
			{Name: "onsite.place", Hint: "desk.hint_onsite_place"},
			{Name: "onsite.note", Hint: "desk.hint_onsite_note"},
		}},
		{Questions: []form.Question{
			{Name: "locations", Must: true},
			{Name: "living_prefs", Kind: "grouped", Hint: "desk.hint_living_prefs"},
		}},
	}},
	{Title: "desk.section_workplace", Hint: "desk.hint_workplace", Only: employed, Blocks: []form.Block{{Questions: []form.Question{
		{Name: "terms.workplace.initial", Must: true, Hint: "desk.hint_workplace_initial"},
		{Name: "terms.workplace.change", Must: true, Hint: "desk.hint_workplace_change"},
		{Name: "terms.smoking.measure", Kind: "select", Must: true},
		{Name: "terms.smoking.note", Hint: "desk.hint_smoking"},
	}}}},
	{Title: "desk.section_place", Only: freelance, Blocks: []form.Block{{Questions: []form.Question{
		{Name: "terms.place", Must: true, Hint: "desk.hint_place"},
	}}}},
}})

var whenPage = ask(form.Page{Key: "when", Sections: []form.Section{
	{Title: "desk.section_schedule", Blocks: []form.Block{
		{Questions: []form.Question{
			{Name: "schedules", Must: true},
			{Name: "week", Hint: "desk.hint_week"},
			{Name: "terms.load.min", Hint: "desk.hint_load"},
			{Name: "terms.load.max"},
			{Name: "terms.load.unit"},
		}},
		{Only: form.When("schedules", "deadline_based"), Questions: []form.Question{
			{Name: "turnaround_hours", Unit: "desk.unit_hours"},
		}},
		{Only: form.When("schedules", "self_declared_shift"), Questions: []form.Question{
			{Name: "booking_lead_days", Unit: "desk.unit_days_ahead"},
		}},
	}},
	{Title: "desk.section_hours", Only: employed, Blocks: []form.Block{
		{Questions: []form.Question{
			{Name: "terms.hours.system", Must: true},
		}},
		{Only: form.When("terms.hours.system", "flex"), Questions: []form.Question{{Name: "terms.hours.core", Hint: "desk.hint_core"}}},
		{Only: form.When("terms.hours.system", "discretionary"), Questions: []form.Question{{Name: "terms.hours.deemed_hours", Unit: "desk.unit_hours"}}},
		{Questions: []form.Question{
			{Name: "terms.hours.patterns", Kind: "textarea", Rows: 4, Hint: "desk.hint_patterns"},
			{Name: "terms.hours.break_minutes", Must: true, Hint: "desk.hint_break", Unit: "desk.unit_minutes"},
			{Name: "terms.hours.overtime.has", Must: true},
		}},
		{Only: form.When("terms.hours.overtime.has", "yes"), Questions: []form.Question{{Name: "terms.hours.overtime.avg_hours", Unit: "desk.unit_hours_month"}}},
		{Questions: []form.Question{{Name: "terms.holidays", Must: true, Hint: "desk.hint_holidays"}}},
	}},
	{Title: "desk.section_time", Only: freelance, Blocks: []form.Block{{Questions: []form.Question{
		{Name: "terms.time", Kind: "textarea", Rows: 3, Must: true, Hint: "desk.hint_time"},
	}}}},
}})
