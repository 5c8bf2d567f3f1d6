package index

import (
	"context"
	"fmt"

	"github.com/enkaku/enkaku/models"
)

// Drift is how an index differs from its source.
type Drift struct {
	Jobs     int      // in the source, approved
	Missing  []string // approved jobs that the index lacks
	Stale    []string // jobs of which it has another version
	Surplus  []string // jobs it should not have
	Unread   []string // jobs whose stored text is damaged
	Repaired bool
}

// Clean reports whether there is no difference.
func (d Drift) Clean() bool {
	return len(d.Missing)+len(d.Stale)+len(d.Surplus)+len(d.Unread) == 0
}

// Check compares the index with its source, job by job and version by
// version, and repairs what differs. Searches and Follow go on meanwhile; a
// change that comes while it runs may show as drift, which does no harm.
func (ix *Index) Check(ctx context.Context, source Source) (d Drift, err error) {
	a := audit{ix: ix, d: &d, want: map[string]int64{}}
	if err := a.compare(ctx, source); err != nil {
		return d, err
	}
	ix.writing.Lock() // from here on nothing new comes into the index
	defer ix.writing.Unlock()
	a.held = true
	if err := a.compare(ctx, source); err != nil {
		return d, err
	}
	if ix.serving == nil {
		return d, ErrClosed
	}
	var surplus []Change
	for id := range ix.serving.current {
		if _, ok := a.want[id]; !ok {
			d.Surplus = append(d.Surplus, id)
			surplus = append(surplus, Change{Deleted: id})
		}
	}
	d.Jobs, d.Repaired = len(a.want), true
	return d, ix.repair(ix.serving, surplus)
}

// audit is a comparison under way.
type audit struct {
	ix     *Index
	d      *Drift
	want   map[string]int64 // versions of the approved jobs
	cursor Cursor
	held   bool // the audit holds Index.writing
}

// compare goes through the rest of the source.
func (a *audit) compare(ctx context.Context, source Source) error {
	for {
		jobs, next, err := source.Changes(ctx, a.cursor, rebuildBatch)
		if err != nil || len(jobs) == 0 {
			return err
		}
		if err := a.batch(jobs); err != nil {
			return err
		}
		a.cursor = next
	}
}

func (a *audit) batch(jobs []models.Job) error {
	if !a.held {
		a.ix.writing.Lock()
		defer a.ix.writing.Unlock()
	}
	c := a.ix.serving
	if c == nil {
		return ErrClosed
	}
	var repair []Change
	for i := range jobs {
		j := &jobs[i]
		if !j.Approved() {
			delete(a.want, j.ID)
			continue
		}
		a.want[j.ID] = j.Version
		if c.differs(a.d, j) {
			repair = append(repair, Change{Job: j})
		}
	}
	return a.ix.repair(c, repair)
}

// differs notes in d how the index differs from a job.
func (c *core) differs(d *Drift, j *models.Job) bool {
	ord, ok := c.current[j.ID]
	switch {
	case !ok:
		d.Missing = append(d.Missing, j.ID)
	case c.table.versions[ord] != j.Version:
		d.Stale = append(d.Stale, j.ID)
	default:
		if _, err := c.texts.read(c.table.textAt[ord]); err == nil {
			return false
		}
		d.Unread = append(d.Unread, j.ID)
	}
	return true
}

// repair writes changes anew, whatever versions the index has.
func (ix *Index) repair(c *core, changes []Change) error {
	if len(changes) == 0 {
		return nil
	}
	docs, gone := ix.documents(changes)
	for _, d := range docs {
		gone = append(gone, d.ID)
	}
	if err := c.apply(nil, gone, nil, ix.o.Clock()); err != nil {
		return fmt.Errorf("repair: %w", err)
	}
	return c.apply(docs, nil, nil, ix.o.Clock())
}
