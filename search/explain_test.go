package search_test

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/searchtest"
)

func TestExplanationAddsUp(t *testing.T) {
	docs := searchtest.DemoDocuments(t)
	stats := search.NewCorpusStats(docs)
	q := searchtest.Analyzer().Read(models.Criteria{Text: "在宅 内科 夜間 -産業医"})
	for _, d := range docs {
		e := q.Explain(d, stats)
		sum := e.Fresh
		for _, c := range e.Clauses {
			sum += c.Score
		}
		for _, a := range e.Soft {
			sum += a.Score
		}
		if diff := sum - e.Score; diff > 1e-4 || diff < -1e-4 {
			t.Errorf("%s: parts add up to %v, score is %v", d.ID, sum, e.Score)
		}
	}
	if len(q.Describe()) == 0 {
		t.Error("the question explains nothing")
	}
}
