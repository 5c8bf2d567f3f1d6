package models

import (
	"slices"
	"strings"
	"time"
)

// Estate is what the only owner of an organisation would leave behind: adverts
// that nobody could answer for.
type Estate struct {
	Org   OrgRef
	Jobs  []Job  // that run, rest or wait for an editor, or that somebody applied to who waits for an answer
	Heirs []User // others who work there and could become the owner
}

// EstateClose is the choice to have the adverts closed; any other is the id of
// the person who becomes the owner.
const EstateClose = "close"

// EstateOf returns what u would leave behind of an organisation; false when
// there is another owner, or nothing that somebody has to answer for. selecting
// says how many applications to each job are under selection.
func EstateOf(
	u *User, org OrgRef, members []User, jobs []Job, selecting map[string]int, now time.Time,
) (Estate, bool) {
	e := Estate{Org: org}
	if !u.LastOwner(org, members) {
		return e, false
	}
	for _, j := range jobs {
		runs := j.running() && !j.Over(now) || j.State == JobPaused || j.State == JobInReview
		if j.Poster == org && (runs || selecting[j.ID] > 0) {
			e.Jobs = append(e.Jobs, j)
		}
	}
	for _, m := range members {
		if m.ID != u.ID && m.Member(org) && m.MayBeTold() {
			e.Heirs = append(e.Heirs, m)
		}
	}
	return e, len(e.Jobs) > 0
}

// ForgetContact puts another contact of the employer in the place of a person's
// own address, and reports whether that stood there.
func (j *Job) ForgetContact(email, instead string) bool {
	if email == "" || !strings.EqualFold(j.Employer.Contact, email) {
		return false
	}
	j.Employer.Contact = instead
	return true
}

// Field is the name of the field that asks what becomes of it.
func (e *Estate) Field() string { return "estate." + string(e.Org.Kind) + "." + e.Org.ID }

// Check returns what is wrong with a choice: nothing chosen, or somebody who
// does not work there (any more).
func (e *Estate) Check(choice string) []Fault {
	if choice == EstateClose || slices.ContainsFunc(e.Heirs, func(u User) bool { return u.ID == choice }) {
		return nil
	}
	return []Fault{{Field: e.Field(), Code: "estate.choice.required", Severity: FaultError}}
}

// LeftBehind is what becomes of the applications to a job whose organisation has
// nobody left: the selection ends, with words.
func (j *Job) LeftBehind(words, by string, now time.Time) Settlement {
	return Settlement{ID: j.ID, Decline: true, Words: words, By: by, At: now}
}

// LeaveBehind ends an advert whose organisation has nobody left to answer for
// it: what runs is closed, what an editor has yet to read is withdrawn. It
// reports whether there was something to end.
func (j *Job) LeaveBehind(now time.Time) (bool, error) {
	switch {
	case j.State == JobInReview:
		return true, j.Withdraw(now)
	case j.running():
		return true, j.Close(ClosedOther, now)
	}
	return false, nil
}
