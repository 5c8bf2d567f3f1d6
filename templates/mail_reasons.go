package templates

import (
	"slices"
	"strconv"

	"github.com/enkaku/enkaku/models"
)

// Reason is one thing that speaks for a job before a doctor's profile. Kind
// is "pay" (Amount yen an hour, comparable), "hours" (Amount hours a week), or
// the name of the vocabulary whose value Label shows.
type Reason struct {
	Kind   string
	Label  models.Text
	Amount int64
}

// maxReasons bounds how many reasons stand under a job.
const maxReasons = 6

// reasons says why a job is there: what the profile and the job share, or
// which of the criteria it meets.
func (m *Mails) reasons(s *models.Subscription, dj DigestJob, l models.Lang) []string {
	var out []string
	if s.DoctorID == "" {
		out = m.criteriaMet(s.Criteria, dj, l)
	}
	for _, r := range dj.Reasons {
		if text := m.reason(r, l); text != "" && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out[:min(len(out), maxReasons)]
}

func (m *Mails) reason(r Reason, l models.Lang) string {
	switch {
	case r.Kind == "pay" && r.Amount > 0:
		return m.words.in(l, "criteria.pay_hourly", money(r.Amount, "JPY", l))
	case r.Kind == "hours" && r.Amount > 0:
		return m.words.in(l, "reason.hours", strconv.FormatInt(r.Amount, 10))
	case r.Kind == "language":
		return m.words.in(l, "criteria.lang", r.Label.In(l))
	case r.Kind == "licence":
		return m.words.in(l, "criteria.licence", r.Label.In(l))
	}
	return midSentence(r.Label.In(l), l)
}

// criteriaMet lists the values of the criteria that the job has.
func (m *Mails) criteriaMet(c models.Criteria, dj DigestJob, l models.Lang) []string {
	j := dj.Job
	out := shared(models.Specialties, c.Specialty, withParents(j.Specialties), l)
	for _, w := range j.Works() {
		term, _ := models.WorkTypes.Term(w)
		if slices.Contains(c.Work, string(w)) || slices.Contains(c.Work, term.Parent) {
			out = append(out, midSentence(term.Label.In(l), l))
		}
	}
	for _, w := range dj.Words {
		if text := m.words.in(l, "criteria.text", w); !slices.Contains(out, w) {
			out = append(out, text)
		}
	}
	out = append(out, shared(models.ScheduleTypes, c.Schedule, j.Schedules, l)...)
	out = append(out, shared(models.RemoteLevels, c.Remote, []models.RemoteLevel{j.Remote}, l)...)
	out = append(out, shared(models.EmploymentTypes, c.Employment, []models.EmploymentType{j.Employment}, l)...)
	if c.PayMin > 0 {
		out = append(out, m.floor(c, l))
	}
	if prefs, anywhere := j.WorkablePrefs(); len(c.Pref) > 0 {
		if anywhere {
			out = append(out, m.words.in(l, "reason.anywhere"))
		} else if met := both(c.Pref, prefs); len(met) > 0 {
			out = append(out, m.words.in(l, "criteria.pref", m.join(names(models.Prefs, met, l), l)))
		}
	}
	for _, k := range both(c.Lang, j.Languages) {
		out = append(out, m.words.in(l, "criteria.lang", models.Languages.Label(k, l)))
	}
	for _, k := range c.LifeFit {
		if _, ok := j.LifeFit[k]; ok {
			out = append(out, midSentence(models.LifeFits.Label(k, l), l))
		}
	}
	return out
}

// shared are the labels of the keys in both lists.
func shared[K ~string](v models.Vocabulary[K], asked, has []K, l models.Lang) []string {
	return labels(v, both(asked, has), l)
}

func both[K comparable](a, b []K) []K {
	var out []K
	for _, k := range a {
		if slices.Contains(b, k) {
			out = append(out, k)
		}
	}
	return out
}

// withParents adds the basic area of each subspecialty.
func withParents(ks []models.Specialty) []models.Specialty {
	out := slices.Clone(ks)
	for _, k := range ks {
		if t, ok := models.Specialties.Term(k); ok && t.Parent != "" && !slices.Contains(out, models.Specialty(t.Parent)) {
			out = append(out, models.Specialty(t.Parent))
		}
	}
	return out
}
