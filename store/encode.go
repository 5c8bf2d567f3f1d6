package store

import (
	"context"
	"fmt"
	"runtime"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/x/bsonx/bsoncore"
	"golang.org/x/sync/errgroup"

	"github.com/enkaku/enkaku/store/engine"
)

// encode makes the document that v becomes with its next version: the three
// elements every document has, the fields of v with the personal ones sealed,
// and the elements for the indexes.
func (c records[T]) encode(v *T, stamp int64, keys persons) (bson.Raw, error) {
	h := c.head(v)
	if h.id == "" {
		return nil, fmt.Errorf("store: %s without an id", c.Name)
	}
	doc, err := c.assemble(v, h, stamp, keys)
	if err != nil {
		return nil, fmt.Errorf("store: encode %s %s: %w", c.Name, h.id, err)
	}
	return doc, nil
}

// room is how much a document grows by its head, sealing and what is derived.
const room = 512

func (c records[T]) assemble(v *T, h head, stamp int64, keys persons) (bson.Raw, error) {
	fields, err := bson.Marshal(v)
	if err != nil {
		return nil, err
	}
	start, doc := bsoncore.AppendDocumentStart(make([]byte, 0, len(fields)+room))
	doc = bsoncore.AppendStringElement(doc, engine.FieldID, h.id)
	doc = bsoncore.AppendInt64Element(doc, engine.FieldVersion, *h.version+1)
	doc = bsoncore.AppendDateTimeElement(doc, engine.FieldUpdatedAt, stamp)
	if g := c.store.keys.Generation(); g > 1 && c.hashes != nil {
		doc = bsoncore.AppendInt64Element(doc, fieldLookup, int64(g))
	}
	seal := closing(c.store.keys)
	if id := c.personOf(v); id != "" {
		doc = bsoncore.AppendStringElement(doc, fieldPerson, id)
		seal = closing(lockOf(keys[id]))
	}
	if doc, err = seal.elements(doc, fields, c.secret, c.Name+"/"+h.id, isHead); err != nil {
		return nil, err
	}
	if c.derive != nil {
		derived, err := bson.Marshal(append(bson.D{}, c.derive(c.store, v)...))
		if err != nil {
			return nil, err
		}
		doc = append(doc, derived[4:len(derived)-1]...) // without length and end
	}
	doc, err = bsoncore.AppendDocumentEnd(doc, start)
	return bson.Raw(doc), err
}

// isHead reports whether an element is written by the store itself.
func isHead(key []byte) bool {
	switch string(key) {
	case engine.FieldID, engine.FieldVersion, engine.FieldUpdatedAt, fieldPerson, fieldLookup:
		return true
	}
	return false
}

// decodeAll decodes documents on all processors: decoding, not reading, is what
// takes time when a million subscriptions are loaded.
func (c records[T]) decodeAll(ctx context.Context, docs []bson.Raw) ([]T, error) {
	var ids []string
	if c.person != nil {
		for _, doc := range docs {
			if id := personIn(doc); id != "" {
				ids = append(ids, id)
			}
		}
	}
	keys, err := c.store.personsFor(ctx, ids, false)
	if err != nil {
		return nil, err
	}
	return decodeEach(docs, func(doc bson.Raw) (T, error) { return c.decode(doc, keys) })
}

// personIn returns whose key sealed a document, "" for the board's.
func personIn(doc bson.Raw) string {
	id, _ := doc.Lookup(fieldPerson).StringValueOK()
	return id
}

// personOf tells whose key is to seal a value, "" for the board's.
func (c records[T]) personOf(v *T) string {
	if c.person == nil {
		return ""
	}
	return c.person(c.store, v)
}

func decodeEach[T any](docs []bson.Raw, decode func(bson.Raw) (T, error)) ([]T, error) {
	values := make([]T, len(docs))
	workers := min(runtime.GOMAXPROCS(0), 1+len(docs)/100)
	var group errgroup.Group
	for w := range workers {
		group.Go(func() (err error) {
			for i := w; i < len(docs) && err == nil; i += workers {
				values[i], err = decode(docs[i])
			}
			return err
		})
	}
	return values, group.Wait()
}

// pointers returns the addresses of values.
func pointers[T any](values []T) []*T {
	p := make([]*T, len(values))
	for i := range values {
		p[i] = &values[i]
	}
	return p
}

func (c records[T]) decode(doc bson.Raw, keys persons) (T, error) {
	var v T
	id := engine.HeadOf(doc).ID
	if len(c.sealed) > 0 {
		var err error
		open := opening(c.store.keys)
		if whose := personIn(doc); whose != "" && c.person != nil {
			key, known := keys[whose]
			if !known {
				return v, fmt.Errorf("store: the key that sealed %s %s is missing: restore it from the vault", c.Name, id)
			}
			open = opening(lockOf(key))
		}
		doc, err = open.rewrite(doc, c.secret, c.Name+"/"+id)
		if err != nil {
			return v, err
		}
	}
	if err := bson.Unmarshal(doc, &v); err != nil {
		return v, fmt.Errorf("store: decode %s %s: %w", c.Name, id, err)
	}
	return v, nil
}
