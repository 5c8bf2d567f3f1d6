package index

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
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
	followGather = 100 * time.Millisecond // after a signal, so that changes come in batches
	followRetry  = 2 * time.Second
	renewRetry   = 10 * time.Minute
)

// Follow keeps the index equal to the source until ctx ends: a change is
// searchable within a second. It is the index's only writer. An index made
// under another version of the word analysis, or worn out by changes, serves
// on, up to date, while a new one is grown beside it and takes its place.
func (ix *Index) Follow(ctx context.Context, source Source) error {
	var beside sync.WaitGroup
	var warming atomic.Bool
	defer beside.Wait()
	wake := source.Watch(ctx)
	tick := time.NewTicker(followEvery)
	defer tick.Stop()
	for {
		err := ix.follow(ctx, source)
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
		if ix.isWorn() && ix.renewed.CompareAndSwap(false, true) {
			beside.Go(func() {
				defer ix.renewed.Store(false)
				if err := ix.Reindex(ctx, source); err != nil && ctx.Err() == nil {
					ix.o.Log.Error("search index is not renewed", "err", err)
					sleep(ctx, renewRetry)
				}
			})
		}
		if warming.CompareAndSwap(false, true) {
			beside.Go(func() {
				defer warming.Store(false)
				ix.Warm(ctx)
			})
		}
		select {
		case <-ctx.Done():
			return nil
		case <-wake:
			if !sleep(ctx, followGather) {
				return nil
			}
		case <-tick.C:
		}
	}
}

// Once applies all changes there are now, and renews the index if that is due.
func (ix *Index) Once(ctx context.Context, source Source) error {
	if err := ix.follow(ctx, source); err != nil {
		return err
	}
	if ix.isWorn() {
		return ix.Reindex(ctx, source)
	}
	return nil
}

// wornOut is how many versions there may be for each job, past a number that
// never matters, before the index is grown anew: old versions keep their
// place in memory and in the text file until then.
const wornOut, wornFrom = 2, 50_000

// isWorn reports whether the index should be grown anew: it was made under
// another version of the word analysis, or holds too many old versions.
func (ix *Index) isWorn() bool {
	ix.cores.RLock()
	defer ix.cores.RUnlock()
	if ix.serving == nil {
		return false
	}
	s := ix.serving.acquire()
	defer s.release()
	return ix.serving.stale || s.n > wornFrom+wornOut*s.jobs
}

// follow applies all changes there are now.
func (ix *Index) follow(ctx context.Context, source Source) error {
	ix.writing.Lock()
	defer ix.writing.Unlock()
	if ix.serving == nil {
		return ErrClosed
	}
	size := followBatch
	if ix.degraded.Load() {
		size = rebuildBatch
	}
	if err := ix.catchUp(ctx, ix.serving, source, size); err != nil {
		return err
	}
	ix.degraded.Store(false)
	return ix.serving.refresh(ix.o.Clock())
}

// Reindex grows a new index beside the present one, which serves and follows
// meanwhile, and swaps it in.
func (ix *Index) Reindex(ctx context.Context, source Source) error {
	ix.renewing.Lock()
	defer ix.renewing.Unlock()
	next, err := ix.create()
	if err != nil {
		return fmt.Errorf("search index: %w", err)
	}
	if err := ix.catchUp(ctx, next, source, rebuildBatch); err != nil {
		return errors.Join(err, next.discard())
	}
	ix.warm(ctx, next.acquire())
	ix.writing.Lock()
	defer ix.writing.Unlock()
	if ix.serving == nil {
		return errors.Join(ErrClosed, next.discard())
	}
	if err := ix.catchUp(ctx, next, source, followBatch); err != nil {
		return errors.Join(err, next.discard())
	}
	next.flush(flushLimit)
	if err := ix.setCurrent(next); err != nil {
		return errors.Join(err, next.discard())
	}
	ix.cores.Lock() // waits for the searches that run: milliseconds
	old := ix.serving
	ix.serving = next
	ix.cores.Unlock()
	ix.degraded.Store(false)
	return old.discard()
}

// portion is some changes, read and analysed, with the place after them.
type portion struct {
	docs   []*search.Document
	gone   []string
	cursor Cursor
	err    error
}

// catchUp applies the changes since the core's cursor, analysing the next ones
// while some are written.
func (ix *Index) catchUp(ctx context.Context, c *core, source Source, size int) error {
	ctx, stop := context.WithCancel(ctx)
	portions := make(chan portion, 1)
	go ix.read(ctx, source, c.cursor(), size, portions)
	defer func() {
		stop()
		for range portions { // the reader ends before the caller goes on
		}
	}()
	done := 0
	for p := range portions {
		if p.err != nil {
			return p.err
		}
		if err := c.apply(p.docs, p.gone, p.cursor, ix.o.Clock()); err != nil {
			return err
		}
		done += len(p.docs) + len(p.gone)
		ix.o.Progress(done, 0)
	}
	return ctx.Err()
}

// read sends all changes since the cursor, then closes the channel.
func (ix *Index) read(ctx context.Context, source Source, cursor Cursor, size int, to chan<- portion) {
	defer close(to)
	for {
		jobs, next, err := source.Changes(ctx, cursor, size)
		if err == nil && len(jobs) == 0 {
			return
		}
		p := portion{cursor: next, err: err}
		if err == nil {
			changes := make([]Change, len(jobs))
			for i := range jobs {
				changes[i].Job = &jobs[i]
			}
			p.docs, p.gone = ix.documents(changes)
		}
		select {
		case to <- p:
		case <-ctx.Done():
			return
		}
		if err != nil {
			return
		}
		cursor = next
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
	docs, gone := ix.documents(changes)
	return ix.serving.apply(docs, gone, nil, ix.o.Clock())
}

// documents reads the jobs to keep, on all processors, and names those to drop.
func (ix *Index) documents(changes []Change) (docs []*search.Document, gone []string) {
	var jobs []*models.Job
	for _, ch := range changes {
		switch {
		case ch.Job == nil:
			gone = append(gone, ch.Deleted)
		case !ch.Job.Approved():
			gone = append(gone, ch.Job.ID)
		default:
			jobs = append(jobs, ch.Job)
		}
	}
	docs = make([]*search.Document, len(jobs))
	parallel(len(jobs), func(i int) { docs[i] = ix.o.Analyzer.NewDocument(jobs[i]) })
	return docs, gone
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
