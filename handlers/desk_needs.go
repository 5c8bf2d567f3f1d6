package handlers

import (
	"context"
	"time"

	"github.com/enkaku/enkaku/models"
)

// Desk is what the recruiting desk needs of the store.
type Desk struct {
	Jobs         DeskJobs
	Drafts       Drafts
	Revisions    Revisions
	Agencies     Agencies
	Employers    Employers
	Members      Members
	Applications Inbox
	Doctors      Applicants
	Counters     JobFigures
}

// DeskJobs are the jobs as their posters and the editors work on them.
type DeskJobs interface {
	Get(ctx context.Context, id string) (models.Job, error)
	Save(ctx context.Context, j *models.Job) error
	GetMany(ctx context.Context, ids []string) (map[string]models.Job, error)
	ByPoster(ctx context.Context, poster models.OrgRef) ([]models.Job, error)
	Newest(ctx context.Context, poster models.OrgRef) (models.Job, error)
	BriefsByPoster(ctx context.Context, poster models.OrgRef) ([]models.JobBrief, error)
	ReviewQueue(ctx context.Context) ([]models.WaitingJob, error)
}

// Drafts are forms of adverts in progress.
type Drafts interface {
	Get(ctx context.Context, id string) (models.Draft, error)
	Save(ctx context.Context, d *models.Draft) error
	Delete(ctx context.Context, id string) error
	OfOwner(owner models.OrgRef) models.List[models.Draft]
	ByJob(ctx context.Context, jobID string) (models.Draft, error)
}

// Revisions are the published texts of jobs. Saving one again changes nothing.
type Revisions interface {
	Save(ctx context.Context, r models.JobRevision) error
	OfJob(jobID string) models.List[models.JobRevision]
}

// Agencies are the placement businesses.
type Agencies interface {
	Get(ctx context.Context, id string) (models.Agency, error)
	GetMany(ctx context.Context, ids []string) (map[string]models.Agency, error)
	Save(ctx context.Context, a *models.Agency) error
	BriefsByVerification(ctx context.Context, state models.VerificationState) ([]models.OrgBrief, error)
}

// Employers are the institutions and companies doctors work for. EnteredBy
// returns those that an organisation entered for its own adverts.
type Employers interface {
	Get(ctx context.Context, id string) (models.Employer, error)
	GetMany(ctx context.Context, ids []string) (map[string]models.Employer, error)
	Save(ctx context.Context, e *models.Employer) error
	BriefsByVerification(ctx context.Context, state models.VerificationState) ([]models.OrgBrief, error)
	EnteredBy(ctx context.Context, organisation string) ([]models.Employer, error)
	Entered(organisation string) models.List[models.Employer]
}

// Members are users by the organisation they work for.
type Members interface {
	ByOrg(ctx context.Context, org models.OrgRef) ([]models.User, error)
	Members(org models.OrgRef) models.List[models.User]
	Admins() models.List[models.User]
}

// Inbox is what doctors sent to posters.
type Inbox interface {
	Get(ctx context.Context, id string) (models.Application, error)
	Save(ctx context.Context, a *models.Application) error
	ByJob(ctx context.Context, jobID string) ([]models.Application, error)
	OfPoster(poster models.OrgRef) models.List[models.Application]
	OfPosterTo(poster models.OrgRef, jobID string) models.List[models.Application]
	CountByState(ctx context.Context, poster models.OrgRef, state models.ApplicationState) (int, error)
	CountByJobs(ctx context.Context, jobIDs []string) (map[string]int, error)
	Times(ctx context.Context, jobID string, since time.Time) ([]time.Time, error)
}

// Applicants are the profiles of doctors who applied.
type Applicants interface {
	Get(ctx context.Context, id string) (models.Doctor, error)
	GetMany(ctx context.Context, ids []string) (map[string]models.Doctor, error)
}

// JobFigures are views, clicks and applications of a job by day.
type JobFigures interface {
	ByJob(ctx context.Context, jobID string) ([]models.JobCounts, error)
	Totals(ctx context.Context, jobIDs []string) (map[string]models.JobTotals, error)
}
