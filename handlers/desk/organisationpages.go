package desk

import (
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// RegisterPage asks what kind of organisation to register.
type RegisterPage struct {
	templates.Layout
	HasOrg bool // works for one already
}

// Template names pages/desk/register.html.
func (RegisterPage) Template() string { return "desk/register" }

// OrganisationPage is the form of an agency, an employer, or a facility that
// an organisation entered.
type OrganisationPage struct {
	templates.Layout
	Nav      *templates.ConsoleNav // nil at registration
	Heading  string
	Lead     string
	Action   string // path without language prefix
	Button   string
	Sections []templates.FormSection
	Faults   []models.Fault
	Check    models.Verification // the board's; zero at registration
	Stands   []templates.Change  // what waits for the board, beside what readers go on seeing
	Client   bool                // entered by the organisation, not itself
	ReadOnly bool                // the person is no owner
	Version  int64               // that the form was made from; 0 for a new one
	// What somebody else saved meanwhile, beside what was typed here and not kept
	// yet; nil when nothing was.
	Overtaken []Contested
}

// Template names pages/desk/organisation.html.
func (OrganisationPage) Template() string { return "desk/organisation" }

// MembersPage are the people of an organisation.
type MembersPage struct {
	templates.Layout
	Nav    templates.ConsoleNav
	Rows   []MemberRow
	Pager  templates.Pager
	Email  templates.Field
	Faults []models.Fault
	Owner  bool // may change the list

	InviteRole templates.Field

	Invited      []InvitedRow // wait for an answer; for owners
	InvitedPager templates.Pager
}

// Template names pages/desk/members.html.
func (MembersPage) Template() string { return "desk/members" }

// MemberRow is one person of the organisation.
type MemberRow struct {
	ID    string
	Name  string
	Email string
	Owner bool
	Self  bool
	Shut  bool               // the account is
	Role  string             // in words
	Roles []templates.Option // others, in words
}

// InvitedRow is an address that was invited.
type InvitedRow struct {
	ID, Email, Role string
	Until           time.Time
}

// InvitationsPage shows a person who invites them.
type InvitationsPage struct {
	templates.Layout
	Email string // by which the reader is signed in
	Rows  []InvitationRow
	Pager templates.Pager
}

// Template names pages/desk/invitations.html.
func (InvitationsPage) Template() string { return "desk/invitations" }

// InvitationRow is one invitation.
type InvitationRow struct {
	ID, Org         string
	ByName, ByEmail string // who invites
	Role, May       string // what who accepts becomes, what that may do
	Until           time.Time
}

// ClientsPage are the employers an organisation entered.
type ClientsPage struct {
	templates.Layout
	Nav    templates.ConsoleNav
	Agency bool // else facilities of an employer
	Rows   []ClientRow
	Pager  templates.Pager
}

// Template names pages/desk/clients.html.
func (ClientsPage) Template() string { return "desk/clients" }

// ClientRow is one of them.
type ClientRow struct {
	ID, Name, Kind, Place string
	Faults                int    // what is missing before it can stand on an advert
	Stopped               string // by the board, in words; "" when it is not
}
