package index

import (
	"context"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// surveyed returns an index of jobs of both forms of contract by several
// posters.
func surveyed(t *testing.T, n int) (*Index, *shelf, *clock) {
	t.Helper()
	clk, source := newClock(), newShelf()
	for i := range n {
		j := plainJob(i, clk.Now())
		j.Contract = vocab.ContractNatures.Keys()[i%3]
		j.Poster = models.OrgRef{Kind: models.OrgEmployer, ID: []string{"EMPA", "EMPB", "EMPC", "EMPD"}[i%4]}
		j.Skills.Required = vocab.Skills.Keys()[i%2 : i%2+1]
		source.jobs = append(source.jobs, j)
	}
	ix := openIndex(t, t.TempDir(), clk)
	if err := ix.Once(context.Background(), source); err != nil {
		t.Fatal(err)
	}
	return ix, source, clk
}

func TestSurveySaysWhatTheJobsSay(t *testing.T) {
	ix, source, _ := surveyed(t, 300)
	work := string(vocab.WorkTypes.Keys()[2])
	criteria := models.Criteria{Work: []string{work}}
	got, err := ix.Survey(context.Background(), criteria)
	if err != nil {
		t.Fatal(err)
	}
	points, skilled, total := map[models.PayForm][]models.PayPoint{}, 0, 0
	posters := map[string]uint32{}
	for i := range source.jobs {
		j := &source.jobs[i]
		if string(j.PrimaryWork) != work {
			continue
		}
		total++
		if j.Skills.Required[0] == vocab.Skills.Keys()[0] {
			skilled++
		}
		if _, known := posters[j.Poster.ID]; !known {
			posters[j.Poster.ID] = uint32(len(posters))
		}
		lo, _, _ := j.Pay.Comparable()
		form := models.PayFormOf(j.Contract)
		points[form] = append(points[form], models.PayPoint{Yen: lo, Poster: posters[j.Poster.ID]})
	}
	if n, err := ix.Count(context.Background(), criteria); err != nil || got.Total != total || n != total {
		t.Errorf("surveyed %d jobs, the filter finds %d, want %d (%v)", got.Total, n, total, err)
	}
	if share := got.Share(search.ColSkill, string(vocab.Skills.Keys()[0])); share != skilled {
		t.Errorf("%d ask for the skill, want %d", share, skilled)
	}
	for _, form := range models.PayForms {
		if want := models.SpreadOf(points[form]); got.Pay[form] != want || !want.Enough() {
			t.Errorf("%s pays %+v, want %+v", form, got.Pay[form], want)
		}
	}
}

func TestSurveyForgetsWhatIsNotLiveAnyMore(t *testing.T) {
	ix, source, clk := surveyed(t, 40)
	ask := func() int {
		s, err := ix.Survey(context.Background(), models.Criteria{})
		if err != nil {
			t.Fatal(err)
		}
		return s.Total
	}
	if got := ask(); got != 40 {
		t.Fatalf("surveyed %d jobs, want 40", got)
	}
	source.jobs[3].State, source.jobs[3].Version = models.JobClosed, 2
	source.jobs[3].UpdatedAt = clk.Now()
	if err := ix.Apply([]Change{{Job: &source.jobs[3]}}); err != nil {
		t.Fatal(err)
	}
	if got := ask(); got != 39 {
		t.Errorf("after one closed: %d, want 39", got)
	}
	clk.add(61 * 24 * time.Hour)
	if got := ask(); got != 0 {
		t.Errorf("after all ran out: %d, want none", got)
	}
}
