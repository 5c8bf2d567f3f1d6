package engine

import (
	"fmt"
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
	From, To   any       // optional: From <= next field < To
	After      *Position // optional: only what follows this position
	Descending bool
	Limit      int  // at most MaxLimit; 0 stands for MaxLimit
	Keys       bool // return only _id, version and updatedAt
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
	Multi      bool   // Fixed is one value out of an array
	Order      string // field that orders before the id; empty: the id alone
	From, To   any
	After      *Position
	Descending bool
	Limit      int
	Keys       bool
}

// A Term is a field with its value.
type Term struct {
	Field string
	Value any
}

// Plan resolves a query, or reports what the collection does not declare.
func (c Collection) Plan(q Query) (Plan, error) {
	p := Plan{
		From: plain(q.From), To: plain(q.To),
		Descending: q.Descending, Limit: q.Limit, Keys: q.Keys,
	}
	if q.After != nil {
		p.After = &Position{Value: plain(q.After.Value), ID: q.After.ID}
	}
	if p.Limit <= 0 || p.Limit > MaxLimit {
		p.Limit = MaxLimit
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
	if len(fields) > len(q.Equal) {
		p.Order = fields[len(q.Equal)]
	}
	if p.Order == "" && (q.From != nil || q.To != nil) {
		return p, fmt.Errorf("store: range without a field left in index %s.%s", c.Name, q.Index)
	}
	return p, nil
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
