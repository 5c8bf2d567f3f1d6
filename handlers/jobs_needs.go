package handlers

import (
	"context"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
)

// Index finds jobs. It is the search index of this node.
type Index interface {
	Search(ctx context.Context, q models.Query) (search.Results, error)
	Count(ctx context.Context, c models.Criteria) (int, error)
	Written(snippets []search.Snippet, job *models.Job) []search.Snippet
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

// PublicOrgs are organisations of one kind as readers reach them.
type PublicOrgs[T any] interface {
	Get(ctx context.Context, id string) (T, error)
}

// ReportBox takes readers' reports; Insert returns models.ErrConflict for a
// second one about the same job from the same network.
type ReportBox interface {
	Insert(ctx context.Context, r models.Report) error
}

// Counters count what happens to a job, by day.
type Counters interface {
	Add(ctx context.Context, jobID string, day models.Date, kind string, n int) error
}

// MatchDoctor says how a job fits a doctor, and false when it cannot.
type MatchDoctor func(j *models.Job, d *models.Doctor) (search.DoctorMatch, bool)

// SavedList is what a person keeps an eye on.
type SavedList interface {
	ByUser(ctx context.Context, userID string) ([]models.SavedJob, error)
}

// Suggest completes what a person types.
type Suggest func(typed string, lang models.Lang, n int) []search.Suggestion

// Explain says how criteria are read, a line each, and which parts of them
// hold for a job.
type Explain func(c models.Criteria, j *models.Job) (reading, holds []string)
