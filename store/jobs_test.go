package store_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
)

func jobIDs(jobs []models.Job) string {
	var all []string
	for _, j := range jobs {
		all = append(all, j.ID)
	}
	return strings.Join(all, " ")
}

func TestAPostersReferenceIsItsOwn(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, _ *clock) {
		ctx := t.Context()
		ref := func(r string) func(*models.Job) { return func(j *models.Job) { j.Ref = r } }
		other := models.OrgRef{Kind: models.OrgEmployer, ID: poster.ID}
		by := func(o models.OrgRef) func(*models.Job) { return func(j *models.Job) { j.Poster = o } }
		save(t, s, newJob("a", ref("R1")), newJob("b", ref("R1"), by(other)), newJob("c"), newJob("d"))
		wantErr(t, "same reference", s.Jobs().Save(ctx, newJob("e", ref("R1"))), models.ErrConflict)
		if got := must[models.Job](t)(s.Jobs().ByRef(ctx, other, "R1")); got.ID != "b" {
			t.Errorf("got %s, want b", got.ID)
		}
		_, err := s.Jobs().ByRef(ctx, poster, "R2")
		wantErr(t, "unknown reference", err, models.ErrNotFound)
		a := must[models.Job](t)(s.Jobs().Get(ctx, "a"))
		a.Ref = "R9"
		save(t, s, &a)
		save(t, s, newJob("e", ref("R1")))
	})
}

func TestJobsAreListed(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		day := func(n int) func(*models.Job) {
			return func(j *models.Job) { j.CreatedAt = time.Date(2026, 6, n, 0, 0, 0, 0, time.UTC) }
		}
		review := func(j *models.Job) { j.State = models.JobInReview }
		save(t, s, newJob("a", day(2), review))
		c.add(time.Second)
		save(t, s, newJob("b", day(3)), newJob("c", day(1), func(j *models.Job) { j.Cluster = "cluster-a" }))
		c.add(time.Second)
		save(t, s, newJob("d", day(4), review, func(j *models.Job) {
			j.EmployerID = "e2"
			j.Proposed = &models.Advert{}
		}))
		lists := must[[]models.Job](t)
		for _, l := range []struct{ name, got, want string }{
			{"by poster", jobIDs(lists(s.Jobs().ByPoster(ctx, poster))), "d b a c"},
			{"by employer", jobIDs(lists(s.Jobs().ByEmployer(ctx, "employer-1"))), "b a c"},
			{"by cluster", jobIDs(lists(s.Jobs().ByCluster(ctx, "cluster-a"))), "c a"},
			{"review queue", jobIDs(lists(s.Jobs().ByState(ctx, models.JobInReview, 10))), "a d"},
			{"limited", jobIDs(lists(s.Jobs().ByState(ctx, models.JobInReview, 1))), "a"},
			{"proposed", jobIDs(lists(s.Jobs().Proposed(ctx, 10))), "d"},
		} {
			if l.got != l.want {
				t.Errorf("%s: %q, want %q", l.name, l.got, l.want)
			}
		}
		var all []string
		err := s.Jobs().All(ctx, func(j models.Job) error { all = append(all, j.ID); return nil })
		if err != nil || strings.Join(all, " ") != "a b c d" {
			t.Errorf("all: %v, %v", all, err)
		}
		err = s.Jobs().All(ctx, func(models.Job) error { return context.Canceled })
		wantErr(t, "walk that was stopped", err, context.Canceled)
		if n, err := s.Jobs().Count(ctx); n != 4 || err != nil {
			t.Errorf("count %d, %v", n, err)
		}
		many := must[map[string]models.Job](t)(s.Jobs().GetMany(ctx, []string{"a", "d", "x"}))
		if len(many) != 2 || many["d"].ID != "d" {
			t.Errorf("many: %d", len(many))
		}
	})
}

func TestTransitionsAreSeenOnce(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		start := c.now()
		in := func(d time.Duration) time.Time { return start.Add(d) }
		save(t, s,
			newJob("at-once"),
			newJob("in-an-hour", func(j *models.Job) { j.PublishAt = in(time.Hour) }),
			newJob("until-two", func(j *models.Job) { j.ExpiresAt = in(2 * time.Hour) }),
			newJob("draft", func(j *models.Job) { j.State = models.JobDraft }),
			newJob("long-over", func(j *models.Job) { j.ExpiresAt = in(-time.Hour) }))
		for _, step := range []struct{ after, want string }{
			{"0s", "at-once until-two"}, {"0s", ""}, {"59m59s", ""}, {"1s", "in-an-hour"},
			{"59m59s", ""}, {"1s", "until-two"}, {"1s", ""},
		} {
			d, _ := time.ParseDuration(step.after)
			now := c.add(d)
			if got := sweep(t, s, now); got != step.want {
				t.Errorf("at +%v: %q, want %q", now.Sub(start), got, step.want)
			}
		}
		closed := must[models.Job](t)(s.Jobs().Get(ctx, "at-once"))
		closed.State, closed.ClosedAt = models.JobClosed, c.now()
		save(t, s, &closed)
		if got := sweep(t, s, c.now()); got != "at-once" {
			t.Errorf("after closing: %q", got)
		}
	})
}

// sweep notes every transition the way the board does.
func sweep(t *testing.T, s *store.Store, now time.Time) string {
	t.Helper()
	found, err := s.Jobs().Transitions(t.Context(), now, 10)
	if err != nil {
		t.Fatal(err)
	}
	for i := range found {
		found[i].LastLive = found[i].Live(now)
		save(t, s, &found[i])
	}
	return jobIDs(found)
}

func TestJobsThatBecameLiveInAWindow(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		start := c.now()
		for i, id := range []string{"a", "b", "c", "never"} {
			save(t, s, newJob(id, func(j *models.Job) {
				if id != "never" {
					j.FirstLiveAt = start.Add(time.Duration(i) * time.Minute)
				}
			}))
		}
		got := must[[]models.Job](t)(s.Jobs().LiveSince(t.Context(), start, start.Add(2*time.Minute)))
		if jobIDs(got) != "b c" {
			t.Errorf("%q, want the window open at its start: b c", jobIDs(got))
		}
	})
}

func TestRevisionsAndDraftsKeepWhatWasWritten(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, _ *clock) {
		ctx := t.Context()
		r := models.JobRevision{ID: "a.1", JobID: "a", Revision: 1, By: "u"}
		r.Advert.Title.JA = "一"
		for range 2 {
			if err := s.Revisions().Save(ctx, r); err != nil {
				t.Fatal(err)
			}
		}
		r.ID, r.Revision = "a.2", 2
		if err := s.Revisions().Save(ctx, r); err != nil {
			t.Fatal(err)
		}
		if got := must[[]models.JobRevision](t)(s.Revisions().ByJob(ctx, "a")); len(got) != 2 || got[0].Revision != 1 ||
			got[0].Advert.Title.JA != "一" {
			t.Errorf("revisions %+v", got)
		}

		d := models.Draft{ID: "d", Owner: poster, Values: map[string][]string{
			"terms.hours": {"18:00", ""}, "$pay": {"8万"}, "": {"x"}}}
		if err := s.Drafts().Save(ctx, &d); err != nil {
			t.Fatal(err)
		}
		got := must[[]models.Draft](t)(s.Drafts().OfOwner(poster).Page(ctx, 0, 9))
		if len(got) != 1 || len(got[0].Values) != 3 || got[0].Values["terms.hours"][0] != "18:00" ||
			got[0].Values["$pay"][0] != "8万" {
			t.Errorf("drafts %+v", got)
		}
	})
}

func TestAgainReadsWhatChanged(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		c := newClock()
		here, there := p.open(t, c), p.open(t, c)
		ctx := t.Context()
		known := make(map[string]*models.Job)
		for _, id := range []string{"same", "edited", "gone"} {
			j := &models.Job{ID: id, Ref: id, Advert: models.Advert{Title: vocab.Text{JA: "before"}}}
			if err := here.Jobs().Save(ctx, j); err != nil {
				t.Fatal(err)
			}
			known[id] = j
		}
		edited := *known["edited"]
		edited.Title.JA = "after"
		if err := errors.Join(there.Jobs().Save(ctx, &edited), there.Jobs().Delete(ctx, "gone"),
			there.Jobs().Save(ctx, &models.Job{ID: "new", Ref: "new"})); err != nil {
			t.Fatal(err)
		}
		got, err := here.Jobs().Again(ctx, []string{"same", "edited", "gone", "new"}, func(id string) *models.Job {
			return known[id]
		})
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != 3 || got["same"] != known["same"] || got["edited"].Title.JA != "after" ||
			got["edited"].Version != 2 || got["new"].ID != "new" {
			t.Errorf("got %+v", got)
		}
	})
}
