package store

import (
	"context"
	"crypto/rand"
	"errors"
	"maps"
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Counters are the views, clicks and applications of jobs by day.
type Counters struct{ c collection[models.JobCounts] }

// Counters returns the counts.
func (s *Store) Counters() Counters { return Counters{in(s, counterKind())} }

func counterKind() kind[models.JobCounts] {
	return kind[models.JobCounts]{
		Collection: engine.Collection{
			Name: "counters", Indexes: []engine.Index{with(by("jobId", "day"), "counts.view", "counts.click")},
		},
		head: func(v *models.JobCounts) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// Add adds counts to those of their jobs and days, all in a few writes. Callers
// gather counts and add them now and then rather than at every view. After an
// error some may have been added.
func (r Counters) Add(ctx context.Context, counts []models.JobCount) error {
	rest := make(map[string][]models.JobCount, len(counts)) // by document
	for _, n := range counts {
		id := n.JobID + "." + string(n.Day)
		rest[id] = append(rest[id], n)
	}
	for tries := 0; len(rest) > 0; tries++ {
		if tries == maxTries {
			return models.ErrConflict
		}
		if err := r.addOnce(ctx, rest); err != nil {
			return err
		}
	}
	return nil
}

// addOnce adds what it can and leaves in rest what another writer was quicker
// to change.
func (r Counters) addOnce(ctx context.Context, rest map[string][]models.JobCount) error {
	ids := slices.Collect(maps.Keys(rest))
	have, err := r.c.GetMany(ctx, ids)
	if err != nil {
		return err
	}
	changed := make([]*models.JobCounts, len(ids))
	for i, id := range ids {
		v := have[id]
		v.ID, v.JobID, v.Day, v.Write = id, rest[id][0].JobID, rest[id][0].Day, rand.Text()
		if v.Counts == nil {
			v.Counts = make(map[string]int)
		}
		for _, n := range rest[id] {
			v.Counts[n.Kind] += n.N
		}
		changed[i] = &v
	}
	errs := r.c.SaveMany(ctx, changed)
	for i, id := range ids {
		switch {
		case errs == nil || errs[i] == nil:
			delete(rest, id)
		case !errors.Is(errs[i], models.ErrConflict):
			return errs[i]
		}
	}
	return nil
}

// Totals returns all views and clicks of each of some jobs.
func (r Counters) Totals(ctx context.Context, jobIDs []string) (map[string]models.JobTotals, error) {
	type day struct {
		JobID  string `bson:"jobId"`
		Views  int    `bson:"counts.view"`
		Clicks int    `bson:"counts.click"`
	}
	all, err := pick[day](
		ctx, r.c, engine.Query{Index: "jobId", In: anyOf(jobIDs...)}, "jobId", "counts.view", "counts.click",
	)
	totals := make(map[string]models.JobTotals, len(jobIDs))
	for _, d := range all {
		t := totals[d.JobID]
		totals[d.JobID] = models.JobTotals{Views: t.Views + d.Views, Clicks: t.Clicks + d.Clicks}
	}
	return totals, err
}

// Since returns the views and clicks of some jobs on each day from one on.
func (r Counters) Since(ctx context.Context, jobIDs []string, from models.Date) ([]models.JobDay, error) {
	if len(jobIDs) == 0 {
		return nil, nil
	}
	q := engine.Query{Index: "jobId", In: anyOf(jobIDs...), From: string(from)}
	return pick[models.JobDay](ctx, r.c, q, "jobId", "day", "counts.view", "counts.click")
}

// ByJob returns a job's counts, oldest day first.
func (r Counters) ByJob(ctx context.Context, jobID string) ([]models.JobCounts, error) {
	return r.c.find(ctx, engine.Query{Index: "jobId", Equal: []any{jobID}})
}
