package store

import (
	"context"
	"errors"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// CVs are what doctors' CVs say beyond their profiles, under the ids of the
// profiles.
type CVs struct{ c collection[models.CV] }

// CVs returns the CVs.
func (s *Store) CVs() CVs { return CVs{in(s, cvKind())} }

func cvKind() kind[models.CV] {
	return kind[models.CV]{
		Collection: engine.Collection{Name: "cvs"},
		sealed: []string{"reading", "latin", "born", "postcode", "address", "addressReading", "phone", "email", "schools",
			"posts", "summary", "works", "motive", "requests", "chosen"},
		head: func(v *models.CV) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// Of returns the CV of a doctor, a new one with Version 0 where there is none.
func (r CVs) Of(ctx context.Context, doctorID string) (models.CV, error) {
	v, err := r.c.Get(ctx, doctorID)
	if errors.Is(err, models.ErrNotFound) {
		return models.NewCV(doctorID), nil
	}
	return v, err
}

// Save keeps a CV; models.ErrConflict when it was changed since it was read.
func (r CVs) Save(ctx context.Context, v *models.CV) error { return r.c.Save(ctx, v) }

// RemoveAll deletes what there is of a doctor.
func (r CVs) RemoveAll(ctx context.Context, doctorID string) error {
	if err := r.c.Delete(ctx, doctorID); err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	return nil
}
