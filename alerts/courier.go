package alerts

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
)

// parcel is a delivery with its finished mail.
type parcel struct {
	delivery *models.Delivery
	message  mail.Message
	outcome  mail.Outcome
	sent     bool // handed to the sender, whatever it answered
}

// courier carries the mails of one pass: take prepares them, marker notes
// "sending" before anything leaves, a number of carriers hand them over, noter
// writes what became of each. Between the stages stands room for a few
// parcels only, so memory stays flat and a crash leaves few mails unknown.
type courier struct {
	r   *Runner
	ctx context.Context

	prepared chan *parcel
	marked   chan *parcel
	done     chan *parcel
	stages   sync.WaitGroup

	mu    sync.Mutex
	stats models.AlertRun
	err   error
}

// saveGroup is how many deliveries are written in one go.
const saveGroup = 64

func (r *Runner) newCourier(ctx context.Context) *courier {
	c := &courier{
		r: r, ctx: ctx,
		prepared: make(chan *parcel, 2*saveGroup),
		marked:   make(chan *parcel),
		done:     make(chan *parcel, saveGroup),
	}
	c.stages.Go(c.mark)
	c.stages.Go(c.note)
	var carriers sync.WaitGroup
	for range r.Conns {
		carriers.Go(c.carry)
	}
	c.stages.Go(func() {
		carriers.Wait()
		close(c.done)
	})
	return c
}

// take prepares deliveries this node owns and passes on those that have
// something to tell. It waits while the stages behind it are busy.
func (c *courier) take(ds []*models.Delivery, now time.Time) error {
	if len(ds) == 0 {
		return nil
	}
	parcels, settled, err := c.r.prepare(c.ctx, ds, now)
	if err != nil {
		return err
	}
	for _, d := range settled {
		c.count(d)
	}
	if err := c.r.saveDeliveries(c.ctx, settled); err != nil {
		return err
	}
	for _, p := range parcels {
		select {
		case c.prepared <- p:
		case <-c.ctx.Done():
			return c.ctx.Err()
		}
	}
	return nil
}

// finish waits until every mail is noted and adds what was done to run.
func (c *courier) finish(run *models.AlertRun) {
	close(c.prepared)
	c.stages.Wait()
	run.Mailed += c.stats.Mailed
	run.Deferred += c.stats.Deferred
	run.Failed += c.stats.Failed
	run.Unknown += c.stats.Unknown
	run.Skipped += c.stats.Skipped
	if c.err != nil {
		c.r.Log.Error("mails could not be noted", "error", c.err)
	}
}

// mark writes that a try begins, in groups, before the try.
func (c *courier) mark() {
	defer close(c.marked)
	inGroups(c.prepared, func(group []*parcel) {
		now := c.r.Now()
		ds := make([]*models.Delivery, len(group))
		for i, p := range group {
			ds[i] = p.delivery
			ds[i].State = models.DeliverySending
			ds[i].Attempts++
			ds[i].LeaseUntil = now.Add(c.r.Lease)
		}
		errs := c.r.desk.Deliveries.SaveMany(c.ctx, ds)
		for i, p := range group {
			switch {
			case errs == nil || errs[i] == nil:
				c.marked <- p
			case !errors.Is(errs[i], models.ErrConflict):
				c.fail(errs[i]) // not sent: the lease runs out and the mail is tried again
			}
		}
	})
}

// carry hands mails over one after the other.
func (c *courier) carry() {
	for p := range c.marked {
		p.outcome = c.hand(p)
		c.done <- p
	}
}

// hand sends one mail unless something speaks against it at the last moment.
func (c *courier) hand(p *parcel) mail.Outcome {
	r, now := c.r, c.r.Now()
	if c.ctx.Err() != nil {
		return mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonCancelled, RetryAfter: time.Millisecond}
	}
	if stopped, err := r.gate.shut(c.ctx, now); stopped || err != nil {
		wait := max(r.gate.held().Sub(now), 30*time.Second)
		return mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonCancelled, RetryAfter: wait}
	}
	if now.After(p.delivery.LeaseUntil.Add(-r.Lease / 2)) {
		// This node slept through half its lease. Another may own the mail
		// soon; one try less is better than one mail twice.
		return mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonCancelled, RetryAfter: time.Millisecond}
	}
	p.sent = true
	outcome, err := r.desk.Sender.Send(c.ctx, p.message)
	if err != nil {
		r.Log.Warn("mail not accepted", "delivery", p.delivery.ID, "class", outcome.Class.String(), "reason", string(outcome.Reason))
	}
	if outcome.Class == mail.Blocked {
		r.gate.hold(now.Add(max(outcome.RetryAfter, time.Minute)))
	}
	return outcome
}

// note writes outcomes, in groups. It goes on when ctx has ended: a mail that
// left must not be forgotten.
func (c *courier) note() {
	inGroups(c.done, func(group []*parcel) {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(c.ctx), 20*time.Second)
		defer cancel()
		now := c.r.Now()
		ds := make([]*models.Delivery, len(group))
		for i, p := range group {
			ds[i] = p.delivery
			c.r.settle(ds[i], p.outcome, now)
		}
		errs := c.r.desk.Deliveries.SaveMany(ctx, ds)
		for i, p := range group {
			switch {
			case errs == nil || errs[i] == nil:
				c.count(ds[i])
				c.refused(ctx, p, now)
			case errors.Is(errs[i], models.ErrConflict):
				c.fail(c.r.reconcile(ctx, p))
			default:
				c.fail(errs[i]) // stays "sending" and becomes unknown
			}
		}
	})
}

// refused suppresses an address the provider will never take.
func (c *courier) refused(ctx context.Context, p *parcel, now time.Time) {
	if p.outcome.Class == mail.Rejected && p.outcome.Reason == mail.ReasonRecipient {
		c.fail(c.r.desk.Suppressions.Put(ctx, p.message.To.Email, "bounce", p.delivery.ID, now))
	}
}

func (c *courier) count(d *models.Delivery) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch d.State {
	case models.DeliveryAccepted:
		c.stats.Mailed++
	case models.DeliveryFailed:
		c.stats.Failed++
	case models.DeliveryUnknown:
		c.stats.Unknown++
	case models.DeliverySkipped:
		c.stats.Skipped++
	default:
		c.stats.Deferred++
	}
}

func (c *courier) fail(err error) {
	if err == nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.err = errors.Join(c.err, err)
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
		if !ok || d.State != models.DeliveryUnknown && d.State != models.DeliveryPending {
			return nil
		}
		end(&d, models.DeliveryAccepted, "")
		d.ProviderID = p.outcome.ProviderID
		errs := r.desk.Deliveries.SaveMany(ctx, []*models.Delivery{&d})
		if errs == nil {
			return nil
		}
		if !errors.Is(errs[0], models.ErrConflict) {
			return errs[0]
		}
	}
	return nil
}

// inGroups calls fn with what is there, up to saveGroup parcels at a time,
// until in is closed and empty.
func inGroups(in <-chan *parcel, fn func([]*parcel)) {
	for p := range in {
		group := []*parcel{p}
		for more := true; more && len(group) < saveGroup; {
			select {
			case p, ok := <-in:
				if !ok {
					more = false
					break
				}
				group = append(group, p)
			default:
				more = false
			}
		}
		fn(group)
	}
}
