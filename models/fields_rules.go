package models

import (
	"github.com/enkaku/enkaku/models/vocab"
)

// What the rules of one kind of work want to know, and how to apply.

// duty is the appointment of an occupational physician.
func duty(a *Advert) **OHDuty { return &a.Regulatory.OH }

var ruleFields = []Field{
	{Name: "regulatory.institution", Slot: one(nil, func(a *Advert) *string { return &a.Regulatory.Institution }), Fact: "regulatory_institution", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.online_care_notice", Slot: one(worded("filed", "advert.value_filed", NoticeGrandfathered, "advert.value_grandfathered", "preparing", "advert.value_preparing"), func(a *Advert) *string { return &a.Regulatory.OnlineCareNotice }), Fact: "regulatory_online_care_notice", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.care_payment", Slot: choice(vocab.CarePayments, func(a *Advert) *vocab.CarePayment { return &a.Regulatory.CarePayment }), Fact: "regulatory_care_payment", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.first_visit", Slot: one(worded("none", "advert.value_first_none", "regular_doctor", "advert.value_regular_doctor", "with_records", "advert.value_with_records", "with_preconsultation", "advert.value_with_preconsultation"), func(a *Advert) *string { return &a.Regulatory.FirstVisit }), Fact: "regulatory_first_visit", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.prescribing_policy", Slot: words(func(a *Advert) *string { return &a.Regulatory.PrescribingPolicy }), Fact: "regulatory_prescribing_policy", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.identity_flow", Slot: words(func(a *Advert) *string { return &a.Regulatory.IdentityFlow }), Fact: "regulatory_identity_flow", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.training_first", Slot: flag(func(a *Advert) *bool { return &a.Regulatory.TrainingFirst }), Fact: "regulatory_training_first", File: "regulatory.training_before_start", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.no_diagnosis", Slot: flag(func(a *Advert) *bool { return &a.Regulatory.NoDiagnosis }), Fact: "regulatory_no_diagnosis", File: "regulatory.no_diagnosis_statement", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.documents_provided", Slot: words(func(a *Advert) *string { return &a.Regulatory.DocumentsProvided }), Fact: "regulatory_documents_provided", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.modalities", Slot: choices(vocab.Modalities, func(a *Advert) *[]vocab.Modality { return &a.Regulatory.Modalities }), Fact: "regulatory_modalities", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.tat_hours", Slot: whole(func(a *Advert) *int { return &a.Regulatory.TATHours }), Fact: "regulatory_tat_hours", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.double_check", Slot: flag(func(a *Advert) *bool { return &a.Regulatory.DoubleCheck }), Fact: "regulatory_double_check", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.final_responsibility", Slot: words(func(a *Advert) *string { return &a.Regulatory.FinalResponsible }), Fact: "regulatory_final_responsibility", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.samd_status", Slot: one(worded("approved", "advert.value_approved", "research_only", "advert.value_research_only", "not_device", "advert.value_not_device"), func(a *Advert) *string { return &a.Regulatory.SaMDStatus }), Fact: "regulatory_samd_status", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.data_basis", Slot: words(func(a *Advert) *string { return &a.Regulatory.DataBasis }), Fact: "regulatory_data_basis", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.oh.site_headcount", Slot: within(duty, whole(func(d *OHDuty) *int { return &d.SiteHeadcount })), Fact: "regulatory_oh_site_headcount", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.oh.hazardous", Slot: within(duty, flag(func(d *OHDuty) *bool { return &d.Hazardous })), Fact: "regulatory_oh_hazardous", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.oh.kind", Slot: within(duty, one(worded(DutyContracted, "advert.value_contracted", DutyExclusive, "advert.value_exclusive"), func(d *OHDuty) *string { return &d.Kind })), Fact: "regulatory_oh_kind", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.oh.scope", Slot: within(duty, one(worded(ScopeAppointed, "advert.value_appointed", ScopeSub, "advert.value_sub", ScopeInterview, "advert.value_interview_only", ScopeStressCheck, "advert.value_stress_check"), func(d *OHDuty) *string { return &d.Scope })), Fact: "regulatory_oh_scope", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.oh.rounds", Slot: within(duty, one(worded("monthly", "advert.value_rounds_monthly", "bimonthly", "advert.value_rounds_bimonthly", "none", "advert.value_rounds_none"), func(d *OHDuty) *string { return &d.Rounds })), Fact: "regulatory_oh_rounds", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.oh.remote_tasks", Slot: within(duty, some(worded("interview", "advert.value_task_interview", "committee", "advert.value_task_committee", "education", "advert.value_task_education", "consultation", "advert.value_task_consultation", "fitness_judgement", "advert.value_task_fitness_judgement"), func(d *OHDuty) *[]string { return &d.RemoteTasks })), Fact: "regulatory_oh_remote_tasks", API: AsFile, Edit: EditTerms},
	{Name: "regulatory.oh.other_route", Slot: within(duty, flag(func(d *OHDuty) *bool { return &d.OtherRoute })), Fact: "regulatory_oh_other_route", API: AsFile, Edit: EditTerms},
}

var applyFields = []Field{
	{Name: "apply.url", Slot: link(func(a *Advert) *string { return &a.Apply.URL }), Fact: OnTop, Edit: EditMaterial},
	{Name: "apply.checked_only", Slot: flag(func(a *Advert) *bool { return &a.Apply.CheckedOnly }),
		Fact: "apply_checked_only", API: AsFile},
	{Name: "apply.questions", Slot: lines(func(a *Advert) *[]string { return &a.Apply.Questions }),
		Fact: "apply_questions", API: AsFile, Max: MaxApplyQuestion},
}
