package store

import (
	"context"
	"slices"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store/engine"
)

// mailPart is what an index says of a mail.
type mailPart struct {
	ID        string              `bson:"_id"`
	Kind      alert.MailKind      `bson:"kind"`
	State     alert.DeliveryState `bson:"state"`
	Error     string              `bson:"error"`
	CreatedAt time.Time           `bson:"createdAt"`
	UpdatedAt time.Time           `bson:"updatedAt"`
}

// Waiting states, which count whenever they began, and those of which only the last
// days are asked for.
var (
	mailWaits = []alert.DeliveryState{alert.DeliveryPending, alert.DeliverySending, alert.DeliveryUnknown}
	mailSent  = []alert.DeliveryState{alert.DeliveryAccepted, alert.DeliveryDelivered}
)

// Facts tells of letters that wait, or were sent or refused since a time: read from
// an index, without what they say.
func (c OutgoingMails) Facts(ctx context.Context, since time.Time) ([]alert.MailFact, error) {
	return mailFacts(ctx, c.collection, since, slices.Concat(mailWaits, mailSent, []alert.DeliveryState{alert.DeliveryFailed}))
}

// Facts tells of digests that wait, or were sent or refused since a time. Those that
// were sent are counted by days, for there may be very many.
func (c Deliveries) Facts(ctx context.Context, since, now time.Time) ([]alert.MailFact, error) {
	facts, err := mailFacts(ctx, c.collection, since, append(slices.Clone(mailWaits), alert.DeliveryFailed))
	if err != nil {
		return nil, err
	}
	for day := models.DateOf(since); day <= models.DateOf(now); day = day.AddDays(1) {
		for _, state := range mailSent {
			n, err := c.count(ctx, engine.Query{Index: "state", Equal: []any{string(state)}, From: day.Start(), To: day.AddDays(1).Start()})
			if err != nil {
				return nil, err
			}
			if n > 0 {
				facts = append(facts, alert.MailFact{State: state, At: day.Start(), Mails: n})
			}
		}
	}
	for i := range facts {
		facts[i].Kind = alert.MailDigest
	}
	return facts, nil
}

func mailFacts[T any](ctx context.Context, c collection[T], since time.Time, states []alert.DeliveryState) ([]alert.MailFact, error) {
	var facts []alert.MailFact
	for _, state := range states {
		q := engine.Query{Index: "state", Equal: []any{string(state)}, From: orBeginning(since)}
		if slices.Contains(mailWaits, state) {
			q.From = beginning
		}
		parts, err := pick[mailPart](ctx, c, q, mailFields(c)...)
		if err != nil {
			return nil, err
		}
		for _, p := range parts {
			facts = append(facts, alert.MailFact{Kind: p.Kind, State: p.State, At: p.UpdatedAt, Since: p.CreatedAt, Error: p.Error, Mails: 1})
		}
	}
	return facts, nil
}

// mailFields are the parts of mailPart that a collection keeps in its index of
// states.
func mailFields[T any](c collection[T]) (fields []string) {
	for _, x := range c.kept().Indexes {
		if x.Name == "state" {
			fields = append(slices.Clone(x.Fields), x.With...)
		}
	}
	return fields
}

// Told returns what the provider reported since a time of the given kinds, oldest
// first: when, and of which mail.
func (r MailEvents) Told(ctx context.Context, kinds []string, since time.Time) ([]models.MailEvent, error) {
	var all []models.MailEvent
	for _, kind := range kinds {
		part, err := pick[models.MailEvent](ctx, r.c, engine.Query{Index: "kind", Equal: []any{kind}, From: orBeginning(since)},
			"kind", "at", "outboxId")
		if err != nil {
			return nil, err
		}
		all = append(all, part...)
	}
	return all, nil
}

// KindsOf tells what those of the named mails are that are letters.
func (c OutgoingMails) KindsOf(ctx context.Context, ids []string) (map[string]alert.MailKind, error) {
	kinds := map[string]alert.MailKind{}
	for part := range slices.Chunk(ids, pageSize) {
		found, err := pick[mailPart](ctx, c.collection, engine.Query{In: anyOf(part...)}, "kind")
		if err != nil {
			return nil, err
		}
		for _, p := range found {
			kinds[p.ID] = p.Kind
		}
	}
	return kinds, nil
}
