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
	return r.Apply(ctx, models.CountBatch{Counts: counts})
}

// documentsAtOnce is how many documents of counts are changed together.
const documentsAtOnce = 500

// Apply adds the counts of a batch that were not added before: each document
// notes the last batch of a node that is in it. After an error it is called with
// the same batch again before any later one of the node.
func (r Counters) Apply(ctx context.Context, b models.CountBatch) error {
	rest := make(map[string][]models.JobCount, len(b.Counts)) // by document
	for _, n := range b.Counts {
		id := n.JobID + "." + string(n.Day)
		rest[id] = append(rest[id], n)
	}
	for ids := range slices.Chunk(slices.Sorted(maps.Keys(rest)), documentsAtOnce) {
		part := make(map[string][]models.JobCount, len(ids))
		for _, id := range ids {
			part[id] = rest[id]
		}
		for tries := 0; len(part) > 0; tries++ {
			if tries == maxTries {
				return models.ErrConflict
			}
			if err := r.addOnce(ctx, b, part); err != nil {
				return err
			}
		}
	}
	return nil
}

// addOnce adds what it can and leaves in rest what another writer was quicker
// to change.
func (r Counters) addOnce(ctx context.Context, b models.CountBatch, rest map[string][]models.JobCount) error {
	ids := slices.Collect(maps.Keys(rest))
	have, err := r.c.GetMany(ctx, ids)
	if err != nil {
		return err
	}
	ids = slices.DeleteFunc(ids, func(id string) bool { // what is in it already
		in := b.Node != "" && have[id].Marks[b.Node] >= b.Number
		if in {
			delete(rest, id)
		}
		return in
	})
	if len(ids) == 0 {
		return nil
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
		if b.Node != "" {
			if v.Marks == nil {
				v.Marks = make(map[string]int64)
			}
			v.Marks[b.Node] = b.Number
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

// Between returns the counts of some jobs on the days from one to another, both
// included.
func (r Counters) Between(ctx context.Context, jobIDs []string, from, to models.Date) ([]models.JobCounts, error) {
	if len(jobIDs) == 0 {
		return nil, nil
	}
	return r.c.find(ctx, engine.Query{Index: "jobId", In: anyOf(jobIDs...), From: string(from),
		To: string(to.AddDays(1))})
}

// ByJob returns a job's counts, oldest day first.
func (r Counters) ByJob(ctx context.Context, jobID string) ([]models.JobCounts, error) {
	return r.c.find(ctx, engine.Query{Index: "jobId", Equal: []any{jobID}})
}
