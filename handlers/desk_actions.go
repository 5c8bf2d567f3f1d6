package handlers

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
)

// editJob opens the form with the text of a job, or the form that is already
// open for it.
func (h *Handlers) editJob(c *fiber.Ctx) error {
	j, err := h.ownJob(c, c.Params("id"))
	if err != nil {
		return err
	}
	if !j.DeskMoves(h.Now()).Edit {
		return models.ErrConflict
	}
	open, err := h.Desk.Drafts.ByJob(c.UserContext(), j.ID)
	if err == nil && open.Owner == j.Poster {
		return h.to(c, "/desk/drafts/"+open.ID)
	}
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	text := j.Advert
	if j.Proposed != nil {
		text = *j.Proposed
	}
	d, err := h.startDraft(c, j.Poster, j.ID, advert.EditOf(text))
	if err != nil {
		return err
	}
	return h.to(c, "/desk/drafts/"+d.ID)
}

// copyJob starts a new advert with the text of a job; relisting one that is
// over is the same with the way back to it kept.
func (h *Handlers) copyJob(c *fiber.Ctx) error {
	j, err := h.ownJob(c, c.Params("id"))
	if err != nil {
		return err
	}
	d, err := h.startDraft(c, j.Poster, "", advert.CopyOf(&j, models.DateOf(h.Now())))
	if err != nil {
		return err
	}
	return h.to(c, "/desk/drafts/"+d.ID+"/"+advert.Review)
}

// changeJob is one deed on a job of one's own: recorded, saved, said.
func (h *Handlers) changeJob(c *fiber.Ctx, action, done string, change func(*models.Job) error) error {
	j, err := h.ownJob(c, c.Params("id"))
	if err != nil {
		return err
	}
	before := j.Revision
	var invalid *models.InvalidError
	if err := change(&j); errors.As(err, &invalid) {
		stored, err := h.ownJob(c, j.ID)
		if err != nil {
			return err
		}
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showJob(c, &stored, invalid.Faults)
	} else if err != nil {
		return err
	}
	if err := h.record(c, &visitOf(c).viewer.User, action, "job/"+j.ID); err != nil {
		return err
	}
	if err := h.storeJob(c, &j, before); err != nil {
		return err
	}
	h.flash(c, done)
	return h.to(c, "/desk/jobs/"+j.ID)
}

// mistake is one fault that blocks.
func mistake(field string, code models.FaultCode, args ...string) []models.Fault {
	return []models.Fault{{Field: field, Code: code, Severity: models.FaultError, Args: args}}
}

// closeJob ends a job with the poster's answer to whether it was filled.
func (h *Handlers) closeJob(c *fiber.Ctx) error {
	reason := models.CloseReason(c.FormValue("reason"))
	return h.changeJob(c, "job.close", "desk.done_closed", func(j *models.Job) error { return j.Close(reason, h.Now()) })
}

// withdrawJob takes a job away for good.
func (h *Handlers) withdrawJob(c *fiber.Ctx) error {
	return h.changeJob(c, "job.withdrawn", "desk.done_withdrawn", (*models.Job).Withdraw)
}

// pauseJob holds a job back.
func (h *Handlers) pauseJob(c *fiber.Ctx) error {
	return h.changeJob(c, "job.paused", "desk.done_paused", (*models.Job).Pause)
}

// resumeJob lets a job that its poster held back appear again.
func (h *Handlers) resumeJob(c *fiber.Ctx) error {
	return h.changeJob(c, "job.approved", "desk.done_resumed", (*models.Job).Resume)
}

// extendJob moves the deadline of a job.
func (h *Handlers) extendJob(c *fiber.Ctx) error {
	typed := c.FormValue("until")
	until, unread := form.Date(typed)
	return h.changeJob(c, "job.extend", "desk.done_extended", func(j *models.Job) error {
		err := j.Extend(until, h.Now())
		if unread != "" && !errors.Is(err, models.ErrConflict) {
			return &models.InvalidError{Faults: mistake("until", unread, typed)}
		}
		return err
	})
}

// confirmJob notes that the position is still open.
func (h *Handlers) confirmJob(c *fiber.Ctx) error {
	return h.changeJob(c, "job.confirm", "desk.done_confirmed", func(j *models.Job) error { return j.Confirm(h.Now()) })
}
