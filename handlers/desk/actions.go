package desk

import (
	"errors"
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// EditJob opens the form with the text of a job, or the form that is already
// open for it.
func (h *Handlers) EditJob(c *fiber.Ctx) error {
	j, err := h.ownJob(c, c.Params("id"))
	if err != nil {
		return err
	}
	d, err := h.editOf(c, &j)
	if errors.Is(err, models.ErrConflict) {
		return h.overNow(c, &j)
	}
	if err != nil {
		return err
	}
	return h.To(c, "/desk/drafts/"+d.ID)
}

// editOf is the form in which a job is changed: the one that is open for it,
// or a new one; models.ErrConflict when the life of the job is over.
func (h *Handlers) editOf(c *fiber.Ctx, j *models.Job) (models.Draft, error) {
	if !j.DeskMoves(h.Now()).Edit {
		return models.Draft{}, models.ErrConflict
	}
	open, err := h.Store.Drafts().ByJob(c.UserContext(), j.ID)
	if err == nil && open.Owner == j.Poster {
		return open, nil
	}
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return open, err
	}
	d := advert.Begin(j)
	keepBooking(d.Values, j)
	return h.startDraft(c, d)
}

// RestoreJob opens the form with an earlier published text of a job, of which only
// the days are those of now. It is published like any other edit. A form that is
// open already is left as it is.
func (h *Handlers) RestoreJob(c *fiber.Ctx) error {
	j, err := h.ownJob(c, c.Params("id"))
	if err != nil {
		return err
	}
	if !j.DeskMoves(h.Now()).Edit {
		return h.overNow(c, &j)
	}
	revisions, err := h.Store.Revisions().ByJob(c.UserContext(), j.ID)
	if err != nil {
		return err
	}
	number, _ := strconv.Atoi(c.FormValue("version"))
	at := slices.IndexFunc(revisions, func(r models.JobRevision) bool { return r.Revision == number })
	if at < 0 {
		return models.ErrNotFound
	}
	open, err := h.Store.Drafts().ByJob(c.UserContext(), j.ID)
	if err == nil && open.Owner == j.Poster {
		h.Flash(c, "desk.restore_open")
		return h.To(c, "/desk/drafts/"+open.ID+"/"+advert.Review)
	}
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	text := revisions[at].Advert
	text.Terms.InfoAsOf, text.Terms.ValidThrough = j.Terms.InfoAsOf, j.Terms.ValidThrough
	d := models.Draft{
		Owner: j.Poster, JobID: j.ID, Values: advert.EditOf(text), Base: advert.Encode(j.Standing()),
	}
	if j.Aside != nil {
		d.MetAside = j.Aside.Number // what it says is shown before publishing
	}
	d, err = h.startDraft(c, d)
	if err != nil {
		return err
	}
	return h.To(c, "/desk/drafts/"+d.ID+"/"+advert.Review)
}

// CopyJob starts a new advert with the text of a job; relisting one that is
// over is the same with the way back to it kept.
func (h *Handlers) CopyJob(c *fiber.Ctx) error {
	j, err := h.ownJob(c, c.Params("id"))
	if err != nil {
		return err
	}
	d, err := h.startDraft(c, models.Draft{Owner: j.Poster, Values: advert.CopyOf(&j, models.DateOf(h.Now()))})
	if err != nil {
		return err
	}
	return h.To(c, "/desk/drafts/"+d.ID+"/"+advert.Review)
}

// fieldSeen holds the mark of the job as its page showed it; a form without it, such as
// the taps in a mail, names what it is about itself.
const fieldSeen = "_seen"

// changeJob is one deed on a job of one's own, as it was seen: recorded, saved, said.
func (h *Handlers) changeJob(c *fiber.Ctx, action, done string, change func(*models.Job) error) error {
	j, err := h.ownJob(c, c.Params("id"))
	if err != nil {
		return err
	}
	if seen := c.FormValue(fieldSeen); seen != "" && seen != j.Seen() {
		c.Status(fiber.StatusConflict)
		return h.showJob(c, &j, web.Mistake("", "job.overtaken"))
	}
	var invalid *models.InvalidError
	if err := h.doTo(c, &j, action, change); errors.As(err, &invalid) {
		stored, err := h.ownJob(c, j.ID)
		if err != nil {
			return err
		}
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showJob(c, &stored, invalid.Faults)
	} else if err != nil {
		return err
	}
	h.Flash(c, done)
	return h.To(c, "/desk/jobs/"+j.ID)
}

// doTo does a deed to a job: it is recorded and saved.
func (h *Handlers) doTo(c *fiber.Ctx, j *models.Job, action string, change func(*models.Job) error) error {
	before := j.Revision
	if err := change(j); err != nil {
		return err
	}
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, action, "job/"+j.ID); err != nil {
		return err
	}
	return h.StoreJob(c, j, before)
}

// CloseJob ends a job with the poster's answers: whether it was filled, and what
// becomes of open applications.
func (h *Handlers) CloseJob(c *fiber.Ctx) error {
	reason := models.CloseReason(c.FormValue("reason"))
	return h.endJob(c, "job.close", "desk.done_closed", func(j *models.Job) error {
		return j.Close(reason, h.Now())
	})
}

// WithdrawJob takes a job away for good.
func (h *Handlers) WithdrawJob(c *fiber.Ctx) error {
	return h.endJob(c, "job.withdrawn", "desk.done_withdrawn", func(j *models.Job) error {
		return j.Withdraw(h.Now())
	})
}

// endJob is changeJob for a deed that ends the job: it asks what becomes of
// open applications, and does it.
func (h *Handlers) endJob(c *fiber.Ctx, action, done string, end func(*models.Job) error) error {
	err := h.changeJob(c, action, done, func(j *models.Job) error { return h.settling(c, j, end) })
	if err == nil {
		h.settle(c, c.Params("id"))
	}
	return err
}

// PauseJob holds a job back.
func (h *Handlers) PauseJob(c *fiber.Ctx) error {
	return h.changeJob(c, "job.paused", "desk.done_paused", (*models.Job).Pause)
}

// UnscheduleJob takes back that a job is booked to appear.
func (h *Handlers) UnscheduleJob(c *fiber.Ctx) error {
	return h.changeJob(c, "job.unschedule", "desk.done_unscheduled", (*models.Job).Unschedule)
}

// ResumeJob lets a job that its poster held back appear again.
func (h *Handlers) ResumeJob(c *fiber.Ctx) error {
	return h.changeJob(c, "job.resumed", "desk.done_resumed", h.ByLeave(c, (*models.Job).Resume))
}

// ExtendJob moves the deadline of a job.
func (h *Handlers) ExtendJob(c *fiber.Ctx) error {
	return h.changeJob(c, "job.extend", "desk.done_extended", h.ByLeave(c, extendTo(c.FormValue("until"))))
}

// extendTo moves the deadline of a job to a day as typed.
func extendTo(typed string) func(*models.Job, models.Publisher) error {
	until, unread := form.Date(typed)
	return func(j *models.Job, p models.Publisher) error {
		err := j.Extend(until, p)
		if unread != "" && !errors.Is(err, models.ErrConflict) {
			return &models.InvalidError{Faults: web.Mistake("until", unread, typed)}
		}
		return err
	}
}

// ConfirmJob notes that the position is still open.
func (h *Handlers) ConfirmJob(c *fiber.Ctx) error {
	return h.changeJob(c, "job.confirm", "desk.done_confirmed", h.ByLeave(c, (*models.Job).Confirm))
}
