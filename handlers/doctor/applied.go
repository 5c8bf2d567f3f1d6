package doctor

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Applied lists the applications of the signed-in doctor.
func (h *Handlers) Applied(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	list, pager, err := web.PageOf(
		c, web.ListAt{Path: "/me/applied", Param: "page"}, h.Store.Applications().OfDoctor(d.ID),
	)
	if err != nil {
		return err
	}
	ids := make([]string, len(list))
	for i, a := range list {
		ids[i] = a.JobID
	}
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), ids)
	if err != nil {
		return err
	}
	l, nav := h.own(c, "doctor.applied_title", "/me/applied")
	say := h.SayIn(l.Lang)
	page := AppliedPage{Layout: l, Nav: nav, Pager: pager}
	for _, a := range list {
		row := AppliedRow{
			Application: a, Title: say("alerts.job_gone"), State: stateWords(say, a.State),
			Shared:    say("doctor.shared_pseudonym"),
			Highlight: c.Query("new") == a.JobID,
		}
		if a.ShareName {
			row.Shared = say("doctor.shared_name")
		}
		if j, ok := jobs[a.JobID]; ok {
			row.Title, row.Who = j.Title.In(l.Lang), templates.WhoWords(l.Lang, &j)
			if j.Public(h.Now()) {
				row.Href = templates.Href(l.Lang, "/jobs/"+j.ID)
			}
		}
		if !a.Stands() {
			row.Shared = say("doctor.nothing")
		} else {
			row.Withdraw = templates.Href(l.Lang, "/jobs/"+a.JobID+"/withdraw")
		}
		page.Rows = append(page.Rows, row)
	}
	return h.Render(c, page)
}

// stateWords says the state of an application in words.
func stateWords(say templates.Say, state models.ApplicationState) string {
	switch state {
	case models.ApplicationReceived:
		return say("doctor.state_received")
	case models.ApplicationViewed:
		return say("doctor.state_viewed")
	case models.ApplicationContacted:
		return say("doctor.state_contacted")
	case models.ApplicationClosed:
		return say("doctor.state_closed")
	case models.ApplicationWithdrawn:
		return say("doctor.state_withdrawn")
	}
	return string(state)
}

// Withdraw takes an application back.
func (h *Handlers) Withdraw(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	if d.Version == 0 {
		return models.ErrNotFound
	}
	v := web.VisitOf(c).Viewer
	if err := h.Record(c, &v.User, "application.withdraw", "doctor/"+d.ID); err != nil {
		return err
	}
	if err := h.takeBack(c, models.ApplicationID(c.Params("id"), d.ID)); err != nil {
		return err
	}
	h.Flash(c, "doctor.withdrawn_done")
	return h.To(c, "/me/applied")
}

// takeBack ends an application and erases what it said about the doctor. That
// there was one stays known, so that nobody applies twice.
func (h *Handlers) takeBack(c *fiber.Ctx, id string) error {
	for range 8 {
		a, err := h.Store.Applications().Get(c.UserContext(), id)
		if err != nil {
			return err
		}
		if a.Erased() {
			return nil
		}
		if err := a.Move(models.ApplicationWithdrawn, models.ByDoctor, ""); err != nil {
			return err
		}
		if err = h.Store.Applications().Save(c.UserContext(), &a); !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
	return models.ErrConflict
}
