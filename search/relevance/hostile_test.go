package relevance_test

import (
	"context"
	"log/slog"
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/relevance"
)

// Hostile questions are read within bounds and answered like any other. Their
// times are measured by the bench command.
func TestHostileQuestionsAreAnswered(t *testing.T) {
	analyzer := search.NewAnalyzer()
	index, err := search.Open(context.Background(), search.Options{Dir: t.TempDir(), Analyzer: analyzer, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := index.Close(); err != nil {
			t.Error(err)
		}
	}()
	var changes []search.Change
	for _, j := range jobs(t) {
		changes = append(changes, search.Change{Job: j.Job})
	}
	if err := index.Apply(changes); err != nil {
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
		found, err := index.Search(context.Background(), models.Query{Criteria: criteria, Page: 1, Limit: 20})
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
