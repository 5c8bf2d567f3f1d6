package subscriber

import (
	"errors"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// confirmation is what a confirmation link names.
type confirmation struct {
	sub  alert.Subscription
	late bool // the link is older than it may be
	gone bool // the subscription was purged
}

// confirmationOf reads the link of the request, else models.ErrNotFound.
func (h *Handlers) confirmationOf(c *fiber.Ctx) (confirmation, error) {
	parts, err := h.VerifyToken(c, templates.TokenConfirm, c.Params("token"))
	if err != nil || len(parts) != 2 {
		return confirmation{}, models.ErrNotFound
	}
	until, err := strconv.ParseInt(parts[1], 10, 64)
	if err != nil {
		return confirmation{}, models.ErrNotFound
	}
	found := confirmation{late: h.Now().Unix() >= until}
	found.sub, err = h.Store.Subscriptions().Get(c.UserContext(), parts[0])
	if errors.Is(err, models.ErrNotFound) {
		found.gone, err = true, nil
	}
	return found, err
}

// AskConfirm shows what will be mailed. Opening it changes nothing: scanners
// of mail open every link.
func (h *Handlers) AskConfirm(c *fiber.Ctx) error {
	found, err := h.confirmationOf(c)
	if errors.Is(err, models.ErrNotFound) {
		return h.badLink(c)
	}
	if err != nil {
		return err
	}
	return h.showConfirm(c, found)
}

// showConfirm shows where a confirmation stands.
func (h *Handlers) showConfirm(c *fiber.Ctx, found confirmation) error {
	s := &found.sub
	switch {
	case found.gone || !s.State.Living():
		page := h.Step(c, "alerts.ended_title")
		page.Lead = h.Words(c, "alerts.ended_lead")
		page.Links = []templates.Link{h.Link(c, "/alerts/new?"+s.Criteria.Values().Encode(), "doctor.new_alert")}
		return h.Render(c, page)
	case !s.State.Pending():
		return h.confirmed(c, s, "alerts.already_title", "alerts.already_lead")
	}
	l, err := h.Form(c, h.Words(c, "alerts.confirm_title"))
	if err != nil {
		return err
	}
	page := templates.StepPage{Layout: h.Dressed(l), Heading: l.Title, Facts: h.alertFacts(c, s)}
	page.Action = templates.Href(l.Lang, templates.PathConfirm+"/"+c.Params("token"))
	page.Lead, page.Button, page.Note = h.Words(c, "alerts.confirm_lead"), h.Words(c, "alerts.confirm_button"),
		h.Words(c, "alerts.confirm_note")
	if found.late {
		page.Heading, page.Lead = h.Words(c, "alerts.expired_title"), h.Words(c, "alerts.expired_lead", confirmHours)
		page.Title, page.Note, page.Button = page.Heading, "", h.Words(c, "alerts.expired_button")
	}
	return h.Render(c, page)
}

// Confirm turns a pending subscription on. A second time changes nothing; an
// old link mails a new one.
func (h *Handlers) Confirm(c *fiber.Ctx) error {
	found, err := h.confirmationOf(c)
	if errors.Is(err, models.ErrNotFound) {
		return h.badLink(c)
	}
	if err != nil {
		return err
	}
	if found.gone || !found.sub.State.Pending() {
		return h.showConfirm(c, found)
	}
	if found.late {
		if goes, err := h.askToConfirm(c, &found.sub); err != nil || !goes {
			return h.noMore(c, err, found.sub.Email, models.CapConfirmsByAddress, "/alerts/new")
		}
		return h.sent(c, found.sub.Email)
	}
	begun := false
	s, err := h.ChangeSubscription(c, found.sub.ID, func(s *alert.Subscription) bool {
		begun = s.Confirm(h.Now(), h.CoarseNetwork(c))
		return begun
	})
	if err != nil {
		return err
	}
	if begun {
		if err := h.Welcome(c, &s); err != nil {
			return err
		}
	}
	return h.confirmed(c, &s, "alerts.confirmed_title", "alerts.confirmed_lead")
}

// confirmed says that the alert is on.
func (h *Handlers) confirmed(c *fiber.Ctx, s *alert.Subscription, title, lead string) error {
	page := h.Step(c, title)
	page.Done, page.Lead, page.Facts = true, h.Words(c, lead), h.alertFacts(c, s)
	note, err := h.Undeliverable(c, s.Email)
	if err != nil {
		return err
	}
	page.Note = note
	change := h.ManagePath(s.ID)
	if title == "alerts.already_title" { // by a link that may be old
		change = h.RenewPath(s.ID)
	}
	page.Links = []templates.Link{h.Link(c, change, "alerts.change"), h.Link(c, "/", "alerts.back_to_jobs")}
	return h.Render(c, page)
}

// alertFacts say what is mailed, when and where to. The address of an alert that
// had another before is left out: the link may lie in the old mailbox, which is
// not told the new one.
func (h *Handlers) alertFacts(c *fiber.Ctx, s *alert.Subscription) []templates.Fact {
	lang := web.VisitOf(c).Lang
	facts := []templates.Fact{
		{Label: h.Words(c, "alerts.fact_criteria"), Value: h.Asked(lang, s)},
		{Label: h.Words(c, "alerts.fact_rhythm"), Value: h.Mails.Rhythm(s, lang)},
	}
	if len(s.Former) > 0 {
		return facts
	}
	return append(facts, templates.Fact{Label: h.Words(c, "alerts.fact_address"), Value: models.ShownEmail(s.Email)})
}

// badLink is the page behind a link that the board did not make.
func (h *Handlers) badLink(c *fiber.Ctx) error {
	page := h.Step(c, "alerts.bad_link_title")
	page.Lead = h.Words(c, "alerts.bad_link_lead")
	page.Links = []templates.Link{h.Link(c, "/alerts/new", "doctor.new_alert"), h.Link(c, "/contact", "common.contact")}
	c.Status(fiber.StatusNotFound)
	return h.Render(c, page)
}
