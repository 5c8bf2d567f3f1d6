package models

import "time"

// Submission is an advert handed in for publishing.
type Submission struct {
	Advert   Advert
	Faults   []Fault // what validation said; errors must be dealt with before
	Trusted  bool    // the poster is verified
	Looked   bool    // a person has looked at the warnings and accepts them
	Whole    bool    // by a program that sees nothing of what stands: a change of a person that waits is put aside for it
	MetAside int64   // AsideText.Number of what the form took in, see Draft.MetAside
	Spoken   bool    // the poster says that it told those who applied of the change, as the board does
	By       string  // user id, or "import"
	Now      time.Time
	At       time.Time // publish not before; zero: at once
}

// Submit puts a valid advert on the job and moves the job along its life:
//
//   - a new advert of a verified poster without warnings is approved at once,
//     any other waits for review;
//   - one that could appear at once and is to appear later is booked: everything
//     is asked again at its time, see Appear;
//   - an edit of a live job takes effect at once on the same terms, unless it is
//     material (pay, remote level, employer, way to apply) or an editor found a
//     report of the job right: then it is kept as Proposed and the old text
//     stays as it is until a reviewer accepts it;
//   - an edit of a job under review replaces the text under review;
//   - one of a live job that changes nothing makes no version, and takes a change
//     that waits for review back.
//
// A change that waits gives way to what is handed in, and stays aside when who
// hands in cannot have seen it.
//
// What a person of the board has looked at (Looked) needs no further review.
//
// A text that an editor returned is seen by an editor again, whoever posts.
// It returns InvalidError when the faults contain an error, and ErrConflict
// when the job's life is over.
func (j *Job) Submit(s Submission) error {
	if Blocks(s.Faults) {
		return &InvalidError{Faults: s.Faults}
	}
	j.giveWay(&s)
	if j.running() && j.Advert.Equal(&s.Advert) && !j.Upheld && !j.Doubted {
		j.forgetNote()
		return nil
	}
	if j.running() {
		if !s.Looked && (Material(&j.Advert, &s.Advert) || warns(s.Faults) || !s.Trusted || j.Upheld) {
			j.Proposed, j.ProposedSpoken = &s.Advert, s.Spoken
			return nil
		}
		j.publishEdit(s.Advert, s.Spoken, s.Now)
		j.forgetNote()
		return nil
	}
	if j.State == JobDraft && s.At.After(s.Now) && s.Trusted && !s.Looked && !warns(s.Faults) {
		j.schedule(s)
		return nil
	}
	by, to := ByPoster, JobInReview
	if s.Looked {
		by = ByEditor
	}
	if s.Trusted && (s.Looked || !warns(s.Faults)) && j.may(JobApproved, by, jobDeed{text: true}) == nil {
		to = JobApproved
	}
	if err := j.move(to, by, jobDeed{text: true}); err != nil {
		return err
	}
	if !j.FirstLiveAt.IsZero() {
		j.noteEdit(&s.Advert, s.Spoken, s.Now) // of one that an editor had returned, or closed
	}
	j.Advert, j.Cluster = s.Advert, j.Position(&s.Advert)
	j.PublishAt, j.ExpiresAt = s.At, s.Advert.Terms.ValidThrough.End()
	if to == JobApproved {
		j.accept(s.Now)
	}
	return nil
}

// accept publishes the text under review.
func (j *Job) accept(now time.Time) {
	j.ReviewNote = ""
	j.pardon(&j.Advert)
	if j.PublishAt.IsZero() {
		j.PublishAt = now
	}
	j.publish(j.Advert, now)
}

// Approve accepts the text under review, or the proposed edit of a job, which
// stays live or held back as it is. It returns *InvalidError when those behind
// the job may not.
func (j *Job) Approve(p Publisher) error {
	running, to := j.running(), JobApproved
	if running {
		to = j.State
	}
	if err := j.may(to, ByEditor, jobDeed{}); err != nil {
		return err
	}
	if err := p.allow(ByEditor); err != nil {
		return err
	}
	if running {
		proposed := *j.Proposed
		j.Proposed = nil
		j.pardon(&proposed)
		j.publishEdit(proposed, j.ProposedSpoken, p.Now)
		upheld := j.Upheld // this is the text put right
		j.ReviewNote = ""
		if upheld {
			return j.move(JobApproved, ByEditor, jobDeed{})
		}
		return nil
	}
	if err := j.move(JobApproved, ByEditor, jobDeed{}); err != nil {
		return err
	}
	j.accept(p.Now)
	return nil
}

// Return refuses the text under review or the proposed edit, with a reason for
// the poster. A job that was live keeps its old text.
func (j *Job) Return(reason string, now time.Time) error {
	change := j.Proposed != nil
	switch {
	case change:
		j.refuse(j.Proposed, reason)
		j.setAside(*j.Proposed, true)
		j.Proposed = nil
	case j.State != JobInReview:
		return ErrConflict
	default:
		if err := j.move(JobRejected, ByEditor, jobDeed{}); err != nil {
			return err
		}
		j.refuse(&j.Advert, reason)
	}
	j.ReviewNote = reason
	j.news(EventReturned, now, change)
	return nil
}

// TakeDown removes a job from the board for a reason that its poster is told.
func (j *Job) TakeDown(reason string, now time.Time) error {
	err := j.move(JobRejected, ByEditor, jobDeed{})
	if err == nil {
		j.refuse(&j.Advert, reason)
		if j.Proposed != nil {
			j.setAside(*j.Proposed, true)
		}
		j.Proposed, j.ReviewNote = nil, reason
		j.news(EventReturned, now, false)
	}
	return err
}

// publishEdit makes a the text readers see instead of another, and remembers what
// those who applied have to hear of it.
func (j *Job) publishEdit(a Advert, spoken bool, now time.Time) {
	j.noteEdit(&a, spoken, now)
	j.publish(a, now)
}

// publish makes a the text readers see, as the next revision.
func (j *Job) publish(a Advert, now time.Time) {
	j.Advert, j.Cluster = a, j.Position(&a)
	j.ExpiresAt, j.Doubted = a.Terms.ValidThrough.End(), false
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
