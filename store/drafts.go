package store

import (
	"context"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Drafts are job forms in progress. What was typed is sealed: it may hold
// anything, and names of form fields need not be names that BSON allows.
type Drafts struct{ collection[models.Draft] }

// Drafts returns the job forms in progress.
func (s *Store) Drafts() Drafts { return Drafts{in(s, draftKind())} }

func draftKind() kind[models.Draft] {
	return kind[models.Draft]{
		Collection: engine.Collection{
			Name: "drafts", Indexes: []engine.Index{by("ownerKey", "updatedAt"), by("jobId", "updatedAt")},
		},
		sealed: []string{"values", "base", "taken"},
		head:   func(d *models.Draft) head { return head{d.ID, &d.Version, &d.UpdatedAt} },
		derive: func(_ *Store, d *models.Draft) bson.D {
			return bson.D{{Key: "ownerKey", Value: orgKey(d.Owner)}}
		},
	}
}

// OfOwner returns an organisation's drafts, last edited first.
func (c Drafts) OfOwner(owner models.OrgRef) models.List[models.Draft] {
	return c.list(engine.Query{Index: "ownerKey", Equal: []any{orgKey(owner)}, Descending: true})
}

// ByJob returns the draft in which a job is edited, the last edited of several.
func (c Drafts) ByJob(ctx context.Context, jobID string) (models.Draft, error) {
	return c.one(ctx, engine.Query{Index: "jobId", Equal: []any{jobID}, Descending: true})
}
