package api

import (
	"reflect"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// jobJSON is a live job as the public API shows it. Every field is public on
// the job's page as well.
type jobJSON struct {
	ID           string                `json:"id"`
	Ref          string                `json:"ref" about:"the poster's own reference"`
	URL          string                `json:"url"`
	Lang         vocab.Lang            `json:"lang" about:"of the text of the advert"`
	Title        string                `json:"title"`
	TitleJA      string                `json:"title_ja,omitempty"`
	TitleEN      string                `json:"title_en,omitempty"`
	Summary      string                `json:"summary,omitempty"`
	Employer     organisationJSON      `json:"employer"`
	Poster       organisationJSON      `json:"poster"`
	PrimaryWork  vocab.WorkType        `json:"primary_work"`
	WorkTypes    []vocab.WorkType      `json:"work_types"`
	Specialties  []vocab.Specialty     `json:"specialties"`
	Employment   vocab.EmploymentType  `json:"employment"`
	Contract     vocab.ContractNature  `json:"contract_nature"`
	RemoteLevel  vocab.RemoteLevel     `json:"remote_level"`
	Onsite       vocab.OnsiteFrequency `json:"onsite_frequency"`
	Prefs        []vocab.Pref          `json:"prefs" about:"prefectures it can be done from; empty with anywhere_in_japan"`
	AnywhereInJP bool                  `json:"anywhere_in_japan"`
	Schedules    []vocab.ScheduleType  `json:"schedule_types"`
	Languages    []vocab.Language      `json:"languages"`
	Licences     []vocab.Licence       `json:"licences_required"`
	LicenceAnyOf []vocab.Licence       `json:"licences_required_any_of,omitempty"`
	LifeFit      []vocab.LifeFit       `json:"life_fit"`
	Pay          payJSON               `json:"pay"`
	PublishedAt  time.Time             `json:"published_at"`
	UpdatedAt    time.Time             `json:"updated_at"`
	ExpiresAt    time.Time             `json:"expires_at"`
	InfoAsOf     models.Date           `json:"info_as_of"`
	// Of every dimension of search the values by which the job is found.
	Dimensions   map[string][]string         `json:"dimensions" about:"values of every dimension of search by which the job is found: care, start, skill …"`
	AlsoPostedBy []string                    `json:"also_posted_by,omitempty" about:"ids of the same position from other posters"`
	Description  string                      `json:"description,omitempty" about:"only where a job is whole"`
	Terms        *models.Terms               `json:"terms,omitempty" about:"only where a job is whole"`
	Equipment    map[vocab.EquipSec]string   `json:"equipment,omitempty"`
	Safety       map[vocab.SafetyItem]string `json:"safety,omitempty"`
	*wholeJSON
}

// wholeJSON is what only the answer for a single job says of it, beside the
// fields above. The names are those by which a PUT takes them.
type wholeJSON struct {
	Week         []string                            `json:"week,omitempty" about:"half-days of work as the poster marked them, day-part: days from Monday, 0 to 6; parts 0 morning (5-12), 1 day (12-18), 2 night (18-5)"`
	OnsiteAt     *onsiteJSON                         `json:"onsite,omitempty" about:"where the days on site are"`
	Locations    []vocab.AllowedLocation             `json:"allowed_locations,omitempty" about:"where the doctor may work from"`
	LivingPrefs  []vocab.Pref                        `json:"living_prefs,omitempty" about:"where the doctor may live; absent: anywhere"`
	Turnaround   int                                 `json:"turnaround_hours,omitempty"`
	BookingLead  int                                 `json:"booking_lead_days,omitempty"`
	LicencesAll  *models.Requirements[vocab.Licence] `json:"licences,omitempty"`
	Skills       *models.Requirements[vocab.Skill]   `json:"skills,omitempty"`
	LanguageNote string                              `json:"language_note,omitempty"`
	LifeFitSaid  map[vocab.LifeFit]string            `json:"life_fit_evidence,omitempty" about:"what the poster says of each of life_fit"`
	Regulatory   *models.Regulatory                  `json:"regulatory,omitempty" about:"what the rules of the kind of work ask for; institution is an organisation's id"`
	Institution  string                              `json:"institution_name,omitempty" about:"of the institution of regulatory, which answers for the care"`
	Apply        *applyJSON                          `json:"apply,omitempty"`
}

type onsiteJSON struct {
	Pref  vocab.Pref `json:"pref,omitempty"`
	Place string     `json:"place,omitempty"`
	Note  string     `json:"note,omitempty"`
}

// applyJSON says what is asked of who applies on the board.
type applyJSON struct {
	CheckedOnly bool     `json:"checked_only,omitempty" about:"the board must have seen the documents of the licences"`
	Questions   []string `json:"questions,omitempty"`
}

// organisationJSON is an organisation. Where a job is whole it says of it what the
// job's page says.
type organisationJSON struct {
	ID         string     `json:"id"`
	Kind       string     `json:"kind"`
	Name       string     `json:"name"`
	Pref       vocab.Pref `json:"pref,omitempty"`
	Address    string     `json:"address,omitempty" about:"of an employer, where a job is whole"`
	Contact    string     `json:"contact,omitempty" about:"of an employer, where a job is whole: telephone, mail or form"`
	Permit     string     `json:"permit,omitempty" about:"of an agency, where a job is whole: number of its permit for placement"`
	Complaints string     `json:"complaints,omitempty" about:"of an agency, where a job is whole: where complaints go"`
}

// payJSON is pay as quoted and, where it can be compared, per hour. Amounts
// are whole units of Currency; the comparable figures are yen. In a list it is
// the amounts alone, where a job is whole all that is said of pay.
type payJSON struct {
	models.Pay
	ComparableHourly *hourlyRangeJSON `json:"comparable_hourly" about:"yen an hour; null: not comparable"`
}

type hourlyRangeJSON struct {
	Lo int64 `json:"lo"`
	Hi int64 `json:"hi"`
}

// jobAsJSON returns the public form of a job; url is its absolute address.
func jobAsJSON(j *models.Job, url string) jobJSON {
	out := jobJSON{
		ID: j.ID, Ref: j.Ref, URL: url, Lang: j.Lang,
		Title: j.Title.In(j.Lang), TitleJA: j.Title.JA, TitleEN: j.Title.EN, Summary: j.Summary.In(j.Lang),
		Employer: organisationJSON{
			ID: j.EmployerID, Kind: string(j.Employer.Kind), Name: j.Employer.Name.In(j.Lang), Pref: j.Employer.Pref,
		},
		Poster:      organisationJSON{ID: j.Poster.ID, Kind: string(j.Poster.Kind), Name: j.PosterName.In(j.Lang)},
		PrimaryWork: j.PrimaryWork, WorkTypes: j.Works(), Specialties: orEmpty(j.Specialties), Employment: j.Employment,
		Contract: j.Contract, RemoteLevel: j.Remote, Onsite: j.Onsite.Frequency, Schedules: orEmpty(j.Schedules),
		Languages: orEmpty(j.Languages), Licences: orEmpty(j.Licences.Required), LicenceAnyOf: j.Licences.AnyOf,
		LifeFit: lifeFitKeys(j.LifeFit), Pay: payAsJSON(j.Pay),
		PublishedAt: j.PublishAt.UTC(), UpdatedAt: j.EditedAt.UTC(), InfoAsOf: j.Terms.InfoAsOf,
	}
	out.Dimensions = map[string][]string{}
	for d := range models.Dimensions() {
		if values := d.Of(j); len(values) > 0 {
			out.Dimensions[d.Key()] = values
		}
	}
	prefs, all := j.WorkablePrefs()
	out.Prefs, out.AnywhereInJP = orEmpty(prefs), all
	_, until := j.LiveWindow()
	out.ExpiresAt = until.UTC()
	return out
}

// whole adds what only the answer for a single job carries; at knows those behind it.
func (out jobJSON) whole(j *models.Job, at behind) jobJSON {
	out.Employer.Address, out.Employer.Contact = j.Employer.Address, j.Employer.Contact
	if g, known := at.agencies[j.Poster.ID]; known && j.Poster.Kind == models.OrgAgency {
		out.Poster.Permit, out.Poster.Complaints = g.Permit.Number, g.ComplaintContact
	}
	institution := at.institutions[j.Regulatory.Institution].Name
	out.Description, out.Terms, out.Equipment, out.Safety = j.Description, &j.Terms, j.Equipment, j.Safety
	out.Pay.Pay = j.Pay
	out.wholeJSON = &wholeJSON{
		Week: j.Week.Slots(), OnsiteAt: stated(onsiteJSON{j.Onsite.Pref, j.Onsite.Place, j.Onsite.Note}),
		Locations: j.Locations, LivingPrefs: j.LivingPrefs, Turnaround: j.Turnaround, BookingLead: j.BookingLead,
		LicencesAll: stated(j.Licences), Skills: stated(j.Skills), LanguageNote: j.LanguageNote, LifeFitSaid: j.LifeFit,
		Regulatory: stated(j.Regulatory), Institution: institution.In(j.Lang), Apply: stated(applyJSON{j.Apply.CheckedOnly, j.Apply.Questions}),
	}
	return out
}

// stated is a part of an advert, nil when nothing is said in it.
func stated[T any](part T) *T {
	if reflect.ValueOf(part).IsZero() {
		return nil
	}
	return &part
}

func payAsJSON(p models.Pay) payJSON {
	out := payJSON{Pay: models.Pay{Unit: p.Unit, Min: p.Min, Max: p.Max, Currency: p.Currency, Tax: p.Tax}}
	if lo, hi, ok := p.Comparable(); ok {
		out.ComparableHourly = &hourlyRangeJSON{lo, hi}
	}
	return out
}

// lifeFitKeys returns the keys of the map in the order of the vocabulary.
func lifeFitKeys(m map[vocab.LifeFit]string) []vocab.LifeFit {
	keys := []vocab.LifeFit{}
	for _, k := range vocab.LifeFits.Keys() {
		if _, ok := m[k]; ok {
			keys = append(keys, k)
		}
	}
	return keys
}

// orEmpty makes nil an empty list, so that JSON says [] and not null.
func orEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
