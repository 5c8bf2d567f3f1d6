package alerts_test

import (
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
)

// fromNow begins the feeds now, as a process does that starts beside a store
// with a past.
func (w *world) fromNow(d *alerts.Desk, _ *alerts.Options) {
	s, since := w.store, store.Cursor{At: w.clock.now()}
	d.SubscriptionFeed = alerts.NewFeed(s.Subscriptions(), since)
	d.JobFeed = alerts.NewFeed(s.Jobs(), since)
	d.DoctorFeed = alerts.NewFeed(s.Doctors(), since)
}

// psychiatry is another question than internal.
var psychiatry = models.Criteria{Specialty: []vocab.Specialty{"psychiatry"}}

func ofPsychiatry(j *models.Job) { j.Specialties = []vocab.Specialty{"psychiatry"} }

// asks makes a subscription ask something else.
func asks(c models.Criteria) func(*alert.Subscription) {
	return func(s *alert.Subscription) { s.Criteria, s.CriteriaHash = c, c.Hash() }
}

// later passes once after so long.
func (n *node) later(d time.Duration) models.AlertRun {
	n.w.t.Helper()
	n.w.clock.add(d)
	return n.pass()
}

// A node that starts knows everyone who asked before it did, and tells by
// itself those who want to know at once.
func TestAStartKnowsWhoAskedBefore(t *testing.T) {
	w := newWorld(t)
	w.sub(instant)
	w.doctor("doc1", instant)
	w.sub(instant, func(s *alert.Subscription) { s.State, s.PausedUntil = alert.SubPaused, start.Add(3*time.Hour) })
	w.sub(instant, func(s *alert.Subscription) { s.State = alert.SubUnsubscribed })
	w.sub(instant, func(s *alert.Subscription) { s.State, s.ConfirmedAt = alert.SubPending, time.Time{} })
	w.sub(instant, asks(psychiatry))
	w.clock.add(time.Hour)
	n := w.node("a", w.fromNow)
	n.pass()
	w.job()
	n.later(time.Minute)
	n.later(time.Minute)
	w.wantTold("doctor1@example.jp job0001", "doctor2@example.jp job0001")
	n.later(2 * time.Hour)
	w.wantTold("doctor1@example.jp job0001", "doctor2@example.jp job0001", "doctor3@example.jp job0001")
}

// Who asks something else is told by the new question, of what waits already
// and of what comes.
func TestAQuestionThatChangesCountsForWhatWaitsAndWhatComes(t *testing.T) {
	w := newWorld(t)
	n := w.node("a", w.fromNow)
	often, daily := w.sub(instant), w.sub()
	n.pass()
	w.job(ofPsychiatry)
	n.later(time.Minute)
	for _, s := range []*alert.Subscription{often, daily} {
		w.updateSub(s.ID, asks(psychiatry))
	}
	n.later(time.Minute)
	w.job(ofPsychiatry)
	w.job()
	for range 3 {
		n.later(time.Minute)
	}
	w.wantTold("doctor1@example.jp job0001", "doctor1@example.jp job0002")
	n.later(2 * time.Hour)
	want := []string{
		"doctor1@example.jp job0001", "doctor1@example.jp job0002", "doctor2@example.jp job0001", "doctor2@example.jp job0002",
	}
	w.wantTold(want...)
	n.later(7 * time.Hour) // past the overlap, in which the store is read anyway
	n.later(time.Minute)
	w.job(ofPsychiatry)
	n.later(time.Minute)
	n.later(time.Minute)
	w.wantTold(append(want, "doctor1@example.jp job0004")...)
}

// A profile that changes is a question that changes.
func TestAProfileThatChangesCountsForWhatWaitsAndWhatComes(t *testing.T) {
	w := newWorld(t)
	n := w.node("a", w.fromNow)
	w.doctor("doc1")
	w.doctor("doc2", instant)
	w.doctor("doc3", instant) // stays as it is
	n.pass()
	night := func(j *models.Job) { j.PrimaryWork = "teleradiology"; j.Specialties = []vocab.Specialty{"radiology"} }
	w.job(night)
	n.later(time.Minute)
	for _, id := range []string{"doc1", "doc2"} {
		d, err := w.store.Doctors().Get(w.ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		d.Specialties, d.Wants.Works = []vocab.Specialty{"radiology"}, []vocab.WorkType{"teleradiology"}
		if err := w.store.Doctors().Save(w.ctx, &d); err != nil {
			t.Fatal(err)
		}
	}
	n.later(time.Minute)
	w.job(night)
	w.job() // fits the third alone
	for range 3 {
		n.later(time.Minute)
	}
	atOnce := []string{"doctor2@example.jp job0001", "doctor2@example.jp job0002", "doctor3@example.jp job0003"}
	w.wantTold(atOnce...)
	n.later(2 * time.Hour)
	w.wantTold(append(atOnce, "doctor1@example.jp job0001", "doctor1@example.jp job0002")...)
}

// An alert whose profile is gone tells nothing, and holds nobody else up.
func TestAnAlertWhoseProfileIsGone(t *testing.T) {
	w := newWorld(t)
	n, log := w.faulty("a", &faults{})
	w.sub(func(s *alert.Subscription) { s.DoctorID, s.Criteria = "gone", models.Criteria{} })
	w.sub()
	n.pass()
	if !strings.Contains(log.String(), "cannot be matched") {
		t.Errorf("the log says %q", log)
	}
	w.job()
	n.later(2 * time.Hour)
	w.wantTold("doctor2@example.jp job0001")
}

// A profile that cannot be read for a moment is read again: an alert that goes
// by it, old or changed, misses nothing.
func TestAProfileThatCannotBeReadForAMomentIsReadAgain(t *testing.T) {
	for _, fails := range []string{"doctors.get 1", "subs.get 1"} {
		w, f := newWorld(t), &faults{}
		s := w.doctor("doc1", instant)
		w.clock.add(time.Minute)
		n, log := w.faulty("a", f, w.fromNow)
		failing := func(call string) fate {
			if call == fails {
				return failBefore
			}
			return fine
		}
		f.each(failing, func() { n.Once(w.ctx, w.clock.now()) }) // the start
		w.clock.add(time.Minute)
		d, err := w.store.Doctors().Get(w.ctx, "doc1")
		if err != nil {
			t.Fatal(err)
		}
		d.Specialties, d.Wants.Works = []vocab.Specialty{"radiology"}, []vocab.WorkType{"teleradiology"}
		if err := w.store.Doctors().Save(w.ctx, &d); err != nil {
			t.Fatal(err)
		}
		w.updateSub(s.ID, func(s *alert.Subscription) { s.Lang = vocab.EN })
		f.each(failing, func() { n.Once(w.ctx, w.clock.now()) }) // the change
		n.later(time.Minute)
		w.job(func(j *models.Job) { j.PrimaryWork, j.Specialties = "teleradiology", []vocab.Specialty{"radiology"} })
		n.later(time.Minute)
		n.later(time.Minute)
		if w.wantTold("doctor1@example.jp job0001"); t.Failed() {
			t.Fatalf("%s fails\n%s", fails, log)
		}
	}
}

// What a node remembers of who asks is enough to plan by, also when something
// else than the question changed: the jobs are not read again.
func TestPlanningReadsNoJobsThatTheMemoryHolds(t *testing.T) {
	w, f := newWorld(t), &faults{}
	n := w.node("a", w.fromNow, func(d *alerts.Desk, _ *alerts.Options) { under(d, f) })
	daily, often := w.sub(), w.sub(instant)
	n.pass()
	n.later(2 * time.Hour) // what is from before the start was read
	w.job()
	n.later(time.Second)
	for _, s := range []*alert.Subscription{daily, often} {
		w.updateSub(s.ID, func(s *alert.Subscription) { s.Lang = vocab.EN })
	}
	if got := f.reads(func() { n.later(time.Minute) }); got != 0 {
		t.Errorf("the instant alert: jobs read %d times", got)
	}
	w.clock.add(24 * time.Hour)
	if got := f.reads(func() { n.pass() }); got != 1 {
		t.Errorf("the daily one: jobs read %d times, want once to look back", got)
	}
	w.wantTold("doctor1@example.jp job0001", "doctor2@example.jp job0001")
}
