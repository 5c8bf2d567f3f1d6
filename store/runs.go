package store

import (
	"context"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Runs are the protocols of the digest runs.
type Runs struct{ collection[models.AlertRun] }

// Runs returns the protocols of the digest runs.
func (s *Store) Runs() Runs { return Runs{in(s, runKind())} }

func runKind() kind[models.AlertRun] {
	return kind[models.AlertRun]{
		Collection: engine.Collection{Name: "runs", Indexes: []engine.Index{by("startedAt")}},
		head:       func(v *models.AlertRun) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// Insert adds a run.
func (c Runs) Insert(ctx context.Context, v models.AlertRun) error {
	v.Version = 0
	return c.Save(ctx, &v)
}

// Latest returns the runs that started last, newest first.
func (c Runs) Latest(ctx context.Context, limit int) ([]models.AlertRun, error) {
	return c.find(ctx, engine.Query{Index: "startedAt", Descending: true, Limit: limit})
}
