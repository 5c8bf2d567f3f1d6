package search_test

import (
	"os"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/cmd/intake"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
)

// analyzer is shared by the tests: it never changes.
var analyzer = sync.OnceValue(search.NewAnalyzer)

// demoNow is a time at which all demo jobs are live.
var demoNow = time.Date(2026, 11, 21, 10, 0, 0, 0, models.Tokyo)

// demoJobs returns the jobs of the demo board.
func demoJobs(t testing.TB) []*models.Job {
	t.Helper()
	board, err := os.ReadFile("../cmd/enkaku/demo/board.yaml")
	if err != nil {
		t.Fatal(err)
	}
	jobs, err := os.ReadFile("../cmd/enkaku/demo/jobs.yaml")
	if err != nil {
		t.Fatal(err)
	}
	b, err := intake.ReadBoard(board, jobs, "2026-11-20")
	if err != nil {
		t.Fatal(err)
	}
	var out []*models.Job
	for _, a := range b.Adverts {
		out = append(out, &models.Job{
			ID: a.Ref, Ref: a.Ref, Version: 1, Advert: a.Advert, Poster: a.Poster, State: models.JobApproved,
			PublishAt: demoNow.AddDate(0, 0, -1), ExpiresAt: a.Advert.Terms.ValidThrough.End(), FirstLiveAt: demoNow.AddDate(0, 0, -1),
		})
	}
	return out
}

// demoDocuments returns the analysed demo jobs.
func demoDocuments(t testing.TB) []*search.Document {
	t.Helper()
	var out []*search.Document
	for _, j := range demoJobs(t) {
		out = append(out, analyzer().NewDocument(j))
	}
	return out
}
