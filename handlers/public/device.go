package public

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// limitCodes refuses a code to who asked for too many. What strangers ask for
// is counted apart from what the owner of the address asks for, and what one
// network may not ask for is not counted against all strangers.
func (h *Handlers) limitCodes(c *fiber.Ctx, email string) error {
	mailbox, err := models.Mailbox(email), error(nil)
	if device := h.KnownDevice(c, email); device != "" {
		err = h.Limits(c, models.CapsCodesByDevice, device+" "+mailbox)
	} else if err = h.Limit(c, models.CapCodesByNetwork, h.Network(c)); err == nil {
		if err = h.Limits(c, models.CapsCodesByOrigin, h.Network(c)+" "+mailbox); err == nil {
			err = h.Limits(c, models.CapsCodesByMailbox, mailbox)
		}
	}
	if errors.As(err, new(*web.WaitError)) {
		h.CountSignIn(web.SignInLimited)
	}
	return err
}

// limitChecks refuses to look at a code when a network has tried too many.
func (h *Handlers) limitChecks(c *fiber.Ctx, email string) error {
	if h.KnownDevice(c, email) != "" {
		return nil
	}
	return h.Limit(c, models.CapChecksByNetwork, h.Network(c))
}

// guessed tells an address that a code was entered wrongly until it was used
// up, once a day, whether or not anybody has an account with it. The owner's
// own browser is no stranger.
func (h *Handlers) guessed(c *fiber.Ctx, email string) error {
	if h.KnownDevice(c, email) != "" {
		return nil
	}
	ok, _, err := h.Take(c, models.CapGuessNotices, models.Mailbox(email))
	if err != nil || !ok {
		return err
	}
	return h.Letters.Guessed(c.UserContext(), letters.To{Email: email, Lang: web.VisitOf(c).Lang})
}
