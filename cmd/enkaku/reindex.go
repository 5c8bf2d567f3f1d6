package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"

	"github.com/enkaku/enkaku/search"
)

type reindexCommand struct {
	storeFlags
}

// Run grows a new search index from the store and swaps it in. The index of a
// running board is its own: there the board is told to do it instead.
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
	bar := newBar(s.Err, int64(count), "jobs")
	ix, err := search.Open(ctx, search.Options{
		Dir: filepath.Join(c.Data, "index"), Analyzer: search.NewAnalyzer(), Log: log, Progress: func(done, _ int) { _ = bar.Set(done) },
	})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, ix.Close()) }()
	if err := ix.Reindex(ctx, &jobSource{jobs: st.Jobs()}); err != nil {
		return err
	}
	_ = bar.Finish()
	_, err = fmt.Fprintf(s.Out, "%d jobs read, the new index is in place\n", count)
	return err
}
