package subscriber

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// managed returns the subscription that a link for changing it names, and
// whether the link is too old to change anything: it ends with its time, and with
// the address to which it was mailed; else models.ErrNotFound.
func (h *Handlers) managed(c *fiber.Ctx) (s alert.Subscription, old bool, err error) {
	s, parts, err := h.subscriptionOf(c, templates.TokenManage, 2)
	if err != nil {
		return s, false, err
	}
	until, err := strconv.ParseInt(parts[1], 10, 64)
	if err != nil {
		return s, false, models.ErrNotFound
	}
	made := time.Unix(until, 0).Add(time.Second - templates.ManageFor) // in the mailbox that the alert had then
	return s, h.Now().Unix() >= until || made.Before(s.MovedAt()), nil
}

// askRenewal offers a new link in place of an old one. Old mails lie about and
// are passed on, so it shows nothing of the subscription.
func (h *Handlers) askRenewal(c *fiber.Ctx, s *alert.Subscription) error {
	if !s.State.Running() {
		return h.badLink(c)
	}
	l, err := h.Form(c, h.Words(c, "alerts.renew_title"))
	if err != nil {
		return err
	}
	page := templates.StepPage{
		Layout: h.Dressed(l), Heading: l.Title, Lead: h.Words(c, "alerts.renew_lead"),
		Button: h.Words(c, "alerts.renew_button"),
		Action: templates.Href(l.Lang, templates.PathManage+"/"+c.Params("token")),
	}
	return h.Render(c, page)
}

// renew mails a new link to the address of the subscription.
func (h *Handlers) renew(c *fiber.Ctx, s *alert.Subscription) error {
	if !s.State.Running() {
		return h.badLink(c)
	}
	ok, _, err := h.Take(c, models.CapLinksByMailbox, models.Mailbox(s.Email))
	if err != nil || !ok {
		return h.noMoreOf(c, err)
	}
	if err := h.Letters.Welcome(c.UserContext(), s); err != nil {
		return err
	}
	page := h.Step(c, "alerts.renewed_title")
	page.Done, page.Lead = true, h.Words(c, "alerts.renewed_lead")
	page.Links = []templates.Link{h.Link(c, "/", "alerts.back_to_jobs")}
	return h.Render(c, page)
}

// noMoreOf says that no mail goes to the address of a link, without naming it.
func (h *Handlers) noMoreOf(c *fiber.Ctx, err error) error {
	return h.noMore(c, err, h.Words(c, "alerts.enough_address"), models.CapLinksByMailbox, "/")
}
