package alerts

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
)

// Outgoing keeps the mails of accounts until they are handed over.
type Outgoing interface {
	Get(ctx context.Context, id string) (models.Outgoing, error)
	Insert(ctx context.Context, m models.Outgoing) error
	Save(ctx context.Context, m *models.Outgoing) error
	Claim(ctx context.Context, owner string, now time.Time, lease time.Duration, limit int) ([]models.Outgoing, error)
}

// Postman sends the mails of accounts: codes, confirmations, notices. A mail
// is stored before it is sent, goes within a second when the provider answers,
// and is tried again until it is too old. While the provider is down it waits
// where the administrator sees it.
type Postman struct {
	PostmanOptions
	outgoing     Outgoing
	suppressions Suppressions
	sender       Sender
	gate         gate
	wake         chan struct{}
}

// PostmanOptions are the settings of a Postman; zero values take the defaults
// named.
type PostmanOptions struct {
	Node  string
	From  mail.Address  // of account mails: another than that of alerts
	Lease time.Duration // 2 min: longer than any one try
	Hold  time.Duration // how long a mail that may have left waits; 15 min, codes 1 min
	Every time.Duration // 5 s
	Conns int           // 8
	Now   func() time.Time
	Log   *slog.Logger
}

// NewPostman returns a postman.
func NewPostman(out Outgoing, suppressions Suppressions, settings Settings, sender Sender, o PostmanOptions) *Postman {
	base := Options{Lease: o.Lease, Hold: o.Hold, Every: o.Every, Conns: o.Conns, Now: o.Now, Log: o.Log}
	if base.Lease == 0 {
		base.Lease = 2 * time.Minute
	}
	if base.Hold == 0 {
		base.Hold = 15 * time.Minute
	}
	if base.Every == 0 {
		base.Every = 5 * time.Second
	}
	if base.Conns == 0 {
		base.Conns = 8
	}
	base = base.complete()
	o.Lease, o.Hold, o.Every, o.Conns, o.Now, o.Log = base.Lease, base.Hold, base.Every, base.Conns, base.Now, base.Log
	return &Postman{
		PostmanOptions: o, outgoing: out, suppressions: suppressions, sender: sender,
		gate: gate{settings: settings, class: models.MailAccount}, wake: make(chan struct{}, 1),
	}
}

// Queue stores a mail that is worth sending for ttl, and wakes the postman.
// m.ID names it: a second mail of the same id is the same mail and is not
// sent. From may be left out.
func (p *Postman) Queue(ctx context.Context, m mail.Message, ttl time.Duration) error {
	if m.From == (mail.Address{}) {
		m.From = p.From
	}
	if err := m.Validate(); err != nil {
		return fmt.Errorf("mail %s: %w", m.Kind, err)
	}
	payload, err := json.Marshal(m)
	if err != nil {
		return err
	}
	now := p.Now()
	err = p.outgoing.Insert(ctx, models.Outgoing{
		ID: m.ID, Kind: m.Kind, Payload: string(payload), State: models.DeliveryPending,
		NextAttempt: now, ExpiresAt: now.Add(ttl), CreatedAt: now,
	})
	if errors.Is(err, models.ErrConflict) {
		return nil
	}
	if err == nil {
		select {
		case p.wake <- struct{}{}:
		default:
		}
	}
	return err
}

// Run works until ctx ends.
func (p *Postman) Run(ctx context.Context) error {
	tick := time.NewTicker(p.Every)
	defer tick.Stop()
	for {
		if _, err := p.Once(ctx, p.Now()); err != nil && ctx.Err() == nil {
			p.Log.Error("account mail failed", "error", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-p.wake:
		case <-tick.C:
		}
	}
}

const postBatch = 100

// Once sends what waits and returns how many mails were accepted.
func (p *Postman) Once(ctx context.Context, now time.Time) (int, error) {
	sent := 0
	for {
		if stopped, err := p.gate.shut(ctx, now); stopped || err != nil {
			return sent, err
		}
		claimed, err := p.outgoing.Claim(ctx, p.Node, now, p.Lease, postBatch)
		if err != nil {
			return sent, fmt.Errorf("claim account mail: %w", err)
		}
		n, err := p.sendAll(ctx, claimed, now)
		sent += n
		if err != nil || len(claimed) < postBatch {
			return sent, err
		}
	}
}

func (p *Postman) sendAll(ctx context.Context, mails []models.Outgoing, now time.Time) (int, error) {
	next := make(chan *models.Outgoing, len(mails))
	for i := range mails {
		next <- &mails[i]
	}
	close(next)
	var (
		carriers sync.WaitGroup
		mu       sync.Mutex
		sent     int
		errs     error
	)
	for range min(p.Conns, len(mails)) {
		carriers.Go(func() {
			for m := range next {
				err := p.sendOne(ctx, m, now)
				mu.Lock()
				if m.State == models.DeliveryAccepted && err == nil {
					sent++
				}
				errs = errors.Join(errs, err)
				mu.Unlock()
			}
		})
	}
	carriers.Wait()
	return sent, errs
}

// sendOne tries one mail this node claimed and notes what became of it.
func (p *Postman) sendOne(ctx context.Context, m *models.Outgoing, now time.Time) error {
	if m.State != models.DeliverySending { // lost under way by another node
		return p.save(ctx, p.suspend(m, now))
	}
	if !now.Before(m.ExpiresAt) {
		return p.save(ctx, finish(m, models.DeliveryFailed, "expired"))
	}
	var letter mail.Message
	if err := json.Unmarshal([]byte(m.Payload), &letter); err != nil {
		return p.save(ctx, finish(m, models.DeliveryFailed, "payload"))
	}
	s, err := p.suppressions.Of(ctx, letter.To.Email)
	if err == nil && s.Unreachable() {
		return p.save(ctx, finish(m, models.DeliverySkipped, "suppressed"))
	}
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return p.save(ctx, p.postpone(m, now.Add(p.Every), "store"))
	}
	letter.Still = func() bool { return !p.Now().After(m.LeaseUntil.Add(-p.Lease / 2)) }
	if !letter.Still() {
		return nil // this node slept; the lease ends and the mail is claimed again
	}
	if ctx.Err() != nil { // asked to stop: whoever comes next may take it at once
		return p.save(ctx, p.postpone(m, now, "stopped"))
	}
	sending, done := linger(ctx)
	outcome, err := p.sender.Send(sending, letter)
	done()
	if err != nil {
		p.Log.Warn("account mail not accepted", "mail", m.ID, "kind", m.Kind,
			"class", outcome.Class.String(), "reason", string(outcome.Reason))
	}
	p.settle(m, outcome, p.Now())
	return p.save(ctx, m)
}

func (p *Postman) settle(m *models.Outgoing, o mail.Outcome, now time.Time) {
	if o.CountsAsAttempt() {
		m.Attempts++
	}
	switch o.Class {
	case mail.Accepted:
		finish(m, models.DeliveryAccepted, "")
	case mail.Rejected:
		finish(m, models.DeliveryFailed, string(o.Reason))
	case mail.NotSent, mail.Blocked:
		wait := o.RetryAfter
		if wait == 0 && m.Kind == "code" {
			wait = 10 * time.Second
		}
		if wait == 0 {
			wait = waitAfter(m.Attempts, m.ID)
		}
		if o.Class == mail.Blocked {
			p.gate.hold(now.Add(min(max(o.RetryAfter, 10*time.Second), time.Minute)))
		}
		p.postpone(m, now.Add(wait), string(o.Reason))
	default:
		p.suspend(m, now)
		m.Error = string(o.Reason)
	}
}

// suspend makes a mail that may have left wait for an event; then it goes
// again. A code that comes twice does no harm and one that comes late is of no
// use, so it waits a minute only.
func (p *Postman) suspend(m *models.Outgoing, now time.Time) *models.Outgoing {
	hold := p.Hold
	if m.Kind == "code" {
		hold = time.Minute
	}
	m.State, m.Owner, m.LeaseUntil = models.DeliveryUnknown, "", time.Time{}
	m.NextAttempt = now.Add(hold << min(m.Attempts, 4))
	if m.Attempts >= maxTries {
		m.NextAttempt = time.Time{}
	}
	return m
}

func (p *Postman) postpone(m *models.Outgoing, at time.Time, why string) *models.Outgoing {
	m.State, m.NextAttempt, m.Error = models.DeliveryPending, at, why
	m.Owner, m.LeaseUntil = "", time.Time{}
	return m
}

// save goes on when ctx has ended: a mail that left must not be forgotten. When
// another node or an event changed the mail meanwhile, that this try was
// accepted stays true.
func (p *Postman) save(ctx context.Context, m *models.Outgoing) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 20*time.Second)
	defer cancel()
	for {
		err := p.outgoing.Save(ctx, m)
		if !errors.Is(err, models.ErrConflict) || m.State != models.DeliveryAccepted {
			return forgive(err)
		}
		there, err := p.outgoing.Get(ctx, m.ID)
		if err != nil || rank(there.State) >= rank(models.DeliveryAccepted) {
			return err
		}
		*m = *finish(&there, models.DeliveryAccepted, "")
	}
}

// finish ends a mail. What it said is erased; whom it went to is kept for the
// provider's events.
func finish(m *models.Outgoing, state models.DeliveryState, why string) *models.Outgoing {
	m.State, m.Error = state, why
	m.Owner, m.LeaseUntil, m.NextAttempt = "", time.Time{}, time.Time{}
	if rest, err := json.Marshal(mail.Message{To: mail.Address{Email: recipient(m)}}); err == nil {
		m.Payload = string(rest)
	}
	return m
}

// recipient returns the address of a mail, "" when it cannot be read.
func recipient(m *models.Outgoing) string {
	var letter mail.Message
	if json.Unmarshal([]byte(m.Payload), &letter) != nil {
		return ""
	}
	return letter.To.Email
}
