package search

import (
	"slices"

	"github.com/enkaku/enkaku/models"
)

// CriteriaOf returns the part of a doctor's hard conditions that Criteria can
// express. It never rules out a job that MatchDoctor lets through: what depends
// on the single job (a training before the start, the main language, names of
// blocked organisations) is left open.
func CriteriaOf(d *models.Doctor) models.Criteria {
	c := models.Criteria{Licence: possibleLicences(d), Lang: d.Languages}
	if !d.Overseas && d.Pref != "" {
		c.Pref = reach(d.Pref)
	}
	for _, b := range d.Blocked {
		if b.Org.ID != "" {
			c.NotPoster = append(c.NotPoster, b.Org.ID)
		}
	}
	w := &d.Wants
	for _, field := range w.Hard {
		switch field {
		case "work":
			for _, k := range w.Works {
				c.Work = append(c.Work, string(k))
			}
		case "employment":
			c.Employment = w.Employment
		case "remote":
			c.Remote = w.Remote
		case "schedule":
			c.Schedule = w.Schedules
		case "pay":
			c.PayMin = w.MinHourly
		}
	}
	return c.Canonical()
}

// QuestionOf compiles CriteriaOf, so that profiles stand in a Percolator like
// subscriptions.
func QuestionOf(d *models.Doctor) *Question { return questionOf(CriteriaOf(d)) }

// AlertQuestionOf compiles AlertCriteriaOf.
func AlertQuestionOf(d *models.Doctor) *Question { return questionOf(AlertCriteriaOf(d)) }

// questionOf compiles criteria without text.
func questionOf(c models.Criteria) *Question {
	q := &Question{Criteria: c, PayUnit: noOrdinal, NotPoster: c.NotPoster}
	q.readFilters(c)
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

// possibleLicences are those the doctor holds or may be taken to hold for
// some job.
func possibleLicences(d *models.Doctor) []models.Licence {
	keys := slices.Clone(trainings[:])
	for _, l := range d.Licences {
		if l.Counts() {
			keys = append(keys, l.Key)
		}
	}
	if deemedTrained(d) {
		keys = append(keys, "initial_training")
	}
	if slices.ContainsFunc(keys, func(k models.Licence) bool { return slices.Contains(physicianRoutes, k) }) {
		keys = append(keys, physicianRoutes...)
	}
	return keys
}
