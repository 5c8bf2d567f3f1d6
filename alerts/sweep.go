package alerts

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/enkaku/enkaku/models"
)

// SweepJobs is what the sweep asks of the store. Transitions returns jobs whose
// being live at now differs from LastLive.
type SweepJobs interface {
	Transitions(ctx context.Context, now time.Time, limit int) ([]models.Job, error)
	SaveMany(ctx context.Context, jobs []*models.Job) []error
	Watch(ctx context.Context) <-chan struct{}
}

// Sweep notices that a job became live or ceased to be, and writes it down
// once: FirstLiveAt, from which alerts count, and LastLive. Nothing a reader
// sees waits for it. Nodes may sweep at the same time: a job is saved under
// the version that was read.
type Sweep struct {
	jobs  SweepJobs
	every time.Duration
	now   func() time.Time
	log   *slog.Logger
}

// NewSweep returns a sweep that looks every 5 seconds and after each change of
// a job.
func NewSweep(jobs SweepJobs, now func() time.Time, log *slog.Logger) *Sweep {
	return &Sweep{jobs: jobs, every: 5 * time.Second, now: now, log: log}
}

// Run sweeps until ctx ends.
func (s *Sweep) Run(ctx context.Context) error {
	tick := time.NewTicker(s.every)
	defer tick.Stop()
	news := s.jobs.Watch(ctx)
	for {
		if _, err := s.Once(ctx, s.now()); err != nil && ctx.Err() == nil {
			s.log.Error("sweep failed", "error", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		case _, open := <-news:
			if !open {
				news = nil
			}
		}
	}
}

const sweepBatch = 500

// Once writes down every transition up to now and returns how many this node
// wrote.
func (s *Sweep) Once(ctx context.Context, now time.Time) (int, error) {
	n := 0
	for {
		jobs, err := s.jobs.Transitions(ctx, now, sweepBatch)
		if err != nil {
			return n, fmt.Errorf("read transitions: %w", err)
		}
		turned := make([]*models.Job, 0, len(jobs))
		for i := range jobs {
			if j := &jobs[i]; j.Turn(now) {
				turned = append(turned, j)
			}
		}
		if len(turned) == 0 {
			return n, nil
		}
		wrote := 0
		for i, err := range pad(s.jobs.SaveMany(ctx, turned), len(turned)) {
			switch {
			case err == nil:
				wrote++
				s.log.Info("job turned", "job", turned[i].ID, "live", turned[i].LastLive)
			case !errors.Is(err, models.ErrConflict) && !errors.Is(err, models.ErrNotFound):
				return n + wrote, fmt.Errorf("write transition: %w", err)
			}
		}
		n += wrote
		if wrote == 0 || len(jobs) < sweepBatch {
			return n, nil
		}
	}
}

// pad returns n errors where nil stands for n successes.
func pad(errs []error, n int) []error {
	if errs == nil {
		return make([]error, n)
	}
	return errs
}
