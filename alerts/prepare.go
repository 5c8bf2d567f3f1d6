package alerts

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/enkaku/enkaku/alerts/outbox"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// draft is a delivery on the way to a mail.
type draft struct {
	delivery *alert.Delivery
	sub      *alert.Subscription
	reader   reader
	told     []templates.DigestJob
	clusters []alert.DeliveredJob // of told
	later    []alert.DeliveredJob // another delivery may be telling them
	skip     string               // why there is no mail, when there is none
	wait     time.Time            // when to look again, when it cannot go now
	why      string               // why it waits
	mail     templates.Mail
	err      error
}

// prepare reads everything again and writes the mails: the subscription must
// still want mail, the address must not be suppressed, and of the jobs those
// count that are live, still answer, and were not told by another delivery.
// Deliveries with nothing left are returned as settled.
func (r *Runner) prepare(ctx context.Context, b batch) (parcels []*parcel, settled []*alert.Delivery, err error) {
	drafts, err := r.reread(ctx, b)
	if err != nil {
		return nil, nil, err
	}
	if err := r.claimClusters(ctx, drafts, b.now); err != nil {
		return nil, nil, err
	}
	r.write(drafts, b.now)
	for _, d := range drafts {
		switch {
		case !d.wait.IsZero():
			settled = append(settled, r.release(d.delivery, d.wait, d.why))
		case d.err != nil:
			r.Log.Error("alert mail not written", "delivery", d.delivery.ID, "error", d.err)
			settled = append(settled, r.release(d.delivery, b.now.Add(outbox.LongestWait(d.delivery.ID)), "write"))
		case d.skip != "":
			settled = append(settled, end(d.delivery, alert.DeliverySkipped, d.skip))
		default:
			d.delivery.Told = d.tells()
			p := &parcel{delivery: d.delivery, message: r.message(d)}
			for _, j := range d.clusters {
				p.jobs = append(p.jobs, j.JobID)
			}
			parcels = append(parcels, p)
		}
	}
	return parcels, settled, nil
}

// reread fills drafts with the subscriptions and jobs as they are now.
func (r *Runner) reread(ctx context.Context, b batch) ([]*draft, error) {
	subIDs := make([]string, 0, len(b.deliveries))
	for _, d := range b.deliveries {
		subIDs = append(subIDs, d.SubscriptionID)
	}
	subs, err := r.desk.Subscriptions.Again(ctx, subIDs, func(id string) *alert.Subscription { return b.known[id] })
	if err != nil {
		return nil, fmt.Errorf("read subscriptions again: %w", err)
	}
	jobs, err := r.jobsAgain(ctx, b.deliveries)
	if err != nil {
		return nil, fmt.Errorf("read jobs again: %w", err)
	}
	suppressed, err := r.suppressed(ctx, subs)
	if err != nil {
		return nil, err
	}
	drafts := make([]*draft, len(b.deliveries))
	for i, d := range b.deliveries {
		drafts[i] = &draft{delivery: d}
		s, ok := subs[d.SubscriptionID]
		switch {
		case ok && s.State.Paused() && !s.Mailable(b.now):
			drafts[i].wait, drafts[i].why = pauseEnd(s, b.now), "paused"
			continue
		case !ok || !s.Mailable(b.now):
			drafts[i].skip = "subscription"
			continue
		case b.now.Sub(d.CreatedAt) > giveUp && s.PausedUntil.IsZero():
			drafts[i].skip = "too late"
			continue
		case suppressed[s.Email]:
			drafts[i].skip = "suppressed"
			continue
		}
		drafts[i].sub, drafts[i].reader = s, readerOf(r.desk.Keys, s.Email)
		if err := r.choose(ctx, drafts[i], jobs, b.now); err != nil {
			return nil, err
		}
	}
	return drafts, nil
}

// jobsAgain returns the jobs of deliveries as they are now.
func (r *Runner) jobsAgain(ctx context.Context, ds []*alert.Delivery) (map[string]*models.Job, error) {
	wanted := make(map[string]bool)
	var ids []string
	for _, d := range ds {
		for _, j := range d.Jobs {
			if !wanted[j.JobID] {
				wanted[j.JobID] = true
				ids = append(ids, j.JobID)
			}
		}
	}
	jobs, err := r.desk.Jobs.Again(ctx, ids, r.held.get)
	for _, j := range jobs {
		r.held.keep(j)
	}
	return jobs, err
}

// suppressed returns which addresses of subscriptions must not be mailed.
func (r *Runner) suppressed(ctx context.Context, subs map[string]*alert.Subscription) (map[string]bool, error) {
	emails := make([]string, 0, len(subs))
	for _, s := range subs {
		emails = append(emails, s.Email)
	}
	found, err := r.desk.Suppressions.Among(ctx, emails)
	if err != nil {
		return nil, fmt.Errorf("read suppressions: %w", err)
	}
	return found, nil
}

// pauseEnd is when to look again at the mail of a subscriber who pauses.
func pauseEnd(s *alert.Subscription, now time.Time) time.Time {
	if s.PausedUntil.IsZero() {
		return now.Add(24 * time.Hour)
	}
	return s.PausedUntil
}

// choose keeps the jobs of a delivery that still count. Someone who left and
// came back since asks anew: what was live before is not told.
func (r *Runner) choose(ctx context.Context, d *draft, jobs map[string]*models.Job, now time.Time) error {
	doctor, err := r.doctorOf(ctx, d.sub)
	if errors.Is(err, models.ErrNotFound) {
		d.skip = "profile"
		return nil
	}
	if err != nil {
		return err
	}
	answer, err := r.desk.Matcher.Ask(d.sub, doctor)
	if err != nil {
		d.skip = "question"
		return nil
	}
	for _, dj := range d.delivery.Jobs {
		j, ok := jobs[dj.JobID]
		if !ok || d.sub.Dismisses(dj.Cluster) {
			continue
		}
		if from := r.early(j, now); !from.IsZero() {
			d.wait, d.why = from, "not live by this clock"
			d.told, d.clusters = nil, nil
			return nil
		}
		if !j.Live(now) || !j.FirstLiveAt.After(d.sub.ConfirmedAt) {
			continue
		}
		if m, ok := answer(j); ok {
			d.told = append(d.told, templates.DigestJob{Job: j, Words: m.Words, Score: m.Score, Reasons: m.Reasons})
			d.clusters = append(d.clusters, dj)
		}
	}
	if len(d.told) == 0 {
		d.skip = "nothing left"
	}
	return nil
}

// early returns from when on a job is live that only a clock ahead of this
// one can have seen live, zero for any other. Whoever has that clock may send
// the mail meanwhile.
func (r *Runner) early(j *models.Job, now time.Time) time.Time {
	from, _ := j.LiveWindow()
	if j.Approved() && now.Before(from) && from.Sub(now) <= r.Overlap {
		return from
	}
	return time.Time{}
}

// tells lists the clusters in the mail, and those of an earlier try that may
// have left.
func (d *draft) tells() []string {
	var clusters []string
	if d.delivery.Attempts > 0 {
		clusters = slices.Clone(d.delivery.Told)
	}
	for _, j := range d.clusters {
		if !slices.Contains(clusters, j.Cluster) {
			clusters = append(clusters, j.Cluster)
		}
	}
	return clusters
}

// keep drops the jobs that fn refuses.
func (d *draft) keep(fn func(alert.DeliveredJob) bool) {
	if len(d.told) == 0 {
		return
	}
	told, clusters := d.told[:0], d.clusters[:0]
	for i, c := range d.clusters {
		if fn(c) {
			told, clusters = append(told, d.told[i]), append(clusters, c)
		}
	}
	d.told, d.clusters = told, clusters
	if len(told) == 0 {
		d.skip = "told before"
	}
}
