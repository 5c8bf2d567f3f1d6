package sqlite

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/enkaku/enkaku/models"
)

// CommitsName is the file beside the database that says how many commits were
// acknowledged. The database counts them itself, in the transaction of each:
// what acknowledged more than the database holds lost some (decision 081).
const CommitsName = FileName + ".commits"

// commitsTable holds one row: which database it is, and its count of commits.
const commitsTable = `CREATE TABLE IF NOT EXISTS "enkaku.commits" (
	one INTEGER PRIMARY KEY CHECK (one = 1), id BLOB NOT NULL, n INTEGER NOT NULL) STRICT`

// countOne counts the transaction that it stands in.
const countOne = `UPDATE "enkaku.commits" SET n = n + 1 WHERE one = 1 RETURNING id, n`

// A mark is a count of commits that were acknowledged, as the file holds it. The
// file has slots, taken in turn: a mark that is torn leaves those before it, and
// of processes that write at once none takes another's away.
type mark struct {
	id [16]byte // of the database
	n  int64
	at time.Time // when the last of them was acknowledged; to the second
}

const (
	slots    = 8
	slotSize = 64
)

// bytes is a slot: id, count, time, and the SHA-256 of these.
func (m mark) bytes() []byte {
	out := append(make([]byte, 0, slotSize), m.id[:]...)
	out = binary.BigEndian.AppendUint64(out, uint64(m.n))
	out = binary.BigEndian.AppendUint64(out, uint64(m.at.Unix()))
	sum := sha256.Sum256(out)
	return append(out, sum[:]...)
}

// readMark reads a slot.
func readMark(slot []byte) (m mark, ok bool) {
	copy(m.id[:], slot)
	m.n = int64(binary.BigEndian.Uint64(slot[16:]))
	m.at = time.Unix(int64(binary.BigEndian.Uint64(slot[24:])), 0)
	return m, string(m.bytes()) == string(slot)
}

// highest returns the mark of the file with the most commits; ok is false when
// there is none.
func highest(path string) (best mark, ok bool, err error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return best, false, nil
	}
	for ; len(data) >= slotSize; data = data[slotSize:] {
		if m, whole := readMark(data[:slotSize]); whole && (!ok || m.n > best.n) {
			best, ok = m, true
		}
	}
	return best, ok, err
}

// commits counts them.
type commits struct {
	file *os.File
	one  *sql.Stmt
}

// startCounting compares the database with what was acknowledged, and refuses it
// when commits are missing. acknowledged was read before the database was
// opened, for other processes go on writing; fresh: there was no database.
func (db *DB) startCounting(ctx context.Context, acknowledged mark, known, fresh bool) error {
	id := make([]byte, len(mark{}.id))
	_, _ = rand.Read(id) // never fails
	_, err := db.write.ExecContext(ctx, `INSERT OR IGNORE INTO "enkaku.commits" (one, id, n) VALUES (1, ?, 0)`, id)
	if err != nil {
		return translate(ctx, "count commits", err)
	}
	now := mark{at: time.Now()}
	if now.id, now.n, err = counted(db.write.QueryRowContext(ctx, `SELECT id, n FROM "enkaku.commits"`)); err != nil {
		return translate(ctx, "count commits", err)
	}
	if known && !fresh && (acknowledged.id != now.id || acknowledged.n > now.n) {
		return db.lost(acknowledged, now)
	}
	if db.commits.file, err = openMarks(filepath.Join(filepath.Dir(db.path), CommitsName), now, fresh); err != nil {
		return fmt.Errorf("%w: %v", models.ErrUnavailable, err)
	}
	db.commits.one, err = db.write.PrepareContext(ctx, countOne)
	return translate(ctx, "count commits", err)
}

// counted reads a database's id and count.
func counted(row *sql.Row) (id [16]byte, n int64, err error) {
	var raw []byte
	err = row.Scan(&raw, &n)
	copy(id[:], raw)
	return id, n, err
}

// lost says what is missing and what can be done.
func (db *DB) lost(acknowledged, now mark) error {
	what := "is an older copy or another database"
	if acknowledged.id == now.id {
		what = fmt.Sprintf("lacks the last %d of %d commits", acknowledged.n-now.n, acknowledged.n)
	}
	return fmt.Errorf("%w: %s %s: what was saved up to %s is not all there. Put back its newest state (%s and %s-wal "+
		"together), or restore a backup; to go on with what there is, move %s away: mails may then go twice, and what "+
		"people did last is undone",
		models.ErrUnavailable, db.path, what, acknowledged.at.UTC().Format("2006-01-02 15:04:05 MST"),
		FileName, FileName, filepath.Join(filepath.Dir(db.path), CommitsName))
}

// openMarks opens the file of marks, or makes it.
func openMarks(path string, now mark, anew bool) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	size, err := f.Seek(0, io.SeekEnd)
	if err == nil && (anew || size < slots*slotSize) {
		if _, err = f.WriteAt(make([]byte, slots*slotSize), 0); err == nil {
			_, err = f.WriteAt(now.bytes(), 0)
		}
		err = errors.Join(err, f.Sync())
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// commit counts a transaction and commits it.
func (db *DB) commit(ctx context.Context, tx *sql.Tx) error {
	id, n, err := counted(tx.StmtContext(ctx, db.commits.one).QueryRowContext(ctx))
	if err == nil {
		err = tx.Commit()
	}
	if err != nil {
		return translate(ctx, "commit", err)
	}
	// Written after the commit and not synced: a crash of the process keeps it,
	// one of the machine may lose the newest marks, and neither makes a mark of
	// what is not there. An error here changes nothing about the commit.
	_, _ = db.commits.file.WriteAt(mark{id, n, time.Now()}.bytes(), n%slots*slotSize)
	return nil
}

// end syncs the marks.
func (c *commits) end() error {
	if c.file == nil {
		return nil
	}
	return errors.Join(c.file.Sync(), c.file.Close())
}
