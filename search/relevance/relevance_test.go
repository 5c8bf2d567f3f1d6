package relevance_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/cmd/intake"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/reading"
	"github.com/enkaku/enkaku/search/relevance"
)

var now = time.Date(2026, 11, 21, 10, 0, 0, 0, models.Tokyo)

// jobs returns the corpus and the demo jobs.
func jobs(t *testing.T) []relevance.Judged {
	t.Helper()
	out, err := relevance.Corpus(now)
	if err != nil {
		t.Fatal(err)
	}
	return append(out, demoJobs(t)...)
}

func demoJobs(t *testing.T) (out []relevance.Judged) {
	t.Helper()
	board, err := os.ReadFile("../../cmd/enkaku/demo/board.yaml")
	if err != nil {
		t.Fatal(err)
	}
	demo, err := os.ReadFile("../../cmd/enkaku/demo/jobs.yaml")
	if err != nil {
		t.Fatal(err)
	}
	b, err := intake.ReadBoard(board, demo, models.DateOf(now))
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range b.Adverts {
		out = append(out, relevance.Judged{Job: &models.Job{ID: a.Ref, Ref: a.Ref, Advert: a.Advert, Poster: a.Poster,
			State: models.JobApproved, FirstLiveAt: now.AddDate(0, 0, -5)}})
	}
	return out
}

// byDefinition searches by the definitions of Matches, Relaxed and Score.
func byDefinition(all []relevance.Judged) relevance.Searcher {
	a := reading.NewAnalyzer()
	var docs []*search.Document
	for _, j := range all {
		docs = append(docs, a.NewDocument(j.Job))
	}
	stats := search.NewCorpusStats(docs)
	return func(c models.Criteria) []string {
		scores := map[string]float32{}
		var ids []string
		for q := a.Read(c); q != nil && len(ids) == 0; q = q.Relaxed() {
			for _, d := range docs {
				if q.Matches(d) {
					ids = append(ids, d.ID)
					scores[d.ID] = q.Score(d, stats)
				}
			}
		}
		slices.SortFunc(ids, func(x, y string) int {
			switch {
			case scores[x] > scores[y]:
				return -1
			case scores[x] < scores[y]:
				return 1
			}
			return strings.Compare(x, y)
		})
		return ids
	}
}

func TestAnswersAreRelevant(t *testing.T) {
	all := jobs(t)
	judgements, err := relevance.Judgements()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 215 || len(judgements) < 120 {
		t.Fatalf("%d jobs and %d questions are too few to judge by", len(all), len(judgements))
	}
	r := relevance.Measure(all, judgements, byDefinition(all))
	if r.Success1 < .98 || r.NDCG10 < .98 || r.MustNot > 0 || r.Empty > 0 {
		var table strings.Builder
		if err := r.Print(&table, false); err != nil {
			t.Fatal(err)
		}
		t.Errorf("answers got worse:\n%s", table.String())
	}
}

func TestDemoAdvertsAreFoundByMeaning(t *testing.T) {
	all := demoJobs(t)
	judgements, err := relevance.DemoJudgements()
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, j := range all {
		known[j.Ref] = true
	}
	for _, j := range judgements {
		for _, r := range slices.Concat(j.Best, j.Good, j.Fair, j.Never) {
			for _, id := range r.ID {
				if !known[id] {
					t.Errorf("%q is judged by %s, which is no demo advert", j.Text, id)
				}
			}
		}
	}
	r := relevance.Measure(all, judgements, byDefinition(all))
	if len(judgements) < 1000 || r.Success1 < .96 || r.NDCG10 < .96 || r.MustNot > 25 || r.Empty > 1 {
		var table strings.Builder
		if err := r.Print(&table, false); err != nil {
			t.Fatal(err)
		}
		t.Errorf("answers over the demo adverts got worse:\n%s", table.String())
	}
}

func TestWhatDoctorsTypeAtNightIsFound(t *testing.T) {
	for name, set := range map[string]struct {
		adverts          string
		success, nDCG    float64
		mustNot, empties int
	}{
		"night": {"night", .98, .98, 0, 0},
		"late":  {"night", .8, .8, 2, 0},
		"noon":  {"noon", .97, .97, 0, 0},
		"eve":   {"eve", 1, .98, 0, 0},
		"rain":  {"rain", 1, .97, 0, 0},
		"snow":  {"snow", .97, .97, 0, 0},
		"dawn":  {"dawn", 1, .96, 0, 0},
		"dusk":  {"dusk", .95, .96, 0, 0},
		"hill":  {"hill", .92, .93, 0, 0},
		"vale":  {"vale", .97, .95, 3, 0},
		"glen":  {"glen", .95, .94, 1, 0},
		"moor":  {"moor", .95, .94, 4, 0},
		"fen":   {"fen", .92, .91, 0, 1},
		"mere":  {"mere", .95, .96, 1, 0},
		"isle":  {"isle", 1, .98, 0, 0},
		"reef":  {"reef", .97, .97, 2, 0},
		"kelp":  {"kelp", .97, .98, 0, 0},
		"cape":  {"cape", .9, .92, 0, 1},
		"bank":  {"bank", 1, .98, 1, 0},
		"land":  {"land", 1, .95, 3, 0},
		"mead":  {"mead", .92, .92, 4, 1},
		"dune":  {"dune", 1, .98, 0, 0},
		"quay":  {"quay", .95, .95, 0, 0},
		"pier":  {"pier", .95, .96, 0, 0},
		"reed":  {"reed", .95, .96, 2, 0},
		"rush":  {"rush", .95, .94, 0, 0},
		"fjord": {"fjord", .95, .95, 0, 0},
		"firth": {"firth", .97, .97, 1, 0},
		"wold":  {"wold", .97, .96, 3, 0},
		"weir":  {"weir", .97, .97, 0, 0},
		"tarn":  {"tarn", .98, .89, 0, 0},
		"loch":  {"loch", .95, .9, 0, 0},
		"brae":  {"brae", .98, .87, 0, 0},
		"voe":   {"voe", .98, .93, 0, 0},
		"esk":   {"esk", .98, .89, 0, 0},
		"nith":  {"nith", .94, .9, 4, 0},
		"ness":  {"ness", .98, .87, 0, 0},
		"spey":  {"spey", .94, .89, 4, 0},
	} {
		all, judgements, err := relevance.Typed(name, set.adverts, now)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		r := relevance.Measure(all, judgements, byDefinition(all))
		if r.Success1 < set.success || r.NDCG10 < set.nDCG || r.MustNot > set.mustNot || r.Empty > set.empties {
			var table strings.Builder
			if err := r.Print(&table, false); err != nil {
				t.Fatal(err)
			}
			t.Errorf("answers to what is typed at night (%s) got worse:\n%s", name, table.String())
		}
	}
}
