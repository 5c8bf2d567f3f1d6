package handlers

import (
	"context"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Office is what the people who run the board need of the store besides the
// desk.
type Office struct {
	Reports      Reports
	Settings     Settings
	Outgoing     OutgoingMail
	Deliveries   DeliveryList
	Suppressions SuppressionList
	Runs         RunList
	Due          DueList
	Figures      JobFigures
	Replay       Replay
	Log          AuditLog
}

// DueList counts the subscriptions whose digest may go at a time.
type DueList interface {
	CountDue(ctx context.Context, now time.Time) (int, error)
}

// Replay looks again at the last digests of a subscription, newest first.
type Replay interface {
	Last(ctx context.Context, s *models.Subscription, limit int, l models.Lang) ([]templates.ReplayedDigest, error)
}

// Reports are what readers said about jobs.
type Reports interface {
	Get(ctx context.Context, id string) (models.Report, error)
	Save(ctx context.Context, r *models.Report) error
	Open() models.List[models.Report]
	OfJob(jobID string) models.List[models.Report]
	ByJob(ctx context.Context, jobID string) ([]models.Report, error)
}

// Settings are the switches of the board. Get returns
// models.ErrNotFound for one never set.
type Settings interface {
	Get(ctx context.Context, key string) (string, error)
	Put(ctx context.Context, key, value string) error
}

// OutgoingMail is mail other than digests on its way.
type OutgoingMail interface {
	InState(state models.DeliveryState) models.List[models.Outgoing]
	CountByState(ctx context.Context, since time.Time) (map[models.DeliveryState]int, error)
}

// DeliveryList are digests and where they are.
type DeliveryList interface {
	CountByState(ctx context.Context, since time.Time) (map[models.DeliveryState]int, error)
	InStates(states ...models.DeliveryState) models.List[models.Delivery]
}

// SuppressionList is the addresses that must not be mailed, by a hash alone.
type SuppressionList interface {
	Of(ctx context.Context, email string) (models.Suppression, error)
	Remove(ctx context.Context, email string) error
	All() models.List[models.Suppression]
}

// RunList are the digest runs, newest first.
type RunList interface {
	Latest(ctx context.Context, limit int) ([]models.AlertRun, error)
}

// AuditLog is what was recorded about one target up to a time, newest first.
type AuditLog interface {
	OfTarget(target string, until time.Time) models.List[models.AuditEntry]
}
