package handlers

import (
	"slices"

	"github.com/enkaku/enkaku/models"
)

// advertFields are all fields of the form that stand alone or once per key of
// a vocabulary. The items of expense are named by the poster: see
// readExpenses.
var advertFields = slices.Concat(aboutFields, whereFields, whenFields, needFields, ruleFields,
	employmentFields, serviceFields, closingFields, payFields, payBasisFields)

var aboutFields = []advertField{
	keyField("lang", func(a *models.Advert) *models.Lang { return &a.Lang }),
	textField("title.ja", func(a *models.Advert) *string { return &a.Title.JA }),
	textField("title.en", func(a *models.Advert) *string { return &a.Title.EN }),
	textField("summary.ja", func(a *models.Advert) *string { return &a.Summary.JA }),
	textField("summary.en", func(a *models.Advert) *string { return &a.Summary.EN }),
	textField("description", func(a *models.Advert) *string { return &a.Description }),
	keyField("employer", func(a *models.Advert) *string { return &a.EmployerID }),
	keyField("work.primary", func(a *models.Advert) *models.WorkType { return &a.PrimaryWork }),
	keysField("work.secondary", func(a *models.Advert) *[]models.WorkType { return &a.SecondaryWork }),
	keysField("specialties", func(a *models.Advert) *[]models.Specialty { return &a.Specialties }),
	keyField("employment", func(a *models.Advert) *models.EmploymentType { return &a.Employment }),
	keyField("contract", func(a *models.Advert) *models.ContractNature { return &a.Contract }),
}

var whereFields = []advertField{
	keyField("remote", func(a *models.Advert) *models.RemoteLevel { return &a.Remote }),
	keyField("onsite.frequency", func(a *models.Advert) *models.OnsiteFrequency { return &a.Onsite.Frequency }),
	keyField("onsite.pref", func(a *models.Advert) *models.Pref { return &a.Onsite.Pref }),
	textField("onsite.place", func(a *models.Advert) *string { return &a.Onsite.Place }),
	textField("onsite.note", func(a *models.Advert) *string { return &a.Onsite.Note }),
	keysField("locations", func(a *models.Advert) *[]models.AllowedLocation { return &a.Locations }),
	keysField("living_prefs", func(a *models.Advert) *[]models.Pref { return &a.LivingPrefs }),
}

var whenFields = []advertField{
	keysField("schedules", func(a *models.Advert) *[]models.ScheduleType { return &a.Schedules }),
	weekField("week", func(a *models.Advert) *models.Week { return &a.Week }),
	wholeField("turnaround_hours", func(a *models.Advert) *int { return &a.Turnaround }),
	wholeField("booking_lead_days", func(a *models.Advert) *int { return &a.BookingLead }),
}

var needFields = slices.Concat([]advertField{
	keysField("licences.required", func(a *models.Advert) *[]models.Licence { return &a.Licences.Required }),
	keysField("licences.any_of", func(a *models.Advert) *[]models.Licence { return &a.Licences.AnyOf }),
	keysField("licences.preferred", func(a *models.Advert) *[]models.Licence { return &a.Licences.Preferred }),
	textField("licences.note", func(a *models.Advert) *string { return &a.Licences.Note }),
	keysField("skills.required", func(a *models.Advert) *[]models.Skill { return &a.Skills.Required }),
	keysField("skills.any_of", func(a *models.Advert) *[]models.Skill { return &a.Skills.AnyOf }),
	keysField("skills.preferred", func(a *models.Advert) *[]models.Skill { return &a.Skills.Preferred }),
	textField("skills.note", func(a *models.Advert) *string { return &a.Skills.Note }),
	keysField("languages", func(a *models.Advert) *[]models.Language { return &a.Languages }),
	textField("language_note", func(a *models.Advert) *string { return &a.LanguageNote }),
},
	mapFields("equipment.", models.EquipmentItems, func(a *models.Advert) *map[models.EquipSec]string { return &a.Equipment }),
	mapFields("life_fit.", models.LifeFits, func(a *models.Advert) *map[models.LifeFit]string { return &a.LifeFit }),
	mapFields("safety.", models.SafetyItems, func(a *models.Advert) *map[models.SafetyItem]string { return &a.Safety }),
)

var ruleFields = []advertField{
	keyField("regulatory.institution", func(a *models.Advert) *string { return &a.Regulatory.Institution }),
	keyField("regulatory.online_care_notice", func(a *models.Advert) *string { return &a.Regulatory.OnlineCareNotice }),
	keyField("regulatory.care_payment", func(a *models.Advert) *models.CarePayment { return &a.Regulatory.CarePayment }),
	keyField("regulatory.first_visit", func(a *models.Advert) *string { return &a.Regulatory.FirstVisit }),
	textField("regulatory.prescribing_policy", func(a *models.Advert) *string { return &a.Regulatory.PrescribingPolicy }),
	textField("regulatory.identity_flow", func(a *models.Advert) *string { return &a.Regulatory.IdentityFlow }),
	flagField("regulatory.training_first", func(a *models.Advert) *bool { return &a.Regulatory.TrainingFirst }),
	flagField("regulatory.no_diagnosis", func(a *models.Advert) *bool { return &a.Regulatory.NoDiagnosis }),
	textField("regulatory.documents_provided", func(a *models.Advert) *string { return &a.Regulatory.DocumentsProvided }),
	keysField("regulatory.modalities", func(a *models.Advert) *[]models.Modality { return &a.Regulatory.Modalities }),
	wholeField("regulatory.tat_hours", func(a *models.Advert) *int { return &a.Regulatory.TATHours }),
	flagField("regulatory.double_check", func(a *models.Advert) *bool { return &a.Regulatory.DoubleCheck }),
	textField("regulatory.final_responsibility", func(a *models.Advert) *string { return &a.Regulatory.FinalResponsible }),
	keyField("regulatory.samd_status", func(a *models.Advert) *string { return &a.Regulatory.SaMDStatus }),
	textField("regulatory.data_basis", func(a *models.Advert) *string { return &a.Regulatory.DataBasis }),
	wholeField("regulatory.oh.site_headcount", func(a *models.Advert) *int { return &a.Regulatory.OH.SiteHeadcount }),
	flagField("regulatory.oh.hazardous", func(a *models.Advert) *bool { return &a.Regulatory.OH.Hazardous }),
	keyField("regulatory.oh.kind", func(a *models.Advert) *string { return &a.Regulatory.OH.Kind }),
	keyField("regulatory.oh.scope", func(a *models.Advert) *string { return &a.Regulatory.OH.Scope }),
	keyField("regulatory.oh.rounds", func(a *models.Advert) *string { return &a.Regulatory.OH.Rounds }),
	keysField("regulatory.oh.remote_tasks", func(a *models.Advert) *[]string { return &a.Regulatory.OH.RemoteTasks }),
	flagField("regulatory.oh.other_route", func(a *models.Advert) *bool { return &a.Regulatory.OH.OtherRoute }),
	textField("apply.url", func(a *models.Advert) *string { return &a.Apply.URL }),
}

// closingFields belong to every contract.
var closingFields = []advertField{
	textField("terms.work.initial", func(a *models.Advert) *string { return &a.Terms.Work.Initial }),
	dateField("terms.info_as_of", func(a *models.Advert) *models.Date { return &a.Terms.InfoAsOf }),
	dateField("terms.valid_through", func(a *models.Advert) *models.Date { return &a.Terms.ValidThrough }),
	textField("terms.change_notice", func(a *models.Advert) *string { return &a.Terms.ChangeNotice }),
	wholeField("terms.headcount", func(a *models.Advert) *int { return &a.Terms.Headcount }),
	textField("terms.selection", func(a *models.Advert) *string { return &a.Terms.Selection }),
	flagField("terms.dispatch", func(a *models.Advert) *bool { return &a.Terms.Dispatch }),
}
