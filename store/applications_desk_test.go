package store_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

// applied saves an application that came so many hours after now.
func applied(t *testing.T, s *store.Store, id, job string, at time.Time, change ...func(*models.Application)) {
	t.Helper()
	a := &models.Application{ID: id, JobID: job, DoctorID: "d" + id, Poster: poster, State: models.ApplicationReceived,
		Message: "m", CreatedAt: at}
	for _, f := range change {
		f(a)
	}
	if err := s.Applications().Save(t.Context(), a); err != nil {
		t.Fatal(err)
	}
}

func TestAPosterReadsTheLongestWaitFirst(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, at := t.Context(), func(h int) time.Time { return c.now().Add(time.Duration(h) * time.Hour) }
		answer := func(to models.ApplicationState, h int) func(*models.Application) {
			return func(a *models.Application) {
				if err := a.Answer(to, at(h)); err != nil {
					t.Fatal(err)
				}
			}
		}
		mine := func(a *models.Application) { a.Assigned.User = "u" }
		applied(t, s, "a", "j1", at(1))
		applied(t, s, "b", "j1", at(0), mine)
		applied(t, s, "c", "j2", at(2), answer(models.ApplicationContacted, 9))
		applied(t, s, "d", "j2", at(3), answer(models.ApplicationContacted, 5), mine)
		applied(t, s, "e", "j2", at(4), answer(models.ApplicationContacted, 5), mine,
			func(a *models.Application) { a.AskedAt = at(6) })
		applied(t, s, "f", "j1", at(0), answer(models.ApplicationClosed, 12))
		applied(t, s, "x", "j1", at(0), func(a *models.Application) { a.Poster.ID = "other" })
		contacted := []models.ApplicationState{models.ApplicationContacted}
		for name, q := range map[string]struct {
			of   store.Applicants
			want string
		}{
			"all":             {store.Applicants{}, "b a e f c d"},
			"contacted":       {store.Applicants{States: contacted}, "e c d"},
			"to a job":        {store.Applicants{JobID: "j1"}, "b a f"},
			"of a member":     {store.Applicants{Assignee: "u"}, "b e d"},
			"of nobody":       {store.Applicants{Assignee: models.NobodyAssigned}, "a f c"},
			"of one, to one":  {store.Applicants{Assignee: "u", JobID: "j2"}, "e d"},
			"all three":       {store.Applicants{Assignee: "u", JobID: "j2", States: contacted}, "e d"},
			"of someone else": {store.Applicants{Assignee: "v"}, ""},
		} {
			q.of.Poster = poster
			if got := strings.Join(pages(t, s.Applications().Desk(q.of)), " "); got != q.want {
				t.Errorf("%s: %q, want %q", name, got, q.want)
			}
		}
		n, since, err := s.Applications().Waiting(ctx, poster)
		if err != nil || n != 3 || !since.Equal(at(0)) {
			t.Errorf("%d wait since %v, %v", n, since, err)
		}
		var of []string
		err = s.Applications().AssignedTo(ctx, "u", func(a models.Application) error { of = append(of, a.ID); return nil })
		if err != nil || len(of) != 3 {
			t.Errorf("assigned: %v, %v", of, err)
		}
		replies := must[[]models.ReplyBrief](t)(s.Applications().Replies(ctx, poster, at(2)))
		if len(replies) != 3 || !replies[0].AnsweredAt.Equal(at(9)) || !replies[0].AppliedAt.Equal(at(2)) {
			t.Errorf("replies: %+v", replies)
		}
	})
}

func TestWhoWasNeverAnsweredIsFoundUntilBothAreTold(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, day := t.Context(), 24*time.Hour
		applied(t, s, "a", "j", c.now())
		applied(t, s, "b", "j", c.now().Add(day))
		applied(t, s, "c", "j", c.now(), func(a *models.Application) { _ = a.Answer(models.ApplicationClosed, c.now()) })
		awaiting := func(until time.Time) (ids []string) {
			err := s.Applications().Awaiting(ctx, until, func(a models.Application) error {
				ids = append(ids, a.ID)
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			return ids
		}
		if got := fmt.Sprint(awaiting(c.now()), awaiting(c.now().Add(day))); got != "[a] [a b]" {
			t.Errorf("awaiting: %s", got)
		}
		for _, after := range []time.Duration{7 * day, 14 * day} {
			_, err := s.Applications().Change(ctx, "a", func(a *models.Application) (bool, error) {
				return a.NoteWait(c.now().Add(after)), nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		if got := fmt.Sprint(awaiting(c.now().Add(day))); got != "[b]" {
			t.Errorf("after both were told: %s", got)
		}
	})
}

func TestNotesLiveAsLongAsTheirApplication(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, r := t.Context(), newThread(t, s, "j", "d")
		add := func(id string) error {
			n, err := r.a.NewNote(id, "u", "メモ "+id, c.add(time.Second))
			if err != nil {
				t.Fatal(err)
			}
			return s.ApplicationNotes().Add(ctx, &n)
		}
		if err := errors.Join(add("n1"), add("n2"), add("n1")); err != nil {
			t.Fatal(err)
		}
		list := s.ApplicationNotes().OfApplication(r.a.ID)
		all := must[[]models.ApplicationNote](t)(list.Page(ctx, 0, 9))
		if len(all) != 2 || all[0].ID != "n2" || all[0].Text != "メモ n2" {
			t.Errorf("notes: %+v", all)
		}
		_, err := s.Applications().Change(ctx, r.a.ID, func(a *models.Application) (bool, error) {
			return true, a.Move(models.ApplicationWithdrawn, models.ByDoctor, c.now())
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := add("late"); !errors.Is(err, models.ErrConflict) {
			t.Errorf("after it was taken back: %v", err)
		}
		if n := must[int](t)(list.Count(ctx)); n != 0 {
			t.Errorf("%d notes of one taken back", n)
		}
		other := newThread(t, s, "j2", "d")
		n, _ := other.a.NewNote("o", "u", "x", c.now())
		err = errors.Join(s.ApplicationNotes().Add(ctx, &n), s.ApplicationNotes().RemoveAll(ctx, "d"))
		if left, _ := s.ApplicationNotes().OfApplication(other.a.ID).Count(ctx); err != nil || left != 0 {
			t.Errorf("%d notes about a doctor who left, %v", left, err)
		}
	})
}
