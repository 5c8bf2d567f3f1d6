package handlers

import (
	"context"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
)

// Search finds jobs. It is the index of this node.
type Search interface {
	Search(ctx context.Context, q models.Query) (search.Results, error)
	Count(ctx context.Context, c models.Criteria) (int, error)
	Similar(ctx context.Context, id string, n int) ([]string, error)
	Explain(ctx context.Context, q models.Query, id string) (search.Explanation, error)
	Suggest(prefix string, lang models.Lang, n int) []search.Suggestion
	MatchDoctor(j *models.Job, d *models.Doctor) (search.DoctorMatch, bool)
}

// PublicJobs are the jobs as readers reach them. Save is guarded by the version.
type PublicJobs interface {
	Get(ctx context.Context, id string) (models.Job, error)
	GetMany(ctx context.Context, ids []string) (map[string]models.Job, error)
	Save(ctx context.Context, j *models.Job) error
	ByPoster(ctx context.Context, poster models.OrgRef) ([]models.Job, error)
	ByEmployer(ctx context.Context, id string) ([]models.Job, error)
	ByCluster(ctx context.Context, cluster string) ([]models.Job, error)
}
