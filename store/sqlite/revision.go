package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"sync"
)

// watch sees whether anything was committed, by whomever, in the head of the
// index of the write-ahead log, which every commit changes and every reader
// begins with. Where that cannot be mapped, it asks SQLite, a thousand times
// slower. Its connection never writes; while it is open, the index stays.
type watch struct {
	mu      sync.RWMutex
	conn    *sql.Conn
	version *sql.Stmt
	opened  int64  // how many connections there were
	index   []byte // the head, twice; nil where it cannot be mapped
}

// revisionBits leave room in a revision for a second number.
const revisionBits = 32

// Revision returns a number that differs after each commit by another connection,
// in this process or another; 0 when that is not known at the moment.
func (db *DB) Revision(ctx context.Context) int64 {
	w := &db.watch
	w.mu.RLock()
	mapped, revision := w.index != nil, revisionIn(w.index)
	w.mu.RUnlock()
	if mapped {
		return revision
	}
	return w.ask(context.WithoutCancel(ctx), db) // what can be interrupted costs a goroutine
}

// ask returns the number that SQLite counts for one connection
// (sqlite.org/pragma.html#pragma_data_version).
func (w *watch) ask(ctx context.Context, db *DB) int64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.conn == nil && !w.open(ctx, db.read) {
		return 0
	}
	if w.index != nil {
		return revisionIn(w.index)
	}
	var version int64
	if err := w.version.QueryRowContext(ctx).Scan(&version); err != nil {
		w.end()
		return 0
	}
	if w.index = mapIndex(db.path+"-shm", 2*headBytes); w.index != nil { // it is there since a connection has read
		return revisionIn(w.index)
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
	if w.index != nil {
		unmapIndex(w.index)
		w.index = nil
	}
	if w.conn != nil {
		_ = w.version.Close()
		_ = w.conn.Close()
		w.conn = nil
	}
}

// The head of the index of a write-ahead log, in the byte order of the machine
// (sqlite.org/walformat.html, section 2.1). It stands there twice: the second is
// written first and the first is read first, so that two that differ are one
// that is being written.
const (
	headBytes    = 48
	headVersion  = 3007000
	headChanges  = 8 // how many commits there were, 4 bytes
	headReady    = 12
	headChecksum = 40
)

// revisionIn returns the count of commits and the checksum of a head; 0 of one
// that is being written or is not ready.
func revisionIn(index []byte) int64 {
	if len(index) < 2*headBytes {
		return 0
	}
	var first, second [headBytes]byte
	copy(first[:], index[:headBytes])
	copy(second[:], index[headBytes:])
	order := binary.NativeEndian
	if !bytes.Equal(first[:], second[:]) || first[headReady] == 0 || order.Uint32(first[:]) != headVersion {
		return 0
	}
	return int64(order.Uint32(first[headChanges:]))<<revisionBits |
		int64(order.Uint32(first[headChecksum:])^order.Uint32(first[headChecksum+4:]))
}
