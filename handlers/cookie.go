package handlers

import (
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/templates"
)

// cookieName binds a cookie to this host and to https by its prefix (RFC
// 6265bis §4.1.3); over plain http, on one's own machine, browsers refuse it.
func (h *Handlers) cookieName(name string) string {
	if h.secure {
		return "__Host-" + name
	}
	return name
}

// cookie returns the value of a cookie, "" for none or one that is not ours
// by its form.
func (h *Handlers) cookie(c *fiber.Ctx, name string) string {
	value := c.Cookies(h.cookieName(name))
	if len(value) > 100 || strings.ContainsFunc(value, notCookie) {
		return ""
	}
	return value
}

// notCookie tells characters that no value of ours has.
func notCookie(r rune) bool {
	return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_' || r == '.')
}

// setCookie sets a cookie scripts cannot read, for this host alone. age 0
// keeps it until the browser is closed.
func (h *Handlers) setCookie(c *fiber.Ctx, name, value string, age time.Duration) {
	c.Cookie(&fiber.Cookie{
		Name: h.cookieName(name), Value: value, Path: "/", MaxAge: int(age.Seconds()), SessionOnly: age == 0,
		Secure: h.secure, HTTPOnly: true, SameSite: fiber.CookieSameSiteLaxMode,
	})
}

// dropCookie removes a cookie.
func (h *Handlers) dropCookie(c *fiber.Ctx, name string) {
	c.Cookie(&fiber.Cookie{
		Name: h.cookieName(name), Path: "/", Expires: time.Unix(0, 0),
		Secure: h.secure, HTTPOnly: true, SameSite: fiber.CookieSameSiteLaxMode,
	})
}

// flash shows the words of key on the next page.
func (h *Handlers) flash(c *fiber.Ctx, key string) { h.setCookie(c, "flash", key, time.Minute) }

// takeFlash returns the notice that was left for this page. Only keys of the
// catalogue are shown: the cookie is not to be trusted.
func (h *Handlers) takeFlash(c *fiber.Ctx) (templates.Notice, bool) {
	key := h.cookie(c, "flash")
	if key == "" {
		return templates.Notice{}, false
	}
	h.dropCookie(c, "flash")
	text := h.words(c, key)
	return templates.Notice{Text: text}, text != key
}
