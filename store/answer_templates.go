package store

import (
	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// AnswerTemplates are answers that organisations keep to use again.
type AnswerTemplates struct {
	collection[models.AnswerTemplate]
}

// AnswerTemplates returns the templates.
func (s *Store) AnswerTemplates() AnswerTemplates {
	return AnswerTemplates{in(s, answerTemplateKind())}
}

func answerTemplateKind() kind[models.AnswerTemplate] {
	return kind[models.AnswerTemplate]{
		Collection: engine.Collection{Name: "answerTemplates", Indexes: []engine.Index{by("ownerKey", "createdAt")}},
		sealed:     []string{"name", "text"},
		head:       func(t *models.AnswerTemplate) head { return head{t.ID, &t.Version, &t.UpdatedAt} },
		derive: func(_ *Store, t *models.AnswerTemplate) bson.D {
			return bson.D{{Key: "ownerKey", Value: orgKey(t.Owner)}}
		},
	}
}

// Of returns the templates of an organisation, in the order they were made.
func (c AnswerTemplates) Of(owner models.OrgRef) models.List[models.AnswerTemplate] {
	return c.list(engine.Query{Index: "ownerKey", Equal: []any{orgKey(owner)}})
}
