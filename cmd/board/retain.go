package board

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
)

// retainLease is how long a node may take to delete what is kept no longer.
const retainLease = 30 * time.Minute

// retainDay is the setting that remembers the day that is done.
const retainDay = "retention.day"

// retain deletes what is kept no longer, on one node at a time: what expires
// every hour, the rest once a day.
func (b *Board) retain(ctx context.Context) error {
	tick := time.NewTicker(time.Hour)
	defer tick.Stop()
	shipped := ""
	for {
		if err := b.RetainOnce(ctx, b.store.Now()); err != nil && ctx.Err() == nil {
			b.log.Error("deleting what is kept no longer failed", "error", err)
		}
		shipped = b.shipHead(ctx, shipped)
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// shipHead writes the head of the audit log to the security log unless it was
// the last one written, and returns it: what lies outside the store tells of an
// older state that was put back.
func (b *Board) shipHead(ctx context.Context, last string) string {
	entry, hash, err := b.store.Audit().Head(ctx)
	if err != nil || hash == last {
		return last
	}
	b.security.Info(string(models.EventAuditHead), "event", string(models.EventAuditHead), "entry", entry, "hash", hash)
	return hash
}

// RetainOnce deletes what is kept no longer as of now and notes how much that
// was. It does nothing while another node is at it.
func (b *Board) RetainOnce(ctx context.Context, now time.Time) error {
	const task = "retention"
	_, err := b.store.Leases().Acquire(ctx, task, b.node, now, retainLease)
	if errors.Is(err, models.ErrConflict) {
		return nil
	}
	if err != nil {
		return err
	}
	defer b.store.Leases().Release(context.WithoutCancel(ctx), task, b.node)
	day := models.DateOf(now)
	done, err := b.store.Settings().Get(ctx, retainDay)
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	often := done >= string(day)
	deleted, err := b.store.Retain(ctx, now, often)
	if len(deleted) > 0 {
		b.log.Info("deleted what is kept no longer", "documents", deleted)
	}
	noted := b.store.Settings().NoteRetained(ctx, day, deleted)
	if err == nil && noted == nil && !often {
		err = b.store.Settings().Put(ctx, retainDay, string(day))
	}
	return errors.Join(err, noted)
}
