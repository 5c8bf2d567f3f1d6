package templates

// WorkPage is shown in the place of what a form leads to while the browser works
// on a puzzle, after which it sends the form again.
type WorkPage struct {
	Layout
	Action string
	Fields []Hidden
	Puzzle string
	Bits   int
	Wait   string // after what time it goes without
	Back   string // the page with the form, with language prefix
}

// Template names pages/web/work.html.
func (WorkPage) Template() string { return "web/work" }
