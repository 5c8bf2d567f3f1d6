package models

import "time"

// Assignment says who of the poster's people looks after an application. Zero
// is nobody.
type Assignment struct {
	User string    `bson:"user,omitempty"` // id; "" for nobody
	At   time.Time `bson:"at,omitempty"`   // since when it is so
	Lost bool      `bson:"lost,omitempty"` // nobody, for who did works there no more
}

// NobodyAssigned asks for the applications that nobody looks after.
const NobodyAssigned = "nobody"

// FieldAssignee is where somebody is chosen to look after an application.
const FieldAssignee = "assignee"

// Assign gives the application to one of the poster's people, or to nobody when
// u is nil. Only who works for the poster, and can sign in, looks after one.
func (a *Application) Assign(u *User, now time.Time) error {
	if u == nil {
		a.Assigned = Assignment{At: now}
		return nil
	}
	if !u.MayFor(a.Poster, SeePeople) || !u.MayBeTold() {
		return Invalid(FieldAssignee, "application.assignee")
	}
	if a.Assigned.User != u.ID {
		a.Assigned = Assignment{User: u.ID, At: now}
	}
	return nil
}

// LoseAssignee takes the application from somebody who does not work for its
// poster any more, and reports whether that is news.
func (a *Application) LoseAssignee(u *User, now time.Time) bool {
	if a.Assigned.User != u.ID || u.MayFor(a.Poster, SeePeople) {
		return false
	}
	a.Assigned = Assignment{At: now, Lost: true}
	return true
}

// Assignee returns who looks after the application, nil for nobody. lost says
// that the one who did works there no more. u is the assigned user as stored.
func (a *Application) Assignee(u *User) (who *User, lost bool) {
	switch {
	case a.Assigned.User == "":
		return nil, a.Assigned.Lost
	case u == nil || !u.MayFor(a.Poster, SeePeople):
		return nil, true
	}
	return u, false
}
