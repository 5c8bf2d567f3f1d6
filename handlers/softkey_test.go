package handlers

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"net/url"
	"testing"
)

// softKey is an authenticator with one key: ES256 over CBOR, as a device would
// do it (W3C Web Authentication, §6.1 and §6.5).
type softKey struct {
	t      *testing.T
	key    *ecdsa.PrivateKey
	id     []byte
	handle []byte // of the account, as the board named it
	host   string
	origin string
	count  uint32
	flags  byte // UP, UV, BE, BS
}

// The flags of authenticator data.
const (
	flagPresent  = 0x01
	flagVerified = 0x04
	flagSyncable = 0x08
	flagSynced   = 0x10
	flagNewKey   = 0x40
)

// newSoftKey is a key in one device, whose owner proves to be there by a finger.
func newSoftKey(t *testing.T) *softKey {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	id := make([]byte, 32)
	_, _ = rand.Read(id)
	return &softKey{
		t: t, key: key, id: id, host: "enkaku.example", origin: board, count: 1, flags: flagPresent | flagVerified,
	}
}

var base64url = base64.RawURLEncoding

// asked is what the board asks of a browser's keys, for both ceremonies.
type asked struct {
	Challenge string `json:"challenge"`
	RP        struct {
		ID string `json:"id"`
	} `json:"rp"`
	RPID string `json:"rpId"`
	User struct {
		ID   string `json:"id"`
		Name string `json:"name"`
	} `json:"user"`
	Exclude []struct {
		ID string `json:"id"`
	} `json:"excludeCredentials"`
	Allow            []any  `json:"allowCredentials"`
	UserVerification string `json:"userVerification"`
	Timeout          int    `json:"timeout"`
}

// question has the board ask, from a page with a form.
func (w *browser) question(page, options string) asked {
	w.t.Helper()
	res := w.submit(page, options, url.Values{})
	var q asked
	if err := json.Unmarshal([]byte(res.body), &q); res.StatusCode != 200 || err != nil {
		w.t.Fatalf("%s: %d %v %s", options, res.StatusCode, err, res.body)
	}
	return q
}

func (k *softKey) client(kind, challenge string) []byte {
	data, err := json.Marshal(map[string]any{
		"type": kind, "challenge": challenge, "origin": k.origin, "crossOrigin": false,
	})
	if err != nil {
		k.t.Fatal(err)
	}
	return data
}

func (k *softKey) data(flags byte) []byte {
	host := sha256.Sum256([]byte(k.host))
	return binary.BigEndian.AppendUint32(append(host[:], flags), k.count)
}

// create answers a question for a new key.
func (k *softKey) create(q asked) string {
	var err error
	if k.handle, err = base64url.DecodeString(q.User.ID); err != nil {
		k.t.Fatal(err)
	}
	data := append(k.data(k.flags|flagNewKey), make([]byte, 16)...) // no AAGUID
	data = append(binary.BigEndian.AppendUint16(data, uint16(len(k.id))), k.id...)
	data = append(data, k.cose()...)
	object := append([]byte("\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x59"), byte(len(data)>>8), byte(len(data)))
	return k.answer(map[string]any{
		"clientDataJSON":    base64url.EncodeToString(k.client("webauthn.create", q.Challenge)),
		"attestationObject": base64url.EncodeToString(append(object, data...)),
		"transports":        []string{"internal"},
	})
}

// cose is the public key (RFC 9053, §7.1): EC2, ES256, P-256, x, y.
func (k *softKey) cose() []byte {
	point, err := k.key.PublicKey.ECDH()
	if err != nil {
		k.t.Fatal(err)
	}
	xy := point.Bytes()[1:]
	out := append([]byte("\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20"), xy[:32]...)
	return append(append(out, "\x22\x58\x20"...), xy[32:]...)
}

// get proves the key once more.
func (k *softKey) get(q asked) string {
	k.count++
	data, client := k.data(k.flags), k.client("webauthn.get", q.Challenge)
	hash := sha256.Sum256(client)
	sum := sha256.Sum256(append(append([]byte{}, data...), hash[:]...))
	signature, err := ecdsa.SignASN1(rand.Reader, k.key, sum[:])
	if err != nil {
		k.t.Fatal(err)
	}
	return k.answer(map[string]any{
		"clientDataJSON":    base64url.EncodeToString(client),
		"authenticatorData": base64url.EncodeToString(data),
		"signature":         base64url.EncodeToString(signature),
		"userHandle":        base64url.EncodeToString(k.handle),
	})
}

func (k *softKey) answer(response map[string]any) string {
	id := base64url.EncodeToString(k.id)
	text, err := json.Marshal(map[string]any{
		"id": id, "rawId": id, "type": "public-key", "authenticatorAttachment": "platform", "response": response,
		"clientExtensionResults": map[string]any{"credProps": map[string]any{"rk": true}},
	})
	if err != nil {
		k.t.Fatal(err)
	}
	return string(text)
}

// addKey adds a passkey to the account of who is signed in.
func (w *browser) addKey(k *softKey, name string) {
	w.t.Helper()
	q := w.question("/me/passkeys", "/me/passkeys/options")
	res := w.submit("/me/passkeys", "/me/passkeys", url.Values{"name": {name}, "credential": {k.create(q)}})
	if res.StatusCode != 303 {
		w.t.Fatalf("adding a passkey: %d %s", res.StatusCode, res.body)
	}
}

// byKey signs in with a passkey.
func (w *browser) byKey(k *softKey) answer {
	w.t.Helper()
	q := w.question("/signin", "/signin/passkey/options")
	return w.submit("/signin", "/signin/passkey", url.Values{"credential": {k.get(q)}})
}
