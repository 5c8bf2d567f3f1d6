package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
	"github.com/enkaku/enkaku/store/mongo"
	"github.com/enkaku/enkaku/store/seal"
	"github.com/enkaku/enkaku/store/sqlite"
)

// Restore fills an empty store from a backup, of either engine into either
// engine. A store that holds anything, or other keys than the backup, is left
// alone (models.ErrConflict), and so is any when a file of the backup is not as
// it was written. Into SQLite nothing is left of a restore that failed; a
// MongoDB database may hold part of one whose connection broke. progress, which
// may be nil, is told how many documents are done of how many.
func Restore(
	ctx context.Context, src, url string, o Options, progress func(done, all int),
) (Manifest, error) {
	o, err := o.complete(url)
	if err != nil {
		return Manifest{}, err
	}
	m, err := readManifest(src)
	if err != nil {
		return m, err
	}
	if err := m.verify(src); err != nil {
		return m, err
	}
	undo := untouched(madeBy(url, o))
	if err := m.restore(ctx, src, url, o, progress); err != nil {
		undo()
		return m, err
	}
	return m, nil
}

// madeBy are the files and directories that restoring may make. Those of a
// SQLite store that is there are its own business.
func madeBy(url string, o Options) (files, dirs []string) {
	files, dirs = []string{o.KeysFile}, []string{filepath.Dir(o.KeysFile)}
	if mongo.Handles(url) {
		return files, dirs
	}
	path := filepath.Join(url, sqlite.FileName)
	if _, err := os.Stat(path); err == nil {
		return files, dirs
	}
	return append(files, path+"-wal", path+"-shm", path), append(dirs, url)
}

func (m Manifest) restore(ctx context.Context, src, url string, o Options, progress func(done, all int)) error {
	e, err := openEngine(ctx, url, o.Log)
	if err != nil {
		return err
	}
	defer e.Close()
	if err := restoreKeys(ctx, e, src, o); err != nil {
		return err
	}
	return m.fill(ctx, e, src, progress)
}

func readManifest(src string) (m Manifest, err error) {
	data, err := os.ReadFile(filepath.Join(src, manifestName))
	if err != nil {
		return m, fmt.Errorf("%w: %s is not a backup: %v", models.ErrNotFound, src, err)
	}
	if err := json.Unmarshal(data, &m); err != nil || m.Format != backupFormat {
		return m, fmt.Errorf("store: %s: not a manifest of this version", manifestName)
	}
	return m, nil
}

// restoreKeys puts the key file in its place, once the store is known to be
// empty and the keys to be readable.
func restoreKeys(ctx context.Context, e engine.Engine, src string, o Options) error {
	for _, c := range collections() {
		n, err := e.Count(ctx, c, engine.Query{})
		if err != nil {
			return err
		}
		if n > 0 {
			return fmt.Errorf("%w: restore: the store is not empty: %d documents in %s", models.ErrConflict, n, c.Name)
		}
	}
	from := filepath.Join(src, keysName)
	if _, err := seal.Load(from, o.KEK); err != nil {
		return err
	}
	want, err := os.ReadFile(from)
	if err != nil {
		return engine.Unavailable(ctx, "restore keys", err)
	}
	have, err := os.ReadFile(o.KeysFile)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := os.MkdirAll(filepath.Dir(o.KeysFile), 0o700); err != nil {
			return engine.Unavailable(ctx, "restore keys", err)
		}
		return writeSynced(o.KeysFile, want)
	case err != nil:
		return engine.Unavailable(ctx, "restore keys", err)
	case string(have) != string(want):
		return fmt.Errorf("%w: restore: %s holds other keys than the backup", models.ErrConflict, o.KeysFile)
	}
	return nil
}

func (m Manifest) fill(ctx context.Context, e engine.Engine, src string, progress func(done, all int)) error {
	all, done := 0, 0
	for _, n := range m.Documents {
		all += n
	}
	for _, c := range collections() {
		n := 0
		err := m.read(ctx, src, c, func(docs []bson.Raw) error {
			n += len(docs)
			if done += len(docs); progress != nil {
				progress(done, all)
			}
			return errors.Join(e.Insert(ctx, c, docs...)...)
		})
		if err != nil {
			return fmt.Errorf("restore %s: %w", c.Name, err)
		}
		if n != m.Documents[c.Name] {
			return fmt.Errorf(
				"store: restore: backup has %d documents of %s, its manifest says %d", n, c.Name, m.Documents[c.Name],
			)
		}
	}
	return nil
}
