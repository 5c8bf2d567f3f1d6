package store

import (
	"context"
	"errors"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// HireAnswers are what doctors said after a hire, without who said it.
type HireAnswers struct{ collection[models.HireAnswer] }

// HireAnswers returns the answers.
func (s *Store) HireAnswers() HireAnswers { return HireAnswers{in(s, hireAnswerKind())} }

func hireAnswerKind() kind[models.HireAnswer] {
	return kind[models.HireAnswer]{
		Collection: engine.Collection{Name: "hireanswers", Indexes: []engine.Index{by("orgKey", "firstAt")}},
		sealed:     []string{"said"},
		head:       func(h *models.HireAnswer) head { return head{h.ID, &h.Version, &h.UpdatedAt} },
		hashes:     func(h *models.HireAnswer, newer rehash) { h.ID = newer("hired", h.ID) },
		derive: func(_ *Store, h *models.HireAnswer) bson.D {
			return bson.D{{Key: "orgKey", Value: orgKey(h.Org)}}
		},
	}
}

// IDOf is the id of the answer about the hire of an application. Who has the
// database without its keys cannot tell which application it is.
func (c HireAnswers) IDOf(applicationID string) string { return c.board().Hash("hired", applicationID) }

// Of returns the answer about the hire of an application, an empty one when
// nothing was said.
func (c HireAnswers) Of(ctx context.Context, a *models.Application) (models.HireAnswer, error) {
	id := c.IDOf(a.ID)
	h, err := c.Get(ctx, id)
	if errors.Is(err, models.ErrNotFound) {
		return models.HireAnswer{ID: id, Org: a.Poster, JobID: a.JobID}, nil
	}
	return h, err
}

// Say takes one tap about the hire of an application, the first or a later one.
// Two at once are both kept.
func (c HireAnswers) Say(
	ctx context.Context, a *models.Application, say func(*models.HireAnswer) error,
) (models.HireAnswer, error) {
	for tries := 0; ; tries++ {
		h, err := c.Of(ctx, a)
		if err != nil {
			return h, err
		}
		if err := say(&h); err != nil {
			return h, err
		}
		err = c.Save(ctx, &h)
		if !errors.Is(err, models.ErrConflict) || tries == maxTries {
			return h, err
		}
	}
}

// OfOrg returns the answers about an organisation, oldest first.
func (c HireAnswers) OfOrg(org models.OrgRef) models.List[models.HireAnswer] {
	return c.list(engine.Query{Index: "orgKey", Equal: []any{orgKey(org)}})
}

// HireObjections are what organisations have to say against those counts.
type HireObjections struct {
	collection[models.HireObjection]
}

// HireObjections returns the objections.
func (s *Store) HireObjections() HireObjections { return HireObjections{in(s, hireObjectionKind())} }

func hireObjectionKind() kind[models.HireObjection] {
	return kind[models.HireObjection]{
		Collection: engine.Collection{Name: "hireobjections", Indexes: []engine.Index{by("state", "at")}},
		sealed:     []string{"text", "reply"},
		head:       func(o *models.HireObjection) head { return head{o.ID, &o.Version, &o.UpdatedAt} },
	}
}

// Of returns the objection of an organisation, an empty one when there is none.
func (c HireObjections) Of(ctx context.Context, org models.OrgRef) (models.HireObjection, error) {
	o, err := c.Get(ctx, models.HireObjectionID(org))
	if errors.Is(err, models.ErrNotFound) {
		return models.HireObjection{}, nil
	}
	return o, err
}

// Open returns the objections that wait for a decision, oldest first.
func (c HireObjections) Open() models.List[models.HireObjection] {
	return c.list(engine.Query{Index: "state", Equal: []any{string(models.ReportOpen)}})
}
