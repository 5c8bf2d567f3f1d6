package templates

import (
	"time"

	"github.com/enkaku/enkaku/models"
)

// DeskApplications are the applications to an organisation, newest first.
type DeskApplications struct {
	Layout
	Nav   DeskNav
	Rows  []DeskApplicationRow
	Pager Pager
}

// Template names pages/desk_applications.html.
func (DeskApplications) Template() string { return "desk_applications" }

// DeskApplicationRow is one of them.
type DeskApplicationRow struct {
	ID    string
	Name  string // pseudonym; "" when the doctor left
	Job   string
	JobID string
	New   bool   // nobody has opened it
	Label string // of the state
	At    time.Time
}

// DeskApplication is one application: what the doctor chose to show.
type DeskApplication struct {
	Layout
	Nav        DeskNav
	Faults     []models.Fault
	ID         string
	StateLabel string
	At         time.Time
	Job        string
	JobID      string
	Revision   int  // of the advert the doctor saw
	Changed    bool // the advert is another now
	Name       string
	LegalName  string // only when the doctor shares it
	Headline   string
	Message    string
	Contact    string // e-mail address; "" once withdrawn
	Years      int
	Facts      []string // specialties
	Licences   []DeskLicence
	CanContact bool
	CanClose   bool
	Answer     Field
}

// Template names pages/desk_application.html.
func (DeskApplication) Template() string { return "desk_application" }

// DeskLicence is a licence the doctor says to hold.
type DeskLicence struct {
	Name, Detail string
	Checked      bool // the board saw the document
}
