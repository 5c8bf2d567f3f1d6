package public

import (
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// SignInPage asks for an address, then for the code that was mailed to it.
type SignInPage struct {
	templates.Layout
	Email   templates.Field
	Code    templates.Field
	SentTo  string // the address; "" while it is asked for
	PassTo  string // the address that a pass was mailed to; "" while none is asked for
	Minutes int    // how long the code is good
	Next    string // local path to go on to
	Resumes bool   // with a form that waits there
	Unsent  bool   // a form was sent without a session and is not kept
	Keys    bool   // passkeys can be used here
	Faults  []models.Fault
}

// Template names pages/public/signin.html.
func (SignInPage) Template() string { return "public/signin" }

// SessionsPage lists the browsers in which a person is signed in.
type SessionsPage struct {
	templates.Layout
	Rows  []SessionRow
	Pager templates.Pager
}

// Template names pages/public/sessions.html.
func (SessionsPage) Template() string { return "public/sessions" }

// SessionRow is one signed-in browser.
type SessionRow struct {
	ID      string // not the secret: the id of the stored document
	Device  string // "" : unknown
	Network string // where it began; "": not known
	Since   time.Time
	Seen    time.Time
	Unused  time.Time // when it ends if nobody uses it
	Latest  time.Time // when it ends at the latest
	Current bool
}
