package templates

import "github.com/enkaku/enkaku/models"

// Failure is what a visitor sees instead of a page.
type Failure struct {
	Layout
	Status    int
	Heading   string
	Text      string
	RequestID string // shown when the fault is ours
	Faults    []models.Fault
}

// Template names pages/failure.html.
func (Failure) Template() string { return "failure" }
