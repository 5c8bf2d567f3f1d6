package store

import (
	"context"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Doctors are the profiles of doctors, one for each user at most.
type Doctors struct{ collection[models.Doctor] }

// Doctors returns the profiles.
func (s *Store) Doctors() Doctors { return Doctors{in(s, doctorKind())} }

func doctorKind() kind[models.Doctor] {
	return kind[models.Doctor]{
		Collection: engine.Collection{Name: "doctors", Indexes: []engine.Index{guard("userId")}},
		sealed: []string{"displayName", "legalName", "phone", "licences.number", "licences.detail",
			"selfPR", "headline", "blocked"},
		head: func(d *models.Doctor) head { return head{d.ID, &d.Version, &d.UpdatedAt} },
	}
}

// ByUser returns the profile of a user.
func (c Doctors) ByUser(ctx context.Context, userID string) (models.Doctor, error) {
	return c.one(ctx, engine.Query{Index: "userId", Equal: []any{userID}})
}
