package handlers

import (
	"context"

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
	ByPoster(ctx context.Context, poster models.OrgRef) ([]models.Job, error)
	ByState(ctx context.Context, state models.JobState, limit int) ([]models.Job, error)
	Proposed(ctx context.Context, limit int) ([]models.Job, error)
}

// Drafts are forms of adverts in progress.
type Drafts interface {
	Get(ctx context.Context, id string) (models.Draft, error)
	Save(ctx context.Context, d *models.Draft) error
	Delete(ctx context.Context, id string) error
	ByOwner(ctx context.Context, owner models.OrgRef) ([]models.Draft, error)
}

// Revisions are the published texts of jobs. Saving one again changes nothing.
type Revisions interface {
	Save(ctx context.Context, r models.JobRevision) error
	ByJob(ctx context.Context, jobID string) ([]models.JobRevision, error)
}

// Agencies are the placement businesses.
type Agencies interface {
	Get(ctx context.Context, id string) (models.Agency, error)
	Save(ctx context.Context, a *models.Agency) error
	ByVerification(ctx context.Context, state models.VerificationState) ([]models.Agency, error)
}

// Employers are the institutions and companies doctors work for. EnteredBy
// returns those that an organisation entered for its own adverts.
type Employers interface {
	Get(ctx context.Context, id string) (models.Employer, error)
	Save(ctx context.Context, e *models.Employer) error
	ByVerification(ctx context.Context, state models.VerificationState) ([]models.Employer, error)
	EnteredBy(ctx context.Context, organisation string) ([]models.Employer, error)
}

// Members are users by the organisation they work for.
type Members interface {
	ByOrg(ctx context.Context, org models.OrgRef) ([]models.User, error)
	All(ctx context.Context, limit int) ([]models.User, error)
}

// Inbox is what doctors sent to posters.
type Inbox interface {
	Get(ctx context.Context, id string) (models.Application, error)
	Save(ctx context.Context, a *models.Application) error
	ByJob(ctx context.Context, jobID string) ([]models.Application, error)
	ByPoster(ctx context.Context, poster models.OrgRef) ([]models.Application, error)
}

// Applicants are the profiles of doctors who applied.
type Applicants interface {
	Get(ctx context.Context, id string) (models.Doctor, error)
}

// JobFigures are views, clicks and applications of a job by day.
type JobFigures interface {
	ByJob(ctx context.Context, jobID string) ([]models.JobCounts, error)
}
