package store

import (
	"context"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Agencies are the placement businesses that post.
type Agencies struct{ collection[models.Agency] }

// Agencies returns the agencies.
func (s *Store) Agencies() Agencies { return Agencies{in(s, agencyKind())} }

func agencyKind() kind[models.Agency] {
	return kind[models.Agency]{
		Collection: engine.Collection{Name: "agencies", Indexes: []engine.Index{
			by("verification.state", "createdAt"), by("decidedAt"),
		}},
		head:   func(a *models.Agency) head { return head{a.ID, &a.Version, &a.UpdatedAt} },
		derive: func(_ *Store, a *models.Agency) bson.D { return undone(a.Decided) },
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

// Undone returns the ids of those about which an editor decided what is not brought about
// yet, the longest waiting first.
func (c Agencies) Undone(ctx context.Context) ([]string, error) {
	all, err := c.find(ctx, engine.Query{Index: "decidedAt", From: beginning})
	ids := make([]string, len(all))
	for i := range all {
		ids[i] = all[i].ID
	}
	return ids, err
}

// undone is when the first of the decisions was taken that wait, for an index.
func undone(waiting []models.Decision) bson.D {
	if len(waiting) == 0 {
		return nil
	}
	return bson.D{{Key: "decidedAt", Value: millis(orBeginning(waiting[0].At))}}
}
