package mongo

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/mongo/options"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// group is how many documents go to the server in one message.
const group = 1000

// Insert writes new documents.
func (db *DB) Insert(ctx context.Context, c engine.Collection, docs ...bson.Raw) []error {
	return inGroups(c, docs, func(part []bson.Raw) []error {
		_, err := db.db.Collection(c.Name).InsertMany(ctx, part, options.InsertMany().SetOrdered(false))
		return each(ctx, "insert into "+c.Name, len(part), err)
	})
}

// Replace writes documents over their previous version.
func (db *DB) Replace(ctx context.Context, c engine.Collection, docs ...bson.Raw) []error {
	return inGroups(c, docs, func(part []bson.Raw) []error {
		if len(part) == 1 {
			if err := db.replaceOne(ctx, c, part[0]); err != nil {
				return []error{err}
			}
			return nil
		}
		return db.replaceMany(ctx, c, part)
	})
}

// Delete removes a document that has this version, or any for version 0.
func (db *DB) Delete(ctx context.Context, c engine.Collection, id string, version int64) error {
	filter := bson.D{{Key: engine.FieldID, Value: id}}
	if version != 0 {
		filter = append(filter, bson.E{Key: engine.FieldVersion, Value: version})
	}
	result, err := db.db.Collection(c.Name).DeleteOne(ctx, filter)
	if err != nil {
		return translate(ctx, "delete from "+c.Name, err)
	}
	if result.DeletedCount == 0 {
		return db.explain(ctx, c, id)
	}
	return nil
}

func (db *DB) replaceOne(ctx context.Context, c engine.Collection, doc bson.Raw) error {
	head := engine.HeadOf(doc)
	result, err := db.db.Collection(c.Name).ReplaceOne(ctx, previous(head), doc)
	if err != nil {
		return db.explainFault(ctx, c, doc, err)
	}
	if result.MatchedCount == 0 {
		return db.explain(ctx, c, head.ID)
	}
	return nil
}

// replaceMany sends one message. The answer counts matches only in total, so
// when some are missing the documents are read again to see whose they are.
func (db *DB) replaceMany(ctx context.Context, c engine.Collection, docs []bson.Raw) []error {
	writes := make([]mongo.WriteModel, len(docs))
	for i, doc := range docs {
		writes[i] = mongo.NewReplaceOneModel().SetFilter(previous(engine.HeadOf(doc))).SetReplacement(doc)
	}
	result, err := db.db.Collection(c.Name).BulkWrite(ctx, writes, options.BulkWrite().SetOrdered(false))
	errs := each(ctx, "replace in "+c.Name, len(docs), err)
	if err == nil && int(result.MatchedCount) == len(docs) {
		return nil
	}
	return db.reread(ctx, c, docs, errs)
}

func (db *DB) reread(ctx context.Context, c engine.Collection, docs []bson.Raw, errs []error) []error {
	ids := make([]string, len(docs))
	for i, doc := range docs {
		ids[i] = engine.HeadOf(doc).ID
	}
	stored, err := db.Get(ctx, c, ids...)
	if err != nil {
		return engine.AllFailed(len(docs), err)
	}
	now := make(map[string]bson.Raw, len(stored))
	for _, doc := range stored {
		now[engine.HeadOf(doc).ID] = doc
	}
	failed := false
	result := make([]error, len(docs))
	for i, doc := range docs {
		there, ok := now[ids[i]]
		switch {
		case ok && bytes.Equal(there, doc):
			continue // ours, whatever the answer said
		case errs != nil && errs[i] != nil:
			result[i] = errs[i]
		case !ok:
			result[i] = fmt.Errorf("%w: %s %s", models.ErrNotFound, c.Name, ids[i])
		default:
			result[i] = fmt.Errorf("%w: %s %s", models.ErrConflict, c.Name, ids[i])
		}
		failed = true
	}
	if !failed {
		return nil
	}
	return result
}

func previous(head engine.Head) bson.D {
	return bson.D{
		{Key: engine.FieldID, Value: head.ID},
		{Key: engine.FieldVersion, Value: head.Version - 1},
	}
}

// inGroups checks documents and writes those that pass, group by group.
func inGroups(c engine.Collection, docs []bson.Raw, write func([]bson.Raw) []error) []error {
	errs := make([]error, len(docs))
	failed := false
	for start := 0; start < len(docs); start += group {
		end := min(start+group, len(docs))
		var part []bson.Raw
		var places []int
		for i := start; i < end; i++ {
			if err := c.CheckKeys(docs[i]); err != nil {
				errs[i], failed = err, true
				continue
			}
			part, places = append(part, docs[i]), append(places, i)
		}
		if len(part) == 0 {
			continue
		}
		for i, err := range write(part) {
			errs[places[i]] = err
			failed = failed || err != nil
		}
	}
	if !failed {
		return nil
	}
	return errs
}

// each spreads the answer to an unordered write of n documents over them.
func each(ctx context.Context, doing string, n int, err error) []error {
	if err == nil {
		return nil
	}
	var many mongo.BulkWriteException
	if !errors.As(err, &many) || len(many.WriteErrors) == 0 || many.WriteConcernError != nil {
		return engine.AllFailed(n, translate(ctx, doing, err))
	}
	errs := make([]error, n)
	for _, one := range many.WriteErrors {
		if one.Code == duplicateKey {
			errs[one.Index] = taken(doing)
		} else {
			errs[one.Index] = translate(ctx, doing, one)
		}
	}
	return errs
}
