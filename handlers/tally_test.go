package handlers

import (
	"errors"
	"log/slog"
	"sync"
	"testing"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

// views reads how often a job was viewed on the day, as the desk does.
func (w *whole) views(id string) int {
	w.t.Helper()
	list, err := w.store.Counters().ByJob(w.t.Context(), id)
	if err != nil {
		w.t.Fatal(err)
	}
	n := 0
	for _, day := range list {
		n += day.Counts["view"]
	}
	return n
}

func TestViewsAreGatheredAndHandedOn(t *testing.T) {
	var tally *web.Tally
	w := openWhole(t, func(b *Board) {
		tally = tallyOf(t, b.Store)
		b.Counters = tally
	})
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 5 {
				w.browser().do("GET", "/jobs/JA01", nil, "User-Agent", "Mozilla/5.0")
			}
		})
	}
	w.browser().do("GET", "/jobs/JA02", nil, "User-Agent", "Mozilla/5.0")
	w.browser().do("GET", "/jobs/JA02", nil, "User-Agent", "a bot")
	all.Wait()
	if n := w.views("JA01"); n != 0 {
		t.Errorf("%d written while nobody asked", n)
	}
	for range 2 { // the second time there is nothing to add
		if err := tally.Once(t.Context()); err != nil {
			t.Fatal(err)
		}
		if a, b := w.views("JA01"), w.views("JA02"); a != 20 || b != 1 {
			t.Errorf("%d and %d views, want 20 and 1", a, b)
		}
	}
}

func TestATallySaysWhatItCouldNotHandOn(t *testing.T) {
	w := openWhole(t)
	tally := tallyOf(t, w.store)
	_ = tally.Add(t.Context(), []models.JobCount{{JobID: "JA01", Day: "2026-11-24", Kind: "view", N: 1}})
	if err := w.store.Close(); err != nil {
		t.Fatal(err)
	}
	if err := tally.Once(t.Context()); !errors.Is(err, models.ErrUnavailable) {
		t.Errorf("a store that is closed: %v", err)
	}
	if err := tally.Once(t.Context()); !errors.Is(err, models.ErrUnavailable) {
		t.Errorf("what waits is not handed on again: %v", err)
	}
}

// tallyOf gathers the counts of a store.
func tallyOf(t *testing.T, s *store.Store) *web.Tally {
	t.Helper()
	tally, err := web.NewTally(t.TempDir(), s.Counters(), slog.New(slog.DiscardHandler), s.Now)
	if err != nil {
		t.Fatal(err)
	}
	return tally
}
