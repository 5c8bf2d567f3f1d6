package sqlite

import (
	"context"
	"database/sql"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/store/engine"
)

// A multiple index is a table of its own with one row for each value of each
// document, kept in the transaction that writes the document.
func sideTable(c engine.Collection, field string) string {
	return quote(c.Name + "/" + field)
}

func ensureSideTables(ctx context.Context, tx *sql.Tx, c engine.Collection) error {
	added := false
	for _, x := range c.Indexes {
		if !x.Multi {
			continue
		}
		have, err := names(ctx, tx, `SELECT name FROM pragma_table_info(?)`, c.Name+"/"+x.Fields[0])
		if err != nil {
			return err
		}
		if len(have) > 0 {
			continue
		}
		if err := createSideTable(ctx, tx, c, x.Fields[0]); err != nil {
			return err
		}
		added = true
	}
	if added {
		return refillSideTables(ctx, tx, c)
	}
	return nil
}

func createSideTable(ctx context.Context, tx *sql.Tx, c engine.Collection, field string) error {
	_, err := tx.ExecContext(ctx, `CREATE TABLE `+sideTable(c, field)+
		` (value TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (value, id)) STRICT, WITHOUT ROWID`)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `CREATE INDEX `+quote(c.Name+"/"+field+"/id")+
		` ON `+sideTable(c, field)+` (id)`)
	return err
}

// refillSideTables indexes the documents that were there before an index.
func refillSideTables(ctx context.Context, tx *sql.Tx, c engine.Collection) error {
	for last := ""; ; {
		docs, err := queryDocs(ctx, tx,
			`SELECT doc FROM `+quote(c.Name)+` WHERE id > ? ORDER BY id LIMIT 1000`, last)
		if err != nil || len(docs) == 0 {
			return err
		}
		for _, doc := range docs {
			last = engine.HeadOf(doc).ID
			if err := fillSideTables(ctx, tx, c, doc); err != nil {
				return err
			}
		}
	}
}

func fillSideTables(ctx context.Context, tx *sql.Tx, c engine.Collection, doc bson.Raw) error {
	for _, x := range c.Indexes {
		if !x.Multi {
			continue
		}
		values, err := engine.LookupAll(doc, x.Fields[0])
		if err != nil {
			return err
		}
		for _, v := range values {
			_, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO `+sideTable(c, x.Fields[0])+
				` (value, id) VALUES (?, ?)`, v, engine.HeadOf(doc).ID)
			if err != nil {
				return translate(ctx, "index "+c.Name, err)
			}
		}
	}
	return nil
}

func clearSideTables(ctx context.Context, tx *sql.Tx, c engine.Collection, id string) error {
	for _, x := range c.Indexes {
		if !x.Multi {
			continue
		}
		_, err := tx.ExecContext(ctx, `DELETE FROM `+sideTable(c, x.Fields[0])+` WHERE id = ?`, id)
		if err != nil {
			return translate(ctx, "index "+c.Name, err)
		}
	}
	return nil
}
