package admin

import (
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// LicencesPage is the queue of doctors whose documents wait, longest first.
type LicencesPage struct {
	templates.Layout
	Nav   templates.ConsoleNav
	Rows  []LicencesRow
	Pager templates.Pager
}

// Template names pages/admin/licences.html.
func (LicencesPage) Template() string { return "admin/licences" }

// LicencesRow is one of them, under the pseudonym.
type LicencesRow struct {
	ID       string
	Name     string
	Licences string // those that wait
	Since    time.Time
}

// LicencePage is what one doctor states, beside the documents.
type LicencePage struct {
	templates.Layout
	Nav      templates.ConsoleNav
	ID       string
	Heading  string // the name of the doctor
	Licences []LicencePanel
	Faults   []models.Fault
}

// Template names pages/admin/licence.html.
func (LicencePage) Template() string { return "admin/licence" }

// LicencePanel is one licence.
type LicencePanel struct {
	ID         string
	Title      string
	Status     string // in words
	Mark       string // of the status: "good", "warn" or ""
	Japanese   bool   // the ministry's search of doctors knows it
	Registered string // year of registration, as the ministry's search says it
	Stated     []templates.Fact
	Documents  []DocumentRow
	Check      models.LicenceCheck // the last decision
	Seen       string              // names what is on the page
	Decisions  []templates.Option  // that may be made now
	Reason     templates.Field
}

// DocumentRow is one document.
type DocumentRow struct {
	ID, Type, Size string
	At             time.Time
}
