package handlers

import (
	"fmt"
	"maps"
	"net/url"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// An agency has hundreds of jobs: a stop reaches all of them, and so does its end. What
// its people had paused stays so.
func TestAStopReachesEveryJob(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	first := w.posted(org.ID, nil)
	var many []*models.Job
	for i := range 2*followBatch + 1 {
		j := first
		j.ID, j.Version = fmt.Sprintf("many%04d", i), 0
		j.Ref, j.Cluster = j.ID, j.ID
		if i%100 == 0 {
			j.State = models.JobPaused
		}
		many = append(many, &j)
	}
	for _, err := range b.store.Jobs().SaveMany(t.Context(), many) {
		saved(t, err)
	}
	editor, page := b.administrator(), "/admin/organisations/employer/"+org.ID
	states := func(want map[models.JobState]int) {
		t.Helper()
		jobs, err := b.store.Jobs().ByPoster(t.Context(), org)
		got := map[models.JobState]int{}
		for i := range jobs {
			got[jobs[i].State]++
		}
		if err != nil || !maps.Equal(got, want) {
			t.Errorf("%v, want %v, %v", got, want, err)
		}
	}
	editor.submit(page, page, url.Values{"state": {"suspended"}, "note": {"所在地を確認できません"}}).want(t, 303)
	states(map[models.JobState]int{models.JobPaused: len(many) + 1})
	editor.submit(page, page, url.Values{"state": {"verified"}, "note": {"電話で確認"}}).want(t, 303)
	states(map[models.JobState]int{models.JobPaused: 5, models.JobApproved: len(many) - 4})
}

const followBatch = 200 // as administrators' decisions are brought to jobs
