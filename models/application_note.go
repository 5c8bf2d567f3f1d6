package models

import "time"

// ApplicationNote is what the poster's people write about an application for
// each other. The doctor never sees it, in no page, mail or export.
type ApplicationNote struct {
	ID            string    `bson:"_id"` // MessageKey hashed: the same form sent twice is one note
	Version       int64     `bson:"version"`
	ApplicationID string    `bson:"applicationId"`
	DoctorID      string    `bson:"doctorId"`
	By            string    `bson:"by"`   // id of the user who wrote it
	Text          string    `bson:"text"` // sealed
	CreatedAt     time.Time `bson:"createdAt"`
	UpdatedAt     time.Time `bson:"updatedAt"`
}

// FieldNote is where a note is typed, MaxApplicationNote the most it has, in characters.
const (
	FieldNote          = "note"
	MaxApplicationNote = 2000
)

// NewNote is a note of one of the poster's people. It returns *InvalidError for
// words that cannot be kept, and ErrConflict once the doctor took the
// application back: nothing more is kept about them.
func (a *Application) NewNote(id, user, text string, now time.Time) (ApplicationNote, error) {
	n := ApplicationNote{ID: id, ApplicationID: a.ID, DoctorID: a.DoctorID, By: user, Text: text, CreatedAt: now}
	if !a.Stands() {
		return n, ErrConflict
	}
	c := &Check{}
	c.Need(!Blank(text), FieldNote, "note.empty")
	c.Text(FieldNote, text, MaxApplicationNote)
	if len(c.Faults) > 0 {
		return n, &InvalidError{Faults: c.Faults}
	}
	return n, nil
}
