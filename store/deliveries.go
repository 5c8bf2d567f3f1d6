package store

import (
	"context"
	"errors"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store/engine"
)

// Deliveries are the digests that are owed or were mailed. The id of one is
// derived from its subscription and window, and guards it.
type Deliveries struct{ collection[alert.Delivery] }

// Deliveries returns the digests.
func (s *Store) Deliveries() Deliveries { return Deliveries{in(s, deliveryKind())} }

func deliveryKind() kind[alert.Delivery] {
	return kind[alert.Delivery]{
		Collection: engine.Collection{Name: "deliveries", Indexes: []engine.Index{
			by("claimAt"), with(by("state", "updatedAt"), "error", "createdAt"), by("subscriptionId", "createdAt"),
		}},
		head: func(d *alert.Delivery) head { return head{d.ID, &d.Version, &d.UpdatedAt} },
		derive: func(_ *Store, d *alert.Delivery) bson.D {
			return claimElement(d.State, d.NextAttempt, d.LeaseUntil)
		},
	}
}

// claimElement is when a mail may be claimed: a waiting one at its next
// attempt, one under way when its lease ends, one whose fate is unknown at its
// next attempt if it has one.
func claimElement(state alert.DeliveryState, next, lease time.Time) bson.D {
	var at time.Time
	switch {
	case state == alert.DeliveryPending:
		at = orBeginning(next)
	case state == alert.DeliverySending:
		at = orBeginning(lease)
	case state == alert.DeliveryUnknown && !next.IsZero():
		at = orBeginning(next)
	default:
		return nil
	}
	return bson.D{{Key: "claimAt", Value: millis(at)}}
}

// claimed is the state of a mail after a claim. One that was under way when
// its owner vanished may have left already: it becomes unknown, and its new
// owner decides.
func claimed(state alert.DeliveryState) alert.DeliveryState {
	if state == alert.DeliverySending {
		return alert.DeliveryUnknown
	}
	return alert.DeliverySending
}

// claimable selects what may be claimed at now, longest waiting first.
func claimable(now time.Time, limit int) engine.Query {
	return engine.Query{Index: "claimAt", From: beginning, To: upTo(now), Limit: limit}
}

// Insert adds a delivery; models.ErrConflict means that another node or an
// earlier run was first.
func (c Deliveries) Insert(ctx context.Context, d alert.Delivery) error {
	d.Version = 0
	return c.Save(ctx, &d)
}

// Claim takes over at most limit deliveries until now + lease, or longer after
// slips (see alert.Delivery.Lease): those that wait
// and are due, those of unknown fate whose next attempt is due, and those
// whose owner let its lease run out. It sets Owner, LeaseUntil and a higher
// Fence. The first two come back as sending: go ahead. The last come back as
// unknown, since their mail may have left: settle or postpone them. Two nodes
// never both get one.
func (c Deliveries) Claim(
	ctx context.Context, owner string, now time.Time, lease time.Duration, limit int,
) ([]alert.Delivery, error) {
	found, err := c.find(ctx, claimable(now, limit))
	if err != nil {
		return nil, err
	}
	for i := range found {
		d := &found[i]
		d.State = claimed(d.State)
		d.Owner, d.LeaseUntil = owner, now.Add(d.Lease(lease))
		d.NextAttempt = d.LeaseUntil
		d.Fence++
	}
	return won(found, c.SaveMany(ctx, pointers(found)))
}

// won keeps the values whose write went through. Losing one to another node is
// no error.
func won[T any](values []T, errs []error) ([]T, error) {
	if errs == nil {
		return values, nil
	}
	var kept []T
	var fault error
	for i, v := range values {
		switch err := errs[i]; {
		case err == nil:
			kept = append(kept, v)
		case !errors.Is(err, models.ErrConflict) && !errors.Is(err, models.ErrNotFound):
			fault = err
		}
	}
	return kept, fault
}

// ByState returns deliveries in a state, longest unchanged first.
func (c Deliveries) ByState(ctx context.Context, state alert.DeliveryState, limit int) ([]alert.Delivery, error) {
	return c.find(ctx, engine.Query{Index: "state", Equal: []any{string(state)}, Limit: limit})
}

// BySubscription returns a subscription's deliveries, newest first.
func (c Deliveries) BySubscription(ctx context.Context, id string, limit int) ([]alert.Delivery, error) {
	return c.find(ctx, engine.Query{Index: "subscriptionId", Equal: []any{id}, Descending: true, Limit: limit})
}

// InStates returns the deliveries in any of some states, those that changed
// last first.
func (c Deliveries) InStates(states ...alert.DeliveryState) models.List[alert.Delivery] {
	return c.list(engine.Query{Index: "state", In: anyOf(states...), Descending: true})
}

// CountByState tells how many deliveries that changed since a time are in each
// state.
func (c Deliveries) CountByState(ctx context.Context, since time.Time) (map[alert.DeliveryState]int, error) {
	return countByState(ctx, since, c.count)
}

func countByState(ctx context.Context, since time.Time,
	count func(context.Context, engine.Query) (int, error)) (map[alert.DeliveryState]int, error) {
	counts := make(map[alert.DeliveryState]int)
	for _, state := range []alert.DeliveryState{
		alert.DeliveryPending, alert.DeliverySending, alert.DeliveryAccepted, alert.DeliveryDelivered,
		alert.DeliveryUnknown, alert.DeliverySkipped, alert.DeliveryFailed,
	} {
		n, err := count(ctx, engine.Query{Index: "state", Equal: []any{string(state)}, From: orBeginning(since)})
		if err != nil {
			return nil, err
		}
		counts[state] = n
	}
	return counts, nil
}
