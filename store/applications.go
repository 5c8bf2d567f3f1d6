package store

import (
	"context"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Applications are doctors' applications. The id of one names job and doctor,
// so that a second Save of a new one is models.ErrConflict: already applied.
type Applications struct{ collection[models.Application] }

// Applications returns the applications.
func (s *Store) Applications() Applications { return Applications{in(s, applicationKind())} }

func applicationKind() kind[models.Application] {
	return kind[models.Application]{
		Collection: engine.Collection{Name: "applications", Indexes: []engine.Index{
			by("jobId", "createdAt"), by("doctorId", "createdAt"), by("posterKey", "createdAt"),
		}},
		sealed: []string{"message", "contact", "legalName"},
		head:   func(a *models.Application) head { return head{a.ID, &a.Version, &a.UpdatedAt} },
		derive: func(_ *Store, a *models.Application) bson.D {
			return bson.D{{Key: "posterKey", Value: orgKey(a.Poster)}}
		},
	}
}

// ByJob returns the applications to a job, newest first.
func (c Applications) ByJob(ctx context.Context, jobID string) ([]models.Application, error) {
	return c.find(ctx, engine.Query{Index: "jobId", Equal: []any{jobID}, Descending: true})
}

// ByDoctor returns a doctor's applications, newest first.
func (c Applications) ByDoctor(ctx context.Context, doctorID string) ([]models.Application, error) {
	return c.find(ctx, engine.Query{Index: "doctorId", Equal: []any{doctorID}, Descending: true})
}

// ByPoster returns the applications to a poster's jobs, newest first.
func (c Applications) ByPoster(ctx context.Context, poster models.OrgRef) ([]models.Application, error) {
	return c.find(ctx, engine.Query{Index: "posterKey", Equal: []any{orgKey(poster)}, Descending: true})
}
