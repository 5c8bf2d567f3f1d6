package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/store/engine"
)

// variables bounds the parameters of one statement, below SQLite's own limit.
const variables = 500

// Get returns those of the named documents that exist.
func (db *DB) Get(ctx context.Context, c engine.Collection, ids ...string) ([]bson.Raw, error) {
	var found []bson.Raw
	for part := range slices.Chunk(ids, variables) {
		where, args := named(part)
		docs, err := queryDocs(ctx, db.read, `SELECT doc FROM `+quote(c.Name)+where, args...)
		if err != nil {
			return nil, translate(ctx, "get from "+c.Name, err)
		}
		found = append(found, docs...)
	}
	return found, nil
}

// Versions returns the versions of those of the named documents that exist. A
// row begins with id and version, so a long document is not read for it.
func (db *DB) Versions(ctx context.Context, c engine.Collection, ids ...string) (map[string]int64, error) {
	found := make(map[string]int64, len(ids))
	for part := range slices.Chunk(ids, variables) {
		where, args := named(part)
		err := queryVersions(ctx, db.read, found, `SELECT id, version FROM `+quote(c.Name)+where, args...)
		if err != nil {
			return nil, translate(ctx, "versions in "+c.Name, err)
		}
	}
	return found, nil
}

// named selects rows by id.
func named(ids []string) (where string, args []any) {
	args = make([]any, len(ids))
	for i, id := range ids {
		args[i] = id
	}
	return ` WHERE id IN (?` + strings.Repeat(`,?`, len(ids)-1) + `)`, args
}

// Find returns the documents that a query selects, in its order.
func (db *DB) Find(ctx context.Context, c engine.Collection, q engine.Query) ([]bson.Raw, error) {
	p, err := c.Plan(q)
	if err != nil {
		return nil, err
	}
	where, args := conditions(c, p, true)
	direction := ``
	if p.Descending {
		direction = ` DESC`
	}
	order := ` ORDER BY `
	if p.Order != "" {
		order += column(p.Order) + direction + `, `
	}
	order += `id` + direction
	if p.Limit == 0 {
		p.Limit = -1 // SQLite's word for none
	}
	order += fmt.Sprintf(` LIMIT %d OFFSET %d`, p.Limit, p.Skip)
	query := queryDocs
	selected := `doc`
	switch {
	case p.Keys:
		query = queryKeys
		selected = `id, version, ` + column(engine.FieldUpdatedAt)
	case len(p.Fields) > 0:
		query = queryParts(p.Fields)
		selected = `id`
		for _, f := range p.Fields {
			selected += `, ` + column(f)
		}
	}
	docs, err := query(ctx, db.read, `SELECT `+selected+` FROM `+quote(c.Name)+where+order, args...)
	if err != nil {
		return nil, translate(ctx, "find in "+c.Name, err)
	}
	return docs, nil
}

// Count tells how many documents a query selects, leaving its Skip, Limit
// and After aside.
func (db *DB) Count(ctx context.Context, c engine.Collection, q engine.Query) (int64, error) {
	p, err := c.Plan(q)
	if err != nil {
		return 0, err
	}
	where, args := conditions(c, p, false)
	var n int64
	err = db.read.QueryRowContext(ctx, `SELECT count(*) FROM `+quote(c.Name)+where, args...).Scan(&n)
	if err != nil {
		return 0, translate(ctx, "count "+c.Name, err)
	}
	return n, nil
}

// CountEach tells how many documents have each of the texts that In chooses from.
func (db *DB) CountEach(ctx context.Context, c engine.Collection, q engine.Query) (map[string]int64, error) {
	p, err := c.Chosen(q)
	if err != nil {
		return nil, err
	}
	where, args := conditions(c, p, false)
	by := column(p.Any.Field)
	rows, err := db.read.QueryContext(ctx, `SELECT `+by+`, count(*) FROM `+quote(c.Name)+where+` GROUP BY `+by, args...)
	if err != nil {
		return nil, translate(ctx, "count each in "+c.Name, err)
	}
	defer rows.Close()
	counts := map[string]int64{}
	for rows.Next() {
		var value string
		var n int64
		if err := rows.Scan(&value, &n); err != nil {
			return nil, translate(ctx, "count each in "+c.Name, err)
		}
		counts[value] = n
	}
	return counts, translate(ctx, "count each in "+c.Name, rows.Err())
}

func conditions(c engine.Collection, p engine.Plan, after bool) (string, []any) {
	var terms []string
	var args []any
	add := func(term string, values ...any) {
		terms = append(terms, term)
		for _, v := range values {
			args = append(args, engine.Stored(v))
		}
	}
	for _, t := range p.Fixed {
		if p.Multi {
			add(`id IN (SELECT id FROM `+sideTable(c, t.Field)+` WHERE value = ?)`, t.Value)
		} else {
			add(column(t.Field)+` = ?`, t.Value)
		}
	}
	if p.Any != nil {
		field := `id`
		if p.Any.Field != engine.FieldID {
			field = column(p.Any.Field)
		}
		// One array instead of a parameter for each value: SQLite bounds those.
		add(field+` IN (SELECT value FROM json_each(?))`, array(p.Any.Values))
	}
	if p.From != nil {
		add(column(p.Order)+` >= ?`, p.From)
	}
	if p.To != nil {
		add(column(p.Order)+` < ?`, p.To)
	}
	if after && p.After != nil {
		sign := ` > `
		if p.Descending {
			sign = ` < `
		}
		if p.Order == "" {
			add(`id`+sign+`?`, p.After.ID)
		} else {
			add(`(`+column(p.Order)+`, id)`+sign+`(?, ?)`, p.After.Value, p.After.ID)
		}
	}
	if len(terms) == 0 {
		return ``, nil
	}
	return ` WHERE ` + strings.Join(terms, ` AND `), args
}

// array writes values as JSON.
func array(values []any) string {
	plain := make([]any, len(values))
	for i, v := range values {
		plain[i] = engine.Stored(v)
	}
	data, err := json.Marshal(plain)
	if err != nil {
		panic("sqlite: " + err.Error()) // strings and numbers always marshal
	}
	return string(data)
}

// A querier is a connection pool or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

func queryDocs(ctx context.Context, from querier, query string, args ...any) ([]bson.Raw, error) {
	rows, err := from.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var docs []bson.Raw
	for rows.Next() {
		var doc []byte
		if err := rows.Scan(&doc); err != nil {
			return nil, err
		}
		docs = append(docs, doc)
	}
	return docs, rows.Err()
}

func queryVersions(ctx context.Context, from querier, found map[string]int64, query string, args ...any) error {
	rows, err := from.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		var version int64
		if err := rows.Scan(&id, &version); err != nil {
			return err
		}
		found[id] = version
	}
	return rows.Err()
}

// queryParts reads ids followed by the columns of fields.
func queryParts(fields []string) func(context.Context, querier, string, ...any) ([]bson.Raw, error) {
	return func(ctx context.Context, from querier, query string, args ...any) ([]bson.Raw, error) {
		rows, err := from.QueryContext(ctx, query, args...)
		if err != nil {
			return nil, err
		}
		defer rows.Close()
		var id string
		values := make([]any, len(fields))
		to := append(make([]any, 0, len(fields)+1), &id)
		for i := range values {
			to = append(to, &values[i])
		}
		var docs []bson.Raw
		for rows.Next() {
			if err := rows.Scan(to...); err != nil {
				return nil, err
			}
			docs = append(docs, engine.Part(id, fields, values))
		}
		return docs, rows.Err()
	}
}

func queryKeys(ctx context.Context, from querier, query string, args ...any) ([]bson.Raw, error) {
	rows, err := from.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var docs []bson.Raw
	for rows.Next() {
		var id string
		var version, updated int64
		if err := rows.Scan(&id, &version, &updated); err != nil {
			return nil, err
		}
		docs = append(docs, engine.Keys(id, version, updated))
	}
	return docs, rows.Err()
}
