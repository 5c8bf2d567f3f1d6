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

// Keys are three keysets with one purpose each. Sealing and signing keys can
// be rotated; the lookup key cannot, since every keyed hash in the database
// depends on it. Keys are safe for concurrent use.
type Keys struct {
	handles handles
	aead    tink.AEAD
	prf     *prf.Set
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
	k.prf, err2 = prf.NewPRFSet(h.lookup)
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

// Hash returns a keyed hash of a value for a purpose, 43 URL-safe characters.
// Equal values have equal hashes; without the key nothing can be learnt from
// one, not even by trying all addresses.
func (k *Keys) Hash(purpose, value string) string {
	sum, err := k.prf.ComputePrimaryPRF([]byte(purpose+"\x00"+value), 32)
	if err != nil {
		panic("seal: " + err.Error()) // HMAC-SHA256 always gives 32 bytes
	}
	return base64.RawURLEncoding.EncodeToString(sum)
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

func (h handles) marshal(kek []byte) ([]byte, error) {
	f := stored{Format: 1, Encrypted: kek != nil}
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
	if err := json.Unmarshal(data, &f); err != nil || f.Format != 1 {
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
