package models

import "time"

// DeskState is the state of a job as its poster thinks of it: the decision, or
// what time made of it.
type DeskState string

// What time makes of a job that was approved. The other values are those of JobState.
const (
	DeskLive      DeskState = "live"
	DeskScheduled DeskState = "scheduled" // not yet
	DeskExpired   DeskState = "expired"   // not any more; of one held back: it would not be
)

// DeskState returns the state of the job for its poster at now.
func (l Life) DeskState(now time.Time) DeskState {
	if l.Scheduled() {
		return DeskScheduled
	}
	if l.ranOutHeld(now) {
		return DeskExpired
	}
	if l.State != JobApproved {
		return DeskState(l.State)
	}
	if l.Live(now) {
		return DeskLive
	}
	if from, _ := l.Window(); now.Before(from) {
		return DeskScheduled
	}
	return DeskExpired
}

// ranOutHeld reports whether the job was held back until its last day was over.
func (l Life) ranOutHeld(now time.Time) bool {
	_, until := l.Window()
	return l.State == JobPaused && !until.IsZero() && !now.Before(until)
}

// DeskState returns the state of the job for its poster at now.
func (j *Job) DeskState(now time.Time) DeskState { return j.Life().DeskState(now) }

// DeskList is one of the lists of a poster's jobs.
type DeskList byte

// The lists: on the board now or soon, waiting for somebody, over.
const (
	DeskRunning DeskList = iota
	DeskWaiting
	DeskOver
)

// List returns the list in which jobs of the state stand.
func (s DeskState) List() DeskList {
	switch s {
	case DeskLive, DeskScheduled, DeskState(JobPaused):
		return DeskRunning
	case DeskState(JobInReview), DeskState(JobRejected), DeskState(JobDraft):
		return DeskWaiting
	}
	return DeskOver
}

// EndsSoonWithin is how long before its end a job is pointed out to its poster.
const EndsSoonWithin = 7 * 24 * time.Hour

// EndsSoon reports whether the poster should think of the end.
func (l Life) EndsSoon(now time.Time) bool {
	return l.Live(now) && l.ExpiresAt.Sub(now) < EndsSoonWithin
}

// EndsSoon reports whether the poster should think of the end.
func (j *Job) EndsSoon(now time.Time) bool { return j.Life().EndsSoon(now) }

// NeedsAttention reports whether the job stands on top of the desk: it ends
// soon, waits for a decision about a change, is held back, or an editor wrote.
func (b *JobBrief) NeedsAttention(now time.Time) bool {
	return b.EndsSoon(now) || !b.ProposedAt.IsZero() || b.State == JobRejected || b.State == JobPaused && !b.ranOutHeld(now) ||
		b.ReviewNote != "" && b.Live(now)
}

// DeskMoves are what the poster can do with a job now.
type DeskMoves struct {
	Edit, Copy, Relist, Close, Withdraw, Pause, Resume, Extend, Confirm, Unschedule bool
}

// DeskMoves returns what the desk offers for the job.
func (j *Job) DeskMoves(now time.Time) DeskMoves {
	return DeskMoves{
		Edit: !j.Ended(), Copy: true, Relist: j.Ended() || j.DeskState(now) == DeskExpired,
		Close:    j.may(JobClosed, ByPoster, jobDeed{reason: ClosedOther}) == nil,
		Withdraw: j.may(JobWithdrawn, ByPoster, jobDeed{}) == nil,
		Pause:    j.Live(now), Resume: !j.Life().ranOutHeld(now) && j.may(JobApproved, ByPoster, jobDeed{}) == nil,
		Extend: j.running(), Confirm: j.Live(now), Unschedule: j.Scheduled(),
	}
}

// Seen marks what the desk showed of the job when somebody decides about it: its
// state, its published text and whether a change waits. What readers and the board do
// besides, such as counting, changes nothing of it.
func (j *Job) Seen() string {
	waits := ""
	if j.Proposed != nil {
		waits = ".changed"
	}
	return j.ID + "." + string(j.State) + "." + itoa(j.Revision) + waits
}

// CanTakeDown reports whether an editor may remove what readers see or saw.
func (j *Job) CanTakeDown() bool {
	return j.may(JobRejected, ByEditor, jobDeed{}) == nil && j.State != JobInReview
}

// CanRelease reports whether an editor may let the job appear again.
func (j *Job) CanRelease() bool {
	return j.State == JobPaused && j.may(JobApproved, ByEditor, jobDeed{}) == nil
}
