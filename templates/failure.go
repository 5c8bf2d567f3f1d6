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
}

// Template names pages/web/failure.html.
func (FailurePage) Template() string { return "web/failure" }
