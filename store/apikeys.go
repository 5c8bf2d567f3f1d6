package store

import (
	"context"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// APIKeys let programs of organisations post.
type APIKeys struct{ collection[models.APIKey] }

// APIKeys returns the keys.
func (s *Store) APIKeys() APIKeys { return APIKeys{in(s, apiKeyKind())} }

func apiKeyKind() kind[models.APIKey] {
	return kind[models.APIKey]{
		Collection: engine.Collection{Name: "apiKeys", Indexes: []engine.Index{by("ownerKey", "createdAt")}},
		sealed:     []string{"name"},
		head:       func(v *models.APIKey) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		derive: func(_ *Store, v *models.APIKey) bson.D {
			return bson.D{{Key: "ownerKey", Value: orgKey(v.Owner)}}
		},
	}
}

// Of returns the keys of an organisation, revoked ones too, newest first.
func (c APIKeys) Of(owner models.OrgRef) models.List[models.APIKey] {
	return c.list(engine.Query{Index: "ownerKey", Equal: []any{orgKey(owner)}, Descending: true})
}

// Any reports whether some program may post.
func (c APIKeys) Any(ctx context.Context) (bool, error) {
	found, err := c.find(ctx, engine.Query{Limit: 1})
	return len(found) > 0, err
}

// KeyHash is the form in which the secret of a key is kept.
func (s *Store) KeyHash(secret string) string { return s.Hash("api-key", secret) }
