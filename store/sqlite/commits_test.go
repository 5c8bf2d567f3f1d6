package sqlite

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

var notes = engine.Collection{Name: "notes"}

// walHeader and walFrame are how long the parts of a write-ahead log are, with
// pages of 4,096 bytes (sqlite.org/fileformat2.html#the_write_ahead_log).
const (
	walHeader = 32
	walFrame  = 24 + 4096
)

func opened(t *testing.T, dir string) (*DB, error) {
	t.Helper()
	db, err := Open(t.Context(), dir, []engine.Collection{notes})
	if err == nil {
		t.Cleanup(func() { db.Close() })
	}
	return db, err
}

func wrote(t *testing.T, db *DB, id string) {
	t.Helper()
	doc, err := bson.Marshal(bson.D{{Key: "_id", Value: id}, {Key: "version", Value: int64(1)}, {Key: "updatedAt", Value: time.Unix(1, 0)},
		{Key: "text", Value: strings.Repeat(id, 300)}})
	if err != nil {
		t.Fatal(err)
	}
	if errs := db.Insert(t.Context(), notes, doc); errs != nil {
		t.Fatal(errs)
	}
}

// copied takes what lies in a folder, as a kill at this moment would leave it.
func copied(t *testing.T, from string, leaveOut ...string) (to string) {
	t.Helper()
	to = t.TempDir()
	for _, name := range []string{FileName, FileName + "-wal", CommitsName} {
		data, err := os.ReadFile(filepath.Join(from, name))
		if errors.Is(err, os.ErrNotExist) || slices.Contains(leaveOut, name) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(to, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return to
}

// Wherever the log is cut: the database opens with all that was acknowledged,
// or says that some is missing.
func TestALogCutAnywhereIsNoticed(t *testing.T) {
	dir := t.TempDir()
	db, err := opened(t, dir)
	if err != nil {
		t.Fatal(err)
	}
	const written = 12
	for i := range written {
		wrote(t, db, fmt.Sprintf("n%d", i))
	}
	log, err := os.ReadFile(filepath.Join(dir, FileName+"-wal"))
	if err != nil {
		t.Fatal(err)
	}
	frames, noticed, whole := (len(log)-walHeader)/walFrame, 0, 0
	for cut := 0; cut <= frames; cut++ {
		for _, extra := range []int{0, 100} { // at the border of a page, and within one
			torn := copied(t, dir)
			to := min(walHeader+cut*walFrame+extra, len(log))
			if err := os.Truncate(filepath.Join(torn, FileName+"-wal"), int64(to)); err != nil {
				t.Fatal(err)
			}
			db, err := opened(t, torn)
			if err != nil {
				if !errors.Is(err, models.ErrUnavailable) {
					t.Fatalf("cut at frame %d: %v", cut, err)
				}
				noticed++
				continue
			}
			n, err := db.Count(t.Context(), notes, engine.Query{})
			if err != nil || n != written {
				t.Fatalf("cut at frame %d of %d: opens with %d of %d documents, error %v", cut, frames, n, written, err)
			}
			whole++
			db.Close()
		}
	}
	if whole == 0 || noticed < written {
		t.Errorf("of %d frames %d cuts were noticed and %d left all", frames, noticed, whole)
	}
}

func TestAnOlderCopyIsNoticed(t *testing.T) {
	dir := t.TempDir()
	db, err := opened(t, dir)
	if err != nil {
		t.Fatal(err)
	}
	wrote(t, db, "first")
	older := copied(t, dir)
	backup := t.TempDir()
	if err := db.Backup(t.Context(), backup, []engine.Collection{notes}); err != nil {
		t.Fatal(err)
	}
	for i := range 2 * slots {
		wrote(t, db, fmt.Sprintf("later%d", i))
	}
	db.Close()

	for _, c := range []struct{ what, from, want string }{
		{"a copy of before", older, "lacks the last 16 of 17 commits"},
		{"the file of a backup", backup, "older copy or another database"},
	} {
		put := copied(t, c.from, CommitsName)
		data, err := os.ReadFile(filepath.Join(dir, CommitsName))
		if err != nil {
			t.Fatal(err)
		}
		marks := filepath.Join(put, CommitsName)
		if err := os.WriteFile(marks, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := opened(t, put); err == nil || !strings.Contains(err.Error(), c.want) ||
			!strings.Contains(err.Error(), "move "+marks+" away") {
			t.Errorf("%s: %v, want %q and the way out", c.what, err, c.want)
		}
		if _, err := opened(t, put); err == nil {
			t.Errorf("%s: noticed once only", c.what)
		}
		if err := os.Remove(marks); err != nil {
			t.Fatal(err)
		}
		if _, err := opened(t, put); err != nil {
			t.Errorf("%s, the marks moved away: %v", c.what, err)
		}
	}
	if _, err := opened(t, dir); err != nil {
		t.Errorf("the newest state: %v", err)
	}
}

// What is fine stays fine: a kill, marks torn or lost, a database begun anew,
// two that write at once.
func TestNothingIsMissedThatIsThere(t *testing.T) {
	dir := t.TempDir()
	db, err := opened(t, dir)
	if err != nil {
		t.Fatal(err)
	}
	beside, err := opened(t, dir)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 3 * slots {
		wrote(t, db, fmt.Sprintf("a%d", i))
		wrote(t, beside, fmt.Sprintf("b%d", i))
	}
	m, ok, err := highest(filepath.Join(dir, CommitsName))
	if err != nil || !ok || m.n != 6*slots {
		t.Errorf("highest mark %d, %v, want %d", m.n, err, 6*slots)
	}
	if errs := db.Insert(t.Context(), notes, mustRaw(t, "a0")); errs == nil {
		t.Error("a taken id was written")
	}
	killed := copied(t, dir)
	if _, err := opened(t, killed); err != nil {
		t.Errorf("killed: %v", err)
	}
	torn := copied(t, dir)
	marks := filepath.Join(torn, CommitsName)
	data, err := os.ReadFile(marks)
	if err != nil {
		t.Fatal(err)
	}
	for at := m.n % slots * slotSize; at < m.n%slots*slotSize+slotSize; at += 7 {
		data[at] ^= 1
	}
	if err := os.WriteFile(marks, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if got, _, _ := highest(marks); got.n != m.n-1 {
		t.Errorf("the newest mark is torn: %d, want the one before, %d", got.n, m.n-1)
	}
	if _, err := opened(t, torn); err != nil {
		t.Errorf("a torn mark: %v", err)
	}
	anew := copied(t, dir, FileName)
	if _, err := opened(t, anew); err != nil {
		t.Errorf("begun anew: %v", err)
	}
}

func mustRaw(t *testing.T, id string) bson.Raw {
	t.Helper()
	doc, err := bson.Marshal(bson.D{{Key: "_id", Value: id}, {Key: "version", Value: int64(1)},
		{Key: "updatedAt", Value: time.Unix(1, 0)}})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// Look says of each folder what Open would, and leaves it as it was.
func TestLookSaysWhatOpenWould(t *testing.T) {
	dir := t.TempDir()
	db, err := opened(t, dir)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 5 {
		wrote(t, db, fmt.Sprint("n", i))
	}
	cut := copied(t, dir)
	wal := filepath.Join(cut, FileName+"-wal")
	info, err := os.Stat(wal)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(wal, info.Size()-walFrame); err != nil {
		t.Fatal(err)
	}
	for name, folder := range map[string]string{
		"in use": dir, "left by a kill": copied(t, dir), "its log cut": cut, "its log gone": copied(t, dir, FileName+"-wal"),
		"without a count": copied(t, dir, CommitsName),
	} {
		before := listed(t, folder)
		looked := Look(t.Context(), folder)
		if after := listed(t, folder); !slices.Equal(before, after) {
			t.Errorf("%s: %v became %v", name, before, after)
		}
		_, want := opened(t, folder)
		if (looked == nil) != (want == nil) || want != nil && looked != nil && strings.Contains(want.Error(), "lacks") &&
			!strings.Contains(looked.Error(), "lacks") {
			t.Errorf("%s: Look says %v, Open %v", name, looked, want)
		}
	}
}

// listed are the files of a folder with their sizes.
func listed(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, fmt.Sprint(e.Name(), " ", info.Size()))
	}
	return names
}
