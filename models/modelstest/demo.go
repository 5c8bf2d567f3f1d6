// Package modelstest gives tests of the rules something to start from: the
// organisations and adverts of the demo board, which are in order.
package modelstest

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/goccy/go-yaml"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Now is the date for which the demo adverts were written.
var Now = time.Date(2026, 11, 20, 10, 0, 0, 0, models.Tokyo)

// Job is one advert of the demo data with what its file states besides.
type Job struct {
	ID     string
	Poster models.OrgKind
	Advert models.Advert
	Lo, Hi int64 // comparable hourly pay as worked out by hand
}

// demoExtras are the parts whose shape in the file differs from the models.
type demoExtras struct {
	ID        string `yaml:"id"`
	Title     string `yaml:"title"`
	TitleJA   string `yaml:"title_ja"`
	TitleEN   string `yaml:"title_en"`
	SummaryJA string `yaml:"summary_ja"`
	SummaryEN string `yaml:"summary_en"`
	Poster    struct {
		Agency string `yaml:"agency_id"`
	} `yaml:"poster"`
	Works struct {
		Primary   vocab.WorkType   `yaml:"primary"`
		Secondary []vocab.WorkType `yaml:"secondary"`
	} `yaml:"work_types"`
	Areas     []vocab.Specialty `yaml:"practice_areas"`
	Languages struct {
		Work []vocab.Language `yaml:"work"`
		Note string           `yaml:"note"`
	} `yaml:"languages"`
	Regulatory struct {
		NoDiagnosis   bool `yaml:"no_diagnosis_statement"`
		TrainingFirst bool `yaml:"training_before_start"`
	} `yaml:"regulatory"`
	Terms struct {
		Renewal struct {
			Cap any `yaml:"cap"`
		} `yaml:"renewal"`
		Insurance map[string]any `yaml:"insurance"`
	} `yaml:"terms"`
	Pay struct {
		Standby    any `yaml:"standby"`
		Normalized struct {
			Lo int64 `yaml:"lo"`
			Hi int64 `yaml:"hi"`
		} `yaml:"normalized_hourly"`
	} `yaml:"pay"`
}

// Jobs returns the adverts of the demo board, each time new ones.
func Jobs(t *testing.T) []Job {
	t.Helper()
	data, err := ReadJobs()
	if err != nil {
		t.Fatal(err)
	}
	return Decode(t, data)
}

func Decode(t testing.TB, data []byte) []Job {
	t.Helper()
	var jobs []Job
	if err := json.Unmarshal(data, &jobs); err != nil {
		t.Fatal(err)
	}
	return jobs
}

// ReadJobs reads the file once; JSON is quicker to copy from than YAML.
var ReadJobs = sync.OnceValues(func() ([]byte, error) {
	data, err := readDemo("jobs.yaml")
	if err != nil {
		return nil, err
	}
	var plain struct {
		Jobs []models.Advert `yaml:"jobs"`
	}
	var extra struct {
		Jobs []demoExtras `yaml:"jobs"`
	}
	employers, err := Employers()
	if err := errors.Join(err, yaml.Unmarshal(data, &plain), yaml.Unmarshal(data, &extra)); err != nil {
		return nil, err
	}
	jobs := make([]Job, len(plain.Jobs))
	for i, a := range plain.Jobs {
		x := extra.Jobs[i]
		x.into(&a)
		a.Employer = employers[a.EmployerID].Card()
		poster := models.OrgEmployer
		if x.Poster.Agency != "" {
			poster = models.OrgAgency
		}
		jobs[i] = Job{ID: x.ID, Poster: poster, Advert: a, Lo: x.Pay.Normalized.Lo, Hi: x.Pay.Normalized.Hi}
	}
	return json.Marshal(jobs)
})

func (x demoExtras) into(a *models.Advert) {
	a.Title, a.Summary = vocab.Text{JA: x.TitleJA, EN: x.TitleEN}, vocab.Text{JA: x.SummaryJA, EN: x.SummaryEN}
	if a.Lang == vocab.JA {
		a.Title.JA = x.Title
	} else {
		a.Title.EN = x.Title
	}
	a.PrimaryWork, a.SecondaryWork = x.Works.Primary, x.Works.Secondary
	a.Specialties = append(a.Specialties, x.Areas...)
	a.Languages, a.LanguageNote = x.Languages.Work, x.Languages.Note
	a.Regulatory.NoDiagnosis, a.Regulatory.TrainingFirst = x.Regulatory.NoDiagnosis, x.Regulatory.TrainingFirst
	switch limit := x.Terms.Renewal.Cap.(type) {
	case string:
		a.Terms.Renewal.NoCap = limit == "none"
	case map[string]any:
		if years, ok := limit["years"].(uint64); ok {
			a.Terms.Renewal.CapYears = int(years)
		}
		if times, ok := limit["times"].(uint64); ok {
			a.Terms.Renewal.CapTimes = int(times)
		}
	}
	covers := x.Terms.Insurance
	a.Terms.Insurance = models.Insurance{
		Health: cover(covers["health"]), Pension: cover(covers["pension"]),
		Accident: cover(covers["accident"]), Employment: cover(covers["employment"]),
	}
	switch standby := x.Pay.Standby.(type) {
	case string:
		a.Pay.StandbyNote = standby
	case map[string]any:
		amount, _ := standby["amount"].(uint64)
		hours, _ := standby["standby_hours"].(uint64)
		callOut, _ := standby["call_out"].(string)
		a.Pay.StandbyPay = &models.Standby{Amount: int64(amount), Hours: float64(hours), CallOut: callOut}
	}
}

func cover(v any) string {
	switch v := v.(type) {
	case bool:
		if v {
			return "yes"
		}
		return "no"
	case string:
		return "conditional: " + strings.TrimSuffix(strings.TrimPrefix(v, "conditional("), ")")
	}
	return ""
}

// demoBoard are the organisations and doctors of the demo board.
type demoBoard struct {
	Employers []struct {
		ID      string           `yaml:"id"`
		Kind    vocab.PosterKind `yaml:"kind"`
		Name    string           `yaml:"name"`
		NameEN  string           `yaml:"name_en"`
		Pref    vocab.Pref       `yaml:"pref"`
		Address string           `yaml:"address"`
		Tel     string           `yaml:"tel"`
		Mail    string           `yaml:"mail"`
		Form    string           `yaml:"form"`
		Manager string           `yaml:"manager"`
		Notice  string           `yaml:"online_care_notice"`
	} `yaml:"employers"`
	Agencies []struct {
		ID        string        `yaml:"id"`
		Name      string        `yaml:"name"`
		Pref      vocab.Pref    `yaml:"pref"`
		Address   string        `yaml:"address"`
		Tel       string        `yaml:"tel"`
		Mail      string        `yaml:"mail"`
		Complaint string        `yaml:"complaint_contact"`
		Permit    models.Permit `yaml:"permit"`
		Manager   string        `yaml:"placement_manager"`
		FeeURL    string        `yaml:"fee_disclosure_url"`
		Penalty   string        `yaml:"penalty_terms_url"`
		Attest    models.Attest `yaml:"attest"`
	} `yaml:"agencies"`
}

var readDemoBoard = sync.OnceValues(func() (board demoBoard, err error) {
	data, err := readDemo("board.yaml")
	if err != nil {
		return board, err
	}
	return board, yaml.Unmarshal(data, &board)
})

// Employers returns the employers of the demo board, each time new ones.
func Employers() (map[string]*models.Employer, error) {
	board, err := readDemoBoard()
	out := map[string]*models.Employer{}
	for _, e := range board.Employers {
		out[e.ID] = &models.Employer{
			ID: e.ID, Kind: e.Kind, Name: vocab.Text{JA: e.Name, EN: e.NameEN}, Pref: e.Pref, Address: e.Address,
			Tel: e.Tel, Mail: e.Mail, Form: e.Form, Manager: e.Manager, OnlineCareNotice: e.Notice,
			Verification: models.Verification{State: models.VerifyVerified},
		}
	}
	return out, err
}

// Agencies returns the agencies of the demo board, each time new ones.
func Agencies() (map[string]*models.Agency, error) {
	board, err := readDemoBoard()
	out := map[string]*models.Agency{}
	for _, g := range board.Agencies {
		out[g.ID] = &models.Agency{
			ID: g.ID, Name: vocab.Text{JA: g.Name}, Pref: g.Pref, Address: g.Address, Tel: g.Tel, Mail: g.Mail,
			ComplaintContact: g.Complaint, Permit: g.Permit, PlacementManager: g.Manager, FeeURL: g.FeeURL,
			PenaltyURL: g.Penalty, Attest: g.Attest, Verification: models.Verification{State: models.VerifyVerified},
		}
	}
	return out, err
}

// Must returns v, or stops the test when it could not be read.
func Must[T any](t *testing.T) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// Codes returns the codes of faults.
func Codes(faults []models.Fault) []models.FaultCode {
	out := make([]models.FaultCode, len(faults))
	for i, f := range faults {
		out[i] = f.Code
	}
	return out
}

// readDemo reads a file of the demo board, wherever below the module's root
// the test runs.
func readDemo(name string) ([]byte, error) {
	dir, err := os.Getwd()
	for ; err == nil && dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		data, err := os.ReadFile(filepath.Join(dir, "cmd/enkaku/demo", name))
		if err == nil || !errors.Is(err, os.ErrNotExist) {
			return data, err
		}
	}
	return nil, errors.Join(err, os.ErrNotExist)
}
