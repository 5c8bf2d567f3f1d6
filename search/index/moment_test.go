package index

import (
	"testing"
	"time"
)

func TestAMomentLastsUntilTheLiveJobsChange(t *testing.T) {
	c := newClock()
	ix := openIndex(t, t.TempDir(), c)
	if ix.Moment() != 0 {
		t.Error("an index that lacks jobs has a moment")
	}
	job := plainJob(1, c.Now())
	job.ExpiresAt = c.Now().Add(time.Hour)
	apply := func() {
		t.Helper()
		job.Version++
		if err := ix.Apply([]Change{{Job: &job}}); err != nil {
			t.Fatal(err)
		}
	}
	ix.degraded.Store(false)
	apply()
	first := ix.Moment()
	c.add(59 * time.Minute)
	if got := ix.Moment(); got != first || first == 0 {
		t.Errorf("nothing happened: %d, then %d", first, got)
	}
	c.add(time.Minute)
	ended := ix.Moment()
	if ended == first {
		t.Error("a job ended by the clock and the moment lasts")
	}
	apply()
	if got := ix.Moment(); got == ended {
		t.Error("a job was written and the moment lasts")
	}
}
