package store

import (
	"context"
	"errors"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// peopleSealed is the setting that says that SealPersonally is done.
const peopleSealed = "people.sealed"

// SealPersonally seals with the keys of their people what was sealed with the
// keys of the board before people had keys, and tells how many documents those
// were. It may be ended at any point and run again, beside other work: what is
// done is passed over, and once all is done it reads nothing but that. alive is
// asked between two batches whether to go on.
func (s *Store) SealPersonally(ctx context.Context, alive func() error) (int, error) {
	if _, err := s.Settings().Get(ctx, peopleSealed); !errors.Is(err, models.ErrNotFound) {
		return 0, err
	}
	n, err := s.sealFiles(ctx, alive)
	for _, k := range kinds() {
		if err != nil {
			return n, err
		}
		var done int
		done, err = k.sealPersonallyIn(ctx, s, alive)
		n += done
	}
	if err != nil {
		return n, err
	}
	return n, s.Settings().Put(ctx, peopleSealed, "1")
}

func (k kind[T]) sealPersonallyIn(ctx context.Context, s *Store, alive func() error) (int, error) {
	if k.person == nil || k.Name == pieceKind().Name {
		return 0, nil
	}
	return recordsOf(s, k).sealPersonally(ctx, engine.Query{}, alive, func(*T) {})
}

// sealPersonally saves what a query selects and no person's key has sealed,
// after mark had a look at each.
func (c records[T]) sealPersonally(
	ctx context.Context, q engine.Query, alive func() error, mark func(*T),
) (n int, err error) {
	for q.Limit = pageSize; ; {
		if err := alive(); err != nil {
			return n, err
		}
		docs, err := c.store.engine.Find(ctx, c.Collection, q)
		if err != nil || len(docs) == 0 {
			return n, err
		}
		var old []bson.Raw
		for _, doc := range docs {
			if personIn(doc) == "" {
				old = append(old, doc)
			}
		}
		values, err := c.decodeAll(ctx, old)
		if err != nil {
			return n, err
		}
		for i := range values {
			mark(&values[i])
		}
		n += len(values)
		for _, err := range c.SaveMany(ctx, pointers(values)) {
			if err != nil && !errors.Is(err, models.ErrConflict) && !errors.Is(err, models.ErrNotFound) {
				return n, err
			}
		}
		if len(docs) < pageSize {
			return n, nil
		}
		if q.After, err = c.PositionOf(q, docs[len(docs)-1]); err != nil {
			return n, err
		}
	}
}

// sealFiles seals the files that documents of doctors name for these doctors.
func (s *Store) sealFiles(ctx context.Context, alive func() error) (n int, err error) {
	one := func(f models.File, doctorID string) error {
		if !f.There() || doctorID == "" {
			return nil
		}
		q := engine.Query{Index: "fileId", Equal: []any{f.ID}}
		whose := s.doctorPerson(doctorID)
		done, err := recordsOf(s, pieceKind()).sealPersonally(ctx, q, alive, func(p *piece) { p.Person = whose })
		n += done
		return err
	}
	err = in(s, licenceDocumentKind()).All(ctx, func(d models.LicenceDocument) error { return one(d.File(), d.DoctorID) })
	if err == nil {
		err = in(s, messageKind()).All(ctx, func(m models.Message) error { return one(m.File, m.DoctorID) })
	}
	if err == nil {
		err = in(s, applicationKind()).All(ctx, func(a models.Application) error { return one(a.CV, a.DoctorID) })
	}
	return n, err
}
