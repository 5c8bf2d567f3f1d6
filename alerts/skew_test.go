package alerts_test

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
)

// What the feed of changes does not tell is found by looking back: nothing
// that alerts promise rests on the order in which nodes stamp what they write.
func TestAJobTheFeedMissedIsToldAllTheSame(t *testing.T) {
	w := newWorld(t)
	n := w.node("a", func(d *alerts.Desk, _ *alerts.Options) {
		d.JobFeed = alerts.NewFeed(w.open().Jobs(), store.Cursor{At: start.Add(24 * time.Hour)})
	})
	w.sub(instant)
	n.pass()
	w.clock.add(time.Minute)
	w.job()
	for range 15 {
		w.clock.add(time.Minute)
		n.pass()
	}
	w.wantTold("doctor1@example.jp job0001")
}

// A node whose clock is behind does not find a job live yet. It leaves the
// mail to the others, or to the time when its own clock has come so far.
func TestASlowClockDropsNoJob(t *testing.T) {
	late := 2 * time.Hour
	for name, others := range map[string]bool{"alone": false, "beside another node": true} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			now := func() time.Time { return w.clock.now().Add(-late) }
			slow := w.node("slow", func(_ *alerts.Desk, o *alerts.Options) { o.Now = now })
			pass := func() {
				t.Helper()
				if _, err := slow.Once(w.ctx, now()); err != nil {
					t.Fatal(err)
				}
			}
			w.sub(instant)
			pass()
			w.clock.add(time.Minute)
			w.job()
			pass()
			w.clock.add(2 * time.Minute)
			pass()
			w.wantTold()
			if others {
				w.node("right").pass()
			} else {
				w.clock.add(late)
				pass()
			}
			w.wantTold("doctor1@example.jp job0001")
		})
	}
}

// What a node planned whose clock is ahead, and never came to send, does not
// wait until the others' clocks have come to its lease.
func TestAFastNodeThatDiesHoldsNothingBack(t *testing.T) {
	w := newWorld(t)
	now := func() time.Time { return w.clock.now().Add(2 * time.Hour) }
	f := &faults{}
	fast := w.node("fast", func(d *alerts.Desk, o *alerts.Options) { under(d, f); o.Now, o.Conns = now, 1 })
	right := w.node("right")
	w.sub(instant)
	right.pass()
	if _, err := fast.Once(w.ctx, now()); err != nil {
		t.Fatal(err)
	}
	w.job()
	fast.Once(w.ctx, now())
	w.clock.add(2 * time.Minute)
	f.choose = func(_ int, call string) fate {
		if call == "seen.insert" { // noted what the mail tells, not yet marked a try
			return dieAfter
		}
		return fine
	}
	fast.Once(w.ctx, now())
	if !f.dead {
		t.Fatal("the fast node planned nothing")
	}
	for range 8 {
		right.pass()
		w.clock.add(time.Minute)
	}
	w.wantTold("doctor1@example.jp job0001")
}

// What another mail to the person may be telling waits for that one to be
// done, by the measure of how long a node may take for a mail, and holds
// nothing else back.
func TestOnlyWhatTwoAlertsShareWaits(t *testing.T) {
	w := newWorld(t)
	f := &faults{}
	short := func(_ *alerts.Desk, o *alerts.Options) { o.Lease, o.Window = 10*time.Second, time.Second }
	frozen := w.node("frozen", short, func(d *alerts.Desk, _ *alerts.Options) { under(d, f) })
	other := w.node("other", short)
	one := w.sub()
	frozen.pass()
	other.pass()
	w.job()
	w.job(func(j *models.Job) { j.Specialties = []vocab.Specialty{"psychiatry"} })
	w.clock.set(start.Add(2 * time.Hour))
	asleep, wake := make(chan bool), make(chan bool)
	f.choose = func(_ int, call string) fate {
		if call == "send" {
			asleep <- true
			<-wake
		}
		return fine
	}
	done := make(chan error)
	go func() { _, err := frozen.Once(w.ctx, w.clock.now()); done <- err }()
	<-asleep
	w.sub(instant, func(s *alert.Subscription) {
		s.Email, s.Criteria = one.Email, models.Criteria{Schedule: []vocab.ScheduleType{"night"}}
	})
	other.pass()
	w.clock.add(time.Second)
	other.pass() // its mail meets the other one under way
	w.wantTold("doctor1@example.jp job0002")
	wake <- true
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	w.clock.add(4 * time.Second)
	other.pass()
	w.wantTold("doctor1@example.jp job0001", "doctor1@example.jp job0002")
}
