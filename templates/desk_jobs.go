package templates

import (
	"time"

	"github.com/enkaku/enkaku/models"
)

// DeskJobs are the jobs and drafts of an organisation.
type DeskJobs struct {
	Layout
	Nav       DeskNav
	New       int // applications nobody has opened
	Attention DeskJobList
	Live      DeskJobList
	Waiting   DeskJobList
	Over      DeskJobList

	Drafts     []DeskDraftRow
	DraftPager Pager
}

// Template names pages/desk_jobs.html.
func (DeskJobs) Template() string { return "desk_jobs" }

// DeskJobList is a page of a list of jobs.
type DeskJobList struct {
	Rows  []DeskJobRow
	Pager Pager
}

// DeskJobRow is one job of the organisation.
type DeskJobRow struct {
	ID           string
	Ref          string
	Title        string
	Employer     string
	State        string // live, scheduled, expired, or a models.JobState
	StateLabel   string
	Until        models.Date
	Edited       time.Time
	Views        int
	Clicks       int
	Applications int
	Soon         bool   // ends within a week
	Proposed     bool   // a change waits for an editor
	Note         string // of the editor
	Reports      int
}

// DeskDraftRow is one form in progress.
type DeskDraftRow struct {
	ID      string
	Title   string
	Saved   time.Time
	Editing bool // changes a job
}

// DeskJob is one job of the organisation with all that can be done.
type DeskJob struct {
	Layout
	Nav          DeskNav
	Job          DeskJobRow
	Faults       []models.Fault
	Public       bool // has a public page
	Confirmed    time.Time
	Can          DeskMoves
	Deadline     Field
	LastDay      models.Date // up to which the deadline can be moved
	Reason       Field
	Days         []DeskDay     // newest first
	Answers      []AdminReason // why readers of alerts called the job not relevant
	Changes      []Change      // that wait for an editor
	Versions     []DeskVersion
	VersionPager Pager
	Preview      *Preview
}

// Template names pages/desk_job.html.
func (DeskJob) Template() string { return "desk_job" }

// DeskMoves are what can be done with a job now.
type DeskMoves struct {
	Edit, Copy, Relist, Close, Withdraw, Pause, Resume, Extend, Confirm bool
}

// DeskDay are the figures of a job on one day.
type DeskDay struct {
	Day                         models.Date
	Views, Clicks, Applications int
}

// DeskVersion is one published text and how it differs from the one before.
type DeskVersion struct {
	Number  int
	At      time.Time
	Changes []Change
}

// Change is one fact before and after.
type Change struct{ Label, Old, New string }
