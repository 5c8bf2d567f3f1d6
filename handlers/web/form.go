package web

import (
	"encoding/hex"
	"net/url"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// FormValues reads a form of either encoding.
func FormValues(c *fiber.Ctx) (url.Values, error) {
	if strings.HasPrefix(strings.ToLower(c.Get(fiber.HeaderContentType)), fiber.MIMEMultipartForm) {
		form, err := c.MultipartForm()
		if err != nil {
			return nil, fiber.ErrBadRequest
		}
		return form.Value, nil
	}
	values, err := url.ParseQuery(string(c.BodyRaw()))
	if err != nil {
		return nil, fiber.ErrBadRequest
	}
	return values, nil
}

// Mistake is one fault that blocks.
func Mistake(field string, code models.FaultCode, args ...string) []models.Fault {
	return []models.Fault{{Field: field, Code: code, Severity: models.FaultError, Args: args}}
}

// NewID returns a random id for a document.
func (s *Site) NewID() (string, error) {
	secret, err := s.Random(12)
	return hex.EncodeToString(secret), err
}

// IsID reports whether a text is of the form that NewID makes.
func IsID(s string) bool {
	raw, err := hex.DecodeString(s)
	return err == nil && len(raw) == 12
}
