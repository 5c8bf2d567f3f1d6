package store_test

import (
	"errors"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store"
)

func TestEveryCollectionHasOneRowOfRetention(t *testing.T) {
	rows := map[string]int{}
	for _, r := range models.Retentions() {
		rows[r.Collection]++
	}
	for _, name := range store.CollectionNamesForTest() {
		if rows[name] != 1 {
			t.Errorf("%s has %d rows in models.Retentions", name, rows[name])
		}
		delete(rows, name)
	}
	if len(rows) > 0 {
		t.Errorf("rows of no collection: %v", slices.Sorted(maps.Keys(rows)))
	}
}

// Every rule finds what it is about: no row fails, whatever the store holds.
func TestWhatIsKeptLongEnoughGoes(t *testing.T) {
	const day = 24 * time.Hour
	onPlaces(t, func(t *testing.T, p place) {
		ctx, c := t.Context(), newClock()
		s := p.open(t, c)
		aDoctor(t, s, "d", "秘密")
		closed := must[models.Application](t)(s.Applications().Get(ctx, "j.d"))
		for _, err := range []error{
			closed.Move(models.ApplicationClosed, models.ByPoster, c.now()), s.Applications().Save(ctx, &closed),
			s.Applications().Save(ctx, &models.Application{ID: "open", DoctorID: "d", State: models.ApplicationReceived}),
			s.Subscriptions().Save(ctx, &alert.Subscription{ID: "pending", Email: "p@example.jp", State: alert.SubPending, CreatedAt: c.now()}),
			s.Subscriptions().Save(ctx, &alert.Subscription{ID: "ended", Email: "e@example.jp", State: alert.SubUnsubscribed, CreatedAt: c.now()}),
			s.Subscriptions().Save(ctx, &alert.Subscription{ID: "active", Email: "a@example.jp", State: alert.SubActive, CreatedAt: c.now()}),
			s.Sessions().Save(ctx, &models.Session{ID: "s", UserID: "ud", ExpiresAt: c.now().Add(day)}),
			s.AddressChanges().Save(ctx, &models.AddressChange{ID: "c", UserID: "ud", From: "f@example.jp", To: "t@example.jp", ExpiresAt: c.now().Add(day)}),
			s.Drafts().Save(ctx, &models.Draft{ID: "draft", Owner: poster}),
			s.Reports().Save(ctx, &models.Report{ID: "r", JobID: "j", Source: "x"}),
			s.BlockEntries().Save(ctx, &models.BlockEntry{ID: "ended", EndedAt: c.now()}),
			s.BlockEntries().Save(ctx, &models.BlockEntry{ID: "over", Until: c.now().Add(2 * day)}),
			s.BlockEntries().Save(ctx, &models.BlockEntry{ID: "endless"}),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		for _, step := range []struct {
			after time.Duration
			want  map[string]int
		}{
			{0, map[string]int{"heldForms": 1}},
			{day, map[string]int{"sessions": 1, "addressChanges": 1}},
			{8 * day, map[string]int{"subscriptions": 1}},
			{357 * day, map[string]int{"applications": 1, "drafts": 1, "blockEntries": 1}},
			{365 * day, map[string]int{"applications": 1, "reports": 1, "blockEntries": 1}},
			{366 * day, map[string]int{"subscriptions": 1}},
		} {
			c.add(step.after)
			got, err := s.Retain(ctx, c.now(), false)
			delete(got, "licenceDocuments") // have a test of their own
			delete(got, "pieces")
			if err != nil || !maps.Equal(got, step.want) {
				t.Errorf("after %v more: %v, %v; want %v", step.after, got, err, step.want)
			}
		}
		_, err := s.Messages().Get(ctx, "md")
		wantErr(t, "a message of an application that is gone", err, models.ErrNotFound)
		for _, err := range []error{
			second(s.Users().Get(ctx, "ud")), second(s.Doctors().Get(ctx, "d")), second(s.Subscriptions().Get(ctx, "active")),
			second(s.BlockEntries().Get(ctx, "endless")),
		} {
			if err != nil {
				t.Errorf("what an account keeps: %v", err)
			}
		}
	})
}

func second[T any](_ T, err error) error { return err }

// An application on which somebody wrote lately is kept with what was written.
func TestATalkKeepsItsApplication(t *testing.T) {
	s, c := place{t.TempDir(), ""}, newClock()
	st, ctx := s.open(t, c), t.Context()
	a := models.Application{ID: "a", DoctorID: "d", State: models.ApplicationClosed}
	if err := errors.Join(st.Applications().Save(ctx, &a)); err != nil {
		t.Fatal(err)
	}
	c.add(300 * 24 * time.Hour)
	if err := st.Messages().Add(ctx, &models.Message{ID: "m", ApplicationID: "a", DoctorID: "d", From: models.ByDoctor, Text: "x",
		CreatedAt: c.now()}, nil); err != nil {
		t.Fatal(err)
	}
	for after, want := range []int{0, 1} {
		c.add(time.Duration(100+after*300) * 24 * time.Hour)
		if got := must[map[string]int](t)(st.Retain(ctx, c.now(), false)); got["applications"] != want {
			t.Errorf("deleted %v, want %d applications", got, want)
		}
	}
}

func TestTheReportOfWhatWasDeletedAddsUp(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, day := t.Context(), models.DateOf(c.now())
		for _, n := range []map[string]int{nil, {"drafts": 1}, {"drafts": 2, "reports": 1}} {
			if err := s.Settings().NoteRetained(ctx, day, n); err != nil {
				t.Fatal(err)
			}
		}
		for i := range 40 {
			if err := s.Settings().NoteRetained(ctx, day.AddDays(1+i), map[string]int{"seen": 1}); err != nil {
				t.Fatal(err)
			}
			if r := must[models.RetentionReport](t)(s.Settings().Retained(ctx)); i == 0 &&
				(len(r) != 2 || !maps.Equal(r[1].Deleted, map[string]int{"drafts": 3, "reports": 1})) {
				t.Errorf("report %+v", r)
			}
		}
		if r := must[models.RetentionReport](t)(s.Settings().Retained(ctx)); len(r) != models.RetentionDays {
			t.Errorf("%d days", len(r))
		}
	})
}
