package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// digests returns the SHA-256 of every file of a backup but its manifest.
func digests(dir string) (map[string]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	sums := map[string]string{}
	for _, e := range entries {
		if e.Name() == manifestName {
			continue
		}
		if sums[e.Name()], err = digest(filepath.Join(dir, e.Name())); err != nil {
			return nil, err
		}
	}
	return sums, nil
}

func digest(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// verify compares the files of a backup with what its manifest says of them.
func (m Manifest) verify(dir string) error {
	for name, want := range m.Files {
		if name != filepath.Base(name) {
			return fmt.Errorf("store: restore: %q is no file of a backup", name)
		}
		got, err := digest(filepath.Join(dir, name))
		if err != nil {
			return fmt.Errorf("store: restore: %s is missing or cannot be read: %w", name, err)
		}
		if got != want {
			return fmt.Errorf("store: restore: %s is damaged: it is not what was backed up", name)
		}
	}
	if m.Format == formatWithKeys && m.Files[keysName] == "" {
		return fmt.Errorf("store: restore: the backup has no %s", keysName)
	}
	return nil
}

// untouched notes which of some files and directories are there and returns what
// removes those that came later: of the directories only empty ones.
func untouched(files, dirs []string) (undo func()) {
	var fresh []string
	for _, path := range append(files, dirs...) {
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			fresh = append(fresh, path)
		}
	}
	return func() {
		for _, path := range fresh {
			_ = os.Remove(path) // what is not there, or not empty, stays as it is
		}
	}
}
