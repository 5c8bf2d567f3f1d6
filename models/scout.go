package models

import (
	"cmp"
	"slices"
	"time"
)

// ScoutLine is what one organisation wrote to one doctor who lets posters see a
// profile, before any application. There is one for each pair, so that two
// people of an organisation cannot write twice.
type ScoutLine struct {
	ID        string    `bson:"_id"` // ScoutLineID
	Version   int64     `bson:"version" json:"-"`
	Org       OrgRef    `bson:"org"`
	DoctorID  string    `bson:"doctorId" json:"-"`
	Scouts    []Scout   `bson:"scouts"`           // oldest first
	EndedAt   time.Time `bson:"endedAt,omitzero"` // the doctor wants no more of this organisation
	UpdatedAt time.Time `bson:"updatedAt" json:"-"`
}

// Scout is one word of a poster to a doctor about one of its live jobs.
type Scout struct {
	JobID  string    `bson:"jobId"`
	By     string    `bson:"by" json:"-"` // id of the user who wrote it
	Text   string    `bson:"text"`        // sealed
	At     time.Time `bson:"at"`
	SeenAt time.Time `bson:"seenAt,omitzero"` // when the doctor had it on a page; zero: not yet
}

// ScoutLineID is the id of the line between an organisation and a doctor.
func ScoutLineID(org OrgRef, doctorID string) string {
	return string(org.Kind) + "." + org.ID + "." + doctorID
}

// How often posters may write to doctors who did not apply.
const (
	ScoutRest     = 90 * 24 * time.Hour // between two scouts of an organisation to a doctor
	ScoutsMonthly = 20                  // of an organisation, unless the board allows another number
	MaxScouts     = 1000                // the most the board can allow
	MaxScoutText  = 1000                // characters
)

// ScoutStop is why an organisation may not write to a doctor now.
type ScoutStop string

// The reasons, in the order in which they are looked for.
const (
	ScoutOpen     ScoutStop = ""         // nothing stops it
	ScoutConsent  ScoutStop = "consent"  // the doctor is to be seen, not written to
	ScoutEnded    ScoutStop = "ended"    // the doctor wants no more of this organisation
	ScoutRecently ScoutStop = "recently" // it wrote less than ScoutRest ago
	ScoutSpent    ScoutStop = "spent"    // this month's allowance is used up
)

// Candidate reports whether the doctor may be shown, under the pseudonym, to
// the verified poster of a job: the doctor chose to be seen, is not
// asleep, and blocked nobody behind the job.
func (d *Doctor) Candidate(j *Job) bool {
	return d.Visibility == VisibilityVerified && !d.Asleep() && !d.HidesJob(j)
}

// StopsScouting returns what keeps an organisation from writing to the doctor.
// line is what it wrote before, quota what is left of its allowance.
func (d *Doctor) StopsScouting(line *ScoutLine, quota *ScoutQuota, now time.Time) ScoutStop {
	switch {
	case !d.Consents.Scout:
		return ScoutConsent
	case !line.EndedAt.IsZero():
		return ScoutEnded
	case now.Before(line.Last().At.Add(ScoutRest)):
		return ScoutRecently
	case quota.Left(now) == 0:
		return ScoutSpent
	}
	return ScoutOpen
}

// Last is the newest scout; its At is zero when there is none.
func (l *ScoutLine) Last() Scout {
	if len(l.Scouts) == 0 {
		return Scout{}
	}
	return l.Scouts[len(l.Scouts)-1]
}

// Write adds a scout. It returns ErrConflict when one may not be written now:
// the doctor ended it, or a colleague was quicker.
func (l *ScoutLine) Write(s Scout) error {
	if !l.EndedAt.IsZero() || s.At.Before(l.Last().At.Add(ScoutRest)) {
		return ErrConflict
	}
	l.Scouts = append(l.Scouts, s)
	return nil
}

// End takes the organisation's leave to write to the doctor away for good, and
// reports whether that is news.
func (l *ScoutLine) End(now time.Time) bool {
	if !l.EndedAt.IsZero() {
		return false
	}
	l.EndedAt = now
	return true
}

// See notes that the doctor had all scouts on a page, and reports whether that
// is news.
func (l *ScoutLine) See(now time.Time) bool {
	news := false
	for i := range l.Scouts {
		if l.Scouts[i].SeenAt.IsZero() {
			l.Scouts[i].SeenAt, news = now, true
		}
	}
	return news
}

// Unseen reports whether the newest scout waits for the doctor.
func (l *ScoutLine) Unseen() bool {
	last := l.Last()
	return !last.At.IsZero() && last.SeenAt.IsZero() && l.EndedAt.IsZero()
}

// CheckScout returns what is wrong with the words of a scout.
func CheckScout(text string) []Fault {
	c := &Check{}
	c.Need(!Blank(text), "text", "scout.empty")
	c.Text("text", text, MaxScoutText)
	return c.Faults
}

// ScoutQuota is how many doctors an organisation may write to in a month of
// Japan, and whom it wrote to in the present one. There is one for each
// organisation; a doctor counts once a month.
type ScoutQuota struct {
	ID        string    `bson:"_id"` // kind and id of the organisation
	Version   int64     `bson:"version"`
	Most      *int      `bson:"most,omitempty"` // nil: ScoutsMonthly
	Month     string    `bson:"month"`          // "2026-11"
	Lines     []string  `bson:"lines,omitempty"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

// Allowed is how many scouts the organisation may send in a month.
func (q *ScoutQuota) Allowed() int {
	if q.Most == nil {
		return ScoutsMonthly
	}
	return *q.Most
}

func monthOf(now time.Time) string { return now.In(Tokyo).Format("2006-01") }

// Left is how many are left this month, never below 0.
func (q *ScoutQuota) Left(now time.Time) int {
	if q.Month != monthOf(now) {
		return q.Allowed()
	}
	return max(0, q.Allowed()-len(q.Lines))
}

// Take uses one up for a line. It returns ErrConflict when none is left; a line
// that was counted this month is not counted again, so that a form may be sent
// once more after a failure.
func (q *ScoutQuota) Take(line string, now time.Time) error {
	if month := monthOf(now); q.Month != month {
		q.Month, q.Lines = month, nil
	}
	if slices.Contains(q.Lines, line) {
		return nil
	}
	if q.Left(now) == 0 {
		return ErrConflict
	}
	q.Lines = append(q.Lines, line)
	return nil
}

// Allow sets how many the organisation may send in a month. It returns
// *InvalidError for a number that cannot be allowed.
func (q *ScoutQuota) Allow(most int64) error {
	if most < 0 || most > MaxScouts {
		return &InvalidError{Faults: []Fault{{Field: "scouts", Code: "scout.allowance.range", Severity: FaultError}}}
	}
	n := int(most)
	q.Most = &n
	return nil
}

// CompareCandidates orders two doctors by the rule that the page of candidates
// publishes: the score, then who looked after the profile last, then the id.
func CompareCandidates(scoreA, scoreB int, a, b *Doctor) int {
	return cmp.Or(cmp.Compare(scoreB, scoreA), b.UpdatedAt.Compare(a.UpdatedAt), cmp.Compare(a.ID, b.ID))
}
