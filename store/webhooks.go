package store

import (
	"context"
	"errors"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Webhooks are addresses of organisations that are told what happens.
type Webhooks struct{ collection[models.Webhook] }

// Webhooks returns the addresses.
func (s *Store) Webhooks() Webhooks { return Webhooks{in(s, webhookKind())} }

func webhookKind() kind[models.Webhook] {
	return kind[models.Webhook]{
		Collection: engine.Collection{Name: "webhooks", Indexes: []engine.Index{by("ownerKey", "createdAt")}},
		sealed:     []string{"address", "secret"},
		head:       func(v *models.Webhook) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		derive: func(_ *Store, v *models.Webhook) bson.D {
			return bson.D{{Key: "ownerKey", Value: orgKey(v.Owner)}}
		},
	}
}

// Of returns the webhooks of an organisation, in the order they were made.
func (c Webhooks) Of(owner models.OrgRef) models.List[models.Webhook] {
	return c.list(engine.Query{Index: "ownerKey", Equal: []any{orgKey(owner)}})
}

// Any reports whether there is a webhook at all.
func (c Webhooks) Any(ctx context.Context) (bool, error) {
	found, err := c.find(ctx, engine.Query{Limit: 1})
	return len(found) > 0, err
}

// Change changes a webhook unless change returns false, and again when another
// node changed it meanwhile.
func (c Webhooks) Change(ctx context.Context, id string, change func(*models.Webhook) bool) (models.Webhook, error) {
	return c.update(ctx, id, change)
}

// Remove deletes a webhook with its messages. The webhook goes last: a process
// that ends in between can begin again.
func (c Webhooks) Remove(ctx context.Context, id string) error {
	_, err := c.board().WebhookMessages().deleteAll(ctx, engine.Query{Index: "webhookId", Equal: []any{id}})
	if err != nil {
		return err
	}
	return gone(c.Delete(ctx, id))
}

// WebhookMessages are what webhooks are told.
type WebhookMessages struct {
	collection[models.WebhookMessage]
}

// WebhookMessages returns the messages.
func (s *Store) WebhookMessages() WebhookMessages {
	return WebhookMessages{in(s, webhookMessageKind())}
}

func webhookMessageKind() kind[models.WebhookMessage] {
	return kind[models.WebhookMessage]{
		Collection: engine.Collection{Name: "webhookMessages", Indexes: []engine.Index{
			by("webhookId", "createdAt"), by("dueAt"), {Name: "hookDue", Fields: []string{"hookDue", "dueAt"}},
		}},
		head: func(v *models.WebhookMessage) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		derive: func(_ *Store, v *models.WebhookMessage) bson.D {
			if v.State != models.MessageWaits {
				return nil
			}
			return bson.D{{Key: "dueAt", Value: millis(orBeginning(v.NextAt))}, {Key: "hookDue", Value: v.WebhookID}}
		},
	}
}

// Of returns what a webhook was told, newest first.
func (c WebhookMessages) Of(webhookID string) models.List[models.WebhookMessage] {
	return c.list(engine.Query{Index: "webhookId", Equal: []any{webhookID}, Descending: true})
}

// Add puts a message in the queue. One of its name that is there stays as it is.
func (c WebhookMessages) Add(ctx context.Context, m *models.WebhookMessage) error {
	if err := c.Save(ctx, m); !errors.Is(err, models.ErrConflict) {
		return err
	}
	return nil
}

// Due returns at most limit messages that are to be sent now, longest due first.
func (c WebhookMessages) Due(ctx context.Context, now time.Time, limit int) ([]models.WebhookMessage, error) {
	return c.find(ctx, engine.Query{Index: "dueAt", From: beginning, To: upTo(now), Limit: limit})
}

// DueTo is Due for one webhook.
func (c WebhookMessages) DueTo(ctx context.Context, webhookID string, now time.Time, limit int) ([]models.WebhookMessage, error) {
	return c.find(ctx, engine.Query{Index: "hookDue", Equal: []any{webhookID}, From: beginning, To: upTo(now), Limit: limit})
}

// MessageID names what a webhook is told of something that happened, such as
// "job/JA01/3": there cannot be two.
func (s *Store) MessageID(webhookID, what string) string {
	return "msg_" + s.Hash("webhook-message", webhookID+"\n"+what)[:32]
}
