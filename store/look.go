package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/mongo"
	"github.com/enkaku/enkaku/store/seal"
	"github.com/enkaku/enkaku/store/sqlite"
)

// Look says what would keep Open from opening the store at a URL, as far as the
// files on this machine tell. It changes nothing and does not call MongoDB.
func Look(ctx context.Context, url string, o Options) error {
	o, err := o.complete(url)
	if err != nil {
		return err
	}
	none := missing(url)
	if none {
		if err := vanished(url, o.KeysFile); err != nil {
			return err
		}
	}
	err = seal.Check(o.KeysFile, o.KEK)
	if errors.Is(err, fs.ErrNotExist) {
		if none || mongo.Handles(url) { // both are made at the first start
			return nil
		}
		return keysMissing(o.KeysFile)
	}
	if err != nil || none || mongo.Handles(url) {
		return err
	}
	return sqlite.Look(ctx, url)
}

// missing reports whether there is no SQLite database in a directory: none at
// all, or a file that holds nothing.
func missing(url string) bool {
	if mongo.Handles(url) {
		return false
	}
	info, err := os.Stat(filepath.Join(url, sqlite.FileName))
	return errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0
}

// vanished says that a database that is not there was there: its keys are. To
// begin anew would hide that all is lost, or that a disk is not mounted.
func vanished(dir, keysFile string) error {
	if _, err := os.Stat(keysFile); err != nil {
		return nil
	}
	return fmt.Errorf("%w: the keys %s are there, but their database %s is not. If its disk is not mounted, mount it; "+
		"if it is lost, restore a backup: enkaku restore DIR; to begin an empty board, move the key file away first",
		models.ErrNotFound, keysFile, filepath.Join(dir, sqlite.FileName))
}

// noStore says that there is none at a URL.
func noStore(where string) error {
	return fmt.Errorf("%w: there is no store at %s; look for a typing error, or let serve make one", models.ErrNotFound,
		where)
}

// keysMissing says that a store is there and its keys are not.
func keysMissing(path string) error {
	return fmt.Errorf(
		"store: the key file %s is missing; without it personal data cannot be read: restore it from a backup", path,
	)
}

// CheckMongo says what is wrong with the URL of a MongoDB. On the way to another
// machine it wants TLS with a certificate that is checked, unless plain allows
// to go without.
func CheckMongo(url string, plain bool) error {
	if !mongo.Handles(url) {
		return errors.New("want a mongodb:// address")
	}
	return mongo.CheckURL(url, plain)
}
