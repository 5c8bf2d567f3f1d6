package relevance_test

import (
	"context"
	"log/slog"
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/search/reading"
	"github.com/enkaku/enkaku/search/relevance"
)

// Hostile questions are read within bounds and answered like any other. Their
// times are measured by the bench command.
func TestHostileQuestionsAreAnswered(t *testing.T) {
	analyzer := reading.NewAnalyzer()
	ix, err := index.Open(context.Background(),
		index.Options{Dir: t.TempDir(), Analyzer: analyzer, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := ix.Close(); err != nil {
			t.Error(err)
		}
	}()
	var changes []index.Change
	for _, j := range jobs(t) {
		changes = append(changes, index.Change{Job: j.Job})
	}
	if err := ix.Apply(changes); err != nil {
		t.Fatal(err)
	}
	texts := relevance.Hostile()
	if len(texts) != 500 {
		t.Fatalf("%d texts", len(texts))
	}
	for _, text := range texts {
		criteria := models.Criteria{Text: text}
		q := analyzer.Read(criteria)
		if n := len(q.Describe()); n > models.MaxTextRunes+2 {
			t.Errorf("%.60q… makes %d demands", text, n)
		}
		found, err := ix.Search(context.Background(), models.Query{Criteria: criteria, Page: 1, Limit: 20})
		if err != nil {
			t.Errorf("%.60q…: %v", text, err)
		}
		for _, h := range found.Hits {
			if slices.Contains(h.Words, "") {
				t.Errorf("%.60q… marks nothing", text)
			}
		}
	}
}
