package doctor

import (
	"errors"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// addressBackDays is how long the old address may take a change back.
const addressBackDays = int(models.AddressBackFor / (24 * time.Hour))

// AskAddress asks for the new address of the signed-in person's account.
func (h *Handlers) AskAddress(c *fiber.Ctx) error { return h.askAddress(c, "", nil) }

func (h *Handlers) askAddress(c *fiber.Ctx, typed string, faults []models.Fault) error {
	v := web.VisitOf(c).Viewer
	page, err := h.Site.AskAddress(c, v.Email, typed, faults)
	if err != nil {
		return err
	}
	page.Path, page.Action = "/me/address", templates.Href(page.Lang, "/me/address")
	page.Lead = h.Words(c, "account.address_lead", addressBackDays)
	page.Note = h.Words(c, "account.address_stays")
	page.Links = []templates.Link{h.Link(c, "/me/account", "account.title")}
	open, err := h.Store.AddressChanges().OpenOf(c.UserContext(), v.ID, h.Now())
	switch {
	case err == nil:
		page.Fields, page.Action, page.Note = nil, "", ""
		page.Lead = h.Words(c, "account.address_wait", templates.Moment(page.Lang, open.ConfirmedAt),
			templates.Moment(page.Lang, open.ExpiresAt))
	case !errors.Is(err, models.ErrNotFound):
		return err
	}
	return h.Render(c, page)
}

// SendAddressCode mails a code to the new address and goes on to ask for it.
func (h *Handlers) SendAddressCode(c *fiber.Ctx) error {
	v := web.VisitOf(c).Viewer
	_, err := h.Store.AddressChanges().OpenOf(c.UserContext(), v.ID, h.Now())
	if err == nil {
		return h.To(c, "/me/address") // which says until when it waits
	}
	if !errors.Is(err, models.ErrNotFound) {
		return err
	}
	typed, email, err := web.NewAddress(c, v.Email)
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askAddress(c, typed, invalid.Faults)
	}
	change := models.AskAddress("", v.Email, email, v.Lang, h.Now())
	change.UserID, change.Session = v.ID, v.Session.ID
	if err := h.OpenAddressChange(c, &change, v.ID); err != nil {
		return err
	}
	return h.To(c, "/me/address/"+change.ID)
}

// addressChange is the change of an address that the signed-in person waits for.
func (h *Handlers) addressChange(c *fiber.Ctx) (models.AddressChange, error) {
	change, err := h.Store.AddressChanges().Get(c.UserContext(), c.Params("change"))
	if err == nil && change.UserID != web.VisitOf(c).Viewer.ID {
		err = models.ErrNotFound
	}
	return change, err
}

// EnterAddressCode asks for the code.
func (h *Handlers) EnterAddressCode(c *fiber.Ctx) error {
	change, err := h.addressChange(c)
	if err != nil {
		return err
	}
	if !change.Waits(h.Now()) {
		return h.To(c, "/me/address")
	}
	return h.askAddressCode(c, &change, nil)
}

func (h *Handlers) askAddressCode(c *fiber.Ctx, change *models.AddressChange, faults []models.Fault) error {
	page, err := h.AskAddressCode(c, change, faults)
	if err != nil {
		return err
	}
	page.Path = "/me/address/" + change.ID
	page.Action = templates.Href(page.Lang, page.Path)
	page.Links = []templates.Link{h.Link(c, "/me/address", "account.address_again")}
	return h.Render(c, page)
}

// ChangeAddress takes the code: the account has the new address from then on.
func (h *Handlers) ChangeAddress(c *fiber.Ctx) error {
	change, err := h.addressChange(c)
	if err != nil {
		return err
	}
	proof, account := web.AddressOver, &web.VisitOf(c).Viewer.User
	switch {
	case change.Waits(h.Now()):
		change.Session = web.VisitOf(c).Viewer.Session.ID // the device that has the code stays signed in
		if proof, err = h.ProveAddress(c, &change, account); err != nil {
			return err
		}
	case change.Open(h.Now()) && account.Email == change.To: // the button was pressed twice
		proof = web.AddressDone
	}
	notice, to := "account.address_done", "/me/account"
	switch proof {
	case web.AddressWrong, web.AddressFull:
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askAddressCode(c, &change, web.AddressFaults(proof))
	case web.AddressOver:
		notice, to = "account.address_over", "/me/address"
	case web.AddressLost:
		notice, to = "account.address_lost", "/me/address"
	default:
		if err := h.RememberDevice(c, change.To); err != nil {
			return err
		}
	}
	h.Flash(c, notice)
	return h.To(c, to)
}
