package searchbench

import (
	"context"
	"encoding/binary"
	"fmt"
	"io/fs"
	"path/filepath"
	"runtime"
	"time"

	"github.com/enkaku/enkaku/cmd/bench/corpus"
	"github.com/enkaku/enkaku/cmd/bench/measure"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/index"
)

// source gives the corpus as a store would.
type source struct {
	corpus *corpus.Board
	jobs   int
}

// Changes implements index.Source; the cursor is the number of jobs given.
func (s source) Changes(_ context.Context, since index.Cursor, limit int) ([]models.Job, index.Cursor, error) {
	from := 0
	if len(since) == 8 {
		from = int(binary.BigEndian.Uint64(since))
	}
	to := min(from+limit, s.jobs)
	if from >= to {
		return nil, since, nil
	}
	out := make([]models.Job, to-from)
	measure.Parallel(len(out), func(i int) { out[i] = *s.corpus.Job(from + i) })
	return out, binary.BigEndian.AppendUint64(nil, uint64(to)), nil
}

// Watch implements index.Source: nothing changes.
func (s source) Watch(context.Context) <-chan struct{} { return nil }

// ours is the product's own index.
type ours struct {
	ix  *index.Index
	opt index.Options
}

// build indexes the corpus and returns the time it took.
func (o *ours) build(ctx context.Context, s source) (time.Duration, error) {
	var err error
	if o.ix, err = index.Open(ctx, o.opt); err != nil {
		return 0, err
	}
	start := time.Now()
	if err := o.ix.Once(ctx, s); err != nil {
		return 0, err
	}
	return time.Since(start), nil
}

// The longest and the shortest time that an index is given to come to rest.
const settleLimit, settleQuiet = 3 * time.Minute, 3 * time.Second

// settle waits until the index has merged what was written, so that its files
// stay as they are, and returns the time that took.
func (o *ours) settle() time.Duration {
	start, since, size := time.Now(), time.Now(), int64(-1)
	for time.Since(since) < settleQuiet && time.Since(start) < settleLimit {
		if now := sizeOf(o.opt.Dir); now != size {
			size, since = now, time.Now()
		}
		time.Sleep(settleQuiet / 10)
	}
	return since.Sub(start)
}

// restart closes the index and returns the time until it answers again.
func (o *ours) restart(ctx context.Context) (time.Duration, error) {
	if err := o.ix.Close(); err != nil {
		return 0, err
	}
	o.ix = nil
	runtime.GC()
	start := time.Now()
	var err error
	if o.ix, err = index.Open(ctx, o.opt); err != nil {
		return 0, err
	}
	if _, err := o.ix.Search(ctx, classes()[0].query); err != nil {
		return 0, err
	}
	return time.Since(start), nil
}

// warm makes ready what a board makes ready by itself after a start, and returns
// the time it took.
func (o *ours) warm(ctx context.Context) time.Duration {
	start := time.Now()
	o.ix.Warm(ctx)
	return time.Since(start)
}

func (o *ours) search(ctx context.Context, q models.Query) (int, error) {
	res, err := o.ix.Search(ctx, q)
	return res.Total, err
}

// sizeOf returns the bytes of all files in a folder.
func sizeOf(dir string) (n int64) {
	_ = filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
			n += info.Size()
		}
		return nil
	})
	return n
}

// clock is the fixed time of a run, so that nothing expires while it lasts.
func clock(now time.Time) func() time.Time { return func() time.Time { return now } }

func wrap(peer string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", peer, err)
}
