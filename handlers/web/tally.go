package web

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"github.com/enkaku/enkaku/models"
)

// tallyEvery is how often gathered counts are handed on.
const tallyEvery = 5 * time.Second

// Tally gathers counts of jobs and hands them on now and then, so that a view
// of a job costs no write of its own. Counts of the last seconds are lost when
// the process is killed.
type Tally struct {
	to  Counters
	log *slog.Logger

	mu   sync.Mutex
	sums map[models.JobCount]int // N is not part of the key
}

// NewTally returns an empty tally.
func NewTally(to Counters, log *slog.Logger) *Tally {
	return &Tally{to: to, log: log, sums: map[models.JobCount]int{}}
}

// Add notes counts.
func (t *Tally) Add(_ context.Context, counts []models.JobCount) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, c := range counts {
		n := c.N
		c.N = 0
		t.sums[c] += n
	}
	return nil
}

// Run hands counts on until ctx ends. What comes after that waits for Once.
func (t *Tally) Run(ctx context.Context) error {
	tick := time.NewTicker(tallyEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
			if err := t.Once(ctx); err != nil && ctx.Err() == nil {
				t.log.Warn("counts of views lost", "err", err)
			}
		}
	}
}

// Once hands on what was gathered. After an error it may or may not have been
// counted; it is not kept, since a job counted twice is worse than one missed.
func (t *Tally) Once(ctx context.Context) error {
	t.mu.Lock()
	sums := t.sums
	t.sums = map[models.JobCount]int{}
	t.mu.Unlock()
	counts := make([]models.JobCount, 0, len(sums))
	for c, n := range sums {
		c.N = n
		counts = append(counts, c)
	}
	if len(counts) == 0 {
		return nil
	}
	return t.to.Add(ctx, counts)
}
