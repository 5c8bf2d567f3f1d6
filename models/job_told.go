package models

import (
	"slices"
	"time"
)

// JobEdit is an edit of a published advert that changed conditions. It is written
// with the edit itself, so that whoever made it, by whatever way, those who
// applied are told.
type JobEdit struct {
	Revision int          `bson:"revision"` // of the text with these changes
	At       time.Time    `bson:"at"`
	Spoken   bool         `bson:"spoken,omitempty"` // the poster says that it spoke to them, too
	Changes  []TermChange `bson:"changes"`
}

// maxEdits is how many edits a job remembers. The two oldest become one when
// there are more: who applied between them is told of both.
const maxEdits = 20

// TermsGather is how long what changes is gathered before those who applied are
// told, from the first change on: a poster who corrects an advert in ten steps
// writes one letter, and none when all is as before.
const TermsGather = 30 * time.Minute

// noteEdit remembers what conditions a text changes that is about to become the
// published one as the next revision.
func (j *Job) noteEdit(a *Advert, spoken bool, now time.Time) {
	if j.Revision == 0 {
		return // nobody has read another
	}
	changes := TermChanges(&j.Advert, a)
	if len(changes) == 0 {
		return
	}
	j.Edits = append(slices.Clone(j.Edits), JobEdit{j.Revision + 1, now, spoken, changes})
	if len(j.Edits) > maxEdits {
		older := j.Edits[:len(j.Edits)-maxEdits+1]
		joined := older[len(older)-1]
		joined.At, joined.Changes = older[0].At, joinEdits(older)
		j.Edits = append([]JobEdit{joined}, j.Edits[len(older):]...)
	}
}

// editsSince are the edits after a revision.
func (j *Job) editsSince(revision int) []JobEdit {
	from := slices.IndexFunc(j.Edits, func(e JobEdit) bool { return e.Revision > revision })
	if from < 0 {
		return nil
	}
	return j.Edits[from:]
}

// joinEdits is what several edits come to: what was changed and changed back is
// no change.
func joinEdits(edits []JobEdit) []TermChange {
	if len(edits) == 1 {
		return edits[0].Changes
	}
	var all []TermChange
	for _, e := range edits {
		for _, c := range e.Changes {
			i := slices.IndexFunc(all, func(known TermChange) bool { return known.Field == c.Field })
			if i < 0 {
				all = append(all, c)
				continue
			}
			if f, known := AdvertField(c.Field); !known || f.prose() { // clauses, or the whole of a short text
				all[i].Old, all[i].New = apart(slices.Concat(all[i].Old, c.Old), slices.Concat(all[i].New, c.New))
			} else {
				all[i].New = c.New
			}
		}
	}
	all = slices.DeleteFunc(all, func(c TermChange) bool { return slices.Equal(c.Old, c.New) })
	slices.SortStableFunc(all, func(a, b TermChange) int { return FormOrder(a.Field) - FormOrder(b.Field) })
	return all
}

// TermNote is what a doctor who applied was told of a change of the advert.
type TermNote struct {
	Revision int          `bson:"revision"` // of the advert up to which the doctor knows it
	At       time.Time    `bson:"at"`
	Spoken   bool         `bson:"spoken,omitempty"` // the poster says that it spoke to the doctor, too
	Read     bool         `bson:"read,omitempty"`   // the doctor read it on the page on which they accepted an offer
	Changes  []TermChange `bson:"changes"`
}

// TermsDue is when the doctor is to be told that the conditions of the job have
// changed since they saw the advert or were told last; false while nothing has, or
// the selection is over: 職業安定法 5条の3第3項 wants them told while it goes on. What
// changes is gathered for TermsGather, but who was offered the position has to
// know before they accept.
func (a *Application) TermsDue(j *Job) (time.Time, bool) {
	edits := j.editsSince(a.knows())
	if !a.Open() || len(joinEdits(edits)) == 0 {
		return time.Time{}, false
	}
	due := edits[0].At
	for i := range edits[1:] {
		if len(joinEdits(edits[:i+1])) == 0 { // so far all was as before
			due = edits[i+1].At
		}
	}
	if a.State != ApplicationOffered {
		due = due.Add(TermsGather)
	}
	if n := len(a.TermNotes); n > 0 && due.Before(a.TermNotes[n-1].At.Add(TermsGather)) {
		due = a.TermNotes[n-1].At.Add(TermsGather)
	}
	return due, true
}

// Unheard returns what of the conditions of the job has changed since the doctor
// saw the advert or was told last, whether or not it is time to tell.
func (a *Application) Unheard(j *Job) []TermChange {
	if !a.Open() {
		return nil
	}
	return joinEdits(j.editsSince(a.knows()))
}

// OfferChanges returns what of the conditions of the job is no longer as the doctor
// knew it when the position was offered. A letter that told of it since takes
// nothing away: it may lie unread.
func (a *Application) OfferChanges(j *Job) []TermChange {
	if a.State != ApplicationOffered {
		return nil
	}
	offered, known := a.LastStep().At, a.Revision
	for _, n := range a.TermNotes {
		if n.At.Before(offered) {
			known = n.Revision
		}
	}
	return joinEdits(j.editsSince(known))
}

// AcceptOffer has the doctor take the position that is offered, under the
// conditions of revision read of the job. Conditions that changed since the offer
// and that the doctor has not read are ErrConflict; those that were read are noted
// as told.
func (a *Application) AcceptOffer(j *Job, read int, now time.Time) error {
	if len(a.OfferChanges(j)) > 0 && read != j.Revision {
		return ErrConflict
	}
	if changed := a.Unheard(j); len(changed) > 0 {
		a.TermNotes = append(a.TermNotes, TermNote{Revision: j.Revision, At: now.Add(-time.Millisecond), Read: true, Changes: changed}) // before the step
	}
	return a.Move(ApplicationHired, ByDoctor, now)
}

// MustHear reports whether the doctor is to be told of changed conditions now.
func (a *Application) MustHear(j *Job, now time.Time) bool {
	due, changed := a.TermsDue(j)
	return changed && !now.Before(due)
}

// knows is the revision of the advert that the doctor knows.
func (a *Application) knows() int {
	if n := len(a.TermNotes); n > 0 {
		return a.TermNotes[n-1].Revision
	}
	return a.Revision
}

// NoteTerms notes what the doctor is told of changed conditions, all since they
// were told last in one, and reports whether there is any.
func (a *Application) NoteTerms(j *Job, now time.Time) bool {
	if !a.MustHear(j, now) {
		return false
	}
	edits := j.editsSince(a.knows())
	a.TermNotes = append(a.TermNotes, TermNote{Revision: j.Revision, At: now, Spoken: edits[len(edits)-1].Spoken, Changes: joinEdits(edits)})
	return true
}
