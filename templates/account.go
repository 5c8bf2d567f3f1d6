package templates

import "github.com/enkaku/enkaku/models"

// Account is what the board keeps about a person and what they can do with it.
type Account struct {
	Layout
	Nav     MeNav
	Email   string
	Called  Field // the name of the person
	Tongue  Field // the language of the interface and of mails
	Doctor  bool
	Faults  []models.Fault
	Erase   Field // the box that confirms
	Last    bool  // sole owner of an organisation: it stays without one
	Purpose []Fact
}

// Template names pages/account.html.
func (Account) Template() string { return "account" }

// AccountErased says good-bye.
type AccountErased struct{ Layout }

// Template names pages/accounterased.html.
func (AccountErased) Template() string { return "accounterased" }
