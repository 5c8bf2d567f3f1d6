package models

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models/fold"
)

// Application is a doctor's application to a job, pseudonymous at first.
type Application struct {
	ID        string           `bson:"_id"` // ApplicationID: one each
	Version   int64            `bson:"version"`
	JobID     string           `bson:"jobId"`
	DoctorID  string           `bson:"doctorId"`
	Poster    OrgRef           `bson:"poster"`
	Revision  int              `bson:"revision"` // of the advert the doctor saw
	State     ApplicationState `bson:"state"`
	Message   string           `bson:"message"` // sealed
	Contact   string           `bson:"contact"` // sealed: an address the doctor chose to give; "" for none
	ShareName bool             `bson:"shareName,omitempty"`
	LegalName string           `bson:"legalName,omitempty"` // sealed, only when shared
	CV        File             `bson:"cv,omitempty"`        // that the doctor sent along; zero: none
	Hours     string           `bson:"hours,omitempty"`     // sealed: when the doctor would like to work
	Consent   string           `bson:"consent"`             // version of the consent text the doctor agreed to
	CreatedAt time.Time        `bson:"createdAt"`
	UpdatedAt time.Time        `bson:"updatedAt"`

	Steps      []ApplicationStep `bson:"steps,omitempty"`      // every change of State after the first, in order
	ToldDoctor string            `bson:"toldDoctor,omitempty"` // id of the message they were mailed of; "" once looked
	ToldPoster string            `bson:"toldPoster,omitempty"` // the same for the poster
	Forgotten  bool              `bson:"forgotten,omitempty"`  // the doctor left; nothing may be written to it any more

	Answers []ApplicationAnswer `bson:"answers,omitempty"` // sealed: to the questions of the poster, those that were answered

	Interview Interview  `bson:"interview,omitempty"`
	JobNotes  []JobNote  `bson:"jobNotes,omitempty"`  // that the job ended, in order
	TermNotes []TermNote `bson:"termNotes,omitempty"` // what the doctor was told of changed conditions, in order

	AskedAt   time.Time  `bson:"askedAt,omitempty"`           // when the doctor wrote, after the poster last did
	SaidAt    time.Time  `bson:"saidAt,omitempty"`            // when the poster last wrote
	WaitNotes []WaitNote `bson:"waitNotes,omitempty"`         // who was told that nobody answered, in order
	Assigned  Assignment `bson:"assigned,omitempty" json:"-"` // the poster's own affair

	HiredAsked time.Time `bson:"hiredAsked,omitempty"` // when the doctor was asked how the work is; zero: not yet
}

// ApplicationStep is a change of state.
type ApplicationStep struct {
	State ApplicationState `bson:"state"`
	At    time.Time        `bson:"at"`
}

// ApplicationID names an application of a doctor to a job. before is how many
// they sent to it and took back: two sent at once have one name. It stands in
// addresses that posters see, so nothing of it says whose it is.
func ApplicationID(jobID, doctorID string, before int) string {
	sum := sha256.Sum256([]byte("application\x00" + jobID + "\x00" + doctorID + "\x00" + itoa(before)))
	return hex.EncodeToString(sum[:12])
}

// ApplicationState is where an application is.
type ApplicationState string

// The states of an application: the poster has it, has opened it, has written
// to the doctor, wants the doctor, who accepts; the poster has ended the
// selection; or the doctor took it back.
const (
	ApplicationReceived  ApplicationState = "received"
	ApplicationViewed    ApplicationState = "viewed"
	ApplicationContacted ApplicationState = "contacted"
	ApplicationOffered   ApplicationState = "offered"
	ApplicationHired     ApplicationState = "hired"
	ApplicationClosed    ApplicationState = "closed"
	ApplicationWithdrawn ApplicationState = "withdrawn"
)

// ApplicationStates are all states in the order of a life.
var ApplicationStates = []ApplicationState{
	ApplicationReceived, ApplicationViewed, ApplicationContacted, ApplicationOffered, ApplicationHired,
	ApplicationClosed, ApplicationWithdrawn,
}

// MaxPersonName is the most a person's name has, in characters.
const MaxPersonName = 60

// applicationMoves is everything that can happen to an application. A doctor
// may take it back at any time, also again: that erases what is left of it.
var applicationMoves = Moves[ApplicationState, *Application]{
	{ApplicationReceived, ApplicationViewed, ByPoster, nil},

	{ApplicationReceived, ApplicationContacted, ByPoster, nil},
	{ApplicationViewed, ApplicationContacted, ByPoster, nil},
	{ApplicationReceived, ApplicationClosed, ByPoster, nil},
	{ApplicationViewed, ApplicationClosed, ByPoster, nil},
	{ApplicationContacted, ApplicationClosed, ByPoster, nil},
	{ApplicationOffered, ApplicationClosed, ByPoster, nil},

	{ApplicationContacted, ApplicationOffered, ByPoster, nil},
	{ApplicationOffered, ApplicationHired, ByDoctor, nil},

	{ApplicationReceived, ApplicationWithdrawn, ByDoctor, nil},
	{ApplicationViewed, ApplicationWithdrawn, ByDoctor, nil},
	{ApplicationContacted, ApplicationWithdrawn, ByDoctor, nil},
	{ApplicationOffered, ApplicationWithdrawn, ByDoctor, nil},
	{ApplicationHired, ApplicationWithdrawn, ByDoctor, nil},
	{ApplicationClosed, ApplicationWithdrawn, ByDoctor, nil},
	{ApplicationWithdrawn, ApplicationWithdrawn, ByDoctor, nil},
}

// Move brings the application into another state. It returns ErrConflict for a
// move that is not in the table. One taken back keeps no address and no name;
// what was written stays the doctor's, and no poster sees it (Stands). With the
// end of the selection an interview that is still to come is off.
func (a *Application) Move(to ApplicationState, by Actor, now time.Time) error {
	if err := applicationMoves.Check(a, a.State, to, by); err != nil {
		return err
	}
	if a.State != to {
		a.Steps = append(a.Steps, ApplicationStep{to, now})
	}
	a.State = to
	if to == ApplicationClosed || to == ApplicationWithdrawn {
		a.Interview.stop(now)
	}
	if to == ApplicationWithdrawn {
		a.Contact, a.LegalName, a.ShareName = "", "", false
	}
	return nil
}

// Forget takes the application back and erases everything in it: the doctor
// leaves. That there was one stays known.
func (a *Application) Forget(now time.Time) error {
	err := a.Move(ApplicationWithdrawn, ByDoctor, now)
	if err == nil {
		a.Message, a.CV, a.Steps, a.JobNotes, a.TermNotes, a.Forgotten = "", File{}, nil, nil, nil, true
		a.Hours, a.Answers = "", nil
		a.Interview, a.WaitNotes, a.Assigned = Interview{}, nil, Assignment{}
		a.AskedAt, a.SaidAt = time.Time{}, time.Time{}
	}
	return err
}

// Answer is the poster's move: the doctor was written to, is wanted, or the
// selection ends.
func (a *Application) Answer(to ApplicationState, now time.Time) error {
	if to != ApplicationContacted && to != ApplicationOffered && to != ApplicationClosed {
		return ErrConflict
	}
	err := a.Move(to, ByPoster, now)
	if err == nil {
		a.AskedAt = time.Time{} // it is the doctor's turn
	}
	return err
}

// LastStep is the last change of state; zero when there was none.
func (a *Application) LastStep() ApplicationStep {
	if len(a.Steps) == 0 {
		return ApplicationStep{}
	}
	return a.Steps[len(a.Steps)-1]
}

// WithdrawnFrom is where the application was when the doctor took it back; ""
// while it stands, and once what was in it is erased.
func (a *Application) WithdrawnFrom() ApplicationState {
	switch n := len(a.Steps); {
	case n == 0 || a.Stands():
		return ""
	case n == 1:
		return ApplicationReceived
	default:
		return a.Steps[n-2].State
	}
}

// OffWithStep is the interview that was called off by the last change of state;
// zero for none.
func (a *Application) OffWithStep() InterviewStep {
	off := a.Interview.Last()
	if off.By != ByBoard || !off.At.Equal(a.LastStep().At) {
		return InterviewStep{}
	}
	return off
}

// ContactedElsewhere reports whether the poster noted that it was in touch with
// the doctor, and neither wrote nor proposed a time on the board: only a letter
// about the note tells the doctor.
func (a *Application) ContactedElsewhere() bool {
	step := a.LastStep()
	return step.State == ApplicationContacted && a.SaidAt.IsZero() &&
		!slices.ContainsFunc(a.Interview.Steps, func(s InterviewStep) bool { return s.By == ByPoster })
}

// View notes that the poster reads the application and reports whether that is
// news.
func (a *Application) View(now time.Time) bool {
	return a.Move(ApplicationViewed, ByPoster, now) == nil
}

// New reports whether nobody at the poster's has opened it.
func (a *Application) New() bool { return a.State == ApplicationReceived }

// Open reports whether the selection goes on, so that the poster may answer or
// end it and the doctor has to hear of changed terms.
func (a *Application) Open() bool {
	return applicationMoves.has(a.State, ApplicationClosed, ByPoster)
}

// Unanswered reports whether the selection goes on and the poster did not say
// anything to the doctor yet.
func (a *Application) Unanswered() bool {
	return applicationMoves.has(a.State, ApplicationContacted, ByPoster)
}

// Offerable reports whether the poster may say that it wants the doctor.
func (a *Application) Offerable() bool {
	return applicationMoves.has(a.State, ApplicationOffered, ByPoster)
}

// Acceptable reports whether the doctor may accept that.
func (a *Application) Acceptable() bool {
	return applicationMoves.has(a.State, ApplicationHired, ByDoctor)
}

// Stands reports whether the doctor did not take it back.
func (a *Application) Stands() bool { return a.State != ApplicationWithdrawn }

// ShownTo reports whether a poster sees who applied: the doctor did not take it
// back, is still here, and blocked nobody behind the job.
func (a *Application) ShownTo(j *Job, d *Doctor) bool {
	return a.Stands() && d.Version > 0 && !d.HidesJob(j)
}

// ContactShown returns the address the poster may write to, "" for none.
func (a *Application) ContactShown() string {
	if !a.Stands() {
		return ""
	}
	return a.Contact
}

// NameShown returns the doctor's legal name when the doctor shares it, else "".
func (a *Application) NameShown() string {
	if !a.ShareName {
		return ""
	}
	return a.LegalName
}

// UnderAnotherName reports whether the name that the doctor shares is another than
// the one that the board compared documents with, when it checked one. Spaces,
// width and case do not matter.
func (a *Application) UnderAnotherName(d *Doctor) bool {
	plain := func(name string) string {
		return strings.ToLower(strings.Join(strings.Fields(fold.Width(name)), ""))
	}
	checked := slices.ContainsFunc(d.Licences, func(l LicenceHeld) bool { return l.Status == LicenceChecked })
	return checked && a.NameShown() != "" && plain(a.NameShown()) != plain(d.LegalName)
}

// Applied reports whether one of a doctor's applications to a job stands.
func Applied(all []Application) bool {
	return slices.ContainsFunc(all, func(a Application) bool { return a.Stands() })
}

// HasOpen reports whether any of the applications is open.
func HasOpen(all []Application) bool {
	return slices.ContainsFunc(all, func(a Application) bool { return a.Open() })
}
