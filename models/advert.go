package models

import (
	"slices"

	"github.com/enkaku/enkaku/models/vocab"
)

// Advert is everything the poster writes about a job: what readers see and
// what the law wants stated. A Job adds who owns it and where it is in life.
type Advert struct {
	Lang        vocab.Lang `bson:"lang" json:"lang" yaml:"lang"` // language of Description and free texts
	Title       vocab.Text `bson:"title" json:"title" yaml:"-"`
	Summary     vocab.Text `bson:"summary,omitempty" json:"summary,omitzero" yaml:"-"`
	Description string     `bson:"description" json:"description" yaml:"description"` // plain text, paragraphs split by blank lines

	EmployerID string       `bson:"employerId" json:"employer_id" yaml:"employer_id"`
	Employer   EmployerCard `bson:"employer" json:"employer" yaml:"-"` // copied at save so that a job can be read and indexed alone

	PrimaryWork   vocab.WorkType          `bson:"primaryWork" json:"primary_work" yaml:"-"`
	SecondaryWork []vocab.WorkType        `bson:"secondaryWork,omitempty" json:"secondary_work,omitempty" yaml:"-"`
	Specialties   []vocab.Specialty       `bson:"specialties" json:"specialties" yaml:"specialties"` // specialties and practice areas alike
	Employment    vocab.EmploymentType    `bson:"employment" json:"employment" yaml:"employment_type"`
	Contract      vocab.ContractNature    `bson:"contract" json:"contract_nature" yaml:"contract_nature"`
	Remote        vocab.RemoteLevel       `bson:"remote" json:"remote_level" yaml:"remote_level"`
	Onsite        Onsite                  `bson:"onsite" json:"onsite" yaml:"onsite"`
	Locations     []vocab.AllowedLocation `bson:"locations" json:"allowed_locations" yaml:"allowed_locations"`
	LivingPrefs   []vocab.Pref            `bson:"livingPrefs,omitempty" json:"living_prefs,omitempty" yaml:"living_prefs"` // where the doctor may live when not anywhere
	Schedules     []vocab.ScheduleType    `bson:"schedules" json:"schedule_types" yaml:"schedule_types"`
	Week          Week                    `bson:"week" json:"week" yaml:"week"`                                                   // zero: derived from Schedules and hour patterns
	Turnaround    int                     `bson:"turnaround,omitempty" json:"turnaround_hours,omitempty" yaml:"turnaround_hours"` // hours, for deadline_based
	BookingLead   int                     `bson:"bookingLead,omitempty" json:"booking_lead_days,omitempty" yaml:"booking_lead_days"`

	Licences     Requirements[vocab.Licence] `bson:"licences" json:"licences" yaml:"licences"`
	Skills       Requirements[vocab.Skill]   `bson:"skills" json:"skills" yaml:"skills"`
	Equipment    map[vocab.EquipSec]string   `bson:"equipment,omitempty" json:"equipment,omitempty" yaml:"equipment_security"` // who provides: employer, doctor, shared
	LifeFit      map[vocab.LifeFit]string    `bson:"lifeFit,omitempty" json:"life_fit,omitempty" yaml:"life_fit"`              // the evidence in words
	Safety       map[vocab.SafetyItem]string `bson:"safety,omitempty" json:"safety,omitempty" yaml:"safety"`
	Languages    []vocab.Language            `bson:"languages" json:"languages" yaml:"-"` // of the work
	LanguageNote string                      `bson:"languageNote,omitempty" json:"language_note,omitempty" yaml:"-"`

	Regulatory Regulatory `bson:"regulatory" json:"regulatory" yaml:"regulatory"`
	Terms      Terms      `bson:"terms" json:"terms" yaml:"terms"`
	Pay        Pay        `bson:"pay" json:"pay" yaml:"pay"`

	Apply Apply `bson:"apply" json:"apply" yaml:"apply"`
}

// EmployerCard is the part of an Employer that stands on each of its jobs.
type EmployerCard struct {
	Name    vocab.Text       `bson:"name" json:"name"`
	Kind    vocab.PosterKind `bson:"kind" json:"kind"`
	Pref    vocab.Pref       `bson:"pref" json:"pref"`
	Address string           `bson:"address" json:"address"`
	Contact string           `bson:"contact,omitempty" json:"contact,omitempty"` // telephone, mail or form, as the law wants it shown
}

// Onsite says how often and where the doctor must be present.
type Onsite struct {
	Frequency vocab.OnsiteFrequency `bson:"frequency" json:"frequency" yaml:"frequency"`
	Pref      vocab.Pref            `bson:"pref,omitempty" json:"pref,omitempty" yaml:"pref"` // "" : read from Place
	Place     string                `bson:"place,omitempty" json:"place,omitempty" yaml:"place"`
	Note      string                `bson:"note,omitempty" json:"note,omitempty" yaml:"note"`
}

// Requirements lists what a job demands and what it welcomes.
type Requirements[K ~string] struct {
	Required  []K    `bson:"required,omitempty" json:"required,omitempty" yaml:"required"`
	AnyOf     []K    `bson:"anyOf,omitempty" json:"required_any_of,omitempty" yaml:"required_any_of"` // at least one of these
	Preferred []K    `bson:"preferred,omitempty" json:"preferred,omitempty" yaml:"preferred"`
	Note      string `bson:"note,omitempty" json:"note,omitempty" yaml:"note"`
}

// Week is a set of 21 half-day slots: bit day*3+part with Monday = 0 and
// parts 0 morning (05-12), 1 day (12-18), 2 night (18-05).
type Week uint32

// Has reports whether the slot is in the set.
func (w Week) Has(day, part int) bool { return w&(1<<(day*3+part)) != 0 }

// Whole reports whether a week is every part of every day: it says nothing
// about when the work happens.
func (w Week) Whole() bool { return w&(1<<21-1) == 1<<21-1 }

// With returns w and the slot.
func (w Week) With(day, part int) Week { return w | 1<<(day*3+part) }

// Apply says how a doctor applies: on the board (default), by the poster's own
// https form, never by telephone.
type Apply struct {
	URL string `bson:"url,omitempty" json:"url,omitempty" yaml:"url"` // "" : on the board
	// CheckedOnly refuses doctors of whose licences the board has yet to see the documents.
	CheckedOnly bool `bson:"checkedOnly,omitempty" json:"checked_only,omitempty" yaml:"checked_only"`
	// Questions are those to who applies on the board, a line each (ApplyQuestionOf).
	Questions []string `bson:"questions,omitempty" json:"questions,omitempty" yaml:"questions"`
}

// Regulatory holds what the rules of one kind of work want to know.
type Regulatory struct {
	Institution       string            `bson:"institution,omitempty" json:"institution,omitempty" yaml:"institution"` // employer id of the medical institution that answers for the care
	OnlineCareNotice  string            `bson:"onlineCareNotice,omitempty" json:"online_care_notice,omitempty" yaml:"online_care_notice"`
	CarePayment       vocab.CarePayment `bson:"carePayment,omitempty" json:"care_payment,omitempty" yaml:"care_payment"`
	FirstVisit        string            `bson:"firstVisit,omitempty" json:"first_visit,omitempty" yaml:"first_visit"`
	PrescribingPolicy string            `bson:"prescribingPolicy,omitempty" json:"prescribing_policy,omitempty" yaml:"prescribing_policy"`
	IdentityFlow      string            `bson:"identityFlow,omitempty" json:"identity_flow,omitempty" yaml:"identity_flow"`
	TrainingFirst     bool              `bson:"trainingFirst,omitempty" json:"training_before_start,omitempty" yaml:"training_before_start"`
	NoDiagnosis       bool              `bson:"noDiagnosis,omitempty" json:"no_diagnosis_statement,omitempty" yaml:"no_diagnosis_statement"`
	DocumentsProvided string            `bson:"documentsProvided,omitempty" json:"documents_provided,omitempty" yaml:"documents_provided"`
	Modalities        []vocab.Modality  `bson:"modalities,omitempty" json:"modalities,omitempty" yaml:"modalities"`
	TATHours          int               `bson:"tatHours,omitempty" json:"tat_hours,omitempty" yaml:"tat_hours"`
	DoubleCheck       bool              `bson:"doubleCheck,omitempty" json:"double_check,omitempty" yaml:"double_check"`
	FinalResponsible  string            `bson:"finalResponsibility,omitempty" json:"final_responsibility,omitempty" yaml:"final_responsibility"`
	SaMDStatus        string            `bson:"samdStatus,omitempty" json:"samd_status,omitempty" yaml:"samd_status"`
	DataBasis         string            `bson:"dataBasis,omitempty" json:"data_basis,omitempty" yaml:"data_basis"`
	OH                *OHDuty           `bson:"oh,omitempty" json:"oh,omitempty" yaml:"oh"`
}

// OHDuty describes an occupational physician's appointment.
type OHDuty struct {
	SiteHeadcount int      `bson:"siteHeadcount" json:"site_headcount" yaml:"site_headcount"`
	Hazardous     bool     `bson:"hazardous,omitempty" json:"hazardous,omitempty" yaml:"hazardous"`
	Kind          string   `bson:"kind" json:"kind" yaml:"kind"`       // exclusive, contracted
	Scope         string   `bson:"scope" json:"scope" yaml:"scope"`    // appointed, sub, interview_only, stress_check
	Rounds        string   `bson:"rounds" json:"rounds" yaml:"rounds"` // monthly, bimonthly, none
	RemoteTasks   []string `bson:"remoteTasks,omitempty" json:"remote_tasks,omitempty" yaml:"remote_tasks"`
	OtherRoute    bool     `bson:"otherRoute,omitempty" json:"other_route,omitempty" yaml:"other_route"` // another lawful qualification is named in the licence note
}

// WorkableFrom reports whether the doctor may work from any of the places.
func (a *Advert) WorkableFrom(places ...vocab.AllowedLocation) bool {
	return slices.ContainsFunc(places, func(p vocab.AllowedLocation) bool { return slices.Contains(a.Locations, p) })
}

// At reports whether the work happens at any of the times.
func (a *Advert) At(times ...vocab.ScheduleType) bool {
	return slices.ContainsFunc(times, func(s vocab.ScheduleType) bool { return slices.Contains(a.Schedules, s) })
}

// How an occupational physician is employed: by one company, or under contract
// with several.
const (
	DutyExclusive  = "exclusive"
	DutyContracted = "contracted"
)

// The roles of an occupational physician.
const (
	ScopeAppointed   = "appointed"
	ScopeSub         = "sub"
	ScopeInterview   = "interview_only"
	ScopeStressCheck = "stress_check"
)
