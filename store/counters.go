package store

import (
	"context"
	"errors"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Counters are the views, clicks and applications of jobs by day.
type Counters struct{ c collection[models.JobCounts] }

// Counters returns the counts.
func (s *Store) Counters() Counters { return Counters{in(s, counterKind())} }

func counterKind() kind[models.JobCounts] {
	return kind[models.JobCounts]{
		Collection: engine.Collection{Name: "counters", Indexes: []engine.Index{by("jobId", "day")}},
		head:       func(v *models.JobCounts) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// Add adds n to a job's count of a kind on a day. Callers gather counts and
// add them now and then rather than at every view.
func (r Counters) Add(ctx context.Context, jobID string, day models.Date, kind string, n int) error {
	id := jobID + "." + string(day)
	for range maxTries {
		v, err := r.c.Get(ctx, id)
		if err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
		v.ID, v.JobID, v.Day = id, jobID, day
		if v.Counts == nil {
			v.Counts = make(map[string]int)
		}
		v.Counts[kind] += n
		if err = r.c.Save(ctx, &v); !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
	return models.ErrConflict
}

// ByJob returns a job's counts, oldest day first.
func (r Counters) ByJob(ctx context.Context, jobID string) ([]models.JobCounts, error) {
	return r.c.find(ctx, engine.Query{Index: "jobId", Equal: []any{jobID}})
}
