package templates

import "github.com/enkaku/enkaku/models"

// SavedJobs lists the jobs a person keeps an eye on.
type SavedJobs struct {
	Layout
	Nav   MeNav
	Cards []Card
	Pager Pager
	Alert AlertOffer // for jobs like those of the page
}

// Template names pages/saved.html.
func (SavedJobs) Template() string { return "saved" }

// Applied lists a doctor's applications.
type Applied struct {
	Layout
	Nav   MeNav
	Rows  []AppliedRow
	Pager Pager
}

// Template names pages/applied.html.
func (Applied) Template() string { return "applied" }

// AppliedRow is one application.
type AppliedRow struct {
	Application models.Application
	Title, Who  string
	Href        string // of the job's page, with language prefix; "" when it is gone
	State       string // in words
	Shared      string // what the poster sees, in words
	Withdraw    string // where the button posts, with language prefix; "" : too late
	Highlight   bool   // the one just sent
}
