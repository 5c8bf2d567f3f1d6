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
	"github.com/enkaku/enkaku/store/sqlite"
)

const manifestName = "backup.json"

// A Manifest says what a backup holds.
type Manifest struct {
	Format    int            `json:"format"`
	Engine    string         `json:"engine"` // sqlite or mongodb
	CreatedAt time.Time      `json:"created_at"`
	Documents map[string]int `json:"documents"` // by collection
	// Files are the files of the backup but the manifest, each with the SHA-256 of
	// what it holds, in hexadecimal.
	Files map[string]string `json:"files"`
}

// backupFormat is the version of the manifest.
const backupFormat = 2

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
	m := Manifest{Format: backupFormat, Engine: engineName(s.engine), CreatedAt: s.now(), Documents: map[string]int{}}
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
	var err error
	if m.Files, err = digests(dir); err != nil {
		return m, engine.Unavailable(ctx, "backup", err)
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
	if t, ok := e.(traced); ok {
		e = t.Engine
	}
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
