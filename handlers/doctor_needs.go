package handlers

import (
	"context"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// People is what the pages of subscribers and doctors need. All fields are
// required unless they say otherwise.
type People struct {
	Subscriptions Subscriptions
	Suppressions  Suppressions
	Jobs          JobShelf
	Doctors       DoctorProfiles
	Applications  Applications
	Saved         SavedJobs
	Agencies      Directory[models.Agency]
	Employers     Directory[models.Employer]
	Users         UserDirectory
	Trail         Trail
	Links         templates.Links

	Mailbox     *mail.Mailbox // shown at /mailbox; nil unless it is the sender
	Events      MailEvents
	WebhookKeys mail.WebhookKeys // none: the webhook answers 401
}

// Subscriptions are the standing questions. Save returns models.ErrConflict
// when the subscription changed meanwhile or when the address has another
// living one with the same criteria.
type Subscriptions interface {
	Get(ctx context.Context, id string) (models.Subscription, error)
	Save(ctx context.Context, s *models.Subscription) error
	ByEmail(ctx context.Context, email string) ([]models.Subscription, error)
	OfEmail(email string) models.List[models.Subscription]
	Living(ctx context.Context, email string) ([]models.Subscription, error)
	ByCriteria(ctx context.Context, email, criteriaHash string) (models.Subscription, error)
}

// Suppressions are the addresses that are not mailed. Of returns
// models.ErrNotFound for one that is.
type Suppressions interface {
	Of(ctx context.Context, email string) (models.Suppression, error)
	Remove(ctx context.Context, email string) error
}

// JobShelf gives jobs by id.
type JobShelf interface {
	Get(ctx context.Context, id string) (models.Job, error)
	GetMany(ctx context.Context, ids []string) (map[string]models.Job, error)
	Briefs(ctx context.Context, ids []string) (map[string]models.JobBrief, error)
}

// DoctorProfiles are the profiles of doctors, one a user.
type DoctorProfiles interface {
	ByUser(ctx context.Context, userID string) (models.Doctor, error)
	Save(ctx context.Context, d *models.Doctor) error
	Delete(ctx context.Context, id string) error
}

// Applications are what doctors sent. Save of a second one to the same job
// returns models.ErrConflict.
type Applications interface {
	Get(ctx context.Context, id string) (models.Application, error)
	Save(ctx context.Context, a *models.Application) error
	GetMany(ctx context.Context, ids []string) (map[string]models.Application, error)
	OfDoctor(doctorID string) models.List[models.Application]
}

// SavedJobs are the jobs people keep an eye on.
type SavedJobs interface {
	Get(ctx context.Context, id string) (models.SavedJob, error)
	Save(ctx context.Context, s *models.SavedJob) error
	Delete(ctx context.Context, id string) error
	OfUser(userID string) models.List[models.SavedJob]
	JobIDs(ctx context.Context, userID string) ([]string, error)
}

// Directory lists organisations of one kind.
type Directory[T any] interface {
	Get(ctx context.Context, id string) (T, error)
	GetMany(ctx context.Context, ids []string) (map[string]T, error)
	All(ctx context.Context) ([]T, error)
}

// UserDirectory finds the people of an organisation and forgets a person.
type UserDirectory interface {
	ByOrg(ctx context.Context, org models.OrgRef) ([]models.User, error)
	Delete(ctx context.Context, id string) error
}

// Trail reads the audit log, newest first.
type Trail interface {
	ByOthers(ctx context.Context, target, who string) (ids []string, err error)
	GetMany(ctx context.Context, ids []string) (map[string]models.AuditEntry, error)
}

// MailEvents keeps what the mail provider reports; nil means that the events
// are stored and will be worked off.
type MailEvents interface {
	Take(ctx context.Context, events []mail.Event) error
}
