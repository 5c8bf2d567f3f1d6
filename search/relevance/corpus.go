package relevance

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"github.com/goccy/go-yaml"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/testdata"
)

// shortJob is an advert in the short form of the corpus.
type shortJob struct {
	ID          string                   `yaml:"id"`
	Lang        vocab.Lang               `yaml:"lang"`
	Title       vocab.Text               `yaml:"title"`
	Work        []vocab.WorkType         `yaml:"work"` // primary first
	Specialties []vocab.Specialty        `yaml:"specialties"`
	Employment  vocab.EmploymentType     `yaml:"employment"`
	Remote      vocab.RemoteLevel        `yaml:"remote"`
	Onsite      vocab.OnsiteFrequency    `yaml:"onsite"` // "": monthly when partly remote, else none
	Schedules   []vocab.ScheduleType     `yaml:"schedules"`
	LifeFit     map[vocab.LifeFit]string `yaml:"life_fit"`
	Licences    []vocab.Licence          `yaml:"licences"`
	Modalities  []vocab.Modality         `yaml:"modalities"`
	Skills      []vocab.Skill            `yaml:"skills"`
	Care        vocab.CarePayment        `yaml:"care"`
	Languages   []vocab.Language         `yaml:"languages"`
	Pay         struct {
		Unit  vocab.PayUnit `yaml:"unit"`
		Min   int64         `yaml:"min"`
		Max   int64         `yaml:"max"`
		Hours float64       `yaml:"hours"`
	} `yaml:"pay"`
	Employer struct {
		JA      string           `yaml:"ja"`
		EN      string           `yaml:"en"`
		Kind    vocab.PosterKind `yaml:"kind"`
		Pref    vocab.Pref       `yaml:"pref"`
		Address string           `yaml:"address"`
	} `yaml:"employer"`
	Agency struct {
		ID string `yaml:"id"`
		JA string `yaml:"ja"`
		EN string `yaml:"en"`
	} `yaml:"agency"`
	Days        int      `yaml:"days"`  // since publication
	About       []string `yaml:"about"` // what the job is really about; never indexed
	Description string   `yaml:"description"`
}

// Judged is a job with what only its judge knows.
type Judged struct {
	*models.Job
	About []string
}

// Corpus returns the invented jobs, all live at now.
func Corpus(now time.Time) ([]Judged, error) { return readJobs(testdata.Jobs, now) }

// Typed returns a set of questions as doctors type them, by its name, and the
// adverts over which they are judged, all live at now. The adverts may be of
// another set: "late" are further questions over the adverts of "night".
func Typed(questions, adverts string, now time.Time) ([]Judged, []Judgement, error) {
	data, err := testdata.Typed.ReadFile("typed/jobs/" + adverts + ".yaml")
	if err != nil {
		return nil, nil, err
	}
	jobs, err := readJobs(data, now)
	if err != nil {
		return nil, nil, err
	}
	if data, err = testdata.Typed.ReadFile("typed/" + questions + ".yaml"); err != nil {
		return nil, nil, err
	}
	judgements, err := readRefs(data)
	return jobs, judgements, err
}

// over names the adverts of the sets of questions that have none of their own.
var over = map[string]string{"late": "night"}

// AllTyped returns all sets of questions as doctors type them, by name.
func AllTyped(now time.Time) ([]Set, error) {
	files, err := testdata.Typed.ReadDir("typed")
	if err != nil {
		return nil, err
	}
	var out []Set
	for _, file := range files {
		name, isSet := strings.CutSuffix(file.Name(), ".yaml")
		if !isSet {
			continue
		}
		jobs, judgements, err := Typed(name, cmp.Or(over[name], name), now)
		if err != nil {
			return nil, err
		}
		out = append(out, Set{name, jobs, judgements})
	}
	return out, nil
}

// TypedAdverts returns the adverts of all sets of Typed by the name of their
// set.
func TypedAdverts(now time.Time) (map[string][]Judged, error) {
	files, err := testdata.Typed.ReadDir("typed/jobs")
	if err != nil {
		return nil, err
	}
	out := map[string][]Judged{}
	for _, file := range files {
		data, err := testdata.Typed.ReadFile("typed/jobs/" + file.Name())
		if err != nil {
			return nil, err
		}
		if out[strings.TrimSuffix(file.Name(), ".yaml")], err = readJobs(data, now); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// readJobs reads jobs of the short form, all live at now.
func readJobs(data []byte, now time.Time) ([]Judged, error) {
	var file struct {
		Jobs []shortJob `yaml:"jobs"`
	}
	if err := yaml.UnmarshalWithOptions(data, &file, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("relevance corpus: %w", err)
	}
	out := make([]Judged, len(file.Jobs))
	for i := range file.Jobs {
		out[i] = Judged{Job: file.Jobs[i].job(now), About: file.Jobs[i].About}
	}
	return out, nil
}

func (s *shortJob) job(now time.Time) *models.Job {
	published := now.AddDate(0, 0, -s.Days)
	j := &models.Job{
		ID: s.ID, Ref: s.ID, Version: 1, State: models.JobApproved, Advert: s.advert(),
		Poster:    models.OrgRef{Kind: models.OrgEmployer, ID: "E" + s.ID},
		PublishAt: published, FirstLiveAt: published, CreatedAt: published, UpdatedAt: published, ExpiresAt: now.AddDate(0, 3, 0),
	}
	j.PosterName = j.Employer.Name
	if s.Agency.ID != "" {
		j.Poster = models.OrgRef{Kind: models.OrgAgency, ID: s.Agency.ID}
		j.PosterName = vocab.Text{JA: s.Agency.JA, EN: s.Agency.EN}
	}
	return j
}

func (s *shortJob) advert() models.Advert {
	a := models.Advert{
		Lang: s.Lang, Title: s.Title, Description: s.Description, EmployerID: "E" + s.ID,
		Employer:    models.EmployerCard{Name: vocab.Text{JA: s.Employer.JA, EN: s.Employer.EN}, Kind: s.Employer.Kind, Pref: s.Employer.Pref, Address: s.Employer.Address},
		PrimaryWork: s.Work[0], SecondaryWork: s.Work[1:], Specialties: s.Specialties, Employment: s.Employment, Remote: s.Remote,
		Schedules: s.Schedules, LifeFit: s.LifeFit, Languages: s.Languages,
		Onsite: models.Onsite{Frequency: "none"}, Locations: []vocab.AllowedLocation{"home_japan"},
		Licences:   models.Requirements[vocab.Licence]{Required: s.Licences},
		Skills:     models.Requirements[vocab.Skill]{Required: s.Skills},
		Regulatory: models.Regulatory{CarePayment: s.Care, Modalities: s.Modalities},
		Pay:        models.Pay{Unit: s.Pay.Unit, Min: s.Pay.Min, Max: s.Pay.Max, Currency: "JPY", HoursPerUnit: s.Pay.Hours},
	}
	if s.Remote == "partial_remote" {
		a.Onsite = models.Onsite{Frequency: "monthly", Place: s.Employer.Address}
	}
	if s.Onsite != "" {
		a.Onsite.Frequency = s.Onsite
	}
	return a
}
