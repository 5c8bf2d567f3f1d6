package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/store/engine"
)

// Backup writes a compact copy of the database, as of one moment, while other
// work goes on. Of collections that are not among all it holds nothing. It uses a connection of its own, so writers do not wait for it.
func (db *DB) Backup(ctx context.Context, dir string, all []engine.Collection) error {
	conn, err := sql.Open("sqlite", source(db.path, "rw"))
	if err != nil {
		return engine.Unavailable(ctx, "backup", err)
	}
	defer conn.Close()
	path := filepath.Join(dir, FileName)
	if _, err = conn.ExecContext(ctx, `VACUUM INTO ?`, path); err != nil {
		return translate(ctx, "backup", err)
	}
	if err := leaveOut(ctx, path, all); err != nil {
		return translate(ctx, "backup", err)
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return engine.Unavailable(ctx, "backup", err)
	}
	defer f.Close()
	if err := errors.Join(f.Chmod(0o600), f.Sync()); err != nil {
		return engine.Unavailable(ctx, "backup", err)
	}
	return nil
}

// leaveOut drops the tables of a copy that belong to none of some collections,
// and overwrites where they lay.
func leaveOut(ctx context.Context, path string, all []engine.Collection) error {
	copied, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Path: path, OmitHost: true,
		RawQuery: "mode=rw&_pragma=secure_delete(1)&_pragma=journal_mode(MEMORY)"}).String())
	if err != nil {
		return err
	}
	defer copied.Close()
	tables, err := tablesOf(ctx, copied)
	if err != nil {
		return err
	}
	for _, table := range tables {
		belongs := slices.ContainsFunc(all, func(c engine.Collection) bool {
			return table == c.Name || strings.HasPrefix(table, c.Name+".")
		})
		if belongs {
			continue
		}
		if _, err := copied.ExecContext(ctx, `DROP TABLE `+quote(table)); err != nil {
			return err
		}
	}
	return nil
}

func tablesOf(ctx context.Context, db *sql.DB) ([]string, error) {
	rows, err := db.QueryContext(ctx, `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}
