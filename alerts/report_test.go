package alerts_test

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store"
)

// A pass that did anything is kept for the administrator, whatever it did; one
// without anything to do is not.
func TestWhichRunsAreKept(t *testing.T) {
	outcome := mail.Outcome{Class: mail.Accepted}
	w, _, n, _, _ := provided(t, func(string) mail.Outcome { return outcome })
	s := w.sub()
	n.pass()
	kept := func() int {
		runs, err := w.store.Runs().Latest(w.ctx, 100)
		if err != nil {
			t.Fatal(err)
		}
		return len(runs)
	}
	if kept() != 0 {
		t.Error("a pass without anything to do is kept")
	}
	w.clock.set(start.Add(2 * time.Hour))
	if n.pass(); kept() != 1 { // due, and nothing to tell
		t.Errorf("%d runs", kept())
	}
	for i, o := range []mail.Outcome{
		{Class: mail.Accepted}, {Class: mail.Rejected, Reason: mail.ReasonContent}, {Class: mail.Unknown}, {Class: mail.NotSent, RetryAfter: 90 * 24 * time.Hour},
	} {
		outcome = o
		w.job()
		before := kept()
		if run := n.later(24 * time.Hour); kept() != before+1 {
			t.Errorf("%d %+v: %d runs are kept, want one more than %d", i, run, kept(), before)
		}
		id := string(rune('a' + i)) // without a subscription that is due
		w.planned(alert.Delivery{ID: "job" + id, SubscriptionID: s.ID,
			Jobs: []alert.DeliveredJob{{JobID: w.job().ID, Cluster: id}}})
		before = kept()
		if run := n.later(time.Second); run.Due != 0 || kept() != before+1 {
			t.Errorf("%d %+v: %d runs are kept, want one more than %d", i, run, kept(), before)
		}
		if n.later(time.Second); kept() != before+1 {
			t.Errorf("%d: a pass without anything to do is kept", i)
		}
	}
}

// Ten mails that are owed and do not go are an alarm.
func TestMailsThatDoNotGoAreAnAlarm(t *testing.T) {
	for class, want := range map[mail.Class]bool{mail.NotSent: true, mail.Accepted: false} {
		w, _, n, _, log := provided(t, func(string) mail.Outcome {
			return mail.Outcome{Class: class, Reason: mail.ReasonNetwork}
		})
		for range 10 {
			w.sub()
		}
		n.pass()
		w.job()
		n.later(2 * time.Hour)
		if got := strings.Contains(log(), "owed but do not go"); got != want {
			t.Errorf("%s: alarm %t, want %t", class, got, want)
		}
	}
}

// Up to when instant alerts were served is remembered, a minute at a time, so
// that a start need not read what they were told.
func TestUpToWhenInstantAlertsWereServedIsRemembered(t *testing.T) {
	w, f := newWorld(t), &faults{}
	n, _ := w.faulty("a", f, w.fromNow)
	w.sub(instant)
	reach := func() time.Time {
		text, err := w.store.Settings().Get(w.ctx, "alerts.reach")
		if err != nil {
			t.Fatal(err)
		}
		at, err := time.Parse(time.RFC3339Nano, text)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	n.pass()
	n.later(time.Minute)
	served := w.clock.now()
	if !reach().Equal(served) {
		t.Fatalf("%s, want now", reach())
	}
	if n.later(time.Minute - time.Millisecond); !reach().Equal(served) {
		t.Errorf("%s after less than a minute", reach())
	}
	if n.later(time.Millisecond); !reach().Equal(w.clock.now()) {
		t.Errorf("%s after a minute, want now", reach())
	}
	served = w.clock.now()
	f.each(func(call string) fate {
		if strings.HasPrefix(call, "subs.due") {
			return failBefore
		}
		return fine
	}, func() { w.clock.add(time.Hour); n.Once(w.ctx, w.clock.now()) })
	if !reach().Equal(served) {
		t.Errorf("%s after a pass that failed, want %s", reach(), served)
	}
	live := w.clock.now()
	w.job()
	w.clock.add(30 * time.Second)
	n.pass() // the job waits for its minute
	if reach().After(live) {
		t.Errorf("%s is past the job that waits", reach())
	}
}

// sweepJobs is the store with something that happens when the sweep writes.
type sweepJobs struct {
	store.Jobs
	saving func() error
}

func (x sweepJobs) SaveMany(ctx context.Context, jobs []*models.Job) []error {
	if err := x.saving(); err != nil {
		return []error{err}
	}
	return x.Jobs.SaveMany(ctx, jobs)
}

// A sweep leaves to the next one what somebody else changes meanwhile, and says
// so when the store cannot be written.
func TestASweepWhoseWriteDoesNotGoThrough(t *testing.T) {
	w := newWorld(t)
	j := w.job(func(j *models.Job) { j.FirstLiveAt, j.LastLive = time.Time{}, false })
	var saving func() error
	sweep := alerts.NewSweep(sweepJobs{w.store.Jobs(), func() error { return saving() }}, w.clock.now,
		slog.New(slog.DiscardHandler))
	for name, tc := range map[string]struct {
		saving func() error
		fails  bool
	}{
		"changed meanwhile": {func() error { w.updateJob(j.ID, func(j *models.Job) { j.Revision++ }); return nil }, false},
		"erased meanwhile":  {func() error { return models.ErrNotFound }, false},
		"no answer":         {func() error { return models.ErrUnavailable }, true},
	} {
		saving = tc.saving
		if n, err := sweep.Once(w.ctx, w.clock.now()); n != 0 || errors.Is(err, models.ErrUnavailable) != tc.fails ||
			(err != nil) != tc.fails {
			t.Errorf("%s: %d turned, %v", name, n, err)
		}
	}
	saving = func() error { return nil }
	if n, err := sweep.Once(w.ctx, w.clock.now()); n != 1 || err != nil {
		t.Errorf("at last %d turned, %v", n, err)
	}
}
