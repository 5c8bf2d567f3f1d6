package web

import (
	"encoding/hex"
	"fmt"
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

// MaxTexts is how many bytes all texts of a form have that also takes a file: its
// body may be as large as a file, no text is.
const MaxTexts = 1 << 20

// errTexts says that the texts of such a form are longer.
var errTexts = fmt.Errorf("texts of a form with a file: %w", fiber.ErrRequestEntityTooLarge)

// textsFit returns errTexts for a form whose texts are longer than MaxTexts.
func textsFit(c *fiber.Ctx) error {
	values, err := FormValues(c)
	if err != nil {
		return err
	}
	whole := 0
	for name, of := range values {
		for _, value := range of {
			whole += len(name) + len(value)
		}
	}
	if whole > MaxTexts {
		return errTexts
	}
	return nil
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
