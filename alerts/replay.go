package alerts

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// ReplayDesk is the part of the store and the matcher that a replay reads.
type ReplayDesk struct {
	Jobs interface {
		GetMany(ctx context.Context, ids []string) (map[string]models.Job, error)
	}
	Doctors    Doctors
	Deliveries interface {
		BySubscription(ctx context.Context, id string, limit int) ([]alert.Delivery, error)
	}
	Seen interface {
		GetMany(ctx context.Context, ids []string) (map[string]alert.SeenCluster, error)
	}
	Events interface {
		ByOutbox(ctx context.Context, outboxID string) ([]models.MailEvent, error)
	}
	Keys    Keys
	Matcher interface {
		Ask(s *alert.Subscription, doctor *models.Doctor) (Answer, error)
	}
	Mails    *templates.Mails
	Operator templates.Operator
	Public   string // public URL of the board
}

// Replay looks again at the digests of one subscription, for the administrator
// whom a subscriber asks why. It reads only.
type Replay struct {
	desk ReplayDesk
	now  func() time.Time
}

// NewReplay returns a replay of a desk.
func NewReplay(desk ReplayDesk, now func() time.Time) *Replay { return &Replay{desk: desk, now: now} }

// Last returns at most limit digests of a subscription, newest first: what
// became of each, of each of its jobs and why the job answers, in words of l,
// and the mail as it would read today.
func (r *Replay) Last(
	ctx context.Context, s *alert.Subscription, limit int, l vocab.Lang,
) ([]templates.ReplayedDigest, error) {
	deliveries, err := r.desk.Deliveries.BySubscription(ctx, s.ID, limit)
	if err != nil {
		return nil, fmt.Errorf("read digests: %w", err)
	}
	answer, err := r.ask(ctx, s)
	if err != nil {
		return nil, err
	}
	var out []templates.ReplayedDigest
	for i := range deliveries {
		digest, err := r.digest(ctx, s, &deliveries[i], answer, l)
		if err != nil {
			return nil, err
		}
		out = append(out, digest)
	}
	return out, nil
}

// ask prepares the question of a subscription; one whose profile is gone
// matches nothing.
func (r *Replay) ask(ctx context.Context, s *alert.Subscription) (Answer, error) {
	var doctor *models.Doctor
	if s.DoctorID != "" {
		d, err := r.desk.Doctors.Get(ctx, s.DoctorID)
		if errors.Is(err, models.ErrNotFound) {
			return func(*models.Job) (Match, bool) { return Match{}, false }, nil
		}
		if err != nil {
			return nil, err
		}
		doctor = &d
	}
	return r.desk.Matcher.Ask(s, doctor)
}

func (r *Replay) digest(
	ctx context.Context, s *alert.Subscription, d *alert.Delivery, answer Answer, l vocab.Lang,
) (templates.ReplayedDigest, error) {
	out := templates.ReplayedDigest{
		ID: d.ID, State: d.State, Error: d.Error, At: d.CreatedAt, Changed: d.UpdatedAt, From: d.From, To: d.To,
		Attempts: d.Attempts,
	}
	var err error
	if out.Events, err = r.desk.Events.ByOutbox(ctx, d.ID); err != nil {
		return out, fmt.Errorf("read events: %w", err)
	}
	ids, notes := make([]string, len(d.Jobs)), make([]string, len(d.Jobs))
	for i, j := range d.Jobs {
		ids[i], notes[i] = j.JobID, readerOf(r.desk.Keys, s.Email).seenID(j.Cluster)
	}
	jobs, err := r.desk.Jobs.GetMany(ctx, ids)
	if err != nil {
		return out, fmt.Errorf("read jobs: %w", err)
	}
	seen, err := r.desk.Seen.GetMany(ctx, notes)
	if err != nil {
		return out, fmt.Errorf("read what was told: %w", err)
	}
	var told []templates.DigestJob
	for i, dj := range d.Jobs {
		note, noted := seen[notes[i]]
		row := templates.ReplayedJob{ID: dj.JobID, Fate: r.fateOf(d, note, noted), Dismissed: s.Dismisses(dj.Cluster)}
		if j, ok := jobs[dj.JobID]; ok {
			match, answers := answer(&j)
			shown := templates.DigestJob{Job: &j, Words: match.Words, Score: match.Score, Reasons: match.Reasons}
			row.Title, row.Live, row.Edited = j.Title.In(l), j.Live(r.now()), j.EditedAt.After(d.CreatedAt)
			if answers {
				row.Why = r.desk.Mails.Why(s, shown, l)
			}
			if row.Fate == templates.ReplayTold {
				told = append(told, shown)
			}
		}
		out.Jobs = append(out.Jobs, row)
	}
	if len(told) > 0 {
		out.Mail, err = r.desk.Mails.Digest(r.order(s, told))
	}
	return out, err
}

// order is what the mail was made of. Its links are blind: who looks at a
// mail of somebody else must not be able to act for them.
func (r *Replay) order(s *alert.Subscription, jobs []templates.DigestJob) templates.DigestOrder {
	cards := min(len(jobs), maxCards)
	return templates.DigestOrder{
		Subscription: s, Jobs: jobs[:cards], Lines: jobs[cards:], Now: r.now(),
		Operator: r.desk.Operator, Links: templates.Links{Public: r.desk.Public, Signer: blind{}},
	}
}

// fateOf is what became of one job of a digest: the note that guards a cluster
// stays with the digest that told it.
func (r *Replay) fateOf(d *alert.Delivery, n alert.SeenCluster, noted bool) templates.ReplayFate {
	mailed := d.State == alert.DeliveryAccepted || d.State == alert.DeliveryDelivered
	switch {
	case noted && n.DeliveryID != d.ID:
		return templates.ReplayOther
	case mailed && (noted || r.now().Sub(d.CreatedAt) > alert.SeenFor):
		return templates.ReplayTold
	case mailed || d.State == alert.DeliverySkipped:
		return templates.ReplayLeftOut
	case d.State == alert.DeliveryFailed:
		return templates.ReplayFailed
	case d.State == alert.DeliveryUnknown || d.State == alert.DeliverySending:
		return templates.ReplayUnknown
	}
	return templates.ReplayWaits
}

// blind signs nothing.
type blind struct{}

func (blind) Sign(string, ...string) string { return "…" }

func (blind) SignUntil(string, time.Time, ...string) string { return "…" }
