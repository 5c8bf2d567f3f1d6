package intake

import (
	"bytes"
	"encoding/json"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/posting/wire"
)

// EmployerRow is an employer as files carry it.
type EmployerRow = wire.EmployerRow

// AdvertRow is an advert as files carry it.
type AdvertRow = wire.AdvertRow

// AgencyRow is an agency as files carry it.
type AgencyRow struct {
	ID               string            `json:"id"`
	Name             string            `json:"name"`
	NameEN           string            `json:"name_en"`
	Pref             vocab.Pref        `json:"pref"`
	Address          string            `json:"address"`
	Tel              string            `json:"tel"`
	Mail             string            `json:"mail"`
	ComplaintContact string            `json:"complaint_contact"`
	Permit           permitRow         `json:"permit"`
	PlacementManager string            `json:"placement_manager"`
	Specialties      []vocab.Specialty `json:"specialties_handled"`
	WorkGroups       []vocab.WorkGroup `json:"work_groups"`
	FeeModel         string            `json:"fee_model"`
	FeeURL           string            `json:"fee_disclosure_url"`
	RefundPolicy     string            `json:"refund_policy"`
	PenaltyURL       string            `json:"penalty_terms_url"`
	GiftMoney        bool              `json:"gift_money"`
	Attest           models.Attest     `json:"attest"`
	ResponseHours    int               `json:"response_time_hours"`
	AboutJA          string            `json:"about_ja"`
	AboutEN          string            `json:"about_en"`
}

type permitRow struct {
	Type   string      `json:"type"`
	Number string      `json:"number"`
	From   models.Date `json:"valid_from"`
	To     models.Date `json:"valid_to"`
}

// Agency returns the agency of the row.
func (r AgencyRow) Agency() models.Agency {
	return models.Agency{
		ID: r.ID, Name: vocab.Text{JA: r.Name, EN: r.NameEN}, Pref: r.Pref, Address: r.Address, Tel: r.Tel, Mail: r.Mail,
		ComplaintContact: r.ComplaintContact, Permit: models.Permit(r.Permit), PlacementManager: r.PlacementManager,
		Specialties: r.Specialties, WorkGroups: r.WorkGroups, FeeModel: r.FeeModel, FeeURL: r.FeeURL,
		RefundPolicy: r.RefundPolicy, PenaltyURL: r.PenaltyURL, Attest: r.Attest, ResponseHours: r.ResponseHours,
		About: vocab.Text{JA: r.AboutJA, EN: r.AboutEN},
	}
}

// DoctorRow is a doctor profile as demo files carry it.
type DoctorRow struct {
	ID            string            `json:"id"`
	DisplayName   string            `json:"display_name"`
	UILang        vocab.Lang        `json:"ui_lang"`
	Pref          vocab.Pref        `json:"pref"`
	Years         int               `json:"experience_years"`
	Specialties   []vocab.Specialty `json:"specialties"`
	PracticeAreas []vocab.Specialty `json:"practice_areas"`
	Licences      []licenceRow      `json:"licences"`
	Skills        []vocab.Skill     `json:"skills"`
	Equipment     []vocab.EquipSec  `json:"equipment"`
	Languages     []vocab.Language  `json:"languages"`
	Wants         struct {
		Works      []vocab.WorkType       `json:"work_types"`
		Employment []vocab.EmploymentType `json:"employment_types"`
		Remote     []vocab.RemoteLevel    `json:"remote_levels"`
		Schedules  []vocab.ScheduleType   `json:"schedule_types"`
		MinHourly  int64                  `json:"min_hourly"`
		WeekHours  models.Range           `json:"hours_per_week"`
		LifeFit    []vocab.LifeFit        `json:"life_fit"`
	} `json:"wants"`
	Blocked    []string          `json:"current_employer_block"`
	Visibility models.Visibility `json:"visibility"`
	Consents   struct {
		JobAlert bool `json:"job_alert"`
		Scout    bool `json:"scout"`
		News     bool `json:"news"`
	} `json:"consents"`
	HeadlineJA string `json:"headline_ja"`
	HeadlineEN string `json:"headline_en"`
	SelfPRJA   string `json:"self_pr_ja"`
	SelfPREN   string `json:"self_pr_en"`
}

type licenceRow struct {
	Key         vocab.Licence   `json:"key"`
	Number      string          `json:"number"`
	Specialty   vocab.Specialty `json:"specialty"`
	Society     string          `json:"society"`
	Rank        string          `json:"rank"`
	Registered  models.Date     `json:"registered_on"`
	CompletedOn models.Date     `json:"completed_on"`
	Expires     models.Date     `json:"expires_on"`
	Status      string          `json:"status"`
	Demo        bool            `json:"demo"`
}

// Doctor returns the profile of the row.
func (r DoctorRow) Doctor() models.Doctor {
	d := models.Doctor{
		ID: r.ID, DisplayName: r.DisplayName, Lang: r.UILang, Pref: r.Pref, Years: r.Years,
		Specialties: append(append([]vocab.Specialty{}, r.Specialties...), r.PracticeAreas...),
		Skills:      r.Skills, Equipment: r.Equipment, Languages: r.Languages, Visibility: r.Visibility,
		Wants: models.Wants{
			Works: r.Wants.Works, Employment: r.Wants.Employment, Remote: r.Wants.Remote, Schedules: r.Wants.Schedules,
			MinHourly: r.Wants.MinHourly, WeekHours: r.Wants.WeekHours, LifeFit: r.Wants.LifeFit,
		},
		Headline: vocab.Text{JA: r.HeadlineJA, EN: r.HeadlineEN}, SelfPR: vocab.Text{JA: r.SelfPRJA, EN: r.SelfPREN},
		Consents: models.Consents{JobAlert: r.Consents.JobAlert, Scout: r.Consents.Scout, News: r.Consents.News},
	}
	for _, l := range r.Licences {
		held := models.LicenceHeld{
			Key: l.Key, Number: l.Number, Specialty: l.Specialty, Detail: l.Society, On: l.Registered,
			Expires: l.Expires,
			Status:  models.LicenceStatus(l.Status),
		}
		if held.On == "" {
			held.On = l.CompletedOn
		}
		if held.Detail == "" {
			held.Detail = l.Rank
		}
		d.Licences = append(d.Licences, held)
	}
	for _, name := range r.Blocked {
		d.Blocked = append(d.Blocked, models.BlockedOrg{Name: name})
	}
	return d
}

// decodeStrict reads one row of any kind; unknown fields are errors.
func decodeStrict[T any](data []byte) (T, error) {
	var row T
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&row); err != nil {
		return row, wire.PlainError(err)
	}
	return row, nil
}
