package store

import (
	"context"
	"errors"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Settlements are what posters want done about open applications to jobs that
// they ended.
type Settlements struct{ collection[models.Settlement] }

// Settlements returns the settlements.
func (s *Store) Settlements() Settlements { return Settlements{in(s, settlementKind())} }

func settlementKind() kind[models.Settlement] {
	return kind[models.Settlement]{
		Collection: engine.Collection{Name: "settlements"},
		sealed:     []string{"words"},
		head:       func(v *models.Settlement) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// Put keeps the settlement of a job in place of the one before.
func (c Settlements) Put(ctx context.Context, v *models.Settlement) error {
	for tries := 0; ; tries++ {
		before, err := c.Get(ctx, v.ID)
		if err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
		v.Version = before.Version
		err = c.Save(ctx, v)
		if !errors.Is(err, models.ErrConflict) || tries == maxTries {
			return err
		}
	}
}
