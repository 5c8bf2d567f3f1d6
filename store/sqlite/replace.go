package sqlite

import (
	"context"
	"strings"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/store/engine"
)

// Replace writes documents over their previous version. SQLite renews every
// index whose column an UPDATE names, changed or not, so the columns are read
// first and only those that change are named: a subscription that moves on to
// its next hour leaves the indexes of its address alone.
func (db *DB) Replace(ctx context.Context, c engine.Collection, docs ...bson.Raw) []error {
	r := replacement{Collection: c, fields: c.Fields()}
	r.look = `SELECT version`
	for _, f := range r.fields {
		r.look += `, ` + column(f)
	}
	r.look += ` FROM ` + quote(c.Name) + ` WHERE id = ?`
	return db.inGroups(ctx, docs, func(tx *writing) writeOne {
		return func(ctx context.Context, doc bson.Raw) error { return r.write(ctx, tx, doc) }
	})
}

// replacement writes documents of one collection over those that are there.
type replacement struct {
	engine.Collection
	fields []string
	look   string // statement that reads what is there
}

func (r *replacement) write(ctx context.Context, tx *writing, doc bson.Raw) error {
	if err := r.CheckKeys(doc); err != nil {
		return err
	}
	values, err := columnValues(doc, r.fields)
	if err != nil {
		return err
	}
	head := engine.HeadOf(doc)
	old, err := r.there(ctx, tx, head)
	if err != nil {
		return err
	}
	var set strings.Builder
	set.WriteString(`UPDATE ` + quote(r.Name) + ` SET version = ?, doc = ?`)
	args := append(make([]any, 0, len(values)+3), head.Version, []byte(doc))
	for i, f := range r.fields {
		if values[i] != old[i] {
			set.WriteString(`, ` + column(f) + ` = ?`)
			args = append(args, values[i])
		}
	}
	set.WriteString(` WHERE id = ?`)
	if err := tx.exec(ctx, set.String(), append(args, head.ID)...); err != nil {
		return translate(ctx, "replace in "+r.Name, err)
	}
	if err := clearSideTables(ctx, tx.Tx, r.Collection, head.ID); err != nil {
		return err
	}
	return fillSideTables(ctx, tx.Tx, r.Collection, doc)
}

// there returns the columns of the document that is written over, or why it
// must not be.
func (r *replacement) there(ctx context.Context, tx *writing, head engine.Head) ([]any, error) {
	s, err := tx.statement(ctx, r.look)
	if err != nil {
		return nil, translate(ctx, "prepare", err)
	}
	var version int64
	old := make([]any, len(r.fields))
	to := append(make([]any, 0, len(old)+1), &version)
	for i := range old {
		to = append(to, &old[i])
	}
	err = s.QueryRowContext(ctx, head.ID).Scan(to...)
	return old, refusal(ctx, r.Collection, head.ID, version, head.Version-1, err)
}
