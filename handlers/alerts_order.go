package handlers

import (
	"crypto/rand"
	"errors"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// order makes a subscription that waits for its confirmation, or does what an
// address that is known already needs. The caller learns nothing of it.
func (h *Handlers) order(c *fiber.Ctx, o alertOrder) error {
	ctx := c.UserContext()
	known, err := h.People.Subscriptions.ByEmail(ctx, o.Email)
	if err != nil {
		return err
	}
	hash, living := o.Criteria.Hash(), []*models.Subscription(nil)
	for i := range known {
		s := &known[i]
		if s.State == models.SubUnsubscribed || s.DoctorID != "" {
			continue
		}
		living = append(living, s)
		switch {
		case s.CriteriaHash != hash:
		case s.State == models.SubPending:
			return h.askToConfirm(c, s)
		default:
			return h.remind(c, s)
		}
	}
	if len(living) >= alertsPerAddress {
		return h.remind(c, living[0])
	}
	now := h.Now()
	s := models.Subscription{
		ID: rand.Text(), Email: o.Email, Lang: o.Lang, Criteria: o.Criteria, CriteriaHash: hash,
		Frequency: o.Frequency, Hour: 7, Minute: 30, Weekday: time.Monday, Zone: "Asia/Tokyo",
		State: models.SubPending, Marked: models.EmailKind(o.Email), CreatedAt: now,
		Consent: models.Consent{FormVersion: alertConsent, AskedAt: now, Source: visitOf(c).route, Network: h.coarseNetwork(c)},
	}
	return h.askToConfirm(c, &s)
}

// askToConfirm mails the confirmation link of a pending subscription, which is
// stored now if it is new. An address gets few such mails a day.
func (h *Handlers) askToConfirm(c *fiber.Ctx, s *models.Subscription) error {
	ctx := c.UserContext()
	ok, _, err := h.Limits.Take(ctx, "alert-confirm "+s.Email, confirmsPerAddress, 24*time.Hour, h.Now())
	if err != nil || !ok {
		return err
	}
	s.ConfirmSent++
	err = h.People.Subscriptions.Save(ctx, s)
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
func (h *Handlers) remind(c *fiber.Ctx, s *models.Subscription) error {
	if s.State == models.SubPending {
		return h.askToConfirm(c, s)
	}
	ok, _, err := h.Limits.Take(c.UserContext(), "alert-remind "+s.Email, 1, 30*24*time.Hour, h.Now())
	if err != nil || !ok {
		return err
	}
	return h.Letters.Welcome(c.UserContext(), s)
}
