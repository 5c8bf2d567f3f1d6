package handlers

import (
	"errors"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// confirmation is what a confirmation link names.
type confirmation struct {
	sub  models.Subscription
	late bool // the link is older than it may be
	gone bool // the subscription was purged
}

// confirmationOf reads the link of the request, else models.ErrNotFound.
func (h *Handlers) confirmationOf(c *fiber.Ctx) (confirmation, error) {
	parts, err := h.Seal.Verify(templates.TokenConfirm, c.Params("token"))
	if err != nil || len(parts) != 2 {
		return confirmation{}, models.ErrNotFound
	}
	until, err := strconv.ParseInt(parts[1], 10, 64)
	if err != nil {
		return confirmation{}, models.ErrNotFound
	}
	found := confirmation{late: h.Now().Unix() >= until}
	found.sub, err = h.People.Subscriptions.Get(c.UserContext(), parts[0])
	if errors.Is(err, models.ErrNotFound) {
		found.gone, err = true, nil
	}
	return found, err
}

// askConfirm shows what will be mailed. Opening it changes nothing: scanners
// of mail open every link.
func (h *Handlers) askConfirm(c *fiber.Ctx) error {
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
		page := h.step(c, "alerts.ended_title")
		page.Lead = h.words(c, "alerts.ended_lead")
		page.Links = []templates.Link{h.link(c, "/alerts/new?"+s.Criteria.Values().Encode(), "doctor.new_alert")}
		return h.render(c, page)
	case !s.State.Pending():
		return h.confirmed(c, s, "alerts.already_title", "alerts.already_lead")
	}
	l, err := h.form(c, h.words(c, "alerts.confirm_title"))
	if err != nil {
		return err
	}
	page := templates.AlertStep{Layout: h.dressed(l), Heading: l.Title, Facts: h.alertFacts(c, s)}
	page.Action = templates.Href(l.Lang, templates.PathConfirm+"/"+c.Params("token"))
	page.Lead, page.Button, page.Note = h.words(c, "alerts.confirm_lead"), h.words(c, "alerts.confirm_button"), h.words(c, "alerts.confirm_note")
	if found.late {
		page.Heading, page.Lead = h.words(c, "alerts.expired_title"), h.words(c, "alerts.expired_lead")
		page.Title, page.Note, page.Button = page.Heading, "", h.words(c, "alerts.expired_button")
	}
	return h.render(c, page)
}

// confirm turns a pending subscription on. A second time changes nothing; an
// old link mails a new one.
func (h *Handlers) confirm(c *fiber.Ctx) error {
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
		if err := h.askToConfirm(c, &found.sub); err != nil {
			return err
		}
		return h.sent(c, found.sub.Email)
	}
	begun := false
	s, err := h.changeSubscription(c, found.sub.ID, func(s *models.Subscription) bool {
		begun = s.Confirm(h.Now(), h.coarseNetwork(c))
		return begun
	})
	if err != nil {
		return err
	}
	if begun {
		if err := h.welcome(c, &s); err != nil {
			return err
		}
	}
	return h.confirmed(c, &s, "alerts.confirmed_title", "alerts.confirmed_lead")
}

// welcome lifts an address's own earlier request to be left alone and mails
// how to change or stop the alert. The alert is on even if that mail cannot go.
func (h *Handlers) welcome(c *fiber.Ctx, s *models.Subscription) error {
	ctx := c.UserContext()
	suppressed, err := h.People.Suppressions.Of(ctx, s.Email)
	if err == nil && suppressed.Own() {
		err = h.People.Suppressions.Remove(ctx, s.Email)
	}
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	if err := h.Letters.Welcome(ctx, s); err != nil {
		h.Log.Warn("welcome not mailed", "subscription", s.ID, "err", err)
	}
	return nil
}

// confirmed says that the alert is on.
func (h *Handlers) confirmed(c *fiber.Ctx, s *models.Subscription, title, lead string) error {
	page := h.step(c, title)
	page.Done, page.Lead, page.Facts = true, h.words(c, lead), h.alertFacts(c, s)
	note, err := h.undeliverable(c, s.Email)
	if err != nil {
		return err
	}
	page.Note = note
	page.Links = []templates.Link{h.link(c, h.managePath(s.ID), "alerts.change"), h.link(c, "/", "alerts.back_to_jobs")}
	return h.render(c, page)
}

// alertFacts say what is mailed, when and where to.
func (h *Handlers) alertFacts(c *fiber.Ctx, s *models.Subscription) []templates.Fact {
	lang := visitOf(c).lang
	return []templates.Fact{
		{Label: h.words(c, "alerts.fact_criteria"), Value: h.asked(lang, s)},
		{Label: h.words(c, "alerts.fact_rhythm"), Value: h.Mails.Rhythm(s, lang)},
		{Label: h.words(c, "alerts.fact_address"), Value: s.Email},
	}
}

// asked says what a subscription asks for.
func (h *Handlers) asked(lang models.Lang, s *models.Subscription) string {
	if s.DoctorID != "" {
		return h.Pages.Words(lang, "alerts.by_profile")
	}
	return h.Mails.DescribeCriteria(s.Criteria, lang)
}

// undeliverable says kindly why an address is not mailed and what its owner can
// do, "" when it is mailed.
func (h *Handlers) undeliverable(c *fiber.Ctx, email string) (string, error) {
	s, err := h.People.Suppressions.Of(c.UserContext(), email)
	if errors.Is(err, models.ErrNotFound) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	switch s.Reason {
	case models.SuppressedBounce, models.SuppressedInvalid:
		return h.words(c, "alerts.undeliverable_bounce", templates.Date(visitOf(c).lang, models.DateOf(s.At))), nil
	case models.SuppressedBlocked:
		return h.words(c, "alerts.undeliverable_blocked"), nil
	case models.SuppressedComplaint:
		return h.words(c, "alerts.undeliverable_complaint"), nil
	case models.SuppressedUnsubscribe:
		return h.words(c, "alerts.undeliverable_unsubscribe"), nil
	}
	return h.words(c, "alerts.undeliverable"), nil
}

// badLink is the page behind a link that the board did not make.
func (h *Handlers) badLink(c *fiber.Ctx) error {
	page := h.step(c, "alerts.bad_link_title")
	page.Lead = h.words(c, "alerts.bad_link_lead")
	page.Links = []templates.Link{h.link(c, "/alerts/new", "doctor.new_alert"), h.link(c, "/contact", "common.contact")}
	c.Status(fiber.StatusNotFound)
	return h.render(c, page)
}

// changeSubscription reads a subscription, applies a change and saves it,
// again when someone else wrote it meanwhile. change returns false when there
// is nothing to save.
func (h *Handlers) changeSubscription(c *fiber.Ctx, id string, change func(*models.Subscription) bool) (models.Subscription, error) {
	for range 8 {
		s, err := h.People.Subscriptions.Get(c.UserContext(), id)
		if err != nil || !change(&s) {
			return s, err
		}
		if err = h.People.Subscriptions.Save(c.UserContext(), &s); !errors.Is(err, models.ErrConflict) {
			return s, err
		}
	}
	return models.Subscription{}, models.ErrConflict
}

// managePath is the signed path of a subscription's page.
func (h *Handlers) managePath(id string) string {
	return templates.PathManage + "/" + h.People.Links.Signer.Sign(templates.TokenManage, id)
}
