package web

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
func (s *Site) begin(c *fiber.Ctx) error {
	start := s.Now()
	v := &Visit{ID: s.requestID(), Lang: langOf(c.Path()), Route: "none"}
	c.Locals(visitKey, v)
	c.Set("X-Request-Id", v.ID)
	s.headers(c)
	ctx, cancel := context.WithTimeout(context.Background(), Deadline)
	defer cancel()
	c.SetUserContext(ctx)

	err := s.attempt(c)
	if err != nil {
		err = s.fail(c, err)
	}
	took := s.Now().Sub(start)
	status := c.Response().StatusCode()
	s.metrics.observe(c.Method(), v.Route, status, took)
	level := slog.LevelDebug
	if status >= 500 {
		level = slog.LevelInfo
	}
	s.Log.Log(
		ctx, level, "request", "request", v.ID, "method", c.Method(), "route", v.Route, "status", status, "took", took,
	)
	return err
}

// attempt runs the rest of the chain; a panic becomes an error.
func (s *Site) attempt(c *fiber.Ctx) (err error) {
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
func (s *Site) headers(c *fiber.Ctx) {
	policy := "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; " +
		"frame-ancestors 'none'; form-action 'self'"
	if s.secure {
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
func (s *Site) private(c *fiber.Ctx) {
	c.Vary("Cookie")
	if VisitOf(c).Viewer != nil {
		c.Set("Cache-Control", "private, no-store")
	}
}

// requestID returns 16 random letters and digits.
func (s *Site) requestID() string {
	secret, err := s.Random(10)
	if err != nil {
		s.Log.Error("no randomness for a request id", "err", err)
		return "none"
	}
	return strings.ToLower(base32.StdEncoding.EncodeToString(secret))
}

// Random returns n random bytes.
func (s *Site) Random(n int) ([]byte, error) {
	secret := make([]byte, n)
	if _, err := io.ReadFull(s.Rand, secret); err != nil {
		return nil, fmt.Errorf("randomness: %w", err)
	}
	return secret, nil
}
