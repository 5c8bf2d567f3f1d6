package models

import (
	"github.com/enkaku/enkaku/models/vocab"
)

// The conditions of work: of an employment, of a contract of service, of both.

var employmentFields = []Field{
	{Name: "terms.work.initial", Slot: words(func(a *Advert) *string { return &a.Terms.Work.Initial }), Max: MaxDuties, Service: "advert.terms_work_content", Fact: "terms_work_initial", Law: LawDuties, File: "terms.work_content.initial", API: AsFile, Edit: EditTerms},
	{Name: "terms.work.change", Slot: orNoChange(func(a *Advert) *string { return &a.Terms.Work.Change }), Fact: "terms_work_change", Law: LawDuties, File: "terms.work_content.change_scope", API: AsFile, Edit: EditTerms},
	{Name: "terms.workplace.initial", Slot: words(func(a *Advert) *string { return &a.Terms.Workplace.Initial }), Fact: "terms_workplace_initial", Law: LawWorkplace, API: AsFile, Edit: EditTerms},
	{Name: "terms.workplace.change", Slot: orNoChange(func(a *Advert) *string { return &a.Terms.Workplace.Change }), Fact: "terms_workplace_change", Law: LawWorkplace, File: "terms.workplace.change_scope", API: AsFile, Edit: EditTerms},
	{Name: "terms.term.type", Slot: one(worded(TermIndefinite, "advert.value_indefinite", TermFixed, "desk.term_fixed"), func(a *Advert) *string { return &a.Terms.Term.Type }), Fact: "terms_term_type", Law: LawTerm, API: AsFile, Edit: EditTerms},
	{Name: "terms.term.from", Slot: date(func(a *Advert) *Date { return &a.Terms.Term.From }), Fact: "terms_term_type", Law: LawTerm, API: AsFile, Edit: EditTerms},
	{Name: "terms.term.to", Slot: date(func(a *Advert) *Date { return &a.Terms.Term.To }), Fact: "terms_term_type", Law: LawTerm, API: AsFile, Edit: EditTerms},
	{Name: "terms.renewal.policy", Slot: one(worded("possible", "advert.value_possible", "auto", "advert.value_auto", "none", "advert.value_renewal_none"), func(a *Advert) *string { return &a.Terms.Renewal.Policy }), Fact: "terms_renewal_policy", Law: LawRenewal, API: AsFile, Edit: EditTerms},
	{Name: "terms.renewal.criteria", Slot: words(func(a *Advert) *string { return &a.Terms.Renewal.Criteria }), Fact: "terms_renewal_policy", Law: LawRenewal, API: AsFile, Edit: EditTerms},
	{Name: "terms.renewal.cap", Slot: renewalCap(func(a *Advert) *Renewal { return &a.Terms.Renewal }), Fact: "terms_renewal_policy", Law: LawRenewal, API: "terms.renewal", Edit: EditTerms},
	{Name: "terms.probation.has", Slot: answer(func(a *Advert) **bool { return &a.Terms.Probation.Has }), Fact: "terms_probation_has", Law: LawProbation, API: AsFile, Edit: EditTerms},
	{Name: "terms.probation.months", Slot: whole(func(a *Advert) *int { return &a.Terms.Probation.Months }), Fact: "terms_probation_has", Law: LawProbation, API: AsFile, Edit: EditTerms},
	{Name: "terms.probation.terms", Slot: sameTerms(func(a *Advert) *string { return &a.Terms.Probation.Terms }), Fact: "terms_probation_has", Law: LawProbation, API: AsFile, Edit: EditTerms},
	{Name: "terms.hours.system", Slot: one(worded("fixed", "advert.value_system_fixed", "shift", "advert.value_system_shift", "flex", "advert.value_system_flex", "variable", "advert.value_system_variable", "discretionary", "advert.value_system_discretionary"), func(a *Advert) *string { return &a.Terms.Hours.System }), Fact: "terms_hours_system", Law: LawHours, API: AsFile, Edit: EditTerms},
	{Name: "terms.hours.core", Slot: orNone(func(a *Advert) *string { return &a.Terms.Hours.Core }), Fact: "terms_hours_system", Law: LawHours, API: AsFile, Edit: EditTerms},
	{Name: "terms.hours.deemed_hours", Slot: number(func(a *Advert) *float64 { return &a.Terms.Hours.DeemedHours }), Fact: "terms_hours_system", Law: LawHours, API: AsFile, Edit: EditTerms},
	{Name: "terms.hours.patterns", Slot: lines(func(a *Advert) *[]string { return &a.Terms.Hours.Patterns }), Fact: "terms_hours_system", Law: LawHours, API: AsFile, Edit: EditTerms},
	{Name: "terms.hours.break_minutes", Slot: counted(func(a *Advert) **int { return &a.Terms.Hours.BreakMinutes }), Fact: "terms_hours_break_minutes", Law: LawBreak, API: AsFile, Edit: EditTerms},
	{Name: "terms.hours.overtime.has", Slot: answer(func(a *Advert) **bool { return &a.Terms.Hours.Overtime.Has }), Fact: "terms_hours_overtime_has", Law: LawOvertime, API: AsFile, Edit: EditTerms},
	{Name: "terms.hours.overtime.avg_hours", Slot: number(func(a *Advert) *float64 { return &a.Terms.Hours.Overtime.AvgHours }), Fact: "terms_hours_overtime_has", Law: LawOvertime, File: "terms.hours.overtime.avg_hours_month", API: AsFile, Edit: EditTerms},
	{Name: "terms.holidays", Slot: words(func(a *Advert) *string { return &a.Terms.Holidays }), Fact: "terms_holidays", Law: LawHolidays, API: AsFile, Edit: EditTerms},
	{Name: "terms.insurance.health", Slot: insured(func(a *Advert) *string { return &a.Terms.Insurance.Health }), Label: "advert.value_health", Fact: "terms_insurance_health", Law: LawInsurance, API: AsFile, Edit: EditTerms},
	{Name: "terms.insurance.pension", Slot: insured(func(a *Advert) *string { return &a.Terms.Insurance.Pension }), Label: "advert.value_pension", Fact: "terms_insurance_health", Law: LawInsurance, API: AsFile, Edit: EditTerms},
	{Name: "terms.insurance.accident", Slot: insured(func(a *Advert) *string { return &a.Terms.Insurance.Accident }), Label: "advert.value_accident", Fact: "terms_insurance_health", Law: LawInsurance, API: AsFile, Edit: EditTerms},
	{Name: "terms.insurance.employment", Slot: insured(func(a *Advert) *string { return &a.Terms.Insurance.Employment }), Label: "advert.value_employment_insurance", Fact: "terms_insurance_health", Law: LawInsurance, API: AsFile, Edit: EditTerms},
	{Name: "terms.dispatch", Slot: flag(func(a *Advert) *bool { return &a.Terms.Dispatch }), Label: "advert.dispatch", Fact: "dispatch", Law: LawDispatch, API: AsFile, Edit: EditTerms},
	{Name: "terms.smoking.measure", Slot: one(worded("no_smoking_premises", "advert.value_no_smoking_premises", "no_smoking_indoor", "advert.value_no_smoking_indoor", "smoking_room", "advert.value_smoking_room", "none", "advert.value_smoking_none", "home", "advert.value_home"), func(a *Advert) *string { return &a.Terms.Smoking.Measure }), Fact: "terms_smoking_measure", Law: LawSmoking, API: AsFile, Edit: EditTerms},
	{Name: "terms.smoking.note", Slot: words(func(a *Advert) *string { return &a.Terms.Smoking.Note }), Fact: "terms_smoking_measure", Law: LawSmoking, API: AsFile, Edit: EditTerms},
	{Name: "terms.retire_age", Slot: whole(func(a *Advert) *int { return &a.Terms.RetireAge }), Fact: "terms_retire_age", Law: LawRetireAge, API: AsFile, Edit: EditTerms},
	{Name: "terms.age_ground", Slot: one(worded(AgeGroundRetirement, "advert.value_age_retirement", AgeGroundCareer, "advert.value_age_career", AgeGroundSenior, "advert.value_age_senior", AgeGroundLaw, "advert.value_age_law"), func(a *Advert) *string { return &a.Terms.AgeGround }), Fact: "terms_age_ground", API: AsFile, Edit: EditTerms},
}

// SameTerms is what Probation.Terms holds when nothing differs.
const SameTerms = "same"

// sameTerms is free text in which the poster may state that nothing differs.
func sameTerms(at func(*Advert) *string) Slot[Advert] {
	return standing(at, Standing{
		SameTerms, vocab.Text{JA: "同じ", EN: "same"}, []string{"同じ", "本採用と同じ", "条件は同じ", "変更なし", "same", "same terms"}, "advert.value_same_terms",
	})
}

// payers bear an expense.
var payers = worded("employer", "advert.value_employer", "doctor", "advert.value_doctor", "shared",
	"advert.value_shared", "included", "advert.value_included")

// expenses are the usual items; an imported advert may name others.
var expenses = worded("device", "desk.expense_device", "communication", "desk.expense_communication", "travel",
	"desk.expense_travel", "electricity", "desk.expense_electricity")

// anyKey opens a family to keys outside its vocabulary.
func anyKey(s Slot[Advert]) Slot[Advert] { s.OpenKeys = true; return s }

var serviceFields = []Field{
	{Name: "terms.place", Slot: words(func(a *Advert) *string { return &a.Terms.Place }), Fact: "terms_place", Law: LawPlace, API: AsFile, Edit: EditTerms},
	{Name: "terms.period.from", Slot: date(func(a *Advert) *Date { return &a.Terms.Period.From }), Label: "desk.period_from", Fact: "terms_period_from", Law: LawPeriod, API: AsFile, Edit: EditTerms},
	{Name: "terms.period.to", Slot: date(func(a *Advert) *Date { return &a.Terms.Period.To }), Fact: "terms_period_from", Law: LawPeriod, API: AsFile, Edit: EditTerms},
	{Name: "terms.period.open", Slot: flag(func(a *Advert) *bool { return &a.Terms.Period.Open }), Fact: "terms_period_from", Law: LawPeriod, API: AsFile, Edit: EditTerms},
	{Name: "terms.period.note", Slot: words(func(a *Advert) *string { return &a.Terms.Period.Note }), Fact: "terms_period_from", Law: LawPeriod, API: AsFile, Edit: EditTerms},
	{Name: "terms.time", Slot: words(func(a *Advert) *string { return &a.Terms.Time }), Fact: "terms_time", Law: LawTime, API: AsFile, Edit: EditTerms},
	{Name: "terms.payment_due_days", Slot: whole(func(a *Advert) *int { return &a.Terms.PaymentDueDays }), Fact: "terms_payment_due_days", Law: LawPaymentDue, API: AsFile, Edit: EditTerms},
	{Name: "terms.recommissioned", Slot: flag(func(a *Advert) *bool { return &a.Terms.Recommissioned }), Fact: "terms_recommissioned", Law: LawPaymentDue, API: AsFile, Edit: EditTerms},
	{Name: "terms.expenses.", Slot: anyKey(keyed(expenses, one(payers, itself), func(a *Advert) *map[string]string { return &a.Terms.Expenses })), Fact: "terms_expenses", Law: LawExpenses, API: AsFile, Edit: EditTerms},
	{Name: "terms.counterparty.type", Slot: one(worded("direct", "advert.value_direct", "via_agency", "advert.value_via_agency"), func(a *Advert) *string { return &a.Terms.Counterparty.Type }), Fact: "terms_counterparty_type", Law: LawCounterparty, API: AsFile, Edit: EditTerms},
	{Name: "terms.counterparty.end_client", Slot: words(func(a *Advert) *string { return &a.Terms.Counterparty.EndClient }), Fact: "terms_counterparty_end_client", Law: LawCounterparty, API: AsFile, Edit: EditTerms},
	{Name: "terms.counterparty.reason", Slot: words(func(a *Advert) *string { return &a.Terms.Counterparty.Reason }), Fact: "terms_counterparty_type", Law: LawCounterparty, API: AsFile, Edit: EditTerms},
	{Name: "terms.termination.notice_days", Slot: whole(func(a *Advert) *int { return &a.Terms.Termination.NoticeDays }), Fact: "terms_termination_notice_days", Law: LawTermination, API: AsFile, Edit: EditTerms},
	{Name: "terms.termination.note", Slot: words(func(a *Advert) *string { return &a.Terms.Termination.Note }), Fact: "terms_termination_notice_days", Law: LawTermination, API: AsFile, Edit: EditTerms},
	{Name: "terms.care_consideration", Slot: words(func(a *Advert) *string { return &a.Terms.CareConsideration }), Fact: "terms_care_consideration", Law: LawCare, API: AsFile, Edit: EditTerms},
	{Name: "terms.harassment_contact", Slot: words(func(a *Advert) *string { return &a.Terms.HarassmentContact }), Fact: "terms_harassment_contact", Law: LawHarassment, API: AsFile, Edit: EditTerms},
	{Name: "terms.ip_and_credit", Slot: words(func(a *Advert) *string { return &a.Terms.IPAndCredit }), Fact: "terms_ip_and_credit", Law: LawRights, API: AsFile, Edit: EditTerms},
}

// loadUnits are what the work of a doctor is counted in.
var loadUnits = worded(LoadHoursAWeek, "advert.value_load_hours_week", LoadDaysAWeek, "advert.value_load_days_week", LoadHoursAMonth,
	"advert.value_load_hours_month", LoadShiftsAMonth, "advert.value_load_shifts_month", LoadCasesAMonth, "advert.value_load_cases_month")

var closingFields = []Field{
	{Name: "terms.info_as_of", Slot: date(func(a *Advert) *Date { return &a.Terms.InfoAsOf }), Fact: "terms_info_as_of", Law: LawInfoAsOf, API: AsFile},
	{Name: "terms.valid_through", Slot: date(func(a *Advert) *Date { return &a.Terms.ValidThrough }), Fact: "terms_valid_through", Law: LawValidThrough, API: AsFile},
	{Name: "terms.change_notice", Slot: words(func(a *Advert) *string { return &a.Terms.ChangeNotice }), Fact: "terms_change_notice", Law: LawChangeNotice, API: AsFile, Edit: EditTerms},
	{Name: "terms.experience.years", Slot: whole(func(a *Advert) *int { return &a.Terms.Experience.Years }), Fact: "terms_experience_years", API: AsFile, Edit: EditTerms},
	{Name: "terms.experience.or_certificate", Slot: flag(func(a *Advert) *bool { return &a.Terms.Experience.OrCertificate }), Fact: "terms_experience_years", API: AsFile, Edit: EditTerms},
	{Name: "terms.load.min", Slot: number(func(a *Advert) *float64 { return &a.Terms.Load.Min }), Fact: "terms_load_min", API: AsFile, Edit: EditTerms},
	{Name: "terms.load.max", Slot: number(func(a *Advert) *float64 { return &a.Terms.Load.Max }), Fact: "terms_load_min", API: AsFile, Edit: EditTerms},
	{Name: "terms.load.unit", Slot: one(loadUnits, func(a *Advert) *string { return &a.Terms.Load.Unit }), Fact: "terms_load_min", API: AsFile, Edit: EditTerms},
	{Name: "terms.headcount", Slot: whole(func(a *Advert) *int { return &a.Terms.Headcount }), Fact: "terms_headcount", Law: LawHeadcount, API: AsFile, Edit: EditTerms},
	{Name: "terms.few_openings", Slot: flag(func(a *Advert) *bool { return &a.Terms.FewOpenings }), Fact: "terms_headcount", Law: LawHeadcount, API: AsFile, Edit: EditTerms},
	{Name: "terms.selection", Slot: words(func(a *Advert) *string { return &a.Terms.Selection }), Fact: "terms_selection", Law: LawSelection, API: AsFile, Edit: EditTerms},
}
