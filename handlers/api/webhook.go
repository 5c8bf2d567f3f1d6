package api

import (
	"errors"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
)

// SendGridEvents takes what SendGrid reports about mails. The raw bytes are
// verified before anything is read from them; events are stored before the
// answer, so that SendGrid repeats what was lost.
func (h *Handlers) SendGridEvents(c *fiber.Ctx) error {
	post := mail.WebhookPost{
		Body:      slices.Clone(c.BodyRaw()),
		Signature: c.Get(mail.WebhookSignatureHeader),
		Timestamp: c.Get(mail.WebhookTimestampHeader),
	}
	delivery, err := mail.ParseWebhook(h.WebhookKeys, post, h.Now())
	switch {
	case errors.Is(err, mail.ErrTooLarge):
		return c.SendStatus(fiber.StatusRequestEntityTooLarge)
	case errors.Is(err, mail.ErrSignature), errors.Is(err, mail.ErrStale):
		h.Note(c, web.Incident{Event: models.EventWebhookForged, Outcome: web.OutcomeRefused})
		return c.SendStatus(fiber.StatusUnauthorized)
	case errors.Is(err, mail.ErrMalformed):
		return c.SendStatus(fiber.StatusBadRequest)
	case err != nil:
		return err
	}
	if delivery.Late {
		h.Log.Warn("mail events came late", "signed", delivery.SignedAt, "events", len(delivery.Events))
	}
	if err := h.TakeEvents(c.UserContext(), delivery.Events); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}
