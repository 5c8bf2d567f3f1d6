package store

import (
	"context"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Agencies are the placement businesses that post.
type Agencies struct{ collection[models.Agency] }

// Agencies returns the agencies.
func (s *Store) Agencies() Agencies { return Agencies{in(s, agencyKind())} }

func agencyKind() kind[models.Agency] {
	return kind[models.Agency]{
		Collection: engine.Collection{Name: "agencies", Indexes: []engine.Index{by("verification.state", "createdAt")}},
		head:       func(a *models.Agency) head { return head{a.ID, &a.Version, &a.UpdatedAt} },
	}
}

// All returns the agencies in order of id.
func (c Agencies) All(ctx context.Context) ([]models.Agency, error) {
	return c.find(ctx, engine.Query{})
}

// BriefsByVerification returns the agencies in a state of verification, oldest
// first.
func (c Agencies) BriefsByVerification(ctx context.Context, state models.VerificationState) ([]models.OrgBrief, error) {
	q := engine.Query{Index: "verification.state", Equal: []any{string(state)}}
	return pick[models.OrgBrief](ctx, c.collection, q, "createdAt")
}
