package store

import (
	"context"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store/engine"
)

// OutgoingMails are the mails other than digests, on their way or done.
type OutgoingMails struct{ collection[alert.Outgoing] }

// Outgoing returns the mails other than digests.
func (s *Store) Outgoing() OutgoingMails { return OutgoingMails{in(s, outgoingKind())} }

func outgoingKind() kind[alert.Outgoing] {
	return kind[alert.Outgoing]{
		Collection: engine.Collection{Name: "outgoing", Indexes: []engine.Index{
			by("claimAt"), with(by("state", "updatedAt"), "kind", "error", "createdAt"), by("createdAt"),
		}},
		sealed: []string{"payload"},
		head:   func(v *alert.Outgoing) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		derive: func(_ *Store, v *alert.Outgoing) bson.D {
			return claimElement(v.State, v.NextAttempt, v.LeaseUntil)
		},
	}
}

// Insert adds a mail; models.ErrConflict means that its id is taken, so it is
// on its way already.
func (c OutgoingMails) Insert(ctx context.Context, v alert.Outgoing) error {
	v.Version = 0
	return c.Save(ctx, &v)
}

// Claim takes over at most limit mails until now + the lease of each, like
// Deliveries.Claim.
func (c OutgoingMails) Claim(
	ctx context.Context, owner string, now time.Time, lease time.Duration, limit int,
) ([]alert.Outgoing, error) {
	found, err := c.find(ctx, claimable(now, limit))
	if err != nil {
		return nil, err
	}
	for i := range found {
		v := &found[i]
		v.State = claimed(v.State)
		v.Owner, v.LeaseUntil = owner, now.Add(v.Lease(lease))
		v.NextAttempt = v.LeaseUntil
	}
	return won(found, c.SaveMany(ctx, pointers(found)))
}

// ByState returns mails in a state, longest unchanged first.
func (c OutgoingMails) ByState(ctx context.Context, state alert.DeliveryState, limit int) ([]alert.Outgoing, error) {
	return c.find(ctx, engine.Query{Index: "state", Equal: []any{string(state)}, Limit: limit})
}

// InState returns mails in a state, longest unchanged first.
func (c OutgoingMails) InState(state alert.DeliveryState) models.List[alert.Outgoing] {
	return c.list(engine.Query{Index: "state", Equal: []any{string(state)}})
}

// CountByState tells how many mails that changed since a time are in each
// state.
func (c OutgoingMails) CountByState(ctx context.Context, since time.Time) (map[alert.DeliveryState]int, error) {
	return countByState(ctx, since, c.count)
}

// DeleteBefore removes mails created before a time and tells how many.
func (c OutgoingMails) DeleteBefore(ctx context.Context, t time.Time) (int, error) {
	return c.deleteAll(ctx, engine.Query{Index: "createdAt", To: t})
}
