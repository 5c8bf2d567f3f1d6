package store

import (
	"context"
	"errors"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// ApplicationNotes are what posters' people write about applications for each
// other.
type ApplicationNotes struct {
	c collection[models.ApplicationNote]
}

// ApplicationNotes returns the notes.
func (s *Store) ApplicationNotes() ApplicationNotes {
	return ApplicationNotes{in(s, applicationNoteKind())}
}

func applicationNoteKind() kind[models.ApplicationNote] {
	return kind[models.ApplicationNote]{
		Collection: engine.Collection{Name: "applicationNotes", Indexes: []engine.Index{
			by("applicationId", "createdAt"), by("doctorId"),
		}},
		sealed: []string{"text"},
		head:   func(n *models.ApplicationNote) head { return head{n.ID, &n.Version, &n.UpdatedAt} },
		person: func(s *Store, n *models.ApplicationNote) string { return s.doctorPerson(n.DoctorID) },
	}
}

// Add keeps a new note. One of the same id is the same note. models.ErrConflict
// says that the doctor took the application back meanwhile, and that nothing is
// kept.
func (r ApplicationNotes) Add(ctx context.Context, n *models.ApplicationNote) error {
	if err := r.c.Save(ctx, n); err != nil && !errors.Is(err, models.ErrConflict) {
		return err
	}
	a, err := r.c.board().Applications().Get(ctx, n.ApplicationID)
	if err == nil && a.Stands() {
		return nil
	}
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	if err := r.RemoveOf(ctx, n.ApplicationID); err != nil {
		return err
	}
	return models.ErrConflict
}

// Get returns the note with this id.
func (r ApplicationNotes) Get(ctx context.Context, id string) (models.ApplicationNote, error) {
	return r.c.Get(ctx, id)
}

// OfApplication returns the notes of an application, newest first.
func (r ApplicationNotes) OfApplication(id string) models.List[models.ApplicationNote] {
	return r.c.list(engine.Query{Index: "applicationId", Equal: []any{id}, Descending: true})
}

// Remove deletes a note; one that is gone is no error.
func (r ApplicationNotes) Remove(ctx context.Context, id string) error {
	if err := r.c.Delete(ctx, id); err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	return nil
}

// RemoveOf deletes all notes of an application.
func (r ApplicationNotes) RemoveOf(ctx context.Context, applicationID string) error {
	_, err := r.c.deleteAll(ctx, engine.Query{Index: "applicationId", Equal: []any{applicationID}})
	return err
}

// RemoveAll deletes all notes about a doctor.
func (r ApplicationNotes) RemoveAll(ctx context.Context, doctorID string) error {
	_, err := r.c.deleteAll(ctx, engine.Query{Index: "doctorId", Equal: []any{doctorID}})
	return err
}

// removeOf deletes the notes on an application.
func (r ApplicationNotes) removeOf(ctx context.Context, applicationID string) error {
	_, err := r.c.deleteAll(ctx, engine.Query{Index: "applicationId", Equal: []any{applicationID}})
	return err
}
