package relevance

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/testdata"
)

// Rule is a condition on a job. All parts must hold; of a list any; of the
// rules under None none.
type Rule struct {
	ID         []string               `yaml:"id"`
	Primary    []vocab.WorkType       `yaml:"primary"`
	Work       []vocab.WorkType       `yaml:"work"` // primary or secondary
	Specialty  []vocab.Specialty      `yaml:"specialty"`
	Employment []vocab.EmploymentType `yaml:"employment"`
	Remote     []vocab.RemoteLevel    `yaml:"remote"`
	Schedule   []vocab.ScheduleType   `yaml:"schedule"`
	Place      []vocab.Pref           `yaml:"place"` // of the employer or the days on site
	Lang       []vocab.Language       `yaml:"lang"`
	Life       []vocab.LifeFit        `yaml:"life"`
	Licence    []vocab.Licence        `yaml:"licence"`
	Modality   []vocab.Modality       `yaml:"modality"`
	Skill      []vocab.Skill          `yaml:"skill"`
	Care       []vocab.CarePayment    `yaml:"care"`
	Unit       []vocab.PayUnit        `yaml:"unit"`
	Agency     []string               `yaml:"agency"`
	About      []string               `yaml:"about"`
	Title      []string               `yaml:"title"` // stands in a title
	Text       []string               `yaml:"text"`  // stands in the advert as written
	Min        int64                  `yaml:"min"`   // lowest pay in its own unit
	Top        int64                  `yaml:"top"`   // highest pay in its own unit
	Hourly     int64                  `yaml:"hourly"`
	None       []Rule                 `yaml:"not"`
}

// Judgement is one question and what should answer it.
type Judgement struct {
	Text  string `yaml:"q"`
	Kind  string `yaml:"kind"` // what the question tries, for the report
	Best  []Rule `yaml:"best"`
	Good  []Rule `yaml:"good"`
	Fair  []Rule `yaml:"fair"`
	Never []Rule `yaml:"never"`
}

// Judgements returns the judged questions.
func Judgements() ([]Judgement, error) {
	var file struct {
		Queries []Judgement `yaml:"queries"`
	}
	if err := yaml.UnmarshalWithOptions(testdata.Judgements, &file, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("relevance judgements: %w", err)
	}
	return file.Queries, nil
}

// DemoJudgements returns the questions judged over the demo adverts alone.
func DemoJudgements() ([]Judgement, error) { return readRefs(testdata.DemoJudgements) }

// readRefs reads questions whose answers are named by the references of adverts.
func readRefs(data []byte) ([]Judgement, error) {
	var file struct {
		Queries []struct {
			Q, Kind                 string
			Best, Good, Fair, Never []string // references of adverts
		}
	}
	if err := yaml.UnmarshalWithOptions(data, &file, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("judgements by reference: %w", err)
	}
	out := make([]Judgement, 0, len(file.Queries))
	for _, q := range file.Queries {
		out = append(out, Judgement{Text: q.Q, Kind: q.Kind, Best: refs(q.Best), Good: refs(q.Good), Fair: refs(q.Fair),
			Never: refs(q.Never)})
	}
	return out, nil
}

// refs is the rule that a job is one of these.
func refs(ids []string) []Rule {
	if len(ids) == 0 {
		return nil
	}
	return []Rule{{ID: ids}}
}

// Grade returns how well a job answers, 0 to 3.
func (j *Judgement) Grade(job Judged) int {
	for i, rules := range [][]Rule{j.Best, j.Good, j.Fair} {
		if holdsAny(rules, job) {
			return 3 - i
		}
	}
	return 0
}

// Forbids reports whether a job must not be among the answers.
func (j *Judgement) Forbids(job Judged) bool { return holdsAny(j.Never, job) }

func holdsAny(rules []Rule, job Judged) bool {
	return slices.ContainsFunc(rules, func(r Rule) bool { return r.Holds(job) })
}

// Holds reports whether the job fulfils the rule.
func (r *Rule) Holds(job Judged) bool {
	a := &job.Advert
	hourly, _, comparable := a.Pay.Comparable()
	return meets(r.ID, job.Ref) && meets(r.Primary, a.PrimaryWork) && meets(r.Work, a.Works()...) &&
		meets(r.Specialty, a.Specialties...) && meets(r.Employment, a.Employment) && meets(r.Remote, a.Remote) &&
		meets(r.Schedule, a.Schedules...) && meets(r.Place, a.PlacePrefs()...) && meets(r.Lang, a.Languages...) &&
		meets(r.Life, keys(a.LifeFit)...) &&
		meets(r.Licence, slices.Concat(a.Licences.Required, a.Licences.AnyOf, a.Licences.Preferred)...) &&
		meets(r.Modality, a.Regulatory.Modalities...) &&
		meets(r.Skill, slices.Concat(a.Skills.Required, a.Skills.Preferred)...) &&
		meets(r.Care, a.Regulatory.CarePayment) && meets(r.Unit, a.Pay.Unit) && meets(r.Agency, job.Poster.ID) &&
		meets(r.About, job.About...) &&
		stands(r.Title, a.Title) && stands(r.Text, a.Title, a.Summary, vocab.Text{JA: a.Description}, a.Employer.Name,
		vocab.Text{JA: a.Employer.Address}, vocab.Text{JA: a.Onsite.Place}) &&
		a.Pay.Min >= r.Min && max(a.Pay.Min, a.Pay.Max) >= r.Top &&
		(r.Hourly == 0 || comparable && hourly >= r.Hourly) && !holdsAny(r.None, job)
}

// meets reports whether a rule's list is empty or shares a value with have.
func meets[K comparable](want []K, have ...K) bool {
	return len(want) == 0 || slices.ContainsFunc(have, func(k K) bool { return slices.Contains(want, k) })
}

func keys[K comparable](m map[K]string) []K {
	var out []K
	for k := range m {
		out = append(out, k)
	}
	return out
}

func stands(want []string, texts ...vocab.Text) bool {
	return len(want) == 0 || slices.ContainsFunc(want, func(w string) bool {
		return slices.ContainsFunc(texts, func(t vocab.Text) bool {
			return strings.Contains(t.JA, w) || strings.Contains(t.EN, w)
		})
	})
}
