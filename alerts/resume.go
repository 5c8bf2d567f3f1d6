package alerts

import (
	"context"
	"fmt"
	"time"

	"github.com/enkaku/enkaku/alerts/outbox"
	"github.com/enkaku/enkaku/models/alert"
)

// resume takes up deliveries that wait for another try, or that a node planned
// and never came to mark.
func (r *Runner) resume(ctx context.Context, now time.Time, c *courier) error {
	for {
		claimed, err := r.desk.Deliveries.Claim(ctx, r.Node, now, r.Lease, dueBatch)
		if err != nil {
			return fmt.Errorf("claim deliveries: %w", err)
		}
		owed := make([]*alert.Delivery, 0, len(claimed))
		var lost []*alert.Delivery
		for i := range claimed {
			if d := &claimed[i]; d.State == alert.DeliverySending {
				owed = append(owed, d)
			} else {
				lost = append(lost, r.lost(d, now))
			}
		}
		if err := r.saveDeliveries(ctx, lost); err != nil {
			return err
		}
		if err := c.take(batch{deliveries: owed, now: now}); err != nil {
			return err
		}
		if len(claimed) < dueBatch {
			return nil
		}
	}
}

// sighting is since when, by this node's clock, a delivery was seen unchanged.
type sighting struct {
	version int64
	since   time.Time
}

// openLimit bounds how many open deliveries are looked at in one pass.
const openLimit = 5000

// settleOpen decides about mails that were planned and never marked, that were
// marked and never noted, and about those that may have left. It goes by how long this node itself saw them
// unchanged, never by a time another node wrote: clocks may be hours apart,
// and a mail that another node holds in its hands must not go twice.
func (r *Runner) settleOpen(ctx context.Context, now time.Time, c *courier) error {
	seen := make(map[string]sighting)
	var again, rest []*alert.Delivery
	for _, state := range []alert.DeliveryState{alert.DeliveryPending, alert.DeliverySending, alert.DeliveryUnknown} {
		open, err := r.desk.Deliveries.ByState(ctx, state, openLimit)
		if err != nil {
			return fmt.Errorf("read open deliveries: %w", err)
		}
		for i := range open {
			d := &open[i]
			if d.State == alert.DeliveryPending && d.Owner == "" {
				continue // waits for its time
			}
			if w, ok := r.watched[d.ID]; !ok || w.version != d.Version {
				seen[d.ID] = sighting{d.Version, now}
				continue
			} else if seen[d.ID] = w; now.Sub(w.since) < r.patience(d) {
				continue
			}
			switch {
			case d.State != alert.DeliveryUnknown:
				rest = append(rest, r.lost(d, now))
			case d.Attempts >= outbox.MaxTries:
				rest = append(rest, end(d, alert.DeliveryFailed, unconfirmed))
			default:
				d.State, d.Owner, d.LeaseUntil = alert.DeliverySending, r.Node, alert.NeverDue
				d.Fence++
				again = append(again, d)
			}
		}
	}
	r.watched = seen
	if err := r.saveDeliveries(ctx, rest); err != nil {
		return err
	}
	return r.again(ctx, again, now, c)
}

// lost decides about a delivery whose node ended or sleeps: one that was never
// marked for a try cannot have left and goes again, any other is unknown. A
// node that wakes finds the version changed and sends nothing.
func (r *Runner) lost(d *alert.Delivery, now time.Time) *alert.Delivery {
	if d.Attempts == 0 {
		d.Slips++
		return r.release(d, now, "lost before a try")
	}
	return r.suspend(d)
}

// unconfirmed is why a mail is given up that was sent several times without
// one clear answer.
const unconfirmed = "unconfirmed"

// patience is how long a delivery is left as it is: one planned or under
// way for a lease, one that may have left for an hour, longer after each try.
func (r *Runner) patience(d *alert.Delivery) time.Duration {
	if d.State != alert.DeliveryUnknown {
		return d.Lease(r.Lease)
	}
	return r.Hold << min(max(d.Attempts-1, 0), 4)
}

// again sends once more what stayed unknown, where this node is the one to
// take it over.
func (r *Runner) again(ctx context.Context, ds []*alert.Delivery, now time.Time, c *courier) error {
	if len(ds) == 0 {
		return nil
	}
	mine := make([]*alert.Delivery, 0, len(ds))
	for i, err := range pad(r.desk.Deliveries.SaveMany(ctx, ds), len(ds)) {
		if err == nil {
			mine = append(mine, ds[i])
		}
	}
	for len(mine) > 0 {
		n := min(len(mine), dueBatch)
		if err := c.take(batch{deliveries: mine[:n], now: now}); err != nil {
			return err
		}
		mine = mine[n:]
	}
	return nil
}
