package admin

import (
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
)

// HomePage says how much waits for the people who run the board.
type HomePage struct {
	templates.Layout
	Nav           templates.ConsoleNav
	Reviews       int
	Oldest        time.Time // since when the longest review waits
	Organisations int
	Licences      int // doctors whose documents wait
	Reports       int
	Queued        int // letters
	Failed        int // mails that failed or may have
	Stopped       bool
	Alarm         bool // alerts are owed and do not go
}

// Template names pages/admin/home.html.
func (HomePage) Template() string { return "admin/home" }

// ReviewPage is the queue of adverts and changes, longest waiting first.
type ReviewPage struct {
	templates.Layout
	Nav   templates.ConsoleNav
	Sieve []templates.Field
	Rows  []ReviewRow
	Pager templates.Pager
	Deeds []templates.Option // that can be done to several
	Days  int                // for which the first has waited
}

// Template names pages/admin/review.html.
func (ReviewPage) Template() string { return "admin/review" }

// ReviewRow is one of them.
type ReviewRow struct {
	ID       string
	Title    string
	Poster   string
	Employer string
	Since    time.Time
	Change   bool // of a published job
}

// JobPage is one advert before its editor.
type JobPage struct {
	templates.Layout
	Nav         templates.ConsoleNav
	ID          string
	Version     int64 // the editor decides about this one
	Heading     string
	StateLabel  string
	Waits       bool // for a decision
	Change      bool // of a published job
	CanTakeDown bool
	CanResume   bool
	Public      bool
	Faults      []models.Fault
	Warnings    []templates.FaultLink
	Changes     []templates.Change
	Note        string // of an earlier review
	Reason      templates.Field
	Poster      string // "agency/ID"
	PosterName  string
	PosterState string // in words
	Reports     []ReportRow
	ReportPager templates.Pager
	Preview     *templates.Preview
	Past        PosterPast
	Alike       []LikeRow       // adverts of others that say nearly the same
	Blocked     []BlockRow      // entries of the block list that it meets
	Block       templates.Field // what of it can be put on the list; Name "": nothing
	Next        string          // the one that waits after it, "" for none
}

// Template names pages/admin/job.html.
func (JobPage) Template() string { return "admin/job" }

// ReportsPage are the open reports by readers.
type ReportsPage struct {
	templates.Layout
	Nav    templates.ConsoleNav
	Sieve  []templates.Field
	Rows   []ReportRow
	Pager  templates.Pager
	Deeds  []templates.Option // that can be decided about several
	Faults []models.Fault     // of a reply
}

// Template names pages/admin/reports.html.
func (ReportsPage) Template() string { return "admin/reports" }

// ReportRow is one of them.
type ReportRow struct {
	ID, JobID, Job, Poster string
	Reason                 string // in words
	Note                   string
	Reply                  string
	At                     time.Time
	Others                 int            // open reports of the same job
	Voice                  string         // who reports, in words
	Urgent, Waits          bool           // Waits: the reader wants to know what is decided
	Faults                 []models.Fault // of the reply that was typed
}

// OrganisationsPage are all organisations by the state of the check.
type OrganisationsPage struct {
	templates.Layout
	Nav                          templates.ConsoleNav
	Pending, Verified, Suspended AdminOrgList
	Corrected                    AdminOrgList // stopped, and to be looked at again
}

// AdminOrgList is a page of a list of organisations.
type AdminOrgList struct {
	Rows  []OrganisationRow
	Pager templates.Pager
}

// Template names pages/admin/organisations.html.
func (OrganisationsPage) Template() string { return "admin/organisations" }

// OrganisationRow is one organisation.
type OrganisationRow struct {
	Target string // "agency/ID"
	Name   string
	Kind   string
	Since  time.Time
	Client bool // entered by another organisation
}

// OrganisationPage is what there is to check of one.
type OrganisationPage struct {
	templates.Layout
	Nav        templates.ConsoleNav
	Target     string
	Heading    string
	Check      models.Verification // the board's
	Label      string              // of its state
	Agency     bool
	Note       string
	Checked    time.Time
	Version    int64 // of the organisation, which the decision is about
	Facts      []templates.Fact
	Checks     []templates.FaultLink // what the rules find
	People     []PersonRow
	Pager      templates.Pager // through People
	Scouts     templates.Field // how many doctors it may write to in a month
	ScoutsSent int             // this month
	NoteField  templates.Field
	Faults     []models.Fault
	Changed    []templates.Change // what waits, beside what readers go on seeing
	Public     string             // part of the name that looks like one of a public institution
	Sure       templates.Field    // the word that it is that one; Name "": not asked
	Alike      []AlikeRow         // that it can be taken for
	Apart      templates.Field    // the word that it is none of those; Name "": not asked
	Owner      templates.Field    // whose address is asked to own it; Name "": somebody works there
	Invited    []InvitedOwner
	Blocked    []BlockRow // entries of the block list that it meets
}

// InvitedOwner is an invitation to own an organisation that waits.
type InvitedOwner struct {
	ID, Email string
	Until     time.Time
}

// Template names pages/admin/organisation.html.
func (OrganisationPage) Template() string { return "admin/organisation" }

// PersonRow is a user as administrators see one.
type PersonRow struct {
	ID, Email, Name              string
	FreeMail, Owner, Admin, Self bool
	Disabled, Doctor             bool
	Orgs                         []string // "agency/ID"
	Since                        time.Time
}

// MailPage is the state of all mail.
type MailPage struct {
	templates.Layout
	Nav             templates.ConsoleNav
	Days            int // counted back
	Counts          []MailCount
	Stop            string // which mail is held back
	Stops           []templates.Option
	Letters         AdminLetterList
	Digests         AdminLetterList
	Runs            []RunRow
	Overdue         int // subscriptions whose hour has long come
	Reasons         []templates.ReasonCount
	Ends            []templates.ReasonCount
	Suppressed      []SuppressedRow
	SuppressedPager templates.Pager
	Asked           templates.Field // the address to look up
	Email           templates.Field // the address to release
	Faults          []models.Fault
}

// AdminLetterList is a page of a list of mails.
type AdminLetterList struct {
	Rows  []LetterRow
	Pager templates.Pager
}

// RunRow is a digest run; Alarm: mails were owed and did not go.
type RunRow struct {
	models.AlertRun
	Alarm bool
}

// SuppressedRow is an address that is not mailed, or is about to be, without
// the address.
type SuppressedRow struct {
	ID     string
	Reason string // in words
	At     time.Time
}

// Template names pages/admin/mail.html.
func (MailPage) Template() string { return "admin/mail" }

// MailCount is how much mail is in one state.
type MailCount struct {
	State            string // in words
	Letters, Digests int
}

// LetterRow is one mail that waits or failed, without its reader.
type LetterRow struct {
	ID       string
	Kind     alert.MailKind // "" for a digest
	State    string         // in words
	Attempts int
	Error    string // class
	At, Next time.Time
}

// UsersPage are the administrators, and one person looked for.
type UsersPage struct {
	templates.Layout
	Nav      templates.ConsoleNav
	Email    templates.Field
	Searched bool
	Found    *PersonRow
	Admins   []PersonRow
	Pager    templates.Pager // through Admins
}

// Template names pages/admin/users.html.
func (UsersPage) Template() string { return "admin/users" }

// AuditPage is the log, or what fits an action and a target.
type AuditPage struct {
	templates.Layout
	Nav     templates.ConsoleNav
	Action  templates.Field
	Target  templates.Field
	Checked bool        // the chain was looked at
	Broken  bool        // and is not as it was written: good up to the head in Chain
	Chain   store.Chain // what was found
	Entries []models.AuditEntry
	Pager   templates.Pager
}

// Template names pages/admin/audit.html.
func (AuditPage) Template() string { return "admin/audit" }
