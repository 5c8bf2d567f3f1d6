package desk

import (
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// CandidatesPage are doctors who chose to be seen and fit a job.
type CandidatesPage struct {
	templates.Layout
	Nav      templates.ConsoleNav
	Verified bool // the board has checked the organisation
	Jobs     templates.Field
	Job      string // id; "" when none is live
	JobTitle string
	Total    int
	Left     int // scouts this month
	Allowed  int
	Rows     []CandidateRow
	Pager    templates.Pager
}

// Template names pages/desk/candidates.html.
func (CandidatesPage) Template() string { return "desk/candidates" }

// CandidateRow is one of them.
type CandidateRow struct {
	ID            string
	Score         int
	Name          string // pseudonym
	Headline      string
	Years         int
	Specialties   []string
	Good, Missing []string
	Written       time.Time // when the organisation wrote last; zero: never
	Closed        bool      // may not be written to
}

// CandidatePage is one doctor, as far as they show themselves.
type CandidatePage struct {
	templates.Layout
	Nav           templates.ConsoleNav
	Faults        []models.Fault
	ID            string
	Name          string // pseudonym
	Headline      string
	About         string
	Years         int
	Specialties   []string
	Languages     []string
	Licences      []LicenceRow
	Job, JobTitle string
	Score         int
	Good, Missing []string
	Written       []WrittenScout // newest first
	Stop          string         // why nothing can be written, in words
	Unsent        string         // the words that could not be sent for that reason
	Left, Allowed int
	Text          templates.Field
}

// Template names pages/desk/candidate.html.
func (CandidatePage) Template() string { return "desk/candidate" }

// WrittenScout is what the organisation wrote to the doctor before.
type WrittenScout struct {
	Text     string
	At, Seen time.Time
}
