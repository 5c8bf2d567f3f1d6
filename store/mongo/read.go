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
	docs, err := db.named(ctx, c, ids, nil)
	return docs, translate(ctx, "get from "+c.Name, err)
}

// Versions returns the versions of those of the named documents that exist.
func (db *DB) Versions(ctx context.Context, c engine.Collection, ids ...string) (map[string]int64, error) {
	docs, err := db.named(ctx, c, ids, bson.D{{Key: engine.FieldVersion, Value: 1}})
	if err != nil {
		return nil, translate(ctx, "versions in "+c.Name, err)
	}
	found := make(map[string]int64, len(docs))
	for _, doc := range docs {
		head := engine.HeadOf(doc)
		found[head.ID] = head.Version
	}
	return found, nil
}

// named returns documents by id, of each the fields of a projection, nil for all.
func (db *DB) named(ctx context.Context, c engine.Collection, ids []string, fields bson.D) ([]bson.Raw, error) {
	var found []bson.Raw
	for part := range slices.Chunk(ids, idsPerGet) {
		filter := bson.D{{Key: engine.FieldID, Value: part[0]}}
		if len(part) > 1 {
			filter = bson.D{{Key: engine.FieldID, Value: bson.D{{Key: "$in", Value: part}}}}
		}
		opts := options.Find()
		if fields != nil {
			opts.SetProjection(fields)
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
	opts := options.Find().SetSort(order).SetSkip(int64(p.Skip)).SetLimit(int64(p.Limit)).SetBatchSize(engine.MaxLimit)
	if p.Keys {
		opts.SetProjection(bson.D{{Key: engine.FieldVersion, Value: 1}, {Key: engine.FieldUpdatedAt, Value: 1}})
	}
	if len(p.Fields) > 0 {
		opts.SetProjection(only(p.Fields))
	}
	docs, err := db.query(ctx, c, conditions(p, true), opts)
	if err != nil {
		return nil, translate(ctx, "find in "+c.Name, err)
	}
	if len(p.Fields) > 0 {
		return parts(docs, p.Fields)
	}
	return docs, nil
}

func only(fields []string) bson.D {
	var d bson.D
	for _, f := range fields {
		d = append(d, bson.E{Key: f, Value: 1})
	}
	return d
}

// parts gives documents the form of engine.Part.
func parts(docs []bson.Raw, fields []string) ([]bson.Raw, error) {
	for i, doc := range docs {
		values, err := engine.LookupEach(doc, fields)
		if err != nil {
			return nil, err
		}
		docs[i] = engine.Part(engine.HeadOf(doc).ID, fields, values)
	}
	return docs, nil
}

// Count tells how many documents a query selects, leaving its Skip, Limit
// and After aside.
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

// CountEach tells how many documents have each of the texts that In chooses from.
func (db *DB) CountEach(ctx context.Context, c engine.Collection, q engine.Query) (map[string]int64, error) {
	p, err := c.Chosen(q)
	if err != nil {
		return nil, err
	}
	cursor, err := db.db.Collection(c.Name).Aggregate(ctx, bson.A{
		bson.D{{Key: "$match", Value: conditions(p, false)}},
		bson.D{{Key: "$group", Value: bson.D{
			{Key: "_id", Value: "$" + p.Any.Field}, {Key: "n", Value: bson.D{{Key: "$sum", Value: 1}}},
		}}},
	})
	var groups []struct {
		Value string `bson:"_id"`
		N     int64  `bson:"n"`
	}
	if err == nil {
		err = cursor.All(ctx, &groups)
	}
	if err != nil {
		return nil, translate(ctx, "count each in "+c.Name, err)
	}
	counts := make(map[string]int64, len(groups))
	for _, g := range groups {
		counts[g.Value] = g.N
	}
	return counts, nil
}

func (db *DB) query(
	ctx context.Context, c engine.Collection, filter bson.D, opts *options.FindOptionsBuilder,
) ([]bson.Raw, error) {
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
	if p.Any != nil {
		filter = append(filter, bson.E{Key: p.Any.Field, Value: bson.D{{Key: "$in", Value: bson.A(p.Any.Values)}}})
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
