package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
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
		m, err := s.Backup(ctx, dst)
		if err != nil {
			t.Fatal(err)
		}
		if m.Documents["users"] != 3 || m.Documents["jobs"] != 3 {
			t.Errorf("manifest %+v", m)
		}
		_, err = s.Backup(ctx, dst)
		wantErr(t, "backup onto a backup", err, models.ErrConflict)
		if left, _ := filepath.Glob(dst + ".*"); len(left) > 0 {
			t.Errorf("left over: %v", left)
		}
		onPlaces(t, func(t *testing.T, to place) { restoreAndCompare(t, dst, to, c, token) })
	})
}

func restoreAndCompare(t *testing.T, src string, to place, c *clock, token string) {
	t.Helper()
	ctx := t.Context()
	o := store.Options{KeysFile: to.keys, Now: c.now}
	last := 0
	if _, err := store.Restore(ctx, src, to.url, o, func(done, all int) { last = all - done }); err != nil {
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
	wantErr(t, "unique keys after restore", s.Users().Save(ctx, &models.User{ID: "4", Email: "1@example.jp"}), models.ErrConflict)
	if got, err := s.Users().ByOrg(ctx, poster); err != nil || len(got) != 3 {
		t.Errorf("members %d, %v", len(got), err)
	}
	if _, err := s.Verify("unsubscribe", token); err != nil {
		t.Errorf("a link sent before: %v", err)
	}
	_, err = store.Restore(ctx, src, to.url, o, nil)
	wantErr(t, "restore onto data", err, models.ErrConflict)
}

func TestRestoreRefusesWhatIsNoBackup(t *testing.T) {
	ctx := t.Context()
	_, err := store.Restore(ctx, t.TempDir(), storetest.SQLite(t), store.Options{}, nil)
	wantErr(t, "empty directory", err, models.ErrNotFound)

	s := place{t.TempDir(), ""}.open(t, newClock())
	save(t, s, newJob("a"))
	dst := filepath.Join(t.TempDir(), "backup")
	if _, err := s.Backup(ctx, dst); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(filepath.Join(dst, "enkaku.db"), 8192); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Restore(ctx, dst, storetest.SQLite(t), store.Options{}, nil); err == nil {
		t.Error("a cut-off backup was restored")
	}
}
