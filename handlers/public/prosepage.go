package public

import (
	"github.com/enkaku/enkaku/templates"
)

// ProsePage is a page of running text: prose/NAME.LANG.md.
type ProsePage struct {
	templates.Layout
	Name     string // of the file: "terms"
	Operator templates.Operator
	Kept     []templates.KeptRow // of the privacy page
	LINE     bool                // the board tells people by LINE
}

// Template names the text.
func (p ProsePage) Template() string { return p.Name }
