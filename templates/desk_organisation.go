package templates

import "github.com/enkaku/enkaku/models"

// DeskRegister asks what kind of organisation to register.
type DeskRegister struct {
	Layout
	HasOrg bool // works for one already
}

// Template names pages/desk_register.html.
func (DeskRegister) Template() string { return "desk_register" }

// DeskOrganisation is the form of an agency, an employer, or a facility that
// an organisation entered.
type DeskOrganisation struct {
	Layout
	Nav      *DeskNav // nil at registration
	Heading  string
	Lead     string
	Action   string // path without language prefix
	Button   string
	Sections []FormSection
	Faults   []models.Fault
	Check    models.Verification // the board's; zero at registration
	ReadOnly bool                // the person is no owner
}

// Template names pages/desk_organisation.html.
func (DeskOrganisation) Template() string { return "desk_organisation" }

// DeskMembers are the people of an organisation.
type DeskMembers struct {
	Layout
	Nav    DeskNav
	Rows   []DeskMember
	Pager  Pager
	Email  Field
	Faults []models.Fault
	Owner  bool // may change the list
}

// Template names pages/desk_members.html.
func (DeskMembers) Template() string { return "desk_members" }

// DeskMember is one person of the organisation.
type DeskMember struct {
	ID    string
	Name  string
	Email string
	Owner bool
	Self  bool
}

// DeskClients are the employers an organisation entered.
type DeskClients struct {
	Layout
	Nav    DeskNav
	Agency bool // else facilities of an employer
	Rows   []DeskClient
	Pager  Pager
}

// Template names pages/desk_clients.html.
func (DeskClients) Template() string { return "desk_clients" }

// DeskClient is one of them.
type DeskClient struct {
	ID, Name, Kind, Place string
	Faults                int // what is missing before it can stand on an advert
}
