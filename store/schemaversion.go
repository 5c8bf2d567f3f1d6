package store

import (
	"context"
	"errors"
	"fmt"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// schemaVersion is the form of the documents that this version writes. It grows
// when an older version could not read them, or would write them back wrong:
//
//	1 until November 2026, not noted in the store
//	2 keys of people, a keyed audit log
const schemaVersion = 2

// schemaID is the document of meta that notes it.
const schemaID = "schema"

// checkSchema refuses a store that a newer version has written.
func (s *Store) checkSchema(ctx context.Context) (noted int64, err error) {
	docs, err := s.engine.Get(ctx, metaCollection(), schemaID)
	if err != nil || len(docs) == 0 {
		return 0, err
	}
	noted = engine.HeadOf(docs[0]).Version
	if noted > schemaVersion {
		return noted, fmt.Errorf("store: a newer version of enkaku wrote this store (form %d, this version knows %d): "+
			"start the newer one, or restore a backup from before it", noted, schemaVersion)
	}
	return noted, nil
}

// noteSchema notes that this version writes here. The version of the document is
// the form itself, so it only grows.
func (s *Store) noteSchema(ctx context.Context, noted int64) error {
	for noted < schemaVersion {
		doc, err := bson.Marshal(bson.D{
			{Key: engine.FieldID, Value: schemaID}, {Key: engine.FieldVersion, Value: noted + 1},
			{Key: engine.FieldUpdatedAt, Value: bson.DateTime(s.stamps.next())},
		})
		if err != nil {
			return fmt.Errorf("store: %w", err)
		}
		if noted == 0 {
			err = errors.Join(s.engine.Insert(ctx, metaCollection(), doc)...)
		} else {
			err = errors.Join(s.engine.Replace(ctx, metaCollection(), doc)...)
		}
		if err != nil && !errors.Is(err, models.ErrConflict) {
			return err
		}
		noted++
	}
	return nil
}
