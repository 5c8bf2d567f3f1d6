package store_test

import (
	"errors"
	"fmt"
	"maps"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

// thread is an application in a store, and a way to write in it.
type thread struct {
	t *testing.T
	s *store.Store
	a models.Application
}

func newThread(t *testing.T, s *store.Store, job, doctor string) thread {
	t.Helper()
	a := models.Application{ID: models.ApplicationID(job, doctor, 0), JobID: job, DoctorID: doctor, Poster: poster,
		State: models.ApplicationReceived}
	if err := s.Applications().Save(t.Context(), &a); err != nil {
		t.Fatal(err)
	}
	return thread{t, s, a}
}

func (r thread) write(id string, from models.Actor, at time.Time) error {
	r.t.Helper()
	m, err := r.a.NewMessage(id, from, "u", "本文 "+id, models.File{}, at)
	if err != nil {
		r.t.Fatal(err)
	}
	return r.s.Messages().Add(r.t.Context(), &m, nil)
}

func (r thread) all() (ids []string, messages []models.Message) {
	r.t.Helper()
	err := r.s.Messages().OfApplication(r.a.ID).Each(r.t.Context(), func(m models.Message) error {
		ids, messages = append(ids, m.ID), append(messages, m)
		return nil
	})
	if err != nil {
		r.t.Fatal(err)
	}
	return ids, messages
}

func TestMessagesAreKeptInOrderAndOnce(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		r, other := newThread(t, s, "j", "d"), newThread(t, s, "j2", "d")
		for i, from := range []models.Actor{models.ByPoster, models.ByDoctor, models.ByPoster} {
			if err := r.write(fmt.Sprintf("m%d", i), from, c.add(time.Second)); err != nil {
				t.Fatal(err)
			}
		}
		if err := errors.Join(other.write("o1", models.ByPoster, c.now()),
			r.write("m1", models.ByDoctor, c.now())); err != nil {
			t.Fatalf("sent again: %v", err)
		}
		ids, messages := r.all()
		if fmt.Sprint(ids) != "[m2 m1 m0]" || messages[0].Text != "本文 m2" || messages[0].Poster != poster {
			t.Errorf("thread %v, %+v", ids, messages)
		}
		if n := must[int](t)(s.Messages().OfDoctor("d").Count(t.Context())); n != 4 {
			t.Errorf("%d messages of the doctor, want 4", n)
		}
	})
}

func TestWhatIsNewIsCountedUntilSeen(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, r, other := t.Context(), newThread(t, s, "j", "d"), newThread(t, s, "j2", "d")
		err := errors.Join(r.write("p1", models.ByPoster, c.now()), r.write("p2", models.ByPoster, c.now()),
			r.write("d1", models.ByDoctor, c.now()), other.write("p3", models.ByPoster, c.now()))
		if err != nil {
			t.Fatal(err)
		}
		both := []string{r.a.ID, other.a.ID, "nothing"}
		check := func(doctor, posters map[string]int) {
			t.Helper()
			got := must[map[string]int](t)(s.Messages().UnreadByDoctor(ctx, "d", both))
			if !maps.Equal(got, doctor) {
				t.Errorf("new to the doctor %v, want %v", got, doctor)
			}
			if got = must[map[string]int](t)(s.Messages().UnreadByPoster(ctx, poster, both)); !maps.Equal(got,
				posters) {
				t.Errorf("new to the poster %v, want %v", got, posters)
			}
		}
		check(map[string]int{r.a.ID: 2, other.a.ID: 1}, map[string]int{r.a.ID: 1})
		_, before := r.all()
		if err := r.write("p4", models.ByPoster, c.now()); err != nil {
			t.Fatal(err)
		}
		for range 2 { // a second window shows the same
			if err := s.Messages().See(ctx, models.ByDoctor, before, c.add(time.Minute)); err != nil {
				t.Fatal(err)
			}
		}
		check(map[string]int{r.a.ID: 1, other.a.ID: 1}, map[string]int{r.a.ID: 1})
		if _, seen := r.all(); seen[len(seen)-1].Text == "" || seen[len(seen)-1].SeenAt.IsZero() &&
			seen[len(seen)-2].SeenAt.IsZero() {
			t.Errorf("%+v", seen)
		}
		if n := must[map[string]int](t)(s.Messages().UnreadByDoctor(ctx, "other", both)); len(n) > 0 {
			t.Errorf("another doctor: %v", n)
		}
	})
}

func TestManyWriteAtOnceAndNothingIsLost(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		r := newThread(t, s, "j", "d")
		var writers sync.WaitGroup
		errs := make([]error, 24)
		for i := range errs {
			writers.Go(func() {
				from := []models.Actor{models.ByDoctor, models.ByPoster}[i%2]
				m, _ := r.a.NewMessage(fmt.Sprintf("m%d", i), from, "u", "同時", models.File{}, c.now())
				first := s.Messages().Add(t.Context(), &m, nil)
				again := m
				again.Version = 0
				errs[i] = errors.Join(first, s.Messages().Add(t.Context(), &again, nil))
				_, err := s.Applications().Change(t.Context(), r.a.ID, func(a *models.Application) (bool, error) {
					return a.Tell(&m), nil
				})
				errs[i] = errors.Join(errs[i], err)
			})
		}
		writers.Wait()
		if err := errors.Join(errs...); err != nil {
			t.Fatal(err)
		}
		if ids, _ := r.all(); len(ids) != len(errs) {
			t.Errorf("%d messages, want %d", len(ids), len(errs))
		}
		a := must[models.Application](t)(s.Applications().Get(t.Context(), r.a.ID))
		if a.ToldDoctor == "" || a.ToldPoster == "" {
			t.Errorf("told %q and %q", a.ToldDoctor, a.ToldPoster)
		}
	})
}

func TestNothingIsWrittenToADoctorWhoLeft(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, r, other := t.Context(), newThread(t, s, "j", "d"), newThread(t, s, "j", "d2")
		if err := errors.Join(r.write("m1", models.ByPoster, c.now()),
			other.write("o1", models.ByPoster, c.now())); err != nil {
			t.Fatal(err)
		}
		_, err := s.Applications().Change(ctx, r.a.ID, func(a *models.Application) (bool, error) {
			return true, a.Forget(c.now())
		})
		if err := errors.Join(err, s.Messages().RemoveAll(ctx, "d")); err != nil {
			t.Fatal(err)
		}
		wantErr(t, "a message on its way", r.write("m2", models.ByPoster, c.now()), models.ErrConflict)
		wantErr(t, "the same again", r.write("m2", models.ByPoster, c.now()), models.ErrConflict)
		if ids, _ := r.all(); len(ids) > 0 {
			t.Errorf("left: %v", ids)
		}
		if ids, _ := other.all(); len(ids) != 1 {
			t.Errorf("of another doctor: %v", ids)
		}
		ghost := thread{t, s, models.Application{ID: "none"}}
		wantErr(t, "to no application", ghost.write("g", models.ByPoster, c.now()), models.ErrConflict)
	})
}

func TestADoctorAppliesAgain(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, r := t.Context(), newThread(t, s, "j", "d")
		_, err := s.Applications().Change(ctx, r.a.ID, func(a *models.Application) (bool, error) {
			return true, a.Move(models.ApplicationWithdrawn, models.ByDoctor, c.now())
		})
		if err != nil {
			t.Fatal(err)
		}
		again := r.a
		again.ID, again.Version, again.CreatedAt = models.ApplicationID("j", "d", 1), 0, c.add(time.Hour)
		if err := s.Applications().Save(ctx, &again); err != nil {
			t.Fatal(err)
		}
		all := must[[]models.Application](t)(s.Applications().OfDoctorTo(ctx, "d", "j"))
		if len(all) != 2 || all[0].ID != again.ID || !models.Applied(all) || models.Applied(all[1:]) {
			t.Errorf("%+v", all)
		}
		if all := must[[]models.Application](t)(s.Applications().OfDoctorTo(ctx, "d", "j2")); len(all) > 0 {
			t.Errorf("to another job: %+v", all)
		}
	})
}
