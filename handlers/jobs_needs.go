package handlers

import (
	"context"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
)

// Index finds jobs. It is the search index of this node.
type Index interface {
	Search(ctx context.Context, q models.Query) (search.Results, error)
	Count(ctx context.Context, c models.Criteria) (int, error)
	// Similar returns positions like a job, most alike first, never itself.
	Similar(ctx context.Context, id string, n int) ([]search.Hit, error)
	// Explain says how criteria are read, a line each, and what a job's place
	// is owed to; found is false for a job that is not in the index.
	Explain(ctx context.Context, c models.Criteria, id string) (read []string, why search.Explanation, found bool, err error)
	// Writing readies a job's running text, to cut snippets from as written.
	Writing(job *models.Job) *search.Writing
}

// PublicJobs are the jobs as readers reach them. Save is guarded by the version.
type PublicJobs interface {
	Get(ctx context.Context, id string) (models.Job, error)
	GetMany(ctx context.Context, ids []string) (map[string]models.Job, error)
	Versions(ctx context.Context, ids []string) (map[string]int64, error) // of those that exist
	Save(ctx context.Context, j *models.Job) error
	BriefsByPoster(ctx context.Context, poster models.OrgRef) ([]models.JobBrief, error)
	BriefsByEmployer(ctx context.Context, id string) ([]models.JobBrief, error)
	ByCluster(ctx context.Context, cluster string) ([]models.Job, error)
	// Ended returns jobs in a state after their life, the newest first, at
	// most limit of each state.
	Ended(ctx context.Context, limit int) ([]models.EndedJob, error)
	// CountUnexpired and Unexpired are of the approved jobs that expire after
	// now, those that expire first at the front.
	CountUnexpired(ctx context.Context, now time.Time) (int, error)
	Unexpired(ctx context.Context, now time.Time, skip, limit int) ([]models.JobAddress, error)
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

// Counters count what happens to jobs, by day.
type Counters interface {
	Add(ctx context.Context, counts []models.JobCount) error
}

// MatchDoctor says how a job fits a doctor, and false when it cannot.
type MatchDoctor func(j *models.Job, d *models.Doctor) (search.DoctorMatch, bool)

// SavedList is what a person keeps an eye on.
type SavedList interface {
	Among(ctx context.Context, userID string, jobIDs []string) (map[string]bool, error)
}

// Suggest completes what a person types.
type Suggest func(typed string, lang models.Lang, n int) []search.Suggestion

// Popular counts what people search for. from tells one reader from another;
// it is a hash.
type Popular interface {
	Note(text, from string, now time.Time)
}
