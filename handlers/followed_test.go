package handlers

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// manyLike saves adverts that are like one of a poster; every hundredth is paused by its
// people.
func (b *bench) manyLike(first models.Job, n int) {
	b.t.Helper()
	var many []*models.Job
	for i := range n {
		j := first
		j.ID, j.Version = fmt.Sprintf("many%04d", i), 0
		j.Ref, j.Cluster = j.ID, j.ID
		if i%100 == 0 {
			j.State = models.JobPaused
		}
		many = append(many, &j)
	}
	for _, err := range b.store.Jobs().SaveMany(b.t.Context(), many) {
		saved(b.t, err)
	}
}

// states counts the jobs of a poster by their state.
func (b *bench) states(t *testing.T, org models.OrgRef, want map[models.JobState]int) {
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

// dying has the board run on a node that ends after the first jobs to which it brought a
// decision, without a word to anybody, and leaves its lease behind.
func (b *bench) dying(org models.OrgRef) {
	b.follow = func(ctx context.Context, ref models.OrgRef) error {
		node := b.newFollower("dead", b.board.Letters)
		node.Batch = 3
		node.Applicants = func(context.Context, *models.Job, bool) error { return errors.New("the node ended") }
		err := node.Settle(ctx, ref)
		name := "follow/" + string(org.Kind) + "/" + org.ID
		_, held := b.store.Leases().Acquire(ctx, name, "dead", b.board.Now(), time.Minute)
		return errors.Join(err, held)
	}
}

// A node ends in the middle of what follows a decision: another one finishes it for every
// job, for the people of the organisation and for who applied, each once.
func TestADecisionIsFinishedByWhoComesNext(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		const n, paused, first = 7, 1, 3 // jobs beside the first one, those that its people paused, how far the node comes
		b.manyLike(m.job, n)
		b.dying(m.org)
		editor, page := b.administrator(), "/admin/organisations/employer/"+m.org.ID
		told := func(kind alert.MailKind, email string, want int, texts ...string) {
			t.Helper()
			b.catchUp()
			all := b.toldOf(kind, email)
			if len(all) != want {
				t.Fatalf("%s got %d letters of %s, want %d", email, len(all), kind, want)
			}
			for _, text := range texts {
				if last := all[want-1]; !strings.Contains(last.Subject+last.Text, text) {
					t.Errorf("%s is not told %q: %s", email, text, last.Text)
				}
			}
		}
		next := func() {
			t.Helper()
			saved(t, b.newFollower("next", b.board.Letters).Once(t.Context()))
		}
		editor.submit(page, page, url.Values{"state": {"suspended"}, "note": {"所在地を確認できません"}}).want(t, 303)
		b.states(t, m.org, map[models.JobState]int{models.JobPaused: first + paused, models.JobApproved: n + 1 - first - paused})
		told(alert.MailChecked, "jinji@clinic.example", 0)
		next() // the other node may be at it
		b.states(t, m.org, map[models.JobState]int{models.JobPaused: first + paused, models.JobApproved: n + 1 - first - paused})
		b.wait(2 * time.Minute)
		for range 2 {
			next()
			b.states(t, m.org, map[models.JobState]int{models.JobPaused: n + 1})
			told(alert.MailChecked, "jinji@clinic.example", 1, "所在地を確認できません", fmt.Sprint(n+1-paused)+"件")
			told(alert.MailJobEnded, "secret@example.jp", 1, "運営がこの求人の掲載を止めています")
		}
		editor.submit(page, page, url.Values{"state": {"verified"}, "note": {"電話で確認"}}).want(t, 303)
		b.wait(2 * time.Minute)
		for range 2 {
			next()
			b.states(t, m.org, map[models.JobState]int{models.JobPaused: paused, models.JobApproved: n + 1 - paused})
			told(alert.MailChecked, "jinji@clinic.example", 2, "停止を解除しました", "再び公開した求人", fmt.Sprint(n+1-paused)+"件")
			told(alert.MailJobEnded, "secret@example.jp", 2, "選考が再開しました")
		}
	})
}

// Two decisions follow each other while nobody could bring the first about: the last one
// counts for the jobs, and both are told.
func TestTheLastDecisionCounts(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	w.posted(org.ID, nil)
	b.follow = func(context.Context, models.OrgRef) error { return models.ErrConflict }
	editor, page := b.administrator(), "/admin/organisations/employer/"+org.ID
	editor.submit(page, page, url.Values{"state": {"suspended"}, "note": {"所在地を確認できません"}}).want(t, 303)
	editor.submit(page, page, url.Values{"state": {"verified"}, "note": {"電話で確認"}}).want(t, 303)
	saved(t, b.follower.Once(t.Context()))
	b.states(t, org, map[models.JobState]int{models.JobApproved: 1})
	b.catchUp()
	if all := b.toldOf(alert.MailChecked, "jinji@clinic.example"); len(all) != 2 {
		t.Errorf("%d letters, want one for each decision", len(all))
	}
}
