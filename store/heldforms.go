package store

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// HeldForms are forms that wait for their sender to sign in again.
type HeldForms struct{ collection[models.HeldForm] }

// HeldForms returns the forms that wait for their sender to sign in again.
func (s *Store) HeldForms() HeldForms { return HeldForms{in(s, heldFormKind())} }

func heldFormKind() kind[models.HeldForm] {
	return kind[models.HeldForm]{
		Collection: engine.Collection{Name: "heldForms", Indexes: []engine.Index{by("expiresAt"), by("userId")}},
		sealed:     []string{"values"},
		head:       func(v *models.HeldForm) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		person:     func(s *Store, f *models.HeldForm) string { return s.userPerson(f.UserID) },
	}
}

// DeleteExpired removes forms that nobody came back for and tells how many.
func (c HeldForms) DeleteExpired(ctx context.Context, now time.Time) (int, error) {
	return c.deleteAll(ctx, engine.Query{Index: "expiresAt", To: upTo(now)})
}

// KeepNewest removes the forms of a user but the n newest.
func (c HeldForms) KeepNewest(ctx context.Context, userID string, n int) error {
	type one struct {
		ID        string    `bson:"_id"`
		ExpiresAt time.Time `bson:"expiresAt"`
	}
	all, err := pick[one](ctx, c.collection, engine.Query{Index: "userId", Equal: []any{userID}}, "expiresAt")
	if err != nil || len(all) <= n {
		return err
	}
	slices.SortStableFunc(all, func(a, b one) int { return b.ExpiresAt.Compare(a.ExpiresAt) })
	for _, old := range all[n:] {
		if err := c.Delete(ctx, old.ID); err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
	}
	return nil
}

// DeleteByUser removes the forms of a user.
func (c HeldForms) DeleteByUser(ctx context.Context, userID string) error {
	_, err := c.deleteAll(ctx, engine.Query{Index: "userId", Equal: []any{userID}})
	return err
}
