package models

import (
	"slices"
	"strings"
)

// AdvertFields are the names of the fields of an advert's form, in the order
// of the form. Faults, drafts and the form itself use these very names. A name
// that ends in "." stands for one field per key: "safety." is
// "safety.tech_support" and so on; its keys are those of EquipmentItems,
// LifeFits, SafetyItems, or the free item names of the expenses.
//
// Ranges are two fields ("pay.minutes_per_case.min", ".max"). A choice of many
// is one field with many values.
var AdvertFields = []string{
	"lang", "title.ja", "title.en", "summary.ja", "summary.en", "description",
	"employer",
	"work.primary", "work.secondary", "specialties", "employment", "contract",
	"remote", "onsite.frequency", "onsite.pref", "onsite.place", "onsite.note",
	"locations", "living_prefs",
	"schedules", "week", "turnaround_hours", "booking_lead_days",
	"licences.required", "licences.any_of", "licences.preferred", "licences.note",
	"skills.required", "skills.any_of", "skills.preferred", "skills.note",
	"languages", "language_note",
	"equipment.", "life_fit.", "safety.",

	"regulatory.institution", "regulatory.online_care_notice", "regulatory.care_payment",
	"regulatory.first_visit", "regulatory.prescribing_policy", "regulatory.identity_flow",
	"regulatory.training_first", "regulatory.no_diagnosis", "regulatory.documents_provided",
	"regulatory.modalities", "regulatory.tat_hours", "regulatory.double_check",
	"regulatory.final_responsibility", "regulatory.samd_status", "regulatory.data_basis",
	"regulatory.oh.site_headcount", "regulatory.oh.hazardous", "regulatory.oh.kind",
	"regulatory.oh.scope", "regulatory.oh.rounds", "regulatory.oh.remote_tasks",
	"regulatory.oh.other_route",

	"terms.work.initial", "terms.work.change", "terms.workplace.initial", "terms.workplace.change",
	"terms.term.type", "terms.term.from", "terms.term.to",
	"terms.renewal.policy", "terms.renewal.criteria", "terms.renewal.cap",
	"terms.probation.has", "terms.probation.months", "terms.probation.terms",
	"terms.hours.system", "terms.hours.core", "terms.hours.deemed_hours", "terms.hours.patterns",
	"terms.hours.break_minutes", "terms.hours.overtime.has", "terms.hours.overtime.avg_hours",
	"terms.holidays",
	"terms.insurance.health", "terms.insurance.pension", "terms.insurance.accident", "terms.insurance.employment",
	"terms.dispatch", "terms.smoking.measure", "terms.smoking.note", "terms.retire_age",

	"terms.place", "terms.period.from", "terms.period.to", "terms.period.open", "terms.period.note",
	"terms.time", "terms.payment_due_days", "terms.recommissioned", "terms.expenses.",
	"terms.counterparty.type", "terms.counterparty.end_client", "terms.counterparty.reason",
	"terms.termination.notice_days", "terms.termination.note", "terms.care_consideration",
	"terms.harassment_contact", "terms.ip_and_credit",

	"terms.info_as_of", "terms.valid_through", "terms.change_notice", "terms.headcount", "terms.selection",

	"pay.unit", "pay.min", "pay.max", "pay.currency", "pay.tax",
	"pay.hours_per_unit", "pay.minutes_per_case.min", "pay.minutes_per_case.max",
	"pay.cases_per_month.min", "pay.cases_per_month.max",
	"pay.hours_per_month.min", "pay.hours_per_month.max", "pay.weekly_hours",
	"pay.incentive", "pay.night_premium", "pay.standby.amount", "pay.standby.hours", "pay.standby.call_out",
	"pay.standby_note", "pay.allowances", "pay.commute", "pay.raise", "pay.bonus", "pay.bonus_included",
	"pay.closing_day", "pay.pay_day", "pay.guarantee", "pay.guarantee_per_hour", "pay.volume_note",
	"pay.home_work_cost", "pay.withholding",
	"pay.fixed_overtime.amount_min", "pay.fixed_overtime.amount_max", "pay.fixed_overtime.hours",
	"pay.fixed_overtime.base_min", "pay.fixed_overtime.base_max", "pay.fixed_overtime.excess_paid",
	"pay.yen_rate", "pay.yen_rate_date",

	"apply.url", "attest", "applicants_told",
}

// fieldOrder is the place of each field in AdvertFields.
var fieldOrder = func() map[string]int {
	order := make(map[string]int, len(AdvertFields))
	for i, field := range AdvertFields {
		order[field] = i
	}
	return order
}()

// formOrder returns the place of a field in the form; fields that are not of
// it come last.
func formOrder(name string) int {
	if i, ok := fieldOrder[name]; ok {
		return i
	}
	if i, ok := fieldOrder[name[:strings.LastIndexByte(name, '.')+1]]; ok {
		return i
	}
	return len(fieldOrder)
}

// AdvertField reports whether name is a field of an advert's form.
func AdvertField(name string) bool {
	if slices.Contains(AdvertFields, name) {
		return !strings.HasSuffix(name, ".")
	}
	return slices.ContainsFunc(AdvertFields, func(field string) bool {
		return strings.HasSuffix(field, ".") && strings.HasPrefix(name, field) && len(name) > len(field)
	})
}
