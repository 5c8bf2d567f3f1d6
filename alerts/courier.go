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
	marked   time.Time // when the try was noted
	outcome  mail.Outcome
}

// courier carries the mails of one pass: prepare writes them, mark notes
// "sending" before anything leaves, a number of carriers hand them over, note
// writes what became of each. Between the stages stands room for a few
// parcels only, so memory stays flat and a crash leaves few mails unknown.
type courier struct {
	r   *Runner
	ctx context.Context

	owned    chan batch
	prepared chan *parcel
	marked   chan *parcel
	done     chan *parcel
	stages   sync.WaitGroup

	mu    sync.Mutex
	stats models.AlertRun
	err   error
}

// batch is deliveries this node owns, to be prepared together.
type batch struct {
	deliveries []*models.Delivery
	now        time.Time
}

// saveGroup is how many deliveries are written in one go.
const saveGroup = 256

func (r *Runner) newCourier(ctx context.Context) *courier {
	c := &courier{r: r, ctx: ctx}
	if r.Conns == 1 {
		return c // one mail after the other needs no stages
	}
	c.owned = make(chan batch, 1)
	c.prepared = make(chan *parcel, 2*saveGroup)
	c.marked = make(chan *parcel)
	c.done = make(chan *parcel, saveGroup)
	c.stages.Go(func() {
		defer close(c.prepared)
		for b := range c.owned {
			c.fail(c.prepare(b)) // what is not prepared is taken up again after its lease
		}
	})
	c.stages.Go(func() {
		defer close(c.marked)
		inGroups(c.prepared, func(group []*parcel) {
			for _, p := range c.mark(group) {
				c.marked <- p
			}
		})
	})
	c.stages.Go(func() { inGroups(c.done, c.note) })
	var carriers sync.WaitGroup
	for range r.Conns {
		carriers.Go(func() {
			for p := range c.marked {
				p.outcome = c.hand(p)
				c.done <- p
			}
		})
	}
	c.stages.Go(func() {
		carriers.Wait()
		close(c.done)
	})
	return c
}

// take accepts deliveries this node owns. It waits while the stages are busy.
func (c *courier) take(ds []*models.Delivery, now time.Time) error {
	b := batch{ds, now}
	if len(ds) == 0 || c.owned == nil {
		return c.prepare(b)
	}
	select {
	case c.owned <- b:
		return nil
	case <-c.ctx.Done():
		return c.ctx.Err()
	}
}

// prepare writes the mails of a batch and passes on those that have something
// to tell.
func (c *courier) prepare(b batch) error {
	if len(b.deliveries) == 0 {
		return nil
	}
	parcels, settled, err := c.r.prepare(c.ctx, b.deliveries, b.now)
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
		if err := c.send(p); err != nil {
			return err
		}
	}
	return nil
}

// send gives a parcel to the stages, or carries it when there are none.
func (c *courier) send(p *parcel) error {
	if c.prepared == nil {
		for _, p := range c.mark([]*parcel{p}) {
			p.outcome = c.hand(p)
			c.note([]*parcel{p})
		}
		return c.ctx.Err()
	}
	select {
	case c.prepared <- p:
		return nil
	case <-c.ctx.Done():
		return c.ctx.Err()
	}
}

// finish waits until every mail is noted and adds what was done to run.
func (c *courier) finish(run *models.AlertRun) {
	if c.owned != nil {
		close(c.owned)
		c.stages.Wait()
	}
	run.Mailed += c.stats.Mailed
	run.Deferred += c.stats.Deferred
	run.Failed += c.stats.Failed
	run.Unknown += c.stats.Unknown
	run.Skipped += c.stats.Skipped
	if c.err != nil {
		c.r.Log.Error("some mails could not be prepared or noted", "error", c.err)
	}
}

// mark writes that a try begins, before the try, and returns the parcels that
// may go.
func (c *courier) mark(group []*parcel) []*parcel {
	now := c.r.Now()
	ds := make([]*models.Delivery, len(group))
	for i, p := range group {
		ds[i] = p.delivery
		ds[i].State = models.DeliverySending
		ds[i].Attempts++
		ds[i].LeaseUntil = models.NeverDue // from here on no clock of another node decides
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
	if stopped, err := r.gate.shut(c.ctx, now); stopped || err != nil {
		wait := max(r.gate.held().Sub(now), 30*time.Second)
		return mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonCancelled, RetryAfter: wait}
	}
	if now.Sub(p.marked) > p.delivery.Lease(r.Lease)/2 {
		// This node slept through half its lease. Another may own the mail
		// soon; one try less is better than one mail twice.
		return mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonCancelled, RetryAfter: time.Millisecond}
	}
	outcome, err := r.desk.Sender.Send(c.ctx, p.message)
	if err != nil {
		r.Log.Warn("mail not accepted", "delivery", p.delivery.ID, "class", outcome.Class.String(), "reason", string(outcome.Reason))
	}
	if outcome.Class == mail.Blocked {
		r.gate.hold(now.Add(max(outcome.RetryAfter, time.Minute)))
	}
	return outcome
}

// note writes outcomes. It goes on when ctx has ended: a mail that left must
// not be forgotten.
func (c *courier) note(group []*parcel) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(c.ctx), 20*time.Second)
	defer cancel()
	now := c.r.Now()
	ds := make([]*models.Delivery, len(group))
	for i, p := range group {
		ds[i] = p.delivery
		c.r.settle(ds[i], p.outcome, now)
	}
	for i, err := range pad(c.r.desk.Deliveries.SaveMany(ctx, ds), len(ds)) {
		switch {
		case err == nil:
			c.count(ds[i])
			c.refused(ctx, group[i], now)
		case errors.Is(err, models.ErrConflict):
			c.fail(c.r.reconcile(ctx, group[i]))
		default:
			c.fail(err) // stays "sending" and becomes unknown
		}
	}
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
		err = pad(r.desk.Deliveries.SaveMany(ctx, []*models.Delivery{&d}), 1)[0]
		if !errors.Is(err, models.ErrConflict) {
			return err
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
