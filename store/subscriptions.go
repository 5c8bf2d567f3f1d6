package store

import (
	"context"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store/engine"
)

// Subscriptions are the standing questions. An address has the same question
// once among its living subscriptions: a second Save is models.ErrConflict.
type Subscriptions struct {
	collection[alert.Subscription]
}

// Subscriptions returns the standing questions.
func (s *Store) Subscriptions() Subscriptions { return Subscriptions{in(s, subscriptionKind())} }

func subscriptionKind() kind[alert.Subscription] {
	return kind[alert.Subscription]{
		Collection: engine.Collection{Name: "subscriptions", Indexes: []engine.Index{
			guard("livingKey"), by("emailHash", "state", "createdAt"), by("dueAt"), by("state", "createdAt"),
			reachedIndex(),
		}},
		sealed: []string{"email", "consent.evidence", "devices"},
		head:   func(v *alert.Subscription) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		hashes: func(v *alert.Subscription, newer rehash) { // the others are derived
			for i := range v.Former {
				v.Former[i].Hash = newer("email", v.Former[i].Hash)
			}
		},
		derive: deriveSubscription,
	}
}

func deriveSubscription(s *Store, v *alert.Subscription) bson.D {
	hash := s.emailHash(v.Email)
	d := bson.D{{Key: "emailHash", Value: hash}}
	if v.State.Living() {
		d = append(d, bson.E{Key: "livingKey", Value: livingKey(hash, v.DoctorID, v.CriteriaHash)})
	}
	if at, ok := v.DueAt(); ok {
		d = append(d, bson.E{Key: "dueAt", Value: millis(orBeginning(at))})
	}
	return append(d, s.reached(v.Devices)...)
}

func livingKey(emailHash, doctorID, criteriaHash string) string {
	return emailHash + "/" + doctorID + "/" + criteriaHash
}

// ByEmail returns all subscriptions of an address, newest first.
func (c Subscriptions) ByEmail(ctx context.Context, email string) ([]alert.Subscription, error) {
	return c.find(ctx, c.of(email, subscriptionStates()))
}

// OfEmail is ByEmail as a list to be read by pages.
func (c Subscriptions) OfEmail(email string) models.List[alert.Subscription] {
	return c.list(c.of(email, subscriptionStates()))
}

// Living returns the subscriptions of an address that have not ended, newest
// first.
func (c Subscriptions) Living(ctx context.Context, email string) ([]alert.Subscription, error) {
	return c.find(ctx, c.of(email, subscriptionStates()[:3]))
}

func (c Subscriptions) of(email string, states []alert.SubscriptionState) engine.Query {
	return engine.Query{Index: "emailHash", Equal: []any{c.board().emailHash(email)}, In: anyOf(states...),
		Descending: true}
}

// subscriptionStates are all states, the last that of the end.
func subscriptionStates() []alert.SubscriptionState {
	return []alert.SubscriptionState{alert.SubPending, alert.SubActive, alert.SubPaused, alert.SubUnsubscribed}
}

// ByCriteria returns the living subscription of an address for a question,
// named by its hash.
func (c Subscriptions) ByCriteria(ctx context.Context, email, criteriaHash string) (alert.Subscription, error) {
	key := livingKey(c.board().emailHash(email), "", criteriaHash)
	return c.one(ctx, engine.Query{Index: "livingKey", Equal: []any{key}})
}

// Due returns active subscriptions, and paused ones whose pause is over, whose
// next digest may go at now, longest due first. One that was never given a
// time is due.
func (c Subscriptions) Due(ctx context.Context, now time.Time, limit int) ([]alert.Subscription, error) {
	return c.find(ctx, engine.Query{Index: "dueAt", From: beginning, To: upTo(now), Limit: limit})
}

// CountDue tells how many subscriptions are due at now.
func (c Subscriptions) CountDue(ctx context.Context, now time.Time) (int, error) {
	return c.count(ctx, engine.Query{Index: "dueAt", From: beginning, To: upTo(now)})
}

// CountByState tells how many subscriptions are in each state.
func (c Subscriptions) CountByState(ctx context.Context) (map[alert.SubscriptionState]int, error) {
	counts := make(map[alert.SubscriptionState]int)
	for _, state := range alert.SubscriptionStates {
		n, err := c.count(ctx, engine.Query{Index: "state", Equal: []any{string(state)}})
		if err != nil {
			return nil, err
		}
		counts[state] = n
	}
	return counts, nil
}

// Active returns subscriptions to which mail goes, the oldest first.
func (c Subscriptions) Active(ctx context.Context, limit int) ([]alert.Subscription, error) {
	return c.find(ctx, engine.Query{Index: "state", Equal: []any{string(alert.SubActive)}, Limit: limit})
}

// PurgeUnconfirmed removes sign-ups made before a time and never confirmed,
// and tells how many.
func (c Subscriptions) PurgeUnconfirmed(ctx context.Context, before time.Time) (int, error) {
	return c.deleteAll(ctx, engine.Query{
		Index: "state", Equal: []any{string(alert.SubPending)}, To: before})
}
