package alerts

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// parcel is a delivery with its finished mail.
type parcel struct {
	delivery *alert.Delivery
	message  mail.Message
	marked   time.Time // when the try was noted
	outcome  mail.Outcome
	jobs     []string // that the mail tells of
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

// batch is deliveries this node owns, to be prepared together. known are their
// subscriptions by id, as far as they were read or written before.
type batch struct {
	deliveries []*alert.Delivery
	known      map[string]*alert.Subscription
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
func (c *courier) take(b batch) error {
	if len(b.deliveries) == 0 || c.owned == nil {
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
	parcels, settled, err := c.r.prepare(c.ctx, b)
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

func (c *courier) count(d *alert.Delivery) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch d.State {
	case alert.DeliveryAccepted:
		c.stats.Mailed++
	case alert.DeliveryFailed:
		c.stats.Failed++
	case alert.DeliveryUnknown:
		c.stats.Unknown++
	case alert.DeliverySkipped:
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
