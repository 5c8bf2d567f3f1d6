package handlers

import (
	"context"
	"encoding/base32"
	"fmt"
	"io"
	"log/slog"
	"runtime/debug"
	"strings"

	"github.com/gofiber/fiber/v2"
)

// begin is the first and last step of every request: it names the request,
// sets its deadline and the headers of its answer, catches what goes wrong,
// counts and logs.
func (h *Handlers) begin(c *fiber.Ctx) error {
	start := h.Now()
	v := &visit{id: h.requestID(), lang: langOf(c.Path()), route: "none"}
	c.Locals(visitKey, v)
	c.Set("X-Request-Id", v.id)
	h.headers(c)
	ctx, cancel := context.WithTimeout(context.Background(), deadline)
	defer cancel()
	c.SetUserContext(ctx)

	err := h.attempt(c)
	if err != nil {
		err = h.fail(c, err)
	}
	took := h.Now().Sub(start)
	status := c.Response().StatusCode()
	h.metrics.observe(c.Method(), v.route, status, took)
	level := slog.LevelDebug
	if status >= 500 {
		level = slog.LevelInfo
	}
	h.Log.Log(ctx, level, "request", "request", v.id, "method", c.Method(), "route", v.route, "status", status, "took", took)
	return err
}

// attempt runs the rest of the chain; a panic becomes an error.
func (h *Handlers) attempt(c *fiber.Ctx) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	// Fiber would unpack a body without bound, so that a small one fills the memory.
	if len(c.Request().Header.ContentEncoding()) > 0 {
		return fiber.ErrUnsupportedMediaType
	}
	return c.Next()
}

// headers are on every answer. Scripts and styles come from files of the
// board only; pictures also from data: addresses.
func (h *Handlers) headers(c *fiber.Ctx) {
	policy := "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; " +
		"frame-ancestors 'none'; form-action 'self'"
	if h.secure {
		policy += "; upgrade-insecure-requests"
		c.Set("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
	}
	c.Set("Content-Security-Policy", policy)
	c.Set("X-Content-Type-Options", "nosniff")
	c.Set("X-Frame-Options", "DENY")
	// Not no-referrer: browsers would send "Origin: null" with our own forms.
	c.Set("Referrer-Policy", "same-origin")
	c.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()")
	c.Set("Cross-Origin-Opener-Policy", "same-origin")
	c.Set("Cross-Origin-Resource-Policy", "same-origin")
	c.Set("Cache-Control", "no-cache")
}

// private keeps pages of a signed-in person out of every cache, and pages that
// depend on being signed in out of shared ones.
func (h *Handlers) private(c *fiber.Ctx) {
	c.Vary("Cookie")
	if visitOf(c).viewer != nil {
		c.Set("Cache-Control", "private, no-store")
	}
}

// requestID returns 16 random letters and digits.
func (h *Handlers) requestID() string {
	secret, err := h.random(10)
	if err != nil {
		h.Log.Error("no randomness for a request id", "err", err)
		return "none"
	}
	return strings.ToLower(base32.StdEncoding.EncodeToString(secret))
}

// random returns n random bytes.
func (h *Handlers) random(n int) ([]byte, error) {
	secret := make([]byte, n)
	if _, err := io.ReadFull(h.Rand, secret); err != nil {
		return nil, fmt.Errorf("randomness: %w", err)
	}
	return secret, nil
}
