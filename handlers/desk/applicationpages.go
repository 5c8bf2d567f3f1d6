package desk

import (
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// ApplicationPage is one application: what the doctor chose to show, and what
// both sides wrote.
type ApplicationPage struct {
	templates.Layout
	Nav        templates.ConsoleNav
	Faults     []models.Fault
	ID         string
	StateLabel string
	At         time.Time
	Job        string
	JobID      string
	Revision   int  // of the advert the doctor saw
	Changed    bool // the advert is another now
	Shown      bool // what follows of the doctor, and the thread
	Withdrawn  bool
	Left       string    // that the doctor took it back, and how far it had come, in words
	LeftAt     time.Time // when; zero: not known any more
	Name       string
	LegalName  string // only when the doctor shares it
	OtherName  bool   // it is another than that of the documents that the board checked
	Headline   string
	Contact    string // e-mail address; "" when the doctor gave none
	Years      int
	Facts      []string // specialties
	Languages  []string
	About      string // the doctor's own words
	Licences   []LicenceRow
	Answers    []templates.Fact // what the doctor answered with the application
	CanContact bool
	CanClose   bool
	CanOffer   bool
	Note       string // what follows from its state, in words
	Waits      string // how long the doctor has waited for an answer, in words; "": does not
	Assign     templates.Field
	Lost       bool            // who looked after it works here no more
	Insert     templates.Field // answer templates to begin from; without options: there are none
	Notes      []NoteRow       // newest first
	NotePager  templates.Pager
	NoteOnce   string // makes the form one note, however often it is sent
	NoteField  templates.Field
	Thread     templates.Thread
	Interview  templates.Interview
}

// Template names pages/desk/application.html.
func (ApplicationPage) Template() string { return "desk/application" }

// LicenceRow is a licence the doctor says to hold.
type LicenceRow struct {
	Name, Detail string
	Status, Mark string // how far the board's check is: in words, and "good", "warn" or ""
}

// NoteRow is a note of the poster's people.
type NoteRow struct {
	ID     string
	Who    string
	At     time.Time
	Text   string
	Remove bool // the reader may
}
