package searchbench

import (
	"context"
	"encoding/binary"
	"slices"
	"sync"
	"time"

	"github.com/enkaku/enkaku/cmd/bench/measure"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/index"
)

// Churn is how the index does while jobs change and people search.
type Churn struct {
	Seconds      float64 `json:"seconds"`
	Changes      int     `json:"changes"`
	Searches     int     `json:"searches"`
	VisibleP50   float64 `json:"visible_p50_ms"` // from the change in the store to its being searchable
	VisibleP99   float64 `json:"visible_p99_ms"`
	SearchP50    float64 `json:"search_p50_ms"`
	SearchP99    float64 `json:"search_p99_ms"`
	NeverVisible int     `json:"never_visible"`
}

// The load of a churn.
const (
	changesPerSecond  = 100
	searchesPerSecond = 50
	churnTime         = 10 * time.Second
)

// stream is a source that goes on after the corpus.
type stream struct {
	base source
	mu   sync.Mutex
	more []models.Job
	wake chan struct{}
}

// Changes implements index.Source.
func (s *stream) Changes(ctx context.Context, since index.Cursor, limit int) ([]models.Job, index.Cursor, error) {
	from := 0
	if len(since) == 8 {
		from = int(binary.BigEndian.Uint64(since))
	}
	if from < s.base.jobs {
		return s.base.Changes(ctx, since, limit)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	rest := s.more[from-s.base.jobs:]
	out := slices.Clone(rest[:min(limit, len(rest))])
	return out, binary.BigEndian.AppendUint64(nil, uint64(from+len(out))), nil
}

// Watch implements index.Source.
func (s *stream) Watch(context.Context) <-chan struct{} { return s.wake }

func (s *stream) add(j models.Job) {
	s.mu.Lock()
	s.more = append(s.more, j)
	s.mu.Unlock()
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// churn changes jobs and searches for a while, both at a steady rate.
func churn(ctx context.Context, ix *index.Index, src source) Churn {
	ctx, stop := context.WithTimeout(ctx, churnTime)
	defer stop()
	s := &stream{base: src, wake: make(chan struct{}, 1)}
	var followers, load sync.WaitGroup
	following, end := context.WithCancel(context.WithoutCancel(ctx))
	followers.Go(func() { _ = ix.Follow(following, s) })
	var visible, answered []time.Duration
	var out Churn
	load.Go(func() { visible, out.Changes, out.NeverVisible = change(ctx, ix, s) })
	load.Go(func() { answered = ask(ctx, ix) })
	load.Wait()
	end()
	followers.Wait()
	out.Seconds, out.Searches = churnTime.Seconds(), len(answered)
	if len(visible) > 0 && len(answered) > 0 {
		slices.Sort(visible)
		slices.Sort(answered)
		out.VisibleP50, out.VisibleP99 = measure.MS(measure.Quantile(visible, .5)),
			measure.MS(measure.Quantile(visible, .99))
		out.SearchP50, out.SearchP99 = measure.MS(measure.Quantile(answered, .5)),
			measure.MS(measure.Quantile(answered, .99))
	}
	return out
}

// change alters jobs and notes how long each takes to be searchable.
func change(ctx context.Context, ix *index.Index, s *stream) (visible []time.Duration, changes, never int) {
	type pending struct {
		id      string
		version int64
		since   time.Time
	}
	var waiting []pending
	tick := time.NewTicker(time.Second / changesPerSecond)
	defer tick.Stop()
	settle := func() {
		waiting = slices.DeleteFunc(waiting, func(p pending) bool {
			v, ok := ix.Version(p.id)
			if !ok || v < p.version {
				return false
			}
			visible = append(visible, time.Since(p.since))
			return true
		})
	}
	for n := 0; ; n++ {
		select {
		case <-ctx.Done():
			for end := time.Now().Add(5 * time.Second); len(waiting) > 0 && time.Now().Before(end); {
				time.Sleep(5 * time.Millisecond)
				settle()
			}
			return visible, n, len(waiting)
		case <-tick.C:
		}
		at := (n * 7919) % s.base.jobs
		if n%2 == 0 {
			at = s.base.jobs + n // a new job
		}
		j := *s.base.corpus.Job(at)
		j.Version = int64(2 + n)
		s.add(j)
		waiting = append(waiting, pending{j.ID, j.Version, time.Now()})
		settle()
	}
}

// ask searches all classes in turn.
func ask(ctx context.Context, ix *index.Index) (times []time.Duration) {
	tick := time.NewTicker(time.Second / searchesPerSecond)
	defer tick.Stop()
	all := classes()
	for n := 0; ; n++ {
		select {
		case <-ctx.Done():
			return times
		case <-tick.C:
		}
		start := time.Now()
		if _, err := ix.Search(context.WithoutCancel(ctx), all[n%len(all)].query); err == nil {
			times = append(times, time.Since(start))
		}
	}
}
