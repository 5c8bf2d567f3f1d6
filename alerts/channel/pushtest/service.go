// Package pushtest is a push service for tests: it takes notices as the standards
// say (RFC 8030, 8188, 8291, 8292), checks who sends them and opens them with the
// keys of a browser.
package pushtest

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

// Service is a push service on this machine.
type Service struct {
	server *httptest.Server
	key    string // public key of the board that may send

	mu       sync.Mutex
	browsers map[string]*Browser // by path
	answers  []int               // statuses of the next requests; then 201
	Retry    string              // Retry-After of answers that are no 201
	faults   []error
}

// Browser is one subscription at the service.
type Browser struct {
	Device models.Device
	secret *ecdh.PrivateKey
	auth   []byte
	shown  []Shown
	gone   bool
}

// Shown is one notice as the browser got it.
type Shown struct {
	ID, Lang, Title, Body, Open, Off, Stop string

	TTL, Urgency, Topic string `json:"-"` // headers
	Length              int    `json:"-"` // of what was encrypted, in bytes
}

// New starts a service that takes notices of the board with a public key; "": of
// any. It ends with the test.
func New(t testing.TB, key string) *Service {
	s := &Service{key: key, browsers: map[string]*Browser{}}
	s.server = httptest.NewServer(s)
	t.Cleanup(func() {
		s.server.Close()
		s.mu.Lock()
		defer s.mu.Unlock()
		for _, err := range s.faults {
			t.Error("push service:", err)
		}
	})
	return s
}

// At is the address of the service, for exemptions.
func (s *Service) At() netip.AddrPort {
	return netip.MustParseAddrPort(strings.TrimPrefix(s.server.URL, "http://"))
}

// Subscribe makes a browser that listens.
func (s *Service) Subscribe() *Browser {
	secret, err := ecdh.P256().GenerateKey(rand.Reader)
	if err != nil {
		panic(err)
	}
	b := &Browser{secret: secret, auth: []byte(rand.Text()[:16])}
	path := "/push/" + rand.Text()
	b.Device = models.Device{
		Endpoint: s.server.URL + path, P256dh: base64.RawURLEncoding.EncodeToString(secret.PublicKey().Bytes()),
		Auth: base64.RawURLEncoding.EncodeToString(b.auth), Key: s.key, Name: "Firefox, Linux",
		Zone: "Asia/Tokyo", QuietFrom: models.UsualQuietFrom, QuietTo: models.UsualQuietTo,
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.browsers[path] = b
	return b
}

// Answer has the next requests answered with statuses; 0 breaks the connection
// after the notice was taken.
func (s *Service) Answer(statuses ...int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answers = statuses
}

// End ends the subscription of a browser.
func (s *Service) End(b *Browser) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b.gone = true
}

// Shown is what a browser got, in order.
func (s *Service) Shown(b *Browser) []Shown {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Shown(nil), b.shown...)
}

// ServeHTTP takes one notice.
func (s *Service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.browsers[r.URL.Path]
	if b == nil || b.gone {
		w.WriteHeader(http.StatusGone)
		return
	}
	status := http.StatusCreated
	if len(s.answers) > 0 {
		status, s.answers = s.answers[0], s.answers[1:]
	}
	if status != http.StatusCreated && status != 0 {
		w.Header().Set("Retry-After", s.Retry)
		w.WriteHeader(status)
		return
	}
	shown, err := s.take(b, r)
	if err != nil {
		s.faults = append(s.faults, err)
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	b.shown = append(b.shown, shown)
	if status == 0 {
		panic(http.ErrAbortHandler)
	}
	w.Header().Set("Location", s.server.URL+"/m/"+rand.Text())
	w.WriteHeader(status)
}

func (s *Service) take(b *Browser, r *http.Request) (shown Shown, err error) {
	if r.Method != http.MethodPost || r.Header.Get("Content-Encoding") != "aes128gcm" || r.Header.Get("TTL") == "" {
		return shown, fmt.Errorf("%s with %v", r.Method, r.Header)
	}
	if topic := r.Header.Get("Topic"); len(topic) > 32 {
		return shown, fmt.Errorf("a topic of %d characters", len(topic))
	}
	if err := s.authentic(r); err != nil {
		return shown, err
	}
	body, err := io.ReadAll(r.Body)
	if err != nil || len(body) > 4096 {
		return shown, fmt.Errorf("a body of %d bytes: %v", len(body), err)
	}
	plain, err := b.open(body)
	if err != nil {
		return shown, err
	}
	err = json.Unmarshal(plain, &shown)
	shown.TTL, shown.Urgency, shown.Topic = r.Header.Get("TTL"), r.Header.Get("Urgency"), r.Header.Get("Topic")
	shown.Length = len(plain)
	return shown, err
}

// authentic checks the signed token of who sends (RFC 8292).
func (s *Service) authentic(r *http.Request) error {
	token, key, ok := strings.Cut(strings.TrimPrefix(r.Header.Get("Authorization"), "vapid t="), ", k=")
	parts := strings.Split(token, ".")
	if !ok || len(parts) != 3 {
		return fmt.Errorf("no token of the form vapid t=, k=")
	}
	if s.key != "" && key != s.key {
		return fmt.Errorf("another key than the browser listens to")
	}
	raw, err := base64.RawURLEncoding.DecodeString(key)
	if err != nil {
		return err
	}
	public, err := ecdsa.ParseUncompressedPublicKey(elliptic.P256(), raw)
	if err != nil {
		return err
	}
	signature, err := base64.RawURLEncoding.DecodeString(parts[2])
	if err != nil || len(signature) != 64 {
		return fmt.Errorf("a signature of %d bytes: %v", len(signature), err)
	}
	sum := sha256.Sum256([]byte(parts[0] + "." + parts[1]))
	if !ecdsa.Verify(public, sum[:], new(big.Int).SetBytes(signature[:32]), new(big.Int).SetBytes(signature[32:])) {
		return fmt.Errorf("a signature by another key")
	}
	claims, err := base64.RawURLEncoding.DecodeString(parts[1])
	if err != nil {
		return err
	}
	var said struct {
		Aud, Sub string
		Exp      int64
	}
	if err := json.Unmarshal(claims, &said); err != nil {
		return err
	}
	left := time.Until(time.Unix(said.Exp, 0))
	if said.Aud != s.server.URL || left <= 0 || left > 24*time.Hour ||
		!strings.HasPrefix(said.Sub, "https://") && !strings.HasPrefix(said.Sub, "mailto:") ||
		strings.HasPrefix(said.Sub, "mailto:mailto:") || strings.ContainsAny(said.Sub, " <>") {
		return fmt.Errorf("claims %s", claims)
	}
	return nil
}

// open decrypts a body of one record (RFC 8188, 8291).
func (b *Browser) open(body []byte) ([]byte, error) {
	if len(body) < 21 || len(body) < 21+int(body[20]) {
		return nil, fmt.Errorf("a body of %d bytes", len(body))
	}
	salt, size, sender := body[:16], binary.BigEndian.Uint32(body[16:20]), body[21:21+int(body[20])]
	public, err := ecdh.P256().NewPublicKey(sender)
	if err != nil {
		return nil, err
	}
	shared, err := b.secret.ECDH(public)
	if err != nil {
		return nil, err
	}
	info := "WebPush: info\x00" + string(b.secret.PublicKey().Bytes()) + string(sender)
	ikm, err := hkdf.Key(sha256.New, shared, b.auth, info, 32)
	if err != nil {
		return nil, err
	}
	key, err := hkdf.Key(sha256.New, ikm, salt, "Content-Encoding: aes128gcm\x00", 16)
	if err != nil {
		return nil, err
	}
	nonce, err := hkdf.Key(sha256.New, ikm, salt, "Content-Encoding: nonce\x00", 12)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	sealed := body[21+len(sender):]
	if uint32(len(sealed)) > size {
		return nil, fmt.Errorf("more than one record")
	}
	plain, err := gcm.Open(nil, nonce, sealed, nil)
	if err != nil {
		return nil, err
	}
	text := strings.TrimRight(string(plain), "\x00")
	if !strings.HasSuffix(text, "\x02") {
		return nil, fmt.Errorf("the record is not marked as the last")
	}
	return []byte(strings.TrimSuffix(text, "\x02")), nil
}
