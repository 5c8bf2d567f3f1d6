package doctor

import (
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// LicencesPage is where a doctor sends the documents of the licences in the
// profile and sees what the board says about them.
type LicencesPage struct {
	templates.Layout
	Nav     MeNav
	Profile bool // there is one
	Named   bool // the name is known that documents are compared with
	Name    templates.Field
	Rows    []LicencePanel
	Faults  []models.Fault
	Most    int // bytes of a document
}

// Template names pages/doctor/licences.html.
func (LicencesPage) Template() string { return "doctor/licences" }

// LicencePanel is one licence with its documents.
type LicencePanel struct {
	ID        string
	Title     string
	Status    string // in words
	Mark      string // of the status: "good", "warn" or ""
	Stated    []templates.Fact
	Reason    string // of the last decision
	Decided   time.Time
	Documents []DocumentRow
	Until     time.Time // the documents are deleted then; zero: not known yet
	Upload    templates.Field
	Takes     bool // a document may be sent
	Way       *templates.Link
}

// DocumentRow is one document.
type DocumentRow struct {
	ID   string
	Name string
	Type string
	Size string
	At   time.Time
}
