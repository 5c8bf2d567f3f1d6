package index

import (
	"context"

	"github.com/enkaku/enkaku/search"
)

// demandsOfAlike are what positions must share to be looked at, the narrowest
// first: where that gives enough, few are ranked.
var demandsOfAlike = [][]search.Column{{search.ColWork, search.ColSpecialty}, {search.ColWork}, {search.ColSpecialty}}

// Similar returns up to n live positions that are like a job, most alike
// first: of its kind of work or its specialties, never itself.
func (ix *Index) Similar(ctx context.Context, id string, n int) (hits []Hit, err error) {
	var d *search.Document
	err = ix.with(ctx, &search.Question{PayUnit: search.NoOrdinal}, func(c *core, m *match) (err error) {
		d, _, err = c.document(m.s, id)
		return err
	})
	if err != nil || d == nil {
		return nil, err
	}
	for _, shared := range demandsOfAlike {
		q, ok := alike(d, shared)
		if !ok {
			continue
		}
		more, err := ix.alike(ctx, q, id, n)
		if err != nil {
			return hits, err
		}
		if hits = appendNew(hits, more, n); len(hits) == n {
			break
		}
	}
	return hits, nil
}

// SimilarIDs is Similar for who wants the names alone.
func (ix *Index) SimilarIDs(ctx context.Context, id string, n int) ([]string, error) {
	hits, err := ix.Similar(ctx, id, n)
	ids := make([]string, len(hits))
	for i, hit := range hits {
		ids[i] = hit.ID
	}
	return ids, err
}

// alike returns the best answers to q but for the positions of a job.
func (ix *Index) alike(ctx context.Context, q *search.Question, id string, n int) (hits []Hit, err error) {
	err = ix.with(ctx, q, func(c *core, m *match) error {
		if self, ok := c.find(m.s, id); ok {
			m.all.clear(self)
			for _, o := range m.s.clusters.of[m.s.cluster[self]] {
				m.all.clear(o)
			}
		}
		for _, r := range m.best(c, 0, n) {
			hits = append(hits, Hit{ID: m.s.ids[r.ord], Version: m.s.versions[r.ord], Score: r.score})
		}
		return nil
	})
	return hits, err
}

// alike asks for jobs that share each of some columns with d, those most alike
// in all columns first; false when d has nothing there. Words of the text are
// left out: the values say the same, and reading long postings for every job's
// page would cost more than the page.
func alike(d *search.Document, shared []search.Column) (*search.Question, bool) {
	q := &search.Question{PayUnit: search.NoOrdinal}
	for _, c := range shared {
		if d.Sets[c].Empty() {
			return nil, false
		}
		q.Filters = append(q.Filters, search.Filter{Column: c, Values: d.Sets[c]})
	}
	for c := range search.ColumnCount {
		if weight := search.ColumnTable[c].Alike; weight > 0 && !d.Sets[c].Empty() {
			q.Soft = append(q.Soft, search.Atom{Kind: search.AtomValue, Column: c, Values: d.Sets[c], Weight: weight})
		}
	}
	return q, true
}

// appendNew appends those hits that are not there yet, up to n.
func appendNew(hits, more []Hit, n int) []Hit {
	known := map[string]bool{}
	for _, h := range hits {
		known[h.ID] = true
	}
	for _, h := range more {
		if len(hits) < n && !known[h.ID] {
			hits = append(hits, h)
		}
	}
	return hits
}
