package public

import (
	"errors"
	"net/url"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// tokenLeave is the purpose of the links by which readers leave for the
// poster's site. Its part is the job.
const tokenLeave = "leave"

// leaveFor is how long such a link counts.
const leaveFor = time.Hour

// JobOut says where the reader is going before they leave for the poster's own
// site. It is a page with a link: a browser lets no form lead to another site
// (Content-Security-Policy, form-action), not even by a redirect.
func (h *Handlers) JobOut(c *fiber.Ctx) error {
	job, target, err := h.outside(c)
	if errors.Is(err, models.ErrNotFound) && job.Apply.URL != "" && !job.Live(h.Now()) {
		return h.NotOpen(c, &job)
	}
	if err != nil {
		return err
	}
	lang, say := web.VisitOf(c).Lang, h.Say(c)
	page := h.Step(c, "job.leave_title")
	page.Lead = say("job.leave_lead", target.Host)
	page.Facts = []templates.Fact{
		{Label: say("job.leave_job"), Value: job.Title.In(lang)},
		{Label: say("job.leave_site"), Value: target.Host},
	}
	leave := "/jobs/" + url.PathEscape(job.ID) + "/out/" + h.Store.SignUntil(tokenLeave, h.Now().Add(leaveFor), job.ID)
	page.Leave = &templates.Link{Href: templates.Href(lang, leave), Text: say("job.leave_go", target.Host)}
	page.Note = say("job.leave_note")
	page.Links = []templates.Link{h.Link(c, "/jobs/"+job.ID, "job.leave_back")}
	return h.Render(c, page)
}

// LeaveForJob counts a reader who leaves and leads to the poster's site. The
// link has to come from the page before, so that nobody counts who only reads
// its address; who fetches ahead has not left.
func (h *Handlers) LeaveForJob(c *fiber.Ctx) error {
	job, target, err := h.outside(c)
	if err != nil {
		return err
	}
	parts, err := h.VerifyToken(c, tokenLeave, c.Params("leave"))
	if err != nil || len(parts) != 1 || parts[0] != job.ID || c.Method() != fiber.MethodGet || web.FetchesAhead(c) {
		return h.To(c, "/jobs/"+url.PathEscape(job.ID)+"/out")
	}
	h.Count(c, job.ID, job.Poster, models.CountClick)
	c.Set(fiber.HeaderReferrerPolicy, "no-referrer")
	return c.Redirect(target.String(), fiber.StatusSeeOther)
}

// outside returns the job of the address and the poster's page to apply on,
// else models.ErrNotFound.
func (h *Handlers) outside(c *fiber.Ctx) (models.Job, *url.URL, error) {
	job, err := h.Store.Jobs().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return job, nil, err
	}
	target, err := url.Parse(job.Apply.URL)
	if !job.Live(h.Now()) || job.Apply.URL == "" || err != nil || target.Host == "" {
		return job, nil, models.ErrNotFound
	}
	return job, target, nil
}
