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
	State        models.DeskState
	StateLabel   string
	Until        models.Date
	Edited       time.Time
	Views        int
	Clicks       int
	Applications int
	Attention    bool   // stands on top
	Soon         bool   // ends within a week
	Proposed     bool   // a change waits for an editor
	Note         string // of the editor
	Reports      int
}

// Held reports whether the job is held back.
func (r DeskJobRow) Held() bool { return r.State == models.DeskState(models.JobPaused) }

// Returned reports whether an editor returned the job.
func (r DeskJobRow) Returned() bool { return r.State == models.DeskState(models.JobRejected) }

// Mark is the colour of the state: good, warn, stop or none.
func (r DeskJobRow) Mark() string {
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
	Can          models.DeskMoves
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
