package search

import (
	"time"

	"github.com/enkaku/enkaku/models"
)

// facetCounts gives the counted facets their names and values, in the order
// of the vocabularies, zeros included.
func facetCounts(t *[facetCount]tally) map[string][]FacetCount {
	return map[string][]FacetCount{
		FacetWork:       named(models.WorkTypes, t[facetWork].bits[:]),
		FacetGroup:      named(models.WorkGroups, t[facetWork].groups[:]),
		FacetSpecialty:  named(models.Specialties, t[facetSpecialty].bits[:]),
		FacetEmployment: named(models.EmploymentTypes, t[facetEmployment].bits[:]),
		FacetRemote:     named(models.RemoteLevels, t[facetRemote].bits[:]),
		FacetPref:       named(models.Prefs, t[facetPref].bits[:]),
		FacetSchedule:   named(models.ScheduleTypes, t[facetSchedule].bits[:]),
	}
}

func named[K ~string](v models.Vocabulary[K], counts []int) []FacetCount {
	terms := v.Terms()
	out := make([]FacetCount, len(terms))
	for i, t := range terms {
		out[i] = FacetCount{Value: t.Key, Count: counts[i]}
	}
	return out
}

func payScaleOf(t *tally) PayScale {
	return PayScale{Step: payStep, Buckets: t.bits[1:payBuckets:payBuckets], Incomparable: t.bits[0]}
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
	try := func(name string, has bool, drop func(*models.Criteria)) {
		if has {
			less := c
			drop(&less)
			out = append(out, relaxation{name, less})
		}
	}
	try("q", c.Text != "", func(l *models.Criteria) { l.Text = "" })
	try("work", len(c.Work) > 0, func(l *models.Criteria) { l.Work = nil })
	try("specialty", len(c.Specialty) > 0, func(l *models.Criteria) { l.Specialty = nil })
	try("employment", len(c.Employment) > 0, func(l *models.Criteria) { l.Employment = nil })
	try("remote", len(c.Remote) > 0, func(l *models.Criteria) { l.Remote = nil })
	try("pref", len(c.Pref) > 0, func(l *models.Criteria) { l.Pref = nil })
	try("schedule", len(c.Schedule) > 0, func(l *models.Criteria) { l.Schedule = nil })
	try("pay_min", c.PayMin > 0, func(l *models.Criteria) { l.PayMin, l.PayUnit = 0, "" })
	try("lang", len(c.Lang) > 0, func(l *models.Criteria) { l.Lang = nil })
	try("licence", len(c.Licence) > 0, func(l *models.Criteria) { l.Licence = nil })
	try("life_fit", len(c.LifeFit) > 0, func(l *models.Criteria) { l.LifeFit = nil })
	try("not_poster", len(c.NotPoster) > 0, func(l *models.Criteria) { l.NotPoster = nil })
	return out
}
