package intake

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/claims/claimstest"
)

// onPaper keeps jobs and organisations in memory: the cases are many and only
// what the rules say of them matters.
type onPaper struct {
	jobs      map[string]*models.Job
	employers map[string]models.Employer
	agencies  map[string]models.Agency
}

// ByPoster returns a poster's jobs.
func (p *onPaper) ByPoster(_ context.Context, poster models.OrgRef) (out []models.Job, _ error) {
	for _, j := range p.jobs {
		if j.Poster == poster {
			out = append(out, *j)
		}
	}
	return out, nil
}

// SaveMany keeps jobs.
func (p *onPaper) SaveMany(_ context.Context, jobs []*models.Job) []error {
	for _, j := range jobs {
		p.jobs[j.Ref] = j
	}
	return make([]error, len(jobs))
}

// Employer returns the employer of an id.
func (p *onPaper) Employer(_ context.Context, id string) (models.Employer, error) {
	return found(p.employers, id)
}

// Agency returns the agency of an id.
func (p *onPaper) Agency(_ context.Context, id string) (models.Agency, error) {
	return found(p.agencies, id)
}

// EnteredBy returns none: the cases name institutions by their ids.
func (p *onPaper) EnteredBy(context.Context, string) ([]models.Employer, error) { return nil, nil }

// SaveEmployer keeps an employer.
func (p *onPaper) SaveEmployer(_ context.Context, e *models.Employer) error {
	p.employers[e.ID] = *e
	return nil
}

func found[T any](in map[string]T, id string) (T, error) {
	v, ok := in[id]
	if !ok {
		return v, models.ErrNotFound
	}
	return v, nil
}

// judgedFiles are the files of cases with what must be reached on import.
var judgedFiles = map[string]claimstest.Floors{
	"honesty.yaml":      {Stopped: 0.98, Right: 0.96, Lawful: 1},
	"paraphrases.yaml":  {Stopped: 0.97, Right: 0.95, Lawful: 1},
	"unseen.yaml":       {Stopped: 0.99, Right: 0.95, Lawful: 1},
	"lookalikes.yaml":   {Lawful: 0.99},
	"lawful_facts.yaml": {Stopped: 1, Right: 1, Lawful: 1},
	"afresh.yaml":       {Stopped: 0.93, Right: 0.92, Lawful: 1},
	"plain.yaml":        {Stopped: 0.96, Right: 0.94, Lawful: 1},
	"figurative.yaml":   {Stopped: 0.8, Right: 0.8, Lawful: 1},
	"wide_persons.yaml": {Stopped: 0.98, Lawful: 0.97},
	"wide_places.yaml":  {Stopped: 0.95, Lawful: 0.93},
	"wide_terms.yaml":   {Stopped: 0.96, Lawful: 0.97},
	"batches.yaml":      {Stopped: 0.95, Right: 0.85, Lawful: 0.98},
	"paragraphs.yaml":   {Lawful: 0.94},
	"pairs.yaml":        {Stopped: 0.86, Lawful: 0.9},
	"held.yaml":         {Stopped: 0.96, Lawful: 0.94},

	"stated/known.yaml":       {Stopped: 1, Right: 1, Lawful: 0.9},
	"stated/first_sight.yaml": {Stopped: 0.94, Right: 0.94, Lawful: 0.94},
}

// sampled are the files of which each so-manieth case is judged: they are long
// and written alike. All of honesty.yaml goes through the form of the desk.
var sampled = map[string]int{"honesty.yaml": 3, "paraphrases.yaml": 2, "afresh.yaml": 2, "plain.yaml": 4, "figurative.yaml": 4,
	"wide_persons.yaml": 31, "wide_places.yaml": 31, "wide_terms.yaml": 31, "batches.yaml": 41, "lookalikes.yaml": 5, "unseen.yaml": 4,
	"paragraphs.yaml": 29, "pairs.yaml": 29, "held.yaml": 9, "stated/first_sight.yaml": 2}

func TestImportedAdvertsAreJudgedByWhatTheySay(t *testing.T) {
	read := claims.NewReader().Read
	board, jobs := demoFiles(t)
	demo, err := ReadBoard(board, jobs, models.DateOf(judgedAt))
	if err != nil {
		t.Fatal(err)
	}
	for name, least := range judgedFiles {
		t.Run(name, func(t *testing.T) {
			cases, bases := claimstest.Read(t, "../..", name)
			var s claimstest.Score
			for i := 0; i < len(cases); i += max(1, sampled[name]) {
				got := judged(t, &cases[i], demo, bases, read)
				s.Note(&cases[i], got)
				if !cases[i].Right(got) {
					t.Log(claimstest.Told(&cases[i], got))
				}
			}
			table, sum := s.Table()
			t.Log("\n" + table)
			least.Hold(t, sum)
		})
	}
}

// judgedAt is when the cases are handed in.
var judgedAt = time.Date(2026, 11, 24, 10, 0, 0, 0, models.Tokyo)

// judged imports a case on a board of its own.
func judged(t *testing.T, c *claimstest.Case, demo Board, bases map[string]map[string]any,
	read rules.ReadClaims) claimstest.Judgement {
	t.Helper()
	paper := &onPaper{map[string]*models.Job{}, map[string]models.Employer{}, map[string]models.Agency{}}
	for _, e := range demo.Employers {
		e.Verification.State = models.VerifyVerified
		paper.employers[e.ID] = e
	}
	for _, a := range demo.Agencies {
		a.Verification.State = models.VerifyVerified
		paper.agencies[a.ID] = a
	}
	row := claimstest.Changed(t, bases[c.Base], c.Change)
	row["id"], row["ref"] = c.ID, c.ID
	if len(c.Agency) > 0 {
		id := fmt.Sprint(row["poster"].(map[string]any)["agency_id"])
		paper.agencies[id] = c.Changes(t, paper.agencies[id], judgedAt)
	}
	if c.Twin {
		first := claimstest.Changed(t, bases[c.Base], nil)
		first["id"], first["ref"] = "first", "first"
		importPaper(t, paper, first, read)
	}
	v := importPaper(t, paper, row, read)
	if v.Result == Refused {
		if len(v.Faults) == 0 {
			t.Fatalf("%s: %s", c.ID, v.Why)
		}
		return claimstest.Judgement{Verdict: "block", Faults: v.Faults}
	}
	if paper.jobs[c.ID].Live(judgedAt) {
		return claimstest.Judgement{Verdict: "live", Faults: v.Faults}
	}
	return claimstest.Judgement{Verdict: "review", Faults: v.Faults}
}

func importPaper(t *testing.T, paper *onPaper, row map[string]any, read rules.ReadClaims) (got Verdict) {
	t.Helper()
	data, err := json.Marshal(row)
	if err != nil {
		t.Fatal(err)
	}
	im := &JobImport{
		Jobs: paper, Orgs: paper, Now: func() time.Time { return judgedAt }, Claims: read,
		NewID: func() string { return fmt.Sprint(row["ref"]) }, Report: func(v Verdict) { got = v },
	}
	if err := im.Run(t.Context(), "case.jsonl", bytes.NewReader(data)); err != nil {
		t.Fatal(err)
	}
	return got
}
