package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
	"github.com/enkaku/enkaku/store/mongo"
	"github.com/enkaku/enkaku/store/seal"
	"github.com/enkaku/enkaku/store/sqlite"
)

const manifestName = "backup.json"

// A Manifest says what a backup holds.
type Manifest struct {
	Format    int            `json:"format"`
	Engine    string         `json:"engine"` // sqlite or mongodb
	CreatedAt time.Time      `json:"created_at"`
	Documents map[string]int `json:"documents"` // by collection
}

// Backup writes everything, the key file included, into a directory that must
// not exist yet, while the board runs. The directory appears when it is
// complete and checked. From SQLite it is the state of one moment; from
// MongoDB each document is whole, but documents written meanwhile may or may
// not be in it. Who holds a backup and its key can read all personal data.
func (s *Store) Backup(ctx context.Context, dst string) (Manifest, error) {
	if _, err := os.Stat(dst); !errors.Is(err, fs.ErrNotExist) {
		return Manifest{}, fmt.Errorf("%w: backup: %s exists", models.ErrConflict, dst)
	}
	if err := os.MkdirAll(filepath.Dir(dst), 0o700); err != nil {
		return Manifest{}, engine.Unavailable(ctx, "backup", err)
	}
	partial, err := os.MkdirTemp(filepath.Dir(dst), filepath.Base(dst)+".partial")
	if err != nil {
		return Manifest{}, engine.Unavailable(ctx, "backup", err)
	}
	defer os.RemoveAll(partial)
	m, err := s.backup(ctx, partial)
	if err != nil {
		return Manifest{}, err
	}
	if err := os.Rename(partial, dst); err != nil {
		return Manifest{}, engine.Unavailable(ctx, "backup", err)
	}
	return m, syncDir(filepath.Dir(dst))
}

func (s *Store) backup(ctx context.Context, dir string) (Manifest, error) {
	m := Manifest{Format: 1, Engine: engineName(s.engine), CreatedAt: s.now(), Documents: map[string]int{}}
	if err := s.engine.Backup(ctx, dir, collections()); err != nil {
		return m, err
	}
	if m.Engine == engineSQLite {
		if err := sqlite.CheckSnapshot(ctx, dir); err != nil {
			return m, err
		}
	}
	for _, c := range collections() {
		err := m.read(ctx, dir, c, func(docs []bson.Raw) error {
			m.Documents[c.Name] += len(docs)
			return nil
		})
		if err != nil {
			return m, err
		}
	}
	if err := copyFile(s.keysFile, filepath.Join(dir, keysName)); err != nil {
		return m, engine.Unavailable(ctx, "backup keys", err)
	}
	data, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return m, fmt.Errorf("store: backup: %w", err)
	}
	if err := writeSynced(filepath.Join(dir, manifestName), data); err != nil {
		return m, engine.Unavailable(ctx, "backup", err)
	}
	return m, syncDir(dir)
}

const (
	engineSQLite  = "sqlite"
	engineMongoDB = "mongodb"
)

func engineName(e engine.Engine) string {
	if _, ok := e.(*sqlite.DB); ok {
		return engineSQLite
	}
	return engineMongoDB
}

func (m Manifest) read(ctx context.Context, dir string, c engine.Collection, fn func([]bson.Raw) error) error {
	if m.Engine == engineSQLite {
		return sqlite.ReadSnapshot(ctx, dir, c, fn)
	}
	return mongo.ReadSnapshot(ctx, dir, c, fn)
}

// Restore fills an empty store from a backup, of either engine into either
// engine. A store that holds anything, or other keys than the backup, is left
// alone (models.ErrConflict). progress, which may be nil, is told how many
// documents are done of how many.
func Restore(ctx context.Context, src, url string, o Options, progress func(done, all int)) (Manifest, error) {
	o, err := o.complete(url)
	if err != nil {
		return Manifest{}, err
	}
	m, err := readManifest(src)
	if err != nil {
		return m, err
	}
	e, err := openEngine(ctx, url, o.Log)
	if err != nil {
		return m, err
	}
	defer e.Close()
	if err := restoreKeys(ctx, e, src, o); err != nil {
		return m, err
	}
	return m, m.fill(ctx, e, src, progress)
}

func readManifest(src string) (m Manifest, err error) {
	data, err := os.ReadFile(filepath.Join(src, manifestName))
	if err != nil {
		return m, fmt.Errorf("%w: %s is not a backup: %v", models.ErrNotFound, src, err)
	}
	if err := json.Unmarshal(data, &m); err != nil || m.Format != 1 {
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
			return fmt.Errorf("store: restore: backup has %d documents of %s, its manifest says %d", n, c.Name, m.Documents[c.Name])
		}
	}
	return nil
}

func copyFile(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return writeSynced(to, data)
}

func writeSynced(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err1 := f.Write(data)
	err2 := f.Sync()
	return errors.Join(err1, err2, f.Close())
}

// syncDir makes the names in a directory durable.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("%w: %v", models.ErrUnavailable, err)
	}
	defer d.Close()
	if err := d.Sync(); err != nil {
		return fmt.Errorf("%w: %v", models.ErrUnavailable, err)
	}
	return nil
}
