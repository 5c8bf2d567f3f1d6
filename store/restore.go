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

// formatWithKeys is the format of backups from before people had keys: the key
// file is in them, and there need be no vault.
const formatWithKeys = 2

// Restore fills an empty store from a backup, of either engine into either
// engine, and from the vault, "" for VaultName beside the backup: it brings the
// keys, and the erasure list, which is applied anew. Nothing comes back of who
// was erased since. A store that holds anything, or other keys than the backup,
// is left alone (models.ErrConflict), and so is any when a file of the backup is
// not as it was written. Into SQLite nothing is left of a restore that failed; a
// MongoDB database may hold part of one whose connection broke. progress, which
// may be nil, is told how many documents are done of how many.
func Restore(
	ctx context.Context, src, vault, url string, o Options, progress func(done, all int),
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
	v, err := m.vault(src, vault)
	if err != nil {
		return m, err
	}
	undo := untouched(madeBy(url, o))
	if err := m.restore(ctx, src, v, url, o, progress); err != nil {
		undo()
		return m, err
	}
	return m, nil
}

// vault reads the keys that belong to a backup.
func (m Manifest) vault(src, path string) (Vault, error) {
	if path == "" {
		path = filepath.Join(filepath.Dir(src), VaultName)
	}
	v, err := readVault(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && m.Format == formatWithKeys:
		return Vault{}, nil
	case errors.Is(err, fs.ErrNotExist):
		return v, fmt.Errorf("%w: restore: the vault %s is missing, without which no personal data can be read: "+
			"name it with --vault", models.ErrNotFound, path)
	case err != nil:
		return v, err
	case m.Store != "" && m.Store != v.Store:
		return v, fmt.Errorf("%w: restore: %s is the vault of another store", models.ErrConflict, path)
	}
	return v, nil
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
	return append(files, path+"-wal", path+"-shm", filepath.Join(url, sqlite.CommitsName), path), append(dirs, url)
}

func (m Manifest) restore(
	ctx context.Context, src string, v Vault, url string, o Options, progress func(done, all int),
) error {
	e, err := openEngine(ctx, url, o.Log)
	if err != nil {
		return err
	}
	err = m.restoreInto(ctx, e, src, v, o, progress)
	if err = errors.Join(err, e.Close()); err != nil {
		return err
	}
	o.ChangingLookup = true // of a backup from before the lookup key was changed
	s, err := Open(ctx, url, o)
	if err != nil {
		return err
	}
	return errors.Join(s.settle(ctx, v), s.Close())
}

// settle brings what a backup held up to the present: hashes of the lookup key of
// now, and nothing of who was erased.
func (s *Store) settle(ctx context.Context, v Vault) error {
	done, err := s.LookupDone(ctx)
	if err == nil && !done {
		_, err = s.ChangeLookup(ctx, func() error { return nil })
	}
	if err != nil {
		return err
	}
	return s.forgetAgain(ctx, v.erased())
}

func (m Manifest) restoreInto(
	ctx context.Context, e engine.Engine, src string, v Vault, o Options, progress func(done, all int),
) error {
	if err := m.restoreKeys(ctx, e, src, v, o); err != nil {
		return err
	}
	keys, err := seal.Load(o.KeysFile, o.KEK)
	if err != nil {
		return err
	}
	if v.Store != "" && v.Store != storeMark(keys) {
		return fmt.Errorf("%w: restore: %s holds other keys than the vault", models.ErrConflict, o.KeysFile)
	}
	if err := v.fill(ctx, e); err != nil {
		return err
	}
	return m.fill(ctx, e, src, newCensor(keys, v), progress)
}

func readManifest(src string) (m Manifest, err error) {
	data, err := os.ReadFile(filepath.Join(src, manifestName))
	if err != nil {
		return m, fmt.Errorf("%w: %s is not a backup: %v", models.ErrNotFound, src, err)
	}
	if err := json.Unmarshal(data, &m); err != nil || m.Format != backupFormat && m.Format != formatWithKeys {
		return m, fmt.Errorf("store: %s: not a manifest of this version", manifestName)
	}
	return m, nil
}

// restoreKeys puts the key file in its place, once the store is known to be
// empty and the keys to be readable.
func (m Manifest) restoreKeys(ctx context.Context, e engine.Engine, src string, v Vault, o Options) error {
	for _, c := range collections() {
		n, err := e.Count(ctx, c, engine.Query{})
		if err != nil {
			return err
		}
		if n > 0 {
			return fmt.Errorf("%w: restore: the store is not empty: %d documents in %s", models.ErrConflict, n, c.Name)
		}
	}
	want, err := []byte(v.Keys), error(nil)
	if m.Format == formatWithKeys {
		want, err = os.ReadFile(filepath.Join(src, keysName))
	}
	if err != nil {
		return engine.Unavailable(ctx, "restore keys", err)
	}
	_, err = os.Stat(o.KeysFile)
	there := !errors.Is(err, fs.ErrNotExist)
	switch {
	case there && err != nil:
		return engine.Unavailable(ctx, "restore keys", err)
	case there:
		return nil // whether they are the right ones is seen when they are read
	case len(want) == 0:
		return fmt.Errorf("%w: restore: the key file was not encrypted and so is in no backup: "+
			"put the board's own copy at %s first", models.ErrNotFound, o.KeysFile)
	}
	if err := seal.CheckData(want, o.KEK); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(o.KeysFile), 0o700); err != nil {
		return engine.Unavailable(ctx, "restore keys", err)
	}
	return writeSynced(o.KeysFile, want)
}

func (m Manifest) fill(
	ctx context.Context, e engine.Engine, src string, by censor, progress func(done, all int),
) error {
	all, done := 0, 0
	for _, n := range m.Documents {
		all += n
	}
	for _, c := range backedUp() {
		n := 0
		err := m.read(ctx, src, c, func(docs []bson.Raw) error {
			n += len(docs)
			if done += len(docs); progress != nil {
				progress(done, all)
			}
			docs, err := by.pass(c, docs)
			if err != nil || len(docs) == 0 {
				return err
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
