package letters

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// askToKeep asks once a year whether a subscription is wanted, and ends those
// that did not answer within a month.
func (n *Notices) askToKeep(ctx context.Context, now time.Time) error {
	return n.desk.Subscriptions.All(ctx, func(s alert.Subscription) error {
		switch s.KeepStep(now) {
		case alert.KeepEnd:
			return n.endUnkept(ctx, &s, now)
		case alert.KeepAsk:
			return n.ask(ctx, &s, now)
		}
		return nil
	})
}

// keepID names the mail with the question a subscription was asked last.
func keepID(s *alert.Subscription) string {
	return "keep." + s.ID + "." + string(models.DateOf(s.KeepAskedAt))
}

// endUnkept ends a subscription whose question left a month ago. One whose
// question did not leave is asked again.
func (n *Notices) endUnkept(ctx context.Context, s *alert.Subscription, now time.Time) error {
	m, err := n.desk.Outgoing.Get(ctx, keepID(s))
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	switch m.State {
	case alert.DeliveryAccepted, alert.DeliveryDelivered, alert.DeliveryUnknown:
		s.End(models.ByBoard, alert.EndNotKept, now)
		return forgive(n.desk.Subscriptions.Save(ctx, s))
	case alert.DeliveryPending, alert.DeliverySending:
		return nil
	}
	return n.ask(ctx, s, now)
}

// ask notes the question, then queues it: a crash in between is found when
// the month is over.
func (n *Notices) ask(ctx context.Context, s *alert.Subscription, now time.Time) error {
	written, err := n.words.Keep(s, now)
	if err != nil {
		return err
	}
	s.KeepAskedAt = now
	if err := n.desk.Subscriptions.Save(ctx, s); err != nil {
		return forgive(err)
	}
	return n.desk.Post.put(ctx, envelope{
		id: keepID(s), kind: alert.MailKeep, to: To{Email: s.Email, Lang: s.Lang}, worth: noticeTTL,
		unsubscribe: n.words.Links.Unsubscribe(s.Lang, s.ID), must: true,
	}, written, nil)
}
