package templates

import (
	"github.com/enkaku/enkaku/models"
)

// FormStep is one page of the form in the line of pages.
type FormStep struct {
	Key     string
	Label   string
	Number  int
	Current bool
	Done    bool // was sent, and nothing blocks
	Faults  int  // that block, once it was sent
}

// ConsoleNav is the line of pages of the recruiting desk and who one works for.
type ConsoleNav struct {
	Org    string
	Check  models.Verification // the board's, of the organisation
	Label  string              // of its state
	Tabs   []ConsoleTab
	Posts  bool           // the reader may write its adverts
	People bool           // the reader may see who applied
	Others []ConsoleOther // further organisations to work for
}

// ConsoleTab is one page.
type ConsoleTab struct {
	Href    string
	Label   string
	Current bool
	Count   int
}

// ConsoleOther is an organisation one can switch to.
type ConsoleOther struct{ Value, Name string }
