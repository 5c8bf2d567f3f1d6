package web

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"time"

	"github.com/gofiber/fiber/v2"
)

// TagOf names the contents of an answer. It is a weak tag: the answer may be
// compressed on its way.
func TagOf(body []byte) string {
	sum := sha256.Sum256(body)
	return `W/"` + hex.EncodeToString(sum[:12]) + `"`
}

// Unchanged says of what an answer is the newest, and when it changed last,
// unless that time is zero. It reports whether the reader has it already; the
// answer is then 304, without a body.
func Unchanged(c *fiber.Ctx, tag string, changed time.Time) bool {
	c.Set(fiber.HeaderETag, tag)
	c.Vary(fiber.HeaderAcceptEncoding)
	if !changed.IsZero() {
		c.Set(fiber.HeaderLastModified, changed.UTC().Format(http.TimeFormat))
	} else if c.Get(fiber.HeaderIfNoneMatch) == "" {
		return false
	}
	if !c.Fresh() {
		return false
	}
	c.Status(fiber.StatusNotModified)
	return true
}
