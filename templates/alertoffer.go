package templates

// AlertOffer is the form above the list that asks for nothing but an address.
type AlertOffer struct {
	Action string // where it posts
	Form   string // address of the sign-up page, filled in
	Query  string // criteria as a query string
	Words  string // the criteria in words
	Can    bool   // there is something to subscribe to
}
