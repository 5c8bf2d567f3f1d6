package subscriber

import (
	"errors"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
)

// mailReaddress mails the address of an alert the link behind which its alerts get
// another: that the page of an alert is open proves nothing fresh. An address with
// an account is told to change that.
func (h *Handlers) mailReaddress(c *fiber.Ctx, s *alert.Subscription) error {
	ctx := c.UserContext()
	ok, _, err := h.Take(c, models.CapLinksByMailbox, models.Mailbox(s.Email))
	if err != nil || !ok {
		return h.noMoreOf(c, err)
	}
	user, err := h.Store.Users().ByEmail(ctx, s.Email)
	if err == nil {
		err = h.Letters.ReaddressAccount(ctx, &user)
	} else if errors.Is(err, models.ErrNotFound) {
		err = h.Letters.Readdress(ctx, s)
	}
	if err != nil {
		return err
	}
	page := h.Step(c, "alerts.readdress_sent_title")
	page.Lead = h.Words(c, "alerts.readdress_sent_lead", int(templates.ReaddressFor/time.Hour))
	page.Links = []templates.Link{h.Link(c, "/", "alerts.back_to_jobs")}
	return h.Render(c, page)
}

// readdressed is the alert that a link names for giving it another address. handled
// says that the link leads nowhere, and that answer is what is said of it.
func (h *Handlers) readdressed(c *fiber.Ctx) (s alert.Subscription, handled bool, answer error) {
	parts, err := h.VerifyToken(c, templates.TokenReaddress, c.Params("token"))
	if errors.Is(err, store.ErrExpired) {
		page := h.Step(c, "alerts.erase_late_title")
		page.Lead = h.Words(c, "alerts.readdress_late_lead")
		page.Links = []templates.Link{h.Link(c, "/", "alerts.back_to_jobs")}
		c.Status(fiber.StatusGone)
		return s, true, h.Render(c, page)
	}
	if err != nil || len(parts) != 2 {
		return s, true, h.badLink(c)
	}
	mailed, err := strconv.ParseInt(parts[1], 10, 64)
	if err == nil {
		s, err = h.Store.Subscriptions().Get(c.UserContext(), parts[0])
	}
	if errors.Is(err, models.ErrNotFound) || err == nil && !s.State.Living() {
		return s, true, h.badLink(c)
	}
	// The link proves the mailbox that it lay in, and no other since; but the button
	// behind it may be pressed twice.
	moved := time.Unix(mailed+1, 0).Before(s.MovedAt())
	if err == nil && moved && !s.MovedBy(c.Params("change")) {
		return s, true, h.badLink(c)
	}
	if err != nil {
		return s, true, err
	}
	_, err = h.Store.Users().ByEmail(c.UserContext(), s.Email)
	if err == nil { // an account since: it is changed there
		return s, true, h.To(c, "/me/address")
	}
	if !errors.Is(err, models.ErrNotFound) {
		return s, true, err
	}
	return s, false, nil
}

// AskReaddress asks for the new address.
func (h *Handlers) AskReaddress(c *fiber.Ctx) error {
	s, handled, answer := h.readdressed(c)
	if handled {
		return answer
	}
	return h.askReaddress(c, &s, "", nil)
}

func (h *Handlers) askReaddress(c *fiber.Ctx, s *alert.Subscription, typed string, faults []models.Fault) error {
	page, err := h.AskAddress(c, s.Email, typed, faults)
	if err != nil {
		return err
	}
	page.Heading = h.Words(c, "alerts.readdress_title")
	page.Lead = h.Words(c, "alerts.readdress_form_lead")
	page.Note = h.Words(c, "alerts.readdress_follows", int(models.AddressBackFor/(24*time.Hour)))
	page.Path = templates.PathReaddress + "/" + c.Params("token")
	page.Action = templates.Href(page.Lang, page.Path)
	return h.Render(c, page)
}

// SendReaddressCode mails a code to the new address and goes on to ask for it.
func (h *Handlers) SendReaddressCode(c *fiber.Ctx) error {
	s, handled, answer := h.readdressed(c)
	if handled {
		return answer
	}
	typed, email, err := web.NewAddress(c, s.Email)
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askReaddress(c, &s, typed, invalid.Faults)
	}
	change := models.AskAddress("", s.Email, email, s.Lang, h.Now())
	if err := h.OpenAddressChange(c, &change, s.ID); err != nil {
		return err
	}
	return h.To(c, templates.PathReaddress+"/"+c.Params("token")+"/"+change.ID)
}

// readdressChange is the change of an alert's address that waits for its code.
func (h *Handlers) readdressChange(c *fiber.Ctx) (change models.AddressChange, handled bool, answer error) {
	s, handled, answer := h.readdressed(c)
	if handled {
		return change, true, answer
	}
	change, err := h.Store.AddressChanges().Get(c.UserContext(), c.Params("change"))
	if err == nil && (change.UserID != "" || change.From != s.Email && !s.MovedBy(change.ID)) {
		err = models.ErrNotFound
	}
	if err != nil {
		return change, true, err
	}
	if change.Open(h.Now()) { // the button was pressed twice
		return change, true, h.readdressDone(c, &change)
	}
	if !change.Waits(h.Now()) {
		return change, true, h.readdressOver(c)
	}
	return change, false, nil
}

func (h *Handlers) readdressOver(c *fiber.Ctx) error {
	h.Flash(c, "account.address_over")
	return h.To(c, templates.PathReaddress+"/"+c.Params("token"))
}

// EnterReaddressCode asks for the code.
func (h *Handlers) EnterReaddressCode(c *fiber.Ctx) error {
	change, handled, answer := h.readdressChange(c)
	if handled {
		return answer
	}
	return h.askReaddressCode(c, &change, nil)
}

func (h *Handlers) askReaddressCode(c *fiber.Ctx, change *models.AddressChange, faults []models.Fault) error {
	page, err := h.AskAddressCode(c, change, faults)
	if err != nil {
		return err
	}
	back := templates.PathReaddress + "/" + c.Params("token")
	page.Path = back + "/" + change.ID
	page.Action = templates.Href(page.Lang, page.Path)
	page.Links = []templates.Link{h.Link(c, back, "account.address_again")}
	return h.Render(c, page)
}

// Readdress takes the code: all alerts of the old address go to the new one.
func (h *Handlers) Readdress(c *fiber.Ctx) error {
	change, handled, answer := h.readdressChange(c)
	if handled {
		return answer
	}
	proof, err := h.ProveAddress(c, &change, nil)
	switch {
	case err != nil:
		return err
	case proof == web.AddressWrong || proof == web.AddressFull:
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askReaddressCode(c, &change, web.AddressFaults(proof))
	case proof == web.AddressOver:
		return h.readdressOver(c)
	}
	return h.readdressDone(c, &change)
}

func (h *Handlers) readdressDone(c *fiber.Ctx, change *models.AddressChange) error {
	page := h.Step(c, "alerts.readdress_done_title")
	page.Done, page.Lead = true, h.Words(c, "alerts.readdress_done_lead", change.To)
	page.Note = h.Words(c, "alerts.readdress_follows", int(models.AddressBackFor/(24*time.Hour)))
	page.Links = []templates.Link{h.Link(c, "/", "alerts.back_to_jobs")}
	return h.Render(c, page)
}
