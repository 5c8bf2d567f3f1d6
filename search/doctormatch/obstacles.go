package doctormatch

import (
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// Obstacle is one thing that rules a job out for a doctor.
type Obstacle struct {
	Kind   ObstacleKind
	Column search.Column // of Keys, or the wish marked as a must
	Keys   []string
}

// ObstacleKind is what an Obstacle is about.
type ObstacleKind string

// The kinds of obstacles, as they are told: a licence demanded, licences of
// which one is demanded, a certificate in another field, a licence that has run
// out or does not count, too few years of practice, the main language, where the work can be done from,
// work that is not open to overseas, a wish marked as a must, an organisation
// the doctor blocked, a job that they hid.
const (
	ObstacleLicence  ObstacleKind = "licence"
	ObstacleLicences ObstacleKind = "licences"
	ObstacleField    ObstacleKind = "field"
	ObstacleInvalid  ObstacleKind = "invalid"
	ObstacleLanguage ObstacleKind = "language"
	ObstacleReach    ObstacleKind = "reach"
	ObstacleOverseas ObstacleKind = "overseas"
	ObstacleMust     ObstacleKind = "must"
	ObstacleBlocked  ObstacleKind = "blocked"
	ObstacleHidden   ObstacleKind = "hidden"

	ObstacleExperience ObstacleKind = "experience"
)

// Open reports whether the obstacle may only mean that the profile does not say
// what the doctor holds.
func (o Obstacle) Open() bool { return o.Kind == ObstacleLicence || o.Kind == ObstacleLicences }

// Explain is Judge that says, for a pair that is ruled out, all that rules it
// out, and as Reasons what there is besides, for and against. Judge, which sees
// every pair, stops at the first.
func Explain(doc *search.Document, job *models.Job, d *models.Doctor) (Match, bool) {
	m, ok := Judge(doc, job, d)
	if !ok {
		p := pairing{doc: doc, job: job, doctor: d, held: licencesHeld(d, job)}
		m.Obstacles = slices.Concat(p.blocked(), p.licencesLacking(), p.yearsLacking(), p.languageLacking(), p.outOfReach(),
			p.mustsMissed())
		m.Reasons = p.besides(m.Obstacles)
	}
	return m, ok
}

// besides are the reasons for and against a job that is ruled out, without those
// that only repeat a must that is missed.
func (p pairing) besides(obstacles []Obstacle) []Reason {
	_, good, bad := p.graded(nil)
	for _, r := range bad {
		missed := func(o Obstacle) bool { return o.Kind == ObstacleMust && o.Column == r.Column }
		if !slices.ContainsFunc(obstacles, missed) {
			good = append(good, r)
		}
	}
	return good
}

func (p pairing) blocked() []Obstacle {
	if p.doctor.HidesJob(p.job) {
		return []Obstacle{{Kind: ObstacleBlocked}}
	}
	if p.doctor.Hidden.As(p.job) != nil {
		return []Obstacle{{Kind: ObstacleHidden}}
	}
	return nil
}

func (p pairing) licencesLacking() (out []Obstacle) {
	must, anyOf := p.lacking()
	for i, t := range vocab.Licences.Terms() {
		if must.Has(i) {
			out = append(out, Obstacle{Kind: p.whyNot(vocab.Licence(t.Key)), Column: search.ColLicence,
				Keys: []string{t.Key}})
		}
	}
	if anyOf.Empty() {
		return out
	}
	one := Obstacle{Kind: ObstacleLicences, Column: search.ColLicence}
	for i, t := range vocab.Licences.Terms() {
		if anyOf.Has(i) {
			one.Keys = append(one.Keys, t.Key)
		}
	}
	return append(out, one)
}

// whyNot says why a demanded licence is not held: it is not there, it is there
// and does not count or has run out, or it is in another field.
func (p pairing) whyNot(key vocab.Licence) ObstacleKind {
	kind := ObstacleLicence
	for _, l := range p.doctor.Licences {
		switch {
		case l.Key != key:
		case isCertificate(l.Key) && !certifies(l, p.job.Specialties):
			kind = ObstacleField
		default:
			kind = ObstacleInvalid
		}
	}
	return kind
}

func (p pairing) yearsLacking() []Obstacle {
	if p.practised() {
		return nil
	}
	return []Obstacle{{Kind: ObstacleExperience}}
}

func (p pairing) languageLacking() []Obstacle {
	if _, ok := p.language(); ok {
		return nil
	}
	return []Obstacle{{Kind: ObstacleLanguage, Column: search.ColLang, Keys: []string{string(p.job.Languages[0])}}}
}

func (p pairing) outOfReach() []Obstacle {
	if _, ok := p.place(); ok && p.inReach() {
		return nil
	}
	if p.doctor.Overseas {
		return []Obstacle{{Kind: ObstacleOverseas}}
	}
	return []Obstacle{{Kind: ObstacleReach, Column: search.ColPref, Keys: []string{string(p.doctor.Pref)}}}
}

func (p pairing) mustsMissed() (out []Obstacle) {
	for col := range search.ColumnCount {
		if !p.fulfils(col) {
			out = append(out, Obstacle{Kind: ObstacleMust, Column: col})
		}
	}
	return out
}

// Names are the words of Keys.
func (o Obstacle) Names(lang vocab.Lang) (names []string) {
	for _, k := range o.Keys {
		t, _ := o.Column.Vocabulary().Term(k)
		names = append(names, t.Label.In(lang))
	}
	return names
}
