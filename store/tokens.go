package store

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
)

// ErrExpired says that a token was right but its time is over. It is a kind of
// models.ErrForbidden.
var ErrExpired = fmt.Errorf("%w: token has expired", models.ErrForbidden)

// maxToken bounds the length of a token that is looked at, in characters.
const maxToken = 2048

type token struct {
	Parts []string `json:"p"`
	Until int64    `json:"u,omitempty"` // seconds since 1970
}

// Sign returns a URL-safe token that carries parts and proves that this board
// made it for this purpose. It is good for ever. Its parts can be read by
// whoever holds it.
func (s *Store) Sign(purpose string, parts ...string) string {
	return s.sign(purpose, token{Parts: parts})
}

// SignUntil is Sign for a token that is good until a time.
func (s *Store) SignUntil(purpose string, until time.Time, parts ...string) string {
	return s.sign(purpose, token{Parts: parts, Until: until.Unix()})
}

func (s *Store) sign(purpose string, t token) string {
	body, err := json.Marshal(t)
	if err != nil {
		panic("store: " + err.Error()) // strings always marshal
	}
	tag, err := s.keys.Sign(purpose, body)
	if err != nil {
		panic("store: " + err.Error()) // HMAC does not fail
	}
	return base64.RawURLEncoding.EncodeToString(append([]byte{byte(len(tag))}, append(tag, body...)...))
}

// Verify returns the parts of a token made by Sign or SignUntil for the same
// purpose: models.ErrForbidden when it is not one, ErrExpired when its time is
// over.
func (s *Store) Verify(purpose, text string) ([]string, error) {
	if len(text) > maxToken || strings.ContainsAny(text, "\r\n") { // the decoder would skip line breaks
		return nil, fmt.Errorf("%w: not a token", models.ErrForbidden)
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(text)
	if err != nil || len(raw) == 0 || len(raw) < 1+int(raw[0]) {
		return nil, fmt.Errorf("%w: not a token", models.ErrForbidden)
	}
	n := 1 + int(raw[0])
	tag, body := raw[1:n], raw[n:]
	if !s.keys.Verify(purpose, body, tag) {
		return nil, fmt.Errorf("%w: token was not made here for this", models.ErrForbidden)
	}
	var t token
	if err := json.Unmarshal(body, &t); err != nil {
		return nil, errors.Join(models.ErrForbidden, err)
	}
	if t.Until != 0 && s.now().Unix() >= t.Until {
		return nil, ErrExpired
	}
	return t.Parts, nil
}
