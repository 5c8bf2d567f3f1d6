package mongo

import (
	"context"
	"slices"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo/options"

	"github.com/enkaku/enkaku/store/engine"
)

// idsPerGet bounds the identifiers of one query.
const idsPerGet = 1000

// Get returns those of the named documents that exist.
func (db *DB) Get(ctx context.Context, c engine.Collection, ids ...string) ([]bson.Raw, error) {
	found, err := db.named(ctx, c, ids, options.Find())
	if err != nil {
		return nil, translate(ctx, "get from "+c.Name, err)
	}
	return found, nil
}

// Versions returns the versions of those of the named documents that exist.
func (db *DB) Versions(ctx context.Context, c engine.Collection, ids ...string) (map[string]int64, error) {
	keys, err := db.named(ctx, c, ids, options.Find().SetProjection(bson.D{{Key: engine.FieldVersion, Value: 1}}))
	if err != nil {
		return nil, translate(ctx, "versions from "+c.Name, err)
	}
	found := make(map[string]int64, len(keys))
	for _, doc := range keys {
		h := engine.HeadOf(doc)
		found[h.ID] = h.Version
	}
	return found, nil
}

// named returns what opts ask of those of the named documents that exist.
func (db *DB) named(ctx context.Context, c engine.Collection, ids []string, opts *options.FindOptionsBuilder) (found []bson.Raw, err error) {
	for some := range slices.Chunk(ids, idsPerGet) {
		filter := bson.D{{Key: engine.FieldID, Value: some[0]}}
		if len(some) > 1 {
			filter = bson.D{{Key: engine.FieldID, Value: bson.D{{Key: "$in", Value: some}}}}
		}
		docs, err := db.query(ctx, c, filter, opts)
		if err != nil {
			return nil, err
		}
		found = append(found, docs...)
	}
	return found, nil
}

// Find returns the documents that a query selects, in its order.
func (db *DB) Find(ctx context.Context, c engine.Collection, q engine.Query) ([]bson.Raw, error) {
	p, err := c.Plan(q)
	if err != nil {
		return nil, err
	}
	direction := 1
	if p.Descending {
		direction = -1
	}
	var order bson.D
	if p.Order != "" {
		order = append(order, bson.E{Key: p.Order, Value: direction})
	}
	order = append(order, bson.E{Key: engine.FieldID, Value: direction})
	opts := options.Find().SetSort(order).SetLimit(int64(p.Limit)).SetBatchSize(int32(p.Limit))
	if p.Keys {
		opts.SetProjection(bson.D{{Key: engine.FieldVersion, Value: 1}, {Key: engine.FieldUpdatedAt, Value: 1}})
	}
	docs, err := db.query(ctx, c, conditions(p, true), opts)
	if err != nil {
		return nil, translate(ctx, "find in "+c.Name, err)
	}
	return docs, nil
}

// Count tells how many documents a query selects, leaving its Limit and After
// aside.
func (db *DB) Count(ctx context.Context, c engine.Collection, q engine.Query) (int64, error) {
	p, err := c.Plan(q)
	if err != nil {
		return 0, err
	}
	n, err := db.db.Collection(c.Name).CountDocuments(ctx, conditions(p, false))
	if err != nil {
		return 0, translate(ctx, "count "+c.Name, err)
	}
	return n, nil
}

func (db *DB) query(ctx context.Context, c engine.Collection, filter bson.D, opts *options.FindOptionsBuilder) ([]bson.Raw, error) {
	cursor, err := db.db.Collection(c.Name).Find(ctx, filter, opts)
	if err != nil {
		return nil, err
	}
	var docs []bson.Raw
	err = cursor.All(ctx, &docs)
	return docs, err
}

func conditions(p engine.Plan, after bool) bson.D {
	filter := bson.D{}
	for _, t := range p.Fixed {
		filter = append(filter, bson.E{Key: t.Field, Value: t.Value})
	}
	var bounds bson.D
	if p.From != nil {
		bounds = append(bounds, bson.E{Key: "$gte", Value: p.From})
	}
	if p.To != nil {
		bounds = append(bounds, bson.E{Key: "$lt", Value: p.To})
	}
	if bounds != nil {
		filter = append(filter, bson.E{Key: p.Order, Value: bounds})
	}
	if after && p.After != nil {
		filter = append(filter, following(p))
	}
	return filter
}

// following selects what comes after a position: a later value, or the same
// value and a later id.
func following(p engine.Plan) bson.E {
	sign := "$gt"
	if p.Descending {
		sign = "$lt"
	}
	laterID := bson.E{Key: engine.FieldID, Value: bson.D{{Key: sign, Value: p.After.ID}}}
	if p.Order == "" {
		return laterID
	}
	return bson.E{Key: "$or", Value: bson.A{
		bson.D{{Key: p.Order, Value: bson.D{{Key: sign, Value: p.After.Value}}}},
		bson.D{{Key: p.Order, Value: p.After.Value}, laterID},
	}}
}
