package public

import (
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// PasskeysPage lists the passkeys of a person and makes new ones.
type PasskeysPage struct {
	templates.Layout
	Rows    []PasskeyRow
	Here    bool   // this board's address allows passkeys
	Full    bool   // there may be no more
	Most    int    // of one account
	Confirm string // asks first who it is; "" when the sign-in is fresh
	Name    templates.Field

	Duty string // why a passkey has to be added, and until when; "": it need not

	Codes []string // recovery codes, shown this once
	Left  int      // how many recovery codes there are

	Faults []models.Fault
}

// Template names pages/public/passkeys.html.
func (PasskeysPage) Template() string { return "public/passkeys" }

// PasskeyRow is one passkey.
type PasskeyRow struct {
	ID         string
	Name       string
	Keeper     string // "" : not known
	Synced     bool
	Since      time.Time
	Used       time.Time // zero: never
	RolledBack time.Time // zero: never
}

// ConfirmPage asks a signed-in person who they are.
type ConfirmPage struct {
	templates.Layout
	Email  string // where a code would go
	Next   string
	Keys   bool
	Faults []models.Fault

	ByKey    bool // a passkey or a recovery code alone
	Recovery templates.Field
}

// Template names pages/public/confirm.html.
func (ConfirmPage) Template() string { return "public/confirm" }
