package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// group is how many documents share one transaction and so one sync of the
// disk; it bounds how long other writers wait (about 20 ms).
const group = 500

// Insert writes new documents.
func (db *DB) Insert(ctx context.Context, c engine.Collection, docs ...bson.Raw) []error {
	fields := c.Fields()
	columns, marks := `id, version, doc`, `?, ?, ?`
	for _, f := range fields {
		columns += `, ` + column(f)
		marks += `, ?`
	}
	statement := `INSERT INTO ` + quote(c.Name) + ` (` + columns + `) VALUES (` + marks + `)`
	return db.inGroups(ctx, statement, docs, func(ctx context.Context, tx *sql.Tx, s *sql.Stmt, doc bson.Raw) error {
		head := engine.HeadOf(doc)
		if err := c.CheckKeys(doc); err != nil {
			return err
		}
		values, err := columnValues(doc, fields)
		if err != nil {
			return err
		}
		args := append([]any{head.ID, head.Version, []byte(doc)}, values...)
		if _, err := s.ExecContext(ctx, args...); err != nil {
			return translate(ctx, "insert into "+c.Name, err)
		}
		return fillSideTables(ctx, tx, c, doc)
	})
}

// Replace writes documents over their previous version.
func (db *DB) Replace(ctx context.Context, c engine.Collection, docs ...bson.Raw) []error {
	fields := c.Fields()
	var set strings.Builder
	set.WriteString(`version = ?, doc = ?`)
	for _, f := range fields {
		set.WriteString(`, ` + column(f) + ` = ?`)
	}
	statement := `UPDATE ` + quote(c.Name) + ` SET ` + set.String() + ` WHERE id = ? AND version = ?`
	return db.inGroups(ctx, statement, docs, func(ctx context.Context, tx *sql.Tx, s *sql.Stmt, doc bson.Raw) error {
		head := engine.HeadOf(doc)
		if err := c.CheckKeys(doc); err != nil {
			return err
		}
		values, err := columnValues(doc, fields)
		if err != nil {
			return err
		}
		args := append([]any{head.Version, []byte(doc)}, values...)
		result, err := s.ExecContext(ctx, append(args, head.ID, head.Version-1)...)
		if err != nil {
			return translate(ctx, "replace in "+c.Name, err)
		}
		if err := touched(ctx, tx, c, head.ID, result); err != nil {
			return err
		}
		if err := clearSideTables(ctx, tx, c, head.ID); err != nil {
			return err
		}
		return fillSideTables(ctx, tx, c, doc)
	})
}

// Delete removes a document that has this version, or any for version 0.
func (db *DB) Delete(ctx context.Context, c engine.Collection, id string, version int64) error {
	tx, err := db.write.BeginTx(ctx, nil)
	if err != nil {
		return translate(ctx, "begin", err)
	}
	defer tx.Rollback()
	result, err := tx.ExecContext(ctx,
		`DELETE FROM `+quote(c.Name)+` WHERE id = ? AND ? IN (0, version)`, id, version)
	if err != nil {
		return translate(ctx, "delete from "+c.Name, err)
	}
	if err := touched(ctx, tx, c, id, result); err != nil {
		return err
	}
	if err := clearSideTables(ctx, tx, c, id); err != nil {
		return err
	}
	return translate(ctx, "commit", tx.Commit())
}

// touched explains a statement that changed no row.
func touched(ctx context.Context, tx *sql.Tx, c engine.Collection, id string, result sql.Result) error {
	n, err := result.RowsAffected()
	if err != nil || n > 0 {
		return translate(ctx, "rows affected", err)
	}
	var version int64
	err = tx.QueryRowContext(ctx, `SELECT version FROM `+quote(c.Name)+` WHERE id = ?`, id).Scan(&version)
	if errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("%w: %s %s", models.ErrNotFound, c.Name, id)
	}
	if err != nil {
		return translate(ctx, "read version", err)
	}
	return fmt.Errorf("%w: %s %s has version %d", models.ErrConflict, c.Name, id, version)
}

type writeOne func(context.Context, *sql.Tx, *sql.Stmt, bson.Raw) error

// inGroups writes documents, many to a transaction. A document that is refused
// leaves the others alone; a fault of the database fails its whole group and
// what follows, since none of it is on disk.
func (db *DB) inGroups(ctx context.Context, statement string, docs []bson.Raw, write writeOne) []error {
	var errs []error
	for start := 0; start < len(docs); start += group {
		part := docs[start:min(start+group, len(docs))]
		refused, err := db.writeGroup(ctx, statement, part, write)
		if err != nil {
			return append(append(make([]error, 0, len(docs)), pad(errs, start)...),
				engine.AllFailed(len(docs)-start, err)...)
		}
		if refused != nil || errs != nil {
			errs = append(pad(errs, start), pad(refused, len(part))...)
		}
	}
	return errs
}

// pad returns n entries where nil stands for n successes.
func pad(errs []error, n int) []error {
	if errs == nil {
		return make([]error, n)
	}
	return errs
}

func (db *DB) writeGroup(ctx context.Context, statement string, docs []bson.Raw, write writeOne) ([]error, error) {
	tx, err := db.write.BeginTx(ctx, nil)
	if err != nil {
		return nil, translate(ctx, "begin", err)
	}
	defer tx.Rollback()
	s, err := tx.PrepareContext(ctx, statement)
	if err != nil {
		return nil, translate(ctx, "prepare", err)
	}
	defer s.Close()
	var refused []error
	for i, doc := range docs {
		err := write(ctx, tx, s, doc)
		if errors.Is(err, models.ErrUnavailable) || errors.Is(err, context.Canceled) {
			return nil, err
		}
		if err != nil {
			refused = pad(refused, len(docs))
			refused[i] = err
		}
	}
	return refused, translate(ctx, "commit", tx.Commit())
}
