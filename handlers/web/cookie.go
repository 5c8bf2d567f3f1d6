package web

import (
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/templates"
)

// cookieName binds a cookie to this host and to https by its prefix (RFC
// 6265bis §4.1.3); over plain http, on one's own machine, browsers refuse it.
func (s *Site) cookieName(name string) string {
	if s.secure {
		return "__Host-" + name
	}
	return name
}

// Cookie returns the value of a cookie, "" for none or one that is not ours
// by its form.
func (s *Site) Cookie(c *fiber.Ctx, name string) string {
	value := c.Cookies(s.cookieName(name))
	if len(value) > 100 || strings.ContainsFunc(value, notCookie) {
		return ""
	}
	return value
}

// notCookie tells characters that no value of ours has.
func notCookie(r rune) bool {
	return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_' || r == '.')
}

// SetCookie sets a cookie scripts cannot read, for this host alone. age 0
// keeps it until the browser is closed.
func (s *Site) SetCookie(c *fiber.Ctx, name, value string, age time.Duration) {
	c.Cookie(&fiber.Cookie{
		Name: s.cookieName(name), Value: value, Path: "/", MaxAge: int(age.Seconds()), SessionOnly: age == 0,
		Secure: s.secure, HTTPOnly: true, SameSite: fiber.CookieSameSiteLaxMode,
	})
}

// DropCookie removes a cookie.
func (s *Site) DropCookie(c *fiber.Ctx, name string) {
	c.Cookie(&fiber.Cookie{
		Name: s.cookieName(name), Path: "/", Expires: time.Unix(0, 0),
		Secure: s.secure, HTTPOnly: true, SameSite: fiber.CookieSameSiteLaxMode,
	})
}

// Flash shows the words of key on the next page.
func (s *Site) Flash(c *fiber.Ctx, key string) { s.SetCookie(c, "flash", key, time.Minute) }

// takeFlash returns the notice that was left for this page. Only keys of the
// catalogue are shown: the cookie is not to be trusted.
func (s *Site) takeFlash(c *fiber.Ctx) (templates.Notice, bool) {
	key := s.Cookie(c, "flash")
	if key == "" {
		return templates.Notice{}, false
	}
	s.DropCookie(c, "flash")
	text := s.Words(c, key)
	return templates.Notice{Text: text}, text != key
}
