package store

import (
	"context"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// AddressChanges are the wishes to be known by another address that wait for
// their proof, and those that can still be taken back.
type AddressChanges struct {
	collection[models.AddressChange]
}

// AddressChanges returns the changes of addresses.
func (s *Store) AddressChanges() AddressChanges { return AddressChanges{in(s, addressChangeKind())} }

func addressChangeKind() kind[models.AddressChange] {
	return kind[models.AddressChange]{
		Collection: engine.Collection{Name: "addressChanges", Indexes: []engine.Index{
			by("expiresAt"), by("userId", "askedAt"), by("reserves"), by("unsettledAt"),
		}},
		sealed: []string{"from", "to"},
		head:   func(c *models.AddressChange) head { return head{c.ID, &c.Version, &c.UpdatedAt} },
		person: func(s *Store, c *models.AddressChange) string { return s.userPerson(c.UserID) },
		hashes: func(*models.AddressChange, rehash) {}, // all are derived
		derive: func(s *Store, c *models.AddressChange) (d bson.D) {
			held := c.State == models.AddressConfirmed || c.State == models.AddressTakenBack && !c.Settled
			if held && c.UserID != "" && c.From != "" {
				d = append(d, bson.E{Key: "reserves", Value: s.emailHash(c.From)})
			}
			if c.State != models.AddressAsked && !c.Settled {
				d = append(d, bson.E{Key: "unsettledAt", Value: millis(orBeginning(c.Since()))})
			}
			return d
		},
	}
}

// Reserving returns the change that keeps an address for the account that had it:
// nobody else gets an account with it until the change cannot be taken back any
// more. It is models.ErrNotFound for a free address. Who asks looks first whether
// the address has an account: it is reserved before the account lets go of it.
func (c AddressChanges) Reserving(ctx context.Context, email string, now time.Time) (models.AddressChange, error) {
	all, err := c.find(ctx, engine.Query{Index: "reserves", Equal: []any{c.board().emailHash(email)}})
	if err != nil {
		return models.AddressChange{}, err
	}
	for _, change := range all {
		if change.Reserves(now) {
			return change, nil
		}
	}
	return models.AddressChange{}, models.ErrNotFound
}

// OpenOf returns the change of an account that can still be taken back, or
// models.ErrNotFound.
func (c AddressChanges) OpenOf(ctx context.Context, userID string, now time.Time) (models.AddressChange, error) {
	all, err := c.OfUser(ctx, userID)
	if err != nil {
		return models.AddressChange{}, err
	}
	for _, change := range all {
		if change.Open(now) {
			return change, nil
		}
	}
	return models.AddressChange{}, models.ErrNotFound
}

// OfUser returns the changes of an account, newest first.
func (c AddressChanges) OfUser(ctx context.Context, userID string) ([]models.AddressChange, error) {
	return c.find(ctx, engine.Query{Index: "userId", Equal: []any{userID}, Descending: true})
}

// DeleteByUser removes the changes of an account.
func (c AddressChanges) DeleteByUser(ctx context.Context, userID string) error {
	_, err := c.deleteAll(ctx, engine.Query{Index: "userId", Equal: []any{userID}})
	return err
}

// Unsettled calls fn with the changes that hold and are not done, the oldest first.
func (c AddressChanges) Unsettled(ctx context.Context, fn func(models.AddressChange) error) error {
	return c.each(ctx, engine.Query{Index: "unsettledAt", From: beginning}, fn)
}
