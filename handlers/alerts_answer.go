package handlers

import (
	"errors"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// maxDismissed bounds how many jobs a subscription remembers as not relevant;
// the oldest are forgotten first.
const maxDismissed = 300

// feedbackWords says a reason in words.
func feedbackWords(say templates.Say, reason string) string {
	switch reason {
	case "pay":
		return say("alerts.feedback_pay")
	case "remote":
		return say("alerts.feedback_remote")
	case "schedule":
		return say("alerts.feedback_schedule")
	case "work":
		return say("alerts.feedback_work")
	case "place":
		return say("alerts.feedback_place")
	}
	return say("alerts.feedback_other")
}

var feedbackReasons = []string{"pay", "remote", "schedule", "work", "place", "other"}

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
	reason := templates.Field{Name: "reason", Kind: "radio", Class: "one", Label: say("alerts.feedback_reason"), Value: "other"}
	for _, r := range feedbackReasons {
		reason.Options = append(reason.Options, templates.Option{Value: r, Label: feedbackWords(say, r)})
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
		reason := c.FormValue("reason")
		if !slices.Contains(feedbackReasons, reason) {
			reason = "other"
		}
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
	before := ""
	_, err := h.changeSubscription(c, id, func(s *models.Subscription) bool {
		before = dismissedFor(s, d.Cluster)
		s.Dismissed = slices.DeleteFunc(s.Dismissed, func(o models.Dismissal) bool { return o.Cluster == d.Cluster })
		if n := len(s.Dismissed); n >= maxDismissed {
			s.Dismissed = s.Dismissed[n-maxDismissed+1:]
		}
		s.Dismissed = append(s.Dismissed, d)
		return true
	})
	if err == nil {
		h.tallyFeedback(c, d.JobID, before, d.Reason)
	}
	return err
}

// dismissedFor is why a cluster was called not relevant before, "" when it was
// not.
func dismissedFor(s *models.Subscription, cluster string) string {
	for _, d := range s.Dismissed {
		if d.Cluster == cluster {
			return d.Reason
		}
	}
	return ""
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
	if s.State == models.SubUnsubscribed {
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
	if s.State == models.SubUnsubscribed {
		return h.showConfirm(c, confirmation{sub: s})
	}
	s, err = h.changeSubscription(c, s.ID, func(s *models.Subscription) bool {
		s.KeptAt = h.Now()
		return true
	})
	if err != nil {
		return err
	}
	return h.confirmed(c, &s, "alerts.kept_title", "alerts.already_lead")
}
