package store

import (
	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// TextBlocks are answers that organisations keep for the forms of their adverts.
type TextBlocks struct{ collection[models.TextBlock] }

// TextBlocks returns the blocks.
func (s *Store) TextBlocks() TextBlocks { return TextBlocks{in(s, textBlockKind())} }

func textBlockKind() kind[models.TextBlock] {
	return kind[models.TextBlock]{
		Collection: engine.Collection{Name: "textBlocks", Indexes: []engine.Index{by("ownerKey", "createdAt")}},
		sealed:     []string{"name", "values"},
		head:       func(v *models.TextBlock) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		derive: func(_ *Store, v *models.TextBlock) bson.D {
			return bson.D{{Key: "ownerKey", Value: orgKey(v.Owner)}}
		},
	}
}

// Of returns the blocks of an organisation, in the order they were made.
func (c TextBlocks) Of(owner models.OrgRef) models.List[models.TextBlock] {
	return c.list(engine.Query{Index: "ownerKey", Equal: []any{orgKey(owner)}})
}
