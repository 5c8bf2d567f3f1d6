package doctormatch

import (
	"math"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// Match tells how well a job suits a doctor, and why.
type Match struct {
	Score   int      // 0 to 100: the share of what the doctor cares about that the job offers
	Reasons []Reason // most weighty first, what speaks for the job before what does not

	Obstacles []Obstacle // from Explain, of a pair that is ruled out
}

// Reason is one thing that speaks for the job, or against it without ruling
// it out. Column and Key name the vocabulary value it is about; Amount is a
// number where the kind has one.
type Reason struct {
	Kind   ReasonKind
	Good   bool
	Column search.Column // of Key
	Key    string        // "" when the reason is about Amount alone
	Amount int64         // ReasonPay: yen an hour, comparable, 0 for not comparable; ReasonHours: hours a week
}

// ReasonKind is what a Reason is about.
type ReasonKind string

// The kinds of reasons. A licence reason that is not good names one that has
// to be obtained or shown before the start; a place reason that is not good
// names the prefecture of days on site near the doctor's own. A
// hidden reason says that the job is alike to ones the doctor hid: its Key is a
// models.HideReason, without a Column, its Amount what all of them cost.
const (
	ReasonWork       ReasonKind = "work"
	ReasonSpecialty  ReasonKind = "specialty"
	ReasonSchedule   ReasonKind = "schedule"
	ReasonPay        ReasonKind = "pay"
	ReasonRemote     ReasonKind = "remote"
	ReasonLifeFit    ReasonKind = "life_fit"
	ReasonEmployment ReasonKind = "employment"
	ReasonHours      ReasonKind = "hours"
	ReasonSkill      ReasonKind = "skill"
	ReasonEquipment  ReasonKind = "equipment"
	ReasonLicence    ReasonKind = "licence"
	ReasonLanguage   ReasonKind = "language"
	ReasonPlace      ReasonKind = "place"
	ReasonHidden     ReasonKind = "hidden"
	ReasonFree       ReasonKind = "free" // the doctor's own half-days; no poster is told
)

// pairing is one job before one doctor.
type pairing struct {
	doc    *search.Document
	job    *models.Job
	doctor *models.Doctor
	held   heldLicences
}

// aspect grades one side of a pairing from 0 to 1. It does not apply when the
// doctor has no wish or the job no demand there; its weight then counts for
// neither.
type aspect struct {
	weight float64
	grade  func(pairing) (grade float64, applies bool, reasons []Reason)
}

// aspects are the weights of what makes a job suitable. What the work is and
// whether it is the doctor's field is more than half of the decision; when,
// for how much and from where come next.
var aspects = [...]aspect{
	{32, pairing.work},
	{22, pairing.specialty},
	{18, pairing.schedule},
	{9, pairing.pay},
	{6, pairing.remote},
	{6, pairing.lifeFit},
	{3, pairing.employment},
	{2, pairing.hours},
	{1.5, pairing.skills},
	{0.5, pairing.equipment},
}

// FairScore is the least Score worth telling a doctor about. Work of a kind
// the doctor does not look for cannot reach it: at most 68 of 100 points
// remain, times unsoughtWork.
const FairScore = 45

// Candidate reports whether a doctor is a candidate for a job, as its poster's
// page of candidates and the doctor's own preview of it say alike: the doctor
// chose to be seen, blocked nobody behind the job and fits it well enough. m and
// fits are what Explain says of the two, without the jobs that the doctor hid:
// no poster's page shows what they are. That the doctor hid this very job is for
// the caller to ask.
func Candidate(d *models.Doctor, j *models.Job, m Match, fits bool) bool {
	return fits && m.Score >= FairScore && d.Candidate(j)
}

// What makes up for little: work of a kind the doctor does not look for, hours
// none of which the doctor offers, and half-days none of which are free scale the
// score whatever else is good. With the last none reaches FairScore.
const (
	unsoughtWork = 0.6
	otherHours   = 0.85
	noneOfFree   = 0.5
)

// Judge tells how well the job suits the doctor. The second result is
// false when a hard condition rules the pair out: a licence demanded and
// neither held nor to be had before the start, work that cannot be done from
// where the doctor sits, a main language the doctor does not work in, an
// organisation the doctor blocked, a job they hid, or a wish the doctor marked
// as a must.
// doc must be built from job. Licences are judged by their dates at the time
// the job was published.
func Judge(doc *search.Document, job *models.Job, d *models.Doctor) (Match, bool) {
	p := pairing{doc: doc, job: job, doctor: d, held: licencesHeld(d, job)}
	notes, ok := p.possible()
	if !ok {
		return Match{}, false
	}
	share, good, bad := p.graded(notes)
	m := Match{Score: int(math.Round(100 * share * p.scale()))}
	points, why := d.Hidden.Like(job, int64(max(doc.PayLo, doc.PayHi)))
	m.Score = max(0, m.Score-points)
	for _, reason := range why {
		bad = append(bad, Reason{Kind: ReasonHidden, Key: string(reason), Amount: int64(points)})
	}
	m.Reasons = append(good, bad...)
	return m, true
}

// graded is the share, 0 to 1, of what the doctor cares about that the job offers,
// with what speaks for it and against it, most weighty first and notes last.
func (p pairing) graded(notes []Reason) (share float64, good, bad []Reason) {
	var sum, weights float64
	sort := func(reasons []Reason) {
		for _, r := range reasons {
			if r.Good {
				good = append(good, r)
			} else {
				bad = append(bad, r)
			}
		}
	}
	for _, a := range aspects {
		grade, applies, reasons := a.grade(p)
		if applies {
			sum += a.weight * grade
			weights += a.weight
		}
		sort(reasons)
	}
	if sort(notes); weights > 0 {
		share = sum / weights
	}
	return share, good, bad
}

// scale is the factor of what other aspects cannot make up for.
func (p pairing) scale() float64 {
	factor := 1.0
	if grade, applies, _ := p.work(); applies && grade == 0 {
		factor *= unsoughtWork
	}
	if timesShared(p.doctor.Wants.Schedules, p.job.Schedules) == 0 {
		factor *= otherHours
	}
	if noneFree(p.doctor.Wants.Free, p.job.Week) {
		factor *= noneOfFree
	}
	return factor
}

// Label returns the value the reason is about in words, empty without a Key.
func (r Reason) Label() vocab.Text {
	if r.Key == "" || r.Kind == ReasonHidden {
		return vocab.Text{}
	}
	t, _ := r.Column.Vocabulary().Term(r.Key)
	return t.Label
}
