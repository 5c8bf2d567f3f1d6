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
		Collection: engine.Collection{Name: "doctors", Indexes: []engine.Index{guard("userId"), by("waitsSince")}},
		sealed: []string{"displayName", "legalName", "phone", "licences.number", "licences.detail", "licences.check.reason",
			"selfPR", "headline", "blocked"},
		head: func(d *models.Doctor) head { return head{d.ID, &d.Version, &d.UpdatedAt} },
		derive: func(_ *Store, d *models.Doctor) bson.D {
			if since := d.WaitsSince(); !since.IsZero() {
				return bson.D{{Key: "waitsSince", Value: since}}
			}
			return nil
		},
	}
}

// ByUser returns the profile of a user.
func (c Doctors) ByUser(ctx context.Context, userID string) (models.Doctor, error) {
	return c.one(ctx, engine.Query{Index: "userId", Equal: []any{userID}})
}

// LicenceQueue returns the doctors of whom a document waits for the board,
// longest waiting first.
func (c Doctors) LicenceQueue() models.List[models.Doctor] {
	return c.list(engine.Query{Index: "waitsSince", From: beginning})
}
