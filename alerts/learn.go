package alerts

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// learnAll takes in every subscription at the start. The feed begins a little
// earlier, so none is missed in between.
func (r *Runner) learnAll(ctx context.Context, now time.Time) error {
	r.mem = newMemory()
	var others []alert.Subscription
	var unread error
	refused := r.desk.Matcher.Load(ctx, func(yield func(*alert.Subscription, error) bool) {
		unread = r.desk.Subscriptions.All(ctx, func(s alert.Subscription) error {
			switch {
			case !s.State.Running():
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
		if err := r.learn(ctx, &others[i], now); err != nil {
			return err
		}
	}
	return nil
}

var errEnough = errors.New("enough")

// learn takes in a subscription as it is now. The error says that the store
// could not be asked: it is to be learnt again.
func (r *Runner) learn(ctx context.Context, s *alert.Subscription, now time.Time) error {
	if !s.State.Running() {
		r.desk.Matcher.Remove(s.ID)
		r.mem.drop(s.ID)
		return nil
	}
	was, known := r.mem.of(s.ID)
	asksAnew := !known || was.question != r.mem.question(s)
	if asksAnew {
		if matched, err := r.put(ctx, s); !matched {
			return err
		}
		r.mem.unfind(s.ID)
	}
	r.remember(s, now)
	return nil
}

// remember notes what a subscription is like. Jobs read from now on are
// matched with it; those before only when its question stayed the same.
func (r *Runner) remember(s *alert.Subscription, now time.Time) {
	r.lowerFloor(s)
	next := standing{
		question: r.mem.question(s),
		since:    momentOf(r.mem.upTo),
		instant:  s.Frequency == alert.Instant,
		paused:   s.State.Paused(),
	}
	if was, known := r.mem.of(s.ID); known {
		next.found = was.found
		if was.question == next.question {
			next.since = was.since
		}
	}
	r.mem.put(s.ID, next)
	r.arm(s, next, now)
}

// arm decides whether an instant subscription is looked at by itself.
func (r *Runner) arm(s *alert.Subscription, known standing, now time.Time) {
	delete(r.mem.resting, s.ID)
	delete(r.mem.ready, s.ID)
	delete(r.mem.unread, s.ID)
	switch low := r.low(s); {
	case !known.instant:
	case known.paused:
		if !s.PausedUntil.IsZero() {
			r.mem.resting[s.ID] = s.PausedUntil
		}
	case momentOf(low) < known.since:
		r.mem.ready[s.ID], r.mem.unread[s.ID] = now, low
	case known.found != 0:
		r.mem.ready[s.ID] = now
	}
}

// put gives the question to the matcher. A question that cannot be compiled
// is logged for the administrator: it would match nothing, silently. The error
// says that the store could not be asked.
func (r *Runner) put(ctx context.Context, s *alert.Subscription) (matched bool, err error) {
	doctor, err := r.doctorOf(ctx, s)
	if unanswered(ctx, err) {
		return false, err
	}
	if err == nil {
		err = r.desk.Matcher.Put(s, doctor)
	}
	if err != nil {
		r.Log.Error("subscription cannot be matched", "subscription", s.ID, "error", err)
		return false, nil
	}
	if s.DoctorID != "" {
		r.mem.follow(s.ID, s.DoctorID)
	} else {
		r.mem.unfollow(s.ID)
	}
	return true, nil
}

// unanswered reports whether an error says that the store could not be asked,
// so that asking again may help. Any other is of one document, and must not
// hold up what there is to tell of the rest.
func unanswered(ctx context.Context, err error) bool {
	return errors.Is(err, models.ErrUnavailable) || err != nil && ctx.Err() != nil
}

// relearn takes in a doctor's profile as it is now. The error says that the
// store could not be asked: it is to be learnt again.
func (r *Runner) relearn(ctx context.Context, d *models.Doctor) error {
	ids := r.mem.doctors[d.ID]
	if len(ids) == 0 {
		return nil
	}
	subs, err := r.desk.Subscriptions.GetMany(ctx, ids)
	if unanswered(ctx, err) {
		return fmt.Errorf("read the subscriptions of a profile: %w", err)
	}
	if err != nil {
		r.Log.Error("subscriptions of a profile not read", "error", err)
		return nil
	}
	for _, s := range subs {
		if err := r.desk.Matcher.Put(&s, d); err != nil {
			r.Log.Error("profile cannot be matched", "subscription", s.ID, "error", err)
			continue
		}
		r.mem.unfind(s.ID)
		if known, ok := r.mem.of(s.ID); ok {
			known.since = momentOf(r.mem.upTo)
			r.mem.put(s.ID, known)
		}
	}
	return nil
}

// doctorOf returns the profile a subscription follows, nil when it follows none.
func (r *Runner) doctorOf(ctx context.Context, s *alert.Subscription) (*models.Doctor, error) {
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
func (r *Runner) lowerFloor(s *alert.Subscription) {
	if !r.mem.start.IsZero() {
		return
	}
	mark := s.Watermark
	if mark.Before(s.ConfirmedAt) {
		mark = s.ConfirmedAt
	}
	served := s.Frequency == alert.Instant && s.State.Active() && s.UpdatedAt.Before(r.reach.Add(-r.Overlap))
	if served && mark.Before(r.reach) {
		mark = r.reach
	}
	if r.mem.floor.IsZero() || mark.Before(r.mem.floor) {
		r.mem.floor = mark
	}
}
