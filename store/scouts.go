package store

import (
	"context"
	"errors"
	"slices"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Scouts are what posters wrote to doctors before any application.
type Scouts struct {
	collection[models.ScoutLine]
}

// Scouts returns the scouts.
func (s *Store) Scouts() Scouts { return Scouts{in(s, scoutKind())} }

func scoutKind() kind[models.ScoutLine] {
	return kind[models.ScoutLine]{
		Collection: engine.Collection{Name: "scouts", Indexes: []engine.Index{by("doctorId", "lastAt")}},
		sealed:     []string{"scouts.text"},
		head:       func(l *models.ScoutLine) head { return head{l.ID, &l.Version, &l.UpdatedAt} },
		person:     func(s *Store, l *models.ScoutLine) string { return s.doctorPerson(l.DoctorID) },
		derive: func(_ *Store, l *models.ScoutLine) bson.D {
			return bson.D{{Key: "lastAt", Value: orBeginning(l.Last().At)}}
		},
	}
}

// Of returns the line with this id, an empty one when nothing was written.
func (c Scouts) Of(ctx context.Context, org models.OrgRef, doctorID string) (models.ScoutLine, error) {
	l, err := c.Get(ctx, models.ScoutLineID(org, doctorID))
	if errors.Is(err, models.ErrNotFound) {
		return models.ScoutLine{ID: models.ScoutLineID(org, doctorID), Org: org, DoctorID: doctorID}, nil
	}
	return l, err
}

// OfDoctor returns the lines to a doctor, the newest first.
func (c Scouts) OfDoctor(doctorID string) models.List[models.ScoutLine] {
	return c.list(engine.Query{Index: "doctorId", Equal: []any{doctorID}, Descending: true})
}

// Write keeps one more scout of a line, the first or a later one. It returns
// models.ErrConflict when none may be written now.
func (c Scouts) Write(ctx context.Context, org models.OrgRef, doctorID string, s models.Scout) (models.ScoutLine, error) {
	for tries := 0; ; tries++ {
		l, err := c.Of(ctx, org, doctorID)
		if err != nil {
			return l, err
		}
		if err := l.Write(s); err != nil {
			return l, err
		}
		err = c.Save(ctx, &l)
		if err == nil || !errors.Is(err, models.ErrConflict) || tries == maxTries {
			return l, err
		}
	}
}

// Change reads a line, changes it and saves it, again when another was quicker.
// change returns false to leave it as it is.
func (c Scouts) Change(
	ctx context.Context, id string, change func(*models.ScoutLine) bool,
) (models.ScoutLine, error) {
	return c.update(ctx, id, change)
}

// See notes that the doctor had lines on a page. What was written or ended
// meanwhile stays.
func (c Scouts) See(ctx context.Context, lines []models.ScoutLine, now time.Time) error {
	var seen []*models.ScoutLine
	for i := range lines {
		l := lines[i]
		l.Scouts = slices.Clone(l.Scouts)
		if l.See(now) {
			seen = append(seen, &l)
		}
	}
	if len(seen) == 0 {
		return nil
	}
	var failed error
	for _, err := range c.SaveMany(ctx, seen) {
		if !errors.Is(err, models.ErrConflict) && !errors.Is(err, models.ErrNotFound) {
			failed = errors.Join(failed, err)
		}
	}
	return failed
}

// RemoveAll deletes all that was written to a doctor.
func (c Scouts) RemoveAll(ctx context.Context, doctorID string) error {
	return c.OfDoctor(doctorID).Each(ctx, func(l models.ScoutLine) error {
		if err := c.Delete(ctx, l.ID); !errors.Is(err, models.ErrNotFound) {
			return err
		}
		return nil
	})
}

// ScoutQuotas are how many doctors organisations may write to in a month.
type ScoutQuotas struct {
	collection[models.ScoutQuota]
}

// ScoutQuotas returns the allowances.
func (s *Store) ScoutQuotas() ScoutQuotas { return ScoutQuotas{in(s, scoutQuotaKind())} }

func scoutQuotaKind() kind[models.ScoutQuota] {
	return kind[models.ScoutQuota]{
		Collection: engine.Collection{Name: "scoutQuotas"},
		head:       func(q *models.ScoutQuota) head { return head{q.ID, &q.Version, &q.UpdatedAt} },
	}
}

// Of returns the allowance of an organisation, the usual one when none was
// set.
func (c ScoutQuotas) Of(ctx context.Context, org models.OrgRef) (models.ScoutQuota, error) {
	q, err := c.Get(ctx, orgKey(org))
	if errors.Is(err, models.ErrNotFound) {
		return models.ScoutQuota{ID: orgKey(org)}, nil
	}
	return q, err
}

// Change reads an allowance, changes it and saves it, again when another was
// quicker. It returns the error of change, and then saves nothing.
func (c ScoutQuotas) Change(ctx context.Context, org models.OrgRef, change func(*models.ScoutQuota) error) error {
	for tries := 0; ; tries++ {
		q, err := c.Of(ctx, org)
		if err != nil {
			return err
		}
		if err := change(&q); err != nil {
			return err
		}
		err = c.Save(ctx, &q)
		if err == nil || !errors.Is(err, models.ErrConflict) || tries == maxTries {
			return err
		}
	}
}
