package templates

import (
	"github.com/enkaku/enkaku/models"
)

// StepPage is one quiet page of the way of an alert: check your mail,
// confirm, stop, keep, and what came of it. It has at most one form.
type StepPage struct {
	Layout
	Done    bool // something was done: shown with a tick
	Heading string
	Lead    string
	Faults  []models.Fault
	Facts   []Fact
	Action  string // where the form posts, with language prefix; "" : no form
	Hidden  []Hidden
	Fields  []Field
	Button  string
	Danger  bool // the button ends something
	Note    string
	Leave   *Link // leads out of the board; nil: nowhere
	Links   []Link
}

// Template names pages/web/step.html.
func (StepPage) Template() string { return "web/step" }

// Hidden is a form value that is not shown.
type Hidden struct{ Name, Value string }

// Link leads to another page.
type Link struct {
	Href string // with language prefix
	Text string
}
