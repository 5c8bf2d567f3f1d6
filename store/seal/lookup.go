package seal

import (
	"encoding/base64"
	"errors"
	"fmt"

	"github.com/tink-crypto/tink-go/v2/keyset"
	"github.com/tink-crypto/tink-go/v2/prf"
)

// The lookup key is a row of keys, one a generation. The hash of a generation is
// made, with its key, of the hash of the one before: so a stored hash is taken to
// the next generation without the value behind it, which for a suppressed or
// erased address nobody has any more. Who knows the older keys alone can make no
// hash of a newer generation.

// hashKept is how much of a hash the next generation is made of: 22 characters,
// 132 bits, as much as the shortest that are stored.
const hashKept = 22

// lasting are the purposes whose hashes stay those of the first generation. They
// name documents by random ids and what only who has the database knows, so an
// older key tells nothing about them, and other documents and links name them.
var lasting = map[string]bool{
	"api-key": true, "audit-targets": true, "feed": true, "feed-item": true, "import": true, "import-map": true,
	"message": true, "note": true, "person": true, "reply": true, "replyAddress": true, "replyRefused": true,
	"store": true, "webhook-message": true,
}

// Lasting reports whether the hashes of a purpose outlive a change of the lookup
// key as they are.
func Lasting(purpose string) bool { return lasting[purpose] }

// Generation is how many lookup keys there are.
func (k *Keys) Generation() int { return len(k.lookups) }

// Hash returns a keyed hash of a value for a purpose, 43 URL-safe characters.
// Equal values have equal hashes; without the key nothing can be learnt from
// one, not even by trying all addresses.
func (k *Keys) Hash(purpose, value string) string {
	if lasting[purpose] {
		return k.HashAt(1, purpose, value)
	}
	return k.HashAt(len(k.lookups), purpose, value)
}

// HashAt is the hash that a generation of the lookup key, from 1, makes.
func (k *Keys) HashAt(generation int, purpose, value string) string {
	hash := hashOf(k.lookups[0], purpose, value)
	for _, key := range k.lookups[1:generation] {
		hash = hashOf(key, purpose, hash[:hashKept])
	}
	return hash
}

// Rehash takes a stored hash, or its first 22 characters or more, from a
// generation to the present one.
func (k *Keys) Rehash(purpose, hash string, from int) (string, error) {
	if from < 1 || from > len(k.lookups) || len(hash) < hashKept {
		return "", fmt.Errorf("seal: a hash of %d characters, of generation %d of %d", len(hash), from, len(k.lookups))
	}
	for _, key := range k.lookups[from:] {
		hash = hashOf(key, purpose, hash[:hashKept])
	}
	return hash, nil
}

func hashOf(key prf.PRF, purpose, value string) string {
	sum, err := key.ComputePRF([]byte(purpose+"\x00"+value), 32)
	if err != nil {
		panic("seal: " + err.Error()) // HMAC-SHA256 always gives 32 bytes
	}
	return base64.RawURLEncoding.EncodeToString(sum)
}

// generations are the keys of a lookup keyset, the oldest first.
func generations(h *keyset.Handle) ([]prf.PRF, error) {
	set, err := prf.NewPRFSet(h)
	if err != nil {
		return nil, err
	}
	var all []prf.PRF
	for i := range h.Len() {
		entry, err := h.Entry(i)
		if err != nil {
			return nil, err
		}
		key, ok := set.PRFs[entry.KeyID()]
		if !ok {
			return nil, errors.New("a lookup key cannot be used")
		}
		all = append(all, key)
	}
	return all, nil
}

// AddLookup adds a generation to the lookup key of a file. Processes that have
// read the file before make other hashes: none may be running.
func AddLookup(path string, kek []byte) error {
	return change(path, kek, func(h *handles) error {
		m := keyset.NewManagerFromHandle(h.lookup)
		id, err := m.Add(prf.HMACSHA256PRFKeyTemplate())
		if err == nil {
			err = m.SetPrimary(id)
		}
		if err != nil {
			return err
		}
		h.lookup, err = m.Handle()
		return err
	})
}
