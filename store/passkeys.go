package store

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Passkeys are the keys with which people sign in.
type Passkeys struct{ collection[models.Passkey] }

// Passkeys returns the keys with which people sign in.
func (s *Store) Passkeys() Passkeys { return Passkeys{in(s, passkeyKind())} }

func passkeyKind() kind[models.Passkey] {
	return kind[models.Passkey]{
		Collection: engine.Collection{Name: "passkeys", Indexes: []engine.Index{by("userId", "createdAt")}},
		sealed:     []string{"name"},
		head:       func(v *models.Passkey) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		person:     func(s *Store, k *models.Passkey) string { return s.userPerson(k.UserID) },
	}
}

// ByUser returns a user's passkeys, the oldest first.
func (c Passkeys) ByUser(ctx context.Context, userID string) ([]models.Passkey, error) {
	return c.find(ctx, engine.Query{Index: "userId", Equal: []any{userID}})
}

// DeleteByUser removes all passkeys of a user.
func (c Passkeys) DeleteByUser(ctx context.Context, userID string) error {
	_, err := c.deleteAll(ctx, engine.Query{Index: "userId", Equal: []any{userID}})
	return err
}

// deleteSince removes the passkeys that a user added at a time or later.
func (c Passkeys) deleteSince(ctx context.Context, userID string, since time.Time) error {
	keys, err := c.ByUser(ctx, userID)
	if err != nil {
		return err
	}
	for _, k := range keys {
		if k.CreatedAt.Before(since) {
			continue
		}
		if err := c.Delete(ctx, k.ID); gone(err) != nil {
			return err
		}
	}
	return nil
}

// Ceremonies are the questions to browsers' keys that wait for an answer.
type Ceremonies struct{ collection[models.Ceremony] }

// Ceremonies returns the questions that wait for an answer.
func (s *Store) Ceremonies() Ceremonies { return Ceremonies{in(s, ceremonyKind())} }

func ceremonyKind() kind[models.Ceremony] {
	return kind[models.Ceremony]{
		Collection: engine.Collection{Name: "ceremonies", Indexes: []engine.Index{by("expiresAt")}},
		head:       func(v *models.Ceremony) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// Take returns a question and forgets it: of two answers at once one gets it,
// the other models.ErrNotFound.
func (c Ceremonies) Take(ctx context.Context, id string) (models.Ceremony, error) {
	found, err := c.Get(ctx, id)
	if err == nil {
		err = c.Delete(ctx, id)
	}
	if errors.Is(err, models.ErrConflict) {
		err = models.ErrNotFound
	}
	return found, err
}

// DeleteExpired removes questions that nobody answered by now and tells how
// many.
func (c Ceremonies) DeleteExpired(ctx context.Context, now time.Time) (int, error) {
	return c.deleteAll(ctx, engine.Query{Index: "expiresAt", To: upTo(now)})
}
