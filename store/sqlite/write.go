package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

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
	return db.inGroups(ctx, docs, func(tx *writing) writeOne {
		return func(ctx context.Context, doc bson.Raw) error {
			if err := c.CheckKeys(doc); err != nil {
				return err
			}
			values, err := columnValues(doc, fields)
			if err != nil {
				return err
			}
			head := engine.HeadOf(doc)
			args := append([]any{head.ID, head.Version, []byte(doc)}, values...)
			if err := tx.exec(ctx, statement, args...); err != nil {
				return translate(ctx, "insert into "+c.Name, err)
			}
			return fillSideTables(ctx, tx.Tx, c, doc)
		}
	})
}

// Delete removes a document that has this version, or any for version 0.
func (db *DB) Delete(ctx context.Context, c engine.Collection, id string, version int64) error {
	tx, err := db.write.BeginTx(ctx, nil)
	if err != nil {
		return translate(ctx, "begin", err)
	}
	defer tx.Rollback()
	var there int64
	err = tx.QueryRowContext(ctx, `SELECT version FROM `+quote(c.Name)+` WHERE id = ?`, id).Scan(&there)
	if err := refusal(ctx, c, id, there, cmp.Or(version, there), err); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM `+quote(c.Name)+` WHERE id = ?`, id); err != nil {
		return translate(ctx, "delete from "+c.Name, err)
	}
	if err := clearSideTables(ctx, tx, c, id); err != nil {
		return err
	}
	return db.commit(ctx, tx)
}

// refusal explains why a document cannot be written over: reading its version
// failed, it is absent, or it has not the version that was expected.
func refusal(ctx context.Context, c engine.Collection, id string, version, want int64, err error) error {
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return fmt.Errorf("%w: %s %s", models.ErrNotFound, c.Name, id)
	case err != nil:
		return translate(ctx, "read version", err)
	case version != want:
		return fmt.Errorf("%w: %s %s has version %d", models.ErrConflict, c.Name, id, version)
	}
	return nil
}

// writeOne writes one document in a transaction.
type writeOne func(context.Context, bson.Raw) error

// inGroups writes documents, many to a transaction. A document that is refused
// leaves the others alone; a fault of the database fails its whole group and
// what follows, since none of it is on disk.
func (db *DB) inGroups(ctx context.Context, docs []bson.Raw, begin func(*writing) writeOne) []error {
	var errs []error
	for start := 0; start < len(docs); start += group {
		part := docs[start:min(start+group, len(docs))]
		refused, err := db.writeGroup(ctx, part, begin)
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

func (db *DB) writeGroup(ctx context.Context, docs []bson.Raw, begin func(*writing) writeOne) ([]error, error) {
	tx, err := db.write.BeginTx(ctx, nil)
	if err != nil {
		return nil, translate(ctx, "begin", err)
	}
	w := &writing{Tx: tx, prepared: make(map[string]*sql.Stmt)}
	defer w.end()
	// A statement takes microseconds, but one that can be interrupted starts
	// a goroutine; whether ctx has ended is asked between documents.
	still := context.WithoutCancel(ctx)
	write := begin(w)
	var refused []error
	for i, doc := range docs {
		err := write(still, doc)
		if ctx.Err() != nil {
			return nil, engine.Unavailable(ctx, "write", ctx.Err())
		}
		if errors.Is(err, models.ErrUnavailable) {
			return nil, err
		}
		if err != nil {
			refused = pad(refused, len(docs))
			refused[i] = err
		}
	}
	if refused != nil && !slices.Contains(refused, nil) {
		return refused, nil // nothing was written
	}
	return refused, db.commit(still, tx)
}

// writing is a transaction with the statements prepared in it.
type writing struct {
	*sql.Tx
	prepared map[string]*sql.Stmt
}

func (w *writing) statement(ctx context.Context, text string) (*sql.Stmt, error) {
	if s, ok := w.prepared[text]; ok {
		return s, nil
	}
	s, err := w.PrepareContext(ctx, text)
	if err == nil {
		w.prepared[text] = s
	}
	return s, err
}

func (w *writing) exec(ctx context.Context, text string, args ...any) error {
	s, err := w.statement(ctx, text)
	if err == nil {
		_, err = s.ExecContext(ctx, args...)
	}
	return err
}

// end gives up what was not committed.
func (w *writing) end() {
	for _, s := range w.prepared {
		s.Close()
	}
	_ = w.Rollback()
}
