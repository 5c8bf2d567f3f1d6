package models

import (
	"slices"
	"time"
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
	Consent   string           `bson:"consent"`             // version of the consent text the doctor agreed to
	CreatedAt time.Time        `bson:"createdAt"`
	UpdatedAt time.Time        `bson:"updatedAt"`
}

// ApplicationID names the application of a doctor to a job: there is one at
// most, for ever.
func ApplicationID(jobID, doctorID string) string { return jobID + "." + doctorID }

// ApplicationState is where an application is.
type ApplicationState string

// The states of an application: the poster has it, has opened it, has
// written to the doctor, has ended the selection; or the doctor took it back.
const (
	ApplicationReceived  ApplicationState = "received"
	ApplicationViewed    ApplicationState = "viewed"
	ApplicationContacted ApplicationState = "contacted"
	ApplicationClosed    ApplicationState = "closed"
	ApplicationWithdrawn ApplicationState = "withdrawn"
)

// ApplicationStates are all states in the order of a life.
var ApplicationStates = []ApplicationState{
	ApplicationReceived, ApplicationViewed, ApplicationContacted, ApplicationClosed, ApplicationWithdrawn,
}

// The most a person writes in an application and a poster in an answer, in
// characters.
const (
	MaxApplicationMessage = 4000
	MaxApplicationAnswer  = 2000
	MaxPersonName         = 60
)

// applicationMoves is everything that can happen to an application. A doctor
// may take it back at any time, also again: that erases what is left of it.
var applicationMoves = moves[ApplicationState, *answering]{
	{ApplicationReceived, ApplicationViewed, ByPoster, nil},

	{ApplicationReceived, ApplicationContacted, ByPoster, readable},
	{ApplicationViewed, ApplicationContacted, ByPoster, readable},
	{ApplicationContacted, ApplicationContacted, ByPoster, withWords},
	{ApplicationReceived, ApplicationClosed, ByPoster, readable},
	{ApplicationViewed, ApplicationClosed, ByPoster, readable},
	{ApplicationContacted, ApplicationClosed, ByPoster, readable},

	{ApplicationReceived, ApplicationWithdrawn, ByDoctor, nil},
	{ApplicationViewed, ApplicationWithdrawn, ByDoctor, nil},
	{ApplicationContacted, ApplicationWithdrawn, ByDoctor, nil},
	{ApplicationClosed, ApplicationWithdrawn, ByDoctor, nil},
	{ApplicationWithdrawn, ApplicationWithdrawn, ByDoctor, nil},
}

// answering is an application about to move, with what the poster writes.
type answering struct{ message string }

// readable demands that an answer is no longer than it may be.
func readable(a *answering) error {
	if runes(a.message) > MaxApplicationAnswer {
		return invalid("message", "job.text.too_long", itoa(MaxApplicationAnswer))
	}
	return nil
}

// withWords demands an answer: without one nothing would happen.
func withWords(a *answering) error {
	if a.message == "" {
		return ErrConflict
	}
	return readable(a)
}

// Move brings the application into another state. message is what the poster
// writes to the doctor, "" for nothing. It returns ErrConflict for a move that
// is not in the table, *InvalidError for a message that cannot be sent. An
// application taken back keeps nothing that says who the doctor is.
func (a *Application) Move(to ApplicationState, by Actor, message string) error {
	if err := applicationMoves.check(&answering{message}, a.State, to, by); err != nil {
		return err
	}
	a.State = to
	if to == ApplicationWithdrawn {
		a.Message, a.Contact, a.LegalName, a.ShareName = "", "", "", false
	}
	return nil
}

// Answer is the poster's move: the doctor is written to, or the selection ends.
func (a *Application) Answer(to ApplicationState, message string) error {
	if to != ApplicationContacted && to != ApplicationClosed {
		return ErrConflict
	}
	return a.Move(to, ByPoster, message)
}

// View notes that the poster reads the application and reports whether that is
// news.
func (a *Application) View() bool { return a.Move(ApplicationViewed, ByPoster, "") == nil }

// New reports whether nobody at the poster's has opened it.
func (a *Application) New() bool { return a.State == ApplicationReceived }

// Open reports whether the selection goes on, so that the poster may answer or
// end it and has to tell the doctor of changed terms.
func (a *Application) Open() bool {
	return applicationMoves.has(a.State, ApplicationClosed, ByPoster)
}

// Unanswered reports whether the selection goes on and the poster did not say
// anything to the doctor yet.
func (a *Application) Unanswered() bool { return a.Open() && a.State != ApplicationContacted }

// Stands reports whether the doctor did not take it back.
func (a *Application) Stands() bool { return a.State != ApplicationWithdrawn }

// Erased reports whether the application was taken back and holds nothing of
// the doctor any more.
func (a *Application) Erased() bool {
	return !a.Stands() && a.Message == "" && a.Contact == "" && a.LegalName == ""
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

// TellsDoctor reports whether a move by the poster is worth a mail: the poster
// wrote something, or the selection is over.
func (a *Application) TellsDoctor(message string) bool {
	return message != "" || a.State == ApplicationClosed
}

// HasOpen reports whether any of the applications is open.
func HasOpen(all []Application) bool {
	return slices.ContainsFunc(all, func(a Application) bool { return a.Open() })
}
