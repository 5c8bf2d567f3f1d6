package models

import (
	"github.com/enkaku/enkaku/models/vocab"
)

// What the work is, where and when it is done, and what it asks for.

var workFields = []Field{
	{Name: "lang", Slot: one(worded("ja", "desk.lang_ja", "en", "desk.lang_en"), func(a *Advert) *vocab.Lang { return &a.Lang }), Fact: OnTop, API: AsFile},
	{Name: "title.ja", Slot: words(func(a *Advert) *string { return &a.Title.JA }), Max: MaxTitle, Fact: OnTop, File: "title_ja", API: AsFile, Edit: EditStated},
	{Name: "title.en", Slot: words(func(a *Advert) *string { return &a.Title.EN }), Max: 2 * MaxTitle, Fact: OnTop, File: "title_en", API: AsFile, Edit: EditStated},
	{Name: "summary.ja", Slot: words(func(a *Advert) *string { return &a.Summary.JA }), Max: MaxNote, File: "summary_ja", API: "summary", Edit: EditStated},
	{Name: "summary.en", Slot: words(func(a *Advert) *string { return &a.Summary.EN }), Max: 2 * MaxNote, File: "summary_en", API: "summary", Edit: EditStated},
	{Name: "description", Slot: words(func(a *Advert) *string { return &a.Description }), Max: MaxDescription, Fact: OnTop, API: AsFile, Edit: EditStated},
	{Name: "employer", Slot: one(nil, func(a *Advert) *string { return &a.EmployerID }), Fact: "recruiter_name", Law: LawRecruiter, File: "employer_id", API: "employer.id", Edit: EditMaterial},
	{Name: "work.primary", Slot: choice(vocab.WorkTypes, func(a *Advert) *vocab.WorkType { return &a.PrimaryWork }), Fact: OnTop, File: "work_types.primary", API: "primary_work", Edit: EditMaterial},
	{Name: "work.secondary", Slot: choices(vocab.WorkTypes, func(a *Advert) *[]vocab.WorkType { return &a.SecondaryWork }), Fact: OnTop, File: "work_types.secondary", API: "work_types", Edit: EditTerms},
	{Name: "specialties", Slot: choices(vocab.Specialties, func(a *Advert) *[]vocab.Specialty { return &a.Specialties }), Fact: OnTop, API: AsFile, Edit: EditTerms},
	{Name: "employment", Slot: choice(vocab.EmploymentTypes, func(a *Advert) *vocab.EmploymentType { return &a.Employment }), Fact: OnTop, File: "employment_type", API: "employment", Edit: EditMaterial},
	{Name: "contract", Slot: choice(vocab.ContractNatures, func(a *Advert) *vocab.ContractNature { return &a.Contract }), Fact: OnTop, File: "contract_nature", API: AsFile, Edit: EditMaterial},
}

var placeFields = []Field{
	{Name: "remote", Slot: choice(vocab.RemoteLevels, func(a *Advert) *vocab.RemoteLevel { return &a.Remote }), Fact: OnTop, File: "remote_level", API: AsFile, Edit: EditMaterial},
	{Name: "onsite.frequency", Slot: choice(vocab.OnsiteFrequencies, func(a *Advert) *vocab.OnsiteFrequency { return &a.Onsite.Frequency }), Fact: OnTop, API: "onsite_frequency", Edit: EditMaterial},
	{Name: "onsite.pref", Slot: choice(vocab.Prefs, func(a *Advert) *vocab.Pref { return &a.Onsite.Pref }), Fact: OnTop, API: AsFile, Edit: EditMaterial},
	{Name: "onsite.place", Slot: words(func(a *Advert) *string { return &a.Onsite.Place }), Fact: OnTop, API: AsFile, Edit: EditMaterial},
	{Name: "onsite.note", Slot: words(func(a *Advert) *string { return &a.Onsite.Note }), Fact: OnTop, API: AsFile, Edit: EditStated},
	{Name: "locations", Slot: choices(vocab.AllowedLocations, func(a *Advert) *[]vocab.AllowedLocation { return &a.Locations }), Fact: OnTop, File: "allowed_locations", API: AsFile, Edit: EditTerms},
	{Name: "living_prefs", Slot: choices(vocab.Prefs, func(a *Advert) *[]vocab.Pref { return &a.LivingPrefs }), Fact: "living_prefs", API: AsFile, Edit: EditTerms},
}

var timeFields = []Field{
	{Name: "schedules", Slot: choices(vocab.ScheduleTypes, func(a *Advert) *[]vocab.ScheduleType { return &a.Schedules }), Fact: OnTop, File: "schedule_types", API: AsFile, Edit: EditTerms},
	{Name: "week", Slot: halfDays(func(a *Advert) *Week { return &a.Week }), Fact: OnTop, API: AsFile, Edit: EditTerms},
	{Name: "turnaround_hours", Slot: whole(func(a *Advert) *int { return &a.Turnaround }), Fact: "turnaround_hours", API: AsFile, Edit: EditTerms},
	{Name: "booking_lead_days", Slot: whole(func(a *Advert) *int { return &a.BookingLead }), Fact: "booking_lead_days", API: AsFile, Edit: EditTerms},
}

// providers say who provides a piece of equipment.
var providers = worded("employer", "advert.value_employer", "doctor", "advert.value_doctor", "shared",
	"advert.value_shared")

var needFields = []Field{
	{Name: "licences.required", Slot: choices(vocab.Licences, func(a *Advert) *[]vocab.Licence { return &a.Licences.Required }), Fact: OnTop, API: AsFile, Edit: EditTerms},
	{Name: "licences.any_of", Slot: choices(vocab.Licences, func(a *Advert) *[]vocab.Licence { return &a.Licences.AnyOf }), Fact: OnTop, File: "licences.required_any_of", API: AsFile, Edit: EditTerms},
	{Name: "licences.preferred", Slot: choices(vocab.Licences, func(a *Advert) *[]vocab.Licence { return &a.Licences.Preferred }), Fact: OnTop, API: AsFile},
	{Name: "licences.note", Slot: words(func(a *Advert) *string { return &a.Licences.Note }), Fact: OnTop, API: AsFile, Edit: EditTerms},
	{Name: "skills.required", Slot: choices(vocab.Skills, func(a *Advert) *[]vocab.Skill { return &a.Skills.Required }), Fact: OnTop, API: AsFile, Edit: EditTerms},
	{Name: "skills.any_of", Slot: choices(vocab.Skills, func(a *Advert) *[]vocab.Skill { return &a.Skills.AnyOf }), Fact: OnTop, File: "skills.required_any_of", API: AsFile, Edit: EditTerms},
	{Name: "skills.preferred", Slot: choices(vocab.Skills, func(a *Advert) *[]vocab.Skill { return &a.Skills.Preferred }), Fact: OnTop, API: AsFile},
	{Name: "skills.note", Slot: words(func(a *Advert) *string { return &a.Skills.Note }), Fact: OnTop, API: AsFile, Edit: EditTerms},
	{Name: "languages", Slot: choices(vocab.Languages, func(a *Advert) *[]vocab.Language { return &a.Languages }), Fact: OnTop, File: "languages.work", API: "languages", Edit: EditTerms},
	{Name: "language_note", Slot: words(func(a *Advert) *string { return &a.LanguageNote }), Fact: OnTop, File: "languages.note", API: "language_note", Edit: EditTerms},
	{Name: "equipment.", Slot: keyed(optionsOf(vocab.EquipmentItems), one(providers, itself), func(a *Advert) *map[vocab.EquipSec]string { return &a.Equipment }), Fact: OnTop, File: "equipment_security.", API: "equipment.", Edit: EditTerms},
	{Name: "life_fit.", Slot: keyed(optionsOf(vocab.LifeFits), orNone(itself), func(a *Advert) *map[vocab.LifeFit]string { return &a.LifeFit }), Fact: OnTop, API: "life_fit_evidence.", Edit: EditTerms},
	{Name: "safety.", Slot: keyed(optionsOf(vocab.SafetyItems), orNone(itself), func(a *Advert) *map[vocab.SafetyItem]string { return &a.Safety }), Fact: OnTop, API: AsFile, Edit: EditTerms},
}

// itself is the place of the text that one key of a map holds.
func itself(s *string) *string { return s }
