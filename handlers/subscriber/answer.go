package subscriber

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// AskFeedback asks why a job in a mail was not relevant.
func (h *Handlers) AskFeedback(c *fiber.Ctx) error {
	s, parts, err := h.subscriptionOf(c, templates.TokenFeedback, 2)
	if errors.Is(err, models.ErrNotFound) {
		return h.badLink(c)
	}
	if err != nil {
		return err
	}
	if s.Forgotten() {
		return h.showConfirm(c, confirmation{sub: s, gone: true})
	}
	l, err := h.Form(c, h.Words(c, "alerts.feedback_title"))
	if err != nil {
		return err
	}
	say := h.SayIn(l.Lang)
	page := templates.StepPage{
		Layout: h.Dressed(l), Heading: l.Title, Lead: say("alerts.feedback_lead"), Button: say("alerts.feedback_button"),
	}
	page.Action = templates.Href(l.Lang, templates.PathFeedback+"/"+c.Params("token"))
	job, err := h.Store.Jobs().Get(c.UserContext(), parts[1])
	switch {
	case err == nil && job.Public(h.Now()):
		page.Facts = []templates.Fact{{Label: say("alerts.fact_job"), Value: job.Title.In(l.Lang)}}
	case err != nil && !errors.Is(err, models.ErrNotFound):
		return err
	}
	reason := templates.Field{
		Name: "reason", Kind: "radio", Class: "one", Label: say("alerts.feedback_reason"), Value: string(alert.NotOther),
	}
	for _, r := range alert.Irrelevances {
		reason.Options = append(reason.Options, templates.Option{Value: string(r), Label: web.FeedbackWords(say, r)})
	}
	page.Fields = []templates.Field{reason}
	return h.Render(c, page)
}

// Feedback notes that a job is not relevant, so that it is not mailed again.
func (h *Handlers) Feedback(c *fiber.Ctx) error {
	s, parts, err := h.subscriptionOf(c, templates.TokenFeedback, 2)
	if errors.Is(err, models.ErrNotFound) {
		return h.badLink(c)
	}
	if err != nil {
		return err
	}
	if s.Forgotten() { // what was erased is not begun anew
		return h.showConfirm(c, confirmation{sub: s, gone: true})
	}
	job, err := h.Store.Jobs().Get(c.UserContext(), parts[1])
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	if err == nil && job.Cluster != "" {
		reason := alert.IrrelevanceOf(c.FormValue("reason"))
		if err := h.dismiss(c, s.ID, alert.Dismissal{
			Cluster: job.Cluster, JobID: job.ID, Reason: reason, At: h.Now(),
		}); err != nil {
			return err
		}
	}
	page := h.Step(c, "alerts.feedback_done_title")
	page.Done, page.Lead = true, h.Words(c, "alerts.feedback_done_lead")
	page.Links = []templates.Link{h.Link(c, h.RenewPath(s.ID), "alerts.change")}
	return h.Render(c, page)
}

func (h *Handlers) dismiss(c *fiber.Ctx, id string, d alert.Dismissal) error {
	var before alert.Irrelevance
	_, err := h.ChangeSubscription(c, id, func(s *alert.Subscription) bool {
		before = s.Dismiss(d)
		return true
	})
	if err == nil {
		h.tallyFeedback(c, d.JobID, before, d.Reason)
	}
	return err
}

// AskKeep is the page behind the yearly question.
func (h *Handlers) AskKeep(c *fiber.Ctx) error {
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
	l, err := h.Form(c, h.Words(c, "alerts.keep_title"))
	if err != nil {
		return err
	}
	page := templates.StepPage{
		Layout: h.Dressed(l), Heading: l.Title, Facts: h.alertFacts(c, &s), Button: h.Words(c, "alerts.keep_button"),
	}
	page.Action = templates.Href(l.Lang, templates.PathKeep+"/"+c.Params("token"))
	page.Links = []templates.Link{h.Link(c, h.RenewPath(s.ID), "alerts.change")}
	return h.Render(c, page)
}

// Keep answers the yearly question with yes.
func (h *Handlers) Keep(c *fiber.Ctx) error {
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
	s, err = h.ChangeSubscription(c, s.ID, func(s *alert.Subscription) bool { return s.Keep(h.Now()) })
	if err != nil {
		return err
	}
	return h.confirmed(c, &s, "alerts.kept_title", "alerts.already_lead")
}
