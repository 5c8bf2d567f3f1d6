package alerts_test

import (
	"slices"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
)

// meaning reads questions and jobs by their closed vocabularies alone.
func meaning() alerts.Meaning {
	return alerts.Meaning{Read: readQuestion, Document: readJob, Holds: holds}
}

func readQuestion(c models.Criteria) *search.Question {
	c = c.Canonical()
	q := &search.Question{Criteria: c, PayUnit: 255, NotPoster: c.NotPoster}
	add := func(col search.Column, mask uint64) {
		if mask != 0 {
			q.Filters = append(q.Filters, search.Filter{Column: col, Mask: mask})
		}
	}
	add(search.ColSpecialty, mask(models.Specialties, c.Specialty))
	add(search.ColRemote, mask(models.RemoteLevels, c.Remote))
	add(search.ColSchedule, mask(models.ScheduleTypes, c.Schedule))
	return q
}

func readJob(j *models.Job) *search.Document {
	d := &search.Document{ID: j.ID, Version: j.Version}
	d.Sets[search.ColSpecialty] = mask(models.Specialties, j.Specialties)
	d.Sets[search.ColRemote] = mask(models.RemoteLevels, []models.RemoteLevel{j.Remote})
	d.Sets[search.ColSchedule] = mask(models.ScheduleTypes, j.Schedules)
	d.Poster, d.Employer = j.Poster.ID, j.EmployerID
	d.PrimaryWork, d.PayUnit = 255, 255
	return d
}

func holds(q *search.Question, d *search.Document) bool {
	for _, f := range q.Filters {
		if f.Mask&d.Sets[f.Column] == 0 {
			return false
		}
	}
	return !slices.Contains(q.NotPoster, d.Poster)
}

func mask[K ~string](v models.Vocabulary[K], keys []K) uint64 {
	var m uint64
	for _, k := range keys {
		m |= 1 << v.Ordinal(k)
	}
	return m
}
