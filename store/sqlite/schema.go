package sqlite

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"fmt"
	"strings"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/store/engine"
)

// ensure brings the tables to the declared collections, in one transaction. The
// file remembers what it was brought to (user_version, which SQLite leaves to
// its user): as long as neither the declarations nor the tables have changed
// since, there is nothing to do.
func (db *DB) ensure(ctx context.Context, all []engine.Collection) error {
	done, err := prepared(ctx, db.write, all)
	if err != nil || done {
		return translate(ctx, "read the schema", err)
	}
	tx, err := db.write.BeginTx(ctx, nil)
	if err != nil {
		return translate(ctx, "begin", err)
	}
	defer tx.Rollback()
	for _, c := range all {
		if err := c.Check(); err != nil {
			return err
		}
		if err := ensureOne(ctx, tx, c); err != nil {
			return translate(ctx, "prepare table "+c.Name, err)
		}
	}
	if err := notePrepared(ctx, tx, all); err != nil {
		return translate(ctx, "note the schema", err)
	}
	return translate(ctx, "commit", tx.Commit())
}

// ensureOne creates the table of a collection, or adds the columns and indexes
// it lacks and drops indexes that are no longer declared. A column for a field
// is filled from the documents when it is added.
func ensureOne(ctx context.Context, tx *sql.Tx, c engine.Collection) error {
	added, err := ensureTable(ctx, tx, c)
	if err == nil && len(added) > 0 {
		err = fill(ctx, tx, c, added)
	}
	if err == nil {
		err = ensureIndexes(ctx, tx, c)
	}
	if err == nil {
		err = ensureSideTables(ctx, tx, c)
	}
	return err
}

// prepared tells whether the tables are what notePrepared left.
func prepared(ctx context.Context, db *sql.DB, all []engine.Collection) (bool, error) {
	var noted, schema int32
	err := db.QueryRowContext(ctx,
		`SELECT user_version, schema_version FROM pragma_user_version, pragma_schema_version`).Scan(&noted, &schema)
	return err == nil && noted == shape(all, schema), err
}

// notePrepared notes what the tables were brought to. Whoever changes a table
// later, an older program too, moves schema_version, and the note is void.
func notePrepared(ctx context.Context, tx *sql.Tx, all []engine.Collection) error {
	if _, err := tx.ExecContext(ctx, commitsTable); err != nil {
		return err
	}
	var schema int32
	if err := tx.QueryRowContext(ctx, `PRAGMA schema_version`).Scan(&schema); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, fmt.Sprintf(`PRAGMA user_version = %d`, shape(all, schema)))
	return err
}

// shape is a number for declarations and SQLite's count of changes of tables.
func shape(all []engine.Collection, schema int32) int32 {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d %+v", schema, all))
	return int32(binary.BigEndian.Uint32(sum[:]))
}

func ensureTable(ctx context.Context, tx *sql.Tx, c engine.Collection) (added []string, err error) {
	have, err := names(ctx, tx, `SELECT name FROM pragma_table_info(?)`, c.Name)
	if err != nil {
		return nil, err
	}
	if len(have) == 0 {
		create := `CREATE TABLE ` + quote(c.Name) + ` (
			id TEXT NOT NULL PRIMARY KEY,
			version INTEGER NOT NULL,
			doc BLOB NOT NULL`
		for _, f := range c.Fields() {
			create += `, ` + column(f) + ` ANY`
		}
		_, err := tx.ExecContext(ctx, create+`) STRICT`)
		return nil, err
	}
	for _, f := range c.Fields() {
		if have["f."+f] {
			continue
		}
		_, err := tx.ExecContext(ctx, `ALTER TABLE `+quote(c.Name)+` ADD COLUMN `+column(f)+` ANY`)
		if err != nil {
			return nil, err
		}
		added = append(added, f)
	}
	return added, nil
}

// fill computes new columns for the documents that are there.
func fill(ctx context.Context, tx *sql.Tx, c engine.Collection, fields []string) error {
	set := make([]string, len(fields))
	for i, f := range fields {
		set[i] = column(f) + ` = ?`
	}
	update := `UPDATE ` + quote(c.Name) + ` SET ` + strings.Join(set, `, `) + ` WHERE id = ?`
	for last := ""; ; {
		docs, err := queryDocs(ctx, tx,
			`SELECT doc FROM `+quote(c.Name)+` WHERE id > ? ORDER BY id LIMIT 1000`, last)
		if err != nil || len(docs) == 0 {
			return err
		}
		for _, doc := range docs {
			last = engine.HeadOf(doc).ID
			args, err := columnValues(doc, fields)
			if err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, update, append(args, last)...); err != nil {
				return err
			}
		}
	}
}

func ensureIndexes(ctx context.Context, tx *sql.Tx, c engine.Collection) error {
	have, err := names(ctx, tx,
		`SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`, c.Name)
	if err != nil {
		return err
	}
	for _, x := range c.All() {
		if x.Multi {
			continue
		}
		create, name := createIndex(c, x)
		if have[name] {
			delete(have, name)
			continue
		}
		if _, err := tx.ExecContext(ctx, create); err != nil {
			return err
		}
	}
	for name := range have {
		if _, err := tx.ExecContext(ctx, `DROP INDEX `+quote(name)); err != nil {
			return err
		}
	}
	return nil
}

// createIndex names an index after its fields, so that a changed declaration
// is another index. An index that is not unique ends in the id, which makes
// the order of a query the order of the index; the one for changes also
// carries the version, so that followers read the index alone.
func createIndex(c engine.Collection, x engine.Index) (statement, name string) {
	columns := make([]string, 0, len(x.Fields)+2)
	for _, f := range x.Fields {
		columns = append(columns, column(f))
	}
	kind := `INDEX`
	if x.Unique {
		kind = `UNIQUE INDEX`
	} else {
		columns = append(columns, `id`)
	}
	if x.Name == engine.ChangesIndex {
		columns = append(columns, `version`)
	}
	for _, f := range x.With {
		columns = append(columns, column(f))
	}
	name = c.Name + `/` + strings.Join(x.Fields, `,`)
	if len(x.With) > 0 {
		name += `+` + strings.Join(x.With, `,`)
	}
	if x.Unique {
		name += `/unique`
	}
	return `CREATE ` + kind + ` ` + quote(name) + ` ON ` + quote(c.Name) +
		` (` + strings.Join(columns, `, `) + `)`, name
}

func names(ctx context.Context, tx *sql.Tx, query, arg string) (map[string]bool, error) {
	rows, err := tx.QueryContext(ctx, query, arg)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	found := make(map[string]bool)
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		found[name] = true
	}
	return found, rows.Err()
}

// column is the column of an index field. The prefix keeps it apart from id,
// version and doc.
func column(field string) string { return quote("f." + field) }

func quote(name string) string {
	return `"` + strings.ReplaceAll(name, `"`, `""`) + `"`
}

// columnValues reads the given fields of a document in the form SQLite keeps
// them: dates as milliseconds, booleans as 0 and 1, absent values as NULL.
func columnValues(doc bson.Raw, fields []string) ([]any, error) {
	values, err := engine.LookupEach(doc, fields)
	for i, v := range values {
		values[i] = engine.Stored(v)
	}
	return values, err
}
