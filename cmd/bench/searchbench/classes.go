package searchbench

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// class is one kind of question people ask.
type class struct {
	name  string
	query models.Query
}

// classes returns the questions; every one wants 20 results, exact totals and
// all facets.
func classes() []class {
	q := func(text string, change func(*models.Query)) models.Query {
		out := models.Query{Criteria: models.Criteria{Text: text}, Sort: models.SortRelevance, Page: 1, Limit: 20}
		if change != nil {
			change(&out)
		}
		return out
	}
	return []class{
		{"newest, no text", q("", func(q *models.Query) { q.Sort = models.SortNewest })},
		{"common word (医師)", q("医師", nil)},
		{"the same, in quotes", q("「医師」", nil)},
		{"frequent word (育児)", q("育児", nil)},
		{"middling word (産業医)", q("産業医", nil)},
		{"two words (精神科 オンライン診療)", q("精神科 オンライン診療", nil)},
		{"phrase", q("「育児と両立」", nil)},
		{"rare", q("高気圧酸素療法", nil)},
		{"two filters", q("", func(q *models.Query) {
			q.Sort = models.SortNewest
			q.Specialty, q.Employment = []vocab.Specialty{"pediatrics"}, vocab.EmploymentTypes.Keys()[1:2]
		})},
		{"filter and pay floor", q("", func(q *models.Query) {
			q.Sort = models.SortNewest
			q.Specialty, q.PayMin = []vocab.Specialty{"pediatrics"}, 10000
		})},
		{"multi-select with text", q("育児", func(q *models.Query) {
			q.Specialty = []vocab.Specialty{"pediatrics", "dermatology"}
			q.Employment = vocab.EmploymentTypes.Keys()[:2]
			q.Remote = vocab.RemoteLevels.Keys()[:2]
		})},
		{"page 50", q("育児", func(q *models.Query) { q.Page = 50 })},
		{"sort by comparable pay", q("育児", func(q *models.Query) { q.Sort = models.SortPay })},
	}
}
