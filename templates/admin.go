package templates

import (
	"time"

	"github.com/enkaku/enkaku/models"
)

// AdminHome says how much waits for the people who run the board.
type AdminHome struct {
	Layout
	Nav           DeskNav
	Reviews       int
	Oldest        time.Time // since when the longest review waits
	Organisations int
	Reports       int
	Queued        int // letters
	Failed        int // mails that failed or may have
	Stopped       bool
	Alarm         bool // alerts are owed and do not go
}

// Template names pages/admin_home.html.
func (AdminHome) Template() string { return "admin_home" }

// AdminReview is the queue of adverts and changes, longest waiting first.
type AdminReview struct {
	Layout
	Nav   DeskNav
	Rows  []AdminReviewRow
	Pager Pager
}

// Template names pages/admin_review.html.
func (AdminReview) Template() string { return "admin_review" }

// AdminReviewRow is one of them.
type AdminReviewRow struct {
	ID       string
	Title    string
	Poster   string
	Employer string
	Since    time.Time
	Change   bool // of a published job
}

// AdminJob is one advert before its editor.
type AdminJob struct {
	Layout
	Nav         DeskNav
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
	Warnings    []FaultLink
	Changes     []Change
	Note        string // of an earlier review
	Reason      Field
	Poster      string // "agency/ID"
	PosterName  string
	PosterState string // in words
	Reports     []AdminReport
	ReportPager Pager
	Preview     *Preview
}

// Template names pages/admin_job.html.
func (AdminJob) Template() string { return "admin_job" }

// AdminReports are the open reports by readers.
type AdminReports struct {
	Layout
	Nav   DeskNav
	Rows  []AdminReport
	Pager Pager
}

// Template names pages/admin_reports.html.
func (AdminReports) Template() string { return "admin_reports" }

// AdminReport is one of them.
type AdminReport struct {
	ID, JobID, Job, Poster string
	Reason                 string // in words
	Note                   string
	Reply                  string
	At                     time.Time
	Others                 int // open reports of the same job
}

// AdminOrganisations are all organisations by the state of the check.
type AdminOrganisations struct {
	Layout
	Nav                          DeskNav
	Pending, Verified, Suspended AdminOrgList
}

// AdminOrgList is a page of a list of organisations.
type AdminOrgList struct {
	Rows  []AdminOrgRow
	Pager Pager
}

// Template names pages/admin_organisations.html.
func (AdminOrganisations) Template() string { return "admin_organisations" }

// AdminOrgRow is one organisation.
type AdminOrgRow struct {
	Target string // "agency/ID"
	Name   string
	Kind   string
	Since  time.Time
	Client bool // entered by another organisation
}

// AdminOrganisation is what there is to check of one.
type AdminOrganisation struct {
	Layout
	Nav       DeskNav
	Target    string
	Heading   string
	Check     models.Verification // the board's
	Label     string              // of its state
	Agency    bool
	Note      string
	Checked   time.Time
	Facts     []Fact
	Checks    []FaultLink // what the rules find
	People    []AdminPerson
	Pager     Pager // through People
	NoteField Field
	Faults    []models.Fault
}

// Template names pages/admin_organisation.html.
func (AdminOrganisation) Template() string { return "admin_organisation" }

// AdminPerson is a user as administrators see one.
type AdminPerson struct {
	ID, Email, Name              string
	FreeMail, Owner, Admin, Self bool
	Disabled, Doctor             bool
	Orgs                         []string // "agency/ID"
	Since                        time.Time
}

// AdminMail is the state of all mail.
type AdminMail struct {
	Layout
	Nav             DeskNav
	Days            int // counted back
	Counts          []AdminMailCount
	Stop            string // which mail is held back
	Stops           []Option
	Letters         AdminLetterList
	Digests         AdminLetterList
	Runs            []AdminRun
	Overdue         int // subscriptions whose hour has long come
	Reasons         []AdminReason
	Ends            []AdminReason
	Suppressed      []AdminSuppressed
	SuppressedPager Pager
	Asked           Field // the address to look up
	Email           Field // the address to release
	Faults          []models.Fault
}

// AdminLetterList is a page of a list of mails.
type AdminLetterList struct {
	Rows  []AdminLetter
	Pager Pager
}

// AdminRun is a digest run; Alarm: mails were owed and did not go.
type AdminRun struct {
	models.AlertRun
	Alarm bool
}

// AdminReason is how often a reason was given.
type AdminReason struct {
	Reason string // in words
	Count  int
}

// AdminSuppressed is an address that is not mailed, or is about to be, without
// the address.
type AdminSuppressed struct {
	ID     string
	Reason string // in words
	At     time.Time
}

// Template names pages/admin_mail.html.
func (AdminMail) Template() string { return "admin_mail" }

// AdminMailCount is how much mail is in one state.
type AdminMailCount struct {
	State            string // in words
	Letters, Digests int
}

// AdminLetter is one mail that waits or failed, without its reader.
type AdminLetter struct {
	ID       string
	Kind     models.MailKind // "" for a digest
	State    string          // in words
	Attempts int
	Error    string // class
	At, Next time.Time
}

// AdminUsers are the administrators, and one person looked for.
type AdminUsers struct {
	Layout
	Nav      DeskNav
	Email    Field
	Searched bool
	Found    *AdminPerson
	Admins   []AdminPerson
	Pager    Pager // through Admins
}

// Template names pages/admin_users.html.
func (AdminUsers) Template() string { return "admin_users" }

// AdminAudit is the log about one target.
type AdminAudit struct {
	Layout
	Nav      DeskNav
	Target   Field
	Searched bool
	Entries  []models.AuditEntry
	Pager    Pager
}

// Template names pages/admin_audit.html.
func (AdminAudit) Template() string { return "admin_audit" }
