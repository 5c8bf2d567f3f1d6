package engine

import (
	"fmt"
	"slices"

	"go.mongodb.org/mongo-driver/v2/bson"
)

// A Collection is a named set of documents with the indexes it is asked by.
type Collection struct {
	Name    string
	Indexes []Index
}

// An Index names the fields, as dotted paths from the top of the document, by
// which documents are found in this order.
//
// A unique index refuses a second document with the same values in both
// engines. When Sparse is set, documents that lack the field never collide;
// only an index on one field can be sparse, since the engines disagree on what
// half a key means. Without Sparse every document must have all fields of a
// unique index: a document that has no natural value uses its own id there.
// (Partial indexes would say the same, but not every server of the protocol
// has them.)
//
// A Multi index is on one field that holds an array of strings; a document is
// found by each of them, in order of id.
//
// With names fields that nothing is found by: they are kept in the index so
// that a query for Fields reads them without the documents.
type Index struct {
	Name   string
	Fields []string
	With   []string
	Unique bool
	Sparse bool
	Multi  bool
}

// ChangesIndex is on every collection and orders documents by their last
// write.
const ChangesIndex = "changes"

// All returns the declared indexes and the ones that every collection has.
func (c Collection) All() []Index {
	all := make([]Index, 0, len(c.Indexes)+1)
	all = append(all, Index{Name: ChangesIndex, Fields: []string{FieldUpdatedAt}})
	return append(all, c.Indexes...)
}

// Index returns the index of this name.
func (c Collection) Index(name string) (Index, error) {
	for _, x := range c.All() {
		if x.Name == name {
			return x, nil
		}
	}
	return Index{}, fmt.Errorf("store: collection %s has no index %q", c.Name, name)
}

// Fields returns the distinct fields with one value in all indexes in order of
// appearance.
func (c Collection) Fields() []string {
	var fields []string
	seen := make(map[string]bool)
	for _, x := range c.All() {
		if x.Multi {
			continue
		}
		for _, f := range slices.Concat(x.Fields, x.With) {
			if !seen[f] {
				seen[f] = true
				fields = append(fields, f)
			}
		}
	}
	return fields
}

// Check reports a declaration that the engines could not keep alike.
func (c Collection) Check() error {
	names := make(map[string]bool)
	for _, x := range c.All() {
		switch {
		case names[x.Name]:
			return fmt.Errorf("store: collection %s declares index %q twice", c.Name, x.Name)
		case len(x.Fields) == 0:
			return fmt.Errorf("store: index %s.%s has no field", c.Name, x.Name)
		case x.Multi && (len(x.Fields) > 1 || x.Unique):
			return fmt.Errorf("store: index %s.%s is multiple and unique or over several fields", c.Name, x.Name)
		case len(x.With) > 0 && (x.Multi || x.Unique):
			return fmt.Errorf("store: index %s.%s is multiple or unique and keeps further fields", c.Name, x.Name)
		case x.Sparse && len(x.Fields) > 1:
			return fmt.Errorf("store: index %s.%s is sparse over several fields", c.Name, x.Name)
		}
		names[x.Name] = true
	}
	return nil
}

// CheckKeys refuses a document that lacks its id, its version, or a field of a
// unique index that is not sparse.
func (c Collection) CheckKeys(doc bson.Raw) error {
	if h := HeadOf(doc); h.ID == "" || h.Version < 1 || h.UpdatedAt == 0 {
		return fmt.Errorf("store: document of %s without id, version or updatedAt", c.Name)
	}
	for _, x := range c.Indexes {
		if !x.Unique || x.Sparse {
			continue
		}
		for _, f := range x.Fields {
			if v, err := Lookup(doc, f); err != nil || v == nil {
				return fmt.Errorf("store: document of %s without %s, a field of unique index %s", c.Name, f, x.Name)
			}
		}
	}
	return nil
}
