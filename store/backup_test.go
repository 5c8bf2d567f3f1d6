package store_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/seal"
	"github.com/enkaku/enkaku/store/storetest"
)

func TestABackupRestoresIntoEitherEngine(t *testing.T) {
	onPlaces(t, func(t *testing.T, from place) {
		ctx := t.Context()
		c := newClock()
		s := from.open(t, c)
		for _, id := range []string{"1", "2", "3"} {
			u := &models.User{ID: id, Email: id + "@example.jp", Memberships: []models.Membership{{Org: poster}}}
			if err := errors.Join(s.Users().Save(ctx, u), s.Users().Save(ctx, u)); err != nil {
				t.Fatal(err)
			}
			save(t, s, newJob(id))
		}
		token := s.Sign("unsubscribe", "1")
		dst := filepath.Join(t.TempDir(), "a", "backup")
		m, err := s.Backup(ctx, dst, "")
		if err != nil {
			t.Fatal(err)
		}
		if m.Documents["users"] != 3 || m.Documents["jobs"] != 3 {
			t.Errorf("manifest %+v", m)
		}
		_, err = s.Backup(ctx, dst, "")
		wantErr(t, "backup onto a backup", err, models.ErrConflict)
		if left, _ := filepath.Glob(dst + ".*"); len(left) > 0 {
			t.Errorf("left over: %v", left)
		}
		onPlaces(t, func(t *testing.T, to place) {
			bringKeys(t, from, to)
			restoreAndCompare(t, dst, to, c, token)
		})
	})
}

func restoreAndCompare(t *testing.T, src string, to place, c *clock, token string) {
	t.Helper()
	ctx := t.Context()
	o := store.Options{KeysFile: to.keys, Now: c.now}
	last := 0
	if _, err := store.Restore(ctx, src, "", to.url, o, func(done, all int) { last = all - done }); err != nil {
		t.Fatal(err)
	}
	if last != 0 {
		t.Errorf("progress ended %d before the end", last)
	}
	s := to.open(t, c)
	u, err := s.Users().ByEmail(ctx, "2@example.jp")
	if err != nil || u.ID != "2" || u.Email != "2@example.jp" || u.Version != 2 {
		t.Errorf("restored user %+v, %v", u, err)
	}
	if err := s.Users().Save(ctx, &u); err != nil {
		t.Errorf("save after restore: %v", err)
	}
	wantErr(t, "unique keys after restore", s.Users().Save(ctx, &models.User{ID: "4", Email: "1@example.jp"}),
		models.ErrConflict)
	if got, err := s.Users().ByOrg(ctx, poster); err != nil || len(got) != 3 {
		t.Errorf("members %d, %v", len(got), err)
	}
	if _, err := s.Verify("unsubscribe", token); err != nil {
		t.Errorf("a link sent before: %v", err)
	}
	_, err = store.Restore(ctx, src, "", to.url, o, nil)
	wantErr(t, "restore onto data", err, models.ErrConflict)
}

func TestRestoreRefusesWhatIsNoBackup(t *testing.T) {
	ctx := t.Context()
	_, err := store.Restore(ctx, t.TempDir(), "", storetest.SQLite(t), store.Options{}, nil)
	wantErr(t, "empty directory", err, models.ErrNotFound)

	from := place{t.TempDir(), filepath.Join(t.TempDir(), "keys.json")}
	s := from.open(t, newClock())
	aDoctor(t, s, "d", "秘密")
	dst := filepath.Join(t.TempDir(), "backup")
	if _, err := s.Backup(ctx, dst, ""); err != nil {
		t.Fatal(err)
	}
	for what, damage := range map[string]func(copied string) error{
		"a cut-off backup": func(copied string) error { return os.Truncate(filepath.Join(copied, "enkaku.db"), 8192) },
		"a backup with one other byte": func(copied string) error {
			return flipByte(filepath.Join(copied, "enkaku.db"))
		},
		"a backup with a damaged vault": func(copied string) error {
			return os.WriteFile(filepath.Join(filepath.Dir(copied), "vault.json"), []byte("{"), 0o600)
		},
		"a backup without its vault": func(copied string) error {
			return os.Remove(filepath.Join(filepath.Dir(copied), "vault.json"))
		},
		"a backup with the vault of another store": func(copied string) error {
			return changeVault(filepath.Dir(copied), func(v *store.Vault) { v.Store = "other" })
		},
		"a backup with a vault from before it": func(copied string) error {
			return changeVault(filepath.Dir(copied), func(v *store.Vault) { v.People = v.People[1:] })
		},
		"a backup of another version": func(copied string) error { return flipByte(filepath.Join(copied, "backup.json")) },
	} {
		copied, to := filepath.Join(t.TempDir(), "copied"), filepath.Join(t.TempDir(), "new", "data")
		if err := errors.Join(os.CopyFS(filepath.Dir(copied), os.DirFS(filepath.Dir(dst))),
			os.Rename(filepath.Join(filepath.Dir(copied), "backup"), copied), damage(copied)); err != nil {
			t.Fatal(err)
		}
		if _, err := store.Restore(ctx, copied, "", to, store.Options{KeysFile: from.keys}, nil); err == nil {
			t.Errorf("%s was restored", what)
		}
		if _, err := os.Stat(to); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s left %s behind: %v", what, to, err)
		}
	}
	if _, err := store.Restore(ctx, dst, "", filepath.Join(t.TempDir(), "data"),
		store.Options{KeysFile: from.keys}, nil); err != nil {
		t.Errorf("the backup as it was: %v", err)
	}
}

// What fails while documents are written leaves nothing behind either, and what
// was there before stays.
func TestARefusedRestoreLeavesTheFolderAsItWas(t *testing.T) {
	ctx := t.Context()
	from := place{t.TempDir(), filepath.Join(t.TempDir(), "keys.json")}
	s := from.open(t, newClock())
	aDoctor(t, s, "d", "秘密")
	dst := filepath.Join(t.TempDir(), "backup")
	if _, err := s.Backup(ctx, dst, ""); err != nil {
		t.Fatal(err)
	}
	to := t.TempDir()
	for name, text := range map[string]string{"notes.txt": "mine"} {
		if err := os.WriteFile(filepath.Join(to, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := seal.Create(filepath.Join(to, "keys.json"), nil); err != nil {
		t.Fatal(err)
	}
	_, err := store.Restore(ctx, dst, "", to, store.Options{}, nil)
	wantErr(t, "restore beside other keys", err, models.ErrConflict)
	var names []string
	entries, err := os.ReadDir(to)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if got := strings.Join(names, " "); err != nil || got != "keys.json notes.txt" {
		t.Errorf("the folder holds %s (%v)", got, err)
	}
}

// bringKeys copies a key file that is not encrypted, as an operator does: it is
// in no backup.
func bringKeys(t *testing.T, from, to place) {
	t.Helper()
	data, err := os.ReadFile(from.keys)
	if err == nil {
		err = os.WriteFile(to.keys, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// changeVault edits the vault in a folder of backups.
func changeVault(dir string, edit func(*store.Vault)) error {
	path := filepath.Join(dir, store.VaultName)
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var v store.Vault
	if err := json.Unmarshal(data, &v); err != nil {
		return err
	}
	edit(&v)
	if data, err = json.Marshal(v); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o600)
}

func flipByte(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	data[len(data)/2] ^= 1
	return os.WriteFile(path, data, 0o600)
}

func TestOnlyWhoMeansToMakesAStore(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		o := store.Options{KeysFile: p.keys, Existing: true}
		_, err := store.Open(t.Context(), p.url, o)
		wantErr(t, "a store that is not there", err, models.ErrNotFound)
		s := p.open(t, newClock())
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if s, err = store.Open(t.Context(), p.url, o); err != nil {
			t.Fatalf("a store that is there: %v", err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	})
}
