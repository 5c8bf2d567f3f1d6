package store

import (
	"context"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Doctors are the profiles of doctors, one for each user at most.
type Doctors struct{ collection[models.Doctor] }

// Doctors returns the profiles.
func (s *Store) Doctors() Doctors { return Doctors{in(s, doctorKind())} }

func doctorKind() kind[models.Doctor] {
	return kind[models.Doctor]{
		Collection: engine.Collection{Name: "doctors", Indexes: []engine.Index{
			guard("userId"), by("waitsSince"), by("seenBy", "updatedAt"),
		}},
		sealed: []string{"displayName", "legalName", "phone", "licences.number", "licences.detail", "licences.check.reason",
			"selfPR", "headline", "blocked", "hidden"},
		head:   func(d *models.Doctor) head { return head{d.ID, &d.Version, &d.UpdatedAt} },
		person: func(s *Store, d *models.Doctor) string { return s.doctorPerson(d.ID) },
		derive: func(_ *Store, d *models.Doctor) bson.D {
			var elements bson.D
			if since := d.WaitsSince(); !since.IsZero() {
				elements = append(elements, bson.E{Key: "waitsSince", Value: since})
			}
			if d.Visibility == models.VisibilityVerified && !d.Asleep() {
				elements = append(elements, bson.E{Key: "seenBy", Value: string(models.VisibilityVerified)})
			}
			return elements
		},
	}
}

// ByUser returns the profile of a user.
func (c Doctors) ByUser(ctx context.Context, userID string) (models.Doctor, error) {
	return c.one(ctx, engine.Query{Index: "userId", Equal: []any{userID}})
}

// Change reads a profile, changes it and saves it, again when another writer
// was quicker. change returns false to leave it as it is.
func (c Doctors) Change(ctx context.Context, id string, change func(*models.Doctor) bool) (models.Doctor, error) {
	return c.update(ctx, id, change)
}

// LicenceQueue returns the doctors of whom a document waits for the board,
// longest waiting first.
func (c Doctors) LicenceQueue() models.List[models.Doctor] {
	return c.list(engine.Query{Index: "waitsSince", From: beginning})
}

// Visible returns the doctors who chose to be seen by verified posters and are
// not asleep, who
// saved their profile last first.
func (c Doctors) Visible() models.List[models.Doctor] {
	return c.list(engine.Query{Index: "seenBy", Equal: []any{string(models.VisibilityVerified)}, Descending: true})
}
