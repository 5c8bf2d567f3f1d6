package models

import (
	"slices"
	"time"
)

// JobStates are all states of a job in the order of a life.
var JobStates = []JobState{JobDraft, JobInReview, JobApproved, JobPaused, JobClosed, JobWithdrawn, JobRejected}

// CloseReason is the poster's answer to whether a job that ends was filled.
type CloseReason string

// The answers.
const (
	FilledHere      CloseReason = "filled_here"
	FilledElsewhere CloseReason = "filled_elsewhere"
	NotFilled       CloseReason = "not_filled"
	ClosedOther     CloseReason = "other"
)

// CloseReasons are the answers in the order in which they are offered.
var CloseReasons = []CloseReason{FilledHere, FilledElsewhere, NotFilled, ClosedOther}

// How long an advert runs, in days.
const (
	AdvertDays = 60 // unless its poster says otherwise
	KeepDays   = 60 // from the day on which the poster follows the link "still open" in a mail
)

// MinReason is how many characters a decision against somebody says at least.
const MinReason = 5

// ReasonFaults returns what is wrong with the reason of a decision that its
// people are told.
func ReasonFaults(field, reason string) []Fault {
	if Runes(reason) < MinReason {
		return []Fault{{Field: field, Code: "form.reason", Severity: FaultError}}
	}
	return nil
}

// jobMoves is everything that can happen to the state of a job. A job that is
// withdrawn stays so; a closed one can only be withdrawn.
var jobMoves = Moves[JobState, *jobDeed]{
	// An advert is handed in: Job.Submit chooses between review and approval.
	// What an editor returned, an editor sees again.
	{JobDraft, JobInReview, ByPoster, handedIn},
	{JobDraft, JobApproved, ByPoster, handedIn},
	{JobInReview, JobInReview, ByPoster, handedIn},
	{JobInReview, JobApproved, ByPoster, handedIn},
	{JobRejected, JobInReview, ByPoster, handedIn},

	// The board hands in what it looked at itself (an import).
	{JobDraft, JobInReview, ByEditor, handedIn},
	{JobDraft, JobApproved, ByEditor, handedIn},
	{JobInReview, JobInReview, ByEditor, handedIn},
	{JobRejected, JobInReview, ByEditor, handedIn},
	{JobRejected, JobApproved, ByEditor, handedIn},

	// An editor decides.
	{JobInReview, JobApproved, ByEditor, nil},
	{JobInReview, JobRejected, ByEditor, nil},
	{JobApproved, JobApproved, ByEditor, changed}, // a change waits beside the live text
	{JobPaused, JobPaused, ByEditor, changed},
	{JobApproved, JobRejected, ByEditor, nil}, // taken down
	{JobPaused, JobRejected, ByEditor, nil},
	{JobPaused, JobApproved, ByEditor, nil},

	// The poster.
	{JobApproved, JobPaused, ByPoster, nil},
	{JobPaused, JobApproved, ByPoster, fewReports},
	{JobApproved, JobClosed, ByPoster, answered},
	{JobPaused, JobClosed, ByPoster, answered},
	{JobDraft, JobWithdrawn, ByPoster, nil},
	{JobInReview, JobWithdrawn, ByPoster, nil},
	{JobApproved, JobWithdrawn, ByPoster, nil},
	{JobPaused, JobWithdrawn, ByPoster, nil},
	{JobClosed, JobWithdrawn, ByPoster, nil},
	{JobRejected, JobWithdrawn, ByPoster, nil},

	// The board: reports by readers, or somebody behind the job is suspended;
	// and nobody is any more.
	{JobApproved, JobPaused, ByBoard, nil},
	{JobPaused, JobApproved, ByBoard, fewReports},
	{JobDraft, JobDraft, ByBoard, nil},     // booked, stopped with its organisation, booked for now
	{JobPaused, JobInReview, ByBoard, nil}, // stopped with its organisation, which is another since
}

// jobDeed is a job about to move, with what comes along: a text that is handed
// in, or why the job ends.
type jobDeed struct {
	job    *Job
	text   bool
	reason CloseReason
}

// handedIn demands a text: only Job.Submit brings one.
func handedIn(d *jobDeed) error {
	if !d.text {
		return ErrConflict
	}
	return nil
}

// changed demands an edit that waits for an editor.
func changed(d *jobDeed) error {
	if d.job.Proposed == nil {
		return ErrConflict
	}
	return nil
}

// fewReports demands that readers do not hold the job back, and that no report
// was found right: then an editor sees the text put right.
func fewReports(d *jobDeed) error {
	if d.job.Upheld || d.job.ReadersHold() {
		return ErrConflict
	}
	return nil
}

// answered demands one of the answers.
func answered(d *jobDeed) error {
	if !slices.Contains(CloseReasons, d.reason) {
		return Invalid("reason", "job.choice.required")
	}
	return nil
}

// may returns nil when the job may go to a state.
func (j *Job) may(to JobState, by Actor, deed jobDeed) error {
	deed.job = j
	return jobMoves.Check(&deed, j.State, to, by)
}

// move changes the state where the table allows it.
func (j *Job) move(to JobState, by Actor, deed jobDeed) error {
	err := j.may(to, by, deed)
	if err == nil {
		stays := j.State == to
		j.State, j.WithOrg, j.Upheld = to, j.WithOrg && stays, j.Upheld && stays
	}
	return err
}

// Pause holds the job back until its poster lets it appear again.
func (j *Job) Pause() error { return j.move(JobPaused, ByPoster, jobDeed{}) }

// Resume lets a job appear again, as its poster wishes. Reports by readers are
// decided first; one whose last day is over has nothing to go on with. It returns *InvalidError when those behind the job may not.
func (j *Job) Resume(p Publisher) error {
	if err := j.may(JobApproved, ByPoster, jobDeed{}); err != nil {
		return err
	}
	if j.Life().ranOutHeld(p.Now) {
		return ErrConflict
	}
	if err := p.allowText(j); err != nil {
		return err
	}
	return j.move(JobApproved, ByPoster, jobDeed{})
}

// Release lets a job that was held back appear again, as an editor decides. It
// returns *InvalidError when those behind the job may not.
func (j *Job) Release(p Publisher) error {
	if !j.CanRelease() {
		return ErrConflict
	}
	if err := p.allow(ByEditor); err != nil {
		return err
	}
	return j.move(JobApproved, ByEditor, jobDeed{})
}

// HoldBack takes a live job off the board for now, by a rule, and reports
// whether it did.
func (j *Job) HoldBack() bool { return j.move(JobPaused, ByBoard, jobDeed{}) == nil }

// Suspend takes a live job off the board because an organisation behind it is
// stopped, and reports whether it did.
func (j *Job) Suspend() bool {
	if !j.HoldBack() {
		return false
	}
	j.WithOrg = true
	return true
}

// Reinstate lets a job appear again that only a stopped organisation held back. One
// that was booked is handed in now, as at the time for which it was booked: all is
// asked again, see Appear. It returns *InvalidError while somebody behind it is stopped.
func (j *Job) Reinstate(p Publisher) error {
	if !j.WithOrg {
		return ErrConflict
	}
	if err := p.allow(ByEditor); err != nil {
		return err
	}
	to := JobApproved
	if j.State == JobDraft {
		to = JobDraft
	}
	if err := j.move(to, ByBoard, jobDeed{}); err != nil {
		return err
	}
	j.BackAt = p.Now
	if to == JobDraft {
		j.PublishAt, j.ReviewNote, j.WithOrg = p.Now, "", false
	}
	return nil
}

// Recheck hands a job that only a stopped organisation held back to an editor: the
// organisation is another since, and something speaks against the text now. It
// returns *InvalidError while somebody behind it is stopped.
func (j *Job) Recheck(p Publisher) error {
	if !j.WithOrg {
		return ErrConflict
	}
	if err := p.allow(ByEditor); err != nil {
		return err
	}
	if err := j.move(JobInReview, ByBoard, jobDeed{}); err != nil {
		return err
	}
	j.BackAt, j.PublishAt = p.Now, time.Time{}
	if j.Proposed != nil { // the newest text is the one that is looked at
		j.noteEdit(j.Proposed, j.ProposedSpoken, p.Now)
		j.Advert, j.Proposed = *j.Proposed, nil
		j.Cluster = j.Position(&j.Advert)
	}
	return nil
}

// Withdraw takes the job away for good: its page is gone.
func (j *Job) Withdraw(now time.Time) error {
	paused := j.State == JobPaused
	err := j.move(JobWithdrawn, ByPoster, jobDeed{})
	if err == nil {
		j.dropChange()
		j.endedWhile(paused, now)
	}
	return err
}

// endedWhile notes the end of a job that was held back: no reader saw it, so
// Turn has nothing to note.
func (j *Job) endedWhile(paused bool, now time.Time) {
	if paused && !j.LastLive {
		j.news(EventClosed, now, false)
	}
}

// Close ends the job for good with its poster's answer to whether it was
// filled. It is gone from every list at once. The page stays and says so.
func (j *Job) Close(reason CloseReason, now time.Time) error {
	paused := j.State == JobPaused
	if err := j.move(JobClosed, ByPoster, jobDeed{reason: reason}); err != nil {
		return err
	}
	j.endedWhile(paused, now)
	j.dropChange()
	j.CloseReason, j.ClosedAt = reason, now
	return nil
}

// dropChange ends a change that waits for an editor with its job: nobody reads it any
// more, which its poster is told.
func (j *Job) dropChange() {
	j.Unread = j.Unread || j.Proposed != nil
	j.Proposed = nil
}

// Extend moves the deadline of the published text. The poster says with it that
// the text is true today. An edit that waits for review goes on waiting, with
// that deadline. It
// returns *InvalidError for the day, or when those behind the job may not.
func (j *Job) Extend(until Date, p Publisher) error {
	today := DateOf(p.Now)
	switch {
	case !j.running():
		return ErrConflict
	case !until.Valid() || until < today:
		return Invalid("until", "job.valid_through.past")
	case today.DaysUntil(until) > MaxAdvertDays:
		return Invalid("until", "job.valid_through.too_far")
	}
	if err := p.allowText(j); err != nil {
		return err
	}
	text := j.Advert
	text.Terms.InfoAsOf, text.Terms.ValidThrough = today, until
	j.publish(text, p.Now)
	if j.Proposed != nil {
		waiting := *j.Proposed
		waiting.Terms.InfoAsOf, waiting.Terms.ValidThrough = today, until
		j.Proposed = &waiting
	}
	return nil
}

// Keep extends the job as the link in a mail to its poster promises.
func (j *Job) Keep(p Publisher) error { return j.Extend(DateOf(p.Now).AddDays(KeepDays), p) }

// LinkGood reports whether a link in a mail to the poster, written for a
// deadline, still acts: once, while the job is approved.
func (j *Job) LinkGood(deadline Date) bool {
	return j.State == JobApproved && j.Terms.ValidThrough == deadline
}

// Confirm notes that the poster says that a live job is still open. It returns
// *InvalidError when those behind the job may not.
func (j *Job) Confirm(p Publisher) error {
	if !j.Live(p.Now) {
		return ErrConflict
	}
	if err := p.allow(ByPoster); err != nil {
		return err
	}
	j.ConfirmedAt = p.Now
	return nil
}

// InReview reports whether the advert waits for an editor.
func (j *Job) InReview() bool { return j.State == JobInReview }

// Returned reports whether an editor returned the advert or took it down: what
// is handed in next, an editor sees again.
func (j *Job) Returned() bool { return j.State == JobRejected }

// running reports whether the job has a published text that may go on.
func (j *Job) running() bool { return j.State == JobApproved || j.State == JobPaused }

// Ended reports whether the poster ended the job for good.
func (j *Job) Ended() bool { return j.State == JobClosed || j.State == JobWithdrawn }

// Takes reports whether the job holds its position now or soon, so that the
// same poster cannot advertise that a second time.
func (j *Job) Takes(now time.Time) bool {
	return j.InReview() || j.Scheduled() && now.Before(j.ExpiresAt) || j.State == JobApproved && now.Before(j.ExpiresAt)
}

// Waits reports whether an editor has something to decide: a new advert, or a
// change of a published one.
func (j *Job) Waits() bool { return j.InReview() || j.Proposed != nil }
