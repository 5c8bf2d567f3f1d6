package alerts_test

import (
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/alert"
)

// A mail that was planned is made only when its reader and its jobs still are
// what they were.
func TestWhatBecomesOfAPlannedMail(t *testing.T) {
	w := newWorld(t)
	n := w.node("a", w.fromNow)
	n.pass()
	old := func(age time.Duration) func(*alert.Delivery) {
		return func(d *alert.Delivery) { d.CreatedAt = start.Add(-age) }
	}
	same := func(*alert.Subscription) {}
	until := func(at time.Time) func(*alert.Subscription) {
		return func(s *alert.Subscription) { s.State, s.PausedUntil = alert.SubPaused, at }
	}
	const giveUp = 14 * 24 * time.Hour
	for name, tc := range map[string]struct {
		reader func(*alert.Subscription)
		mail   func(*alert.Delivery)
		state  alert.DeliveryState
		why    string
		next   time.Time
	}{
		"as it was":              {same, old(0), alert.DeliveryAccepted, "", time.Time{}},
		"fourteen days late":     {same, old(giveUp), alert.DeliveryAccepted, "", time.Time{}},
		"more than that":         {same, old(giveUp + time.Millisecond), alert.DeliverySkipped, "too late", time.Time{}},
		"late, for a pause":      {until(start), old(2 * giveUp), alert.DeliveryAccepted, "", time.Time{}},
		"pauses for a day":       {until(start.Add(20 * time.Hour)), old(0), alert.DeliveryPending, "paused", start.Add(20 * time.Hour)},
		"pauses, does not say":   {until(time.Time{}), old(0), alert.DeliveryPending, "paused", start.Add(24 * time.Hour)},
		"has left":               {func(s *alert.Subscription) { s.State = alert.SubUnsubscribed }, old(0), alert.DeliverySkipped, "subscription", time.Time{}},
		"is erased":              {same, func(d *alert.Delivery) { d.SubscriptionID = "nobody" }, alert.DeliverySkipped, "subscription", time.Time{}},
		"the profile is gone":    {func(s *alert.Subscription) { s.DoctorID = "nobody" }, old(0), alert.DeliverySkipped, "profile", time.Time{}},
		"asks something else":    {asks(psychiatry), old(0), alert.DeliverySkipped, "nothing left", time.Time{}},
		"the jobs are not known": {same, func(d *alert.Delivery) { d.Jobs[0].JobID = "job9999" }, alert.DeliverySkipped, "nothing left", time.Time{}},
		"called it irrelevant": {func(s *alert.Subscription) {
			s.Dismissed = []alert.Dismissal{{Cluster: "cluster0001", Reason: "pay"}}
		},
			old(0), alert.DeliverySkipped, "nothing left", time.Time{}},
		"confirmed after the job became live": {func(s *alert.Subscription) { s.ConfirmedAt = start.Add(time.Hour) }, old(0), alert.DeliverySkipped, "nothing left", time.Time{}},
	} {
		s := w.sub(tc.reader, func(s *alert.Subscription) { s.NextDue = start.AddDate(1, 0, 0) })
		w.clock.set(start)
		if w.jobs == 0 {
			w.job()
		}
		id := strings.ReplaceAll(strings.ReplaceAll(name, " ", "-"), ",", "")
		d := alert.Delivery{ID: id, SubscriptionID: s.ID, State: alert.DeliveryPending, CreatedAt: start,
			Jobs: []alert.DeliveredJob{{JobID: "job0001", Cluster: "cluster0001"}}}
		tc.mail(&d)
		if err := w.store.Deliveries().Insert(w.ctx, d); err != nil {
			t.Fatal(err)
		}
		n.pass()
		got, err := w.store.Deliveries().Get(w.ctx, id)
		if err != nil || got.State != tc.state || got.Error != tc.why || got.Owner != "" {
			t.Errorf("%s: %s %q owned by %q, %v; want %s %q", name, got.State, got.Error, got.Owner, err, tc.state,
				tc.why)
		}
		if !got.NextAttempt.Equal(tc.next) {
			t.Errorf("%s: looked at again %s, want %s", name, got.NextAttempt, tc.next)
		}
	}
}

// A mail that waits for its time gives a job that it noted to another alert's
// mail that goes now, keeps its own time, and then finds the job told. What
// somebody changes in that moment makes the second one wait instead.
func TestAMailThatGoesNowTakesAJobFromOneThatWaits(t *testing.T) {
	for name, meanwhile := range map[string]string{"nothing changes": "",
		"the waiting mail changes": "deliveries.save 1", "the note changes": "seen.save 1"} {
		w, first, second, jobs := meeting(t)
		f := &faults{}
		n, log := w.faulty("a", f)
		w.planned(alert.Delivery{ID: "first", SubscriptionID: first, Jobs: jobs[:1],
			NextAttempt: start.Add(30 * time.Minute), Error: "network"}, jobs[0].Cluster)
		w.planned(alert.Delivery{ID: "second", SubscriptionID: second, Jobs: jobs[:1]})
		changed := false
		get := func(id string) alert.Delivery {
			d, err := w.store.Deliveries().Get(w.ctx, id)
			if err != nil {
				t.Fatal(err)
			}
			return d
		}
		f.each(func(call string) fate {
			switch {
			case call != meanwhile:
			case call == "seen.save 1":
				id := w.store.Hash("seen", "doctor1@example.jp")[:22] + "." + jobs[0].Cluster
				seen, err := w.store.Seen().GetMany(w.ctx, []string{id})
				if err != nil || len(seen) != 1 {
					t.Fatalf("notes %v, %v", seen, err)
				}
				note := seen[id]
				if err := w.store.Seen().Save(w.ctx, &note); err != nil {
					t.Fatal(err)
				}
				changed = true
			default:
				d := get("first")
				d.ProviderID = "changed"
				if err := w.store.Deliveries().Save(w.ctx, &d); err != nil {
					t.Fatal(err)
				}
				changed = true
			}
			return fine
		}, func() { n.pass() })
		if changed != (meanwhile != "") {
			t.Fatalf("%s: it did not; calls changed", name)
		}
		if d := get("first"); d.State != alert.DeliveryPending || d.Owner != "" ||
			!d.NextAttempt.Equal(start.Add(30*time.Minute)) || d.Error != "network" {
			t.Errorf("%s: the one that waits: %+v", name, d)
		}
		if d := get("second"); meanwhile == "" && d.State != alert.DeliveryAccepted ||
			meanwhile != "" && (d.State != alert.DeliveryPending || d.Error != "another alert tells it" ||
				!d.NextAttempt.Equal(start.Add(2*time.Minute))) {
			t.Errorf("%s: the one that goes now: %+v", name, d)
		}
		n.later(2 * time.Minute)
		w.wantTold("doctor1@example.jp job0001")
		n.later(30 * time.Minute)
		if d := get("first"); d.State != alert.DeliverySkipped || d.Error != "told before" {
			t.Errorf("%s: the one that waited, in the end: %s %q\n%s", name, d.State, d.Error, log)
		}
		w.wantTold("doctor1@example.jp job0001")
	}
}
