package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
	"github.com/enkaku/enkaku/store/seal"
)

const keysName = "keys.json"

// The canary is a document whose one sealed field tells whether the keys fit.
const (
	canaryID   = "canary"
	canaryText = "the keys of this store open this"
)

// unlock reads the keys and proves them on the canary. Keys are only made for
// a store that has no canary yet: on any other, new keys would hide what is
// there.
func (s *Store) unlock(ctx context.Context, o Options) error {
	found, err := s.engine.Get(ctx, metaCollection(), canaryID)
	if err != nil {
		return err
	}
	if o.Existing && len(found) == 0 {
		return noStore("that address")
	}
	kek := o.KEK
	s.keys, err = seal.Load(s.keysFile, kek)
	if errors.Is(err, fs.ErrNotExist) {
		if len(found) > 0 {
			return keysMissing(s.keysFile)
		}
		s.keys, err = seal.Create(s.keysFile, kek)
		if errors.Is(err, fs.ErrExist) { // another process was quicker
			s.keys, err = seal.Load(s.keysFile, kek)
		}
	}
	if err != nil {
		return err
	}
	if len(found) == 0 {
		err := s.plantCanary(ctx)
		if g := s.keys.Generation(); err == nil && g > 1 { // a new store with keys that were changed
			err = s.noteLookup(ctx, lookupState{Done: g, To: g})
		}
		if err == nil {
			s.log.Info("a new store was made", "keys", s.keysFile)
		}
		if err == nil || !errors.Is(err, models.ErrConflict) {
			return err
		}
		if found, err = s.engine.Get(ctx, metaCollection(), canaryID); err != nil {
			return err
		}
	}
	return s.checkCanary(found[0])
}

func (s *Store) plantCanary(ctx context.Context) error {
	doc, err := s.canary(1)
	if err != nil {
		return err
	}
	return errors.Join(s.engine.Insert(ctx, metaCollection(), doc)...)
}

func (s *Store) canary(version int64) (bson.Raw, error) {
	sealed, err := s.keys.Seal([]byte(canaryText), canaryID)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	doc, err := bson.Marshal(bson.D{
		{Key: engine.FieldID, Value: canaryID},
		{Key: engine.FieldVersion, Value: version},
		{Key: engine.FieldUpdatedAt, Value: bson.DateTime(s.stamps.next())},
		{Key: "sealed", Value: bson.Binary{Subtype: sealedSubtype, Data: sealed}},
	})
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	return doc, nil
}

func (s *Store) checkCanary(doc bson.Raw) error {
	_, sealed, _ := doc.Lookup("sealed").BinaryOK()
	plain, err := s.keys.Open(sealed, canaryID)
	if err != nil || string(plain) != canaryText {
		return fmt.Errorf("store: the keys in %s are not the ones this store was written with", s.keysFile)
	}
	return nil
}
