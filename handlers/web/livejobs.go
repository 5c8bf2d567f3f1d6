package web

import (
	"context"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/index"
)

// FoundJob is a hit with its job, read again from the store.
type FoundJob struct {
	index.Hit
	Job models.Job
}

// LiveJobs reads the jobs of hits from the store and drops those that ceased
// to be live since the index saw them: the store, not the index, decides.
func (s *Site) LiveJobs(ctx context.Context, hits []index.Hit) ([]FoundJob, error) {
	ids := make([]string, len(hits))
	for i, hit := range hits {
		ids[i] = hit.ID
	}
	jobs, err := s.Store.Jobs().GetMany(ctx, ids)
	if err != nil {
		return nil, err
	}
	now := s.Now()
	out := make([]FoundJob, 0, len(hits))
	for _, hit := range hits {
		if j, ok := jobs[hit.ID]; ok && j.Live(now) {
			out = append(out, FoundJob{Hit: hit, Job: j})
		}
	}
	return out, nil
}
