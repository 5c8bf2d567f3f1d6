package store

import (
	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// DeskViews are questions about their jobs that organisations keep under a name.
type DeskViews struct{ collection[models.DeskView] }

// DeskViews returns the kept views.
func (s *Store) DeskViews() DeskViews { return DeskViews{in(s, deskViewKind())} }

func deskViewKind() kind[models.DeskView] {
	return kind[models.DeskView]{
		Collection: engine.Collection{Name: "deskViews", Indexes: []engine.Index{by("ownerKey", "createdAt")}},
		sealed:     []string{"name", "query"},
		head:       func(v *models.DeskView) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		derive: func(_ *Store, v *models.DeskView) bson.D {
			return bson.D{{Key: "ownerKey", Value: orgKey(v.Owner)}}
		},
	}
}

// Of returns the views of an organisation, in the order they were made.
func (c DeskViews) Of(owner models.OrgRef) models.List[models.DeskView] {
	return c.list(engine.Query{Index: "ownerKey", Equal: []any{orgKey(owner)}})
}
