package store

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// RateLimits count what a caller did in a window of time. Keys, which may hold
// addresses, are kept as keyed hashes.
type RateLimits struct{ c collection[rateLimit] }

// RateLimits returns the counts.
func (s *Store) RateLimits() RateLimits { return RateLimits{in(s, rateLimitKind())} }

type rateLimit struct {
	ID        string    `bson:"_id"`
	Version   int64     `bson:"version"`
	Count     int       `bson:"count"`
	EndsAt    time.Time `bson:"endsAt"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

func rateLimitKind() kind[rateLimit] {
	return kind[rateLimit]{
		Collection: engine.Collection{Name: "rateLimits", Indexes: []engine.Index{by("endsAt")}},
		head:       func(v *rateLimit) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		passing:    true,
	}
}

// Take counts one use of a key and tells whether it is within limit uses in a
// window, which begins with the first. When it is not, retryAfter is how long
// the window still lasts. Uses beyond the limit are not counted.
func (r RateLimits) Take(
	ctx context.Context, key string, limit int, window time.Duration, now time.Time,
) (ok bool, retryAfter time.Duration, err error) {
	id := r.c.board().Hash("ratelimit", key)
	for range maxTries {
		v, err := r.c.Get(ctx, id)
		if err != nil && !errors.Is(err, models.ErrNotFound) {
			return false, 0, err
		}
		if !now.Before(v.EndsAt) {
			v.Count, v.EndsAt = 0, now.Add(window)
		}
		if v.Count >= limit {
			return false, v.EndsAt.Sub(now), nil
		}
		v.ID = id
		v.Count++
		err = r.c.Save(ctx, &v)
		if err == nil {
			return true, 0, nil
		}
		if !errors.Is(err, models.ErrConflict) && !errors.Is(err, models.ErrNotFound) {
			return false, 0, err
		}
	}
	return false, time.Second, nil
}

// Used tells how many uses of a key are counted in the window it is in.
func (r RateLimits) Used(ctx context.Context, key string, now time.Time) (int, error) {
	v, err := r.c.Get(ctx, r.c.board().Hash("ratelimit", key))
	if errors.Is(err, models.ErrNotFound) || err == nil && !now.Before(v.EndsAt) {
		return 0, nil
	}
	return v.Count, err
}

// GiveBack takes back one use of a key that turned out not to count.
func (r RateLimits) GiveBack(ctx context.Context, key string, now time.Time) error {
	id := r.c.board().Hash("ratelimit", key)
	for range maxTries {
		v, err := r.c.Get(ctx, id)
		if errors.Is(err, models.ErrNotFound) || err == nil && (v.Count == 0 || !now.Before(v.EndsAt)) {
			return nil
		}
		if err != nil {
			return err
		}
		v.Count--
		if err = r.c.Save(ctx, &v); !errors.Is(err, models.ErrConflict) && !errors.Is(err, models.ErrNotFound) {
			return err
		}
	}
	return nil // it counts once too often, until the window ends
}

// DeleteExpired removes windows that are over and tells how many.
func (r RateLimits) DeleteExpired(ctx context.Context, now time.Time) (int, error) {
	return r.c.deleteAll(ctx, engine.Query{Index: "endsAt", To: now})
}
