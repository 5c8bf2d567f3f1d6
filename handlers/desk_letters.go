package handlers

import (
	"fmt"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Invited is the Data of a letter of kind "invited": the address may now work
// for an organisation; signing in leads to its desk.
type Invited struct{ Organisation models.Text }

// Reviewed is the Data of a letter of kind "job_reviewed": an editor looked at
// an advert, or at a change of one that is published.
type Reviewed struct {
	Job    models.Job
	Change bool
	Reason string // why it was returned; "" : approved
}

// Verified is the Data of a letter of kind "organisation_checked".
type Verified struct {
	Organisation models.Text
	State        models.VerificationState // verified or suspended
	Note         string
}

// Answered is the Data of a letter of kind "application_answer": a poster
// answers a doctor's application.
type Answered struct {
	Job          models.Job
	Organisation models.Text
	State        models.ApplicationState // contacted or closed
	Message      string                  // may be empty
}

// HeldBack is the Data of a letter of kind "job_paused": the board holds a job
// back after a report by a reader.
type HeldBack struct {
	Job  models.Job
	Note string
}

// writeDesk writes the letters of the desk and of the editors.
func (b Letterbox) writeDesk(l Letter) (templates.Mail, error) {
	switch data := l.Data.(type) {
	case Invited:
		return b.Letters.Invited(l.Lang, data.Organisation)
	case Reviewed:
		if data.Change {
			return b.Letters.ChangeReviewed(l.Lang, &data.Job, data.Reason)
		}
		return b.Letters.Reviewed(l.Lang, &data.Job, data.Reason)
	case Verified:
		return b.Letters.OrganisationChecked(l.Lang, data.Organisation, data.State, data.Note)
	case Answered:
		return b.Letters.Answered(l.Lang, &data.Job, data.Organisation, data.State, data.Message)
	case HeldBack:
		return b.Letters.Held(l.Lang, &data.Job, data.Note)
	}
	return templates.Mail{}, fmt.Errorf("no words for a %T", l.Data)
}
