package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"path/filepath"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// ReadSnapshot calls fn with the documents of a collection in a file that
// Backup wrote, some at a time in order of id. It leaves the file as it is. A
// collection that the file does not have is empty.
func ReadSnapshot(ctx context.Context, dir string, c engine.Collection, fn func([]bson.Raw) error) error {
	db, err := openSnapshot(ctx, dir)
	if err != nil {
		return err
	}
	defer db.Close()
	var n int
	err = db.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema WHERE name = ?`, c.Name).Scan(&n)
	if err != nil || n == 0 {
		return translate(ctx, "read snapshot", err)
	}
	for last := ""; ; {
		docs, err := queryDocs(ctx, db,
			`SELECT doc FROM `+quote(c.Name)+` WHERE id > ? ORDER BY id LIMIT 1000`, last)
		if err != nil {
			return translate(ctx, "read snapshot", err)
		}
		if len(docs) == 0 {
			return nil
		}
		if err := fn(docs); err != nil {
			return err
		}
		last = engine.HeadOf(docs[len(docs)-1]).ID
	}
}

// CheckSnapshot reports damage in a file that Backup wrote.
func CheckSnapshot(ctx context.Context, dir string) error {
	db, err := openSnapshot(ctx, dir)
	if err != nil {
		return err
	}
	defer db.Close()
	var result string
	if err := db.QueryRowContext(ctx, `PRAGMA integrity_check(1)`).Scan(&result); err != nil {
		return translate(ctx, "check snapshot", err)
	}
	if result != "ok" {
		return fmt.Errorf("%w: snapshot is damaged: %s", models.ErrUnavailable, result)
	}
	return nil
}

func openSnapshot(ctx context.Context, dir string) (*sql.DB, error) {
	path, err := filepath.Abs(filepath.Join(dir, FileName))
	if err != nil {
		return nil, engine.Unavailable(ctx, "open snapshot", err)
	}
	u := url.URL{Scheme: "file", Path: path, OmitHost: true, RawQuery: "mode=ro&immutable=1"}
	db, err := sql.Open("sqlite", u.String())
	if err != nil {
		return nil, engine.Unavailable(ctx, "open snapshot", err)
	}
	return db, nil
}
