package templates

// DeskNav is the line of pages of the recruiting desk and who one works for.
type DeskNav struct {
	Org    string
	State  string // of the board's check: pending, verified, suspended
	Label  string // of the state
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
