package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store/engine"
)

// Retain deletes what is kept no longer by the table of models.Retentions, and
// tells how much of each collection that was. A row that fails leaves the others
// alone. It may be ended at any point and repeated; only what expires by itself
// is looked at when often is set.
func (s *Store) Retain(ctx context.Context, now time.Time, often bool) (map[string]int, error) {
	deleted := map[string]int{}
	var failed error
	for _, row := range models.Retentions() {
		if often && row.Rule != models.RetainExpiry {
			continue
		}
		n, err := s.retain(ctx, row, now)
		if n > 0 {
			deleted[row.Collection] = n
		}
		if err != nil {
			failed = errors.Join(failed, fmt.Errorf("retention of %s: %w", row.Collection, err))
		}
	}
	return deleted, failed
}

func (s *Store) retain(ctx context.Context, row models.Retention, now time.Time) (int, error) {
	before := now.AddDate(0, 0, -row.Days)
	switch row.Rule {
	case models.RetainExpiry:
		if row.Collection == rateLimitKind().Name {
			return s.RateLimits().DeleteExpired(ctx, now)
		}
		return s.deleteIn(ctx, row.Collection, engine.Query{Index: "expiresAt", To: upTo(now)})
	case models.RetainWritten:
		return s.deleteIn(ctx, row.Collection, engine.Query{Index: engine.ChangesIndex, To: before})
	case models.RetainOwn:
		return s.retainOwn(ctx, row, now)
	}
	if row.Collection == pieceKind().Name {
		return s.Files().Tidy(ctx, now)
	}
	return 0, nil
}

// retainOwn deletes by an end that the noun itself defines.
func (s *Store) retainOwn(ctx context.Context, row models.Retention, now time.Time) (int, error) {
	switch row.Collection {
	case applicationKind().Name:
		return s.Applications().deleteOutlived(ctx, now)
	case licenceDocumentKind().Name:
		return s.LicenceDocuments().Tidy(ctx, now)
	case importKind().Name:
		return s.Imports().DeleteExpired(ctx, now)
	case blockEntryKind().Name:
		return s.BlockEntries().deleteEnded(ctx, now.AddDate(0, 0, -row.Days))
	case searchKind().Name:
		return s.Searches().DeleteFaded(ctx, models.DateOf(now))
	case subscriptionKind().Name:
		n, err := s.Subscriptions().PurgeUnconfirmed(ctx, now.AddDate(0, 0, -models.UnconfirmedKept))
		ended, err2 := s.Subscriptions().deleteEnded(ctx, now.AddDate(0, 0, -row.Days))
		return n + ended, errors.Join(err, err2)
	}
	return 0, fmt.Errorf("store: no rule of its own for %s", row.Collection)
}

// deleteIn deletes what a query selects of a collection, by its name.
func (s *Store) deleteIn(ctx context.Context, name string, q engine.Query) (int, error) {
	for _, k := range kinds() {
		if k.place().Name == name {
			return k.deleteAllIn(ctx, s, q)
		}
	}
	return 0, fmt.Errorf("store: there is no collection %s", name)
}

func (k kind[T]) deleteAllIn(ctx context.Context, s *Store, q engine.Query) (int, error) {
	return in(s, k).deleteAll(ctx, q)
}

// deleteEnded removes subscriptions that ended before a time.
func (c Subscriptions) deleteEnded(ctx context.Context, before time.Time) (n int, err error) {
	q := engine.Query{Index: "state", Equal: []any{string(alert.SubUnsubscribed)}, To: before}
	err = c.each(ctx, q, func(v alert.Subscription) error {
		if !v.UpdatedAt.Before(before) {
			return nil
		}
		err := c.Delete(ctx, v.ID)
		if err == nil {
			n++
		}
		return gone(err)
	})
	return n, err
}

// deleteOutlived removes applications that are kept no longer, with their
// messages, notes and files.
func (c Applications) deleteOutlived(ctx context.Context, now time.Time) (n int, err error) {
	q := engine.Query{Index: engine.ChangesIndex, To: now.AddDate(0, 0, -models.ApplicationKept)}
	err = c.each(ctx, q, func(a models.Application) error {
		if !a.Outlived(now) {
			return nil
		}
		last, err := c.board().Messages().OfApplication(a.ID).Page(ctx, 0, 1)
		if err != nil || len(last) > 0 && now.Sub(last[0].CreatedAt) < models.ApplicationKept*24*time.Hour {
			return err // somebody wrote since
		}
		err = errors.Join(
			c.board().Messages().removeOf(ctx, a.ID), c.board().ApplicationNotes().removeOf(ctx, a.ID),
			c.board().ReplyAddresses().removeOf(ctx, a.ID),
			c.board().Files().Remove(ctx, a.CV),
		)
		if err == nil {
			err = c.Delete(ctx, a.ID)
		}
		if err == nil {
			n++
		}
		return gone(err)
	})
	return n, err
}

// gone takes "not found" for done.
func gone(err error) error {
	if errors.Is(err, models.ErrNotFound) {
		return nil
	}
	return err
}
