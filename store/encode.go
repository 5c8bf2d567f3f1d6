package store

import (
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
func (c collection[T]) encode(v *T, stamp int64) (bson.Raw, error) {
	h := c.head(v)
	if h.id == "" {
		return nil, fmt.Errorf("store: %s without an id", c.Name)
	}
	fields, err := bson.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("store: encode %s %s: %w", c.Name, h.id, err)
	}
	var derived bson.Raw
	if c.derive != nil {
		derived, err = bson.Marshal(append(bson.D{}, c.derive(c.store, v)...))
		if err != nil {
			return nil, fmt.Errorf("store: encode %s %s: %w", c.Name, h.id, err)
		}
	}
	doc, err := assemble(h.id, *h.version+1, stamp, fields, derived)
	if err != nil || len(c.sealed) == 0 {
		return doc, err
	}
	return closing(c.store.keys).rewrite(doc, c.secret, c.Name+"/"+h.id)
}

func assemble(id string, version, stamp int64, parts ...bson.Raw) (bson.Raw, error) {
	start, doc := bsoncore.AppendDocumentStart(nil)
	doc = bsoncore.AppendStringElement(doc, engine.FieldID, id)
	doc = bsoncore.AppendInt64Element(doc, engine.FieldVersion, version)
	doc = bsoncore.AppendDateTimeElement(doc, engine.FieldUpdatedAt, stamp)
	for _, part := range parts {
		elements, err := bsoncore.Document(part).Elements()
		if err != nil && len(part) > 0 {
			return nil, fmt.Errorf("store: encode %s: %w", id, err)
		}
		for _, e := range elements {
			switch e.Key() {
			case engine.FieldID, engine.FieldVersion, engine.FieldUpdatedAt:
			default:
				doc = append(doc, e...)
			}
		}
	}
	doc, err := bsoncore.AppendDocumentEnd(doc, start)
	return bson.Raw(doc), err
}

// decodeAll decodes documents on all processors: decoding, not reading, is what
// takes time when a million subscriptions are loaded.
func (c collection[T]) decodeAll(docs []bson.Raw) ([]T, error) {
	values := make([]T, len(docs))
	workers := min(runtime.GOMAXPROCS(0), 1+len(docs)/100)
	var group errgroup.Group
	for w := range workers {
		group.Go(func() (err error) {
			for i := w; i < len(docs) && err == nil; i += workers {
				values[i], err = c.decode(docs[i])
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

func (c collection[T]) decode(doc bson.Raw) (T, error) {
	var v T
	id := engine.HeadOf(doc).ID
	if len(c.sealed) > 0 {
		var err error
		doc, err = opening(c.store.keys).rewrite(doc, c.secret, c.Name+"/"+id)
		if err != nil {
			return v, err
		}
	}
	if err := bson.Unmarshal(doc, &v); err != nil {
		return v, fmt.Errorf("store: decode %s %s: %w", c.Name, id, err)
	}
	return v, nil
}
