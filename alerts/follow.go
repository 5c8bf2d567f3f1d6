package alerts

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/enkaku/enkaku/models"
)

// follow brings the memory up to the store: first the subscriptions, then the
// jobs, so that a job is matched with everyone who asked before it was read.
func (r *Runner) follow(ctx context.Context, now time.Time) error {
	if r.mem.start.IsZero() {
		if err := r.learnAll(ctx, now); err != nil {
			return err
		}
	}
	if err := r.desk.SubscriptionFeed.each(ctx, func(s *models.Subscription) { r.learn(ctx, s, now) }); err != nil {
		return err
	}
	if err := r.desk.DoctorFeed.each(ctx, func(d *models.Doctor) { r.relearn(ctx, d) }); err != nil {
		return err
	}
	if r.mem.start.IsZero() {
		if err := r.load(ctx, now); err != nil {
			return err
		}
	}
	if err := r.desk.JobFeed.each(ctx, func(j *models.Job) { r.meet(j, now) }); err != nil {
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

// learnAll takes in every subscription at the start. The feed begins a little
// earlier, so none is missed in between.
func (r *Runner) learnAll(ctx context.Context, now time.Time) error {
	r.mem = newMemory()
	var others []models.Subscription
	var unread error
	refused := r.desk.Matcher.Load(ctx, func(yield func(*models.Subscription, error) bool) {
		unread = r.desk.Subscriptions.All(ctx, func(s models.Subscription) error {
			switch {
			case s.State != models.SubActive && s.State != models.SubPaused:
			case s.DoctorID != "":
				others = append(others, s)
			default:
				r.remember(&s, now)
				if !yield(&s, nil) {
					return errEnough
				}
			}
			return nil
		})
		if unread != nil && !errors.Is(unread, errEnough) {
			yield(nil, unread)
		}
	})
	if err := cmp.Or(unread, ctx.Err()); err != nil {
		return fmt.Errorf("read all subscriptions: %w", err)
	}
	if refused != nil {
		r.Log.Error("some subscriptions cannot be matched", "error", refused)
	}
	for i := range others {
		r.learn(ctx, &others[i], now)
	}
	return nil
}

var errEnough = errors.New("enough")

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
	r.mem.start = start
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
	place, fresh := r.mem.add(j)
	if !fresh {
		return
	}
	r.desk.Matcher.Match(j, func(id string) { r.mem.answer(id, place, now) })
}

// learn takes in a subscription as it is now.
func (r *Runner) learn(ctx context.Context, s *models.Subscription, now time.Time) {
	if s.State != models.SubActive && s.State != models.SubPaused {
		r.desk.Matcher.Remove(s.ID)
		r.mem.drop(s.ID)
		return
	}
	was, known := r.mem.subs[s.ID]
	asksAnew := !known || was.question != r.mem.question(s)
	if asksAnew {
		if !r.put(ctx, s) {
			return
		}
		delete(r.mem.found, s.ID)
	}
	r.remember(s, now)
}

// remember notes what a subscription is like. Jobs read from now on are
// matched with it; those before only when its question stayed the same.
func (r *Runner) remember(s *models.Subscription, now time.Time) {
	r.lowerFloor(s)
	next := standing{
		question: r.mem.question(s),
		since:    r.mem.upTo,
		doctor:   s.DoctorID,
		instant:  s.Frequency == models.Instant,
		paused:   s.State == models.SubPaused,
	}
	if was, known := r.mem.subs[s.ID]; known && was.question == next.question {
		next.since = was.since
	}
	r.mem.subs[s.ID] = next
	r.arm(s, next, now)
}

// arm decides whether an instant subscription is looked at by itself.
func (r *Runner) arm(s *models.Subscription, known standing, now time.Time) {
	delete(r.mem.resting, s.ID)
	delete(r.mem.ready, s.ID)
	delete(r.mem.unread, s.ID)
	switch low := r.low(s); {
	case !known.instant:
	case known.paused:
		if !s.PausedUntil.IsZero() {
			r.mem.resting[s.ID] = s.PausedUntil
		}
	case low.Before(known.since):
		r.mem.ready[s.ID], r.mem.unread[s.ID] = now, low
	case len(r.mem.found[s.ID]) > 0:
		r.mem.ready[s.ID] = now
	}
}

// put gives the question to the matcher. A question that cannot be compiled
// is logged for the administrator: it would match nothing, silently.
func (r *Runner) put(ctx context.Context, s *models.Subscription) bool {
	doctor, err := r.doctorOf(ctx, s)
	if err == nil {
		err = r.desk.Matcher.Put(s, doctor)
	}
	if err != nil {
		r.Log.Error("subscription cannot be matched", "subscription", s.ID, "error", err)
		return false
	}
	if s.DoctorID != "" && r.mem.subs[s.ID].doctor == "" {
		r.mem.doctors[s.DoctorID] = append(r.mem.doctors[s.DoctorID], s.ID)
	}
	return true
}

// relearn takes in a doctor's profile as it is now.
func (r *Runner) relearn(ctx context.Context, d *models.Doctor) {
	ids := r.mem.doctors[d.ID]
	if len(ids) == 0 {
		return
	}
	subs, err := r.desk.Subscriptions.GetMany(ctx, ids)
	if err != nil {
		r.Log.Error("subscriptions of a profile not read", "error", err)
		return
	}
	for _, s := range subs {
		if err := r.desk.Matcher.Put(&s, d); err != nil {
			r.Log.Error("profile cannot be matched", "subscription", s.ID, "error", err)
			continue
		}
		known := r.mem.subs[s.ID]
		known.since = r.mem.upTo
		r.mem.subs[s.ID] = known
		delete(r.mem.found, s.ID)
	}
}

// doctorOf returns the profile a subscription follows, nil when it follows none.
func (r *Runner) doctorOf(ctx context.Context, s *models.Subscription) (*models.Doctor, error) {
	if s.DoctorID == "" {
		return nil, nil
	}
	d, err := r.desk.Doctors.Get(ctx, s.DoctorID)
	if err != nil {
		return nil, err
	}
	return &d, nil
}

// lowerFloor keeps the earliest watermark until the jobs are loaded. The
// watermark of an instant subscription stays where it last matched; what all
// of them were served up to is remembered apart, and holds for those that were
// not changed since.
func (r *Runner) lowerFloor(s *models.Subscription) {
	if !r.mem.start.IsZero() {
		return
	}
	mark := s.Watermark
	if mark.Before(s.ConfirmedAt) {
		mark = s.ConfirmedAt
	}
	served := s.Frequency == models.Instant && s.State == models.SubActive && s.UpdatedAt.Before(r.reach.Add(-r.Overlap))
	if served && mark.Before(r.reach) {
		mark = r.reach
	}
	if r.mem.floor.IsZero() || mark.Before(r.mem.floor) {
		r.mem.floor = mark
	}
}

// low returns the moment after which a job must have become live to be told:
// some way behind the watermark, never before the confirmation.
func (r *Runner) low(s *models.Subscription) time.Time {
	low := s.Watermark.Add(-r.Overlap)
	if low.Before(s.ConfirmedAt) {
		low = s.ConfirmedAt
	}
	return low
}

// candidates returns what a subscription could be told, the earliest first.
func (r *Runner) candidates(ctx context.Context, s *models.Subscription, now time.Time) ([]newJob, error) {
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
