package store

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store/engine"
)

// Suppressions are the addresses that must not be mailed, kept as keyed hashes
// alone: the list outlives the wish to be forgotten.
type Suppressions struct {
	c collection[alert.Suppression]
}

// Suppressions returns the addresses that must not be mailed.
func (s *Store) Suppressions() Suppressions { return Suppressions{in(s, suppressionKind())} }

func suppressionKind() kind[alert.Suppression] {
	return kind[alert.Suppression]{
		Collection: engine.Collection{Name: "suppressions", Indexes: []engine.Index{by("reason", "at")}},
		head:       func(v *alert.Suppression) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		hashes:     func(v *alert.Suppression, newer rehash) { v.ID = newer("email", v.ID) },
	}
}

// Of returns the suppression of an address, or models.ErrNotFound when it may
// be mailed.
func (r Suppressions) Of(ctx context.Context, email string) (alert.Suppression, error) {
	return r.c.Get(ctx, r.c.board().emailHash(email))
}

// Shut reports whether not even codes and notices go to an address: its mailbox is
// not there, or it is on the board's block list.
func (r Suppressions) Shut(ctx context.Context, email string, now time.Time) (bool, error) {
	v, err := r.Of(ctx, email)
	if err == nil && v.Unreachable() {
		return true, nil
	}
	if gone(err) != nil {
		return false, err
	}
	return r.c.board().BlockEntries().Meet(ctx, email, now)
}

// Among returns those of the addresses that must not be mailed, those on the board's
// block list among them.
func (r Suppressions) Among(ctx context.Context, emails []string) (map[string]bool, error) {
	ids := make([]string, len(emails))
	for i, email := range emails {
		ids[i] = r.c.board().emailHash(email)
	}
	there, err := r.c.board().engine.Versions(ctx, r.c.kept(), ids...)
	if err != nil {
		return nil, err
	}
	found := make(map[string]bool, len(there))
	blocked, err := r.c.board().BlockEntries().InForce(ctx, r.c.board().Now())
	if err != nil {
		return nil, err
	}
	for i, id := range ids {
		if _, ok := there[id]; ok || len(blocked.Marked([]models.BlockMark{models.AddressMark(foldedEmail(emails[i]))})) > 0 {
			found[emails[i]] = true
		}
	}
	return found, nil
}

// Put suppresses an address. One that is suppressed for a weightier reason
// keeps it.
func (r Suppressions) Put(ctx context.Context, email, reason, source string, at time.Time) error {
	id := r.c.board().emailHash(email)
	for range maxTries {
		v, err := r.c.Get(ctx, id)
		if err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
		if err == nil && v.Outweighs(reason) {
			return nil
		}
		v.ID, v.Reason, v.Source, v.At = id, reason, source, at
		if err = r.c.Save(ctx, &v); !errors.Is(err, models.ErrConflict) && !errors.Is(err, models.ErrNotFound) {
			return err
		}
	}
	return models.ErrConflict
}

// Save keeps a suppression as it is, for counting soft bounces. Its id is
// ID of the address.
func (r Suppressions) Save(ctx context.Context, v *alert.Suppression) error { return r.c.Save(ctx, v) }

// ID returns the id of the suppression of an address.
func (r Suppressions) ID(email string) string { return r.c.board().emailHash(email) }

// Remove lets an address be mailed again. Removing none does nothing.
func (r Suppressions) Remove(ctx context.Context, email string) error {
	err := r.c.Delete(ctx, r.c.board().emailHash(email))
	if errors.Is(err, models.ErrNotFound) {
		return nil
	}
	return err
}

// All returns the suppressions that stop mail, newest first.
func (r Suppressions) All() models.List[alert.Suppression] {
	return r.c.list(engine.Query{Index: "reason", In: anyOf(alert.SuppressionReasons()...), Descending: true})
}
