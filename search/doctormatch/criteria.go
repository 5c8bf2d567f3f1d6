package doctormatch

import (
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
)

// CriteriaOf returns the part of a doctor's hard conditions that Criteria can
// express. It never rules out a job that MatchDoctor lets through: what depends
// on the single job (a training before the start, the main language, names of
// blocked organisations) is left open.
func CriteriaOf(d *models.Doctor) models.Criteria {
	var c models.Criteria
	for _, b := range d.Blocked {
		if b.Org.ID != "" {
			c.NotPoster = append(c.NotPoster, b.Org.ID)
		}
	}
	for col := range search.ColumnCount {
		switch implied, any := col.Implied(d); {
		case any:
			c = c.With(col, implied)
		case !slices.Contains(d.Wants.Hard, col.Key()):
		case col.Choice() == models.ChoiceFloor:
			c.PayMin = d.Wants.MinHourly
		case col.Must():
			c = c.With(col, col.Wanted(d))
		}
	}
	return c.Canonical()
}

// QuestionOf compiles CriteriaOf, so that profiles stand in a Percolator like
// subscriptions.
func QuestionOf(d *models.Doctor) *search.Question { return questionOf(CriteriaOf(d)) }

// AlertQuestionOf compiles AlertCriteriaOf.
func AlertQuestionOf(d *models.Doctor) *search.Question { return questionOf(AlertCriteriaOf(d)) }

// questionOf compiles criteria without text.
func questionOf(c models.Criteria) *search.Question {
	q := &search.Question{Criteria: c, PayUnit: search.NoOrdinal, NotPoster: c.NotPoster}
	q.Narrow(c)
	return q
}

// AlertCriteriaOf returns CriteriaOf narrowed to the kinds of work a match of
// FairScore needs. Every job that scores as much is among those it asks for.
func AlertCriteriaOf(d *models.Doctor) models.Criteria {
	c := CriteriaOf(d)
	if len(c.Work) > 0 || len(d.Wants.Works) == 0 {
		return c
	}
	for _, w := range d.Wants.Works {
		c.Work = append(c.Work, string(w), groupOf(w))
	}
	return c.Canonical()
}
