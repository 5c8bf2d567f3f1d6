package models

import (
	"slices"

	"github.com/enkaku/enkaku/models/vocab"
)

// The dimensions. A new one is a name here and its row below; package search
// says in its own row how it is held and counted.
const (
	DimWork Dimension = iota
	DimSpecialty
	DimEmployment
	DimRemote
	DimPref
	DimSchedule
	DimPay
	DimLang
	DimLicence
	DimLifeFit
	DimPlace
	DimSkill
	DimEquipment
	DimModality
	DimCare
	DimPoster
	DimOnsite
	DimStart
	DimContract
	DimExperience
	DimHours
	DimensionCount
)

// dimensions is the table, in the order of the API's parameters.
var dimensions = [DimensionCount]dimensionRow{
	DimWork: {
		key: "work", choice: ChoiceAny, vocabulary: vocab.WorkTypes.Strings(), groups: vocab.WorkGroups.Strings(), groupKey: "group", main: true,
		asked: listIn(func(c *Criteria) *[]string { return &c.Work }),
		job:   func(j *Job) []string { return stringsOf(j.Works()) },
		want:  "works", wanted: listIn(func(d *Doctor) *[]vocab.WorkType { return &d.Wants.Works }), must: true,
		order: places{page: 2, form: 1, profile: 1, words: 2, reasons: 2},
		about: "Work types or groups of them; any may hold.",
	},
	DimSpecialty: {
		key: "specialty", choice: ChoiceAny, vocabulary: vocab.Specialties.Strings(), main: true,
		asked: listIn(func(c *Criteria) *[]vocab.Specialty { return &c.Specialty }),
		job:   func(j *Job) []string { return stringsOf(j.Specialties) },
		order: places{page: 5, form: 2, words: 1, reasons: 1},
		about: "Specialties and areas of practice; a basic area includes its subspecialties.",
	},
	DimEmployment: {
		key: "employment", choice: ChoiceAny, vocabulary: vocab.EmploymentTypes.Strings(),
		asked: listIn(func(c *Criteria) *[]vocab.EmploymentType { return &c.Employment }),
		job:   func(j *Job) []string { return keyOf(j.Employment) },
		want:  "employment", wanted: listIn(func(d *Doctor) *[]vocab.EmploymentType { return &d.Wants.Employment }), must: true,
		order: places{page: 7, form: 6, profile: 5, words: 3, reasons: 5},
		about: "Forms of work.",
	},
	DimRemote: {
		key: "remote", choice: ChoiceAny, vocabulary: vocab.RemoteLevels.Strings(),
		asked: listIn(func(c *Criteria) *[]vocab.RemoteLevel { return &c.Remote }),
		job:   func(j *Job) []string { return keyOf(j.Remote) },
		want:  "remote", wanted: listIn(func(d *Doctor) *[]vocab.RemoteLevel { return &d.Wants.Remote }), must: true,
		order: places{page: 1, form: 3, profile: 2, words: 4, reasons: 4},
		about: "How remote the job is by contract.",
	},
	DimPref: { // where the doctor sits
		key: "pref", choice: ChoiceAny, vocabulary: vocab.Prefs.Strings(),
		asked: listIn(func(c *Criteria) *[]vocab.Pref { return &c.Pref }),
		job: func(j *Job) []string {
			prefs, everywhere := j.WorkablePrefs()
			if everywhere {
				return vocab.Prefs.Strings().Keys()
			}
			return stringsOf(prefs)
		},
		implied: func(d *Doctor) []string { return stringsOf(d.reach()) },
		order:   places{page: 3, form: 4, words: 6, reasons: 7}, single: true, phrase: PhraseJoined,
		about:   "Prefectures (JIS X 0401) the doctor sits in: jobs that can be done from there.",
		pattern: "^(0[1-9]|[1-3][0-9]|4[0-7])$",
	},
	DimSchedule: {
		key: "schedule", choice: ChoiceAny, vocabulary: vocab.ScheduleTypes.Strings(),
		asked: listIn(func(c *Criteria) *[]vocab.ScheduleType { return &c.Schedule }),
		job:   func(j *Job) []string { return stringsOf(j.Schedules) },
		want:  "schedules", wanted: listIn(func(d *Doctor) *[]vocab.ScheduleType { return &d.Wants.Schedules }), must: true,
		order: places{page: 6, form: 5, profile: 4, words: 5, reasons: 3},
		about: "When the work happens.",
	},
	DimPay: { // Criteria.PayMin in Criteria.PayUnit
		key: "pay", param: "pay_min", choice: ChoiceFloor, vocabulary: vocab.PayUnits.Strings(), must: true,
		order: places{page: 4, profile: 3, words: 7, reasons: 6},
		about: "Yen; the advert's lower end must reach it.",
	},
	DimLang: {
		key: "lang", choice: ChoiceAny, vocabulary: vocab.Languages.Strings(),
		asked:   listIn(func(c *Criteria) *[]vocab.Language { return &c.Lang }),
		job:     func(j *Job) []string { return stringsOf(j.Languages) },
		implied: func(d *Doctor) []string { return stringsOf(d.Languages) },
		order:   places{page: 8, form: 8, words: 8, reasons: 8}, phrase: PhraseEach,
		about: "Working languages of the job.",
	},
	DimLicence: { // asked: those that the doctor holds; of a job: those demanded or welcomed
		key: "licence", choice: ChoiceHeld, vocabulary: vocab.Licences.Strings(),
		asked: listIn(func(c *Criteria) *[]vocab.Licence { return &c.Licence }),
		job: func(j *Job) []string {
			return stringsOf(slices.Concat(j.Licences.Required, j.Licences.AnyOf, j.Licences.Preferred))
		},
		carried: true, phrase: PhraseJoined,
		about: "Licences the doctor holds: jobs that demand others are left out.",
	},
	DimLifeFit: {
		key: "life_fit", choice: ChoiceAll, vocabulary: vocab.LifeFits.Strings(),
		asked: listIn(func(c *Criteria) *[]vocab.LifeFit { return &c.LifeFit }),
		job:   func(j *Job) []string { return statedKeys(vocab.LifeFits, j.LifeFit) },
		want:  "life_fit", wanted: listIn(func(d *Doctor) *[]vocab.LifeFit { return &d.Wants.LifeFit }),
		implied: func(d *Doctor) []string { return stringsOf(d.PossibleLicences()) },
		order:   places{form: 7, profile: 6},
		about:   "Ways the work must fit the doctor's life; all must hold.",
	},
	DimPlace: { // of the employer and of days on site: what a place word means
		key: "place", vocabulary: vocab.Prefs.Strings(),
		job: func(j *Job) []string { return stringsOf(j.PlacePrefs()) },
	},
	DimSkill: { // demanded or welcomed
		key: "skill", vocabulary: vocab.Skills.Strings(),
		job: func(j *Job) []string {
			return stringsOf(slices.Concat(j.Skills.Required, j.Skills.AnyOf, j.Skills.Preferred))
		},
	},
	DimEquipment: {
		key: "equipment", vocabulary: vocab.EquipmentItems.Strings(),
		job: func(j *Job) []string { return statedKeys(vocab.EquipmentItems, j.Equipment) },
	},
	DimModality: {
		key: "modality", vocabulary: vocab.Modalities.Strings(),
		job: func(j *Job) []string { return stringsOf(j.Regulatory.Modalities) },
	},
	DimCare: { // a job with both kinds of care answers who asks for either
		key: "care", choice: ChoiceAny, vocabulary: vocab.CarePayments.Strings(),
		asked: listIn(func(c *Criteria) *[]vocab.CarePayment { return &c.Care }),
		job: func(j *Job) []string {
			if j.Regulatory.CarePayment == vocab.CareBoth {
				return stringsOf([]vocab.CarePayment{vocab.CareInsured, vocab.CareSelfPay, vocab.CareBoth})
			}
			return keyOf(j.Regulatory.CarePayment)
		},
		order: places{page: 10, form: 10, words: 10, reasons: 10},
		about: "Who pays for the care; with both, both.",
	},
	DimOnsite: {
		key: "onsite", choice: ChoiceAny, vocabulary: vocab.OnsiteFrequencies.Strings(),
		asked: listIn(func(c *Criteria) *[]vocab.OnsiteFrequency { return &c.Onsite }),
		job: func(j *Job) []string {
			if j.Remote == vocab.RemoteSatellite {
				return nil // each day is at a place of work, though not at the employer's
			}
			return keyOf(j.Onsite.Frequency)
		},
		order: places{page: 9, form: 9, words: 9, reasons: 9}, phrase: PhraseJoined,
		about: "How often the doctor must be on site.",
	},
	DimStart: {
		key: "start", choice: ChoiceAny, vocabulary: vocab.StartMonths.Strings(),
		asked: listIn(func(c *Criteria) *[]vocab.StartMonth { return &c.Start }),
		job:   func(j *Job) []string { return keyOf(j.StartMonth()) },
		order: places{page: 11, form: 11, words: 11, reasons: 11},
		about: "Months of the year in which the work begins.",
	},
	DimContract: { // what the contract is in law: pay is compared within it
		key: "contract", vocabulary: vocab.ContractNatures.Strings(),
		job: func(j *Job) []string { return keyOf(j.Contract) },
	},
	DimExperience: { // asked: what one may meet; a certificate that will do instead leaves every step open
		key: "experience", choice: ChoiceAny, vocabulary: vocab.ExperienceSteps.Strings(),
		asked: listIn(func(c *Criteria) *[]vocab.ExperienceStep { return &c.Experience }),
		job: func(j *Job) []string {
			if j.Terms.Experience.OrCertificate {
				return vocab.ExperienceSteps.Strings().Keys()
			}
			return keyOf(j.ExperienceStep())
		},
		implied: func(d *Doctor) []string { return stringsOf(vocab.ExperienceUpTo(d.Years)) },
		order:   places{page: 12, form: 12, words: 12, reasons: 12}, phrase: PhraseJoined,
		about: "Years of practice that the job demands.",
	},
	DimHours: {
		key: "hours", choice: ChoiceAny, vocabulary: vocab.WeeklyHours.Strings(),
		asked: listIn(func(c *Criteria) *[]vocab.WeeklyHour { return &c.Hours }),
		job:   func(j *Job) []string { return keyOf(j.HoursStep()) },
		order: places{page: 13, form: 13, words: 13, reasons: 13}, phrase: PhraseJoined,
		about: "Least hours a week that the job wants.",
	},
	DimPoster: { // of the employer, and the agency when one posts
		key: "poster", vocabulary: vocab.PosterKinds.Strings(),
		job: func(j *Job) []string {
			kinds := keyOf(j.Employer.Kind)
			if j.Poster.Kind == OrgAgency {
				kinds = append(kinds, string(OrgAgency))
			}
			return kinds
		},
	},
}

// keyOf is the list of a single key, empty for none.
func keyOf[K ~string](k K) []string {
	if k == "" {
		return nil
	}
	return []string{string(k)}
}

// statedKeys are the keys of a map in the order of their vocabulary.
func statedKeys[K ~string](v vocab.Vocabulary[K], m map[K]string) []string {
	var out []string
	for _, k := range v.Keys() {
		if _, ok := m[k]; ok {
			out = append(out, string(k))
		}
	}
	return out
}
