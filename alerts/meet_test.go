package alerts_test

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// planned puts a mail into the store that some node planned, and what it
// noted of what it tells.
func (w *world) planned(d alert.Delivery, noted ...string) {
	w.t.Helper()
	s, err := w.store.Subscriptions().Get(w.ctx, d.SubscriptionID)
	if err != nil {
		w.t.Fatal(err)
	}
	if d.State == "" {
		d.State = alert.DeliveryPending
	}
	d.CreatedAt = w.clock.now()
	if err := w.store.Deliveries().Insert(w.ctx, d); err != nil {
		w.t.Fatal(err)
	}
	for _, cluster := range noted {
		id := w.store.Hash("seen", s.Email)[:22] + "." + cluster
		if err := w.store.Seen().Insert(w.ctx,
			alert.SeenCluster{ID: id, DeliveryID: d.ID, At: w.clock.now()}); err != nil {
			w.t.Fatal(err)
		}
	}
}

// meeting is a person with two alerts and two jobs that answer both.
func meeting(t *testing.T) (w *world, first, second string, jobs []alert.DeliveredJob) {
	w = newWorld(t)
	one := w.sub()
	two := w.sub(func(s *alert.Subscription) {
		s.Email, s.Criteria = one.Email, models.Criteria{Schedule: []vocab.ScheduleType{"night"}}
	})
	for range 2 {
		j := w.job()
		jobs = append(jobs, alert.DeliveredJob{JobID: j.ID, Cluster: j.Cluster})
	}
	return w, one.ID, two.ID, jobs
}

// Two mails to one person that each noted a part of what the other wants to
// tell do not wait for one another.
func TestTwoAlertsThatMeetDoNotHoldEachOtherUp(t *testing.T) {
	w, first, second, jobs := meeting(t)
	w.planned(alert.Delivery{ID: "first", SubscriptionID: first, Jobs: jobs}, jobs[0].Cluster)
	w.planned(alert.Delivery{ID: "second", SubscriptionID: second, Jobs: jobs}, jobs[1].Cluster)
	n := w.node("a")
	for range 3 {
		n.pass()
		w.clock.add(3 * time.Minute)
	}
	w.wantTold("doctor1@example.jp job0001", "doctor1@example.jp job0002")
}

// A node that lost a mail to another can still note that the mail tells a job
// which it then does not. What was told is what the mail says.
func TestANoteAloneTellsNothing(t *testing.T) {
	w, first, second, jobs := meeting(t)
	w.planned(alert.Delivery{
		ID: "first", SubscriptionID: first, Jobs: jobs, State: alert.DeliveryAccepted, Attempts: 1, Told: []string{jobs[1].Cluster},
	}, jobs[0].Cluster, jobs[1].Cluster)
	w.planned(alert.Delivery{ID: "second", SubscriptionID: second, Jobs: jobs})
	n := w.node("a")
	for range 3 {
		n.pass()
		w.clock.add(3 * time.Minute)
	}
	w.wantTold("doctor1@example.jp job0001")
}
