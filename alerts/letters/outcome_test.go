package letters

import (
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Five days after jobs ran out their poster gets one letter about all of a day,
// also when the board slept on that day, and none about what is answered.
func TestOneLetterAsksHowJobsEnded(t *testing.T) {
	w := newWorld(t)
	p := w.postman()
	n := w.notices(p)
	u := &models.User{ID: "recruiter", Email: "recruiter@example.jp", Lang: vocab.EN,
		Memberships: []models.Membership{{Org: models.OrgRef{Kind: models.OrgAgency, ID: "agency1"}}}}
	if err := w.store.Users().Save(w.ctx, u); err != nil {
		t.Fatal(err)
	}
	over := func(j *models.Job) {
		j.FirstLiveAt = start.AddDate(0, -1, 0)
		j.Terms.ValidThrough = models.DateOf(start)
		j.ExpiresAt = j.Terms.ValidThrough.End()
	}
	for range 2 {
		w.job(over)
	}
	w.job(over, func(j *models.Job) { j.State = models.JobClosed })
	asked := func() (n int) {
		for _, m := range w.grid.Mails() {
			if m.Kind() == "outcome" {
				n++
			}
		}
		return n
	}
	// The board sleeps over the sixth day, and does a day twice.
	for _, step := range []struct{ day, want int }{{1, 0}, {5, 0}, {8, 1}, {8, 1}, {9, 1}, {30, 1}} {
		w.clock.set(start.AddDate(0, 0, step.day).Add(3 * time.Hour))
		if err := n.Once(w.ctx, w.clock.now()); err != nil {
			t.Fatal(err)
		}
		post(t, w, p)
		if got := asked(); got != step.want {
			t.Fatalf("day %d: %d letters, want %d", step.day, got, step.want)
		}
	}
	for _, m := range w.grid.Mails() {
		if m.Kind() != "outcome" {
			continue
		}
		if text := bodyOf(m, "text/plain"); strings.Count(text, "/desk/jobs/outcome/") != 2 {
			t.Errorf("the letter does not ask about two jobs:\n%s", text)
		}
	}
}
