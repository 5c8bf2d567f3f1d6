package store

import (
	"context"
	"strings"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Users are the people who can sign in, one for each address.
type Users struct{ collection[models.User] }

// Users returns the people who can sign in.
func (s *Store) Users() Users { return Users{in(s, userKind())} }

func userKind() kind[models.User] {
	return kind[models.User]{
		Collection: engine.Collection{Name: "users", Indexes: []engine.Index{
			guard("emailHash"),
			{Name: "orgs", Fields: []string{"orgs"}, Multi: true},
			by("admin"), by("lastSeenAt"), reachedIndex(),
		}},
		sealed: []string{"email", "name", "devices"},
		head:   func(u *models.User) head { return head{u.ID, &u.Version, &u.UpdatedAt} },
		person: func(s *Store, u *models.User) string { return s.userPerson(u.ID) },
		hashes: func(u *models.User, newer rehash) {
			for i, hash := range u.Recovery {
				if !strings.HasPrefix(hash, models.SlowHash) {
					u.Recovery[i] = newer("recovery", hash)
				}
			}
		},
		derive: func(s *Store, u *models.User) bson.D {
			orgs := make(bson.A, 0, len(u.Memberships))
			for _, m := range u.Memberships {
				orgs = append(orgs, orgKey(m.Org))
			}
			d := bson.D{{Key: "orgs", Value: orgs}}
			if u.Email != "" {
				d = append(d, bson.E{Key: "emailHash", Value: s.emailHash(u.Email)})
			}
			return append(d, s.reached(u.Devices)...)
		},
	}
}

// ByEmail returns the user with this address; its width and case do not
// matter.
func (c Users) ByEmail(ctx context.Context, email string) (models.User, error) {
	return c.one(ctx, engine.Query{Index: "emailHash", Equal: []any{c.board().emailHash(email)}})
}

// ByOrg returns the members of an organisation in order of id.
func (c Users) ByOrg(ctx context.Context, org models.OrgRef) ([]models.User, error) {
	return c.find(ctx, engine.Query{Index: "orgs", Equal: []any{orgKey(org)}})
}

// Members returns the members of an organisation in order of id.
func (c Users) Members(org models.OrgRef) models.List[models.User] {
	return c.list(engine.Query{Index: "orgs", Equal: []any{orgKey(org)}})
}

// PeopleOf tells how many people who may sign in work for each of some organisations;
// those without any are not in the answer. It asks once for each: an index over
// several values of one document cannot be asked for many at a time.
func (c Users) PeopleOf(ctx context.Context, orgs []models.OrgRef) (map[models.OrgRef]int, error) {
	people := map[models.OrgRef]int{}
	for _, org := range orgs {
		members, err := c.ByOrg(ctx, org)
		if err != nil {
			return nil, err
		}
		if n := len(models.Working(members)); n > 0 {
			people[org] = n
		}
	}
	return people, nil
}

// Admins returns those who run the board in order of id.
func (c Users) Admins() models.List[models.User] {
	return c.list(engine.Query{Index: "admin", Equal: []any{true}})
}

// Change reads a user, changes it and saves it, again when another writer was
// quicker. change returns false to leave it as it is.
func (c Users) Change(ctx context.Context, id string, change func(*models.User) bool) (models.User, error) {
	return c.update(ctx, id, change)
}

// LastSeen calls fn with every user who was there last from a time until before
// another, until it returns an error.
func (c Users) LastSeen(ctx context.Context, from, to time.Time, fn func(models.User) error) error {
	return c.each(ctx, engine.Query{Index: "lastSeenAt", From: from, To: to}, fn)
}
