package board

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
)

// While a node serves, the store knows it, so that commands do not change keys
// under it. A node that was killed is known for presenceFor.
const (
	presenceFor   = 90 * time.Second
	presenceEvery = 30 * time.Second
)

// appear says that this node serves, and then asks whether its keys are still
// those of the store: of a command that changes them at this moment, one sees the
// other.
func (b *Board) appear(ctx context.Context) error {
	if err := b.store.Nodes().Serve(ctx, b.node, b.store.Now(), presenceFor); err != nil {
		return err
	}
	return b.store.CheckLookup(ctx)
}

// present goes on saying so until ctx ends. A node that was frozen while the
// lookup key was changed ends here: it would write hashes that nobody finds.
func (b *Board) present(ctx context.Context) error {
	tick := time.NewTicker(presenceEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			leaving, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*time.Second)
			defer cancel()
			if err := b.store.Nodes().Leave(leaving, b.node); err != nil {
				b.log.Warn("this node is taken for serving until its lease runs out", "error", err)
			}
			return nil
		case <-tick.C:
		}
		err := b.appear(ctx)
		switch {
		case err == nil || ctx.Err() != nil:
		case errors.Is(err, models.ErrUnavailable), errors.Is(err, models.ErrConflict):
			b.log.Warn("could not say that this node serves", "error", err)
		default:
			return err
		}
	}
}
