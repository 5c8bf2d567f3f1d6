package search

import (
	"context"
	"errors"
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
// version, and repairs what differs. Changes made while it runs may show as
// drift; repairing them is harmless.
func (ix *Index) Check(ctx context.Context, source Source) (d Drift, err error) {
	ix.writing.Lock()
	defer ix.writing.Unlock()
	if ix.serving == nil {
		return d, ErrClosed
	}
	c := ix.serving
	want := map[string]int64{}
	for cursor := Cursor(nil); ; {
		jobs, next, err := source.Changes(ctx, cursor, rebuildBatch)
		if err != nil {
			return d, err
		}
		if len(jobs) == 0 {
			break
		}
		var repair []Change
		for i := range jobs {
			j := &jobs[i]
			if j.State != models.JobApproved {
				delete(want, j.ID)
				continue
			}
			want[j.ID] = j.Version
			if c.differs(&d, j) {
				repair = append(repair, Change{Job: j})
			}
		}
		if err := ix.repair(c, repair, nil); err != nil {
			return d, err
		}
		cursor = next
	}
	var surplus []Change
	for id := range c.current {
		if _, ok := want[id]; !ok {
			d.Surplus = append(d.Surplus, id)
			surplus = append(surplus, Change{Deleted: id})
		}
	}
	d.Jobs = len(want)
	d.Repaired = true
	return d, ix.repair(c, surplus, nil)
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
func (ix *Index) repair(c *core, changes []Change, cursor Cursor) error {
	if len(changes) == 0 {
		return nil
	}
	docs, gone := ix.documents(changes)
	for _, d := range docs {
		gone = append(gone, d.ID)
	}
	if err := c.apply(nil, gone, cursor, ix.o.Clock()); err != nil {
		return fmt.Errorf("repair: %w", err)
	}
	return errors.Join(c.apply(docs, nil, cursor, ix.o.Clock()))
}
