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
	"github.com/enkaku/enkaku/store/seal"
)

// VaultName is the file beside backups that holds what they need to be read.
const VaultName = "vault.json"

// vaultFormat is the version of the file.
const vaultFormat = 1

// A Vault is what no backup may hold: the keys. There is one for all backups of
// a store, written anew with each, so that a key that was destroyed is in no
// copy. Keys of people are sealed with the keys of the board; the key file is
// in it only encrypted (Options.KEK).
type Vault struct {
	Format    int             `json:"format"`
	Store     string          `json:"store"` // tells stores apart
	WrittenAt time.Time       `json:"written_at"`
	Keys      json.RawMessage `json:"keys,omitempty"`
	People    [][]byte        `json:"people"` // documents, BSON
	Erased    []Erasure       `json:"erased"` // the erasure list
}

// An Erasure is a line of the erasure list: who was erased, as a keyed hash, and
// when.
type Erasure struct {
	ID string    `json:"id"`
	At time.Time `json:"at"`
}

// vault reads the keys from the store.
func (s *Store) vault(ctx context.Context) (Vault, error) {
	v := Vault{Format: vaultFormat, Store: storeMark(s.keys), WrittenAt: s.now()}
	raw, encrypted, err := seal.ReadEncrypted(s.keysFile)
	if err != nil {
		return v, engine.Unavailable(ctx, "backup keys", err)
	}
	if encrypted {
		v.Keys = raw
	}
	for q := (engine.Query{Limit: pageSize}); ; {
		docs, err := s.engine.Find(ctx, personKind().Collection, q)
		if err != nil || len(docs) == 0 {
			return v, err
		}
		for _, doc := range docs {
			if at, ok := doc.Lookup("destroyedAt").TimeOK(); ok {
				v.Erased = append(v.Erased, Erasure{engine.HeadOf(doc).ID, at.UTC()})
			} else {
				v.People = append(v.People, doc)
			}
		}
		q.After = &engine.Position{ID: engine.HeadOf(docs[len(docs)-1]).ID}
	}
}

// storeMark names a store by its keys.
func storeMark(keys *seal.Keys) string { return keys.Hash("store", "") }

// mayWrite refuses to put the vault of one store over that of another.
func mayWriteVault(path, mark string) error {
	old, err := readVault(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if old.Store != mark {
		return fmt.Errorf("%w: backup: %s holds the keys of another store: keep the backups of each in a folder of its own",
			models.ErrConflict, path)
	}
	return nil
}

// write replaces the file in one step and leaves nothing of the one before.
func (v Vault) write(ctx context.Context, path string) error {
	data, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("store: vault: %w", err)
	}
	partial := path + ".partial"
	if err := os.Remove(partial); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return engine.Unavailable(ctx, "write vault", err)
	}
	if err := writeSynced(partial, data); err != nil {
		return engine.Unavailable(ctx, "write vault", err)
	}
	if err := os.Rename(partial, path); err != nil {
		return engine.Unavailable(ctx, "write vault", err)
	}
	return syncDir(filepath.Dir(path))
}

func readVault(path string) (v Vault, err error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return v, fmt.Errorf("store: vault: %w", err)
	}
	if err := json.Unmarshal(data, &v); err != nil || v.Format != vaultFormat {
		return v, fmt.Errorf("store: vault: %s is damaged or of another version", path)
	}
	return v, nil
}

// erased are the lines of the erasure list by person.
type erased map[string]time.Time

func (v Vault) erased() erased {
	all := make(erased, len(v.Erased))
	for _, e := range v.Erased {
		all[e.ID] = e.At
	}
	return all
}

// fill puts keys and erasure list into an empty store.
func (v Vault) fill(ctx context.Context, e engine.Engine) error {
	var docs []bson.Raw
	for _, doc := range v.People {
		docs = append(docs, doc)
	}
	for _, line := range v.Erased {
		doc, err := bson.Marshal(bson.D{
			{Key: engine.FieldID, Value: line.ID}, {Key: engine.FieldVersion, Value: int64(1)},
			{Key: engine.FieldUpdatedAt, Value: millis(line.At)},
			{Key: "createdAt", Value: millis(line.At)}, {Key: "destroyedAt", Value: millis(line.At)},
		})
		if err != nil {
			return fmt.Errorf("store: vault: %w", err)
		}
		docs = append(docs, doc)
	}
	if len(docs) == 0 {
		return nil
	}
	return errors.Join(e.Insert(ctx, personKind().Collection, docs...)...)
}
