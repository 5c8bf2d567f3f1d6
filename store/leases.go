package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Leases let one of many nodes do a task. They spare double work; what must
// not happen twice is guarded by a unique document or a version.
type Leases struct{ c collection[models.Lease] }

// Leases returns the leases.
func (s *Store) Leases() Leases { return Leases{in(s, leaseKind())} }

func leaseKind() kind[models.Lease] {
	return kind[models.Lease]{
		Collection: engine.Collection{Name: "leases"},
		head:       func(v *models.Lease) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// Acquire takes a task until now + d, or prolongs it for its owner. It fails
// with models.ErrConflict while another owner holds it. Fence grows whenever
// the task passes to an owner, also back to the last one after it ran out.
func (r Leases) Acquire(ctx context.Context, name, owner string, now time.Time, d time.Duration) (models.Lease, error) {
	v, err := r.c.Get(ctx, name)
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return models.Lease{}, err
	}
	running := now.Before(v.Until)
	if running && v.Owner != owner {
		return models.Lease{}, fmt.Errorf("%w: %s is held by %s", models.ErrConflict, name, v.Owner)
	}
	if !running {
		v.Fence++
	}
	v.ID, v.Owner, v.Until = name, owner, now.Add(d)
	if err := r.c.Save(ctx, &v); err != nil {
		return models.Lease{}, err
	}
	return v, nil
}

// Release gives a task back. It does nothing when owner does not hold it.
func (r Leases) Release(ctx context.Context, name, owner string) error {
	_, err := r.c.update(ctx, name, func(v *models.Lease) bool {
		held := v.Owner == owner && !v.Until.IsZero()
		v.Until = time.Time{}
		return held
	})
	if errors.Is(err, models.ErrNotFound) {
		return nil
	}
	return err
}
