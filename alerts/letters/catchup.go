package letters

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/enkaku/enkaku/models"
)

// How Talks catches up. A message that is being read is left alone until the
// page it stands on is certainly done.
const (
	talksEvery  = 10 * time.Second
	talksGrace  = 20 * time.Second // twice what a request may take
	talksAtMost = 7 * 24 * time.Hour
	talksKey    = "talks.seen"
	talksNote   = time.Minute // how often it is written down how far they are
)

// Run catches up until ctx ends.
func (t *Talks) Run(ctx context.Context) error {
	tick := time.NewTicker(talksEvery)
	defer tick.Stop()
	for {
		if err := t.Once(ctx); err != nil && ctx.Err() == nil {
			t.log.Error("catching up with applications failed", "error", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// Once looks at all that was written since it looked last, and asks for every
// letter that follows from it: those that are there already stay as they are.
// What could not be done is looked at again.
func (t *Talks) Once(ctx context.Context) error {
	now := t.now()
	if err := t.begin(ctx, now); err != nil {
		return err
	}
	next, failed := now, error(nil)
	fail := func(err error) error {
		failed = errors.Join(failed, err)
		return ctx.Err()
	}
	since := t.seen
	err := errors.Join(
		t.desk.Jobs.ChangedSince(ctx, since, func(j models.Job) error {
			return fail(errors.Join(t.tellTerms(ctx, &j, since), t.Settle(ctx, &j)))
		}),
		fail(t.tellWaiting(ctx)),
		t.desk.Doctors.ChangedSince(ctx, since, func(d models.Doctor) error { return fail(t.Hide(ctx, &d)) }),
		t.desk.Users.ChangedSince(ctx, since, func(u models.User) error { return fail(t.leave(ctx, &u)) }),
		t.desk.Applications.ChangedSince(ctx, since, func(a models.Application) error {
			return fail(t.Tell(ctx, &a, since.Add(-talksNote)))
		}),
		t.desk.Scouts.ChangedSince(ctx, since, func(l models.ScoutLine) error { return fail(t.TellScout(ctx, &l)) }),
		t.desk.Messages.ChangedSince(ctx, since, func(m models.Message) error {
			later, err := t.remind(ctx, &m)
			if later && m.UpdatedAt.Before(next) {
				next = m.UpdatedAt
			}
			return fail(err)
		}))
	if err = errors.Join(err, failed); err != nil {
		return err
	}
	t.seen = next
	if t.seen.Sub(t.noted) < talksNote {
		return nil
	}
	t.noted = t.seen
	return t.desk.Settings.Put(ctx, talksKey, t.seen.UTC().Format(time.RFC3339))
}

// begin finds out up to when a process before this one has looked.
func (t *Talks) begin(ctx context.Context, now time.Time) error {
	if !t.seen.IsZero() {
		return nil
	}
	from := now.Add(-talksAtMost)
	written, err := t.desk.Settings.Get(ctx, talksKey)
	if absent(err) != nil {
		return err
	}
	if err == nil {
		at, err := time.Parse(time.RFC3339, written)
		if err != nil {
			return fmt.Errorf("setting %s: %w", talksKey, err)
		}
		// What was gathered by then, and not told, is only in the jobs.
		if at = at.Add(-models.TermsGather - talksGrace); at.After(from) {
			from = at
		}
	}
	t.seen, t.noted = from, from
	return nil
}

// remind asks for the letter about a message that its side has not seen, as the
// page that took it did unless its process ended. It reports that it is too
// early to tell.
func (t *Talks) remind(ctx context.Context, m *models.Message) (later bool, err error) {
	side := m.To()
	if !m.Unread(side) {
		return false, nil
	}
	now := t.now()
	if now.Before(m.CreatedAt.Add(talksGrace)) {
		return true, nil
	}
	if m.ID == models.DeclineMessageID(m.ApplicationID) {
		if err := t.finish(ctx, m); err != nil {
			return false, err
		}
	}
	a, err := t.desk.Applications.Get(ctx, m.ApplicationID)
	if err != nil || !a.Stands() || a.Covers(m) {
		return false, absent(err)
	}
	if a.Told(side) == "" && now.Before(a.UpdatedAt.Add(talksGrace)) {
		return true, nil
	}
	if a.Told(side) == "" {
		if *m, err = t.desk.Messages.Get(ctx, m.ID); err != nil || !m.Unread(side) {
			return false, absent(err)
		}
		a, err = t.desk.Applications.Change(ctx, a.ID, func(a *models.Application) (bool, error) {
			return a.TakeMessage(m, now)
		})
		if err != nil {
			return false, err
		}
	}
	return false, t.TellMessage(ctx, &a, side)
}

// Hide ends what a doctor has under way with organisations that they blocked:
// an interview that is ahead is off. The other side is told that, or that the
// selection cannot go on; nothing else, and once.
func (t *Talks) Hide(ctx context.Context, d *models.Doctor) error {
	if len(d.Blocked) == 0 {
		return nil
	}
	var failed error // of one application; the others are looked at all the same
	err := t.desk.Applications.OfDoctor(d.ID).Each(ctx, func(a models.Application) error {
		if a.Open() || a.Interview.Ahead(t.now()) {
			failed = errors.Join(failed, t.hide(ctx, d, &a))
		}
		return ctx.Err()
	})
	return errors.Join(err, failed)
}

func (t *Talks) hide(ctx context.Context, d *models.Doctor, a *models.Application) error {
	j, err := t.jobOf(ctx, a)
	if err != nil || !d.HidesJob(&j) {
		return err
	}
	if a.Interview.Ahead(t.now()) {
		since := t.now()
		off, err := t.desk.Applications.Change(ctx, a.ID, func(a *models.Application) (bool, error) {
			return a.Interview.StopHidden(t.now()), nil
		})
		if err != nil {
			return err
		}
		return t.Tell(ctx, &off, since)
	}
	return t.over(ctx, a, &j)
}
