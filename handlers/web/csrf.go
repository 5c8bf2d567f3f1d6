package web

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"net/http"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// tokenBytes is the length of the proof inside a form token.
const tokenBytes = 16

// sameOrigin refuses a POST that a browser sent from another site, by
// Sec-Fetch-Site, or Origin for older ones.
func (s *Site) sameOrigin(c *fiber.Ctx) error {
	r := &http.Request{Method: c.Method(), Host: string(c.Request().Host()), Header: http.Header{}}
	for _, name := range []string{"Sec-Fetch-Site", "Origin"} {
		if value := c.Get(name); value != "" {
			r.Header.Set(name, value)
		}
	}
	if err := s.cross.Check(r); err != nil {
		return fmt.Errorf("%w: %w", errForm, err)
	}
	return nil
}

// formToken refuses a form that does not carry the token of its page.
func (s *Site) formToken(c *fiber.Ctx) error {
	secret := ""
	if v := VisitOf(c).Viewer; v != nil {
		secret = v.Session.CSRF
	} else if id := s.Cookie(c, "visit"); id != "" {
		secret = s.Store.Hash("form", id)
	}
	if secret == "" || !tokenFits(secret, c.FormValue("_csrf")) {
		return errForm
	}
	return nil
}

// sameDesk refuses a form of the desk whose page was shown for another
// organisation than the one that is worked for now: another window switched, or
// the membership ended. The desk of a page stands behind its form token.
func (s *Site) sameDesk(c *fiber.Ctx) error {
	_, desk, _ := strings.Cut(c.FormValue("_csrf"), ".")
	v := VisitOf(c).Viewer
	if desk == s.deskMark(v.Org) {
		return nil
	}
	for _, m := range v.Memberships {
		if desk == s.deskMark(m.Org) {
			return errDesk
		}
	}
	return models.ErrNotFound // of an organisation that is not theirs, or not any more
}

// deskMark stands for an organisation in the pages of its people.
func (s *Site) deskMark(org models.OrgRef) string {
	return s.Store.Hash("desk", OrgTarget(org))[:12]
}

// viewerToken returns the form token of a signed-in person, with the desk that
// the page is shown for.
func (s *Site) viewerToken(v *Viewer) string {
	token := s.token(v.Session.CSRF)
	if v.Org.ID != "" {
		token += "." + s.deskMark(v.Org)
	}
	return token
}

// visitorToken returns the form token of a visitor without a session, bound to
// a cookie that is set when missing.
func (s *Site) visitorToken(c *fiber.Ctx) (string, error) {
	id := s.Cookie(c, "visit")
	if id == "" {
		secret, err := s.Random(32)
		if err != nil {
			return "", err
		}
		id = base64.RawURLEncoding.EncodeToString(secret)
		s.SetCookie(c, "visit", id, 0)
	}
	return s.token(s.Store.Hash("form", id)), nil
}

// token proves knowledge of secret. It differs on every page, so that its
// bytes cannot be guessed from the size of compressed answers (BREACH).
func (s *Site) token(secret string) string {
	pad, err := s.Random(tokenBytes)
	if err != nil {
		s.Log.Error("no randomness for a form token", "err", err)
		return ""
	}
	masked := make([]byte, tokenBytes)
	subtle.XORBytes(masked, pad, proof(secret))
	return base64.RawURLEncoding.EncodeToString(append(pad, masked...))
}

// tokenFits reports whether text is a token of secret.
func tokenFits(secret, text string) bool {
	text, _, _ = strings.Cut(text, ".")
	raw, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil || len(raw) != 2*tokenBytes {
		return false
	}
	bare := make([]byte, tokenBytes)
	subtle.XORBytes(bare, raw[:tokenBytes], raw[tokenBytes:])
	return subtle.ConstantTimeCompare(bare, proof(secret)) == 1
}

// proof is what a form token shows to know.
func proof(secret string) []byte {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte("enkaku form"))
	return mac.Sum(nil)[:tokenBytes]
}

// leftDesk reports whether a page of the desk is closed to somebody because they
// belong to its organisation no more. A form says so by the desk of its page,
// which only who was shown that page can name; without a form it is said to who
// left one and belongs to none.
func (s *Site) leftDesk(c *fiber.Ctx) bool {
	v := VisitOf(c).Viewer
	if v == nil || !strings.HasPrefix(strings.TrimPrefix(c.Path(), "/en"), "/desk") {
		return false
	}
	if c.Method() != fiber.MethodPost {
		return v.Org.ID == "" && len(v.Left) > 0
	}
	token := c.FormValue("_csrf")
	_, desk, _ := strings.Cut(token, ".")
	if desk == "" || !tokenFits(v.Session.CSRF, token) {
		return false
	}
	for _, m := range v.Memberships {
		if desk == s.deskMark(m.Org) {
			return false
		}
	}
	return true
}
