package store

import (
	"context"
	"fmt"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// head points at the fields of a noun that the store itself sets or reads.
type head struct {
	id      string
	version *int64
	updated *time.Time // nil when the noun has no such field
}

// A kind is how a noun is kept.
type kind[T any] struct {
	engine.Collection
	sealed []string // dotted paths of the fields that are encrypted
	head   func(*T) head
	// derive returns elements that only the indexes use; nil for none.
	derive func(s *Store, v *T) bson.D
	// person tells whose key seals the fields (personID), "" for those of the
	// board; nil when it is always those.
	person func(s *Store, v *T) string
	// hashes takes the hashes of a document to another generation of the lookup
	// key: those that nothing is derived from. nil when it holds none.
	hashes func(v *T, newer rehash)
	// passing kinds are deleted then: they end within minutes or days.
	passing bool
}

// collection is the documents of one kind as values.
type collection[T any] struct {
	store *Store
	kind[T]
	secret paths // of sealed
}

func in[T any](s *Store, k kind[T]) collection[T] {
	return collection[T]{store: s, kind: k, secret: pathsOf(k.sealed)}
}

// Get returns the document with this id.
func (c collection[T]) Get(ctx context.Context, id string) (T, error) {
	var v T
	docs, err := c.store.engine.Get(ctx, c.Collection, id)
	if err != nil {
		return v, err
	}
	if len(docs) == 0 {
		return v, fmt.Errorf("%w: %s %s", models.ErrNotFound, c.Name, id)
	}
	values, err := c.decodeAll(ctx, docs)
	if err != nil {
		return v, err
	}
	return values[0], nil
}

// GetMany returns those of the named documents that exist.
func (c collection[T]) GetMany(ctx context.Context, ids []string) (map[string]T, error) {
	docs, err := c.store.engine.Get(ctx, c.Collection, ids...)
	if err != nil {
		return nil, err
	}
	values, err := c.decodeAll(ctx, docs)
	if err != nil {
		return nil, err
	}
	found := make(map[string]T, len(docs))
	for i, doc := range docs {
		found[engine.HeadOf(doc).ID] = values[i]
	}
	return found, nil
}

// Again returns those of the named documents that exist, as they are now. What
// known has in its present version is taken from there: a version of a document
// is written once, so its number tells that nothing changed.
func (c collection[T]) Again(ctx context.Context, ids []string, known func(id string) *T) (map[string]*T, error) {
	versions, err := c.store.engine.Versions(ctx, c.Collection, ids...)
	if err != nil {
		return nil, err
	}
	found := make(map[string]*T, len(versions))
	var changed []string
	for id, version := range versions {
		if v := known(id); v != nil && *c.head(v).version == version {
			found[id] = v
		} else {
			changed = append(changed, id)
		}
	}
	if len(changed) == 0 {
		return found, nil
	}
	read, err := c.GetMany(ctx, changed)
	for id, v := range read {
		found[id] = &v
	}
	return found, err
}

// Versions returns the versions of those of the named documents that exist,
// without reading them.
func (c collection[T]) Versions(ctx context.Context, ids []string) (map[string]int64, error) {
	return c.store.engine.Versions(ctx, c.Collection, ids...)
}

// All calls fn with every document in order of id until it returns an error,
// which All returns.
func (c collection[T]) All(ctx context.Context, fn func(T) error) error {
	return c.each(ctx, engine.Query{}, fn)
}

// find returns what a query selects: everything when it sets no Limit.
func (c collection[T]) find(ctx context.Context, q engine.Query) ([]T, error) {
	if q.Limit == 0 {
		var found []T
		err := c.each(ctx, q, func(v T) error {
			found = append(found, v)
			return nil
		})
		return found, err
	}
	docs, err := c.store.engine.Find(ctx, c.Collection, q)
	if err != nil {
		return nil, err
	}
	return c.decodeAll(ctx, docs)
}

// one returns the first that a query selects.
func (c collection[T]) one(ctx context.Context, q engine.Query) (T, error) {
	q.Limit = 1
	found, err := c.find(ctx, q)
	if err != nil || len(found) == 0 {
		var none T
		if err == nil {
			err = fmt.Errorf("%w: %s by %s", models.ErrNotFound, c.Name, q.Index)
		}
		return none, err
	}
	return found[0], nil
}

// pageSize is how many documents each reads at a time.
const pageSize = 1000

// each calls fn with everything a query selects, page by page, until fn
// returns an error. The next page is read while fn looks at one. Documents
// written meanwhile may or may not be seen.
func (c collection[T]) each(ctx context.Context, q engine.Query, fn func(T) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	q.Limit = pageSize
	for p := c.page(ctx, q); ; {
		if p.err != nil {
			return p.err
		}
		var next chan page[T]
		if p.next != nil {
			q.After = p.next
			ahead := q
			next = make(chan page[T], 1)
			go func() { next <- c.page(ctx, ahead) }()
		}
		for _, v := range p.values {
			if err := fn(v); err != nil {
				if stop(); next != nil {
					<-next
				}
				return err
			}
		}
		if next == nil {
			return nil
		}
		p = <-next
	}
}

// page is a part of what a query selects.
type page[T any] struct {
	values []T
	next   *engine.Position // what the following page begins after, nil at the end
	err    error
}

func (c collection[T]) page(ctx context.Context, q engine.Query) (p page[T]) {
	docs, err := c.store.engine.Find(ctx, c.Collection, q)
	if err != nil {
		return page[T]{err: err}
	}
	if p.values, p.err = c.decodeAll(ctx, docs); p.err == nil && len(docs) == pageSize {
		p.next, p.err = c.PositionOf(q, docs[len(docs)-1])
	}
	return p
}

// count tells how many documents a query selects.
func (c collection[T]) count(ctx context.Context, q engine.Query) (int, error) {
	n, err := c.store.engine.Count(ctx, c.Collection, q)
	return int(n), err
}
