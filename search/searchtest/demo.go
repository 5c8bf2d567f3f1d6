// Package searchtest has the demo adverts as documents, for the tests of search
// and its rooms.
package searchtest

import (
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/cmd/intake"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/reading"
)

// Analyzer is shared by the tests: it never changes.
var Analyzer = sync.OnceValue(reading.NewAnalyzer)

// DemoNow is a time at which all demo jobs are live.
var DemoNow = time.Date(2026, 11, 21, 10, 0, 0, 0, models.Tokyo)

// DemoBoard returns the demo board as it is read from its files.
func DemoBoard(t testing.TB) *intake.Board {
	t.Helper()
	board, err := os.ReadFile(demoFile("board.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	jobs, err := os.ReadFile(demoFile("jobs.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	b, err := intake.ReadBoard(board, jobs, "2026-11-20")
	if err != nil {
		t.Fatal(err)
	}
	return &b
}

// DemoJobs returns the jobs of the demo board.
func DemoJobs(t testing.TB) []*models.Job {
	t.Helper()
	var out []*models.Job
	for _, a := range DemoBoard(t).Adverts {
		out = append(out, &models.Job{
			ID: a.Ref, Ref: a.Ref, Version: 1, Advert: a.Advert, Poster: a.Poster, State: models.JobApproved,
			PublishAt: DemoNow.AddDate(0, 0, -1), ExpiresAt: a.Advert.Terms.ValidThrough.End(), FirstLiveAt: DemoNow.AddDate(0, 0, -1),
		})
	}
	return out
}

// DemoDocuments returns the analysed demo jobs.
func DemoDocuments(t testing.TB) []*search.Document {
	t.Helper()
	var out []*search.Document
	for _, j := range DemoJobs(t) {
		out = append(out, Analyzer().NewDocument(j))
	}
	return out
}

// demoFile is the path of a file of the demo board, from this file's own.
func demoFile(name string) string {
	_, here, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(here), "../../cmd/enkaku/demo", name)
}

// Answers returns the ids of the documents that answer criteria, in order.
func Answers(docs []*search.Document, c models.Criteria) (ids []string) {
	q := Analyzer().Read(c)
	for _, d := range docs {
		if q.Matches(d) {
			ids = append(ids, d.ID)
		}
	}
	return ids
}
