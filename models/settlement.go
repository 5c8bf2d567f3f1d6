package models

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"time"
)

// Settlement is what a poster wants done about the applications under selection
// when it ends their job. It is kept before the job ends, so that what was
// begun is finished, whatever happens to the process.
type Settlement struct {
	ID        string    `bson:"_id"` // of the job
	Version   int64     `bson:"version"`
	Decline   bool      `bson:"decline,omitempty"` // the selection ends, with Words; otherwise it goes on
	Words     string    `bson:"words,omitempty"`   // sealed; to each applicant
	By        string    `bson:"by,omitempty"`      // id of the user; "" for who followed a link in a mail
	At        time.Time `bson:"at"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

// The two answers to what becomes of open applications.
const (
	SettleDecline = "decline"
	SettleLeave   = "leave"
)

// FieldSettle is where that is asked, FieldSettleWords what applicants read.
const (
	FieldSettle      = "settle"
	FieldSettleWords = "settle_words"
)

// NewSettlement is the poster's answer when it ends a job to which so many
// applications are under selection: with any there must be one, and declining
// needs words. It returns *InvalidError.
func NewSettlement(jobID string, selecting int, answer, words, by string, now time.Time) (Settlement, error) {
	s := Settlement{ID: jobID, Decline: selecting > 0 && answer == SettleDecline, By: by, At: now}
	c := &Check{}
	c.Need(GoodSettle(answer), FieldSettle, "query.value", begin(answer, 20))
	if selecting == 0 {
		return s, c.Err()
	}
	c.Need(answer != "", FieldSettle, "job.settle.required", itoa(selecting))
	if s.Decline {
		s.Words = words
		c.Need(!Blank(words), FieldSettleWords, "message.empty")
		c.Text(FieldSettleWords, words, MaxMessage)
	}
	return s, c.Err()
}

// CheckEnding returns *InvalidError for answers of who ends a job that are none of
// those offered, whether they are needed or not. Without an answer there is
// nothing wrong here.
func CheckEnding(outcome CloseReason, applicants string) error {
	c := &Check{}
	c.Need(outcome == "" || slices.Contains(CloseReasons, outcome), "reason", "query.value", begin(string(outcome), 20))
	c.Need(GoodSettle(applicants), FieldSettle, "query.value", begin(applicants, 20))
	return c.Err()
}

// begin is what a text begins with, up to so many characters.
func begin(s string, characters int) string {
	if Runes(s) <= characters {
		return s
	}
	return string([]rune(s)[:characters])
}

// GoodSettle reports whether something is one of the answers, or none.
func GoodSettle(answer string) bool {
	return slices.Contains([]string{"", SettleDecline, SettleLeave}, answer)
}

// Declines reports whether an application to a job is to be ended: it is under
// selection, and the poster ended the job.
func (s *Settlement) Declines(a *Application, j *Job) bool {
	return s.Decline && s.ID == j.ID && j.Ended() && a.UnderSelection()
}

// DeclineMessageID names the words with which the selection ends for one
// applicant, whether the job ended or they were declined with others: they are
// said once.
func DeclineMessageID(applicationID string) string {
	sum := sha256.Sum256([]byte("settlement\x00" + applicationID))
	return hex.EncodeToString(sum[:])
}

// UnderSelection reports whether the poster has yet to decide: the selection
// goes on, and the position was not offered.
func (a *Application) UnderSelection() bool { return a.Open() && a.State != ApplicationOffered }

// JobEnding is how a job came to its end, as its applicants are told.
type JobEnding string

// The endings.
const (
	JobRuns           JobEnding = ""
	JobEndedClosed    JobEnding = "closed"     // by its poster
	JobEndedWithdrawn JobEnding = "withdrawn"  // by its poster, with its page
	JobEndedTakenDown JobEnding = "taken_down" // by an editor
	JobEndedExpired   JobEnding = "expired"    // its last day is over
)

// What else applicants are told of a job that they applied to, as it were an end.
const (
	JobStopped JobEnding = "stopped" // the board stopped somebody behind it: neither side can write
	JobGoesOn  JobEnding = "goes_on" // and does not any more
)

// Ends reports whether it is the end of the job.
func (e JobEnding) Ends() bool { return e != JobRuns && e != JobStopped && e != JobGoesOn }

// Ending returns how a job that had appeared ended; JobRuns for one that
// appears, rests, or waits for an editor.
func (j *Job) Ending(now time.Time) JobEnding {
	switch {
	case j.State == JobClosed:
		return JobEndedClosed
	case j.State == JobWithdrawn:
		return JobEndedWithdrawn
	case j.State == JobRejected:
		return JobEndedTakenDown
	case j.running() && !j.ExpiresAt.IsZero() && !now.Before(j.ExpiresAt):
		return JobEndedExpired
	}
	return JobRuns
}

// JobNote is what the doctor was told of the end of the job.
type JobNote struct {
	Ending JobEnding `bson:"ending"`
	Day    Date      `bson:"day"` // the last of the advert then: it may go on and end again
	At     time.Time `bson:"at"`
}

// NoteEnd notes in an open application that its job ended, of which the doctor
// is told, and reports whether that is news.
func (a *Application) NoteEnd(j *Job, now time.Time) bool {
	note := JobNote{Ending: j.Ending(now), Day: j.Terms.ValidThrough, At: now}
	if note.Ending == JobRuns || !a.Open() {
		return false
	}
	if last := a.lastNote(JobEnding.Ends); last.Ending == note.Ending && last.Day == note.Day {
		return false
	}
	a.JobNotes = append(a.JobNotes, note)
	return true
}

// NoteStop notes in an open application that the board stopped somebody behind its job,
// or does so no more, of which the doctor is told, and reports whether that is news.
func (a *Application) NoteStop(j *Job, stopped bool, now time.Time) bool {
	last := a.lastNote(func(e JobEnding) bool { return !e.Ends() })
	if !a.Open() || stopped == (last.Ending == JobStopped) {
		return false
	}
	note := JobNote{Ending: JobGoesOn, Day: j.Terms.ValidThrough, At: now}
	if stopped {
		note.Ending = JobStopped
	}
	a.JobNotes = append(a.JobNotes, note)
	return true
}

// lastNote is the last note of some kinds; zero when there is none.
func (a *Application) lastNote(of func(JobEnding) bool) JobNote {
	for _, n := range slices.Backward(a.JobNotes) {
		if of(n.Ending) {
			return n
		}
	}
	return JobNote{}
}

// LastJobNote is the last note; zero when there is none.
func (a *Application) LastJobNote() JobNote {
	if len(a.JobNotes) == 0 {
		return JobNote{}
	}
	return a.JobNotes[len(a.JobNotes)-1]
}
