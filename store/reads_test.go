package store_test

import (
	"context"
	"errors"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

func TestWhatWasReadIsStillSoUntilItIsWritten(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		s := p.open(t, newClock())
		other := p.open(t, newClock()) // as another process has it open
		save(t, s, newJob("read"), newJob("listed"), newJob("briefly"), newJob("apart"))
		read := func(t *testing.T, what func(ctx context.Context) error) *store.Reads {
			t.Helper()
			ctx, reads := s.Noting(t.Context())
			if err := what(ctx); err != nil {
				t.Fatal(err)
			}
			return reads
		}
		get := func(id string) func(context.Context) error {
			return func(ctx context.Context) error {
				_, err := s.Jobs().Get(ctx, id)
				return err
			}
		}
		want := func(t *testing.T, what string, r *store.Reads, so bool) {
			t.Helper()
			for range 2 { // the second time, perhaps, by the revision of the database alone
				if got, err := s.StillSo(t.Context(), r); got != so || err != nil {
					t.Errorf("%s: still so %t, %v, want %t", what, got, err, so)
				}
			}
		}
		edit := func(t *testing.T, by *store.Store, id string) {
			t.Helper()
			j := must[models.Job](t)(by.Jobs().Get(t.Context(), id))
			save(t, by, &j)
		}
		none := func(ctx context.Context) error {
			_, err := s.Jobs().Get(ctx, "late")
			if !errors.Is(err, models.ErrNotFound) {
				t.Errorf("late: %v", err)
			}
			return nil
		}
		list := func(ctx context.Context) error {
			_, err := s.Jobs().ByCluster(ctx, "cluster-listed")
			return err
		}
		brief := func(ctx context.Context) error {
			_, err := s.Jobs().Versions(ctx, []string{"briefly", "nowhere"})
			return err
		}
		got, missing, listed, briefly := read(t, get("read")), read(t, none), read(t, list), read(t, brief)
		for what, r := range map[string]*store.Reads{"got": got, "missing": missing, "listed": listed, "brief": briefly} {
			want(t, what+" at first", r, true)
		}
		edit(t, s, "apart")
		want(t, "after another was written", got, true)
		edit(t, other, "read")
		want(t, "after another process wrote it", got, false)
		want(t, "what does not exist", missing, true)
		save(t, s, newJob("late"))
		want(t, "what exists by now", missing, false)
		edit(t, s, "listed")
		want(t, "what was found by a query", listed, false)
		want(t, "what was only asked for its version", briefly, true)
		edit(t, s, "briefly")
		want(t, "its version changed", briefly, false)

		count := read(t, func(ctx context.Context) error {
			_, err := s.Jobs().Count(ctx)
			return err
		})
		if count.Whole() {
			t.Error("a count is taken for documents")
		}
		edit(t, s, "apart")
		want(t, "a count after a write", count, false)
		aside := read(t, func(ctx context.Context) error { return get("apart")(store.Aside(ctx)) })
		edit(t, s, "apart")
		want(t, "what was read aside", aside, true)
	})
}
