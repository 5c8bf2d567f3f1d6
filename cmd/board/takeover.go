package board

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
)

// takeOverLease is how long a node may take for a thousand documents before
// another one takes over.
const takeOverLease = 10 * time.Minute

// takeOver brings what an older version left into the form of this one, on one
// node at a time: it seals with the keys of their people what is under the keys
// of the board, and gives hidden jobs documents of their own. It ends when all
// that is done.
func (b *Board) takeOver(ctx context.Context) error {
	tick := time.NewTicker(time.Minute)
	defer tick.Stop()
	for _, one := range []struct {
		task, done string
		do         func(context.Context, func() error) (int, error)
	}{
		{"people.seal", "sealed with the keys of their people", b.store.SealPersonally},
		{"hidden.move", "moved hidden jobs out of profiles", b.store.MoveHidden},
	} {
		hold := func() error {
			_, err := b.store.Leases().Acquire(ctx, one.task, b.node, b.store.Now(), takeOverLease)
			return err
		}
		for !b.takenOver(ctx, one.task, one.done, func() (int, error) { return one.do(ctx, hold) }) {
			select {
			case <-ctx.Done():
				return nil
			case <-tick.C:
			}
		}
	}
	return nil
}

// takenOver tries one task of takeOver and reports whether it is done.
func (b *Board) takenOver(ctx context.Context, task, done string, do func() (int, error)) bool {
	n, err := do()
	if n > 0 {
		b.log.Info(done, "documents", n, "done", err == nil)
	}
	if err != nil {
		if !errors.Is(err, models.ErrConflict) && ctx.Err() == nil {
			b.log.Error("taking over from an older version failed", "task", task, "error", err)
		}
		return false
	}
	if err = b.store.Leases().Release(context.WithoutCancel(ctx), task, b.node); err != nil {
		b.log.Warn("a lease is left to run out", "task", task, "error", err) // no reason to end the board
	}
	return true
}
