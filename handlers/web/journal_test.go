package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/storetest"
)

var countDay = models.Date("2026-11-24")

func aTally(t *testing.T, dir string, to Ledger) *Tally {
	t.Helper()
	tally, err := NewTally(dir, to, slog.New(slog.DiscardHandler), func() time.Time { return time.UnixMilli(1) })
	if err != nil {
		t.Fatal(err)
	}
	return tally
}

func counted(t *testing.T, s *store.Store, id string) map[string]int {
	t.Helper()
	all, err := s.Counters().ByJob(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	sums := map[string]int{}
	for _, d := range all {
		for kind, n := range d.Counts {
			sums[kind] += n
		}
	}
	return sums
}

// cutLedger writes the first documents of a batch and fails, as a store that
// goes away in the middle.
type cutLedger struct {
	store.Counters
	after int
}

func (l cutLedger) Apply(ctx context.Context, b models.CountBatch) error {
	part := b
	part.Counts = b.Counts[:min(l.after, len(b.Counts))]
	// All counts of a document go in together, as in the store.
	seen := map[string]bool{}
	for _, c := range part.Counts {
		seen[c.JobID] = true
	}
	part.Counts = nil
	for _, c := range b.Counts {
		if seen[c.JobID] {
			part.Counts = append(part.Counts, c)
		}
	}
	if err := l.Counters.Apply(ctx, part); err != nil {
		return err
	}
	return errors.New("the process died here")
}

// Processes that end at any point, in the middle of handing on too, lose nothing
// that was noted and count nothing twice: the store equals a log kept beside.
func TestWhatWasCountedSurvivesAndIsCountedOnce(t *testing.T) {
	for name, open := range map[string]func(testing.TB) string{"sqlite": storetest.SQLite, "ferretdb": storetest.Mongo} {
		t.Run(name, func(t *testing.T) {
			s, err := store.Open(t.Context(), open(t), store.Options{KeysFile: filepath.Join(t.TempDir(), "keys.json")})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = s.Close() })
			dir, r := t.TempDir(), rand.New(rand.NewPCG(7, 7))
			want := map[string]map[string]int{}
			for range 12 { // processes
				tally := aTally(t, dir, s.Counters())
				for range r.IntN(40) {
					c := models.JobCount{JobID: fmt.Sprintf("j%d", r.IntN(6)), Day: countDay,
						Kind: []string{models.CountView, models.CountAt(3)}[r.IntN(2)], N: 1 + r.IntN(3)}
					if err := tally.Add(t.Context(), []models.JobCount{c}); err != nil {
						t.Fatal(err)
					}
					if want[c.JobID] == nil {
						want[c.JobID] = map[string]int{}
					}
					want[c.JobID][c.Kind] += c.N
				}
				switch r.IntN(3) {
				case 0: // killed before anything is handed on
				case 1: // killed while it hands on
					tally.to = cutLedger{s.Counters(), r.IntN(5)}
					_ = tally.Once(t.Context())
				case 2:
					if err := tally.Once(t.Context()); err != nil {
						t.Fatal(err)
					}
				}
			}
			last := aTally(t, dir, s.Counters())
			for range 2 {
				if err := last.Once(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			for id, sums := range want {
				if got := counted(t, s, id); !reflect.DeepEqual(got, sums) {
					t.Errorf("%s: %v, want %v", id, got, sums)
				}
			}
			left, _ := filepath.Glob(filepath.Join(dir, "*.counts"))
			if len(left) != 1 {
				t.Errorf("files are left: %v", left)
			} else if kept, err := os.ReadFile(left[0]); err != nil || len(kept) != 0 {
				t.Errorf("the newest file holds %q, %v", kept, err)
			}
		})
	}
}

func TestALineThatIsCutOffIsNotCounted(t *testing.T) {
	got := countsIn([]byte("2026-11-24 view 1 a\n2026-11-24 view 2 a\nnonsense\n2026-11-24 view 1 b"))
	want := []models.JobCount{{JobID: "a", Day: countDay, Kind: "view", N: 3}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

type deafLedger struct{}

func (deafLedger) Apply(context.Context, models.CountBatch) error { return models.ErrUnavailable }

// A store that does not answer costs a bounded number of files and no memory.
func TestCountsThatWaitAreBounded(t *testing.T) {
	dir := t.TempDir()
	tally := aTally(t, dir, deafLedger{})
	one := []models.JobCount{{JobID: "a", Day: countDay, Kind: "view", N: 1}}
	full := 0
	for range 2 * countFilesMost {
		if err := tally.Add(t.Context(), one); errors.Is(err, errCountsFull) {
			full++
		} else if err != nil {
			t.Fatal(err)
		}
		if err := tally.Once(t.Context()); !errors.Is(err, models.ErrUnavailable) {
			t.Fatal(err)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != countFilesMost+1 || full != countFilesMost {
		t.Errorf("%d files, %d not counted, %v", len(entries), full, err)
	}
}
