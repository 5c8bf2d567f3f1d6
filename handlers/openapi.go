package handlers

import (
	_ "embed"

	"github.com/gofiber/fiber/v2"
)

// openAPIDocument describes the public interface (OpenAPI 3.1). A test holds
// it against the parameters and vocabularies of package models.
//
//go:embed openapi.json
var openAPIDocument []byte

// openAPI answers with the description of the public interface.
func (h *Handlers) openAPI(c *fiber.Ctx) error {
	c.Set(fiber.HeaderContentType, "application/json; charset=utf-8")
	c.Set(fiber.HeaderCacheControl, "public, max-age=3600")
	return c.Send(openAPIDocument)
}
