package index

import (
	"context"
	"slices"
	"sync"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// Survey is what the live positions that answer criteria say taken together.
// Of a position that several agencies offer, one advert stands for it.
type Survey struct {
	Total  int
	Shares map[search.Column][]FacetCount      // of the surveyed columns: positions that have each value
	Pay    map[models.PayForm]models.PaySpread // by form of contract, of positions whose pay is comparable
}

// Share returns how many positions have a value.
func (s Survey) Share(c search.Column, key string) int {
	for _, n := range s.Shares[c] {
		if n.Value == key {
			return n.Count
		}
	}
	return 0
}

// Survey looks at all live positions that answer the criteria. What was found
// is kept for as long as the same jobs are live, so that a page that is often
// asked for costs one look.
func (ix *Index) Survey(ctx context.Context, criteria models.Criteria) (out Survey, err error) {
	key := criteria.Hash()
	err = ix.with(ctx, ix.o.Analyzer.Read(criteria), func(_ *core, m *match) error {
		var kept bool
		if out, kept = m.live.surveys.get(key); !kept {
			out = m.survey()
			m.live.surveys.put(key, out)
		}
		return nil
	})
	return out, err
}

func (m *match) survey() Survey {
	first := m.whole().first
	out := Survey{Total: first.count(), Shares: map[search.Column][]FacetCount{}, Pay: map[models.PayForm]models.PaySpread{}}
	for c := range search.ColumnCount {
		if !search.ColumnTable[c].Surveyed {
			continue
		}
		terms := search.TermsOf(c)
		counts := make([]FacetCount, len(terms))
		for v, t := range terms {
			counts[v] = FacetCount{Value: t.Key, Count: m.s.values[c][v].countIn(first)}
		}
		out.Shares[c] = counts
	}
	points := map[models.PayForm][]models.PayPoint{}
	first.each(func(ord uint32) bool {
		if form := m.form(ord); form != "" && m.s.payLo[ord] > 0 {
			points[form] = append(points[form], models.PayPoint{Yen: int64(m.s.payLo[ord]), Poster: m.s.poster[ord]})
		}
		return true
	})
	for _, form := range models.PayForms {
		out.Pay[form] = models.SpreadOf(points[form])
	}
	return out
}

// form is the form of contract of a version.
func (m *match) form(ord uint32) models.PayForm {
	terms := search.TermsOf(search.ColContract)
	v := slices.IndexFunc(m.s.values[search.ColContract], func(g growing) bool { return g.has(ord) })
	if v < 0 {
		return ""
	}
	return models.PayFormOf(vocab.ContractNature(terms[v].Key))
}

// keptSurveys are the surveys of one live set by the hash of their criteria.
type keptSurveys struct {
	mu sync.Mutex
	of map[string]Survey
}

// mostSurveys bounds what one live set keeps: each landing page asks one.
const mostSurveys = 256

func (k *keptSurveys) get(key string) (Survey, bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	s, ok := k.of[key]
	return s, ok
}

func (k *keptSurveys) put(key string, s Survey) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.of == nil || len(k.of) >= mostSurveys {
		k.of = map[string]Survey{}
	}
	k.of[key] = s
}
