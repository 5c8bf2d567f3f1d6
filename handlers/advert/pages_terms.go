package advert

import "github.com/enkaku/enkaku/handlers/form"

var termsPage = ask(form.Page{Key: "terms", Sections: []form.Section{
	{Title: "desk.section_duties", Blocks: []form.Block{
		{Questions: []form.Question{{Name: "terms.work.initial", Kind: "textarea", Rows: 4, Must: true, Hint: "desk.hint_duties"}}},
		{Only: employed, Questions: []form.Question{{Name: "terms.work.change", Must: true, Hint: "desk.hint_work_change"}}},
	}},
	{Title: "desk.section_term", Only: employed, Blocks: []form.Block{
		{Questions: []form.Question{{Name: "terms.term.type", Must: true}}},
		{Only: form.When("terms.term.type", "fixed"), Class: "pairs", Questions: []form.Question{
			{Name: "terms.term.from"}, {Name: "terms.term.to"},
		}},
		{Only: form.When("terms.term.type", "fixed"), Questions: []form.Question{
			{Name: "terms.renewal.policy"},
			{Name: "terms.renewal.criteria", Hint: "desk.hint_renewal_criteria"},
			{Name: "terms.renewal.cap", Kind: "select", Options: caps},
		}},
		{Only: form.When("terms.term.type", "indefinite"), Questions: []form.Question{{Name: "terms.retire_age", Hint: "desk.hint_retire_age"}}},
		{Questions: []form.Question{{Name: "terms.age_ground", Hint: "desk.hint_age_ground"}}},
		{Questions: []form.Question{{Name: "terms.probation.has", Must: true}}},
		{Only: form.When("terms.probation.has", "yes"), Class: "pairs", Questions: []form.Question{
			{Name: "terms.probation.months", Unit: "desk.unit_months"}, {Name: "terms.probation.terms", Hint: "desk.hint_probation_terms"},
		}},
	}},
	{Title: "desk.section_insurance", Hint: "desk.hint_insurance", Only: employed, Blocks: []form.Block{{Class: "rows", Questions: []form.Question{
		{Name: "terms.insurance.health"},
		{Name: "terms.insurance.pension"},
		{Name: "terms.insurance.accident"},
		{Name: "terms.insurance.employment"},
	}}}},
	{Title: "desk.section_period", Only: freelance, Blocks: []form.Block{
		{Class: "pairs", Questions: []form.Question{{Name: "terms.period.from", Must: true}, {Name: "terms.period.to"}}},
		{Questions: []form.Question{
			{Name: "terms.period.open"}, {Name: "terms.period.note"},
			{Name: "terms.termination.notice_days", Must: true, Hint: "desk.hint_notice_days", Unit: "desk.unit_days"},
			{Name: "terms.termination.note"},
		}},
	}},
	{Title: "desk.section_party", Only: freelance, Blocks: []form.Block{
		{Questions: []form.Question{{Name: "terms.counterparty.type", Must: true}}},
		{Only: form.When("terms.counterparty.type", "via_agency"), Questions: []form.Question{
			{Name: "terms.counterparty.end_client", Hint: "desk.hint_end_client"}, {Name: "terms.counterparty.reason"},
		}},
		{Class: "rows", Questions: perKey("terms.expenses.", form.Question{Kind: "select"}), Open: "terms.expenses.", Further: otherExpense},
		{Questions: []form.Question{
			{Name: "terms.care_consideration", Hint: "desk.hint_care"},
			{Name: "terms.harassment_contact", Must: true, Hint: "desk.hint_harassment"},
		}},
		{Only: creative, Questions: []form.Question{{Name: "terms.ip_and_credit", Hint: "desk.hint_ip"}}},
	}},
	{Title: "desk.section_closing", Blocks: []form.Block{
		{Class: "pairs", Questions: []form.Question{
			{Name: "terms.info_as_of", Must: true, Hint: "desk.hint_info_as_of"},
			{Name: "terms.valid_through", Must: true, Hint: "desk.hint_valid_through"},
		}},
		{Questions: []form.Question{
			{Name: "terms.selection", Must: true, Hint: "desk.hint_selection"},
			{Name: "terms.change_notice", Hint: "desk.hint_change_notice"},
			{Name: "apply.url", Hint: "desk.hint_apply_url"},
			{Name: "apply.checked_only", Hint: "desk.hint_checked_only"},
			{Name: "apply.questions", Kind: "textarea", Rows: 5, Hint: "desk.hint_apply_questions"},
		}},
	}},
}})
