package letters

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/enkaku/enkaku/alerts/outbox"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// Outgoing keeps the mails of accounts until they are handed over.
type Outgoing interface {
	Get(ctx context.Context, id string) (alert.Outgoing, error)
	Insert(ctx context.Context, m alert.Outgoing) error
	Save(ctx context.Context, m *alert.Outgoing) error
	Claim(ctx context.Context, owner string, now time.Time, lease time.Duration, limit int) ([]alert.Outgoing, error)
}

// Suppressions holds the addresses that must not be mailed.
type Suppressions interface {
	// Shut reports whether not even codes and notices go to an address.
	Shut(ctx context.Context, email string, now time.Time) (bool, error)
}

// Sender hands a mail to the provider; mail.Sender is one.
type Sender interface {
	Send(ctx context.Context, m mail.Message) (mail.Outcome, error)
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
	gate         *outbox.Gate
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

	// Interviews tells whether an interview that a letter reminds of will take
	// place.
	Interviews InterviewDesk

	Now func() time.Time // time.Now
	Log *slog.Logger     // slog.Default()
}

// NewPostman returns a postman.
func NewPostman(
	out Outgoing, suppressions Suppressions, settings outbox.Settings, sender Sender, o PostmanOptions,
) *Postman {
	def := func(d *time.Duration, v time.Duration) {
		if *d == 0 {
			*d = v
		}
	}
	def(&o.Lease, 2*time.Minute)
	def(&o.Hold, 15*time.Minute)
	def(&o.Every, 5*time.Second)
	if o.Conns == 0 {
		o.Conns = 8
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	return &Postman{
		PostmanOptions: o, outgoing: out, suppressions: suppressions, sender: sender,
		gate: outbox.NewGate(settings, alert.ClassAccount), wake: make(chan struct{}, 1),
	}
}

// envelope is what stands around the words of a letter.
type envelope struct {
	id    string // a second letter of the same id is the same letter and is not sent; "": a new one
	kind  alert.MailKind
	to    To
	worth time.Duration // how long it is worth sending

	interview models.InterviewAt // it reminds of; zero: of none
	calendar  mail.CalendarFile  // that comes along; zero: none
	replyTo   mail.Address       // where an answer goes; zero: nobody reads one

	unsubscribe string // one-click link of the subscription it is about; "": none
	must        bool   // it may not go without that link
}

// put stores a letter as templates.Letters wrote it, and wakes the postman; err
// is theirs.
func (p *Postman) put(ctx context.Context, e envelope, written templates.Mail, err error) error {
	if err != nil {
		return fmt.Errorf("letter %s: %w", e.kind, err)
	}
	if e.id == "" {
		e.id = rand.Text()
	}
	m := mail.Message{
		ID: e.id, Kind: string(e.kind), Lang: string(e.to.lang()), From: p.From, To: mail.Address{Email: e.to.Email},
		Subject: mail.HeaderText(written.Subject, mail.MaxSubject), Text: written.Text, HTML: written.HTML,
		UnsubscribeURL: e.unsubscribe, MustUnsubscribe: e.must,
		Calendar: e.calendar, ReplyTo: e.replyTo,
	}
	if e.kind.Notified() && e.to.User != "" {
		m.Owner, m.Open = string(models.UserOwner(e.to.User)), written.Open
	}
	if err := m.Validate(); err != nil {
		return fmt.Errorf("letter %s: %w", e.kind, err)
	}
	payload, err := json.Marshal(m)
	if err != nil {
		return err
	}
	now := p.Now()
	err = p.outgoing.Insert(ctx, alert.Outgoing{
		ID: e.id, Kind: e.kind, Payload: string(payload), State: alert.DeliveryPending,
		NextAttempt: now, ExpiresAt: now.Add(e.worth), CreatedAt: now, Interview: e.interview,
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
		if stopped, err := p.gate.Shut(ctx, now); stopped || err != nil {
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
