package store

import (
	"fmt"
	"strconv"
	"strings"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/x/bsonx/bsoncore"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/seal"
)

// sealedSubtype marks a sealed value: BSON binary of the user-defined kind
// (bsonspec.org) holding the encrypted type byte and value.
const sealedSubtype = bson.TypeBinaryUserDefined

// paths is a tree of field names; a leaf is a field to seal. An array on the
// way stands for each of its elements.
type paths map[string]paths

func pathsOf(dotted []string) paths {
	root := paths{}
	for _, d := range dotted {
		at := root
		for name := range strings.SplitSeq(d, ".") {
			if at[name] == nil {
				at[name] = paths{}
			}
			at = at[name]
		}
	}
	return root
}

// A sealer rewrites the values at paths of one document. change is called with
// the place of a leaf: collection, id and field, divided by slashes.
type sealer struct {
	change func(dst []byte, key string, v bsoncore.Value, place string) ([]byte, error)
}

func (s sealer) rewrite(doc bson.Raw, tree paths, place string) (bson.Raw, error) {
	out, err := s.document(make([]byte, 0, len(doc)+256), bsoncore.Document(doc), tree, place)
	return bson.Raw(out), err
}

func (s sealer) document(dst []byte, doc bsoncore.Document, tree paths, place string) ([]byte, error) {
	start, dst := bsoncore.AppendDocumentStart(dst)
	dst, err := s.elements(dst, doc, tree, place, nil)
	if err != nil {
		return nil, err
	}
	return bsoncore.AppendDocumentEnd(dst, start)
}

// elements appends the elements of doc but those that skip names.
func (s sealer) elements(dst []byte, doc []byte, tree paths, place string, skip func(key []byte) bool) ([]byte, error) {
	if len(doc) < 5 { // length and terminator
		return nil, fmt.Errorf("store: %s: not a document", place)
	}
	for rest := doc[4:]; len(rest) > 1; {
		e, after, ok := bsoncore.ReadElement(rest)
		if !ok {
			return nil, fmt.Errorf("store: %s: not a document", place)
		}
		rest = after
		name := e.KeyBytes()
		if skip != nil && skip(name) {
			continue
		}
		sub, found := tree[string(name)]
		if !found {
			dst = append(dst, e...)
			continue
		}
		key := string(name)
		var err error
		if dst, err = s.value(dst, key, e.Value(), sub, place+"/"+key); err != nil {
			return nil, err
		}
	}
	return dst, nil
}

func (s sealer) value(dst []byte, key string, v bsoncore.Value, tree paths, place string) ([]byte, error) {
	switch {
	case len(tree) == 0:
		return s.change(dst, key, v, place)
	case v.Type == bsoncore.TypeEmbeddedDocument:
		dst = bsoncore.AppendHeader(dst, v.Type, key)
		return s.document(dst, v.Document(), tree, place)
	case v.Type == bsoncore.TypeArray:
		return s.array(bsoncore.AppendHeader(dst, v.Type, key), v, tree, place)
	}
	return bsoncore.AppendValueElement(dst, key, v), nil
}

func (s sealer) array(dst []byte, v bsoncore.Value, tree paths, place string) ([]byte, error) {
	start, dst := bsoncore.AppendArrayStart(dst)
	values, err := v.Array().Values()
	if err != nil {
		return nil, fmt.Errorf("store: %s: %w", place, err)
	}
	for i, item := range values {
		n := strconv.Itoa(i)
		if dst, err = s.value(dst, n, item, tree, place+"/"+n); err != nil {
			return nil, err
		}
	}
	return bsoncore.AppendArrayEnd(dst, start)
}

// A lock seals and opens values for their places.
type lock interface {
	Seal(plain []byte, place string) ([]byte, error)
	Open(sealed []byte, place string) ([]byte, error)
}

// lockOf is the lock of a person; nil when the key is destroyed.
func lockOf(p *seal.Person) lock {
	if p == nil {
		return nil
	}
	return p
}

// closing seals leaves; empty values stay as they are, since there is nothing
// to hide. Without a lock there is nobody left to seal for (models.ErrNotFound).
func closing(keys lock) sealer {
	return sealer{func(dst []byte, key string, v bsoncore.Value, place string) ([]byte, error) {
		if v.Type == bsoncore.TypeNull || v.Type == bsoncore.TypeString && v.StringValue() == "" {
			return bsoncore.AppendValueElement(dst, key, v), nil
		}
		if keys == nil {
			return nil, fmt.Errorf("%w: %s belongs to somebody who was erased", models.ErrNotFound, place)
		}
		sealed, err := keys.Seal(append([]byte{byte(v.Type)}, v.Data...), place)
		if err != nil {
			return nil, fmt.Errorf("store: seal %s: %w", place, err)
		}
		return bsoncore.AppendBinaryElement(dst, key, sealedSubtype, sealed), nil
	}}
}

// opening restores what closing sealed. Without a lock, its key destroyed, a
// sealed value is left out.
func opening(keys lock) sealer {
	return sealer{func(dst []byte, key string, v bsoncore.Value, place string) ([]byte, error) {
		subtype, sealed, ok := v.BinaryOK()
		if !ok || subtype != sealedSubtype {
			return bsoncore.AppendValueElement(dst, key, v), nil
		}
		if keys == nil {
			return dst, nil
		}
		plain, err := keys.Open(sealed, place)
		if err != nil {
			return nil, err
		}
		if len(plain) == 0 {
			return nil, fmt.Errorf("store: %s: sealed value is empty", place)
		}
		return bsoncore.AppendValueElement(dst, key, bsoncore.Value{Type: bsoncore.Type(plain[0]), Data: plain[1:]}),
			nil
	}}
}
