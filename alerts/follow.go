package alerts

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// follow brings the memory up to the store: first the subscriptions, then the
// jobs, so that a job is matched with everyone who asked before it was read.
func (r *Runner) follow(ctx context.Context, now time.Time) error {
	if r.mem.start.IsZero() {
		if err := r.learnAll(ctx, now); err != nil {
			return err
		}
	}
	err := r.desk.SubscriptionFeed.each(ctx, func(s *alert.Subscription) error { return r.learn(ctx, s, now) })
	if err != nil {
		return err
	}
	if err := r.desk.DoctorFeed.each(ctx, func(d *models.Doctor) error { return r.relearn(ctx, d) }); err != nil {
		return err
	}
	if r.mem.start.IsZero() {
		if err := r.load(ctx, now); err != nil {
			return err
		}
	}
	err = r.desk.JobFeed.each(ctx, func(j *models.Job) error {
		r.meet(j, now)
		return nil
	})
	if err != nil {
		return err
	}
	if err := r.lookBack(ctx, now); err != nil {
		return err
	}
	r.mem.upTo = now
	if keep := now.Add(-memoryKeep); r.mem.start.Before(keep.Add(-24 * time.Hour)) {
		r.mem.trim(keep)
	}
	return nil
}

// memoryKeep is how far back the memory reaches: a weekly digest that is a
// week late.
const memoryKeep = 15 * 24 * time.Hour

// load matches what became live since the earliest watermark.
func (r *Runner) load(ctx context.Context, now time.Time) error {
	start := now
	if f := r.mem.floor; !f.IsZero() && f.Before(start) {
		start = f
	}
	start = start.Add(-r.Overlap)
	if limit := now.Add(-r.CatchUp); start.Before(limit) {
		start = limit
	}
	err := r.eachLive(ctx, start, now.Add(r.Overlap), func(j *models.Job) { r.meet(j, now) })
	if err != nil {
		return err
	}
	r.mem.start, r.mem.looked = start, now
	return nil
}

// lookBackEvery is how many rests between passes go by before the store is
// asked again for what became live lately.
const lookBackEvery = 60

// lookBack takes in what became live within the overlap and did not come by
// the feed. The feed tells soon; it goes by stamps that nodes give, and where
// clocks are hours apart one written first can hide one written after.
func (r *Runner) lookBack(ctx context.Context, now time.Time) error {
	if since := now.Sub(r.mem.looked); since >= 0 && since < lookBackEvery*r.Every {
		return nil
	}
	if err := r.eachLive(ctx, now.Add(-r.Overlap), now.Add(r.Overlap),
		func(j *models.Job) { r.meet(j, now) }); err != nil {
		return err
	}
	r.mem.looked = now
	return nil
}

// eachLive calls fn with the jobs that became live in (from, to], a day at a
// time so that a long absence does not fill the memory.
func (r *Runner) eachLive(ctx context.Context, from, to time.Time, fn func(*models.Job)) error {
	for from.Before(to) {
		end := from.Add(24 * time.Hour)
		if end.After(to) {
			end = to
		}
		jobs, err := r.desk.Jobs.LiveSince(ctx, from, end)
		if err != nil {
			return err
		}
		for i := range jobs {
			fn(&jobs[i])
		}
		from = end
	}
	return nil
}

// meet matches a job that became live with every subscription, once for each
// text it has.
func (r *Runner) meet(j *models.Job, now time.Time) {
	if j.FirstLiveAt.IsZero() || !r.mem.start.IsZero() && !j.FirstLiveAt.After(r.mem.start) {
		return
	}
	place, met := r.mem.add(j)
	switch met {
	case metNever:
		r.desk.Matcher.Match(j, func(id string) { r.mem.answer(id, place, now) })
	case metOther:
		r.desk.Matcher.Match(j, func(id string) { r.mem.answerAgain(id, place, now) })
	}
}

// low returns the moment after which a job must have become live to be told:
// some way behind the watermark, never before the confirmation.
func (r *Runner) low(s *alert.Subscription) time.Time {
	low := s.Watermark.Add(-r.Overlap)
	if low.Before(s.ConfirmedAt) {
		low = s.ConfirmedAt
	}
	return low
}

// candidates returns what a subscription could be told, the earliest first.
func (r *Runner) candidates(ctx context.Context, s *alert.Subscription, now time.Time) ([]newJob, error) {
	low := r.low(s)
	if jobs, complete := r.mem.candidates(s.ID, low); complete {
		return jobs, nil
	}
	if limit := now.Add(-r.CatchUp); low.Before(limit) {
		low = limit
	}
	doctor, err := r.doctorOf(ctx, s)
	if errors.Is(err, models.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	answers, err := r.desk.Matcher.Ask(s, doctor)
	if err != nil {
		return nil, err
	}
	var jobs []newJob
	err = r.eachLive(ctx, low, now.Add(r.Overlap), func(j *models.Job) {
		if _, ok := answers(j); ok {
			jobs = append(jobs, newJob{ID: j.ID, Cluster: clusterOf(j), LiveAt: j.FirstLiveAt})
		}
	})
	return jobs, err
}
