package alerts

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// draft is a delivery on the way to a mail.
type draft struct {
	delivery *models.Delivery
	sub      models.Subscription
	told     []templates.DigestJob
	clusters []models.DeliveredJob // of told
	skip     string                // why there is no mail, when there is none
	wait     time.Time             // when to look again, when it cannot go now
	why      string                // why it waits
	mail     templates.Mail
	err      error
}

// prepare reads everything again and writes the mails: the subscription must
// still want mail, the address must not be suppressed, and of the jobs those
// count that are live, still answer, and were not told by another delivery.
// Deliveries with nothing left are returned as settled.
func (r *Runner) prepare(ctx context.Context, ds []*models.Delivery, now time.Time) (parcels []*parcel, settled []*models.Delivery, err error) {
	drafts, err := r.reread(ctx, ds, now)
	if err != nil {
		return nil, nil, err
	}
	if err := r.claimClusters(ctx, drafts, now); err != nil {
		return nil, nil, err
	}
	r.write(drafts, now)
	for _, d := range drafts {
		switch {
		case !d.wait.IsZero():
			settled = append(settled, r.release(d.delivery, d.wait, d.why))
		case d.err != nil:
			r.Log.Error("alert mail not written", "delivery", d.delivery.ID, "error", d.err)
			settled = append(settled, r.release(d.delivery, now.Add(waitAfter(len(backoff), d.delivery.ID)), "write"))
		case d.skip != "":
			settled = append(settled, end(d.delivery, models.DeliverySkipped, d.skip))
		default:
			parcels = append(parcels, &parcel{delivery: d.delivery, message: r.message(d)})
		}
	}
	return parcels, settled, nil
}

// reread fills drafts with the subscriptions and jobs as they are now.
func (r *Runner) reread(ctx context.Context, ds []*models.Delivery, now time.Time) ([]*draft, error) {
	subIDs := make([]string, 0, len(ds))
	wanted := make(map[string]bool)
	for _, d := range ds {
		subIDs = append(subIDs, d.SubscriptionID)
		for _, j := range d.Jobs {
			wanted[j.JobID] = true
		}
	}
	subs, err := r.desk.Subscriptions.GetMany(ctx, subIDs)
	if err != nil {
		return nil, fmt.Errorf("read subscriptions again: %w", err)
	}
	jobIDs := make([]string, 0, len(wanted))
	for id := range wanted {
		jobIDs = append(jobIDs, id)
	}
	jobs, err := r.desk.Jobs.GetMany(ctx, jobIDs)
	if err != nil {
		return nil, fmt.Errorf("read jobs again: %w", err)
	}
	drafts := make([]*draft, len(ds))
	for i, d := range ds {
		drafts[i] = &draft{delivery: d}
		s, ok := subs[d.SubscriptionID]
		switch {
		case ok && s.State == models.SubPaused && !mailable(&s, now):
			drafts[i].wait, drafts[i].why = pauseEnd(&s, now), "paused"
			continue
		case !ok || !mailable(&s, now):
			drafts[i].skip = "subscription"
			continue
		case now.Sub(d.CreatedAt) > giveUp && s.PausedUntil.IsZero():
			drafts[i].skip = "too late"
			continue
		}
		drafts[i].sub = s
		if err := r.choose(ctx, drafts[i], jobs, now); err != nil {
			return nil, err
		}
	}
	return drafts, nil
}

// pauseEnd is when to look again at the mail of a subscriber who pauses.
func pauseEnd(s *models.Subscription, now time.Time) time.Time {
	if s.PausedUntil.IsZero() {
		return now.Add(24 * time.Hour)
	}
	return s.PausedUntil
}

// choose keeps the jobs of a delivery that still count.
func (r *Runner) choose(ctx context.Context, d *draft, jobs map[string]models.Job, now time.Time) error {
	_, err := r.desk.Suppressions.Of(ctx, d.sub.Email)
	if err == nil {
		d.skip = "suppressed"
		return nil
	}
	if !errors.Is(err, models.ErrNotFound) {
		return fmt.Errorf("read suppression: %w", err)
	}
	doctor, err := r.doctorOf(ctx, &d.sub)
	if errors.Is(err, models.ErrNotFound) {
		d.skip = "profile"
		return nil
	}
	if err != nil {
		return err
	}
	answer, err := r.desk.Matcher.Ask(&d.sub, doctor)
	if err != nil {
		d.skip = "question"
		return nil
	}
	for _, dj := range d.delivery.Jobs {
		j, ok := jobs[dj.JobID]
		if !ok || !j.Live(now) || dismissed(&d.sub, dj.Cluster) {
			continue
		}
		if m, ok := answer(&j); ok {
			d.told = append(d.told, templates.DigestJob{Job: &j, Words: m.Words, Score: m.Score, Reasons: m.Reasons})
			d.clusters = append(d.clusters, dj)
		}
	}
	if len(d.told) == 0 {
		d.skip = "nothing left"
	}
	return nil
}

func dismissed(s *models.Subscription, cluster string) bool {
	for _, d := range s.Dismissed {
		if d.Cluster == cluster {
			return true
		}
	}
	return false
}

// keep drops the jobs that fn refuses.
func (d *draft) keep(fn func(models.DeliveredJob) bool) {
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

// write renders the drafts on all processors.
func (r *Runner) write(drafts []*draft, now time.Time) {
	next := make(chan *draft, len(drafts))
	for _, d := range drafts {
		if len(d.told) > 0 && d.wait.IsZero() {
			next <- d
		}
	}
	close(next)
	var writers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		writers.Go(func() {
			for d := range next {
				d.mail, d.err = r.desk.Mails.Digest(r.digest(d, now))
			}
		})
	}
	writers.Wait()
}

func (r *Runner) digest(d *draft, now time.Time) templates.DigestOrder {
	cards := d.told
	var lines []templates.DigestJob
	if len(cards) > maxCards {
		cards, lines = cards[:maxCards], cards[maxCards:]
	}
	return templates.DigestOrder{
		Subscription: &d.sub, Jobs: cards, Lines: lines, Now: now,
		Operator: r.Operator, Links: r.Links,
	}
}

func (r *Runner) message(d *draft) mail.Message {
	return mail.Message{
		ID:              d.delivery.ID,
		Kind:            "digest",
		Lang:            string(d.sub.Lang),
		From:            r.From,
		To:              mail.Address{Email: d.sub.Email},
		Subject:         mail.HeaderText(d.mail.Subject, mail.MaxSubject),
		Text:            d.mail.Text,
		HTML:            d.mail.HTML,
		UnsubscribeURL:  r.Links.Unsubscribe(d.sub.Lang, d.sub.ID),
		MustUnsubscribe: true,
	}
}
