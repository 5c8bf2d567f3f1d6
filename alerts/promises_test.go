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
