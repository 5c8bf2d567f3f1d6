package sqlite

import (
	"context"
	"database/sql"
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
	for some := range slices.Chunk(ids, variables) {
		where, args := named(some)
		docs, err := queryDocs(ctx, db.read, `SELECT doc FROM `+quote(c.Name)+where, args...)
		if err != nil {
			return nil, translate(ctx, "get from "+c.Name, err)
		}
		found = append(found, docs...)
	}
	return found, nil
}

// Versions returns the versions of those of the named documents that exist.
// The column stands before the document, so that SQLite does not read over it.
func (db *DB) Versions(ctx context.Context, c engine.Collection, ids ...string) (map[string]int64, error) {
	found := make(map[string]int64, len(ids))
	for some := range slices.Chunk(ids, variables) {
		where, args := named(some)
		if err := queryVersions(ctx, db.read, found, `SELECT id, version FROM `+quote(c.Name)+where, args...); err != nil {
			return nil, translate(ctx, "versions from "+c.Name, err)
		}
	}
	return found, nil
}

// named selects documents by their ids.
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
	order += `id` + direction + fmt.Sprintf(` LIMIT %d`, p.Limit)
	query := queryDocs
	selected := `doc`
	if p.Keys {
		query = queryKeys
		selected = `id, version, ` + column(engine.FieldUpdatedAt)
	}
	docs, err := query(ctx, db.read, `SELECT `+selected+` FROM `+quote(c.Name)+where+order, args...)
	if err != nil {
		return nil, translate(ctx, "find in "+c.Name, err)
	}
	return docs, nil
}

// Count tells how many documents a query selects, leaving its Limit and After
// aside.
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

func conditions(c engine.Collection, p engine.Plan, after bool) (string, []any) {
	var terms []string
	var args []any
	add := func(term string, values ...any) {
		terms = append(terms, term)
		for _, v := range values {
			args = append(args, stored(v))
		}
	}
	for _, t := range p.Fixed {
		if p.Multi {
			add(`id IN (SELECT id FROM `+sideTable(c, t.Field)+` WHERE value = ?)`, t.Value)
		} else {
			add(column(t.Field)+` = ?`, t.Value)
		}
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

func queryVersions(ctx context.Context, from querier, into map[string]int64, query string, args ...any) error {
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
		into[id] = version
	}
	return rows.Err()
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
