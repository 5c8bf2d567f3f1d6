package public

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
)

// takenBack is the change that the link of an old address names. It is
// store.ErrExpired or models.ErrNotFound where nothing can be taken back.
func (h *Handlers) takenBack(c *fiber.Ctx) (models.AddressChange, error) {
	parts, err := h.VerifyToken(c, templates.TokenAddressBack, c.Params("token"))
	if errors.Is(err, store.ErrExpired) {
		return models.AddressChange{}, err
	}
	if err != nil || len(parts) != 1 {
		return models.AddressChange{}, fiber.ErrNotFound
	}
	change, err := h.Store.AddressChanges().Get(c.UserContext(), parts[0])
	if err == nil && change.State != models.AddressTakenBack && !change.Open(h.Now()) {
		err = models.ErrNotFound
	}
	return change, err
}

// AskAddressBack shows the page behind the link. Opening it changes nothing:
// scanners of mail open every link.
func (h *Handlers) AskAddressBack(c *fiber.Ctx) error {
	change, err := h.takenBack(c)
	if err != nil {
		return h.addressLate(c, err)
	}
	if change.State == models.AddressTakenBack {
		return h.addressIsBack(c, &change)
	}
	lead := "account.address_back_lead"
	if change.UserID == "" {
		lead = "account.address_back_alerts"
	}
	l, err := h.Form(c, h.Words(c, "account.address_back_title"))
	if err != nil {
		return err
	}
	return h.Render(c, templates.StepPage{
		Layout: h.Dressed(l), Heading: l.Title, Lead: h.Words(c, lead),
		Facts:  []templates.Fact{{Label: h.Words(c, "account.address_back_to"), Value: change.From}},
		Action: templates.Href(l.Lang, templates.PathAddressBack+"/"+c.Params("token")),
		Button: h.Words(c, "account.address_back_button"),
	})
}

// TakeAddressBack gives the account or the alerts their old address again, for
// whoever reads its mail. A second time changes nothing.
func (h *Handlers) TakeAddressBack(c *fiber.Ctx) error {
	change, err := h.takenBack(c)
	if err != nil {
		return h.addressLate(c, err)
	}
	news, err := change.TakeBack(h.Now())
	if err != nil {
		return h.addressLate(c, err)
	}
	if news {
		if err := h.recordBack(c, &change); err != nil {
			return err
		}
		if err := h.Store.AddressChanges().Save(c.UserContext(), &change); err != nil {
			return err
		}
	}
	if !change.Settled {
		if err := h.Addresses.Settle(c.UserContext(), &change); err != nil {
			return err
		}
	}
	return h.addressIsBack(c, &change)
}

func (h *Handlers) recordBack(c *fiber.Ctx, change *models.AddressChange) error {
	if change.UserID == "" {
		h.Note(c, web.Incident{Event: models.EventAddressBack, Outcome: web.OutcomeDone, Email: change.From})
		return nil
	}
	user, err := h.Store.Users().Get(c.UserContext(), change.UserID)
	if err != nil {
		return err
	}
	return h.Record(c, &user, string(models.EventAddressBack), "user/"+user.ID)
}

// addressIsBack says so. Of alerts without an account there is nothing to sign in to.
func (h *Handlers) addressIsBack(c *fiber.Ctx, change *models.AddressChange) error {
	page := h.Step(c, "account.address_back_done")
	page.Done, page.Lead = true, h.Words(c, "account.address_back_done_lead")
	page.Links = []templates.Link{h.Link(c, "/signin", "common.signin")}
	if change.UserID == "" {
		page.Links = []templates.Link{h.Link(c, "/", "alerts.back_to_jobs")}
	}
	return h.Render(c, page)
}

// addressLate answers a link behind which nothing can be taken back any more.
func (h *Handlers) addressLate(c *fiber.Ctx, err error) error {
	if !errors.Is(err, store.ErrExpired) && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	page := h.Step(c, "account.address_back_late")
	page.Lead = h.Words(c, "account.address_back_late_lead")
	page.Links = []templates.Link{h.Link(c, "/contact", "common.contact")}
	c.Status(fiber.StatusGone)
	return h.Render(c, page)
}
