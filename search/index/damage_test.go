package index

import (
	"context"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// shelf is a Source that holds jobs in memory, in the order of their changes.
type shelf struct {
	mu   sync.Mutex
	jobs []models.Job
	wake chan struct{}
}

func (s *shelf) Changes(_ context.Context, since Cursor, limit int) ([]models.Job, Cursor, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	from := 0
	if len(since) == 8 {
		from = int(binary.BigEndian.Uint64(since))
	}
	to := min(from+limit, len(s.jobs))
	if from >= to {
		return nil, since, nil
	}
	return slices.Clone(s.jobs[from:to]), binary.BigEndian.AppendUint64(nil, uint64(to)), nil
}

func (s *shelf) Watch(context.Context) <-chan struct{} { return s.wake }

func (s *shelf) add(j models.Job) {
	s.mu.Lock()
	s.jobs = append(s.jobs, j)
	s.mu.Unlock()
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

func newShelf() *shelf { return &shelf{wake: make(chan struct{}, 1)} }

// plainJob is the n-th of a row of simple adverts.
func plainJob(n int, now time.Time) models.Job {
	j := models.Job{ID: fmt.Sprintf("job%05d", n), Version: 1, State: models.JobApproved}
	j.Lang = vocab.JA
	j.Title.JA = fmt.Sprintf("%sの求人", words[n%len(words)])
	j.Description = fmt.Sprintf("医師を募集します。%sと%sを担当します。番号は第%d号です。", words[(n/3)%len(words)], words[(n/7)%len(words)], n)
	j.PrimaryWork = vocab.WorkTypes.Keys()[n%5]
	j.Specialties = vocab.Specialties.Keys()[n%9 : n%9+1]
	j.Employment = vocab.EmploymentTypes.Keys()[n%4]
	j.Remote = "full_remote"
	j.Pay = models.Pay{Unit: models.PayHourly, Currency: "JPY", Min: int64(5000 + 100*(n%40)), Max: 12000}
	j.PublishAt = now.Add(-time.Duration(1+n%1000) * time.Hour)
	j.FirstLiveAt = j.PublishAt
	j.ExpiresAt = now.Add(60 * 24 * time.Hour)
	return j
}

// found returns the ids of all live jobs that answer a text.
func found(t *testing.T, ix *Index, text string) []string {
	t.Helper()
	var ids []string
	for page := 1; ; page++ {
		res, err := ix.Search(context.Background(),
			models.Query{Criteria: models.Criteria{Text: text}, Page: page, Limit: 100})
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range res.Hits {
			ids = append(ids, h.ID)
		}
		if len(res.Hits) == 0 {
			slices.Sort(ids)
			return ids
		}
	}
}

// damage changes files of a closed index.
var damage = []struct {
	name string
	do   func(t *testing.T, dir, core string)
}{
	{"segment cut short", func(t *testing.T, _, core string) { truncate(t, segmentIn(t, core), 2) }},
	{"segment of zeros", func(t *testing.T, _, core string) { zero(t, segmentIn(t, core)) }},
	{"segment gone", func(t *testing.T, _, core string) { remove(t, segmentIn(t, core)) }},
	{"bits of a segment flipped", func(t *testing.T, _, core string) { flip(t, segmentIn(t, core), 5) }},
	{"root cut short", func(t *testing.T, _, core string) { truncate(t, filepath.Join(core, textFolder, "root.bolt"), 3) }},
	{"root of zeros", func(t *testing.T, _, core string) { zero(t, filepath.Join(core, textFolder, "root.bolt")) }},
	{"root gone", func(t *testing.T, _, core string) { remove(t, filepath.Join(core, textFolder, "root.bolt")) }},
	{"texts cut short", func(t *testing.T, _, core string) { truncate(t, filepath.Join(core, textsFile), 2) }},
	{"bits of the texts flipped", func(t *testing.T, _, core string) { flip(t, filepath.Join(core, textsFile), 3) }},
	{"terms gone", func(t *testing.T, _, core string) { remove(t, filepath.Join(core, termsFile)) }},
	{"bits of the terms flipped", func(t *testing.T, _, core string) { flip(t, filepath.Join(core, termsFile), 2) }},
	{"manifest damaged", func(t *testing.T, _, core string) { truncate(t, filepath.Join(core, manifestFile), 2) }},
	{"folder gone", func(t *testing.T, _, core string) {
		if err := os.RemoveAll(core); err != nil {
			t.Fatal(err)
		}
	}},
	{"the name of the folder is nonsense", func(t *testing.T, dir, _ string) { write(t, filepath.Join(dir, currentFile), "../../etc") }},
	{"the process ended while opening", func(t *testing.T, dir, _ string) { write(t, filepath.Join(dir, openingFile), "") }},
	{"leftovers of a full disk", func(t *testing.T, dir, core string) {
		write(t, filepath.Join(core, textFolder, "0000000000ff.zap"), "torn")
		if err := os.MkdirAll(filepath.Join(dir, corePrefix+"1", textFolder), 0o700); err != nil {
			t.Fatal(err)
		}
	}},
}

func segmentIn(t *testing.T, core string) string {
	files, err := filepath.Glob(filepath.Join(core, textFolder, "*.zap"))
	if err != nil || len(files) == 0 {
		t.Fatal("no segment files", err)
	}
	return files[len(files)-1]
}

func truncate(t *testing.T, path string, part int64) {
	info, err := os.Stat(path)
	if err == nil {
		err = os.Truncate(path, info.Size()/part)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func zero(t *testing.T, path string) {
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	write(t, path, string(make([]byte, info.Size())))
}

func flip(t *testing.T, path string, times int) {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range times {
		data[r.IntN(len(data))] ^= 1 << r.IntN(8)
	}
	write(t, path, string(data))
}

func remove(t *testing.T, path string) {
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, path, data string) {
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestDamagedIndexGrowsBackWhileTheBoardAnswers(t *testing.T) {
	ctx := context.Background()
	clk := newClock()
	source := newShelf()
	for n := range 120 {
		source.jobs = append(source.jobs, plainJob(n, clk.Now()))
	}
	for _, d := range damage {
		t.Run(d.name, func(t *testing.T) {
			dir := t.TempDir()
			ix := openIndex(t, dir, clk)
			if err := ix.Once(ctx, source); err != nil {
				t.Fatal(err)
			}
			want := found(t, ix, "外科")
			all := found(t, ix, "医師")
			if len(want) == 0 || len(all) != 120 {
				t.Fatalf("the index is wrong from the start: %d and %d jobs", len(want), len(all))
			}
			core := ix.serving.dir
			if err := ix.Close(); err != nil {
				t.Fatal(err)
			}
			d.do(t, dir, core)
			for round := range 2 { // the second time it must be whole
				ix = openIndex(t, dir, clk)
				_ = found(t, ix, "外科")
				if ix.degraded.Load() && round == 1 {
					t.Error("still degraded after growing back")
				}
				if err := ix.Once(ctx, source); err != nil {
					t.Fatal(err)
				}
				if got := found(t, ix, "外科"); !slices.Equal(got, want) {
					t.Errorf("外科 finds %v, want %v", got, want)
				}
				if got := found(t, ix, "医師"); !slices.Equal(got, all) {
					t.Errorf("医師 finds %d jobs, want %d", len(got), len(all))
				}
				if drift, err := ix.Check(ctx, source); err != nil || !drift.Clean() {
					t.Errorf("drift %+v, %v", drift, err)
				}
				if err := ix.Close(); err != nil {
					t.Fatal(err)
				}
			}
			if bad, _ := filepath.Glob(filepath.Join(dir, "*"+badMark+"*")); len(bad) > 1 {
				t.Errorf("more than one damaged index is kept: %v", bad)
			}
		})
	}
}

func TestIndexInUseIsLeftAlone(t *testing.T) {
	clk := newClock()
	dir := t.TempDir()
	ix := openIndex(t, dir, clk)
	if _, err := Open(context.Background(), Options{Dir: dir, Analyzer: analyzer(), Clock: clk.Now}); err == nil {
		t.Error("opened twice")
	}
	if bad, _ := filepath.Glob(filepath.Join(dir, "*"+badMark+"*")); len(bad) > 0 {
		t.Error("the other process's index was set aside")
	}
	_ = ix
}
