package handlers

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// feedbackWords says a reason in words.
func feedbackWords(say templates.Say, reason models.Irrelevance) string {
	return say("alerts.feedback_" + string(models.IrrelevanceOf(string(reason))))
}

// askFeedback asks why a job in a mail was not relevant.
func (h *Handlers) askFeedback(c *fiber.Ctx) error {
	_, parts, err := h.subscriptionOf(c, templates.TokenFeedback, 2)
	if errors.Is(err, models.ErrNotFound) {
		return h.badLink(c)
	}
	if err != nil {
		return err
	}
	l, err := h.form(c, h.words(c, "alerts.feedback_title"))
	if err != nil {
		return err
	}
	say := h.sayIn(l.Lang)
	page := templates.AlertStep{Layout: h.dressed(l), Heading: l.Title, Lead: say("alerts.feedback_lead"), Button: say("alerts.feedback_button")}
	page.Action = templates.Href(l.Lang, templates.PathFeedback+"/"+c.Params("token"))
	job, err := h.People.Jobs.Get(c.UserContext(), parts[1])
	switch {
	case err == nil && job.Public(h.Now()):
		page.Facts = []templates.Fact{{Label: say("alerts.fact_job"), Value: job.Title.In(l.Lang)}}
	case err != nil && !errors.Is(err, models.ErrNotFound):
		return err
	}
	reason := templates.Field{Name: "reason", Kind: "radio", Class: "one", Label: say("alerts.feedback_reason"), Value: string(models.NotOther)}
	for _, r := range models.Irrelevances {
		reason.Options = append(reason.Options, templates.Option{Value: string(r), Label: feedbackWords(say, r)})
	}
	page.Fields = []templates.Field{reason}
	return h.render(c, page)
}

// feedback notes that a job is not relevant, so that it is not mailed again.
func (h *Handlers) feedback(c *fiber.Ctx) error {
	s, parts, err := h.subscriptionOf(c, templates.TokenFeedback, 2)
	if errors.Is(err, models.ErrNotFound) {
		return h.badLink(c)
	}
	if err != nil {
		return err
	}
	job, err := h.People.Jobs.Get(c.UserContext(), parts[1])
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	if err == nil && job.Cluster != "" {
		reason := models.IrrelevanceOf(c.FormValue("reason"))
		if err := h.dismiss(c, s.ID, models.Dismissal{Cluster: job.Cluster, JobID: job.ID, Reason: reason, At: h.Now()}); err != nil {
			return err
		}
	}
	page := h.step(c, "alerts.feedback_done_title")
	page.Done, page.Lead = true, h.words(c, "alerts.feedback_done_lead")
	page.Links = []templates.Link{h.link(c, h.managePath(s.ID), "alerts.change")}
	return h.render(c, page)
}

func (h *Handlers) dismiss(c *fiber.Ctx, id string, d models.Dismissal) error {
	var before models.Irrelevance
	_, err := h.changeSubscription(c, id, func(s *models.Subscription) bool {
		before = s.Dismiss(d)
		return true
	})
	if err == nil {
		h.tallyFeedback(c, d.JobID, before, d.Reason)
	}
	return err
}

// askKeep is the page behind the yearly question.
func (h *Handlers) askKeep(c *fiber.Ctx) error {
	s, _, err := h.subscriptionOf(c, templates.TokenKeep, 2)
	if errors.Is(err, models.ErrNotFound) {
		return h.badLink(c)
	}
	if err != nil {
		return err
	}
	if !s.State.Living() {
		return h.showConfirm(c, confirmation{sub: s})
	}
	l, err := h.form(c, h.words(c, "alerts.keep_title"))
	if err != nil {
		return err
	}
	page := templates.AlertStep{Layout: h.dressed(l), Heading: l.Title, Facts: h.alertFacts(c, &s), Button: h.words(c, "alerts.keep_button")}
	page.Action = templates.Href(l.Lang, templates.PathKeep+"/"+c.Params("token"))
	page.Links = []templates.Link{h.link(c, h.managePath(s.ID), "alerts.change")}
	return h.render(c, page)
}

// keep answers the yearly question with yes.
func (h *Handlers) keep(c *fiber.Ctx) error {
	s, _, err := h.subscriptionOf(c, templates.TokenKeep, 2)
	if errors.Is(err, models.ErrNotFound) {
		return h.badLink(c)
	}
	if err != nil {
		return err
	}
	if !s.State.Living() {
		return h.showConfirm(c, confirmation{sub: s})
	}
	s, err = h.changeSubscription(c, s.ID, func(s *models.Subscription) bool { return s.Keep(h.Now()) })
	if err != nil {
		return err
	}
	return h.confirmed(c, &s, "alerts.kept_title", "alerts.already_lead")
}
