package seal

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/keyset"
	"github.com/tink-crypto/tink-go/v2/mac"
)

// Load reads a key file. kek is the key-encryption key or nil. A file in clear
// text is encrypted in place as soon as a key for that is given. What killed
// processes left beside it goes. A missing file is fs.ErrNotExist.
func Load(path string, kek []byte) (*Keys, error) {
	sweep(path)
	h, encrypted, err := read(path, kek)
	if err != nil {
		return nil, err
	}
	if kek != nil && !encrypted {
		if err := write(path, h, kek); err != nil {
			return nil, err
		}
	}
	return h.keys()
}

// Check says why a key file cannot be read with a key-encryption key, without
// changing it. A missing file is fs.ErrNotExist.
func Check(path string, kek []byte) error {
	_, _, err := read(path, kek)
	return err
}

// Create makes new keys and writes them to a file that must not exist yet
// (fs.ErrExist, when another process was quicker).
func Create(path string, kek []byte) (*Keys, error) {
	h, err := newHandles()
	if err != nil {
		return nil, err
	}
	data, err := h.marshal(kek)
	if err != nil {
		return nil, err
	}
	partial, err := writePartial(path, data)
	if err != nil {
		return nil, err
	}
	defer os.Remove(partial)
	if err := os.Link(partial, path); err != nil { // unlike Rename, fails when it is there
		return nil, fmt.Errorf("seal: %w", err)
	}
	return h.keys()
}

// AddKey adds new keys for sealing and signing without using them yet. Every
// node must have read the file before Promote: a node with the old file cannot
// open what the new key seals.
func AddKey(path string, kek []byte) error {
	return change(path, kek, func(h *handles) error {
		sealing, signing := keyset.NewManagerFromHandle(h.sealing), keyset.NewManagerFromHandle(h.signing)
		_, err1 := sealing.Add(aead.AES256GCMKeyTemplate())
		_, err2 := signing.Add(mac.HMACSHA256Tag256KeyTemplate())
		var err3, err4 error
		h.sealing, err3 = sealing.Handle()
		h.signing, err4 = signing.Handle()
		return errors.Join(err1, err2, err3, err4)
	})
}

// Promote makes the newest keys the ones that seal and sign. The old ones
// still open and verify.
func Promote(path string, kek []byte) error {
	return change(path, kek, func(h *handles) error {
		var err1, err2 error
		h.sealing, err1 = promoted(h.sealing)
		h.signing, err2 = promoted(h.signing)
		return errors.Join(err1, err2)
	})
}

func promoted(h *keyset.Handle) (*keyset.Handle, error) {
	newest, err := h.Entry(h.Len() - 1)
	if err != nil {
		return nil, err
	}
	m := keyset.NewManagerFromHandle(h)
	if err := m.SetPrimary(newest.KeyID()); err != nil {
		return nil, err
	}
	return m.Handle()
}

func change(path string, kek []byte, edit func(*handles) error) error {
	h, _, err := read(path, kek)
	if err != nil {
		return err
	}
	if err := edit(&h); err != nil {
		return fmt.Errorf("seal: %w", err)
	}
	return write(path, h, kek)
}

func read(path string, kek []byte) (h handles, encrypted bool, err error) {
	// A pipe would be waited for without an end.
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return h, false, fmt.Errorf("seal: %s is no regular file", path)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return h, false, fmt.Errorf("seal: %w", err)
	}
	h, encrypted, err = unmarshal(data, kek)
	if err != nil {
		return h, encrypted, fmt.Errorf("seal: %s: %w", path, err)
	}
	return h, encrypted, nil
}

func write(path string, h handles, kek []byte) error {
	data, err := h.marshal(kek)
	if err != nil {
		return err
	}
	partial, err := writePartial(path, data)
	if err != nil {
		return err
	}
	if err := os.Rename(partial, path); err != nil {
		os.Remove(partial)
		return fmt.Errorf("seal: %w", err)
	}
	return nil
}

// leftFor is how long a file beside the keys may be under way.
const leftFor = 10 * time.Minute

// sweep removes what processes that were killed while they wrote left beside the
// key file: it may hold keys, also such as were retired since.
func sweep(path string) {
	left, _ := filepath.Glob(path + ".*")
	for _, name := range left {
		number := strings.TrimPrefix(name, path+".")
		info, err := os.Stat(name)
		if err != nil || strings.Trim(number, "0123456789") != "" || time.Since(info.ModTime()) < leftFor {
			continue
		}
		_ = os.Remove(name) // tried again when the keys are next read
	}
}

// writePartial writes a synced file beside path, readable to its owner alone.
func writePartial(path string, data []byte) (string, error) {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*")
	if err != nil {
		return "", fmt.Errorf("seal: %w", err)
	}
	_, err1 := f.Write(append(data, '\n'))
	err2 := f.Sync()
	err3 := f.Close()
	if err := errors.Join(err1, err2, err3); err != nil {
		os.Remove(f.Name())
		return "", fmt.Errorf("seal: %w", err)
	}
	return f.Name(), nil
}
