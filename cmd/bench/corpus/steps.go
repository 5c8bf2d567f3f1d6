package corpus

import (
	"fmt"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// maker makes one job.
type maker struct {
	*draw
	board *Board
	n     int
}

// step draws one thing of a job, from what the steps before it drew.
type step func(m *maker, j *models.Job)

// steps are what the jobs of a mix are made of. Their order is part of the
// board: it says which chance decides what.
func (m Mix) steps() []step {
	early, earlier := earliest(2), earliest(3)
	switch m {
	case Pages:
		return []step{
			demoAdvert, work(works, pair(early)), specialty(specialties, one(early)), employment(employments, early),
			remote(early), schedule(schedules, one(early)), pref(prefs, early), renamed, raised, specialtyInTitle, sometimeLive,
		}
	case Digests:
		return []step{
			aspect(1, work(works, one(early))), aspect(2, specialty(specialties, one(early))),
			aspect(3, employment(employments, early)), aspect(4, remote(early)),
			aspect(5, schedule(schedules, one(early))), aspect(6, pref(prefs, early)),
			digestEmployer, digestPay, digestTexts, justLive,
		}
	case Matching:
		return []step{
			work(worksAsked, upTo(zipf, 1, 3)), specialty(specialtiesAsked, upTo(zipf, 1, 4)),
			employment(employmentsAsked, zipf),
			schedule(schedulesAsked, upTo(zipf, 1, 4)), matchEmployer, matchText, matchPay, pref(prefsAsked, zipf),
			matchPlace, matchDemands, matchTitle, matchPoster,
		}
	}
	return []step{
		language, work(worksWritten, grown(earlier, 3, 3)), specialty(specialties, grown(earlier, 2, 3)),
		employment(employments, earlier), remote(earlier), schedule(schedules, grown(earlier, 2, 3)),
		pref(prefsWritten, early), writtenPlace, writtenEmployer, writtenPay, writtenDates, writtenTexts,
	}
}

// work draws the primary and the secondary work.
func work(list []vocab.WorkType, places several) step {
	return func(m *maker, j *models.Job) {
		drawn := of(m.draw, list, places)
		j.PrimaryWork, j.SecondaryWork = drawn[0], nil
		if len(drawn) > 1 {
			j.SecondaryWork = drawn[1:]
		}
	}
}

func specialty(list []vocab.Specialty, places several) step {
	return func(m *maker, j *models.Job) { j.Specialties = of(m.draw, list, places) }
}

func employment(list []vocab.EmploymentType, s skew) step {
	return func(m *maker, j *models.Job) { j.Employment = oneOf(m.draw, list, s) }
}

func remote(s skew) step {
	return func(m *maker, j *models.Job) { j.Remote = oneOf(m.draw, remotes, s) }
}

func schedule(list []vocab.ScheduleType, places several) step {
	return func(m *maker, j *models.Job) { j.Schedules = of(m.draw, list, places) }
}

func pref(list []vocab.Pref, s skew) step {
	return func(m *maker, j *models.Job) { j.Employer.Pref = oneOf(m.draw, list, s) }
}

// numbered gives a job the number n.
func numbered(j *models.Job, id, cluster string, n int) {
	j.ID = fmt.Sprintf(id, n)
	j.Cluster = fmt.Sprintf(cluster, n)
}

// labels are how the primary work and the first specialty are called.
func labels(j *models.Job) (work, specialty vocab.Text) {
	w, _ := vocab.WorkTypes.Term(j.PrimaryWork)
	s, _ := vocab.Specialties.Term(j.Specialties[0])
	return w.Label, s.Label
}
