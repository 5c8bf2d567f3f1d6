package sqlite

import (
	"context"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// translate turns an error of the driver into one of the board's. nil stays
// nil.
func translate(ctx context.Context, doing string, err error) error {
	if err == nil {
		return nil
	}
	var fault *sqlite.Error
	if errors.As(err, &fault) {
		switch fault.Code() {
		case sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_UNIQUE:
			return fmt.Errorf("%w: %s: key is taken", models.ErrConflict, doing)
		}
		switch fault.Code() & 0xff {
		case sqlite3.SQLITE_FULL:
			return fmt.Errorf("%w: %w", models.ErrFull, engine.Unavailable(ctx, doing, err))
		case sqlite3.SQLITE_READONLY:
			return fmt.Errorf("%w: %w", models.ErrReadOnly, engine.Unavailable(ctx, doing, err))
		}
	}
	return engine.Unavailable(ctx, doing, err)
}

// isDamaged tells whether the file is not what SQLite wrote.
func isDamaged(err error) bool {
	var fault *sqlite.Error
	if !errors.As(err, &fault) {
		return false
	}
	code := fault.Code() & 0xff
	return code == sqlite3.SQLITE_CORRUPT || code == sqlite3.SQLITE_NOTADB
}

// isBusy tells whether another process held the file's lock.
func isBusy(err error) bool {
	var fault *sqlite.Error
	return errors.As(err, &fault) && fault.Code()&0xff == sqlite3.SQLITE_BUSY
}
