package rules

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

// Of two adverts that wait exactly one holds the other, also when both were handed
// in at one moment; none holds a job that was on the board.
func TestOfTwoThatWaitOneIsFirst(t *testing.T) {
	now := time.Date(2026, 11, 30, 10, 0, 0, 0, models.Tokyo)
	waits := func(id string, created time.Time) models.Job {
		return models.Job{ID: id, State: models.JobInReview, CreatedAt: created}
	}
	held := func(job models.Job, others ...models.Job) int {
		var p Publishing
		p.Now = now
		p.Beside(&job, append(others, job))
		return len(p.Waiting)
	}
	for name, times := range map[string][2]time.Time{
		"one after the other": {now.Add(-time.Hour), now}, "at one moment": {now, now},
	} {
		a, b := waits("a", times[0]), waits("b", times[1])
		if held(a, b) != 0 || held(b, a) != 1 {
			t.Errorf("%s: the first is held by %d, the second by %d", name, held(a, b), held(b, a))
		}
		if held(models.Job{}, a, b) != 2 {
			t.Errorf("%s: a new advert is not held by both", name)
		}
		live := models.Job{ID: "z", State: models.JobApproved, CreatedAt: now, FirstLiveAt: now}
		if held(live, a, b) != 0 {
			t.Errorf("%s: a job on the board is held", name)
		}
	}
}
