package sqlite

import (
	"errors"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// Why a write was not possible is told apart: an operator does another thing
// about a full disk than about one that takes no writes.
func TestWhyAWriteWasNotPossible(t *testing.T) {
	for name, c := range map[string]struct {
		pragma string
		want   error
	}{
		"full": {"PRAGMA max_page_count = 1", models.ErrFull}, "read-only": {"PRAGMA query_only = 1", models.ErrReadOnly},
	} {
		t.Run(name, func(t *testing.T) {
			db, err := Open(t.Context(), t.TempDir(), nil)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			if _, err := db.write.ExecContext(t.Context(), "CREATE TABLE filled (what BLOB)"); err != nil {
				t.Fatal(err)
			}
			if _, err := db.write.ExecContext(t.Context(), c.pragma); err != nil { // SQLite goes no lower than what is used
				t.Fatal(err)
			}
			for range 20 {
				if _, err = db.write.ExecContext(t.Context(), "INSERT INTO filled VALUES (zeroblob(100000))"); err != nil {
					break
				}
			}
			got := translate(t.Context(), "fill", err)
			if !errors.Is(got, c.want) || !errors.Is(got, models.ErrUnavailable) {
				t.Errorf("%v", got)
			}
		})
	}
}
