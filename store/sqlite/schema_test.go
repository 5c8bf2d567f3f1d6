package sqlite

import (
	"context"
	"database/sql"
	"testing"

	"github.com/enkaku/enkaku/store/engine"
)

// What was brought to the declarations is not looked at again, until they or
// the tables change; then a lost index comes back.
func TestTablesAreLookedAtWhenSomethingChanged(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	jobs := engine.Collection{Name: "jobs", Indexes: []engine.Index{{Name: "state", Fields: []string{"state"}}}}
	open := func(all ...engine.Collection) *DB {
		t.Helper()
		db, err := Open(ctx, dir, all)
		if err != nil {
			t.Fatal(err)
		}
		return db
	}
	stillPrepared := func(want bool, all ...engine.Collection) {
		t.Helper()
		file, err := sql.Open("sqlite", source(dir+"/"+FileName, "rw"))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		if done, err := prepared(ctx, file, all); err != nil || done != want {
			t.Errorf("prepared: %v, %v, want %v", done, err, want)
		}
	}
	_ = open(jobs).Close()
	stillPrepared(true, jobs)

	saved := engine.Collection{Name: "saved"}
	stillPrepared(false, jobs, saved)
	_ = open(jobs, saved).Close()
	stillPrepared(true, jobs, saved)

	db := open(jobs, saved)
	if _, err := db.write.ExecContext(ctx, `DROP INDEX "jobs/state"`); err != nil {
		t.Fatal(err)
	}
	_ = db.Close()
	stillPrepared(false, jobs, saved)
	db = open(jobs, saved)
	defer db.Close()
	if n := indexes(ctx, t, db, "jobs/state"); n != 1 {
		t.Errorf("%d indexes of that name", n)
	}
}

func indexes(ctx context.Context, t *testing.T, db *DB, name string) (n int) {
	t.Helper()
	row := db.write.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND name = ?`, name)
	if err := row.Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}
