package store

import (
	"context"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Employers are the institutions and companies that doctors work for.
type Employers struct{ collection[models.Employer] }

// Employers returns the employers.
func (s *Store) Employers() Employers { return Employers{in(s, employerKind())} }

func employerKind() kind[models.Employer] {
	return kind[models.Employer]{
		Collection: engine.Collection{Name: "employers", Indexes: []engine.Index{
			with(by("verification.state", "createdAt"), "enteredBy"),
			by("enteredBy", "createdAt"),
			by("decidedAt"),
		}},
		head:   func(e *models.Employer) head { return head{e.ID, &e.Version, &e.UpdatedAt} },
		derive: func(_ *Store, e *models.Employer) bson.D { return undone(e.Decided) },
	}
}

// All returns the employers in order of id.
func (c Employers) All(ctx context.Context) ([]models.Employer, error) {
	return c.find(ctx, engine.Query{})
}

// BriefsByVerification returns the employers in a state of verification, oldest
// first.
func (c Employers) BriefsByVerification(
	ctx context.Context, state models.VerificationState,
) ([]models.OrgBrief, error) {
	q := engine.Query{Index: "verification.state", Equal: []any{string(state)}}
	return pick[models.OrgBrief](ctx, c.collection, q, "createdAt", "enteredBy")
}

// EnteredBy returns the employers that an agency entered, oldest first.
func (c Employers) EnteredBy(ctx context.Context, agencyID string) ([]models.Employer, error) {
	return c.find(ctx, entered(agencyID))
}

// Entered is EnteredBy as a list to be read by pages.
func (c Employers) Entered(agencyID string) models.List[models.Employer] {
	return c.list(entered(agencyID))
}

func entered(agencyID string) engine.Query {
	return engine.Query{Index: "enteredBy", Equal: []any{agencyID}}
}

// Undone returns the ids of those about which an editor decided what is not brought about
// yet, the longest waiting first.
func (c Employers) Undone(ctx context.Context) ([]string, error) {
	all, err := c.find(ctx, engine.Query{Index: "decidedAt", From: beginning})
	ids := make([]string, len(all))
	for i := range all {
		ids[i] = all[i].ID
	}
	return ids, err
}
