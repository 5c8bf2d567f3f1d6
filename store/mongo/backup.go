package mongo

import (
	"bufio"
	"context"
	"os"

	"github.com/enkaku/enkaku/store/engine"
)

// Backup writes one file of BSON documents for each collection, in the form
// that mongorestore reads too. Each document is whole; documents written
// meanwhile may or may not be in it.
func (db *DB) Backup(ctx context.Context, dir string, all []engine.Collection) error {
	for _, c := range all {
		if err := db.dump(ctx, snapshotFile(dir, c), c); err != nil {
			return err
		}
	}
	return nil
}

func (db *DB) dump(ctx context.Context, path string, c engine.Collection) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return engine.Unavailable(ctx, "backup", err)
	}
	defer f.Close()
	out := bufio.NewWriterSize(f, 1<<20)
	q := engine.Query{}
	for {
		docs, err := db.Find(ctx, c, q)
		if err != nil {
			return err
		}
		if len(docs) == 0 {
			break
		}
		for _, doc := range docs {
			if _, err := out.Write(doc); err != nil {
				return engine.Unavailable(ctx, "backup", err)
			}
		}
		q.After = &engine.Position{ID: engine.HeadOf(docs[len(docs)-1]).ID}
	}
	if err := out.Flush(); err != nil {
		return engine.Unavailable(ctx, "backup", err)
	}
	if err := f.Sync(); err != nil {
		return engine.Unavailable(ctx, "backup", err)
	}
	return f.Close()
}
