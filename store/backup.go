package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
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
	// Store tells which keys belong to it.
	Store string `json:"store"`
	// Vault is the file that the keys were written to, and KeysLeft says that the
	// board's own are not in it, since their file is not encrypted.
	Vault    string `json:"-"`
	KeysLeft bool   `json:"-"`
}

// backupFormat is the version of the manifest.
const backupFormat = 3

// Backup writes everything but the keys into a directory that must not exist
// yet, while the board runs, and then the keys into the vault: a file for all
// backups of this store, replaced each time; "" for VaultName beside dst. The
// directory appears when it is complete and checked. From SQLite it is the
// state of one moment; from MongoDB each document is whole, but documents
// written meanwhile may or may not be in it. Who holds a backup, the vault and
// the key of the key file can read the personal data of all who are not erased.
func (s *Store) Backup(ctx context.Context, dst, vault string) (Manifest, error) {
	if vault == "" {
		vault = filepath.Join(filepath.Dir(dst), VaultName)
	}
	if err := mayWriteVault(vault, storeMark(s.keys)); err != nil {
		return Manifest{}, err
	}
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
	keys, err := s.vault(ctx) // after the documents: each of them finds its key there
	if err != nil {
		return Manifest{}, err
	}
	if err := keys.write(ctx, vault); err != nil {
		return Manifest{}, err
	}
	m.Vault, m.KeysLeft = vault, keys.Keys == nil
	if err := os.Rename(partial, dst); err != nil {
		return Manifest{}, engine.Unavailable(ctx, "backup", err)
	}
	return m, syncDir(filepath.Dir(dst))
}

func (s *Store) backup(ctx context.Context, dir string) (Manifest, error) {
	m := Manifest{Format: backupFormat, Engine: engineName(s.engine), CreatedAt: s.now(), Documents: map[string]int{},
		Store: storeMark(s.keys)}
	if err := s.engine.Backup(ctx, dir, backedUp()); err != nil {
		return m, err
	}
	if m.Engine == engineSQLite {
		if err := sqlite.CheckSnapshot(ctx, dir); err != nil {
			return m, err
		}
	}
	for _, c := range backedUp() {
		err := m.read(ctx, dir, c, func(docs []bson.Raw) error {
			m.Documents[c.Name] += len(docs)
			return nil
		})
		if err != nil {
			return m, err
		}
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
	if _, ok := bare(e).(*sqlite.DB); ok {
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

// backedUp are the collections that a backup holds.
func backedUp() []engine.Collection {
	return slices.DeleteFunc(collections(), func(c engine.Collection) bool { return c.Name == peopleName })
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
