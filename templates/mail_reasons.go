package templates

import (
	"slices"
	"strconv"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// Reason is one thing that speaks for a job before a doctor's profile. Kind
// is "pay" (Amount yen an hour, comparable), "hours" (Amount hours a week), or
// the name of the vocabulary whose value Label shows.
type Reason struct {
	Kind   string
	Label  vocab.Text
	Amount int64
}

// maxReasons bounds how many reasons stand under a job.
const maxReasons = 6

// reasons says why a job is there: what the profile and the job share, or
// which of the criteria it meets.
func (m *Mails) reasons(s *alert.Subscription, dj DigestJob, l vocab.Lang) []string {
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

// mostBesides bounds how many things a mail names that nobody asked for.
const mostBesides = 3

// besides are the first things that an advert states for one's life and that
// the question did not ask for: the question itself says them of no job, and the
// rest of the card does not either. A profile has reasons of its own.
func (m *Mails) besides(s *alert.Subscription, j *models.Job, l vocab.Lang) (out []string) {
	if s.DoctorID != "" {
		return nil
	}
	asked := s.Criteria.Asked(models.DimLifeFit)
	for _, key := range models.DimLifeFit.Of(j) {
		if !slices.Contains(asked, key) && len(out) < mostBesides {
			out = append(out, midSentence(models.DimLifeFit.Label(key, l), l))
		}
	}
	return out
}

func (m *Mails) reason(r Reason, l vocab.Lang) string {
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
func (m *Mails) criteriaMet(c models.Criteria, dj DigestJob, l vocab.Lang) (out []string) {
	order := models.InReasons()
	for _, d := range order {
		if d.Main() {
			out = append(out, m.phrase(d, met(d, c, dj.Job), l)...)
		}
	}
	for _, w := range dj.Words {
		if text := m.words.in(l, "criteria.text", w); !slices.Contains(out, w) {
			out = append(out, text)
		}
	}
	for _, d := range order {
		switch _, anywhere := dj.Job.WorkablePrefs(); {
		case d.Main(), d.Choice() == models.ChoiceHeld, !c.Asks(d):
		case d.Choice() == models.ChoiceFloor:
			out = append(out, m.floor(c, l))
		case d == models.DimPref && anywhere:
			out = append(out, m.words.in(l, "reason.anywhere"))
		default:
			out = append(out, m.phrase(d, met(d, c, dj.Job), l)...)
		}
	}
	return out
}

// met are the values of a dimension that are asked for and that the job has:
// of a group its values, of a value those above it.
func met(d models.Dimension, c models.Criteria, j *models.Job) []string {
	asked, has := c.Asked(d), d.Of(j)
	above := func(key string) string {
		t, _ := d.Vocabulary().Term(key)
		return t.Parent
	}
	if d.GroupKey() != "" {
		return slices.DeleteFunc(has, func(key string) bool {
			return !slices.Contains(asked, key) && !slices.Contains(asked, above(key))
		})
	}
	for _, key := range has {
		if up := above(key); d.Vocabulary().Has(up) {
			has = append(has, up)
		}
	}
	return both(asked, has)
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
