package store

import (
	"context"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Invitations are the questions to work for an organisation that wait for an
// answer.
type Invitations struct{ collection[models.Invitation] }

// Invitations returns the invitations that wait for an answer.
func (s *Store) Invitations() Invitations { return Invitations{in(s, invitationKind())} }

func invitationKind() kind[models.Invitation] {
	return kind[models.Invitation]{
		Collection: engine.Collection{Name: "invitations", Indexes: []engine.Index{
			by("expiresAt"), by("orgKey"), by("emailHash"),
		}},
		sealed: []string{"email", "now"},
		head:   func(v *models.Invitation) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		hashes: func(v *models.Invitation, newer rehash) { v.ID = newer("invitation", v.ID) },
		derive: func(s *Store, v *models.Invitation) bson.D {
			return bson.D{{Key: "orgKey", Value: orgKey(v.Org)}, {Key: "emailHash", Value: s.emailHash(v.To())}}
		},
	}
}

// IDOf is the id of the one invitation of an address to an organisation.
func (c Invitations) IDOf(org models.OrgRef, email string) string {
	return c.board().Hash("invitation", orgKey(org)+" "+email)
}

// Of returns the invitations of an organisation in order of id.
func (c Invitations) Of(org models.OrgRef) models.List[models.Invitation] {
	return c.list(engine.Query{Index: "orgKey", Equal: []any{orgKey(org)}})
}

// To returns the invitations to an address in order of id.
func (c Invitations) To(email string) models.List[models.Invitation] {
	return c.list(engine.Query{Index: "emailHash", Equal: []any{c.board().emailHash(email)}})
}

// DeleteTo removes the invitations to an address.
func (c Invitations) DeleteTo(ctx context.Context, email string) error {
	_, err := c.deleteAll(ctx, engine.Query{Index: "emailHash", Equal: []any{c.board().emailHash(email)}})
	return err
}

// DeleteExpired removes invitations that nobody answered and tells how many.
func (c Invitations) DeleteExpired(ctx context.Context, now time.Time) (int, error) {
	return c.deleteAll(ctx, engine.Query{Index: "expiresAt", To: upTo(now)})
}
