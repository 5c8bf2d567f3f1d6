package index

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// Every live job that answers is named, newest first, beyond any page and with
// all adverts of a position.
func TestOpenNamesEveryLiveJob(t *testing.T) {
	clk, source := newClock(), newShelf()
	for i := range 700 {
		j := plainJob(i, clk.Now())
		if i%100 < 2 {
			j.Cluster = "one"
		}
		if i%50 == 7 {
			j.ExpiresAt = clk.Now().Add(-time.Hour)
		}
		source.jobs = append(source.jobs, j)
	}
	ix := openIndex(t, t.TempDir(), clk)
	if err := ix.Once(context.Background(), source); err != nil {
		t.Fatal(err)
	}
	work := vocab.WorkTypes.Keys()[2]
	for name, criteria := range map[string]models.Criteria{"all": {}, "of one work": {Work: []string{string(work)}}} {
		q := &search.Question{Criteria: criteria, PayUnit: search.NoOrdinal}
		q.Narrow(criteria)
		got, err := ix.Open(context.Background(), q)
		if err != nil {
			t.Fatal(err)
		}
		want := map[string]bool{}
		for i := range source.jobs {
			if j := &source.jobs[i]; j.Live(clk.Now()) && (len(criteria.Work) == 0 || j.PrimaryWork == work) {
				want[j.ID] = true
			}
		}
		alone := slices.DeleteFunc(slices.Clone(got), func(id string) bool {
			return source.jobs[slices.IndexFunc(source.jobs, func(j models.Job) bool { return j.ID == id })].Cluster != ""
		})
		if !slices.IsSorted(alone) { // the number of a plain job is its age
			t.Errorf("%s: not newest first", name)
		}
		for _, id := range got {
			if !want[id] {
				t.Errorf("%s: %s is twice there, over or not asked for", name, id)
			}
			delete(want, id)
		}
		if len(want) > 0 {
			t.Errorf("%s: %d jobs are missing", name, len(want))
		}
	}
}
