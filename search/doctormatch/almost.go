package doctormatch

import (
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// The one thing that keeps a job among the lesser ones without ruling it out:
// work of another kind than the doctor looks for, times none of which they
// offer, half-days none of which are free, more or fewer hours a week than they
// want, another remote level, too many days on site.
const (
	ObstacleWork   ObstacleKind = "work"
	ObstacleTimes  ObstacleKind = "times"
	ObstacleFree   ObstacleKind = "free"
	ObstacleWeek   ObstacleKind = "week"
	ObstacleRemote ObstacleKind = "remote"
	ObstacleOnsite ObstacleKind = "onsite"
)

// Lack is the one thing that keeps a job from suiting a doctor.
type Lack struct {
	Obstacle
	Open  bool // the profile says nothing of it: it may well be there
	Score int  // with it
}

// Almost returns the one thing without which a job does not suit a doctor and
// with which it would; false when it suits, when more than one thing is in the
// way, and when nothing of the profile decides it. judge is Explain of the job's
// document.
func Almost(judge func(*models.Doctor) (Match, bool), job *models.Job, d *models.Doctor) (Lack, bool) {
	m, ok := judge(d)
	switch {
	case ok && m.Score >= FairScore:
		return Lack{}, false
	case ok:
		return almostFair(judge, job, d)
	case len(m.Obstacles) != 1:
		return Lack{}, false
	}
	l := Lack{Obstacle: m.Obstacles[0]}
	if l.Column == search.ColLicence && len(l.Keys) > 0 {
		return l.licence(judge, d)
	}
	with, can := l.mended(job, d)
	if !can {
		return Lack{}, false
	}
	would, ok := judge(with)
	l.Score = would.Score
	return l, ok && would.Score >= FairScore
}

// licence keeps of the licences that are missing those with one of which the job
// would suit.
func (l Lack) licence(judge func(*models.Doctor) (Match, bool), d *models.Doctor) (Lack, bool) {
	keys := l.Keys
	l.Keys = nil
	for _, key := range keys {
		if would, ok := judge(holding(d, vocab.Licence(key))); ok && would.Score >= FairScore {
			l.Keys, l.Score = append(l.Keys, key), would.Score
		}
	}
	return l, len(l.Keys) > 0
}

// mended is the doctor with what a job wants besides licences; false for what a
// profile does not decide.
func (l *Lack) mended(job *models.Job, d *models.Doctor) (*models.Doctor, bool) {
	with := *d
	switch l.Kind {
	case ObstacleLanguage:
		l.Open = len(d.Languages) == 0
		with.Languages = append(slices.Clone(d.Languages), job.Languages[0])
	case ObstacleExperience:
		l.Open = d.Years == 0
		with.Years = job.Terms.Experience.Years
	case ObstacleReach:
		with.Pref = ""
	case ObstacleMust:
		key := l.Column.Key()
		with.Wants.Hard = slices.DeleteFunc(slices.Clone(d.Wants.Hard), func(k string) bool { return k == key })
	default:
		return nil, false
	}
	return &with, true
}

// almostFair finds the one wish that keeps a job below FairScore.
func almostFair(judge func(*models.Doctor) (Match, bool), job *models.Job, d *models.Doctor) (best Lack, found bool) {
	for _, try := range []struct {
		kind   ObstacleKind
		column search.Column
		keys   []string
		change func(*models.Wants) bool
	}{
		{ObstacleWork, search.ColWork, []string{string(job.PrimaryWork)}, func(w *models.Wants) bool {
			w.Works = append(slices.Clone(w.Works), job.PrimaryWork)
			return len(w.Works) > 1 && !slices.Contains(w.Works[:len(w.Works)-1], job.PrimaryWork)
		}},
		{ObstacleTimes, search.ColSchedule, stringsOf(job.Schedules), func(w *models.Wants) bool {
			stated := len(w.Schedules) > 0 && timesShared(w.Schedules, job.Schedules) < 1
			w.Schedules = append(slices.Clone(w.Schedules), job.Schedules...)
			return stated
		}},
		{ObstacleFree, 0, nil, func(w *models.Wants) bool {
			stated := noneFree(w.Free, job.Week)
			w.Free = 0
			return stated
		}},
		{ObstacleOnsite, 0, nil, func(w *models.Wants) bool {
			stated := len(w.Remote) > 0 && slices.Contains(w.Remote, job.Remote) && attendance(job) > 0
			w.Remote = nil // as if days on site did not matter
			return stated
		}},
		{ObstacleWeek, 0, nil, func(w *models.Wants) bool {
			has := weeklyHours(&job.Pay)
			stated := w.WeekHours.Max > 0 && has.Max > 0 && (has.Min > w.WeekHours.Max || has.Max < w.WeekHours.Min)
			w.WeekHours = has
			return stated
		}},
		{ObstacleRemote, search.ColRemote, []string{string(job.Remote)}, func(w *models.Wants) bool {
			stated := len(w.Remote) > 0 && !slices.Contains(w.Remote, job.Remote)
			w.Remote = append(slices.Clone(w.Remote), job.Remote)
			return stated
		}},
	} {
		with := *d
		if !try.change(&with.Wants) {
			continue
		}
		if would, ok := judge(&with); ok && would.Score >= FairScore && would.Score > best.Score {
			best, found = Lack{Obstacle: Obstacle{try.kind, try.column, try.keys}, Score: would.Score}, true
		}
	}
	return best, found
}

func stringsOf[K ~string](keys []K) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = string(k)
	}
	return out
}

// QuestionsAlmost are QuestionOf as if the doctor held every licence, and the
// same with each one of their other conditions left out: together they let
// through all that suits and all of which one thing is missing.
func QuestionsAlmost(d *models.Doctor) []*search.Question {
	all := holding(d, vocab.Licences.Keys()...)
	questions := []*search.Question{QuestionOf(all)}
	without := func(change func(*models.Doctor)) {
		with := *all
		change(&with)
		questions = append(questions, QuestionOf(&with))
	}
	for _, must := range d.Wants.Hard {
		without(func(with *models.Doctor) {
			with.Wants.Hard = slices.DeleteFunc(slices.Clone(d.Wants.Hard), func(k string) bool { return k == must })
		})
	}
	without(func(with *models.Doctor) { with.Years = 99 })
	without(func(with *models.Doctor) { with.Languages = vocab.Languages.Keys() })
	if d.Pref != "" && !d.Overseas {
		without(func(with *models.Doctor) { with.Pref = "" })
	}
	return questions
}

// holding is the doctor with further licences.
func holding(d *models.Doctor, keys ...vocab.Licence) *models.Doctor {
	with := *d
	with.Licences = slices.Clone(d.Licences)
	for _, key := range keys {
		with.Licences = append(with.Licences, models.LicenceHeld{Key: key, Status: models.LicenceUnverified})
	}
	return &with
}
