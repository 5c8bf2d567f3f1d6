// Package seal holds the board's keys: it encrypts fields of documents, makes
// keyed hashes by which encrypted values are found, and signs the tokens in
// links. The cryptography is Tink's.
package seal

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/aead/subtle"
	"github.com/tink-crypto/tink-go/v2/insecurecleartextkeyset"
	"github.com/tink-crypto/tink-go/v2/keyset"
	"github.com/tink-crypto/tink-go/v2/mac"
	"github.com/tink-crypto/tink-go/v2/prf"
	tinkpb "github.com/tink-crypto/tink-go/v2/proto/tink_go_proto"
	"github.com/tink-crypto/tink-go/v2/tink"
)

// Keys are three keysets with one purpose each. A new sealing or signing key
// takes the place of the one before; a new lookup key stands behind it
// (lookup.go), since keyed hashes in the database depend on it. Keys are safe
// for concurrent use.
type Keys struct {
	handles handles
	aead    tink.AEAD
	lookups []prf.PRF
	mac     tink.MAC
}

type handles struct{ sealing, lookup, signing *keyset.Handle }

// newHandles makes fresh random keys.
func newHandles() (h handles, err error) {
	for _, k := range []struct {
		to       **keyset.Handle
		template *tinkpb.KeyTemplate
	}{
		{&h.sealing, aead.AES256GCMKeyTemplate()},
		{&h.lookup, prf.HMACSHA256PRFKeyTemplate()},
		{&h.signing, mac.HMACSHA256Tag256KeyTemplate()},
	} {
		if *k.to, err = keyset.NewHandle(k.template); err != nil {
			return h, fmt.Errorf("seal: new key: %w", err)
		}
	}
	return h, nil
}

func (h handles) keys() (*Keys, error) {
	k := &Keys{handles: h}
	var err1, err2, err3 error
	k.aead, err1 = aead.New(h.sealing)
	k.lookups, err2 = generations(h.lookup)
	k.mac, err3 = mac.New(h.signing)
	if err := errors.Join(err1, err2, err3); err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	return k, nil
}

// Seal encrypts a value for one place, which Open must name again: sealed
// values cannot be moved between documents or fields.
func (k *Keys) Seal(plain []byte, place string) ([]byte, error) {
	return k.aead.Encrypt(plain, []byte(place))
}

// Open decrypts a value sealed for this place with any key of the keyset.
func (k *Keys) Open(sealed []byte, place string) ([]byte, error) {
	plain, err := k.aead.Decrypt(sealed, []byte(place))
	if err != nil {
		return nil, fmt.Errorf("seal: %s cannot be opened with these keys", place)
	}
	return plain, nil
}

// Sign returns a tag that proves that this board made the message for this
// purpose.
func (k *Keys) Sign(purpose string, message []byte) ([]byte, error) {
	return k.mac.ComputeMAC(signed(purpose, message))
}

// Verify reports whether tag was made by Sign with any key of the keyset.
func (k *Keys) Verify(purpose string, message, tag []byte) bool {
	return k.mac.VerifyMAC(tag, signed(purpose, message)) == nil
}

func signed(purpose string, message []byte) []byte {
	return append([]byte(purpose+"\x00"), message...)
}

// ParseKEK reads a key-encryption key: 32 bytes in base64, as
// `openssl rand -base64 32` prints them.
func ParseKEK(text string) ([]byte, error) {
	kek, err := base64.StdEncoding.DecodeString(string(bytes.TrimSpace([]byte(text))))
	if err != nil || len(kek) != 32 {
		return nil, errors.New("key-encryption key: want 32 bytes in base64")
	}
	return kek, nil
}

// stored is the key file. Without a key-encryption key the keysets stand in
// clear text and the mode of the file is their only guard.
type stored struct {
	Format    int             `json:"format"`
	Encrypted bool            `json:"encrypted"`
	Sealing   json.RawMessage `json:"sealing"`
	Lookup    json.RawMessage `json:"lookup"`
	Signing   json.RawMessage `json:"signing"`
}

// The formats of the key file. A version of the board that knows one lookup key
// alone would make wrong hashes with several, so it must not read those.
const (
	formatOne     = 1
	formatLookups = 2
)

func (h handles) marshal(kek []byte) ([]byte, error) {
	f := stored{Format: formatOne, Encrypted: kek != nil}
	if h.lookup.Len() > 1 {
		f.Format = formatLookups
	}
	for _, k := range []struct {
		handle *keyset.Handle
		to     *json.RawMessage
	}{{h.sealing, &f.Sealing}, {h.lookup, &f.Lookup}, {h.signing, &f.Signing}} {
		var out bytes.Buffer
		if err := writeKeyset(k.handle, &out, kek); err != nil {
			return nil, fmt.Errorf("seal: write keys: %w", err)
		}
		*k.to = out.Bytes()
	}
	return json.MarshalIndent(f, "", "  ")
}

func writeKeyset(h *keyset.Handle, out *bytes.Buffer, kek []byte) error {
	if kek == nil {
		return insecurecleartextkeyset.Write(h, keyset.NewJSONWriter(out))
	}
	guard, err := subtle.NewAESGCM(kek)
	if err != nil {
		return err
	}
	return h.Write(keyset.NewJSONWriter(out), guard)
}

func unmarshal(data, kek []byte) (h handles, encrypted bool, err error) {
	var f stored
	if err := json.Unmarshal(data, &f); err != nil || f.Format != formatOne && f.Format != formatLookups {
		return h, false, errors.New("not a key file of this board")
	}
	if f.Encrypted && kek == nil {
		return h, true, errors.New("the key file is encrypted and no key-encryption key is given")
	}
	for _, k := range []struct {
		from json.RawMessage
		to   **keyset.Handle
	}{{f.Sealing, &h.sealing}, {f.Lookup, &h.lookup}, {f.Signing, &h.signing}} {
		if *k.to, err = readKeyset(k.from, f.Encrypted, kek); err != nil {
			return h, f.Encrypted, errors.New("the key file cannot be read with this key-encryption key")
		}
	}
	return h, f.Encrypted, nil
}

func readKeyset(from []byte, encrypted bool, kek []byte) (*keyset.Handle, error) {
	in := keyset.NewJSONReader(bytes.NewReader(from))
	if !encrypted {
		return insecurecleartextkeyset.Read(in)
	}
	guard, err := subtle.NewAESGCM(kek)
	if err != nil {
		return nil, err
	}
	return keyset.Read(in, guard)
}
