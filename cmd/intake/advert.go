package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/enkaku/enkaku/models"
)

// AdvertRow is an advert as files carry it. Its fields are those of
// models.Advert under their JSON names, with the few shapes that people write
// more simply: one title per language, work types as primary and secondary,
// specialties and practice areas apart.
type AdvertRow struct {
	ID     string      `json:"id"`
	Ref    string      `json:"ref"`
	Lang   models.Lang `json:"lang"`
	Status string      `json:"status"`

	Title     string `json:"title"`
	TitleJA   string `json:"title_ja"`
	TitleEN   string `json:"title_en"`
	SummaryJA string `json:"summary_ja"`
	SummaryEN string `json:"summary_en"`
	Text      string `json:"description"`

	Poster struct {
		Kind     models.PosterKind `json:"kind"`
		AgencyID string            `json:"agency_id"`
	} `json:"poster"`
	EmployerID string       `json:"employer_id"`
	Employer   *EmployerRow `json:"employer"` // for files that bring employers along

	WorkTypes struct {
		Primary   models.WorkType   `json:"primary"`
		Secondary []models.WorkType `json:"secondary"`
	} `json:"work_types"`
	Specialties   []models.Specialty                  `json:"specialties"`
	PracticeAreas []models.Specialty                  `json:"practice_areas"`
	Employment    models.EmploymentType               `json:"employment_type"`
	Contract      models.ContractNature               `json:"contract_nature"`
	Remote        models.RemoteLevel                  `json:"remote_level"`
	Onsite        models.Onsite                       `json:"onsite"`
	Locations     []models.AllowedLocation            `json:"allowed_locations"`
	LivingPrefs   []models.Pref                       `json:"living_prefs"`
	Schedules     []models.ScheduleType               `json:"schedule_types"`
	Turnaround    int                                 `json:"turnaround_hours"`
	BookingLead   int                                 `json:"booking_lead_days"`
	Licences      models.Requirements[models.Licence] `json:"licences"`
	Skills        models.Requirements[models.Skill]   `json:"skills"`
	Equipment     map[models.EquipSec]string          `json:"equipment_security"`
	LifeFit       map[models.LifeFit]string           `json:"life_fit"`
	Safety        map[models.SafetyItem]string        `json:"safety"`
	Languages     languagesRow                        `json:"languages"`
	Regulatory    models.Regulatory                   `json:"regulatory"`
	Terms         termsRow                            `json:"terms"`
	Pay           payRow                              `json:"pay"`
	Apply         models.Apply                        `json:"apply"`
}

type languagesRow struct {
	Work []models.Language `json:"work"`
	Note string            `json:"note"`
}

type termsRow struct {
	models.Terms
	Renewal   renewalRow   `json:"renewal"`
	Insurance insuranceRow `json:"insurance"`
}

type renewalRow struct {
	Policy   string          `json:"policy"`
	Criteria string          `json:"criteria"`
	Cap      json.RawMessage `json:"cap"` // "none", {"years": n} or {"times": n}
}

type insuranceRow struct {
	Health     json.RawMessage `json:"health"` // true, false, "yes", "no", "conditional(…)"
	Pension    json.RawMessage `json:"pension"`
	Accident   json.RawMessage `json:"accident"`
	Employment json.RawMessage `json:"employment"`
}

type payRow struct {
	models.Pay
	Standby    json.RawMessage `json:"standby"` // "none", a remark, or an object
	Normalized *Normalized     `json:"normalized_hourly"`
}

// Normalized is the comparable hourly pay that a file expects, yen. It is a
// check for whoever wrote the file; the board computes its own.
type Normalized struct {
	Lo int64 `json:"lo"`
	Hi int64 `json:"hi"`
}

// DecodeAdvert reads one row. Unknown fields are errors that name the field.
func DecodeAdvert(data []byte) (AdvertRow, error) {
	var row AdvertRow
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&row); err != nil {
		return AdvertRow{}, plainJSONError(err)
	}
	if row.Ref == "" {
		row.Ref = row.ID
	}
	row.Ref = strings.TrimSpace(row.Ref)
	if row.Ref == "" {
		return AdvertRow{}, fmt.Errorf("ref: missing")
	}
	return row, nil
}

// Advert returns the advert of the row; the employer is filled in by the caller.
func (r *AdvertRow) Advert() (models.Advert, error) {
	a := models.Advert{
		Lang: r.Lang, Description: strings.TrimSpace(r.Text), EmployerID: r.EmployerID,
		Title: models.Text{JA: r.TitleJA, EN: r.TitleEN}, Summary: models.Text{JA: r.SummaryJA, EN: r.SummaryEN},
		PrimaryWork: r.WorkTypes.Primary, SecondaryWork: r.WorkTypes.Secondary,
		Specialties: append(append([]models.Specialty{}, r.Specialties...), r.PracticeAreas...),
		Employment:  r.Employment, Contract: r.Contract, Remote: r.Remote, Onsite: r.Onsite,
		Locations: r.Locations, LivingPrefs: r.LivingPrefs, Schedules: r.Schedules,
		Turnaround: r.Turnaround, BookingLead: r.BookingLead,
		Licences: r.Licences, Skills: r.Skills, Equipment: r.Equipment, LifeFit: r.LifeFit, Safety: r.Safety,
		Languages: r.Languages.Work, LanguageNote: r.Languages.Note,
		Regulatory: r.Regulatory, Terms: r.Terms.Terms, Pay: r.Pay.Pay, Apply: r.Apply,
	}
	if !a.Lang.Valid() {
		return a, fmt.Errorf("lang: want ja or en, got %q", a.Lang)
	}
	if r.Title != "" {
		if a.Lang == models.EN {
			a.Title.EN = r.Title
		} else {
			a.Title.JA = r.Title
		}
	}
	if a.Turnaround == 0 {
		a.Turnaround = a.Regulatory.TATHours
	}
	var err error
	if a.Terms.Renewal, err = r.Terms.Renewal.model(); err != nil {
		return a, err
	}
	a.Terms.Insurance = r.Terms.Insurance.model()
	a.Pay.StandbyPay, a.Pay.StandbyNote, err = standby(r.Pay.Standby)
	return a, err
}

func (r renewalRow) model() (models.Renewal, error) {
	out := models.Renewal{Policy: r.Policy, Criteria: r.Criteria}
	if len(r.Cap) == 0 || string(r.Cap) == "null" {
		return out, nil
	}
	var word string
	if json.Unmarshal(r.Cap, &word) == nil {
		out.NoCap = word == "none"
		return out, nil
	}
	var limit struct{ Years, Times int }
	if err := json.Unmarshal(r.Cap, &limit); err != nil {
		return out, fmt.Errorf("terms.renewal.cap: want \"none\", years or times")
	}
	out.CapYears, out.CapTimes = limit.Years, limit.Times
	return out, nil
}

var conditional = regexp.MustCompile(`^conditional[(:]\s*(.*?)\)?$`)

func (r insuranceRow) model() models.Insurance {
	one := func(raw json.RawMessage) string {
		var yes bool
		if json.Unmarshal(raw, &yes) == nil && len(raw) > 0 && string(raw) != "null" {
			if yes {
				return "yes"
			}
			return "no"
		}
		var word string
		_ = json.Unmarshal(raw, &word) // absent or odd: stays empty, and validation asks for it
		if m := conditional.FindStringSubmatch(word); m != nil {
			return "conditional: " + m[1]
		}
		return word
	}
	return models.Insurance{Health: one(r.Health), Pension: one(r.Pension), Accident: one(r.Accident), Employment: one(r.Employment)}
}

func standby(raw json.RawMessage) (*models.Standby, string, error) {
	if len(raw) == 0 || string(raw) == "null" {
		return nil, "", nil
	}
	var word string
	if json.Unmarshal(raw, &word) == nil {
		return nil, word, nil
	}
	var s models.Standby
	if err := json.Unmarshal(raw, &s); err != nil {
		return nil, "", fmt.Errorf("pay.standby: want text, or amount, standby_hours and call_out")
	}
	return &s, "", nil
}

// plainJSONError words a decoding error without Go's type names.
func plainJSONError(err error) error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		if wrong.Field == "" {
			return fmt.Errorf("want an object, got: %s", wrong.Value)
		}
		return fmt.Errorf("%s: cannot be: %s", wrong.Field, wrong.Value)
	}
	text := strings.TrimPrefix(err.Error(), "json: ")
	return fmt.Errorf("%s", text)
}
