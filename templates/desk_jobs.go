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
	Attention []DeskJobRow
	Live      []DeskJobRow
	Waiting   []DeskJobRow
	Over      []DeskJobRow
	Drafts    []DeskDraftRow
}

// Template names pages/desk_jobs.html.
func (DeskJobs) Template() string { return "desk_jobs" }

// Put sorts a job into its list; one that needs attention stands on top too.
func (p *DeskJobs) Put(row DeskJobRow) {
	if row.Attention {
		p.Attention = append(p.Attention, row)
	}
	switch row.State.List() {
	case models.DeskRunning:
		p.Live = append(p.Live, row)
	case models.DeskWaiting:
		p.Waiting = append(p.Waiting, row)
	default:
		p.Over = append(p.Over, row)
	}
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
	Nav       DeskNav
	Job       DeskJobRow
	Faults    []models.Fault
	Public    bool // has a public page
	Confirmed time.Time
	Can       models.DeskMoves
	Deadline  Field
	LastDay   models.Date // up to which the deadline can be moved
	Reason    Field
	Days      []DeskDay     // newest first
	Answers   []AdminReason // why readers of alerts called the job not relevant
	Changes   []Change      // that wait for an editor
	Versions  []DeskVersion
	Preview   *Preview
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
