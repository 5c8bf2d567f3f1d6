package desk

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// jobOfToken returns the job that a link in a mail to its poster names. The
// link is good once: for the deadline it was written for.
func (h *Handlers) jobOfToken(c *fiber.Ctx, purpose string) (models.Job, error) {
	parts, err := h.VerifyToken(c, purpose, c.Params("token"))
	if err != nil || len(parts) != 2 {
		return models.Job{}, models.ErrNotFound
	}
	job, err := h.Store.Jobs().Get(c.UserContext(), parts[0])
	if err != nil {
		return job, err
	}
	if !job.LinkGood(models.Date(parts[1])) {
		return job, models.ErrConflict
	}
	return job, nil
}

// AskKeepJob asks whether a job that is about to end is still open.
func (h *Handlers) AskKeepJob(c *fiber.Ctx) error {
	return h.askAboutJob(
		c, templates.TokenKeepJob, templates.PathKeepJob, "desk.mail_keep_title", "desk.mail_keep_lead",
		"desk.mail_keep_button", nil,
	)
}

// AskEndJob asks whether to end a job.
func (h *Handlers) AskEndJob(c *fiber.Ctx) error { return h.askEndJob(c, nil) }

func (h *Handlers) askEndJob(c *fiber.Ctx, faults []models.Fault) error {
	return h.askAboutJob(
		c, templates.TokenCloseJob, templates.PathCloseJob, "desk.mail_end_title", "desk.mail_end_lead",
		"desk.mail_end_button", faults,
	)
}

// askAboutJob shows the page behind a link in a mail; only its button acts.
func (h *Handlers) askAboutJob(
	c *fiber.Ctx, purpose, path, title, lead, button string, faults []models.Fault,
) error {
	job, err := h.jobOfToken(c, purpose)
	if err != nil {
		return err
	}
	l, err := h.Form(c, h.Words(c, title))
	if err != nil {
		return err
	}
	l.NoIndex = true
	var fields []templates.Field
	if purpose == templates.TokenCloseJob {
		if fields, err = h.settleFields(c, &job, faults); err != nil {
			return err
		}
	}
	note := ""
	if purpose == templates.TokenCloseJob && job.Proposed != nil {
		note = h.Words(c, "desk.close_waits")
	}
	return h.Render(c, templates.StepPage{
		Layout: h.Dressed(l), Heading: l.Title, Fields: fields, Faults: faults, Lead: h.Words(c, lead, job.Title.In(l.Lang)), Note: note,
		Action: templates.Href(l.Lang, path) + "/" + c.Params("token"), Button: h.Words(c, button),
		Danger: purpose == templates.TokenCloseJob,
	})
}

// KeepJob prolongs a job: its poster says that it is true today.
func (h *Handlers) KeepJob(c *fiber.Ctx) error {
	return h.actOnJob(c, templates.TokenKeepJob, "job.extend", "desk.mail_keep_done", h.ByLeave(c, (*models.Job).Keep))
}

// EndJob closes a job for good.
func (h *Handlers) EndJob(c *fiber.Ctx) error {
	jobID := ""
	err := h.actOnJob(c, templates.TokenCloseJob, "job.close", "desk.mail_end_done", func(j *models.Job) error {
		jobID = j.ID
		return h.settling(c, j, func(j *models.Job) error { return j.Close(models.ClosedOther, h.Now()) })
	})
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askEndJob(c, invalid.Faults)
	}
	if err == nil {
		h.settle(c, jobID)
	}
	return err
}

func (h *Handlers) actOnJob(c *fiber.Ctx, purpose, action, done string, change func(*models.Job) error) error {
	job, err := h.jobOfToken(c, purpose)
	if err != nil {
		return err
	}
	if err := change(&job); err != nil {
		return err
	}
	if err := h.byMail(c, action, &job); err != nil && !errors.Is(err, models.ErrConflict) {
		return err
	}
	l := h.Layout(c, h.Words(c, done))
	l.NoIndex = true
	lead := ""
	if job.Unread && job.Ended() {
		lead = h.Words(c, "desk.change_unread")
	}
	return h.Render(c, templates.StepPage{
		Layout: h.Dressed(l), Done: true, Heading: l.Title, Lead: lead,
		Links: []templates.Link{{Href: templates.Href(l.Lang, "/jobs/"+job.ID), Text: job.Title.In(l.Lang)}},
	})
}
