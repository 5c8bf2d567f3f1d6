package desk

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
)

// OutcomePage asks the poster of a job that is over how it ended.
type OutcomePage struct {
	templates.Layout
	Job, Who string
	Until    models.Date // the last day it was open
	Ask      Outcome
	Faults   []models.Fault
	Said     string // the answer that was given, in words; "" for none
	Waits    bool   // a change waits for an editor
	Unread   bool   // it ended while one did
}

// Template names pages/desk/outcome.html.
func (OutcomePage) Template() string { return "desk/outcome" }

// Outcome is the question with three answers; without an action it is not asked.
type Outcome struct {
	Action string // with language prefix
	Taps   []templates.Option
	CSRF   string
	Settle []templates.Field // what becomes of open applications
}

// outcomeOf asks about a job; a form with the answer goes to a path.
func (h *Handlers) outcomeOf(c *fiber.Ctx, j *models.Job, path, csrf string, faults []models.Fault) (
	o Outcome, err error,
) {
	if !j.Life().Untold(h.Now()) {
		return o, nil
	}
	o.CSRF = csrf
	o.Action = templates.Href(web.VisitOf(c).Lang, path)
	for _, answer := range models.Outcomes {
		o.Taps = append(o.Taps, templates.Option{Value: string(answer), Label: h.Words(c, "desk.reason_"+string(answer))})
	}
	o.Settle, err = h.settleFields(c, j, faults)
	return o, err
}

// jobOver is the job that the link of a letter asks about. again is true when it
// has another deadline by now: then the question is no more.
func (h *Handlers) jobOver(c *fiber.Ctx) (j models.Job, again bool, err error) {
	parts, err := h.VerifyToken(c, templates.TokenOutcome, c.Params("token"))
	if errors.Is(err, store.ErrExpired) || err == nil && len(parts) != 2 {
		err = models.ErrNotFound
	}
	if err != nil {
		return j, false, err
	}
	j, err = h.Store.Jobs().Get(c.UserContext(), parts[0])
	return j, j.Terms.ValidThrough != models.Date(parts[1]), err
}

// AskOutcome shows the three answers, or what was said. Opening it changes
// nothing.
func (h *Handlers) AskOutcome(c *fiber.Ctx) error { return h.showOutcome(c, nil) }

func (h *Handlers) showOutcome(c *fiber.Ctx, faults []models.Fault) error {
	j, again, err := h.jobOver(c)
	if err != nil {
		return err
	}
	l, err := h.Form(c, h.Words(c, "desk.outcome_title"))
	if err != nil {
		return err
	}
	page := OutcomePage{Layout: h.Dressed(l), Job: j.Title.In(l.Lang), Who: j.Employer.Name.In(l.Lang),
		Until: j.Terms.ValidThrough, Faults: faults, Waits: j.Proposed != nil, Unread: j.Unread}
	if j.State == models.JobClosed {
		page.Said = h.Words(c, "desk.reason_"+string(j.CloseReason))
	}
	if !again {
		if page.Ask, err = h.outcomeOf(c, &j, templates.PathOutcome+"/"+c.Params("token"), l.CSRF, faults); err != nil {
			return err
		}
	}
	return h.Render(c, page)
}

// TellOutcome takes the answer, once. Of two that come together the first stands.
func (h *Handlers) TellOutcome(c *fiber.Ctx) error {
	j, again, err := h.jobOver(c)
	if err != nil {
		return err
	}
	err = models.ErrConflict
	if !again {
		err = h.settling(c, &j, func(j *models.Job) error {
			return j.TellOutcome(models.CloseReason(c.FormValue("reason")), h.Now())
		})
	}
	if err == nil {
		err = h.byMail(c, "job.close", &j)
	}
	var invalid *models.InvalidError
	switch {
	case errors.As(err, &invalid):
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showOutcome(c, invalid.Faults)
	case errors.Is(err, models.ErrConflict):
		c.Status(fiber.StatusConflict)
		return h.showOutcome(c, nil)
	case err != nil:
		return err
	}
	h.settle(c, j.ID)
	return h.To(c, templates.PathOutcome+"/"+c.Params("token"))
}

// byMail notes what somebody did to a job by a link in a mail, and saves it.
func (h *Handlers) byMail(c *fiber.Ctx, action string, j *models.Job) error {
	entry := models.AuditEntry{
		At: h.Now(), Who: "mail", Role: models.RoleRecruiter, Action: action, Target: "job/" + j.ID, Result: "ok",
		Network: h.Network(c), RequestID: web.VisitOf(c).ID,
	}
	if err := h.Store.Audit().Append(c.UserContext(), entry); err != nil {
		return err
	}
	return h.Store.Jobs().Save(c.UserContext(), j)
}
