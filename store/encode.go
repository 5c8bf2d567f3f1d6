package store

import (
	"fmt"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/x/bsonx/bsoncore"

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
	return closing(c.store.keys).rewrite(doc, pathsOf(c.sealed), c.Name+"/"+h.id)
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

func (c collection[T]) decode(doc bson.Raw) (T, error) {
	var v T
	id := engine.HeadOf(doc).ID
	if len(c.sealed) > 0 {
		var err error
		doc, err = opening(c.store.keys).rewrite(doc, pathsOf(c.sealed), c.Name+"/"+id)
		if err != nil {
			return v, err
		}
	}
	if err := bson.Unmarshal(doc, &v); err != nil {
		return v, fmt.Errorf("store: decode %s %s: %w", c.Name, id, err)
	}
	return v, nil
}
