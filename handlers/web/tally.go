package web

import (
	"context"
	"log/slog"
	"time"

	"github.com/enkaku/enkaku/models"
)

// tallyEvery is how often gathered counts are handed on.
const tallyEvery = 5 * time.Second

// Ledger takes batches of counts, each once however often it is handed on.
type Ledger interface {
	Apply(ctx context.Context, b models.CountBatch) error
}

// Tally gathers counts of jobs and hands them on now and then, so that a view of
// a job costs no write of its own to the store. What was counted stands in a file
// before the reader has an answer: it survives a process that is killed, though
// not a machine that loses power (decision 041). It takes no memory that grows.
type Tally struct {
	to      Ledger
	log     *slog.Logger
	journal *journal
}

// NewTally returns the tally whose files stand in a directory, with what an
// earlier process left there.
func NewTally(dir string, to Ledger, log *slog.Logger, now func() time.Time) (*Tally, error) {
	j, err := openJournal(dir, now)
	if err != nil {
		return nil, err
	}
	return &Tally{to: to, log: log, journal: j}, nil
}

// Add notes counts.
func (t *Tally) Add(_ context.Context, counts []models.JobCount) error { return t.journal.add(counts) }

// Run hands counts on until ctx ends. What comes after that waits for Once, or
// for the next process.
func (t *Tally) Run(ctx context.Context) error {
	tick := time.NewTicker(tallyEvery)
	defer tick.Stop()
	for {
		if err := t.Once(ctx); err != nil && ctx.Err() == nil {
			t.log.Warn("counts of views wait to be written", "err", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// Once hands on what was gathered, in order. After an error the rest waits and
// is handed on again.
func (t *Tally) Once(ctx context.Context) error { return t.journal.drain(ctx, t.to) }

// Close closes the file. What is in it is handed on by the next process.
func (t *Tally) Close() error { return t.journal.close() }
