package alerts

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// order is one subscription being planned.
type order struct {
	sub      *alert.Subscription
	reader   reader
	jobs     []newJob // to be told now
	waiting  []newJob // more than one digest holds
	delivery *alert.Delivery
	upTo     time.Time // the watermark afterwards
	slot     bool      // a delivery of this slot exists
}

// plan writes the deliveries of subscriptions and then moves their watermarks,
// in this order: a crash in between leaves a delivery whose id the next plan
// meets again. It returns how many subscriptions moved on.
func (r *Runner) plan(
	ctx context.Context, subs []alert.Subscription, now time.Time, c *courier, run *models.AlertRun,
) (int, error) {
	if stopped, err := r.gate.Shut(ctx, now); stopped || err != nil {
		return 0, err
	}
	orders := make([]*order, 0, len(subs))
	for i := range subs {
		s := &subs[i]
		jobs, err := r.candidates(ctx, s, now)
		if err != nil {
			return 0, fmt.Errorf("candidates of %s: %w", s.ID, err)
		}
		orders = append(orders, &order{
			sub: s, reader: readerOf(r.desk.Keys, s.Email), jobs: distinct(s, jobs), upTo: r.mem.upTo,
		})
	}
	if err := r.dropSeen(ctx, orders, now); err != nil {
		return 0, err
	}
	run.Due += len(orders)
	owned, err := r.writeDeliveries(ctx, orders, now)
	if err != nil {
		return 0, err
	}
	run.Matched += len(owned)
	moved, err := r.moveOn(ctx, orders, now)
	if err != nil {
		return moved, err
	}
	known := make(map[string]*alert.Subscription, len(owned))
	for _, o := range orders {
		known[o.sub.ID] = o.sub
	}
	return moved, c.take(batch{deliveries: owned, known: known, now: now})
}

// distinct keeps one job of each cluster and none that was called irrelevant.
func distinct(s *alert.Subscription, jobs []newJob) []newJob {
	taken := make(map[string]bool, len(jobs)+len(s.Dismissed))
	for _, d := range s.Dismissed {
		taken[d.Cluster] = true
	}
	kept := jobs[:0]
	for _, j := range jobs {
		if !taken[j.Cluster] {
			taken[j.Cluster] = true
			kept = append(kept, j)
		}
	}
	return kept
}

// dropSeen removes clusters that the address was told in the last 90 days, or
// that an earlier mail of the same alert is about to tell.
func (r *Runner) dropSeen(ctx context.Context, orders []*order, now time.Time) error {
	var ids []string
	for _, o := range orders {
		for _, j := range o.jobs {
			ids = append(ids, o.reader.seenID(j.Cluster))
		}
	}
	notes, err := r.readNotes(ctx, ids)
	if err != nil {
		return err
	}
	for _, o := range orders {
		kept := o.jobs[:0]
		for _, j := range o.jobs {
			n, noted := notes[o.reader.seenID(j.Cluster)]
			if !noted || now.Sub(n.seen.At) >= alert.SeenFor || n.mayBeTold(j.Cluster, o.sub.ID) {
				kept = append(kept, j)
			}
		}
		o.jobs = kept
	}
	return nil
}

// writeDeliveries inserts a delivery for every order with jobs and returns
// those this node created and so owns.
func (r *Runner) writeDeliveries(ctx context.Context, orders []*order, now time.Time) ([]*alert.Delivery, error) {
	var fresh []*alert.Delivery
	var of []*order
	for _, o := range orders {
		if len(o.jobs) == 0 {
			continue
		}
		o.cut()
		o.delivery, o.slot = r.newDelivery(o, now), true
		fresh, of = append(fresh, o.delivery), append(of, o)
	}
	if len(fresh) == 0 {
		return nil, nil
	}
	errs := r.desk.Deliveries.SaveMany(ctx, fresh)
	var owned []*alert.Delivery
	for i, o := range of {
		switch {
		case errs == nil || errs[i] == nil:
			owned = append(owned, o.delivery)
		case errors.Is(errs[i], models.ErrConflict):
			if err := o.adopt(ctx, r.desk.Deliveries); err != nil {
				return nil, err
			}
		default:
			return nil, fmt.Errorf("write deliveries: %w", errs[i])
		}
	}
	return owned, nil
}

// cut leaves for the next digest what does not fit into this one. The
// watermark stays at the last job told.
func (o *order) cut() {
	if n := maxCards + maxLines; len(o.jobs) > n {
		o.waiting = o.jobs[n:]
		o.jobs = o.jobs[:n]
		o.upTo = o.jobs[n-1].LiveAt
	}
}

// adopt accepts that the delivery of this slot exists: the watermark moves to
// where that one reaches, and the jobs found here wait for the next slot
// unless they turn out to be told.
func (o *order) adopt(ctx context.Context, ds Deliveries) error {
	there, err := ds.GetMany(ctx, []string{o.delivery.ID})
	if err != nil {
		return fmt.Errorf("read delivery: %w", err)
	}
	o.waiting = append(o.jobs, o.waiting...)
	o.jobs = nil
	if d, ok := there[o.delivery.ID]; ok {
		o.upTo = d.To
	} else {
		o.upTo = o.sub.Watermark
	}
	o.delivery = nil
	return nil
}

func (r *Runner) newDelivery(o *order, now time.Time) *alert.Delivery {
	d := &alert.Delivery{
		ID:             deliveryID(o.sub),
		SubscriptionID: o.sub.ID,
		State:          alert.DeliveryPending,
		From:           r.low(o.sub),
		To:             o.upTo,
		Owner:          r.Node,
		Fence:          1,
		LeaseUntil:     now.Add(r.Lease),
		NextAttempt:    now.Add(r.Lease), // others may take it up then
		CreatedAt:      now,
	}
	for _, j := range o.jobs {
		d.Jobs = append(d.Jobs, alert.DeliveredJob{JobID: j.ID, Cluster: j.Cluster})
	}
	return d
}

// deliveryID names the mail of a subscription's present slot: the hour it is
// due, or for an instant one the watermark it starts from. Nodes that read the
// same subscription make the same id.
func deliveryID(s *alert.Subscription) string {
	slot := s.NextDue
	if s.Frequency == alert.Instant {
		slot = s.Watermark
	}
	return s.ID + "." + string(s.Frequency[0]) + strconv.FormatInt(slot.UnixMilli(), 36)
}

// moveOn saves the watermark and the next hour of each subscription. A
// conflict leaves the subscription where it is: the next pass plans it again
// and meets the same delivery.
func (r *Runner) moveOn(ctx context.Context, orders []*order, now time.Time) (int, error) {
	subs := make([]*alert.Subscription, len(orders))
	for i, o := range orders {
		s := o.sub
		if o.upTo.After(s.Watermark) {
			s.Watermark = o.upTo
		} else if o.slot && s.Frequency == alert.Instant {
			s.Watermark = s.Watermark.Add(time.Millisecond) // a new slot
		}
		if o.delivery != nil {
			s.LastSentAt = now
		}
		s.PauseOver()
		s.NextDue = s.NextSlot(now, r.zone(s.Zone))
		subs[i] = s
	}
	errs := r.desk.Subscriptions.SaveMany(ctx, subs)
	moved := 0
	for i, o := range orders {
		r.mem.served(o.sub.ID, o.waiting, now)
		switch {
		case errs == nil || errs[i] == nil:
			moved++
		case errors.Is(errs[i], models.ErrConflict), errors.Is(errs[i], models.ErrNotFound):
		default:
			return moved, fmt.Errorf("move subscriptions on: %w", errs[i])
		}
	}
	return moved, nil
}

// reader names the address of a subscription in what is noted of it.
type reader string

func readerOf(keys Keys, email string) reader { return reader(keys.Hash("seen", email)[:22]) }

// seenID names what an address was told. It goes by the address, so that two
// alerts of one person do not tell the same position twice.
func (r reader) seenID(cluster string) string { return string(r) + "." + cluster }
