package doctor

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
)

// HiredPage asks a doctor after a hire whether the work is as advertised.
type HiredPage struct {
	templates.Layout
	Job    string
	Who    string
	Action string // with language prefix
	Rows   []HiredRow
	Open   bool // answers are taken
	Said   int
}

// Template names pages/doctor/hired.html.
func (HiredPage) Template() string { return "doctor/hired" }

// HiredRow is one of the questions.
type HiredRow struct {
	Part, Text string
	Said       string // "yes", "no", ""
}

// hiredLink is the application that the link of a letter names, and what was
// said of its hire. Who took it back, or is gone, does not exist.
func (h *Handlers) hiredLink(c *fiber.Ctx) (a models.Application, said models.HireAnswer, err error) {
	parts, err := h.VerifyToken(c, templates.TokenHired, c.Params("token"))
	if errors.Is(err, store.ErrExpired) || err == nil && len(parts) != 1 {
		err = models.ErrNotFound
	}
	if err != nil {
		return a, said, err
	}
	if a, err = h.Store.Applications().Get(c.UserContext(), parts[0]); err != nil {
		return a, said, err
	}
	if a.HiredAt().IsZero() {
		return a, said, models.ErrNotFound
	}
	said, err = h.Store.HireAnswers().Of(c.UserContext(), &a)
	return a, said, err
}

// takesHired reports whether a tap is still taken.
func (h *Handlers) takesHired(a *models.Application, said *models.HireAnswer) bool {
	if said.FirstAt.IsZero() {
		return a.TakesHireAnswer(h.Now())
	}
	return !said.Settled(h.Now())
}

// AskHired shows the four questions. Opening it changes nothing.
func (h *Handlers) AskHired(c *fiber.Ctx) error {
	a, said, err := h.hiredLink(c)
	if err != nil {
		return err
	}
	return h.showHired(c, &a, &said)
}

func (h *Handlers) showHired(c *fiber.Ctx, a *models.Application, said *models.HireAnswer) error {
	l, err := h.Form(c, h.Words(c, "doctor.hired_title"))
	if err != nil {
		return err
	}
	l = h.Dressed(l)
	job, err := h.Store.Jobs().Get(c.UserContext(), a.JobID)
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	page := HiredPage{
		Layout: l, Job: job.Title.In(l.Lang), Who: job.Employer.Name.In(l.Lang), Open: h.takesHired(a, said),
		Action: templates.Href(l.Lang, templates.PathHired+"/"+c.Params("token")), Said: len(said.Said),
	}
	for _, part := range models.AdvertParts {
		page.Rows = append(page.Rows, HiredRow{
			Part: string(part), Text: h.Words(c, "doctor.hired_"+string(part)), Said: said.Of(part),
		})
	}
	return h.Render(c, page)
}

// SayHired takes one tap and shows what was said so far.
func (h *Handlers) SayHired(c *fiber.Ctx) error {
	a, said, err := h.hiredLink(c)
	if err != nil {
		return err
	}
	part, yes := models.AdvertPart(c.FormValue("part")), c.FormValue("said")
	said, err = h.Store.HireAnswers().Say(c.UserContext(), &a, func(s *models.HireAnswer) error {
		if !h.takesHired(&a, s) {
			return models.ErrConflict
		}
		return s.Say(part, yes, h.Now())
	})
	if errors.Is(err, models.ErrConflict) { // it counts meanwhile: the page says so
		c.Status(fiber.StatusConflict)
		return h.showHired(c, &a, &said)
	}
	if err != nil {
		return err
	}
	return c.Redirect(templates.Href(web.VisitOf(c).Lang, templates.PathHired+"/"+c.Params("token")), fiber.StatusSeeOther)
}
