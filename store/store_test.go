package store_test

import (
	"errors"
	"log/slog"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/storetest"
)

// clock is a clock that a test moves.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func newClock() *clock { return &clock{at: time.Date(2026, 7, 1, 9, 0, 0, 0, models.Tokyo)} }

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) add(d time.Duration) time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
	return c.at
}

// place is a database that several stores can open, each like a process.
type place struct {
	url  string
	keys string
}

func (p place) open(t *testing.T, c *clock) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), p.url, store.Options{
		KeysFile: p.keys, Now: c.now, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// onPlaces runs a test on each engine.
func onPlaces(t *testing.T, test func(t *testing.T, p place)) {
	keys := func(t *testing.T) string { return filepath.Join(t.TempDir(), "keys.json") }
	t.Run("sqlite", func(t *testing.T) { test(t, place{storetest.SQLite(t), keys(t)}) })
	t.Run("ferretdb", func(t *testing.T) { test(t, place{storetest.Mongo(t), keys(t)}) })
	if url, ok := storetest.RealMongo(); ok {
		t.Run("mongodb", func(t *testing.T) { test(t, place{url, keys(t)}) })
	}
}

// onStores runs a test on a fresh store of each engine.
func onStores(t *testing.T, test func(t *testing.T, s *store.Store, c *clock)) {
	onPlaces(t, func(t *testing.T, p place) {
		c := newClock()
		test(t, p.open(t, c), c)
	})
}

var poster = models.OrgRef{Kind: models.OrgAgency, ID: "agency-1"}

func newJob(id string, edit ...func(*models.Job)) *models.Job {
	j := &models.Job{
		ID: id, Poster: poster, State: models.JobApproved, Cluster: "cluster-" + id,
		CreatedAt: time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC),
	}
	j.EmployerID = "employer-1"
	j.Title = vocab.Text{JA: "オンライン診療 " + id}
	j.Specialties = []vocab.Specialty{"internal_medicine"}
	j.ExpiresAt = time.Date(2026, 12, 31, 0, 0, 0, 0, models.Tokyo)
	for _, e := range edit {
		e(j)
	}
	return j
}

func save(t *testing.T, s *store.Store, jobs ...*models.Job) {
	t.Helper()
	if err := errors.Join(s.Jobs().SaveMany(t.Context(), jobs)...); err != nil {
		t.Fatal(err)
	}
}

func must[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func wantErr(t *testing.T, what string, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("%s: %v, want %v", what, err, want)
	}
}

func TestSaveGuardsByVersion(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		j := newJob("a")
		save(t, s, j)
		if j.Version != 1 || !j.UpdatedAt.Equal(c.now()) {
			t.Fatalf("version %d at %v, want 1 at %v", j.Version, j.UpdatedAt, c.now())
		}
		first := must[models.Job](t)(s.Jobs().Get(ctx, "a"))
		second := first
		if first.Title != j.Title || first.Specialties[0] != j.Specialties[0] || !first.ExpiresAt.Equal(j.ExpiresAt) {
			t.Errorf("read %+v, saved %+v", first, *j)
		}
		c.add(time.Minute)
		first.Title.JA = "first"
		if err := s.Jobs().Save(ctx, &first); err != nil || first.Version != 2 || !first.UpdatedAt.Equal(c.now()) {
			t.Fatalf("version %d, %v", first.Version, err)
		}
		second.Title.JA = "second"
		wantErr(t, "stale save", s.Jobs().Save(ctx, &second), models.ErrConflict)
		if second.Version != 1 {
			t.Errorf("a failed save changed the version to %d", second.Version)
		}
		wantErr(t, "second insert", s.Jobs().Save(ctx, newJob("a")), models.ErrConflict)
		if got := must[models.Job](t)(s.Jobs().Get(ctx, "a")); got.Title.JA != "first" {
			t.Errorf("title %q, want first", got.Title.JA)
		}
		if err := s.Jobs().Delete(ctx, "a"); err != nil {
			t.Fatal(err)
		}
		wantErr(t, "save after delete", s.Jobs().Save(ctx, &first), models.ErrNotFound)
		_, err := s.Jobs().Get(ctx, "a")
		wantErr(t, "get after delete", err, models.ErrNotFound)
	})
}

func TestSaveManyReportsEachRow(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, _ *clock) {
		old := newJob("old")
		save(t, s, old, newJob("taken"))
		stale := *old
		save(t, s, old)
		errs := s.Jobs().SaveMany(t.Context(), []*models.Job{newJob("new"), &stale, old, newJob("taken"), newJob("")})
		if len(errs) != 5 || errs[0] != nil || errs[2] != nil || errs[4] == nil {
			t.Fatalf("%v", errs)
		}
		wantErr(t, "stale", errs[1], models.ErrConflict)
		wantErr(t, "taken", errs[3], models.ErrConflict)
		if old.Version != 3 {
			t.Errorf("version %d, want 3", old.Version)
		}
	})
}

func TestOpenTellsTheOperator(t *testing.T) {
	ctx := t.Context()
	file := filepath.Join(t.TempDir(), "file")
	for name, url := range map[string]string{
		"nobody listens": "mongodb://127.0.0.1:1/x",
		"not a URL":      "mongodb://",
		"below a file":   filepath.Join(file, "sub"),
	} {
		if name == "below a file" {
			writeFile(t, file, "x")
		}
		start := time.Now()
		s, err := store.Open(ctx, url, store.Options{KeysFile: filepath.Join(t.TempDir(), "keys.json")})
		if err == nil {
			s.Close()
			t.Errorf("%s: opened", name)
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s: %v until the error", name, took)
		}
	}
	if _, err := store.Open(ctx, "mongodb://127.0.0.1:1/x", store.Options{}); err == nil {
		t.Error("MongoDB without a key file: opened")
	}
}
