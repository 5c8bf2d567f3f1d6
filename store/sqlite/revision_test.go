package sqlite

import (
	"fmt"
	"runtime"
	"sync"
	"testing"
)

// Every commit changes the revision that each handle sees, whoever made it, also
// when the log begins anew; and nothing else does.
func TestARevisionTellsEveryCommit(t *testing.T) {
	dir := t.TempDir()
	a, err := opened(t, dir)
	if err != nil {
		t.Fatal(err)
	}
	b, err := opened(t, dir) // as another process has it open
	if err != nil {
		t.Fatal(err)
	}
	seen := map[int64]bool{}
	for i := range 300 {
		by := []*DB{a, b}[i%2]
		wrote(t, by, fmt.Sprint(i))
		if i == 150 {
			if _, err := a.write.ExecContext(t.Context(), `PRAGMA wal_checkpoint(TRUNCATE)`); err != nil {
				t.Fatal(err)
			}
		}
		now := a.Revision(t.Context())
		if now == 0 || seen[now] || now != a.Revision(t.Context()) || now != b.Revision(t.Context()) {
			t.Fatalf("commit %d: revision %d, again %d, by the other %d, seen before: %t", i, now, a.Revision(t.Context()),
				b.Revision(t.Context()), seen[now])
		}
		seen[now] = true
	}
	if runtime.GOOS == "linux" && a.watch.index == nil {
		t.Error("the index of the log is not mapped")
	}
}

// Where the index cannot be mapped, SQLite is asked.
func TestARevisionWithoutAMap(t *testing.T) {
	db, err := opened(t, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	wrote(t, db, "a")
	before := db.Revision(t.Context())
	db.path += ".elsewhere"
	db.watch.end()
	asked := db.Revision(t.Context())
	if again := db.Revision(t.Context()); asked == 0 || asked == before || again != asked {
		t.Errorf("asked %d, again %d, mapped %d", asked, again, before)
	}
	wrote(t, db, "b")
	if db.Revision(t.Context()) == asked {
		t.Error("a commit is not told")
	}
}

// A database may be closed while somebody asks.
func TestARevisionWhileClosing(t *testing.T) {
	db, err := opened(t, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	var asking sync.WaitGroup
	for range 4 {
		asking.Go(func() {
			for range 2000 {
				db.Revision(t.Context())
			}
		})
	}
	db.Close()
	asking.Wait()
}
