package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"

	"github.com/enkaku/enkaku/store/engine"
)

// Backup writes a compact copy of the database, as of one moment, while other
// work goes on. It uses a connection of its own, so writers do not wait for it.
func (db *DB) Backup(ctx context.Context, dir string, _ []engine.Collection) error {
	conn, err := sql.Open("sqlite", source(db.path, "rw"))
	if err != nil {
		return engine.Unavailable(ctx, "backup", err)
	}
	defer conn.Close()
	path := filepath.Join(dir, FileName)
	if _, err = conn.ExecContext(ctx, `VACUUM INTO ?`, path); err != nil {
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
