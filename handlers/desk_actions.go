package handlers

import (
	"errors"
	"slices"

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
	if !deskMoves(&j, h.Now()).Edit {
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
func (h *Handlers) changeJob(c *fiber.Ctx, action, done string, change func(*models.Job) []models.Fault) error {
	j, err := h.ownJob(c, c.Params("id"))
	if err != nil {
		return err
	}
	before := j.Revision
	if faults := change(&j); len(faults) > 0 {
		if faults[0].Field == "state" {
			return models.ErrConflict
		}
		stored, err := h.ownJob(c, j.ID)
		if err != nil {
			return err
		}
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showJob(c, &stored, faults)
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
	reason := c.FormValue("reason")
	return h.changeJob(c, "job.close", "desk.done_closed", func(j *models.Job) []models.Fault {
		switch {
		case !models.CanMove(j.State, models.JobClosed):
			return mistake("state", "job.state.final")
		case !slices.Contains([]string{"filled_here", "filled_elsewhere", "not_filled", "other"}, reason):
			return mistake("reason", "job.choice.required")
		}
		j.Close(reason, h.Now())
		return nil
	})
}

// move changes the state of a job where the rules allow it.
func (h *Handlers) move(to models.JobState, done string) fiber.Handler {
	return func(c *fiber.Ctx) error {
		return h.changeJob(c, "job."+string(to), done, func(j *models.Job) []models.Fault {
			held := to == models.JobApproved && (j.State != models.JobPaused || j.Reports >= models.ReportsToPause)
			if !models.CanMove(j.State, to) || held {
				return mistake("state", "job.state.final")
			}
			j.State = to
			return nil
		})
	}
}

// extendJob moves the deadline of a job. The poster says with it that the
// advert is true today.
func (h *Handlers) extendJob(c *fiber.Ctx) error {
	typed := c.FormValue("until")
	return h.changeJob(c, "job.extend", "desk.done_extended", func(j *models.Job) []models.Fault {
		today := models.DateOf(h.Now())
		until, code := form.Date(typed)
		switch {
		case !deskMoves(j, h.Now()).Extend:
			return mistake("state", "job.state.final")
		case code != "":
			return mistake("until", code, typed)
		case !until.Valid() || until < today:
			return mistake("until", "job.valid_through.past")
		case today.DaysUntil(until) > models.MaxAdvertDays:
			return mistake("until", "job.valid_through.too_far")
		}
		text := j.Advert
		text.Terms.InfoAsOf, text.Terms.ValidThrough = today, until
		proposed := j.Proposed
		if err := j.Submit(models.Submission{Advert: text, Trusted: true, By: visitOf(c).viewer.ID, Now: h.Now()}); err != nil {
			return mistake("state", "job.state.final")
		}
		j.Proposed = proposed
		return nil
	})
}

// confirmJob notes that the position is still open.
func (h *Handlers) confirmJob(c *fiber.Ctx) error {
	return h.changeJob(c, "job.confirm", "desk.done_confirmed", func(j *models.Job) []models.Fault {
		if !j.Live(h.Now()) {
			return mistake("state", "job.state.final")
		}
		j.ConfirmedAt = h.Now()
		return nil
	})
}
