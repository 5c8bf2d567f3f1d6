package store

import (
	"context"
	"fmt"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// list is everything a query selects, to be read page by page.
func (c records[T]) list(q engine.Query) models.List[T] {
	return models.List[T]{
		Count: func(ctx context.Context) (int, error) { return c.count(ctx, q) },
		Page: func(ctx context.Context, skip, limit int) ([]T, error) {
			part := q
			part.Skip, part.Limit = skip, limit
			return c.find(ctx, part)
		},
		Each: func(ctx context.Context, fn func(T) error) error { return c.each(ctx, q, fn) },
	}
}

// pick returns some fields of what a query selects as values of another type,
// whose BSON names are the paths of the fields.
func pick[B, T any](ctx context.Context, c collection[T], q engine.Query, fields ...string) ([]B, error) {
	q.Fields = fields
	docs, err := c.board().engine.Find(ctx, c.kept(), q)
	if err != nil {
		return nil, err
	}
	return decodeEach(docs, func(doc bson.Raw) (B, error) {
		var part B
		if err := bson.Unmarshal(doc, &part); err != nil {
			return part, fmt.Errorf("store: decode part of %s %s: %w", c.kept().Name, engine.HeadOf(doc).ID, err)
		}
		return part, nil
	})
}

// anyOf is a choice of strings.
func anyOf[S ~string](values ...S) []any {
	choice := make([]any, len(values))
	for i, v := range values {
		choice[i] = string(v)
	}
	return choice
}
