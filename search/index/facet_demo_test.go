package index_test

import (
	"context"
	"log/slog"
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/search/searchtest"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/index"
)

// TestEveryChoiceIsCounted fails for a facet that a page offers and no index
// counts.
func TestEveryChoiceIsCounted(t *testing.T) {
	ix, err := index.Open(context.Background(),
		index.Options{Dir: t.TempDir(), Analyzer: searchtest.Analyzer(),
			Clock: func() time.Time { return searchtest.DemoNow }, Log: slog.Default()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = ix.Close() })
	for _, j := range searchtest.DemoJobs(t) {
		if err := ix.Apply([]index.Change{{Job: j}}); err != nil {
			t.Fatal(err)
		}
	}
	res, err := ix.Search(context.Background(), models.Query{Page: 1, Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range models.OnPage() {
		if d.Listed() && !slices.ContainsFunc(res.Facets[d.Key()],
			func(f index.FacetCount) bool { return f.Count > 0 }) {
			t.Errorf("no value of %s is counted: %v", d, res.Facets[d.Key()])
		}
	}
}
