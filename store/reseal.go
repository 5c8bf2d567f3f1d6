package store

import (
	"context"
	"errors"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Reseal encrypts all personal fields again with the newest key and tells how
// many documents those were, so that an old key can be retired. It may run
// beside other work, be ended at any point and be run again.
func (s *Store) Reseal(ctx context.Context) (int, error) {
	n := 0
	for _, k := range kinds() {
		if !k.personal() {
			continue
		}
		done, err := k.resealIn(ctx, s)
		if n += done; err != nil {
			return n, err
		}
	}
	return n, nil
}

// reseal saves each document as it is. One that another writer changes
// meanwhile has been sealed anew by that.
func (c collection[T]) reseal(ctx context.Context) (int, error) {
	n := 0
	for q := (engine.Query{Limit: pageSize}); ; {
		docs, err := c.store.engine.Find(ctx, c.Collection, q)
		if err != nil || len(docs) == 0 {
			return n, err
		}
		values, err := c.decodeAll(ctx, docs)
		if err != nil {
			return n, err
		}
		n += len(values)
		for _, err := range c.SaveMany(ctx, pointers(values)) {
			if err != nil && !errors.Is(err, models.ErrConflict) && !errors.Is(err, models.ErrNotFound) {
				return n, err
			}
		}
		q.After = &engine.Position{ID: engine.HeadOf(docs[len(docs)-1]).ID}
	}
}
