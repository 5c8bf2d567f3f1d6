package templates

import (
	"github.com/enkaku/enkaku/models"
)

// FailurePage is what a visitor sees instead of a page.
type FailurePage struct {
	Layout
	Status    int
	Heading   string
	Text      string
	RequestID string // shown when the fault is ours
	Faults    []models.Fault
	Wait      string        // when it may be tried again, "" where that is not the reason
	Resume    string        // path of the page that holds the form that was sent, "" for none
	Works     []FailureLink // kinds of work to go on with, where a page is missing
}

// FailureLink leads on from a page that is missing.
type FailureLink struct{ Label, Href string }

// Template names pages/web/failure.html.
func (FailurePage) Template() string { return "web/failure" }
