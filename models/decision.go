package models

import (
	"slices"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// Decision is what an editor decided about an organisation. It stays with the
// organisation until it is brought to all of its jobs and told to its people: whoever
// comes next finishes what a process began that ended (decision 115).
type Decision struct {
	Number  int64             `bson:"number"` // of the organisation's version that it was decided on
	State   VerificationState `bson:"state"`  // of the check since
	At      time.Time         `bson:"at"`
	Note    string            `bson:"note,omitempty"`    // the editor's words
	Lifted  bool              `bson:"lifted,omitempty"`  // it was stopped before
	Changed bool              `bson:"changed,omitempty"` // and is another than it was stopped as: its adverts are judged anew
	PutBack bool              `bson:"putBack,omitempty"` // a change was refused, and nothing else
	Refused vocab.Text        `bson:"refused,omitempty"` // the name it would have had
}

// maxDecided is how many decisions wait at most; a decision reads what the organisation
// is now, so that older ones only have their letters to lose.
const maxDecided = 20

// decided adds a decision to those that wait.
func decided(waiting []Decision, d Decision) []Decision {
	waiting = append(slices.Clone(waiting), d)
	return waiting[max(0, len(waiting)-maxDecided):]
}

// Followed drops the decisions up to one that were brought about and told.
func Followed(waiting []Decision, until int64) []Decision {
	return slices.DeleteFunc(slices.Clone(waiting), func(d Decision) bool { return d.Number <= until })
}

// newDecision is one about the check of an organisation in a version; stood is whether
// it was stopped under other particulars than it has now.
func newDecision(version int64, before, to Verification, stood bool) Decision {
	lifted := before.Suspended() && to.Verified()
	return Decision{Number: version, State: to.State, At: to.At, Note: to.Note, Lifted: lifted, Changed: lifted && stood}
}

// Decide keeps what an editor decided about the check, and that it has yet to be
// brought about. What is verified is what others read.
func (e *Employer) Decide(to Verification) {
	d := newDecision(e.Version, e.Verification, to, e.Stood != nil)
	if d.Changed {
		e.Former = former(e.Former, e.Stood.Name, e.Name)
	}
	e.Decided, e.Verification = decided(e.Decided, d), to
	if to.Verified() {
		e.Stood = nil
	}
}

// Decide keeps what an editor decided about the check, see Employer.Decide.
func (g *Agency) Decide(to Verification) {
	d := newDecision(g.Version, g.Verification, to, g.Stood != nil)
	if d.Changed {
		g.Former = former(g.Former, g.Stood.Name, g.Name)
	}
	g.Decided, g.Verification = decided(g.Decided, d), to
	if to.Verified() {
		g.Stood = nil
	}
}

// Outcome is what came of the decisions about an organisation for its jobs.
type Outcome struct {
	Held    int // off the board while it is stopped
	Booked  int // booked to appear, which they do not while it is stopped
	Back    int // on the board again
	Waiting int // that were on the board, or were to be, and wait for an editor
}

// OrgNews is what people are told of a decision about an organisation.
type OrgNews struct {
	Org    OrgRef
	Name   vocab.Text
	Client bool // they entered it, and do not work there
	Decision
	Outcome
}

// Add counts a job as it is after decisions, of which the first was taken at since.
func (o *Outcome) Add(j *Job, since time.Time) {
	back := !j.BackAt.IsZero() && !j.BackAt.Before(since.Truncate(time.Millisecond))
	switch {
	case j.State == JobPaused && j.WithOrg:
		o.Held++
	case back && j.InReview():
		o.Waiting++
	case back && j.State == JobApproved, back && j.Scheduled():
		o.Back++
	case j.Scheduled(), j.State == JobDraft && j.WithOrg:
		o.Booked++
	}
}
