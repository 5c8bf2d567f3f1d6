package api

import (
	"encoding/json"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
)

// reply sends an answer, or that it is still the one the reader has.
func (h *Handlers) reply(c *fiber.Ctx, answer any) error {
	body, err := json.Marshal(answer)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, fiber.MIMEApplicationJSON)
	c.Set(fiber.HeaderCacheControl, "public, max-age=10")
	if web.Unchanged(c, web.TagOf(body), time.Time{}) {
		return nil
	}
	return c.Send(body)
}

// Preflight tells the browser of another site what its scripts may send.
func (h *Handlers) Preflight(c *fiber.Ctx) error {
	c.Set(fiber.HeaderAccessControlAllowMethods, "GET, HEAD")
	c.Set(fiber.HeaderAccessControlAllowHeaders, "If-None-Match")
	c.Set(fiber.HeaderAccessControlMaxAge, "86400")
	return c.SendStatus(fiber.StatusNoContent)
}

func itoa(n int) string { return strconv.Itoa(n) }
