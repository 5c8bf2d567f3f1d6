package desk

import (
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// JobRow is one job of the organisation.
type JobRow struct {
	ID           string
	Seen         string // its mark, see models.Job.Seen
	Ref          string
	Title        string
	Employer     string
	State        models.DeskState
	StateLabel   string
	Until        models.Date
	Edited       time.Time
	Views        int
	Clicks       int
	Applications int
	Soon         bool   // ends within a week
	Proposed     bool   // a change waits for an editor
	Unread       bool   // it ended while one did
	Note         string // of the editor
	Reports      int
}

// Held reports whether the job is held back.
func (r JobRow) Held() bool { return r.State == models.DeskState(models.JobPaused) }

// Returned reports whether an editor returned the job.
func (r JobRow) Returned() bool { return r.State == models.DeskState(models.JobRejected) }

// Mark is the colour of the state: good, warn, stop or none.
func (r JobRow) Mark() string {
	switch r.State {
	case models.DeskLive:
		return "good"
	case models.DeskScheduled, models.DeskState(models.JobInReview):
		return "warn"
	case models.DeskState(models.JobRejected), models.DeskState(models.JobPaused):
		return "stop"
	}
	return ""
}

// DraftRow is one form in progress.
type DraftRow struct {
	ID      string
	Title   string
	Saved   time.Time
	Editing bool // changes a job
}

// JobPage is one job of the organisation with all that can be done.
type JobPage struct {
	templates.Layout
	Nav           templates.ConsoleNav
	Job           JobRow
	Faults        []models.Fault
	Waits         bool                  // for an editor
	LookedAt      []templates.FaultLink // by that editor
	Public        bool                  // has a public page
	WithOrg       bool                  // held back because an organisation behind it is stopped
	Confirmed     time.Time
	Appears       time.Time // booked to appear
	Can           models.DeskMoves
	Deadline      templates.Field
	LastDay       models.Date // up to which the deadline can be moved
	Reason        templates.Field
	Ask           Outcome                 // how the job ended, once it is over
	Settle        []templates.Field       // what becomes of open applications; none: there are none
	Days          []DayRow                // newest first
	Answers       []templates.ReasonCount // why readers of alerts called the job not relevant
	Changes       []templates.Change      // that wait for an editor
	Aside         []templates.Change      // of a text that nobody reads, the form goes on from it
	AsideReturned bool                    // by an editor; false: a program put another text in its place
	Revision      int                     // that readers see
	Versions      []VersionRow
	VersionPager  templates.Pager
	Between       *Between // two of them; nil: there is one
	Preview       *templates.Preview
}

// Template names pages/desk/job.html.
func (JobPage) Template() string { return "desk/job" }

// DayRow are the figures of a job on one day.
type DayRow struct {
	Day                         models.Date
	Views, Clicks, Applications int
}

// Between is how one published text differs from another.
type Between struct {
	From, To templates.Field
	Asked    bool
	Changes  []templates.Change
}

// VersionRow is one published text and how it differs from the one before.
type VersionRow struct {
	Number  int
	At      time.Time
	Changes []templates.Change
}
