package public

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// owns names who asks about an address when it is no stranger: a browser that
// signed in to it or whose owner typed its pass, or a person signed in with it;
// "" for a stranger.
func (h *Handlers) owns(c *fiber.Ctx, email string) string {
	if v := web.VisitOf(c).Viewer; v != nil && v.Email == email {
		return "user/" + v.ID
	}
	if device := h.KnownDevice(c, email); device != "" {
		return device
	}
	return h.Passed(c, email)
}

// limitCodes refuses a code to who asked for too many. What strangers ask for
// is counted apart from what the owner of the address asks for, and what one
// network may not ask for is not counted against all strangers.
func (h *Handlers) limitCodes(c *fiber.Ctx, email string) error {
	mailbox, err := models.Mailbox(email), error(nil)
	if owner := h.owns(c, email); owner != "" {
		err = h.Limits(c, models.CapsCodesByDevice, owner+" "+mailbox)
	} else if err = h.Crowd(c, models.CapCodesByNetwork); err == nil {
		if err = h.Limits(c, models.CapsCodesByOrigin, h.Network(c)+" "+mailbox); err == nil {
			err = h.Limits(c, models.CapsCodesByMailbox, mailbox)
		}
	}
	if errors.As(err, new(*web.WaitError)) || errors.As(err, new(*web.WorkError)) {
		h.CountSignIn(web.SignInLimited)
	}
	return err
}

// guess counts a code that a stranger is about to try as wrong, so that many at
// once get no more tries than one after another; right takes that back. A stranger
// who has no try left gets a *web.WaitError.
func (h *Handlers) guess(c *fiber.Ctx, email string) (right func() error, err error) {
	if h.owns(c, email) != "" {
		return func() error { return nil }, nil
	}
	network := h.Network(c)
	if err := h.Limit(c, models.CapWrongByNetwork, network); err != nil {
		return nil, err
	}
	if err := h.Limit(c, models.CapWrongByAddress, email); err != nil {
		return nil, errors.Join(err, h.GiveBack(c, models.CapWrongByNetwork, network))
	}
	return func() error {
		return errors.Join(
			h.GiveBack(c, models.CapWrongByNetwork, network), h.GiveBack(c, models.CapWrongByAddress, email))
	}, nil
}

// guessed tells an address that a code was entered wrongly until it was used
// up, once a day, whether or not anybody has an account with it. The owner's
// own browser is no stranger.
func (h *Handlers) guessed(c *fiber.Ctx, email string) error {
	if h.owns(c, email) != "" {
		return nil
	}
	ok, _, err := h.Take(c, models.CapGuessNotices, models.Mailbox(email))
	if err != nil || !ok {
		return err
	}
	return h.Letters.Guessed(c.UserContext(), letters.To{Email: email, Lang: web.VisitOf(c).Lang})
}
