package handlers

import (
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
	const n = 2*followBatch + 1
	b.manyLike(w.posted(org.ID, nil), n)
	editor, page := b.administrator(), "/admin/organisations/employer/"+org.ID
	editor.submit(page, page, url.Values{"state": {"suspended"}, "note": {"所在地を確認できません"}}).want(t, 303)
	b.states(t, org, map[models.JobState]int{models.JobPaused: n + 1})
	editor.submit(page, page, url.Values{"state": {"verified"}, "note": {"電話で確認"}}).want(t, 303)
	b.states(t, org, map[models.JobState]int{models.JobPaused: 5, models.JobApproved: n + 1 - 5})
}

const followBatch = 200 // as administrators' decisions are brought to jobs
