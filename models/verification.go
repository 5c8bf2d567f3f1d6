package models

import (
	"strings"
	"time"
)

// Verification is the board's check of an organisation before its jobs appear.
type Verification struct {
	State VerificationState `bson:"state" json:"state"`
	By    string            `bson:"by,omitempty" json:"-"`
	At    time.Time         `bson:"at,omitempty" json:"at,omitzero"`
	Note  string            `bson:"note,omitempty" json:"-"`

	PutBack bool `bson:"putBack,omitempty" json:"-"` // the editor refused a change: what stood before stands again
}

// VerificationState is how far the board's check is.
type VerificationState string

// The states of a Verification.
const (
	VerifyPending   VerificationState = "pending"
	VerifyVerified  VerificationState = "verified"
	VerifySuspended VerificationState = "suspended"
	VerifyCorrected VerificationState = "corrected" // still suspended; its people corrected what is checked and wait
)

// VerificationStates are all states.
var VerificationStates = []VerificationState{VerifyPending, VerifyVerified, VerifySuspended, VerifyCorrected}

// verificationMoves is everything that can happen to the check of an
// organisation: an editor decides at any time, a change of what was checked
// asks for it anew. One that is stopped stays so until an editor has looked at what
// it corrected.
var verificationMoves = Moves[VerificationState, *Verification]{
	{VerifyPending, VerifyVerified, ByEditor, nil},
	{VerifyPending, VerifySuspended, ByEditor, explained},
	{VerifyVerified, VerifyVerified, ByEditor, nil},
	{VerifyVerified, VerifySuspended, ByEditor, explained},
	{VerifySuspended, VerifyVerified, ByEditor, nil},
	{VerifySuspended, VerifySuspended, ByEditor, explained},
	{VerifyCorrected, VerifyVerified, ByEditor, nil},
	{VerifyCorrected, VerifySuspended, ByEditor, explained},

	{VerifyVerified, VerifyPending, ByPoster, nil},
	{VerifySuspended, VerifyCorrected, ByPoster, nil},
}

// explained demands a note, which the organisation's people are told.
func explained(v *Verification) error {
	if faults := ReasonFaults("note", v.Note); len(faults) > 0 {
		return &InvalidError{Faults: faults}
	}
	return nil
}

// Verified reports whether the organisation's jobs may appear at once.
func (v Verification) Verified() bool { return v.State == VerifyVerified }

// Suspended reports whether the board stopped the organisation: it posts
// nothing, and its page is gone.
func (v Verification) Suspended() bool { return v.State == VerifySuspended || v.Corrected() }

// Corrected reports whether a stopped organisation waits to be looked at again.
func (v Verification) Corrected() bool { return v.State == VerifyCorrected }

// Pending reports whether the board has yet to look.
func (v Verification) Pending() bool { return v.State == VerifyPending }

// Decide returns the check as an editor decides it; by is their user id. It
// returns *InvalidError when the note is missing that the decision needs, and
// ErrConflict for what is no decision.
func (v Verification) Decide(to VerificationState, by, note string, now time.Time) (Verification, error) {
	decided := Verification{State: to, By: by, At: now, Note: note}
	return decided, verificationMoves.Check(&decided, v.State, to, ByEditor)
}

// Edited returns the check after the organisation's people changed what is
// checked from before to after, as Checked says it. One that the board stopped stays
// so, with the words it was stopped with, and is looked at again.
func (v Verification) Edited(before, after string) Verification {
	switch {
	case before == after:
		return v
	case verificationMoves.Check(&v, v.State, VerifyCorrected, ByPoster) == nil:
		v.State = VerifyCorrected
		return v
	}
	return v.Recheck()
}

// putBack returns the check after an editor refused a change and what stood before
// stands again, with the check that this had. It returns *InvalidError without words
// to the organisation's people.
func (v Verification) putBack(stood Verification, by, note string, now time.Time) (Verification, error) {
	back := Verification{State: VerifyPending, By: by, At: now, Note: note, PutBack: true}
	switch {
	case v.Suspended():
		back.State = VerifySuspended
	case stood.Verified():
		back.State = VerifyVerified
	}
	return back, explained(&back)
}

// Active returns *InvalidError for an organisation that the board stopped: it
// brings nobody in and takes nothing out.
func (v Verification) Active() error {
	if v.Suspended() {
		return &InvalidError{Faults: []Fault{{Code: "organisation.inactive", Severity: FaultError}}}
	}
	return nil
}

// Recheck returns the check after the organisation changed what was checked.
func (v Verification) Recheck() Verification {
	if verificationMoves.Check(&v, v.State, VerifyPending, ByPoster) != nil {
		return v
	}
	return Verification{State: VerifyPending, Note: v.Note}
}

// Checked is what the board looks at before an agency is verified: who it is,
// its permit, and whom doctors and the board reach there.
func (g *Agency) Checked() string {
	return strings.Join([]string{
		g.Name.JA, g.Name.EN, g.Address, string(g.Pref), g.Permit.Type, g.Permit.Number, string(g.Permit.From), string(g.Permit.To),
		Digits(g.Tel), g.Mail, g.ComplaintContact, g.PlacementManager, g.FeeURL, g.PenaltyURL, strings.Join(g.SpeaksAs, "\n"),
	}, "\x00")
}

// Checked is what the board looks at before an employer is verified: who it is,
// who answers for it, how it is reached, and as whom else its own words speak.
func (e *Employer) Checked() string {
	return strings.Join([]string{
		e.Name.JA, e.Name.EN, e.Address, string(e.Pref), string(e.Kind), e.CorporateNumber,
		Digits(e.Tel), e.Mail, e.Form, e.Manager, e.OnlineCareNotice, strings.Join(e.SpeaksAs, "\n"),
	}, "\x00")
}
