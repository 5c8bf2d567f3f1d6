package alerts

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/alerts/outbox"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// mark writes that a try begins, before the try, and returns the parcels that
// may go.
func (c *courier) mark(group []*parcel) []*parcel {
	now := c.r.Now()
	ds := make([]*alert.Delivery, len(group))
	for i, p := range group {
		ds[i] = p.delivery
		ds[i].State = alert.DeliverySending
		ds[i].Attempts++
		ds[i].LeaseUntil = alert.NeverDue // from here on no clock of another node decides
		p.marked = now
	}
	marked := make([]*parcel, 0, len(group))
	for i, err := range pad(c.r.desk.Deliveries.SaveMany(c.ctx, ds), len(ds)) {
		switch {
		case err == nil:
			marked = append(marked, group[i])
		case !errors.Is(err, models.ErrConflict):
			c.fail(err) // not sent: the lease runs out and the mail is tried again
		}
	}
	return marked
}

// hand sends one mail unless something speaks against it at the last moment.
func (c *courier) hand(p *parcel) mail.Outcome {
	r, now := c.r, c.r.Now()
	if c.ctx.Err() != nil {
		return mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonCancelled, RetryAfter: time.Millisecond}
	}
	if stopped, err := r.gate.Shut(c.ctx, now); stopped || err != nil {
		wait := max(r.gate.Held().Sub(now), 30*time.Second)
		return mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonCancelled, RetryAfter: wait}
	}
	// A node that slept through half its lease leaves the mail alone, also when it
	// slept in the sender's queue: another may own it soon, and one try less is
	// better than one mail twice.
	p.message.Still = func() bool { return r.Now().Sub(p.marked) <= p.delivery.Lease(r.Lease)/2 }
	if !p.message.Still() {
		return mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonCancelled, RetryAfter: time.Millisecond}
	}
	p.message.Tries = p.delivery.Attempts - 1 // mark counted this one
	ctx, done := outbox.Linger(c.ctx)
	defer done()
	outcome, err := r.desk.Sender.Send(ctx, p.message)
	if err != nil {
		r.Log.Warn(
			"mail not accepted", "delivery", p.delivery.ID, "class", outcome.Class.String(), "reason",
			string(outcome.Reason),
		)
	}
	if outcome.Class == mail.Blocked {
		r.gate.Hold(now.Add(max(outcome.RetryAfter, time.Minute)))
	}
	return outcome
}

// note writes outcomes. It goes on when ctx has ended: a mail that left must
// not be forgotten.
func (c *courier) note(group []*parcel) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(c.ctx), 20*time.Second)
	defer cancel()
	now := c.r.Now()
	ds := make([]*alert.Delivery, len(group))
	for i, p := range group {
		ds[i] = p.delivery
		c.r.settle(ds[i], p.outcome, now)
	}
	for i, err := range pad(c.r.desk.Deliveries.SaveMany(ctx, ds), len(ds)) {
		switch {
		case err == nil:
			c.count(ds[i])
			c.told(ctx, group[i], now)
			c.refused(ctx, group[i], now)
		case errors.Is(err, models.ErrConflict):
			c.fail(c.r.reconcile(ctx, group[i]))
		default:
			c.fail(err) // stays "sending" and becomes unknown
		}
	}
}

// told counts for each job of a mail that the server took that it was told of,
// once it is written that the mail left: a process that ends in between counts
// too few, never twice. A mail of which an event says later that it left is not
// counted.
func (c *courier) told(ctx context.Context, p *parcel, now time.Time) {
	if c.r.desk.Counts == nil || p.outcome.Class != mail.Accepted {
		return
	}
	counts := make([]models.JobCount, len(p.jobs))
	for i, id := range p.jobs {
		counts[i] = models.JobCount{JobID: id, Day: models.DateOf(now), Kind: models.CountAlert, N: 1}
	}
	if err := c.r.desk.Counts.Add(ctx, counts); err != nil {
		c.r.Log.Warn("count lost", "kind", models.CountAlert, "err", err)
	}
}

// refused suppresses an address the provider will never take.
func (c *courier) refused(ctx context.Context, p *parcel, now time.Time) {
	if p.outcome.Class == mail.Rejected && p.outcome.Reason == mail.ReasonRecipient {
		c.fail(c.r.desk.Suppressions.Put(ctx, p.message.To.Email, "bounce", p.delivery.ID, now))
	}
}

// reconcile brings the outcome of a try to a delivery that another node or an
// event changed meanwhile. That this node's try was accepted stays true; any
// other outcome of an old claim is refused.
func (r *Runner) reconcile(ctx context.Context, p *parcel) error {
	if p.outcome.Class != mail.Accepted {
		return nil
	}
	for range 3 {
		there, err := r.desk.Deliveries.GetMany(ctx, []string{p.delivery.ID})
		if err != nil {
			return err
		}
		d, ok := there[p.delivery.ID]
		if !ok || d.State != alert.DeliveryUnknown && d.State != alert.DeliveryPending {
			return nil
		}
		end(&d, alert.DeliveryAccepted, "")
		d.ProviderID = p.outcome.ProviderID
		err = pad(r.desk.Deliveries.SaveMany(ctx, []*alert.Delivery{&d}), 1)[0]
		if !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
	return nil
}
