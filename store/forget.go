package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store/engine"
	"github.com/enkaku/enkaku/store/seal"
)

// A censor keeps what belongs to erased people out of a restored store, and
// notes documents whose key is missing.
type censor struct {
	keys   *seal.Keys
	erased erased
	known  map[string]bool // whose keys are there
}

func newCensor(keys *seal.Keys, v Vault) censor {
	c := censor{keys, v.erased(), make(map[string]bool, len(v.People))}
	for _, doc := range v.People {
		c.known[engine.HeadOf(doc).ID] = true
	}
	return c
}

// pass returns those documents of a backup that are to be restored.
// Applications of erased people are among them: that there was one stays known
// (forgetAgain empties them).
func (c censor) pass(of engine.Collection, docs []bson.Raw) ([]bson.Raw, error) {
	kept := make([]bson.Raw, 0, len(docs))
	for _, doc := range docs {
		gone := c.gone(of.Name, doc)
		if whose := personIn(doc); whose != "" && !gone && !c.known[whose] {
			return nil, fmt.Errorf("store: restore: the vault is older than the backup: it lacks a key for %s %s",
				of.Name, engine.HeadOf(doc).ID)
		}
		if !gone || of.Name == applicationKind().Name {
			kept = append(kept, doc)
		}
	}
	return kept, nil
}

// gone reports whether a document belongs to somebody who was erased.
func (c censor) gone(collection string, doc bson.Raw) bool {
	for _, id := range c.owners(collection, doc) {
		if _, ok := c.erased[id]; ok {
			return true
		}
	}
	return false
}

// owners names whose a document is, also one from before people had keys.
func (c censor) owners(collection string, doc bson.Raw) []string {
	named := func(kind, field string) []string {
		id, _ := doc.Lookup(field).StringValueOK()
		if id == "" {
			return nil
		}
		return []string{c.keys.Hash("person", kind+"/"+id)}
	}
	switch collection {
	case doctorKind().Name:
		return named(personDoctor, engine.FieldID)
	case userKind().Name:
		return named(personUser, engine.FieldID)
	case applicationKind().Name, messageKind().Name, replyAddressKind().Name, applicationNoteKind().Name, scoutKind().Name,
		licenceDocumentKind().Name, hiddenKind().Name:
		return named(personDoctor, "doctorId")
	case passkeyKind().Name, heldFormKind().Name, addressChangeKind().Name, sessionKind().Name, savedKind().Name, storyKind().Name:
		return named(personUser, "userId")
	case pieceKind().Name:
		return []string{personIn(doc)}
	}
	return nil
}

// address is when an address was erased last, zero for never.
func (list erased) address(s *Store, email string) (at time.Time) {
	for _, id := range s.addressPersons(email) {
		if when, ok := list[id]; ok && when.After(at) {
			at = when
		}
	}
	return at
}

// forgetAgain erases from a restored store what is kept of erased people in
// other words: applications are emptied, alerts from before the erasure end.
func (s *Store) forgetAgain(ctx context.Context, list erased) error {
	if len(list) == 0 {
		return nil
	}
	err := s.Applications().All(ctx, func(a models.Application) error {
		if _, ok := list[s.doctorPerson(a.DoctorID)]; !ok || a.Forgotten {
			return nil
		}
		_, err := s.Applications().Change(ctx, a.ID, func(a *models.Application) (bool, error) {
			return true, a.Forget(s.now())
		})
		return err
	})
	ended := s.Subscriptions().All(ctx, func(v alert.Subscription) error {
		at := list.address(s, v.Email)
		if at.IsZero() || !v.CreatedAt.Before(at) || !v.Forget(models.ByBoard, s.now()) {
			return nil
		}
		return s.Subscriptions().Save(ctx, &v)
	})
	waiting := s.Reports().All(ctx, func(r models.Report) error {
		_, gone := list[s.userPerson(r.Answer.UserID)]
		if !gone && list.address(s, r.Answer.Email).IsZero() {
			return nil
		}
		return s.Reports().Forget(ctx, r.Answer)
	})
	return errors.Join(err, ended, waiting)
}
