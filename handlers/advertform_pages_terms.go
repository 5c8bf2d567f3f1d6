package handlers

import (
	"github.com/enkaku/enkaku/models"
)

var termsStep = formStep{"terms", []formSection{
	{title: "desk.section_duties", blocks: []formBlock{
		{questions: []question{{name: "terms.work.initial", service: "advert.terms_work_content", kind: "textarea", rows: 4, must: true, hint: "desk.hint_duties"}}},
		{only: employed, questions: []question{{name: "terms.work.change", must: true, hint: "desk.hint_work_change"}}},
	}},
	{title: "desk.section_term", only: employed, blocks: []formBlock{
		{questions: []question{{name: "terms.term.type", kind: "radio", must: true, options: values("indefinite", "advert.value_indefinite", "fixed", "desk.term_fixed")}}},
		{only: when("terms.term.type", "fixed"), class: "pairs", questions: []question{
			{name: "terms.term.from", kind: "date"}, {name: "terms.term.to", kind: "date"},
		}},
		{only: when("terms.term.type", "fixed"), questions: []question{
			{name: "terms.renewal.policy", kind: "radio", options: values("possible", "advert.value_possible", "auto", "advert.value_auto", "none", "advert.value_renewal_none")},
			{name: "terms.renewal.criteria", hint: "desk.hint_renewal_criteria"},
			{name: "terms.renewal.cap", kind: "select", options: caps},
		}},
		{only: when("terms.term.type", "indefinite"), questions: []question{{name: "terms.retire_age", mode: "numeric", hint: "desk.hint_retire_age"}}},
		{questions: []question{{name: "terms.probation.has", kind: "radio", must: true, options: yesNo}}},
		{only: when("terms.probation.has", "yes"), class: "pairs", questions: []question{
			{name: "terms.probation.months", mode: "numeric", unit: "desk.unit_months"}, {name: "terms.probation.terms", hint: "desk.hint_probation_terms"},
		}},
	}},
	{title: "desk.section_insurance", hint: "desk.hint_insurance", only: employed, blocks: []formBlock{{class: "rows", questions: []question{
		{name: "terms.insurance.health", kind: "cover", label: "advert.value_health", options: covers},
		{name: "terms.insurance.pension", kind: "cover", label: "advert.value_pension", options: covers},
		{name: "terms.insurance.accident", kind: "cover", label: "advert.value_accident", options: covers},
		{name: "terms.insurance.employment", kind: "cover", label: "advert.value_employment_insurance", options: covers},
	}}}},
	{title: "desk.section_period", only: freelance, blocks: []formBlock{
		{class: "pairs", questions: []question{{name: "terms.period.from", kind: "date", must: true, label: "desk.period_from"}, {name: "terms.period.to", kind: "date"}}},
		{questions: []question{
			{name: "terms.period.open", kind: "check"}, {name: "terms.period.note"},
			{name: "terms.termination.notice_days", mode: "numeric", must: true, hint: "desk.hint_notice_days", unit: "desk.unit_days"},
			{name: "terms.termination.note"},
		}},
	}},
	{title: "desk.section_party", only: freelance, blocks: []formBlock{
		{questions: []question{{name: "terms.counterparty.type", kind: "radio", must: true, options: values("direct", "advert.value_direct", "via_agency", "advert.value_via_agency")}}},
		{only: when("terms.counterparty.type", "via_agency"), questions: []question{
			{name: "terms.counterparty.end_client", hint: "desk.hint_end_client"}, {name: "terms.counterparty.reason"},
		}},
		{class: "rows", questions: []question{
			{name: "terms.expenses.device", kind: "select", label: "desk.expense_device", options: payers},
			{name: "terms.expenses.communication", kind: "select", label: "desk.expense_communication", options: payers},
			{name: "terms.expenses.travel", kind: "select", label: "desk.expense_travel", options: payers},
			{name: "terms.expenses.electricity", kind: "select", label: "desk.expense_electricity", options: payers},
		}},
		{questions: []question{
			{name: "terms.care_consideration", hint: "desk.hint_care"},
			{name: "terms.harassment_contact", must: true, hint: "desk.hint_harassment"},
		}},
		{only: creative, questions: []question{{name: "terms.ip_and_credit", hint: "desk.hint_ip"}}},
	}},
	{title: "desk.section_closing", blocks: []formBlock{
		{class: "pairs", questions: []question{
			{name: "terms.info_as_of", kind: "date", must: true, hint: "desk.hint_info_as_of"},
			{name: "terms.valid_through", kind: "date", must: true, hint: "desk.hint_valid_through"},
		}},
		{questions: []question{
			{name: "terms.selection", must: true, hint: "desk.hint_selection"},
			{name: "terms.change_notice", hint: "desk.hint_change_notice"},
			{name: "apply.url", kind: "url", hint: "desk.hint_apply_url"},
		}},
	}},
}}

// covers are the answers about one insurance.
var covers = chosen("yes", "desk.cover_yes", "no", "desk.cover_no", "conditional", "desk.cover_conditional")

var needStep = formStep{"needs", []formSection{
	{title: "desk.section_licences", blocks: []formBlock{{questions: []question{
		{name: "licences.required", kind: "grouped", hint: "desk.hint_licences", options: all(models.Licences)},
		{name: "licences.any_of", kind: "grouped", hint: "desk.hint_any_of", options: all(models.Licences)},
		{name: "licences.preferred", kind: "grouped", options: all(models.Licences)},
		{name: "licences.note"},
	}}}},
	{title: "desk.section_skills", blocks: []formBlock{{questions: []question{
		{name: "skills.required", kind: "grouped", options: all(models.Skills)},
		{name: "skills.preferred", kind: "grouped", options: all(models.Skills)},
		{name: "skills.any_of", kind: "grouped", options: all(models.Skills)},
		{name: "skills.note"},
		{name: "languages", kind: "checks", must: true, options: all(models.Languages)},
		{name: "language_note"},
	}}}},
	{title: "desk.section_equipment", hint: "desk.hint_equipment", blocks: []formBlock{{class: "rows", questions: perKey("equipment.", "select", models.EquipmentItems, providers)}}},
}}

var safetyStep = formStep{"safety", []formSection{
	{title: "desk.section_online_care", hint: "desk.hint_online_care", only: onlineCare, blocks: []formBlock{{questions: []question{
		{name: "regulatory.institution", kind: "select", hint: "desk.hint_institution", options: institutionsOffered},
		{name: "regulatory.online_care_notice", kind: "radio", options: values("filed", "advert.value_filed", "grandfathered", "advert.value_grandfathered", "preparing", "advert.value_preparing")},
		{name: "regulatory.first_visit", kind: "radio", options: values("none", "advert.value_first_none", "regular_doctor", "advert.value_regular_doctor", "with_records", "advert.value_with_records", "with_preconsultation", "advert.value_with_preconsultation")},
		{name: "regulatory.prescribing_policy"}, {name: "regulatory.identity_flow"},
		{name: "regulatory.training_first", kind: "check"},
	}}}},
	{title: "desk.section_payment", only: when(works, "online_care", "chronic_care", "mental_health_support", "second_opinion", "occupational_health", "remote_specialist_advice", "teleradiology", "medical_consultation"), blocks: []formBlock{{questions: []question{
		{name: "regulatory.care_payment", kind: "radio", options: all(models.CarePayments)},
	}}}},
	{title: "desk.section_consultation", only: consulting, blocks: []formBlock{{questions: []question{{name: "regulatory.no_diagnosis", kind: "check"}}}}},
	{title: "desk.section_second_opinion", only: secondOpin, blocks: []formBlock{{questions: []question{{name: "regulatory.documents_provided"}}}}},
	{title: "desk.section_radiology", only: radiology, blocks: []formBlock{{questions: []question{
		{name: "regulatory.modalities", kind: "checks", options: all(models.Modalities)},
		{name: "regulatory.tat_hours", mode: "numeric", unit: "desk.unit_hours"},
		{name: "regulatory.double_check", kind: "check"},
		{name: "regulatory.final_responsibility"},
	}}}},
	{title: "desk.section_ai", only: aiDiagnosis, blocks: []formBlock{{questions: []question{
		{name: "regulatory.samd_status", kind: "radio", options: values("approved", "advert.value_approved", "research_only", "advert.value_research_only", "not_device", "advert.value_not_device")},
		{name: "regulatory.data_basis", hint: "desk.hint_data_basis"},
	}}}},
	{title: "desk.section_oh", only: occupation, blocks: []formBlock{{questions: []question{
		{name: "regulatory.oh.site_headcount", mode: "numeric", unit: "desk.unit_people"},
		{name: "regulatory.oh.hazardous", kind: "check"},
		{name: "regulatory.oh.kind", kind: "radio", options: values("contracted", "advert.value_contracted", "exclusive", "advert.value_exclusive")},
		{name: "regulatory.oh.scope", kind: "radio", options: values("appointed", "advert.value_appointed", "sub", "advert.value_sub", "interview_only", "advert.value_interview_only", "stress_check", "advert.value_stress_check")},
		{name: "regulatory.oh.rounds", kind: "radio", options: values("monthly", "advert.value_rounds_monthly", "bimonthly", "advert.value_rounds_bimonthly", "none", "advert.value_rounds_none")},
		{name: "regulatory.oh.remote_tasks", kind: "checks", options: values(
			"interview", "advert.value_task_interview", "committee", "advert.value_task_committee", "education", "advert.value_task_education",
			"consultation", "advert.value_task_consultation", "fitness_judgement", "advert.value_task_fitness_judgement")},
		{name: "regulatory.oh.other_route", kind: "check", hint: "desk.hint_other_route"},
	}}}},
	{title: "desk.section_safety", hint: "desk.hint_safety", blocks: []formBlock{{questions: perKey("safety.", "", models.SafetyItems, nil)}}},
	{title: "desk.section_life", hint: "desk.hint_life", blocks: []formBlock{{class: "pairs", questions: perKey("life_fit.", "", models.LifeFits, nil)}}},
}}
