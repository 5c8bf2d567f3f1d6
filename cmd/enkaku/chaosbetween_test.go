package main

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail/mailtest"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// between lets the provider ask for patience while all mails are planned, and
// changes jobs and subscriptions before it takes any.
func between(t *testing.T) verdict {
	w := newWorld(t, "", 24)
	w.start()
	w.sg.Choose(func(mailtest.Mail) mailtest.Fault { return mailtest.Throttle("1") })
	if err := w.publish(t.Context(), 24); err != nil {
		t.Error(err)
	}
	eventually(t, 30*time.Second, func() error { return w.allPlanned() })
	w.changeJobs()
	w.changePeople()
	time.Sleep(2500 * time.Millisecond) // a mail that was written before has come back by now
	w.sg.Choose(nil)
	w.settle()
	if err := w.publish(t.Context(), 8); err != nil {
		t.Error(err)
	}
	w.settle()
	return w.audit(9)
}

// allPlanned waits until all that is owed stands in some delivery.
func (w *world) allPlanned() error {
	planned := map[string]bool{}
	for email, id := range w.ids {
		deliveries, err := w.store.Deliveries().BySubscription(w.t.Context(), id, 50)
		if err != nil {
			return err
		}
		for _, d := range deliveries {
			for _, j := range d.Jobs {
				planned[email+" "+j.JobID] = true
			}
		}
	}
	if owed := w.owed(); len(planned) < len(owed) {
		return fmt.Errorf("%d of %d planned", len(planned), len(owed))
	}
	return nil
}

// changeJobs closes one job of each of two fields and lets another no longer
// match; the rest is edited, or closed and published again, and stays owed.
func (w *world) changeJobs() {
	w.t.Helper()
	seen := map[vocab.Specialty]int{}
	for i := range len(w.jobs) {
		id := fmt.Sprintf("bench%07d", i)
		field := w.jobs[id]
		seen[field]++
		switch n := seen[field]; {
		case n == 1:
			w.editJob(id, func(j *models.Job) { j.State, j.ClosedAt = models.JobClosed, time.Now() })
			w.jobs[id] = ""
		case n == 2:
			w.editJob(id, func(j *models.Job) {
				j.Specialties, j.Revision = []vocab.Specialty{"urology"}, j.Revision+1
			})
			w.jobs[id] = ""
		case n == 3:
			w.editJob(id, func(j *models.Job) { j.State, j.ClosedAt = models.JobClosed, time.Now() })
			w.editJob(id, func(j *models.Job) {
				j.State, j.ClosedAt, j.Revision = models.JobApproved, time.Time{}, j.Revision+1
			})
		default:
			w.editJob(id, func(j *models.Job) { j.Description += "\n追記。"; j.Revision++ })
		}
	}
}

// changePeople has subscribers leave, pause, come back, and call a job
// irrelevant.
func (w *world) changePeople() {
	w.t.Helper()
	person := func(i int) string { return fmt.Sprintf("doctor%03d@example.com", i) }
	w.edit(person(0), func(s *alert.Subscription) { s.State = alert.SubUnsubscribed })
	w.end(person(0))
	w.edit(person(1), func(s *alert.Subscription) {
		s.State, s.PausedUntil = alert.SubPaused, time.Now().Add(6*time.Second)
	})
	w.edit(person(2), func(s *alert.Subscription) { s.ConfirmedAt, s.Watermark = time.Now(), time.Now() })
	for id, field := range w.jobs {
		if field == w.subs[person(2)] {
			w.not[person(2)+" "+id] = true
		}
	}
	for id, field := range w.jobs {
		if field == w.subs[person(3)] {
			w.edit(person(3), func(s *alert.Subscription) {
				s.Dismissed = append(s.Dismissed,
					alert.Dismissal{Cluster: id, JobID: id, Reason: "pay", At: time.Now()})
			})
			w.not[person(3)+" "+id] = true
			return
		}
	}
}

// edit changes a subscription as a page of the board would.
func (w *world) edit(email string, change func(*alert.Subscription)) {
	w.t.Helper()
	w.retry(func() error {
		s, err := w.store.Subscriptions().Get(w.t.Context(), w.ids[email])
		if err != nil {
			return err
		}
		change(&s)
		return w.store.Subscriptions().Save(w.t.Context(), &s)
	})
}

func (w *world) editJob(id string, change func(*models.Job)) {
	w.t.Helper()
	w.retry(func() error {
		j, err := w.store.Jobs().Get(w.t.Context(), id)
		if err != nil {
			return err
		}
		change(&j)
		return w.store.Jobs().Save(w.t.Context(), &j)
	})
}

// retry repeats a change that another writer came before.
func (w *world) retry(change func() error) {
	w.t.Helper()
	for {
		err := change()
		if err == nil {
			return
		}
		if !errors.Is(err, models.ErrConflict) {
			w.t.Fatal(err)
		}
	}
}
