package templates

import "github.com/enkaku/enkaku/models"

// DeskNav is the line of pages of the recruiting desk and who one works for.
type DeskNav struct {
	Org    string
	Check  models.Verification // the board's, of the organisation
	Label  string              // of its state
	Tabs   []DeskTab
	Others []DeskOther // further organisations to work for
}

// DeskTab is one page.
type DeskTab struct {
	Href    string
	Label   string
	Current bool
	Count   int
}

// DeskOther is an organisation one can switch to.
type DeskOther struct{ Value, Name string }
