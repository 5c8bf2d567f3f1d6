package storetest

import (
	"context"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/mongo"
	"github.com/enkaku/enkaku/store/sqlite"
)

// Making eighty tables with their indexes takes longer than most tests do, so a
// test process makes them once for each engine and tests begin with a copy.

// databaseName is that of the copied database on a server.
const databaseName = "t"

// An empty is a directory with the tables of the store and nothing in them.
type empty struct {
	make func(t testing.TB, dir string) error
	once sync.Once
	// files by name; the directory itself goes with the test that made it
	files map[string][]byte
	err   error
}

var (
	emptySQLite = &empty{make: func(t testing.TB, dir string) error {
		db, err := sqlite.Open(context.Background(), dir, store.Collections())
		if err != nil {
			return err
		}
		return db.Close()
	}}
	emptyMongo = &empty{make: func(t testing.TB, dir string) error {
		server := StartMongo(t, "-data", dir)
		db, err := mongo.Open(context.Background(), server.server+databaseName, store.Collections(),
			slog.New(slog.NewTextHandler(io.Discard, nil)))
		if err != nil {
			return err
		}
		db.Close()
		server.end()
		return nil
	}}
)

// copyOf returns a directory of the test's own with the files of an empty one.
func copyOf(t testing.TB, e *empty) string {
	t.Helper()
	e.once.Do(func() {
		dir := t.TempDir()
		if e.err = e.make(t, dir); e.err == nil {
			e.files, e.err = read(dir)
		}
	})
	if e.err != nil {
		t.Fatalf("an empty database: %v", e.err)
	}
	dir := t.TempDir()
	for name, data := range e.files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func read(dir string) (map[string][]byte, error) {
	all, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for _, f := range all {
		if files[f.Name()], err = os.ReadFile(filepath.Join(dir, f.Name())); err != nil {
			return nil, err
		}
	}
	return files, nil
}
