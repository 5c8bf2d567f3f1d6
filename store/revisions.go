package store

import (
	"context"
	"errors"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Revisions are the published texts of jobs. They are never changed.
type Revisions struct {
	c collection[models.JobRevision]
}

// Revisions returns the published texts.
func (s *Store) Revisions() Revisions { return Revisions{in(s, revisionKind())} }

func revisionKind() kind[models.JobRevision] {
	return kind[models.JobRevision]{
		Collection: engine.Collection{Name: "revisions", Indexes: []engine.Index{by("jobId", "revision")}},
		head:       func(r *models.JobRevision) head { return head{r.ID, &r.Version, nil} },
	}
}

// Save keeps a revision. Keeping one that is there already does nothing.
func (r Revisions) Save(ctx context.Context, revision models.JobRevision) error {
	revision.Version = 0
	err := r.c.Save(ctx, &revision)
	if errors.Is(err, models.ErrConflict) {
		return nil
	}
	return err
}

// Get returns the revision of a job by its number, or models.ErrNotFound.
func (r Revisions) Get(ctx context.Context, jobID string, number int) (models.JobRevision, error) {
	return r.c.Get(ctx, models.RevisionID(jobID, number))
}

// OfJob returns the revisions of a job, newest first.
func (r Revisions) OfJob(jobID string) models.List[models.JobRevision] {
	return r.c.list(engine.Query{Index: "jobId", Equal: []any{jobID}, Descending: true})
}

// ByJob returns the revisions of a job, oldest first.
func (r Revisions) ByJob(ctx context.Context, jobID string) ([]models.JobRevision, error) {
	return r.c.find(ctx, engine.Query{Index: "jobId", Equal: []any{jobID}})
}
