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
// address that is known already needs. The caller learns nothing of it.
func (h *Handlers) order(c *fiber.Ctx, o alertOrder) error {
	ctx := c.UserContext()
	known, err := h.Store.Subscriptions().ByEmail(ctx, o.Email)
	if err != nil {
		return err
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
func (h *Handlers) askToConfirm(c *fiber.Ctx, s *alert.Subscription) error {
	ctx := c.UserContext()
	ok, _, err := h.Take(c, models.CapConfirmsByAddress, models.Mailbox(s.Email))
	if err != nil || !ok {
		return err
	}
	s.ConfirmSent++
	err = h.Store.Subscriptions().Save(ctx, s)
	if errors.Is(err, models.ErrConflict) {
		return nil // the same order came twice at once
	}
	if err != nil {
		return err
	}
	return h.Letters.Confirm(ctx, s)
}

// remind mails once a month that an alert is on already, with the way to
// change it.
func (h *Handlers) remind(c *fiber.Ctx, s *alert.Subscription) error {
	if s.State.Pending() {
		return h.askToConfirm(c, s)
	}
	ok, _, err := h.Take(c, models.CapRemindersByAddress, models.Mailbox(s.Email))
	if err != nil || !ok {
		return err
	}
	return h.Letters.Welcome(c.UserContext(), s)
}
