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
	Wait      string // when it may be tried again, "" where that is not the reason
	Resume    string // path of the page that holds the form that was sent, "" for none
}

// Template names pages/web/failure.html.
func (FailurePage) Template() string { return "web/failure" }
