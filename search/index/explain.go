package index

import (
	"context"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
)

// stats are the Stats of a snapshot.
type stats struct {
	c *core
	s *snapshot
}

// Jobs implements Stats.
func (st stats) Jobs() int { return st.s.jobs }

// JobsWith implements Stats.
func (st stats) JobsWith(term string) int {
	p, err := st.c.postingsOf(st.s, []string{term})
	if err != nil {
		return 0
	}
	return min(p.len(), st.s.jobs)
}

// MeanTerms implements Stats.
func (st stats) MeanTerms(f search.TextField) float32 { return st.s.rank.means[f] }

// Explain says how criteria are read and why a job has its score; found is
// false when the job is not in the index. A job that answers only a wider
// question, as the nearest answers do, is explained by that one.
func (ix *Index) Explain(ctx context.Context, criteria models.Criteria,
	id string) (read []string, why search.Explanation, found bool, err error) {
	q := ix.o.Analyzer.Read(criteria)
	err = ix.with(ctx, q, func(c *core, m *match) error {
		d, ok, err := c.document(m.s, id)
		if !ok {
			return err
		}
		for wider := q; wider != nil; wider = wider.Relaxed() {
			if wider.Matches(d) {
				q = wider
				break
			}
		}
		found, why = true, q.Explain(d, stats{c, m.s})
		return nil
	})
	return q.Describe(), why, found, err
}

// document gives back what the index knows of a job: all but the ids of
// poster, employer and cluster.
func (c *core) document(s *snapshot, id string) (*search.Document, bool, error) {
	ord, ok := c.find(s, id)
	if !ok {
		return nil, false, nil
	}
	d := &search.Document{ID: id, Version: s.versions[ord], Columns: search.Columns{
		PrimaryWork: s.primary[ord],
		PayUnit:     s.payUnit[ord], PayMin: s.payMin[ord], PayTop: s.payTop[ord], PayLo: s.payLo[ord], PayHi: s.payHi[ord],
		LiveFrom: s.from[ord], LiveUntil: s.until[ord], Published: s.published[ord],
	}}
	for col := range s.values {
		for bit := range s.values[col] {
			if s.values[col][bit].has(ord) {
				d.Sets[col] = d.Sets[col].Or(search.Just(bit))
			}
		}
	}
	d.LicenceMust, d.LicenceAnyOf = s.shape.demanded(s.kept(facetOf[search.ColLicence], ord))
	plain, err := c.texts.read(s.textAt[ord])
	if err != nil {
		return nil, false, err
	}
	terms := s.termsOf(ord)
	for f := range d.Texts {
		d.Texts[f].Plain = plain[f]
		for _, n := range terms[f] {
			term, _ := c.lexis.term(n)
			d.Texts[f].Terms = append(d.Texts[f].Terms, term)
		}
	}
	return d, true, nil
}

// find returns the version of a job that is current in a snapshot.
func (c *core) find(s *snapshot, id string) (uint32, bool) {
	c.ids.RLock()
	ord, ok := c.current[id]
	c.ids.RUnlock()
	if ok && int(ord) < s.n && s.alive.has(ord) {
		return ord, true
	}
	if !ok {
		return 0, false
	}
	for ord := s.n - 1; ord >= 0; ord-- { // another version is being published just now
		if s.ids[ord] == id && s.alive.has(uint32(ord)) {
			return uint32(ord), true
		}
	}
	return 0, false
}

// termsOf unpacks the term numbers of each field.
func (s *snapshot) termsOf(ord uint32) (out [search.TextFieldCount][]uint32) {
	doc := s.terms.doc(ord)
	at := arenaHeader
	for f := range out {
		for end := fieldEnd(doc, f); at < end; {
			number, n := nextTerm(doc[at:])
			out[f] = append(out[f], number)
			at += n
		}
	}
	return out
}

// Jobs returns how many live versions have a value: the column and the
// ordinal in its vocabulary.
func (ix *Index) Jobs(c search.Column, value int) (n int) {
	if c >= search.ColumnCount || value < 0 || value >= boardShape.size[c] {
		return 0
	}
	q := &search.Question{PayUnit: search.NoOrdinal, Filters: []search.Filter{{Column: c, Values: search.Just(value)}}}
	_ = ix.with(context.Background(), q, func(_ *core, m *match) error {
		n = m.all.count()
		return nil
	})
	return n
}
