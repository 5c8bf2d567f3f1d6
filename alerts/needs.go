package alerts

import (
	"context"
	"iter"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// Jobs is what the runner asks of the store about jobs. Again returns the jobs
// as they are now; one that known has in the version that is stored is taken
// from there.
type Jobs interface {
	Again(ctx context.Context, ids []string, known func(id string) *models.Job) (map[string]*models.Job, error)
	LiveSince(ctx context.Context, from, to time.Time) ([]models.Job, error)
}

// Subscriptions is what the runner asks about subscriptions. Due returns
// active ones, and paused ones whose pause is over, oldest first. Again is as
// with Jobs.
type Subscriptions interface {
	Again(
		ctx context.Context, ids []string, known func(id string) *alert.Subscription,
	) (map[string]*alert.Subscription, error)
	GetMany(ctx context.Context, ids []string) (map[string]alert.Subscription, error)
	Due(ctx context.Context, now time.Time, limit int) ([]alert.Subscription, error)
	SaveMany(ctx context.Context, subs []*alert.Subscription) []error
	All(ctx context.Context, fn func(alert.Subscription) error) error
}

// Doctors gives the profiles that subscriptions with a DoctorID match, each with
// the jobs that the doctor hid.
type Doctors interface {
	Get(ctx context.Context, id string) (models.Doctor, error)
}

// Deliveries keeps the mails owed. SaveMany inserts a delivery of version 0
// and answers ErrConflict when its id exists, else replaces the version that
// was read and answers ErrConflict when it changed; it returns nil when all
// were saved. Claim returns deliveries in State pending, sending or unknown
// whose NextAttempt has come and that nobody holds a lease on, each with a new
// owner, fence and lease: as sending when it may go ahead, as unknown when a
// node lost it under way. The lease is that of alert.Delivery.Lease.
type Deliveries interface {
	GetMany(ctx context.Context, ids []string) (map[string]alert.Delivery, error)
	SaveMany(ctx context.Context, ds []*alert.Delivery) []error
	Claim(ctx context.Context, owner string, now time.Time, lease time.Duration, limit int) ([]alert.Delivery, error)
	// ByState returns deliveries in a state, longest unchanged first.
	ByState(ctx context.Context, state alert.DeliveryState, limit int) ([]alert.Delivery, error)
}

// Seen remembers which clusters an address was told. InsertMany answers
// ErrConflict for one noted less than 90 days before; it returns nil when all
// are new.
type Seen interface {
	GetMany(ctx context.Context, ids []string) (map[string]alert.SeenCluster, error)
	InsertMany(ctx context.Context, seen []alert.SeenCluster) []error
	Save(ctx context.Context, s *alert.SeenCluster) error
}

// Suppressions holds the addresses that must not be mailed. Among returns
// those of some.
type Suppressions interface {
	Among(ctx context.Context, emails []string) (map[string]bool, error)
	Put(ctx context.Context, email, reason, source string, at time.Time) error
}

// Runs keeps the statistics of runs.
type Runs interface {
	Insert(ctx context.Context, run models.AlertRun) error
}

// Settings are the switches an administrator sets while the board runs. An
// absent key is ErrNotFound.
type Settings interface {
	Get(ctx context.Context, key string) (string, error)
	Put(ctx context.Context, key, value string) error
}

// Keys hashes addresses and signs the tokens in links.
type Keys interface {
	Hash(purpose, value string) string
	Sign(purpose string, parts ...string) string
}

// Sender hands a mail to the provider; mail.Sender is one.
type Sender interface {
	Send(ctx context.Context, m mail.Message) (mail.Outcome, error)
}

// Matcher holds the standing questions. Package search decides what matches.
type Matcher interface {
	// Load puts the questions of many subscriptions that follow no profile.
	Load(ctx context.Context, subs iter.Seq2[*alert.Subscription, error]) error
	// Put adds or replaces the question of a subscription; doctor is the
	// profile when the subscription follows one.
	Put(s *alert.Subscription, doctor *models.Doctor) error
	Remove(id string)
	// Match calls fn with the id of every subscription the job answers.
	Match(j *models.Job, fn func(id string))
	// Ask prepares one subscription's question for single jobs.
	Ask(s *alert.Subscription, doctor *models.Doctor) (Answer, error)
}

// Answer reports whether a job, as it is now, answers a subscription, and why.
type Answer func(j *models.Job) (Match, bool)

// Match is why a job answers a subscription.
type Match struct {
	Words   []string // typed words the job contains
	Score   int      // 1-100 for a doctor's profile, else 0
	Reasons []Reason // for a doctor's profile, most weighty first
}

// Reason is one thing that speaks for a job.
type Reason = templates.Reason

// Source is a collection that tells its changes: every document written since
// a cursor at least once, the oldest first.
type Source[T, C any] interface {
	Changes(ctx context.Context, since C, limit int) ([]T, C, error)
}

// Feed reads the changes of one collection from a place it remembers.
type Feed[T any] struct {
	page func(ctx context.Context, take func(*T) error) (n int, err error)
}

// feedPage is how many changed documents are read at once.
const feedPage = 1000

// NewFeed returns a feed of what is written after from; the zero cursor begins
// at the beginning.
func NewFeed[T, C any](src Source[T, C], from C) Feed[T] {
	cursor := from
	return Feed[T]{
		page: func(ctx context.Context, take func(*T) error) (int, error) {
			docs, next, err := src.Changes(ctx, cursor, feedPage)
			if err != nil {
				return 0, err
			}
			for i := range docs {
				if err := take(&docs[i]); err != nil {
					return 0, err
				}
			}
			cursor = next
			return len(docs), nil
		},
	}
}

// each calls take with every change until there are no more for now. What
// could not be taken in comes again the next time, with what came beside it.
func (f Feed[T]) each(ctx context.Context, take func(*T) error) error {
	for f.page != nil {
		n, err := f.page(ctx, take)
		if err != nil || n < feedPage {
			return err
		}
	}
	return nil
}
