package store

import (
	"context"
	"errors"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Save inserts v when its Version is 0, else replaces the stored document if
// it still has that version (models.ErrConflict otherwise). It sets Version
// and UpdatedAt of v on success and leaves v alone on failure.
func (c records[T]) Save(ctx context.Context, v *T) error {
	return errors.Join(c.SaveMany(ctx, []*T{v})...)
}

// SaveMany saves each value like Save, many at a time. It returns nil when all
// were saved, else one entry for each value.
func (c records[T]) SaveMany(ctx context.Context, values []*T) []error {
	began := c.store.stamps.now()
	errs := c.saveMany(ctx, values)
	if c.store.stamps.now().Sub(began) > lateWrite {
		c.stampAgain(ctx, values, errs)
	}
	if errors.Join(errs...) == nil {
		return nil
	}
	return errs
}

// saveMany saves values and returns one entry for each.
func (c records[T]) saveMany(ctx context.Context, values []*T) []error {
	errs := make([]error, len(values))
	var fresh, known batch[T]
	keys, err := c.personsOf(ctx, values)
	if err != nil {
		return engine.AllFailed(len(values), err)
	}
	for i, v := range values {
		stamp := c.store.stamps.next()
		doc, err := c.encode(v, stamp, keys)
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
	return errs
}

// personsOf returns the keys of those whose values are to be sealed, new ones
// where there are none.
func (c records[T]) personsOf(ctx context.Context, values []*T) (persons, error) {
	if c.person == nil {
		return nil, nil
	}
	var ids []string
	for _, v := range values {
		if id := c.person(c.store, v); id != "" {
			ids = append(ids, id)
		}
	}
	return c.store.personsFor(ctx, ids, true)
}

// lateWrite is how old a stamp may be when its document appears. A process
// that was frozen in between writes far behind what followers have passed.
const lateWrite = overlap / 3

// stampAgain writes once more, under stamps of now, what took so long to be
// written that followers might not look there any more. Where another writer
// came after, its stamp is new enough. It does so once: a machine on which the
// second write is as slow is not made slower still.
func (c records[T]) stampAgain(ctx context.Context, values []*T, errs []error) {
	var written []*T
	var places []int
	for i, v := range values {
		if errs[i] == nil {
			written, places = append(written, v), append(places, i)
		}
	}
	if len(written) == 0 {
		return
	}
	for i, err := range c.saveMany(ctx, written) {
		if !errors.Is(err, models.ErrConflict) && !errors.Is(err, models.ErrNotFound) {
			errs[places[i]] = err
		}
	}
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
func (c records[T]) settle(b batch[T], outcome, errs []error) {
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
func (c records[T]) Delete(ctx context.Context, id string) error {
	if err := c.store.engine.Delete(ctx, c.Collection, id, 0); err != nil {
		return err
	}
	c.store.news.tell(c.Name)
	return nil
}

// deleteAll removes what a query selects, but what changes meanwhile, and
// tells how many those were.
func (c records[T]) deleteAll(ctx context.Context, q engine.Query) (int, error) {
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

// update reads a document, changes it and saves it, again when another writer
// was quicker. change returns false to leave the document as it is.
func (c records[T]) update(ctx context.Context, id string, change func(*T) bool) (T, error) {
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
