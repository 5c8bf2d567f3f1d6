package engine

import (
	"fmt"
	"slices"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"
)

// A Query selects documents by a declared index. The zero value selects all
// documents in order of their id.
//
// Documents come in the order of the index field that follows the fixed ones,
// then of their id. That field must be present in every selected document.
// Values are strings, integers, booleans or time.Time.
type Query struct {
	Index      string    // declared name; empty: by id
	Equal      []any     // values of the first fields of the index
	In         []any     // optional: the values that the field after those may have; by id: the ids
	From, To   any       // optional: From <= next field < To
	After      *Position // optional: only what follows this position
	Descending bool
	Skip       int      // leave out so many of the first
	Limit      int      // at most MaxLimit; 0 stands for MaxLimit. With Fields any number; 0 stands for all
	Keys       bool     // return only _id, version and updatedAt
	Fields     []string // return only _id and these, each a field of a declared index: see Part
}

// A Position is a place in the order of a query: the value of the ordering
// field (nil when the order is by id alone) and the id.
type Position struct {
	Value any
	ID    string
}

// A Plan is a query resolved against its index.
type Plan struct {
	Fixed      []Term // field = value
	Any        *Choice
	Multi      bool   // Fixed is one value out of an array
	Order      string // field that orders before the id; empty: the id alone
	From, To   any
	After      *Position
	Descending bool
	Skip       int
	Limit      int // 0: none
	Keys       bool
	Fields     []string
}

// A Term is a field with its value.
type Term struct {
	Field string
	Value any
}

// A Choice is a field with the values it may have.
type Choice struct {
	Field  string
	Values []any
}

// Plan resolves a query, or reports what the collection does not declare.
func (c Collection) Plan(q Query) (Plan, error) {
	p := Plan{
		From: plain(q.From), To: plain(q.To),
		Descending: q.Descending, Skip: max(q.Skip, 0), Keys: q.Keys, Fields: q.Fields,
	}
	if q.After != nil {
		p.After = &Position{Value: plain(q.After.Value), ID: q.After.ID}
	}
	p.Limit = limit(q)
	for _, f := range q.Fields {
		if !slices.Contains(c.Fields(), f) {
			return p, fmt.Errorf("store: collection %s has no index with field %s", c.Name, f)
		}
	}
	var fields []string
	if q.Index != "" {
		x, err := c.Index(q.Index)
		if err != nil {
			return p, err
		}
		fields, p.Multi = x.Fields, x.Multi
	}
	if p.Multi && len(q.Equal) != 1 {
		return p, fmt.Errorf("store: multiple index %s.%s is asked by one value", c.Name, q.Index)
	}
	if len(q.Equal) > len(fields) {
		return p, fmt.Errorf("store: index %s.%s has %d fields, asked by %d",
			c.Name, q.Index, len(fields), len(q.Equal))
	}
	for i, v := range q.Equal {
		p.Fixed = append(p.Fixed, Term{Field: fields[i], Value: plain(v)})
	}
	fields = fields[len(q.Equal):]
	if q.In != nil {
		if p.Any, fields = choice(q, fields); p.Any == nil || p.Multi {
			return p, fmt.Errorf("store: index %s.%s has no single field left for a choice", c.Name, q.Index)
		}
	}
	if len(fields) > 0 {
		p.Order = fields[0]
	}
	if p.Order == "" && (q.From != nil || q.To != nil) {
		return p, fmt.Errorf("store: range without a field left in index %s.%s", c.Name, q.Index)
	}
	return p, nil
}

// Chosen is Plan of a query of which each value that In chooses from is counted.
func (c Collection) Chosen(q Query) (Plan, error) {
	p, err := c.Plan(q)
	if err == nil && (p.Any == nil || p.Any.Field == FieldID) {
		err = fmt.Errorf("store: index %s.%s is counted by a field without a choice", c.Name, q.Index)
	}
	return p, err
}

func limit(q Query) int {
	if len(q.Fields) > 0 {
		return max(q.Limit, 0)
	}
	if q.Limit <= 0 || q.Limit > MaxLimit {
		return MaxLimit
	}
	return q.Limit
}

// choice returns what In chooses from and the fields of the index behind it;
// nil when there is no field to choose by.
func choice(q Query, fields []string) (*Choice, []string) {
	values := make([]any, len(q.In))
	for i, v := range q.In {
		values[i] = plain(v)
	}
	switch {
	case q.Index == "":
		return &Choice{FieldID, values}, nil
	case len(fields) == 0:
		return nil, nil
	}
	return &Choice{fields[0], values}, fields[1:]
}

// plain gives times the one form that both engines compare: BSON dates.
func plain(v any) any {
	switch v := v.(type) {
	case time.Time:
		return bson.NewDateTimeFromTime(v)
	case int:
		return int64(v)
	case int32:
		return int64(v)
	}
	return v
}

// PositionOf returns where a document stands in the order of a query, for the
// next page.
func (c Collection) PositionOf(q Query, doc bson.Raw) (*Position, error) {
	p, err := c.Plan(q)
	if err != nil {
		return nil, err
	}
	pos := &Position{ID: HeadOf(doc).ID}
	if p.Order == "" {
		return pos, nil
	}
	v, err := Lookup(doc, p.Order)
	if err != nil {
		return nil, err
	}
	pos.Value = v
	return pos, nil
}
