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

// collection is the documents of one kind as values. It is an interface, though
// only records fulfil it, so that packages that name a Store need not compile
// records once more for each kind, which took each of them half a minute.
type collection[T any] interface {
	// Get returns the document with this id.
	Get(ctx context.Context, id string) (T, error)
	// GetMany returns those of the named documents that exist.
	GetMany(ctx context.Context, ids []string) (map[string]T, error)
	// Again returns those of the named documents that exist, as they are now.
	// What known has in its present version is taken from there: a version of a
	// document is written once, so its number tells that nothing changed.
	Again(ctx context.Context, ids []string, known func(id string) *T) (map[string]*T, error)
	// Versions returns the versions of those of the named documents that exist,
	// without reading them.
	Versions(ctx context.Context, ids []string) (map[string]int64, error)
	// All calls fn with every document in order of id until it returns an error,
	// which All returns.
	All(ctx context.Context, fn func(T) error) error

	Save(ctx context.Context, v *T) error
	SaveMany(ctx context.Context, values []*T) []error
	Delete(ctx context.Context, id string) error

	Changes(ctx context.Context, since Cursor, limit int) ([]T, Cursor, error)
	ChangedSince(ctx context.Context, since time.Time, fn func(T) error) error
	Latest(ctx context.Context) (Cursor, error)
	Watch(ctx context.Context) <-chan struct{}

	find(ctx context.Context, q engine.Query) ([]T, error)
	one(ctx context.Context, q engine.Query) (T, error)
	each(ctx context.Context, q engine.Query, fn func(T) error) error
	count(ctx context.Context, q engine.Query) (int, error)
	list(q engine.Query) models.List[T]
	update(ctx context.Context, id string, change func(*T) bool) (T, error)
	deleteAll(ctx context.Context, q engine.Query) (int, error)
	saveMany(ctx context.Context, values []*T) []error
	decodeAll(ctx context.Context, docs []bson.Raw) ([]T, error)
	encode(v *T, stamp int64, keys persons) (bson.Raw, error)
	personsOf(ctx context.Context, values []*T) (persons, error)

	personOf(v *T) string
	board() *Store
	kept() engine.Collection
}

// records is a collection.
type records[T any] struct {
	store *Store
	kind[T]
	secret paths // of sealed
}

func in[T any](s *Store, k kind[T]) collection[T] { return recordsOf(s, k) }

func recordsOf[T any](s *Store, k kind[T]) records[T] {
	return records[T]{store: s, kind: k, secret: pathsOf(k.sealed)}
}

func (c records[T]) board() *Store { return c.store }

func (c records[T]) kept() engine.Collection { return c.Collection }

// Get returns the document with this id.
func (c records[T]) Get(ctx context.Context, id string) (T, error) {
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
func (c records[T]) GetMany(ctx context.Context, ids []string) (map[string]T, error) {
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
func (c records[T]) Again(ctx context.Context, ids []string, known func(id string) *T) (map[string]*T, error) {
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
func (c records[T]) Versions(ctx context.Context, ids []string) (map[string]int64, error) {
	return c.store.engine.Versions(ctx, c.Collection, ids...)
}

// All calls fn with every document in order of id until it returns an error,
// which All returns.
func (c records[T]) All(ctx context.Context, fn func(T) error) error {
	return c.each(ctx, engine.Query{}, fn)
}

// find returns what a query selects: everything when it sets no Limit.
func (c records[T]) find(ctx context.Context, q engine.Query) ([]T, error) {
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
func (c records[T]) one(ctx context.Context, q engine.Query) (T, error) {
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
func (c records[T]) each(ctx context.Context, q engine.Query, fn func(T) error) error {
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

func (c records[T]) page(ctx context.Context, q engine.Query) (p page[T]) {
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
func (c records[T]) count(ctx context.Context, q engine.Query) (int, error) {
	n, err := c.store.engine.Count(ctx, c.Collection, q)
	return int(n), err
}
