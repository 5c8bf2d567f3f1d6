package store

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// LicenceDocuments are the files by which doctors prove their licences. Their
// content is kept in pieces, which are written first: a document that is there
// is whole.
type LicenceDocuments struct {
	c collection[models.LicenceDocument]
}

// LicenceDocuments returns the documents of licences.
func (s *Store) LicenceDocuments() LicenceDocuments {
	return LicenceDocuments{in(s, licenceDocumentKind())}
}

func licenceDocumentKind() kind[models.LicenceDocument] {
	return kind[models.LicenceDocument]{
		Collection: engine.Collection{Name: "licenceDocuments", Indexes: []engine.Index{by("doctorId", "createdAt")}},
		sealed:     []string{"name"},
		head:       func(d *models.LicenceDocument) head { return head{d.ID, &d.Version, &d.UpdatedAt} },
		person:     func(s *Store, d *models.LicenceDocument) string { return s.doctorPerson(d.DoctorID) },
	}
}

// Add keeps a new document and its content; it sets Size. When it returns nil,
// both are there for good; otherwise neither is shown to anybody.
func (r LicenceDocuments) Add(ctx context.Context, d *models.LicenceDocument, content []byte) error {
	d.Size = len(content)
	return r.c.board().Files().keep(ctx, d.File(), r.c.personOf(d), content, d.CreatedAt,
		func() error { return r.c.Save(ctx, d) })
}

// Get returns the document with this id.
func (r LicenceDocuments) Get(ctx context.Context, id string) (models.LicenceDocument, error) {
	return r.c.Get(ctx, id)
}

// OfDoctor returns the documents of a doctor, oldest first.
func (r LicenceDocuments) OfDoctor(ctx context.Context, doctorID string) ([]models.LicenceDocument, error) {
	return r.c.find(ctx, engine.Query{Index: "doctorId", Equal: []any{doctorID}})
}

// Remove deletes a document with its content.
func (r LicenceDocuments) Remove(ctx context.Context, id string) error {
	if err := r.c.Delete(ctx, id); err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	return r.c.board().Files().Remove(ctx, models.File{ID: id})
}

// Settle makes a profile say what documents there are (models.Doctor.Settle).
// The profile is read first and saved under the version that was read, so that
// a document that comes in between is not overlooked. Of a doctor who is gone
// it removes all documents, and returns models.ErrNotFound.
func (r LicenceDocuments) Settle(ctx context.Context, doctorID string) error {
	for tries := 0; ; tries++ {
		d, err := r.c.board().Doctors().Get(ctx, doctorID)
		if errors.Is(err, models.ErrNotFound) {
			return errors.Join(err, r.RemoveAll(ctx, doctorID))
		}
		if err != nil {
			return err
		}
		documents, err := r.OfDoctor(ctx, doctorID)
		if err != nil || !d.Settle(documents) {
			return err
		}
		err = r.c.board().Doctors().Save(ctx, &d)
		if !errors.Is(err, models.ErrConflict) || tries == maxTries {
			return err
		}
	}
}

// RemoveAll deletes all documents of a doctor.
func (r LicenceDocuments) RemoveAll(ctx context.Context, doctorID string) error {
	documents, err := r.OfDoctor(ctx, doctorID)
	for _, d := range documents {
		err = errors.Join(err, r.Remove(ctx, d.ID))
	}
	return err
}

// Tidy removes the documents that are kept no longer (models.Doctor.Keeps),
// and those of doctors who are gone. It settles profiles of which the process
// ended before it had. It returns how many documents it removed.
func (r LicenceDocuments) Tidy(ctx context.Context, now time.Time) (int, error) {
	doctors, err := r.doctors(ctx)
	n := 0
	for _, id := range doctors {
		removed, failed := r.tidyDoctor(ctx, id, now)
		n, err = n+removed, errors.Join(err, failed)
	}
	return n, err
}

// doctors returns the ids of those who sent documents.
func (r LicenceDocuments) doctors(ctx context.Context) ([]string, error) {
	type one struct {
		DoctorID string `bson:"doctorId"`
	}
	all, err := pick[one](ctx, r.c, engine.Query{Index: "doctorId"}, "doctorId")
	var ids []string
	for _, d := range all { // in order of doctorId
		if len(ids) == 0 || ids[len(ids)-1] != d.DoctorID {
			ids = append(ids, d.DoctorID)
		}
	}
	return ids, err
}

// tidyDoctor looks at all documents of one doctor.
func (r LicenceDocuments) tidyDoctor(ctx context.Context, doctorID string, now time.Time) (int, error) {
	d, err := r.c.board().Doctors().Get(ctx, doctorID)
	gone := errors.Is(err, models.ErrNotFound)
	if err != nil && !gone {
		return 0, err
	}
	documents, err := r.OfDoctor(ctx, doctorID)
	if err != nil {
		return 0, err
	}
	n := 0
	for _, doc := range documents {
		if !gone && d.Keeps(&doc, now) {
			continue
		}
		if err := r.Remove(ctx, doc.ID); err != nil {
			return n, err
		}
		n++
	}
	if gone {
		return n, nil
	}
	return n, r.Settle(ctx, doctorID)
}
