package alerts

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// serveDue plans the digests of all subscriptions whose hour has come.
func (r *Runner) serveDue(ctx context.Context, now time.Time, c *courier, run *models.AlertRun) error {
	for {
		subs, err := r.desk.Subscriptions.Due(ctx, now, dueBatch)
		if err != nil {
			return fmt.Errorf("read due subscriptions: %w", err)
		}
		if len(subs) == 0 {
			return nil
		}
		moved, err := r.plan(ctx, subs, now, c, run)
		if err != nil {
			return err
		}
		if moved == 0 {
			return nil // others write these now; the next pass looks again
		}
	}
}

// serveInstant plans the mails of instant subscriptions whose jobs have
// gathered for the window.
func (r *Runner) serveInstant(ctx context.Context, now time.Time, c *courier, run *models.AlertRun) error {
	var ids []string
	for id, since := range r.mem.ready {
		if now.Sub(since) >= r.Window {
			ids = append(ids, id)
		}
	}
	for id, until := range r.mem.resting {
		if !now.Before(until) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	for len(ids) > 0 {
		n := min(len(ids), dueBatch)
		found, err := r.desk.Subscriptions.GetMany(ctx, ids[:n])
		if err != nil {
			return fmt.Errorf("read instant subscriptions: %w", err)
		}
		subs := make([]alert.Subscription, 0, n)
		for _, id := range ids[:n] {
			if s, ok := found[id]; ok && s.Frequency == alert.Instant && s.Mailable(now) {
				subs = append(subs, s)
			} else {
				delete(r.mem.ready, id)
				delete(r.mem.resting, id)
			}
		}
		if _, err := r.plan(ctx, subs, now, c, run); err != nil {
			return err
		}
		ids = ids[n:]
	}
	return nil
}
