package templates

// Home is the first page.
type Home struct{ Layout }

// Template names pages/home.html.
func (Home) Template() string { return "home" }
