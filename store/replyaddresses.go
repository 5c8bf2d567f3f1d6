package store

import (
	"context"
	"errors"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// ReplyAddresses are the addresses at which people answer applications by mail.
// They go with their application, with the doctor and with the account.
type ReplyAddresses struct {
	c collection[models.ReplyAddress]
}

// ReplyAddresses returns the addresses at which people answer by mail.
func (s *Store) ReplyAddresses() ReplyAddresses { return ReplyAddresses{in(s, replyAddressKind())} }

func replyAddressKind() kind[models.ReplyAddress] {
	return kind[models.ReplyAddress]{
		Collection: engine.Collection{Name: "replyAddresses", Indexes: []engine.Index{
			by("applicationId"), by("doctorId"), by("userId"), guard("mark"),
		}},
		sealed: []string{"local"},
		head:   func(r *models.ReplyAddress) head { return head{r.ID, &r.Version, &r.UpdatedAt} },
		person: func(s *Store, r *models.ReplyAddress) string { return s.doctorPerson(r.DoctorID) },
		derive: func(s *Store, r *models.ReplyAddress) bson.D {
			if r.Local == "" {
				return nil
			}
			return bson.D{{Key: "mark", Value: s.replyMark(r.Local)}}
		},
	}
}

// replyMark is the form of an address in the index.
func (s *Store) replyMark(local string) string { return s.keys.Hash("replyAddress", local) }

// IDOf names the address of a person in an application.
func (r ReplyAddresses) IDOf(applicationID, userID string) string {
	return r.c.board().Hash("reply", models.ReplyKey(applicationID, userID))
}

// Get returns the address with this id.
func (r ReplyAddresses) Get(ctx context.Context, id string) (models.ReplyAddress, error) {
	return r.c.Get(ctx, id)
}

// Of returns the address that a person has already, or keeps a new one.
func (r ReplyAddresses) Of(ctx context.Context, fresh models.ReplyAddress) (models.ReplyAddress, error) {
	there, err := r.c.Get(ctx, fresh.ID)
	if !errors.Is(err, models.ErrNotFound) {
		return there, err
	}
	if err = r.c.Save(ctx, &fresh); errors.Is(err, models.ErrConflict) { // another letter was quicker
		return r.c.Get(ctx, fresh.ID)
	}
	return fresh, err
}

// ByLocal returns whose address has this before the @, else
// models.ErrNotFound.
func (r ReplyAddresses) ByLocal(ctx context.Context, local string) (models.ReplyAddress, error) {
	found, err := r.c.find(ctx, engine.Query{Index: "mark", Equal: []any{r.c.board().replyMark(local)}})
	if err == nil && len(found) == 0 {
		err = models.ErrNotFound
	}
	if err != nil {
		return models.ReplyAddress{}, err
	}
	return found[0], nil
}

// Change reads an address, changes it and saves it, again when another was
// quicker.
func (r ReplyAddresses) Change(ctx context.Context, id string, change func(*models.ReplyAddress)) error {
	_, err := r.c.update(ctx, id, func(v *models.ReplyAddress) bool {
		change(v)
		return true
	})
	return err
}

// RemoveAll deletes all addresses in a doctor's applications, of either side.
func (r ReplyAddresses) RemoveAll(ctx context.Context, doctorID string) error {
	_, err := r.c.deleteAll(ctx, engine.Query{Index: "doctorId", Equal: []any{doctorID}})
	return err
}

// DeleteByUser removes all addresses of a user.
func (r ReplyAddresses) DeleteByUser(ctx context.Context, userID string) error {
	_, err := r.c.deleteAll(ctx, engine.Query{Index: "userId", Equal: []any{userID}})
	return err
}

// removeOf deletes the addresses of an application.
func (r ReplyAddresses) removeOf(ctx context.Context, applicationID string) error {
	_, err := r.c.deleteAll(ctx, engine.Query{Index: "applicationId", Equal: []any{applicationID}})
	return err
}
