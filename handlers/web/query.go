package web

import (
	"net/url"

	"github.com/gofiber/fiber/v2"
)

// QueryValues reads the query string as it was sent; a malformed escape is an error.
func QueryValues(c *fiber.Ctx) (url.Values, error) {
	return url.ParseQuery(string(c.Request().URI().QueryString()))
}
