package store

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Sessions are the signed-in browsers.
type Sessions struct{ collection[models.Session] }

// Sessions returns the signed-in browsers.
func (s *Store) Sessions() Sessions { return Sessions{in(s, sessionKind())} }

func sessionKind() kind[models.Session] {
	return kind[models.Session]{
		Collection: engine.Collection{Name: "sessions", Indexes: []engine.Index{
			by("userId", "createdAt"), by("expiresAt"),
		}},
		sealed: []string{"network"},
		head:   func(v *models.Session) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// ByUser returns a user's sessions, newest first, ended ones among them until
// they are swept.
func (c Sessions) ByUser(ctx context.Context, userID string) ([]models.Session, error) {
	return c.find(ctx, engine.Query{Index: "userId", Equal: []any{userID}, Descending: true})
}

// DeleteByUser signs a user out everywhere but in the session exceptID, which
// may be "".
func (c Sessions) DeleteByUser(ctx context.Context, userID, exceptID string) error {
	sessions, err := c.ByUser(ctx, userID)
	if err != nil {
		return err
	}
	for _, v := range sessions {
		if v.ID == exceptID {
			continue
		}
		if err := c.Delete(ctx, v.ID); err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
	}
	return nil
}

// DeleteExpired removes sessions that have ended by now and tells how many.
func (c Sessions) DeleteExpired(ctx context.Context, now time.Time) (int, error) {
	return c.deleteAll(ctx, engine.Query{Index: "expiresAt", To: upTo(now)})
}
