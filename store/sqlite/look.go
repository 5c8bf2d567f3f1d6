package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	"github.com/enkaku/enkaku/models"
)

// Look says whether a database in a directory lacks commits that were
// acknowledged, as Open would, and changes nothing, also beside a process that
// writes. A directory without a count of commits has none to miss.
func Look(ctx context.Context, dir string) error {
	if err := begins(filepath.Join(dir, FileName)); err != nil {
		return err
	}
	acknowledged, known, err := highest(filepath.Join(dir, CommitsName))
	if err != nil {
		return fmt.Errorf("%w: %v", models.ErrUnavailable, err)
	}
	if !known {
		return nil
	}
	aside, err := setAside(dir)
	if err != nil {
		return fmt.Errorf("%w: look at %s: %v", models.ErrUnavailable, dir, err)
	}
	defer os.RemoveAll(aside)
	u := url.URL{Scheme: "file", Path: filepath.Join(aside, FileName), OmitHost: true, RawQuery: "mode=ro"}
	read, err := sql.Open("sqlite", u.String())
	if err != nil {
		return fmt.Errorf("%w: %v", models.ErrUnavailable, err)
	}
	defer read.Close()
	var now mark
	if now.id, now.n, err = counted(read.QueryRowContext(ctx, `SELECT id, n FROM "enkaku.commits"`)); err != nil {
		return translate(ctx, "count commits", err)
	}
	if acknowledged.id != now.id || acknowledged.n > now.n {
		return (&DB{path: filepath.Join(dir, FileName)}).lost(acknowledged, now)
	}
	return nil
}

// header is what a file of SQLite begins with (https://www.sqlite.org/fileformat.html, 1.3.1).
const header = "SQLite format 3\x00"

// begins says when a file is there and does not begin as SQLite's do. One that
// holds nothing is for others to judge.
func begins(path string) error {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%w: %v", models.ErrUnavailable, err)
	}
	defer f.Close()
	var first [len(header)]byte
	if n, err := io.ReadFull(f, first[:]); n == 0 && errors.Is(err, io.EOF) || string(first[:]) == header {
		return nil
	}
	return fmt.Errorf("%w: %s is damaged or no database; restore a backup: enkaku restore DIR", models.ErrUnavailable, path)
}

// setAside makes a folder in dir with the database under a second name and a copy
// of its log: SQLite puts the files that it needs for reading there, and leaves
// those of dir alone.
func setAside(dir string) (aside string, err error) {
	if dir, err = filepath.Abs(dir); err != nil {
		return "", err
	}
	if aside, err = os.MkdirTemp(dir, ".look-*"); err != nil {
		return "", err
	}
	if err = os.Link(filepath.Join(dir, FileName), filepath.Join(aside, FileName)); err == nil {
		err = copyFile(filepath.Join(dir, FileName+"-wal"), filepath.Join(aside, FileName+"-wal"))
	}
	if err != nil {
		return "", errors.Join(err, os.RemoveAll(aside))
	}
	return aside, nil
}

// copyFile copies a file that need not be there.
func copyFile(from, to string) error {
	in, err := os.Open(from)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
