package models

import "time"

// Submission is an advert handed in for publishing.
type Submission struct {
	Advert  Advert
	Faults  []Fault // what validation said; errors must be dealt with before
	Trusted bool    // the poster is verified
	Looked  bool    // a person has looked at the warnings and accepts them
	By      string  // user id, or "import"
	Now     time.Time
	At      time.Time // publish not before; zero: at once
}

// Submit puts a valid advert on the job and moves the job along its life:
//
//   - a new advert of a verified poster without warnings is approved at once,
//     any other waits for review;
//   - an edit of a live job takes effect at once unless it is material (pay,
//     remote level, employer, way to apply): then it is kept as Proposed and
//     the old text stays live until a reviewer accepts it;
//   - an edit of a job under review replaces the text under review.
//
// What a person of the board has looked at (Looked) needs no further review.
//
// It returns InvalidError when the faults contain an error, and ErrConflict
// when the job's life is over.
func (j *Job) Submit(s Submission) error {
	if Blocks(s.Faults) {
		return &InvalidError{Faults: s.Faults}
	}
	switch j.State {
	case JobClosed, JobWithdrawn:
		return ErrConflict
	case JobApproved, JobPaused:
		if Material(&j.Advert, &s.Advert) && !s.Looked {
			j.Proposed = &s.Advert
			return nil
		}
		j.publish(s.Advert, s.Now)
		return nil
	}
	j.Advert, j.Cluster = s.Advert, j.Position(&s.Advert)
	j.PublishAt, j.ExpiresAt = s.At, s.Advert.Terms.ValidThrough.End()
	if s.Trusted && (s.Looked || !warns(s.Faults)) {
		j.Approve(s.Now)
	} else {
		j.State = JobInReview
	}
	return nil
}

// Approve accepts the text under review or the proposed edit.
func (j *Job) Approve(now time.Time) {
	if j.Proposed != nil && (j.State == JobApproved || j.State == JobPaused) {
		proposed := *j.Proposed
		j.Proposed = nil
		j.publish(proposed, now)
		return
	}
	j.State, j.ReviewNote = JobApproved, ""
	if j.PublishAt.IsZero() {
		j.PublishAt = now
	}
	j.publish(j.Advert, now)
}

// Reject refuses the text under review or the proposed edit, with a reason
// for the poster. A job that was live keeps its old text.
func (j *Job) Reject(reason string) {
	j.ReviewNote = reason
	if j.Proposed != nil {
		j.Proposed = nil
		return
	}
	j.State = JobRejected
}

// Close ends the job for good. It is gone from every list at once.
func (j *Job) Close(reason string, now time.Time) {
	j.State, j.CloseReason, j.ClosedAt, j.Proposed = JobClosed, reason, now, nil
}

// publish makes a the text readers see, as the next revision.
func (j *Job) publish(a Advert, now time.Time) {
	j.Advert, j.Cluster = a, j.Position(&a)
	j.ExpiresAt = a.Terms.ValidThrough.End()
	j.Revision++
	j.EditedAt, j.ConfirmedAt = now, now
}

func warns(faults []Fault) bool {
	for _, f := range faults {
		if f.Severity == FaultWarning {
			return true
		}
	}
	return false
}
