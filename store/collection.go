package store

import (
	"context"
	"errors"
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
}

// collection is the documents of one kind as values.
type collection[T any] struct {
	store *Store
	kind[T]
}

func in[T any](s *Store, k kind[T]) collection[T] { return collection[T]{store: s, kind: k} }

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
	return c.decode(docs[0])
}

// GetMany returns those of the named documents that exist.
func (c collection[T]) GetMany(ctx context.Context, ids []string) (map[string]T, error) {
	docs, err := c.store.engine.Get(ctx, c.Collection, ids...)
	if err != nil {
		return nil, err
	}
	found := make(map[string]T, len(docs))
	for _, doc := range docs {
		v, err := c.decode(doc)
		if err != nil {
			return nil, err
		}
		found[engine.HeadOf(doc).ID] = v
	}
	return found, nil
}

// Save inserts v when its Version is 0, else replaces the stored document if
// it still has that version (models.ErrConflict otherwise). It sets Version
// and UpdatedAt of v on success and leaves v alone on failure.
func (c collection[T]) Save(ctx context.Context, v *T) error {
	return errors.Join(c.SaveMany(ctx, []*T{v})...)
}

// SaveMany saves each value like Save, many at a time. It returns nil when all
// were saved, else one entry for each value.
func (c collection[T]) SaveMany(ctx context.Context, values []*T) []error {
	errs := make([]error, len(values))
	var fresh, known batch[T]
	for i, v := range values {
		stamp := c.store.stamps.next()
		doc, err := c.encode(v, stamp)
		switch {
		case err != nil:
			errs[i] = err
		case *c.head(v).version == 0:
			fresh.add(i, v, doc, stamp)
		default:
			known.add(i, v, doc, stamp)
		}
	}
	if len(fresh.docs) > 0 {
		c.settle(fresh, c.store.engine.Insert(ctx, c.Collection, fresh.docs...), errs)
	}
	if len(known.docs) > 0 {
		c.settle(known, c.store.engine.Replace(ctx, c.Collection, known.docs...), errs)
	}
	if errors.Join(errs...) == nil {
		return nil
	}
	return errs
}

// A batch is documents on their way with the values they came from.
type batch[T any] struct {
	places []int
	values []*T
	docs   []bson.Raw
	stamps []int64
}

func (b *batch[T]) add(place int, v *T, doc bson.Raw, stamp int64) {
	b.places = append(b.places, place)
	b.values = append(b.values, v)
	b.docs = append(b.docs, doc)
	b.stamps = append(b.stamps, stamp)
}

// settle carries the outcome of a batch over to its values.
func (c collection[T]) settle(b batch[T], outcome, errs []error) {
	written := false
	for i, v := range b.values {
		if outcome != nil && outcome[i] != nil {
			errs[b.places[i]] = outcome[i]
			continue
		}
		written = true
		h := c.head(v)
		*h.version++
		if h.updated != nil {
			*h.updated = time.UnixMilli(b.stamps[i]).UTC()
		}
	}
	if written {
		c.store.news.tell(c.Name)
	}
}

// Delete removes the document, whatever its version. Followers do not see it:
// a document that they mirror is first saved in a state that ends it.
func (c collection[T]) Delete(ctx context.Context, id string) error {
	if err := c.store.engine.Delete(ctx, c.Collection, id, 0); err != nil {
		return err
	}
	c.store.news.tell(c.Name)
	return nil
}

// All calls fn with every document in order of id until it returns an error,
// which All returns.
func (c collection[T]) All(ctx context.Context, fn func(T) error) error {
	return c.each(ctx, engine.Query{}, fn)
}

// find returns what a query selects: everything when it sets no Limit.
func (c collection[T]) find(ctx context.Context, q engine.Query) ([]T, error) {
	var found []T
	if q.Limit == 0 {
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
	for _, doc := range docs {
		v, err := c.decode(doc)
		if err != nil {
			return nil, err
		}
		found = append(found, v)
	}
	return found, nil
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
// returns an error. Documents written meanwhile may or may not be seen.
func (c collection[T]) each(ctx context.Context, q engine.Query, fn func(T) error) error {
	q.Limit = pageSize
	for {
		docs, err := c.store.engine.Find(ctx, c.Collection, q)
		if err != nil {
			return err
		}
		for _, doc := range docs {
			v, err := c.decode(doc)
			if err != nil {
				return err
			}
			if err := fn(v); err != nil {
				return err
			}
		}
		if len(docs) < pageSize {
			return nil
		}
		if q.After, err = c.PositionOf(q, docs[len(docs)-1]); err != nil {
			return err
		}
	}
}

// deleteAll removes what a query selects, but what changes meanwhile, and
// tells how many those were.
func (c collection[T]) deleteAll(ctx context.Context, q engine.Query) (int, error) {
	q.Keys, q.Limit = true, pageSize
	for n := 0; ; {
		docs, err := c.store.engine.Find(ctx, c.Collection, q)
		if err != nil || len(docs) == 0 {
			return n, err
		}
		before := n
		for _, doc := range docs {
			h := engine.HeadOf(doc)
			err := c.store.engine.Delete(ctx, c.Collection, h.ID, h.Version)
			switch {
			case err == nil:
				n++
			case !errors.Is(err, models.ErrNotFound) && !errors.Is(err, models.ErrConflict):
				return n, err
			}
		}
		if len(docs) < pageSize || n == before {
			return n, nil
		}
	}
}

// count tells how many documents a query selects.
func (c collection[T]) count(ctx context.Context, q engine.Query) (int, error) {
	n, err := c.store.engine.Count(ctx, c.Collection, q)
	return int(n), err
}

// update reads a document, changes it and saves it, again when another writer
// was quicker. change returns false to leave the document as it is.
func (c collection[T]) update(ctx context.Context, id string, change func(*T) bool) (T, error) {
	for tries := 0; ; tries++ {
		v, err := c.Get(ctx, id)
		if err != nil || !change(&v) {
			return v, err
		}
		err = c.Save(ctx, &v)
		if err == nil || !errors.Is(err, models.ErrConflict) || tries == maxTries {
			return v, err
		}
	}
}

// maxTries bounds how often a contended write is tried again.
const maxTries = 100
