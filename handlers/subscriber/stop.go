package subscriber

import (
	"errors"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// AskStop shows the page behind the unsubscribe link of a mail. Opening it
// changes nothing: scanners of mail open every link.
func (h *Handlers) AskStop(c *fiber.Ctx) error {
	s, _, err := h.subscriptionOf(c, templates.TokenUnsubscribe, 1)
	if errors.Is(err, models.ErrNotFound) {
		return h.badLink(c)
	}
	if err != nil {
		return err
	}
	if !s.State.Living() {
		return h.stopped(c, &s, false)
	}
	say, lang := h.SayIn(web.VisitOf(c).Lang), web.VisitOf(c).Lang
	page := h.Step(c, "alerts.stop_title")
	page.Facts, page.Danger, page.Button = h.alertFacts(c, &s), true, say("alerts.stop_button")
	page.Action = templates.Href(lang, templates.PathUnsubscribe+"/"+c.Params("token"))
	page.Hidden = []templates.Hidden{{Name: "page", Value: "1"}}
	others, err := h.otherAlerts(c, &s)
	if err != nil {
		return err
	}
	if len(others) > 0 {
		page.Fields = append(page.Fields, templates.Field{
			Name: "all", Kind: "check", Label: say("alerts.stop_all", len(others)), Value: "-",
		})
	}
	reason := templates.Field{Name: "reason", Kind: "radio", Class: "one", Label: say("alerts.stop_reason")}
	for _, r := range alert.StopReasons {
		reason.Options = append(reason.Options, templates.Option{Value: string(r), Label: web.StopWords(say, r)})
	}
	page.Fields = append(page.Fields, reason)
	if !s.State.Pending() {
		page.Links = []templates.Link{h.Link(c, h.RenewPath(s.ID), "alerts.stop_pause")}
	}
	return h.Render(c, page)
}

// otherAlerts are the further living subscriptions of the same address.
func (h *Handlers) otherAlerts(c *fiber.Ctx, s *alert.Subscription) ([]alert.Subscription, error) {
	all, err := h.Store.Subscriptions().ByEmail(c.UserContext(), s.Email)
	return slices.DeleteFunc(all, func(o alert.Subscription) bool {
		return o.ID == s.ID || !o.State.Living()
	}), err
}

// Stop ends an alert: one click by a mail program (RFC 8058, which sends no
// cookie and follows no redirect), or the button of the page. Any POST acts,
// any number of times.
func (h *Handlers) Stop(c *fiber.Ctx) error {
	values, formErr := web.FormValues(c)
	fromPage := formErr == nil && values.Get("page") != ""
	s, _, err := h.subscriptionOf(c, templates.TokenUnsubscribe, 1)
	if errors.Is(err, models.ErrNotFound) {
		if fromPage {
			return h.badLink(c)
		}
		if found, err := h.VerifyToken(c, templates.TokenUnsubscribe, c.Params("token")); err != nil || len(found) != 1 {
			return h.notStopped(c)
		}
		return h.stoppedPlain(c) // of an alert that is gone
	}
	if err != nil {
		return err
	}
	reason := alert.EndOneClick
	if fromPage {
		reason = alert.StopReasonOf(values.Get("reason"))
	}
	if err := h.End(c, s.ID, reason); err != nil {
		return err
	}
	all := fromPage && values.Get("all") != ""
	if all {
		others, err := h.otherAlerts(c, &s)
		if err != nil {
			return err
		}
		for _, o := range others {
			if err := h.End(c, o.ID, reason); err != nil {
				return err
			}
		}
	}
	if fromPage {
		return h.stopped(c, &s, all)
	}
	return h.stoppedPlain(c)
}

// notStopped tells a program that a link was not made here, or with a key that
// was retired: it would believe that no more mail comes.
func (h *Handlers) notStopped(c *fiber.Ctx) error {
	c.Type("txt", "utf-8")
	return c.Status(fiber.StatusNotFound).SendString(h.Words(c, "alerts.bad_link_lead") + "\n")
}

func (h *Handlers) stoppedPlain(c *fiber.Ctx) error {
	c.Type("txt", "utf-8")
	return c.SendString(h.Words(c, "alerts.stopped_plain") + "\n")
}

func (h *Handlers) stopped(c *fiber.Ctx, s *alert.Subscription, all bool) error {
	page := h.Step(c, "alerts.stopped_title")
	page.Done, page.Lead = true, h.Words(c, "alerts.stopped_lead")
	if all {
		page.Lead = h.Words(c, "alerts.stopped_all_lead")
	}
	if s.DoctorID == "" {
		page.Links = []templates.Link{h.Link(c, "/alerts/new?"+s.Criteria.Values().Encode(), "doctor.new_alert")}
	}
	return h.Render(c, page)
}
