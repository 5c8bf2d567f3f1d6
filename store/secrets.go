package store

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Secrets are keys that the board makes for itself and that all nodes share. They
// are sealed with the board's keys, and sealed anew when those are rotated.
type Secrets struct{ c collection[secret] }

// Secrets returns the keys that the board makes for itself.
func (s *Store) Secrets() Secrets { return Secrets{in(s, secretKind())} }

type secret struct {
	ID        string    `bson:"_id"`
	Version   int64     `bson:"version"`
	Value     string    `bson:"value"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

func secretKind() kind[secret] {
	return kind[secret]{
		Collection: engine.Collection{Name: "secrets"},
		sealed:     []string{"value"},
		head:       func(v *secret) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// Once returns the secret of a name. The first node that asks makes it; all get
// the same.
func (r Secrets) Once(ctx context.Context, name string, make func() (string, error)) (string, error) {
	there, err := r.c.Get(ctx, name)
	if !errors.Is(err, models.ErrNotFound) {
		return there.Value, err
	}
	value, err := make()
	if err != nil {
		return "", err
	}
	err = r.c.Save(ctx, &secret{ID: name, Value: value})
	if errors.Is(err, models.ErrConflict) { // another node was quicker
		there, err = r.c.Get(ctx, name)
		value = there.Value
	}
	return value, err
}
