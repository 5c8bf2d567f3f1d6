package store

import (
	"context"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// SavedJobs are the jobs that people keep an eye on.
type SavedJobs struct{ collection[models.SavedJob] }

// Saved returns the saved jobs.
func (s *Store) Saved() SavedJobs { return SavedJobs{in(s, savedKind())} }

func savedKind() kind[models.SavedJob] {
	return kind[models.SavedJob]{
		Collection: engine.Collection{Name: "saved", Indexes: []engine.Index{
			by("userId", "createdAt"), by("jobId"),
		}},
		head: func(v *models.SavedJob) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// ByUser returns what a user saved, newest first.
func (c SavedJobs) ByUser(ctx context.Context, userID string) ([]models.SavedJob, error) {
	return c.find(ctx, engine.Query{Index: "userId", Equal: []any{userID}, Descending: true})
}

// ByJob returns who saved a job, in order of id.
func (c SavedJobs) ByJob(ctx context.Context, jobID string) ([]models.SavedJob, error) {
	return c.find(ctx, engine.Query{Index: "jobId", Equal: []any{jobID}})
}
