package web

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// Welcome lifts an address's own earlier request to be left alone and mails
// how to change or stop the alert. The alert is on even if that mail cannot go.
func (s *Site) Welcome(c *fiber.Ctx, sub *alert.Subscription) error {
	ctx := c.UserContext()
	suppressed, err := s.Store.Suppressions().Of(ctx, sub.Email)
	if err == nil && suppressed.Own() {
		err = s.Store.Suppressions().Remove(ctx, sub.Email)
	}
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	if err := s.Letters.Welcome(ctx, sub); err != nil {
		s.Log.Warn("welcome not mailed", "subscription", sub.ID, "err", err)
	}
	return nil
}

// Asked says what a subscription asks for.
func (s *Site) Asked(lang vocab.Lang, sub *alert.Subscription) string {
	if sub.DoctorID != "" {
		return s.Pages.Words(lang, "alerts.by_profile")
	}
	return s.Mails.DescribeCriteria(sub.Criteria, lang)
}

// Undeliverable says kindly why an address is not mailed and what its owner can
// do, "" when it is mailed.
func (s *Site) Undeliverable(c *fiber.Ctx, email string) (string, error) {
	suppressed, err := s.Store.Suppressions().Of(c.UserContext(), email)
	if errors.Is(err, models.ErrNotFound) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	switch suppressed.Reason {
	case alert.SuppressedBounce, alert.SuppressedInvalid:
		return s.Words(c, "alerts.undeliverable_bounce", templates.Date(VisitOf(c).Lang, models.DateOf(suppressed.At))),
			nil
	case alert.SuppressedBlocked:
		return s.Words(c, "alerts.undeliverable_blocked"), nil
	case alert.SuppressedComplaint:
		return s.Words(c, "alerts.undeliverable_complaint"), nil
	case alert.SuppressedUnsubscribe:
		return s.Words(c, "alerts.undeliverable_unsubscribe"), nil
	}
	return s.Words(c, "alerts.undeliverable"), nil
}

// ChangeSubscription reads a subscription, applies a change and saves it,
// again when someone else wrote it meanwhile. change returns false when there
// is nothing to save.
func (s *Site) ChangeSubscription(
	c *fiber.Ctx, id string, change func(*alert.Subscription) bool,
) (alert.Subscription, error) {
	for range 8 {
		sub, err := s.Store.Subscriptions().Get(c.UserContext(), id)
		if err != nil || !change(&sub) {
			return sub, err
		}
		if err = s.Store.Subscriptions().Save(c.UserContext(), &sub); !errors.Is(err, models.ErrConflict) {
			return sub, err
		}
	}
	return alert.Subscription{}, models.ErrConflict
}

// ManagePath is the signed path of a subscription's page.
func (s *Site) ManagePath(id string) string {
	return templates.PathManage + "/" + templates.ManageToken(s.Links.Signer, id, s.Now().Add(templates.ManageFor))
}

// RenewPath is the path at which a subscription's page can be had by mail
// alone: for who came with a link that never ends, as old mails have.
func (s *Site) RenewPath(id string) string {
	return templates.PathManage + "/" + templates.ManageToken(s.Links.Signer, id, s.Now())
}

// Tally adds to a count. Figures may miss an answer; the answer itself is kept
// with the subscription.
func (s *Site) Tally(c *fiber.Ctx, id, kind string, n int) {
	one := models.JobCount{JobID: id, Day: models.DateOf(s.Now()), Kind: kind, N: n}
	if err := s.Counters.Add(c.UserContext(), []models.JobCount{one}); err != nil {
		s.Log.Warn("not counted", "kind", kind, "err", err)
	}
}

// End unsubscribes; a second time changes nothing.
func (s *Site) End(c *fiber.Ctx, id string, reason alert.EndReason) error {
	ended := false
	_, err := s.ChangeSubscription(c, id, func(sub *alert.Subscription) bool {
		ended = sub.End(models.BySubscriber, reason, s.Now())
		return ended
	})
	if errors.Is(err, models.ErrNotFound) {
		return nil
	}
	if err == nil && ended {
		s.Tally(c, BoardFigures, CountEnded+string(reason), 1)
	}
	return err
}

// Undelivered is the notice that mail does not reach the signed-in person.
func (s *Site) Undelivered(c *fiber.Ctx) []templates.Notice {
	text, err := s.Undeliverable(c, VisitOf(c).Viewer.Email)
	if err != nil {
		s.Log.Warn("suppression not read", "err", err)
	}
	if text == "" {
		return nil
	}
	return []templates.Notice{{Kind: "warn", Text: text}}
}

// ForgetAlerts ends all alerts of an address, newest first, and drops what they
// asked for; one that was never confirmed goes whole. It may be repeated.
func (s *Site) ForgetAlerts(c *fiber.Ctx, email string) error {
	subs, err := s.Store.Subscriptions().ByEmail(c.UserContext(), email)
	if err != nil {
		return err
	}
	for _, sub := range subs {
		if err := s.Store.People().ForgetFormer(c.UserContext(), sub.Former); err != nil {
			return err
		}
		if err := s.End(c, sub.ID, alert.EndErased); err != nil {
			return err
		}
		_, err := s.ChangeSubscription(c, sub.ID, func(sub *alert.Subscription) bool {
			return sub.Forget(models.BySubscriber, s.Now())
		})
		if err == nil && sub.ConfirmedAt.IsZero() {
			err = s.Store.Subscriptions().Delete(c.UserContext(), sub.ID)
		}
		if err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
	}
	return nil
}
