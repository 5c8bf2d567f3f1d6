package seal

import (
	"encoding/binary"
	"errors"

	"github.com/tink-crypto/tink-go/v2/keyset"
)

// A KeyInfo is what may be shown of a key.
type KeyInfo struct {
	ID    uint32
	InUse bool // seals or signs; all keys open and verify
	Old   bool // was in use before, and may be retired
}

// Listing is what a key file holds, the oldest keys first.
type Listing struct {
	Sealing, Signing []KeyInfo
	Lookup           int // generations
	Encrypted        bool
}

// List tells what a key file holds, and nothing of the keys themselves.
func List(path string, kek []byte) (Listing, error) {
	h, encrypted, err := read(path, kek)
	if err != nil {
		return Listing{}, err
	}
	return h.list(encrypted)
}

// List tells which keys these are.
func (k *Keys) List() Listing {
	l, err := k.handles.list(false)
	if err != nil {
		panic("seal: " + err.Error()) // they were used before
	}
	return l
}

func (h handles) list(encrypted bool) (Listing, error) {
	sealing, err1 := infos(h.sealing)
	signing, err2 := infos(h.signing)
	return Listing{sealing, signing, h.lookup.Len(), encrypted}, errors.Join(err1, err2)
}

// infos lists a keyset. What stands before the key in use was in use before it;
// what stands behind it was added and waits.
func infos(h *keyset.Handle) ([]KeyInfo, error) {
	used, err := h.Primary()
	if err != nil {
		return nil, err
	}
	var all []KeyInfo
	old := true
	for i := range h.Len() {
		entry, err := h.Entry(i)
		if err != nil {
			return nil, err
		}
		is := entry.KeyID() == used.KeyID()
		old = old && !is
		all = append(all, KeyInfo{ID: entry.KeyID(), InUse: is, Old: old})
	}
	return all, nil
}

// Retire takes the old sealing keys out of a key file for good: what is still
// sealed with them cannot be opened any more. With links the old signing keys go
// too, and with them every link that they signed. It returns what is left.
func Retire(path string, kek []byte, links bool) (Listing, error) {
	err := change(path, kek, func(h *handles) error {
		var err1, err2 error
		h.sealing, err1 = withoutOld(h.sealing)
		if links {
			h.signing, err2 = withoutOld(h.signing)
		}
		return errors.Join(err1, err2)
	})
	if err != nil {
		return Listing{}, err
	}
	return List(path, kek)
}

func withoutOld(h *keyset.Handle) (*keyset.Handle, error) {
	all, err := infos(h)
	if err != nil {
		return nil, err
	}
	m := keyset.NewManagerFromHandle(h)
	for _, key := range all {
		if !key.Old {
			continue
		}
		if err := m.Delete(key.ID); err != nil {
			return nil, err
		}
	}
	return m.Handle()
}

// SealedBy names the key of a value that Keys.Seal made; 0 for what it did not
// make. The id stands behind a byte of 1 (Tink's output prefix).
func SealedBy(sealed []byte) uint32 {
	if len(sealed) < 5 || sealed[0] != 1 {
		return 0
	}
	return binary.BigEndian.Uint32(sealed[1:5])
}
