package doctor

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// AccountPage is what the board keeps about a person and what they can do with it.
type AccountPage struct {
	templates.Layout
	Nav     MeNav
	Email   string
	Called  templates.Field // the name of the person
	Tongue  templates.Field // the language of the interface and of mails
	Doctor  bool
	Faults  []models.Fault
	Erase   templates.Field   // the box that confirms
	Devices templates.Notices // that are notified
	LINE    templates.LINE
	Last    bool // sole owner of an organisation with adverts: what becomes of them is asked first
	Purpose []templates.Fact
}

// Template names pages/doctor/account.html.
func (AccountPage) Template() string { return "doctor/account" }

// ErasedPage says good-bye.
type ErasedPage struct{ templates.Layout }

// Template names pages/doctor/erased.html.
func (ErasedPage) Template() string { return "doctor/erased" }
