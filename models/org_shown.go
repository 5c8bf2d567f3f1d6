package models

import (
	"slices"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// Shown is the employer as everybody else reads it: its particulars as they were
// checked last, or as they were when an editor let an advert of it appear, while a
// change of them waits for the board.
func (e *Employer) Shown() Employer {
	shown := *e
	if e.Stood != nil {
		shown.takeChecked(e.Stood)
		shown.Stood = nil
	}
	return shown
}

// takeChecked takes what Checked looks at from another state of the employer.
func (e *Employer) takeChecked(from *Employer) {
	e.Name, e.Kind, e.Pref, e.Address, e.CorporateNumber = from.Name, from.Kind, from.Pref, from.Address, from.CorporateNumber
	e.Tel, e.Mail, e.Form, e.Manager, e.OnlineCareNotice = from.Tel, from.Mail, from.Form, from.Manager, from.OnlineCareNotice
	if !slices.Equal(e.SpeaksAs, from.SpeaksAs) { // other words about itself are no matter of the check
		e.About, e.SpeaksAs = from.About, from.SpeaksAs
	}
}

// KeepShown notes what others go on reading when checked particulars have changed
// from before. public says that they read some already though nobody verified them:
// an editor let an advert appear. Of one that is stopped what it was stopped under is
// kept, for the editor who looks again.
func (e *Employer) KeepShown(before *Employer, public bool) {
	standing, check := before.Shown(), before.Verification
	if before.Stood != nil {
		check = before.Stood.Verification
	}
	e.Stood = nil
	if standing.Checked() != e.Checked() && (public || before.Stood != nil || check.Verified() || check.Suspended()) {
		e.Stood = &Employer{Verification: check, About: standing.About}
		e.Stood.takeChecked(&standing)
	}
}

// PutBack refuses a change that waits: the particulars that stood before stand again, and the check that they had. One
// that is stopped stays so. It returns ErrConflict when no change waits, *InvalidError
// without words to the people.
func (e *Employer) PutBack(by, note string, now time.Time) error {
	if e.Stood == nil {
		return ErrConflict
	}
	check, err := e.Verification.putBack(e.Stood.Verification, by, note, now)
	if err == nil {
		e.Decided = decided(e.Decided, Decision{Number: e.Version, State: check.State, At: now, Note: note, PutBack: true, Refused: e.Name})
		e.takeChecked(e.Stood)
		e.Verification, e.Stood = check, nil
	}
	return err
}

// Shown is the agency as everybody else reads it, see Employer.Shown.
func (g *Agency) Shown() Agency {
	shown := *g
	if g.Stood != nil {
		shown.takeChecked(g.Stood)
		shown.Stood = nil
	}
	return shown
}

func (g *Agency) takeChecked(from *Agency) {
	g.Name, g.Pref, g.Address, g.Tel, g.Mail, g.Permit = from.Name, from.Pref, from.Address, from.Tel, from.Mail, from.Permit
	g.ComplaintContact, g.PlacementManager = from.ComplaintContact, from.PlacementManager
	g.FeeURL, g.PenaltyURL = from.FeeURL, from.PenaltyURL
	if !slices.Equal(g.SpeaksAs, from.SpeaksAs) {
		g.About, g.SpeaksAs = from.About, from.SpeaksAs
	}
}

// KeepShown notes what others go on reading, see Employer.KeepShown.
func (g *Agency) KeepShown(before *Agency, public bool) {
	standing, check := before.Shown(), before.Verification
	if before.Stood != nil {
		check = before.Stood.Verification
	}
	g.Stood = nil
	if standing.Checked() != g.Checked() && (public || before.Stood != nil || check.Verified() || check.Suspended()) {
		g.Stood = &Agency{Verification: check, About: standing.About}
		g.Stood.takeChecked(&standing)
	}
}

// PutBack refuses a change that waits, see Employer.PutBack.
func (g *Agency) PutBack(by, note string, now time.Time) error {
	if g.Stood == nil {
		return ErrConflict
	}
	check, err := g.Verification.putBack(g.Stood.Verification, by, note, now)
	if err == nil {
		g.Decided = decided(g.Decided, Decision{Number: g.Version, State: check.State, At: now, Note: note, PutBack: true, Refused: g.Name})
		g.takeChecked(g.Stood)
		g.Verification, g.Stood = check, nil
	}
	return err
}

// Rename puts the name and card of those behind a job, as the board has checked them
// now, in the place of those that it bears, and reports whether that changed
// something. name is that of the poster, card nil when the employer is not the one
// that was checked. The text stays what it was, so it is no version of its own.
func (j *Job) Rename(name *vocab.Text, card *EmployerCard) bool {
	changed := false
	if name != nil && j.PosterName != *name {
		j.PosterName, changed = *name, true
	}
	if card == nil {
		return changed
	}
	if j.Proposed != nil && j.Proposed.Employer != *card {
		j.Proposed.Employer, changed = *card, true
	}
	if j.Employer == *card {
		return changed
	}
	j.Employer = *card
	j.Cluster = j.Position(&j.Advert)
	return true
}
