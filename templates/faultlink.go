package templates

import (
	"github.com/enkaku/enkaku/models"
)

// FaultLink is a fault with the way to the field; Href is "" for none.
type FaultLink struct {
	Fault models.Fault
	Field string // its label
	Href  string
}
