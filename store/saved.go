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
			with(by("userId", "createdAt"), "jobId"), by("jobId"),
		}},
		head: func(v *models.SavedJob) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// ByUser returns what a user saved, newest first.
func (c SavedJobs) ByUser(ctx context.Context, userID string) ([]models.SavedJob, error) {
	return c.find(ctx, engine.Query{Index: "userId", Equal: []any{userID}, Descending: true})
}

// OfUser returns what a user saved, newest first.
func (c SavedJobs) OfUser(userID string) models.List[models.SavedJob] {
	return c.list(engine.Query{Index: "userId", Equal: []any{userID}, Descending: true})
}

// JobIDs returns the jobs that a user saved, those saved last first.
func (c SavedJobs) JobIDs(ctx context.Context, userID string) ([]string, error) {
	type one struct {
		JobID string `bson:"jobId"`
	}
	q := engine.Query{Index: "userId", Equal: []any{userID}, Descending: true}
	all, err := pick[one](ctx, c.collection, q, "jobId")
	ids := make([]string, len(all))
	for i, v := range all {
		ids[i] = v.JobID
	}
	return ids, err
}

// Among tells which of some jobs a user saved.
func (c SavedJobs) Among(ctx context.Context, userID string, jobIDs []string) (map[string]bool, error) {
	keys := make([]string, len(jobIDs))
	for i, id := range jobIDs {
		keys[i] = models.SavedID(userID, id)
	}
	there, err := c.Versions(ctx, keys)
	saved := make(map[string]bool, len(there))
	for i, key := range keys {
		if _, ok := there[key]; ok {
			saved[jobIDs[i]] = true
		}
	}
	return saved, err
}

// ByJob returns who saved a job, in order of id.
func (c SavedJobs) ByJob(ctx context.Context, jobID string) ([]models.SavedJob, error) {
	return c.find(ctx, engine.Query{Index: "jobId", Equal: []any{jobID}})
}
