package index

import (
	"slices"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// facetCounts gives the counted facets their names and values, in the order
// of the vocabularies, zeros included.
func facetCounts(t tallies) map[string][]FacetCount {
	out := map[string][]FacetCount{}
	for f, c := range facets {
		if search.ColumnTable[c].Kind == search.KindScale {
			continue
		}
		n := len(search.TermsOf(c))
		out[c.Key()] = named(search.TermsOf(c), t.of[f][:n])
		if c.GroupKey() != "" {
			out[c.GroupKey()] = named(c.Groups().Terms(), t.of[f][n:])
		}
	}
	return out
}

func named(terms []vocab.Term, counts []int) []FacetCount {
	out := make([]FacetCount, len(terms))
	for i, t := range terms {
		out[i] = FacetCount{Value: t.Key, Count: counts[i]}
	}
	return out
}

func payScaleOf(t tallies) PayScale {
	steps := t.of[facetOf[search.ColPay]]
	return PayScale{Step: search.PayStep, Buckets: slices.Clone(steps[1:search.PayBuckets]), Incomparable: steps[0]}
}

// newSince counts the matching positions of which a version was published at
// or after an instant.
func (m *match) newSince(at int64) int {
	set := m.take()
	set.setAnd(m.all, m.s.since(m.live, at))
	return m.positions(set).first.count()
}

// weekAgo is the start of the day, in Tokyo, seven days before now.
func weekAgo(now time.Time) int64 {
	y, month, d := now.In(models.Tokyo).Date()
	return time.Date(y, month, d-7, 0, 0, 0, 0, models.Tokyo).Unix()
}

// hits names the positions of a page and the words found in them.
func (m *match) hits(page []ranked) []Hit {
	out := make([]Hit, len(page))
	for i, r := range page {
		out[i] = Hit{ID: m.s.ids[r.ord], Version: m.s.versions[r.ord], Score: r.score}
		for _, o := range r.others {
			out[i].Others = append(out[i].Others, m.s.ids[o])
		}
		out[i].Words = m.words(r.ord)
	}
	return out
}

// relaxation is criteria without one of their parts.
type relaxation struct {
	without  string
	criteria models.Criteria
}

// relaxed returns c without each of the parts it has.
func relaxed(c models.Criteria) (out []relaxation) {
	if c.Text != "" {
		less := c
		less.Text = ""
		out = append(out, relaxation{"q", less})
	}
	for d := range models.Dimensions() {
		if c.Asks(d) {
			out = append(out, relaxation{d.Param(), c.Without(d)})
		}
	}
	if len(c.NotPoster) > 0 {
		less := c
		less.NotPoster = nil
		out = append(out, relaxation{"not_poster", less})
	}
	return out
}
