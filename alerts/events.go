package alerts

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
)

// Why an address is suppressed.
const (
	reasonBounce      = "bounce"
	reasonInvalid     = "invalid"
	reasonComplaint   = "complaint"
	reasonUnsubscribe = "unsubscribe_all"
	reasonBlocked     = "blocked"
)

// MailEvents keeps the provider's events. InsertMany answers ErrConflict for
// an event that came before; nil when all are new.
type MailEvents interface {
	InsertMany(ctx context.Context, events []models.MailEvent) []error
	Unprocessed(ctx context.Context, limit int) ([]models.MailEvent, error)
	MarkProcessed(ctx context.Context, id string) error
}

// EventDesk is the part of the store that events change.
type EventDesk struct {
	Events     MailEvents
	Deliveries interface {
		Get(ctx context.Context, id string) (models.Delivery, error)
		Save(ctx context.Context, d *models.Delivery) error
	}
	Outgoing interface {
		Get(ctx context.Context, id string) (models.Outgoing, error)
		Save(ctx context.Context, m *models.Outgoing) error
	}
	Subscriptions interface {
		Get(ctx context.Context, id string) (models.Subscription, error)
		ByEmail(ctx context.Context, email string) ([]models.Subscription, error)
		Save(ctx context.Context, s *models.Subscription) error
	}
	Suppressions interface {
		Put(ctx context.Context, email, reason, source string, at time.Time) error
		Of(ctx context.Context, email string) (models.Suppression, error)
		ID(email string) string
		Save(ctx context.Context, s *models.Suppression) error
	}
}

// Events applies what the provider tells after it accepted a mail. Take stores
// events, Once applies each exactly once; their order does not matter.
type Events struct {
	desk EventDesk
	log  *slog.Logger
	wake chan struct{}
}

// NewEvents returns the processor of a desk's events.
func NewEvents(desk EventDesk, log *slog.Logger) *Events {
	return &Events{desk: desk, log: log, wake: make(chan struct{}, 1)}
}

// Take stores events; when it returns nil they are safe and the webhook may be
// answered. Repeats are forgotten. An event that does not say which mail it is
// about, only to which address, suppresses the address at once: the address
// itself is not kept.
func (e *Events) Take(ctx context.Context, events []mail.Event) error {
	kept := make([]models.MailEvent, 0, len(events))
	for _, ev := range events {
		if reason := suppresses(ev.Kind, ev.Cause); ev.OutboxID == "" && ev.Email != "" && reason != "" {
			if err := e.desk.Suppressions.Put(ctx, ev.Email, reason, ev.ID, ev.At); err != nil {
				return err
			}
		}
		kept = append(kept, models.MailEvent{
			ID: ev.ID, OutboxID: ev.OutboxID, Kind: string(ev.Kind), At: ev.At,
			Reason: string(ev.Cause), Attempt: ev.Attempt, Processed: ev.OutboxID == "",
		})
		if ev.Kind == mail.EventAccount {
			e.log.Error("the mail provider changed the state of the account", "event", ev.ID)
		}
	}
	for _, err := range e.desk.Events.InsertMany(ctx, kept) {
		if err != nil && !errors.Is(err, models.ErrConflict) {
			return fmt.Errorf("store events: %w", err)
		}
	}
	select {
	case e.wake <- struct{}{}:
	default:
	}
	return nil
}

// Run applies events until ctx ends.
func (e *Events) Run(ctx context.Context) error {
	tick := time.NewTicker(5 * time.Second)
	defer tick.Stop()
	for {
		if _, err := e.Once(ctx); err != nil && ctx.Err() == nil {
			e.log.Error("mail events failed", "error", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-e.wake:
		case <-tick.C:
		}
	}
}

const eventBatch = 500

// Once applies what was stored and not applied yet, and returns how many
// events that were.
func (e *Events) Once(ctx context.Context) (int, error) {
	n := 0
	for {
		events, err := e.desk.Events.Unprocessed(ctx, eventBatch)
		if err != nil {
			return n, err
		}
		for i := range events {
			if err := e.apply(ctx, &events[i]); err != nil {
				return n, fmt.Errorf("event %s: %w", events[i].ID, err)
			}
			if err := e.desk.Events.MarkProcessed(ctx, events[i].ID); err != nil {
				return n, err
			}
			n++
		}
		if len(events) < eventBatch {
			return n, nil
		}
	}
}

// apply changes what an event is about. It may run twice for one event after a
// crash, with the same result.
func (e *Events) apply(ctx context.Context, ev *models.MailEvent) error {
	kind, cause := mail.EventKind(ev.Kind), mail.Cause(ev.Reason)
	email, err := e.note(ctx, ev, kind, cause)
	if err != nil || email == "" {
		return err
	}
	if kind == mail.EventBlocked {
		return e.blocked(ctx, email, ev)
	}
	reason := suppresses(kind, cause)
	if reason == "" {
		return nil
	}
	if err := e.desk.Suppressions.Put(ctx, email, reason, ev.ID, ev.At); err != nil {
		return err
	}
	if reason == reasonComplaint || reason == reasonUnsubscribe {
		return e.unsubscribe(ctx, email, reason, ev.At)
	}
	return nil
}

// suppresses returns why an event ends all mail to its address, "" if it does
// not.
func suppresses(kind mail.EventKind, cause mail.Cause) string {
	switch {
	case kind == mail.EventBounce, kind == mail.EventDropped && cause == mail.CauseBounced:
		return reasonBounce
	case kind == mail.EventDropped && cause == mail.CauseInvalid:
		return reasonInvalid
	case kind == mail.EventSpamReport, kind == mail.EventDropped && cause == mail.CauseSpam:
		return reasonComplaint
	case kind == mail.EventUnsubscribe, kind == mail.EventDropped && cause == mail.CauseUnsubscribed:
		return reasonUnsubscribe
	}
	return ""
}

// note brings the event to the mail it is about and returns the mail's
// address, "" when the mail is not known.
func (e *Events) note(ctx context.Context, ev *models.MailEvent, kind mail.EventKind, cause mail.Cause) (string, error) {
	email, err := e.noteDelivery(ctx, ev, kind, cause)
	if errors.Is(err, models.ErrNotFound) {
		return e.noteOutgoing(ctx, ev, kind, cause)
	}
	return email, err
}

func (e *Events) noteDelivery(ctx context.Context, ev *models.MailEvent, kind mail.EventKind, cause mail.Cause) (string, error) {
	for {
		d, err := e.desk.Deliveries.Get(ctx, ev.OutboxID)
		if err != nil {
			return "", err
		}
		if d.State == models.DeliveryFailed && d.Error == unconfirmed {
			d.State = models.DeliveryUnknown
		}
		if state, why := after(d.State, kind, cause); state != d.State {
			end(&d, state, why)
			if state == models.DeliveryPending {
				d.NextAttempt = ev.At.Add(time.Hour)
			}
			err := e.desk.Deliveries.Save(ctx, &d)
			if errors.Is(err, models.ErrConflict) {
				continue
			}
			if err != nil {
				return "", err
			}
		}
		s, err := e.desk.Subscriptions.Get(ctx, d.SubscriptionID)
		if errors.Is(err, models.ErrNotFound) {
			return "", nil
		}
		return s.Email, err
	}
}

func (e *Events) noteOutgoing(ctx context.Context, ev *models.MailEvent, kind mail.EventKind, cause mail.Cause) (string, error) {
	for {
		m, err := e.desk.Outgoing.Get(ctx, ev.OutboxID)
		if errors.Is(err, models.ErrNotFound) {
			return "", nil // of another board on the same account
		}
		if err != nil {
			return "", err
		}
		email := recipient(&m)
		state, why := after(m.State, kind, cause)
		if state == m.State || state == models.DeliveryPending {
			return email, nil
		}
		finish(&m, state, why)
		err = e.desk.Outgoing.Save(ctx, &m)
		if !errors.Is(err, models.ErrConflict) {
			return email, err
		}
	}
}

// rank orders the states by what is known: an event only ever raises it, so
// the order of events does not matter.
func rank(s models.DeliveryState) int {
	switch s {
	case models.DeliveryAccepted:
		return 1
	case models.DeliveryDelivered:
		return 2
	case models.DeliveryFailed:
		return 3
	}
	return 0
}

// after returns the state of a mail once the event is known.
func after(s models.DeliveryState, kind mail.EventKind, cause mail.Cause) (models.DeliveryState, string) {
	next, why := s, ""
	switch {
	case kind == mail.EventProcessed, kind == mail.EventDeferred:
		next = models.DeliveryAccepted
	case kind == mail.EventDelivered:
		next = models.DeliveryDelivered
	case kind == mail.EventDropped && cause == mail.CauseQuota:
		if rank(s) == 1 {
			return models.DeliveryPending, "quota"
		}
		return s, ""
	case kind == mail.EventBounce, kind == mail.EventBlocked, kind == mail.EventDropped:
		next, why = models.DeliveryFailed, string(kind)
	}
	if rank(next) > rank(s) {
		return next, why
	}
	return s, ""
}

// Soft refusals of an address that pause it, and within which time.
const (
	softLimit  = 3
	softWithin = 30 * 24 * time.Hour
)

// blocked counts a refusal that may pass. The count has a document of its own,
// so that an address with a few of them is not taken for a suppressed one.
func (e *Events) blocked(ctx context.Context, email string, ev *models.MailEvent) error {
	const counter = "soft:"
	for {
		count, err := e.desk.Suppressions.Of(ctx, counter+email)
		if err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
		if count.Source == ev.ID {
			return nil // counted before a crash
		}
		if count.ID == "" || ev.At.Sub(count.At) > softWithin {
			count.ID, count.Soft, count.At = e.desk.Suppressions.ID(counter+email), 0, ev.At
		}
		count.Soft++
		count.Reason, count.Source = "soft", ev.ID
		if count.Soft >= softLimit {
			if err := e.desk.Suppressions.Put(ctx, email, reasonBlocked, ev.ID, ev.At); err != nil {
				return err
			}
		}
		err = e.desk.Suppressions.Save(ctx, &count)
		if !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
}

// unsubscribe ends all alerts of an address.
func (e *Events) unsubscribe(ctx context.Context, email, reason string, at time.Time) error {
	subs, err := e.desk.Subscriptions.ByEmail(ctx, email)
	if err != nil {
		return err
	}
	for i := range subs {
		s := &subs[i]
		if s.State == models.SubUnsubscribed {
			continue
		}
		s.State, s.EndReason, s.Consent.WithdrawnAt = models.SubUnsubscribed, reason, at
		if err := e.desk.Subscriptions.Save(ctx, s); err != nil && !errors.Is(err, models.ErrConflict) {
			return err
		} else if err != nil {
			return e.unsubscribe(ctx, email, reason, at)
		}
	}
	return nil
}
