package sqlite

import (
	"context"
	"database/sql"
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
	_, err = conn.ExecContext(ctx, `VACUUM INTO ?`, filepath.Join(dir, FileName))
	return translate(ctx, "backup", err)
}
