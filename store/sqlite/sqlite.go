// Package sqlite keeps documents in one SQLite file. It alone knows SQL: how a
// collection becomes a table, an index field a column, and which settings make
// an acknowledged write survive a loss of power.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// FileName is the database in its directory.
const FileName = "enkaku.db"

// readers bounds the connections that read at the same time.
const readers = 4

// checkAlways is the size in bytes up to which a file is checked at every
// open. A larger one is checked only when its last user did not close it.
const checkAlways = 256 << 20

// busyTimeout is how long a connection waits for another process's lock.
// SQLite's waiting is not fair: of six processes that write without a pause on
// a busy machine one was seen to wait for more than five seconds. busyPause is
// the wait between two attempts where SQLite does not wait itself.
const (
	busyTimeout = 20 * time.Second
	busyPause   = 10 * time.Millisecond
)

// DB is a database file opened for reading and writing. Writes go through one
// connection, because SQLite has one writer at a time anyway and waiting in Go
// is fairer than waiting for the file lock; reads go through a pool that
// cannot write.
type DB struct {
	path  string
	write *sql.DB
	read  *sql.DB
	watch watch

	commits commits
}

var _ engine.Engine = (*DB)(nil)

// Open opens or creates the database in a directory, checks it, and brings its
// tables to the declared collections. Several processes may have it open.
func Open(ctx context.Context, dir string, all []engine.Collection) (*DB, error) {
	acknowledged, known, err := highest(filepath.Join(dir, CommitsName))
	if err != nil {
		return nil, fmt.Errorf("%w: %v", models.ErrUnavailable, err)
	}
	path, fresh, err := createFile(dir)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", models.ErrUnavailable, err)
	}
	unclean := leftOpen(path)
	db := &DB{path: path}
	if err := db.connect(); err != nil {
		return nil, err
	}
	err = db.prepare(ctx, unclean, all)
	if err == nil {
		err = db.startCounting(ctx, acknowledged, known, fresh)
	}
	if err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}

// createFile makes the directory and the file readable to their owner alone;
// SQLite gives its companion files the same mode. fresh: it holds nothing yet.
func createFile(dir string) (path string, fresh bool, err error) {
	dir, err = filepath.Abs(dir)
	if err != nil {
		return "", false, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", false, err
	}
	path = filepath.Join(dir, FileName)
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return "", false, err
	}
	info, err := f.Stat()
	return path, err == nil && info.Size() == 0, errors.Join(err, f.Close())
}

// leftOpen tells whether a write-ahead log is there: the last user crashed, or
// another process has the file open.
func leftOpen(path string) bool {
	info, err := os.Stat(path + "-wal")
	if errors.Is(err, fs.ErrNotExist) {
		return false
	}
	return err != nil || info.Size() > 0
}

func (db *DB) connect() error {
	var err error
	if db.write, err = sql.Open("sqlite", source(db.path, "rw")); err != nil {
		return fmt.Errorf("%w: %v", models.ErrUnavailable, err)
	}
	db.write.SetMaxOpenConns(1)
	if db.read, err = sql.Open("sqlite", source(db.path, "ro")); err != nil {
		return fmt.Errorf("%w: %v", models.ErrUnavailable, err)
	}
	db.read.SetMaxOpenConns(readers + 1) // one only watches: see Revision
	db.read.SetMaxIdleConns(readers + 1)
	return nil
}

// source is the data source name. Transactions take the write lock when they
// begin: one that read first and asked for it later would fail at once under
// contention, whatever the busy timeout. synchronous FULL syncs the log at
// every commit (sqlite.org/pragma.html#pragma_synchronous). The log is written
// back at 8,000 pages (32 MB): random keys touch many pages, and doing it every
// 4 MB, the default, makes an import a quarter slower.
func source(path, mode string) string {
	q := url.Values{
		"mode":    {mode},
		"_txlock": {"immediate"},
		"_pragma": {
			fmt.Sprintf("busy_timeout(%d)", busyTimeout.Milliseconds()),
			"foreign_keys(1)",
			"synchronous(FULL)",
			"cache_size(-32000)",
		},
	}
	if mode == "rw" {
		q["_pragma"] = append(q["_pragma"], "journal_mode(WAL)", "wal_autocheckpoint(8000)", "secure_delete(1)")
	}
	u := url.URL{Scheme: "file", Path: path, OmitHost: true, RawQuery: q.Encode()}
	return u.String()
}

func (db *DB) prepare(ctx context.Context, unclean bool, all []engine.Collection) error {
	if err := db.firstContact(ctx); err != nil {
		return err
	}
	if err := db.check(ctx, unclean); err != nil {
		return err
	}
	return db.ensure(ctx, all)
}

// firstContact opens the first connection, which turns a new file's journal
// into a write-ahead log. SQLite does not use its busy timeout for that (it is
// an upgrade of a read to a write, sqlite3BtreeSetVersion) and fails at once
// while another process writes to the same new file, so the waiting is here.
func (db *DB) firstContact(ctx context.Context) error {
	waiting, cancel := context.WithTimeout(ctx, busyTimeout)
	defer cancel()
	for {
		err := db.reach(ctx)
		if isDamaged(err) {
			return db.damaged(err)
		}
		if !isBusy(err) || waiting.Err() != nil {
			return translate(ctx, "open", err)
		}
		select {
		case <-waiting.Done():
		case <-time.After(busyPause):
		}
	}
}

// check refuses a damaged file, naming the way out.
func (db *DB) check(ctx context.Context, unclean bool) error {
	info, err := os.Stat(db.path)
	if err != nil {
		return fmt.Errorf("%w: %v", models.ErrUnavailable, err)
	}
	if info.Size() > checkAlways && !unclean {
		return nil
	}
	var result string
	err = db.write.QueryRowContext(ctx, `PRAGMA quick_check(1)`).Scan(&result)
	if err == nil && result != "ok" {
		err = errors.New(result)
	}
	if err != nil {
		return db.damaged(err)
	}
	return nil
}

// damaged says what to do with the file.
func (db *DB) damaged(err error) error {
	return fmt.Errorf("%w: %s is damaged (%v): restore it from a backup", models.ErrUnavailable, db.path, err)
}

// Shred writes the write-ahead log back and empties it. The file itself holds
// nothing of what was replaced: secure_delete overwrites it with zeros
// (sqlite.org/pragma.html#pragma_secure_delete). It fails while another process
// reads an old state.
func (db *DB) Shred(ctx context.Context) error {
	var busy, pages, moved int
	err := db.write.QueryRowContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &pages, &moved)
	if err == nil && busy != 0 {
		err = errors.New("the log is being read")
	}
	return translate(ctx, "shred", err)
}

// Ping reports whether the file can be read.
func (db *DB) Ping(ctx context.Context) error {
	return translate(ctx, "ping", db.reach(ctx))
}

// reach reads the file over the writing connection; its error is the driver's.
func (db *DB) reach(ctx context.Context) error {
	return db.write.QueryRowContext(ctx, `SELECT 1 FROM sqlite_schema UNION SELECT 1`).Scan(new(int))
}

// Close writes the log back into the file and closes it.
func (db *DB) Close() error {
	db.watch.mu.Lock()
	db.watch.end()
	db.watch.mu.Unlock()
	return errors.Join(db.read.Close(), db.write.Close(), db.commits.end())
}
