package search

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/enkaku/enkaku/models"
)

// Cursor is a place in the stream of changes of a Source; nil is before all.
type Cursor []byte

// Source gives the jobs of the store in the order of their changes. A change
// may come twice; a job that changes again comes again.
type Source interface {
	// Changes returns at most limit jobs changed after since, and the place
	// after the last. No jobs means that there is nothing newer.
	Changes(ctx context.Context, since Cursor, limit int) ([]models.Job, Cursor, error)
	// Watch gives a signal soon after a change, until ctx ends. Missing one
	// costs a second, not the change.
	Watch(ctx context.Context) <-chan struct{}
}

const (
	followBatch  = 500
	rebuildBatch = 4000
	followEvery  = time.Second
	followRetry  = 2 * time.Second
)

// Follow keeps the index equal to the source until ctx ends: a change is
// searchable within a second. It is the index's only writer. An index made
// under another version of the word analysis serves on while a new one is
// grown beside it and takes its place.
func (ix *Index) Follow(ctx context.Context, source Source) error {
	wake := source.Watch(ctx)
	tick := time.NewTicker(followEvery)
	defer tick.Stop()
	for {
		err := ix.Once(ctx, source)
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			ix.o.Log.Error("search index does not follow the store", "err", err)
			if !sleep(ctx, followRetry) {
				return nil
			}
			continue
		}
		select {
		case <-ctx.Done():
			return nil
		case <-wake:
		case <-tick.C:
		}
	}
}

// Once applies all changes there are now, after a rebuild if one is due.
func (ix *Index) Once(ctx context.Context, source Source) error {
	ix.writing.Lock()
	defer ix.writing.Unlock()
	if ix.serving == nil {
		return ErrClosed
	}
	if ix.serving.stale {
		if err := ix.rebuild(ctx, source); err != nil {
			return fmt.Errorf("rebuild: %w", err)
		}
	}
	size := followBatch
	if ix.degraded.Load() {
		size = rebuildBatch
	}
	if err := ix.catchUp(ctx, ix.serving, source, size); err != nil {
		return err
	}
	ix.degraded.Store(false)
	return nil
}

// Reindex grows a new index beside the present one and swaps it in.
func (ix *Index) Reindex(ctx context.Context, source Source) error {
	ix.writing.Lock()
	defer ix.writing.Unlock()
	if ix.serving == nil {
		return ErrClosed
	}
	return ix.rebuild(ctx, source)
}

func (ix *Index) rebuild(ctx context.Context, source Source) error {
	next, err := ix.create()
	if err != nil {
		return err
	}
	if err := ix.catchUp(ctx, next, source, rebuildBatch); err != nil {
		return errors.Join(err, next.discard())
	}
	if err := ix.setCurrent(next); err != nil {
		return errors.Join(err, next.discard())
	}
	ix.cores.Lock() // waits for the searches that run, milliseconds
	old := ix.serving
	ix.serving = next
	ix.cores.Unlock()
	ix.degraded.Store(false)
	return old.discard()
}

// catchUp applies the changes since the core's cursor.
func (ix *Index) catchUp(ctx context.Context, c *core, source Source, size int) error {
	cursor := c.cursor()
	for done := 0; ; {
		jobs, next, err := source.Changes(ctx, cursor, size)
		if err != nil {
			return err
		}
		if len(jobs) == 0 {
			return nil
		}
		changes := make([]Change, len(jobs))
		for i := range jobs {
			changes[i].Job = &jobs[i]
		}
		if err := ix.write(c, changes, next); err != nil {
			return err
		}
		cursor = next
		done += len(jobs)
		ix.o.Progress(done, 0)
	}
}

// Apply writes changes; searches see them when it returns. Applying twice is
// applying once.
func (ix *Index) Apply(changes []Change) error {
	ix.writing.Lock()
	defer ix.writing.Unlock()
	if ix.serving == nil {
		return ErrClosed
	}
	return ix.write(ix.serving, changes, nil)
}

func (ix *Index) write(c *core, changes []Change, cursor Cursor) error {
	var jobs []*models.Job
	var gone []string
	for _, ch := range changes {
		switch {
		case ch.Job == nil:
			gone = append(gone, ch.Deleted)
		case ch.Job.State != models.JobApproved:
			gone = append(gone, ch.Job.ID)
		default:
			jobs = append(jobs, ch.Job)
		}
	}
	return c.apply(ix.documents(jobs), gone, cursor, ix.o.Clock())
}

// documents reads jobs, on all processors.
func (ix *Index) documents(jobs []*models.Job) []*Document {
	out := make([]*Document, len(jobs))
	parallel(len(jobs), func(i int) { out[i] = ix.o.Analyzer.NewDocument(jobs[i]) })
	return out
}

func sleep(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-t.C:
		return true
	}
}
