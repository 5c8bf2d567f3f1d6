package engine

import (
	"fmt"
	"slices"
	"strings"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/x/bsonx/bsoncore"
)

// Lookup returns the value that a document has at a dotted path, as string,
// int64, float64, bool or bson.DateTime; nil when it is absent or null. Other
// kinds of value cannot be indexed.
func Lookup(doc bson.Raw, path string) (any, error) {
	v, err := doc.LookupErr(strings.Split(path, ".")...)
	if err != nil {
		return nil, nil
	}
	return plainValue(v, path)
}

// LookupEach returns the values at several dotted paths, each like Lookup.
func LookupEach(doc bson.Raw, paths []string) ([]any, error) {
	values := make([]any, len(paths))
	nested := false
	for _, p := range paths {
		nested = nested || strings.Contains(p, ".")
	}
	if nested {
		for i, p := range paths {
			v, err := Lookup(doc, p)
			if err != nil {
				return nil, err
			}
			values[i] = v
		}
		return values, nil
	}
	if len(doc) < 5 { // length and terminator
		return values, nil
	}
	for rest := []byte(doc[4:]); len(rest) > 1; {
		e, after, ok := bsoncore.ReadElement(rest)
		if !ok {
			return values, nil
		}
		rest = after
		i := slices.IndexFunc(paths, func(p string) bool { return p == string(e.KeyBytes()) })
		if i < 0 || values[i] != nil {
			continue
		}
		v := e.Value()
		value, err := plainValue(bson.RawValue{Type: bson.Type(v.Type), Value: v.Data}, paths[i])
		if err != nil {
			return nil, err
		}
		values[i] = value
	}
	return values, nil
}

func plainValue(v bson.RawValue, path string) (any, error) {
	switch v.Type {
	case bson.TypeNull, bson.TypeUndefined:
		return nil, nil
	case bson.TypeString:
		return v.StringValue(), nil
	case bson.TypeInt32, bson.TypeInt64:
		return v.AsInt64(), nil
	case bson.TypeDouble:
		return v.Double(), nil
	case bson.TypeBoolean:
		return v.Boolean(), nil
	case bson.TypeDateTime:
		return bson.DateTime(v.DateTime()), nil
	}
	return nil, fmt.Errorf("store: field %s holds a %s, which cannot be indexed", path, v.Type)
}

// LookupAll returns the strings of an array at a dotted path; nil when it is
// absent or null.
func LookupAll(doc bson.Raw, path string) ([]string, error) {
	v, err := doc.LookupErr(strings.Split(path, ".")...)
	if err != nil || v.Type == bson.TypeNull {
		return nil, nil
	}
	var all []string
	if err := v.Unmarshal(&all); err != nil {
		return nil, fmt.Errorf("store: field %s holds a %s, want an array of strings", path, v.Type)
	}
	return all, nil
}

// Part returns what a query for Fields yields of a document: its id and the
// values that it has, each named by its whole path. They have the form in which
// every engine can keep them: dates are milliseconds since 1970, booleans 0 and
// 1.
func Part(id string, fields []string, values []any) bson.Raw {
	b := bsoncore.NewDocumentBuilder().AppendString(FieldID, id)
	for i, f := range fields {
		switch v := Stored(values[i]).(type) {
		case string:
			b.AppendString(f, v)
		case int64:
			b.AppendInt64(f, v)
		case float64:
			b.AppendDouble(f, v)
		}
	}
	return bson.Raw(b.Build())
}

// Stored returns a value in the form of Part.
func Stored(v any) any {
	switch v := v.(type) {
	case bson.DateTime:
		return int64(v)
	case bool:
		if v {
			return int64(1)
		}
		return int64(0)
	}
	return v
}

// Keys returns a document that has only the elements every document has.
func Keys(id string, version, updatedAt int64) bson.Raw {
	return bson.Raw(bsoncore.NewDocumentBuilder().
		AppendString(FieldID, id).
		AppendInt64(FieldVersion, version).
		AppendDateTime(FieldUpdatedAt, updatedAt).
		Build())
}
