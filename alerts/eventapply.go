package alerts

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/alerts/outbox"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

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
	if alert.EndsAlerts(reason) {
		return e.unsubscribe(ctx, email, reason, ev.At)
	}
	return nil
}

// note brings the event to the mail it is about and returns the mail's
// address, "" when the mail is not known.
func (e *Events) note(
	ctx context.Context, ev *models.MailEvent, kind mail.EventKind, cause mail.Cause,
) (string, error) {
	email, err := e.noteDelivery(ctx, ev, kind, cause)
	if errors.Is(err, models.ErrNotFound) {
		return e.noteOutgoing(ctx, ev, kind, cause)
	}
	return email, err
}

func (e *Events) noteDelivery(
	ctx context.Context, ev *models.MailEvent, kind mail.EventKind, cause mail.Cause,
) (string, error) {
	for {
		d, err := e.desk.Deliveries.Get(ctx, ev.OutboxID)
		if err != nil {
			return "", err
		}
		if d.State == alert.DeliveryFailed && d.Error == unconfirmed {
			d.State = alert.DeliveryUnknown
		}
		if state, why := after(d.State, kind, cause); state != d.State {
			end(&d, state, why)
			if state == alert.DeliveryPending {
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
		return s.AddressAt(d.CreatedAt), err
	}
}

func (e *Events) noteOutgoing(
	ctx context.Context, ev *models.MailEvent, kind mail.EventKind, cause mail.Cause,
) (string, error) {
	for {
		m, err := e.desk.Outgoing.Get(ctx, ev.OutboxID)
		if errors.Is(err, models.ErrNotFound) {
			return "", nil // of another board on the same account
		}
		if err != nil {
			return "", err
		}
		email := outbox.Recipient(&m)
		state, why := after(m.State, kind, cause)
		if state == m.State || state == alert.DeliveryPending {
			return email, nil
		}
		outbox.Finish(&m, state, why)
		err = e.desk.Outgoing.Save(ctx, &m)
		if !errors.Is(err, models.ErrConflict) {
			return email, err
		}
	}
}

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
		count.Reason, count.Source = alert.SuppressedSoft, ev.ID
		if count.Soft >= softLimit {
			if err := e.desk.Suppressions.Put(ctx, email, alert.SuppressedBlocked, ev.ID, ev.At); err != nil {
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
		if !s.End(models.ByBoard, alert.EndReason(reason), at) {
			continue
		}
		if err := e.desk.Subscriptions.Save(ctx, s); err != nil && !errors.Is(err, models.ErrConflict) {
			return err
		} else if err != nil {
			return e.unsubscribe(ctx, email, reason, at)
		}
	}
	return nil
}
