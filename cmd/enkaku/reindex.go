package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"

	"github.com/enkaku/enkaku/cmd/board"
	"github.com/enkaku/enkaku/cmd/progress"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/search/reading"
	"github.com/enkaku/enkaku/store"
	"github.com/schollz/progressbar/v3"
)

type reindexCommand struct {
	storeFlags
	Check bool `help:"Compare the index with the store instead and repair what differs; fails when something did."`
}

// Run grows a new search index from the store and swaps it in, or checks the
// one there is. A running board holds its index; stop that node first.
func (c *reindexCommand) Run(ctx context.Context, s streams) (err error) {
	log := slog.New(slog.NewTextHandler(s.Err, nil))
	st, err := c.open(ctx, log)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	count, err := st.Jobs().Count(ctx)
	if err != nil {
		return err
	}
	bar := progress.NewBar(s.Err, int64(count), "jobs")
	ix, err := index.Open(ctx, index.Options{
		Dir: filepath.Join(c.Data, "index"), Analyzer: reading.NewAnalyzer(), Log: log,
		Progress: func(done, _ int) { _ = bar.Set(done) },
	})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, ix.Close()) }()
	if c.Check {
		return check(ctx, s, ix, st, bar)
	}
	if err := ix.Reindex(ctx, board.NewJobSource(st.Jobs())); err != nil {
		return err
	}
	_ = bar.Finish()
	_, err = fmt.Fprintf(s.Out, "%d jobs read, the new index is in place\n", count)
	return err
}

// errDrift says that the index differed from the store.
var errDrift = errors.New("the search index differed from the store; it is repaired")

// check lets the index read what changed since it was closed, which is no
// drift, and compares it with the store.
func check(ctx context.Context, s streams, ix *index.Index, st *store.Store, bar *progressbar.ProgressBar) error {
	if err := ix.Once(ctx, board.NewJobSource(st.Jobs())); err != nil {
		return err
	}
	drift, err := ix.Check(ctx, board.NewJobSource(st.Jobs()))
	_ = bar.Finish()
	if err != nil {
		return err
	}
	if err := printDrift(s.Out, drift); err != nil || drift.Clean() {
		return err
	}
	return errDrift
}

// printDrift says what differed, a line for each kind.
func printDrift(w io.Writer, d index.Drift) error {
	var errs []error
	say := func(format string, args ...any) {
		_, err := fmt.Fprintf(w, format+"\n", args...)
		errs = append(errs, err)
	}
	say("%d jobs compared", d.Jobs)
	for _, kind := range []struct {
		what string
		ids  []string
	}{{"missing", d.Missing}, {"of another version", d.Stale}, {"that should not be there", d.Surplus},
		{"that cannot be read", d.Unread}} {
		if len(kind.ids) > 0 {
			say("%d %s: %v", len(kind.ids), kind.what, kind.ids[:min(len(kind.ids), 20)])
		}
	}
	return errors.Join(errs...)
}
