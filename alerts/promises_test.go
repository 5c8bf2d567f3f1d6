package alerts_test

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

func TestADailyDigestTellsNewJobsAtItsHour(t *testing.T) {
	w := newWorld(t)
	n := w.node("a")
	w.sub()
	n.pass()
	w.job()
	w.job(func(j *models.Job) { j.Specialties = []models.Specialty{"psychiatry"} })
	n.pass()
	w.wantTold()
	w.clock.set(start.Add(90 * time.Minute))
	run := n.pass()
	w.wantTold("doctor1@example.jp job0001")
	if run.Due != 1 || run.Matched != 1 || run.Mailed != 1 {
		t.Errorf("run %+v", run)
	}
	m := w.grid.Mails()[0]
	if m.Subject != "内科の新着1件" {
		t.Errorf("subject %q", m.Subject)
	}
	w.clock.add(24 * time.Hour)
	if run := n.pass(); run.Mailed != 0 || run.Due != 1 {
		t.Errorf("the next day without news: %+v", run)
	}
	w.wantTold("doctor1@example.jp job0001")
}

// Promise 1: each job cluster at most once, nothing from before the
// confirmation.
func TestPromiseOnce(t *testing.T) {
	w := newWorld(t)
	n := w.node("a")
	w.job() // before anyone confirmed
	w.clock.add(time.Minute)
	now := func(s *models.Subscription) { s.ConfirmedAt, s.Watermark = w.clock.now(), w.clock.now() }
	w.sub(now)
	w.sub(now, instant)
	n.pass()
	w.clock.add(time.Minute)
	w.job()
	w.job(func(j *models.Job) { j.Cluster, j.Poster.ID = "cluster0002", "agency2" }) // the same position elsewhere
	n.pass()
	w.clock.add(2 * time.Minute)
	n.pass()
	w.wantTold("doctor2@example.jp job0002")
	w.clock.add(2 * time.Hour)
	n.pass()
	want := []string{"doctor1@example.jp job0002", "doctor2@example.jp job0002"}
	w.wantTold(want...)
	w.clock.add(24 * time.Hour)
	w.job(func(j *models.Job) { j.Cluster = "cluster0002" }) // advertised again
	n.pass()
	w.clock.add(24 * time.Hour)
	n.pass()
	w.wantTold(want...)
	w.clock.add(91 * 24 * time.Hour)
	w.job(func(j *models.Job) { j.Cluster = "cluster0002" }) // months later it is news
	n.pass()
	w.clock.add(24 * time.Hour)
	n.pass()
	w.wantTold(append(want, "doctor1@example.jp job0005", "doctor2@example.jp job0005")...)
}

func TestTwoAlertsOfOneAddressTellAJobOnce(t *testing.T) {
	w := newWorld(t)
	n := w.node("a")
	same := func(s *models.Subscription) { s.Email = "doctor@example.jp" }
	w.sub(same)
	w.sub(same, func(s *models.Subscription) { s.Criteria = models.Criteria{Schedule: []models.ScheduleType{"night"}} })
	n.pass()
	w.job()
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	w.wantTold("doctor@example.jp job0001")
}

// Promise 2: a missed day, a crash, a late approval are caught up.
func TestPromiseNothingLost(t *testing.T) {
	t.Run("days without any node", func(t *testing.T) {
		w := newWorld(t)
		w.sub()
		w.sub(instant)
		w.sub(func(s *models.Subscription) { s.Frequency = models.Weekly })
		w.node("a").pass()
		w.clock.add(24 * time.Hour)
		w.job()
		w.clock.add(48 * time.Hour)
		w.job()
		w.clock.set(start.AddDate(0, 0, 8))
		n := w.node("b")
		n.pass()
		w.clock.add(2 * time.Minute)
		n.pass()
		w.wantTold("doctor1@example.jp job0001", "doctor1@example.jp job0002",
			"doctor2@example.jp job0001", "doctor2@example.jp job0002",
			"doctor3@example.jp job0001", "doctor3@example.jp job0002")
	})
	t.Run("a job that is approved days after it was written", func(t *testing.T) {
		w := newWorld(t)
		n := w.node("a")
		w.sub()
		j := w.job(func(j *models.Job) {
			j.State, j.LastLive, j.FirstLiveAt = models.JobInReview, false, time.Time{}
		})
		for range 3 {
			w.clock.add(24 * time.Hour)
			n.pass()
		}
		w.wantTold()
		w.updateJob(j.ID, func(j *models.Job) {
			j.State, j.LastLive, j.FirstLiveAt = models.JobApproved, true, w.clock.now()
		})
		w.clock.add(24 * time.Hour)
		n.pass()
		w.wantTold("doctor1@example.jp job0001")
	})
	t.Run("a firstLiveAt from a clock two hours behind", func(t *testing.T) {
		w := newWorld(t)
		n := w.node("a")
		w.sub()
		w.clock.set(start.Add(90 * time.Minute))
		n.pass() // the watermark is now
		w.job(func(j *models.Job) { j.FirstLiveAt = j.FirstLiveAt.Add(-2 * time.Hour) })
		w.clock.add(24 * time.Hour)
		n.pass()
		w.wantTold("doctor1@example.jp job0001")
	})
	t.Run("more jobs than one mail holds", func(t *testing.T) {
		w := newWorld(t)
		n := w.node("a")
		w.sub()
		w.sub(instant)
		n.pass()
		var want []string
		for range 230 {
			id := w.job().ID
			want = append(want, "doctor1@example.jp "+id, "doctor2@example.jp "+id)
		}
		for range 4 {
			w.clock.add(24 * time.Hour)
			n.pass()
		}
		for range 4 {
			w.clock.add(2 * time.Minute)
			n.pass()
		}
		w.wantTold(want...)
		if got := len(w.grid.Mails()); got != 6 {
			t.Errorf("%d mails, want three to each", got)
		}
	})
	t.Run("a criterion that changes while jobs wait", func(t *testing.T) {
		w := newWorld(t)
		n := w.node("a")
		s := w.sub()
		n.pass()
		w.job(func(j *models.Job) { j.Specialties = []models.Specialty{"psychiatry"} })
		w.job()
		n.pass()
		w.updateSub(s.ID, func(s *models.Subscription) {
			s.Criteria = models.Criteria{Specialty: []models.Specialty{"psychiatry"}}
			s.CriteriaHash = s.Criteria.Hash()
		})
		w.clock.set(start.Add(2 * time.Hour))
		n.pass()
		w.wantTold("doctor1@example.jp job0001")
	})
	t.Run("a pause tells afterwards what is still open", func(t *testing.T) {
		w := newWorld(t)
		n := w.node("a")
		daily := w.sub()
		often := w.sub(instant)
		n.pass()
		pause := func(s *models.Subscription) {
			s.State, s.PausedUntil = models.SubPaused, start.AddDate(0, 0, 3)
		}
		w.updateSub(daily.ID, pause)
		w.updateSub(often.ID, pause)
		gone := w.job()
		w.job()
		n.pass()
		w.updateJob(gone.ID, func(j *models.Job) { j.State = models.JobClosed })
		w.clock.add(48 * time.Hour)
		n.pass()
		w.wantTold()
		w.clock.add(48 * time.Hour)
		n.pass()
		w.wantTold("doctor1@example.jp job0002", "doctor2@example.jp job0002")
	})
}
