package sqlite

import (
	"context"
	"database/sql"
	"sync"
)

// watch asks one connection, which never writes, whether others have.
type watch struct {
	mu      sync.Mutex
	conn    *sql.Conn
	version *sql.Stmt
	opened  int64 // how many connections there were
}

// revisionBits leave room in a revision for the number that SQLite counts for
// one connection.
const revisionBits = 32

// Revision returns a number that differs after each commit by another connection,
// in this process or another (sqlite.org/pragma.html#pragma_data_version); 0 when
// the file does not answer.
func (db *DB) Revision(ctx context.Context) int64 {
	ctx = context.WithoutCancel(ctx) // what can be interrupted costs a goroutine
	w := &db.watch
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.conn == nil && !w.open(ctx, db.read) {
		return 0
	}
	var version int64
	if err := w.version.QueryRowContext(ctx).Scan(&version); err != nil {
		w.end()
		return 0
	}
	return w.opened<<revisionBits | version
}

// open takes a connection of its own: the numbers of two cannot be compared.
func (w *watch) open(ctx context.Context, from *sql.DB) bool {
	conn, err := from.Conn(ctx)
	if err != nil {
		return false
	}
	if w.version, err = conn.PrepareContext(ctx, `PRAGMA data_version`); err != nil {
		_ = conn.Close()
		return false
	}
	w.conn = conn
	w.opened++
	return true
}

func (w *watch) end() {
	if w.conn != nil {
		_ = w.version.Close()
		_ = w.conn.Close()
		w.conn = nil
	}
}
