package templates

import (
	"time"

	"github.com/enkaku/enkaku/models"
)

// SignIn asks for an address, then for the code that was mailed to it.
type SignIn struct {
	Layout
	Email  Field
	Code   Field
	SentTo string // the address; "" while it is asked for
	Next   string // local path to go on to
	Faults []models.Fault
}

// Template names pages/signin.html.
func (SignIn) Template() string { return "signin" }

// Sessions lists the browsers in which a person is signed in.
type Sessions struct {
	Layout
	Rows  []SessionRow
	Pager Pager
}

// Template names pages/sessions.html.
func (Sessions) Template() string { return "sessions" }

// SessionRow is one signed-in browser.
type SessionRow struct {
	ID      string // not the secret: the id of the stored document
	Device  string // "" : unknown
	Since   time.Time
	Seen    time.Time
	Current bool
}
