package letters

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/enkaku/enkaku/alerts/outbox"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// NoticeDesk is the part of the store that daily notices are made from.
type NoticeDesk struct {
	Jobs interface {
		GetMany(ctx context.Context, ids []string) (map[string]models.Job, error)
		All(ctx context.Context, fn func(models.Job) error) error
		ReviewQueue(ctx context.Context) ([]models.WaitingJob, error)
	}
	Revisions interface {
		ByJob(ctx context.Context, jobID string) ([]models.JobRevision, error)
	}
	Saved interface {
		All(ctx context.Context, fn func(models.SavedJob) error) error
		Save(ctx context.Context, s *models.SavedJob) error
	}
	Users interface {
		Get(ctx context.Context, id string) (models.User, error)
		ByOrg(ctx context.Context, org models.OrgRef) ([]models.User, error)
		Change(ctx context.Context, id string, change func(*models.User) bool) (models.User, error)
		Admins() models.List[models.User]
		LastSeen(ctx context.Context, from, to time.Time, fn func(models.User) error) error
	}
	Doctors interface {
		Get(ctx context.Context, id string) (models.Doctor, error)
		All(ctx context.Context, fn func(models.Doctor) error) error
		Change(ctx context.Context, id string, change func(*models.Doctor) bool) (models.Doctor, error)
	}
	Subscriptions interface {
		All(ctx context.Context, fn func(alert.Subscription) error) error
		Save(ctx context.Context, s *alert.Subscription) error
	}
	Outgoing interface {
		Get(ctx context.Context, id string) (alert.Outgoing, error)
	}
	Applications interface {
		Awaiting(ctx context.Context, until time.Time, fn func(models.Application) error) error
		HiredUntil(ctx context.Context, until time.Time, fn func(models.Application) error) error
		Change(ctx context.Context, id string,
			change func(*models.Application) (bool, error)) (models.Application, error)
	}
	Interviews InterviewDesk
	Settings   Settings
	Leases     interface {
		Acquire(ctx context.Context, name, owner string, now time.Time, d time.Duration) (models.Lease, error)
		Release(ctx context.Context, name, owner string) error
	}
	Post *Postman
}

// Settings remember the day that is done.
type Settings interface {
	outbox.Settings
	Put(ctx context.Context, key, value string) error
}

// Notices writes, once a day, what is not about new jobs: that a saved job
// closed, closes soon or changed; that a posted job is about to end, or how it ended; that an
// interview is tomorrow; whether a subscription is still wanted; how the work is a
// month after a hire; that a profile will fall asleep; to administrators, that adverts
// wait for an editor. It notes which applications
// wait too long. Every mail has an id derived from its subject and day, so doing a
// day twice sends
// nothing twice.
type Notices struct {
	desk  NoticeDesk
	words templates.Letters
	node  string
	now   func() time.Time
	log   *slog.Logger
}

// NewNotices returns the daily notices of a desk.
func NewNotices(
	desk NoticeDesk, words templates.Letters, node string, now func() time.Time, log *slog.Logger,
) *Notices {
	return &Notices{desk: desk, words: words, node: node, now: now, log: log}
}

const (
	noticeHour  = 8 // in Japan
	noticeKey   = "notices.day"
	noticeLease = 10 * time.Minute
	noticeTTL   = 3 * 24 * time.Hour
)

// Run writes the notices of each day from eight in the morning in Japan until
// ctx ends.
func (n *Notices) Run(ctx context.Context) error {
	tick := time.NewTicker(time.Minute)
	defer tick.Stop()
	for {
		if err := n.Once(ctx, n.now()); err != nil && ctx.Err() == nil {
			n.log.Error("daily notices failed", "error", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// Once writes the notices of today unless it is too early or they are done.
func (n *Notices) Once(ctx context.Context, now time.Time) error {
	day := models.DateOf(now)
	if now.In(models.Tokyo).Hour() < noticeHour {
		return nil
	}
	done, err := n.desk.Settings.Get(ctx, noticeKey)
	if err == nil && done >= string(day) {
		return nil
	}
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	if _, err := n.desk.Leases.Acquire(ctx, "notices", n.node, now, noticeLease); errors.Is(err, models.ErrConflict) {
		return nil // another node is at it
	} else if err != nil {
		return err
	}
	defer n.desk.Leases.Release(context.WithoutCancel(ctx), "notices", n.node)
	err = errors.Join(
		n.remindInterviews(ctx, now), n.noteWaits(ctx, now), n.warnPosters(ctx, now, done), n.tellSavers(ctx, now),
		n.askToKeep(ctx, now), n.askHired(ctx, now),
		n.putToSleep(ctx, now), n.tellQueue(ctx, now),
	)
	if err != nil {
		return err
	}
	return n.desk.Settings.Put(ctx, noticeKey, string(day))
}

// warnDays are how many days before its end a poster hears of a job.
var warnDays = [...]int{7, 1}

// warnPosters writes to the members of organisations whose jobs end soon, or
// are over without a word on how they ended; done is the last day that was.
func (n *Notices) warnPosters(ctx context.Context, now time.Time, done string) error {
	today, over := models.DateOf(now), outcomesSince(done, now)
	err := n.desk.Jobs.All(ctx, func(j models.Job) error {
		if !j.Live(now) {
			over.add(j)
			return nil
		}
		left := today.DaysUntil(j.Terms.ValidThrough)
		for _, days := range warnDays {
			if left == days {
				return n.warn(ctx, &j, days)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return n.askOutcomes(ctx, over)
}

func (n *Notices) warn(ctx context.Context, j *models.Job, days int) error {
	users, err := n.desk.Users.ByOrg(ctx, j.Poster)
	if err != nil {
		return err
	}
	for _, u := range models.Told(j.Poster, users) {
		to := ToUser(&u)
		written, err := n.words.Expiry(to.lang(), j, days)
		id := fmt.Sprintf("expiry%d.%s.%s.%s", days, j.ID, j.Terms.ValidThrough, u.ID)
		e := envelope{id: id, kind: alert.MailExpiry, to: to, worth: noticeTTL}
		if err := n.desk.Post.put(ctx, e, written, err); err != nil {
			return err
		}
	}
	return nil
}

// forgive takes a conflict for done: the next day looks again.
func forgive(err error) error {
	if errors.Is(err, models.ErrConflict) {
		return nil
	}
	return err
}
