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
	return n, errors.Join(s.resealCanary(ctx), s.resealHead(ctx))
}

// resealCanary seals the canary with the key in use.
func (s *Store) resealCanary(ctx context.Context) error {
	found, err := s.engine.Get(ctx, metaCollection(), canaryID)
	if err != nil || len(found) == 0 {
		return err
	}
	doc, err := s.canary(engine.HeadOf(found[0]).Version + 1)
	if err != nil {
		return err
	}
	err = errors.Join(s.engine.Replace(ctx, metaCollection(), doc)...)
	if errors.Is(err, models.ErrConflict) {
		return nil // somebody else did
	}
	return err
}

// resealHead seals the note of the newest entry of the audit log again. A board
// that appends meanwhile has done so.
func (s *Store) resealHead(ctx context.Context) error {
	head, version, err := s.readHead(ctx)
	if errors.Is(err, ErrBroken) {
		return nil // left as it is, for the check to find
	}
	if err != nil || version == 0 {
		return err
	}
	err = s.writeHead(ctx, head, version+1)
	if errors.Is(err, models.ErrConflict) {
		return nil
	}
	return err
}

// reseal saves each document as it is. One that another writer changes
// meanwhile has been sealed anew by that.
func (c records[T]) reseal(ctx context.Context) (int, error) {
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
