package desk

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// PastePage is where an advert is pasted.
type PastePage struct {
	templates.Layout
	Text   templates.Field
	File   templates.Field
	Faults []models.Fault
}

// Template names pages/desk/paste.html.
func (PastePage) Template() string { return "desk/paste" }

// PastedPage shows the pasted text beside what was read from it, and on top
// what is missing.
type PastedPage struct {
	templates.Layout
	Draft  string // id of the draft
	Client string // whom an imported file names as the employer, "" for nobody
	Wants  *Wants
	Parts  []TextPart
	Groups []ReadGroup
	Read   int       // fields that were read
	Open   []OpenRow // fields of which the text says two things

	Form *FormPage // asks for what is missing; nil when nothing is

	Several *SeveralJobs // of one of several jobs of a text, nil for another

	Offered []OfferedRow // named in passing: one tap takes each
}

// Template names pages/desk/pasted.html.
func (PastedPage) Template() string { return "desk/pasted" }

// SeveralJobs tells that a draft is of one of several jobs of a text.
type SeveralJobs struct {
	Number, Count string
	Jobs          []OtherJob // with the draft of the first, else nil
	Unmade        int        // of which there is no draft
}

// OtherJob is one of several jobs of a text.
type OtherJob struct {
	Number int
	Name   string
	Href   string // its page, "" when there is none
	Here   bool   // the page is its own
}

// Wants is what a draft still lacks.
type Wants struct {
	Href   string // the page that lists it
	Law    int    // fields that the law wants stated
	Rest   int    // fields that the board asks for besides
	Items  []Want // of the law
	Others []Want
}

// Want is a field that is missing or wrong.
type Want struct {
	Label string
	Fault models.Fault
	Href  string
}

// TextPart is a stretch of the pasted text: a passage when it has a number.
type TextPart struct {
	Text   string
	Number int
	Doubt  bool

	fields []string
}

// ReadGroup are the fields of one page of the form.
type ReadGroup struct {
	Label string
	Rows  []ReadRow
}

// ReadRow is a field that was read.
type ReadRow struct {
	Label, Value, Passage string
	Number                int // of its passage in the text, 0 when that is part of another
	Doubt                 bool
	Changed               bool // the recruiter has changed it since
	Href                  string
}
