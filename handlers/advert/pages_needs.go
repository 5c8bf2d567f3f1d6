package advert

import "github.com/enkaku/enkaku/handlers/form"

var needPage = ask(form.Page{Key: "needs", Sections: []form.Section{
	{Title: "desk.section_licences", Blocks: []form.Block{{Questions: []form.Question{
		{Name: "licences.required", Kind: "grouped", Hint: "desk.hint_licences"},
		{Name: "licences.any_of", Kind: "grouped", Hint: "desk.hint_any_of"},
		{Name: "licences.preferred", Kind: "grouped"},
		{Name: "licences.note"},
		{Name: "terms.experience.years", Unit: "desk.unit_years", Hint: "desk.hint_experience"},
		{Name: "terms.experience.or_certificate", Hint: "desk.hint_or_certificate"},
	}}}},
	{Title: "desk.section_skills", Blocks: []form.Block{{Questions: []form.Question{
		{Name: "skills.required", Kind: "grouped"},
		{Name: "skills.preferred", Kind: "grouped"},
		{Name: "skills.any_of", Kind: "grouped"},
		{Name: "skills.note"},
		{Name: "languages", Must: true},
		{Name: "language_note"},
	}}}},
	{Title: "desk.section_equipment", Hint: "desk.hint_equipment", Blocks: []form.Block{{Class: "rows", Questions: perKey("equipment.", form.Question{Kind: "select", Empty: "desk.not_needed"})}}},
}})

var safetyPage = ask(form.Page{Key: "safety", Sections: []form.Section{
	{Title: "desk.section_online_care", Hint: "desk.hint_online_care", Only: onlineCare, Blocks: []form.Block{{Questions: []form.Question{
		{Name: "regulatory.institution", Kind: "select", Hint: "desk.hint_institution", Options: institutionsOffered},
		{Name: "regulatory.online_care_notice"},
		{Name: "regulatory.first_visit"},
		{Name: "regulatory.prescribing_policy"}, {Name: "regulatory.identity_flow"},
		{Name: "regulatory.training_first"},
	}}}},
	{Title: "desk.section_payment", Only: form.When(works, "online_care", "chronic_care", "mental_health_support", "second_opinion", "occupational_health", "remote_specialist_advice", "teleradiology", "medical_consultation"), Blocks: []form.Block{{Questions: []form.Question{
		{Name: "regulatory.care_payment"},
	}}}},
	{Title: "desk.section_consultation", Only: consulting, Blocks: []form.Block{{Questions: []form.Question{{Name: "regulatory.no_diagnosis"}}}}},
	{Title: "desk.section_second_opinion", Only: secondOpin, Blocks: []form.Block{{Questions: []form.Question{{Name: "regulatory.documents_provided"}}}}},
	{Title: "desk.section_radiology", Only: radiology, Blocks: []form.Block{{Questions: []form.Question{
		{Name: "regulatory.modalities"},
		{Name: "regulatory.tat_hours", Unit: "desk.unit_hours"},
		{Name: "regulatory.double_check"},
		{Name: "regulatory.final_responsibility"},
	}}}},
	{Title: "desk.section_ai", Only: aiDiagnosis, Blocks: []form.Block{{Questions: []form.Question{
		{Name: "regulatory.samd_status"},
		{Name: "regulatory.data_basis", Hint: "desk.hint_data_basis"},
	}}}},
	{Title: "desk.section_oh", Only: occupation, Blocks: []form.Block{{Questions: []form.Question{
		{Name: "regulatory.oh.site_headcount", Unit: "desk.unit_people"},
		{Name: "regulatory.oh.hazardous"},
		{Name: "regulatory.oh.kind"},
		{Name: "regulatory.oh.scope"},
		{Name: "regulatory.oh.rounds"},
		{Name: "regulatory.oh.remote_tasks"},
		{Name: "regulatory.oh.other_route", Hint: "desk.hint_other_route"},
	}}}},
	{Title: "desk.section_safety", Hint: "desk.hint_safety", Blocks: []form.Block{{Questions: perKey("safety.", form.Question{})}}},
	{Title: "desk.section_life", Hint: "desk.hint_life", Blocks: []form.Block{{Class: "pairs", Questions: perKey("life_fit.", form.Question{})}}},
}})
