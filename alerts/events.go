package alerts

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/enkaku/enkaku/alerts/outbox"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
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
		Get(ctx context.Context, id string) (alert.Delivery, error)
		Save(ctx context.Context, d *alert.Delivery) error
	}
	Outgoing interface {
		Get(ctx context.Context, id string) (alert.Outgoing, error)
		Save(ctx context.Context, m *alert.Outgoing) error
	}
	Subscriptions interface {
		Get(ctx context.Context, id string) (alert.Subscription, error)
		ByEmail(ctx context.Context, email string) ([]alert.Subscription, error)
		Save(ctx context.Context, s *alert.Subscription) error
	}
	Suppressions interface {
		Put(ctx context.Context, email, reason, source string, at time.Time) error
		Of(ctx context.Context, email string) (alert.Suppression, error)
		ID(email string) string
		Save(ctx context.Context, s *alert.Suppression) error
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

// suppresses returns why an event ends all mail to its address, "" if it does
// not.
func suppresses(kind mail.EventKind, cause mail.Cause) string {
	switch {
	case kind == mail.EventBounce, kind == mail.EventDropped && cause == mail.CauseBounced:
		return alert.SuppressedBounce
	case kind == mail.EventDropped && cause == mail.CauseInvalid:
		return alert.SuppressedInvalid
	case kind == mail.EventSpamReport, kind == mail.EventDropped && cause == mail.CauseSpam:
		return alert.SuppressedComplaint
	case kind == mail.EventUnsubscribe, kind == mail.EventDropped && cause == mail.CauseUnsubscribed:
		return alert.SuppressedUnsubscribe
	}
	return ""
}

// after returns the state of a mail once the event is known.
func after(s alert.DeliveryState, kind mail.EventKind, cause mail.Cause) (alert.DeliveryState, string) {
	next, why := s, ""
	switch {
	case kind == mail.EventProcessed, kind == mail.EventDeferred:
		next = alert.DeliveryAccepted
	case kind == mail.EventDelivered:
		next = alert.DeliveryDelivered
	case kind == mail.EventDropped && cause == mail.CauseQuota:
		if outbox.Rank(s) == 1 {
			return alert.DeliveryPending, "quota"
		}
		return s, ""
	case kind == mail.EventBounce, kind == mail.EventBlocked, kind == mail.EventDropped:
		next, why = alert.DeliveryFailed, string(kind)
	}
	if outbox.Rank(next) > outbox.Rank(s) {
		return next, why
	}
	return s, ""
}

// Soft refusals of an address that pause it, and within which time.
const (
	softLimit  = 3
	softWithin = 30 * 24 * time.Hour
)
