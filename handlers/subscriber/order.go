package subscriber

import (
	"crypto/rand"
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// order makes a subscription that waits for its confirmation, or does what an
// address that is known already needs, and reports whether a mail goes. That
// depends on how many went to the address within a day, whatever is known of it.
func (h *Handlers) order(c *fiber.Ctx, o alertOrder) (goes bool, err error) {
	ctx := c.UserContext()
	known, err := h.Store.Subscriptions().ByEmail(ctx, o.Email)
	if err != nil {
		return false, err
	}
	hash := o.Criteria.Hash()
	if s := alert.StandsFor(known, hash); s != nil {
		return h.remind(c, s)
	}
	consent := alert.Consent{FormVersion: alertConsent, Source: web.VisitOf(c).Route, Network: h.CoarseNetwork(c)}
	s := alert.NewSubscription(rand.Text(), o.Email, o.Lang, o.Frequency, consent, h.Now())
	s.Criteria, s.CriteriaHash = o.Criteria, hash
	return h.askToConfirm(c, &s)
}

// askToConfirm mails the confirmation link of a pending subscription, which is
// stored now if it is new. An address gets few such mails a day.
func (h *Handlers) askToConfirm(c *fiber.Ctx, s *alert.Subscription) (goes bool, err error) {
	ctx := c.UserContext()
	ok, _, err := h.Take(c, models.CapConfirmsByAddress, models.Mailbox(s.Email))
	if err != nil || !ok {
		return false, err
	}
	s.ConfirmSent++
	err = h.Store.Subscriptions().Save(ctx, s)
	if errors.Is(err, models.ErrConflict) {
		return true, nil // the same order came twice at once
	}
	if err != nil {
		return false, err
	}
	return true, h.Letters.Confirm(ctx, s)
}

// remind mails that an alert is on already, with the way to change it. It counts
// as a confirmation does, so that the page after an order is the same for both.
func (h *Handlers) remind(c *fiber.Ctx, s *alert.Subscription) (goes bool, err error) {
	if s.State.Pending() {
		return h.askToConfirm(c, s)
	}
	ok, _, err := h.Take(c, models.CapConfirmsByAddress, models.Mailbox(s.Email))
	if err != nil || !ok {
		return false, err
	}
	return true, h.Letters.Welcome(c.UserContext(), s)
}
