package doctor

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// SavedPage lists the jobs a person keeps an eye on.
type SavedPage struct {
	templates.Layout
	Nav   MeNav
	Rows  []SavedRow
	Pager templates.Pager
	Mail  templates.Field      // what of them is mailed
	Alert templates.AlertOffer // for jobs like those of the page
}

// SavedRow is one saved job and how it stands.
type SavedRow struct {
	Card    templates.Card
	Applied bool
	Changed bool // since it was saved, or since its owner was told
}

// Template names pages/doctor/saved.html.
func (SavedPage) Template() string { return "doctor/saved" }

// AppliedPage lists a doctor's applications.
type AppliedPage struct {
	templates.Layout
	Nav   MeNav
	Rows  []AppliedRow
	Pager templates.Pager
}

// Template names pages/doctor/applied.html.
func (AppliedPage) Template() string { return "doctor/applied" }

// AppliedRow is one application.
type AppliedRow struct {
	Application models.Application
	ID          string // of the row on the page
	New         int    // messages the doctor has not seen
	Title, Who  string
	Href        string // of the job's page, with language prefix; "" when it is gone
	State       string // in words
	Shared      string // what the poster sees, in words
	Contact     templates.Field
	Legal       templates.Field
	Reveal      string // where what is shown is changed; "" : too late
	Open        bool   // that form has a fault
	Withdraw    string // where the button posts, with language prefix; "" : too late
	Highlight   bool   // the one just sent
}
