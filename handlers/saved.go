package handlers

import (
	"errors"
	"net/url"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// savedJobs lists the jobs the signed-in person keeps an eye on.
func (h *Handlers) savedJobs(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	all, err := h.savedShown(c, &d)
	if err != nil {
		return err
	}
	ids, pager := pageIn(c, listAt{path: "/me/saved", param: "page"}, all)
	jobs, err := h.People.Jobs.GetMany(c.UserContext(), ids)
	if err != nil {
		return err
	}
	buttons, err := h.saveButtons(c, ids)
	if err != nil {
		return err
	}
	l, nav := h.own(c, "doctor.saved_title", "/me/saved")
	l.Scripts = append(l.Scripts, "js/save.js")
	page := templates.SavedJobs{Layout: l, Nav: nav, Pager: pager}
	var kept []*models.Job
	for _, id := range ids {
		j, ok := jobs[id]
		if !ok {
			continue // deleted since the list was read
		}
		card, err := h.card(l.Lang, &j, templates.CardOptions{Now: h.Now(), Save: buttons(id)})
		if err != nil {
			return err
		}
		page.Cards = append(page.Cards, card)
		kept = append(kept, &j)
	}
	page.Alert = h.alertLike(c, kept...)
	return h.render(c, page)
}

// savedShown returns the ids of the saved jobs that are shown, those saved last
// first: not those without a page, nor those of organisations that the doctor
// blocked. Only the latter takes whole jobs to know.
func (h *Handlers) savedShown(c *fiber.Ctx, d *models.Doctor) ([]string, error) {
	ctx := c.UserContext()
	ids, err := h.People.Saved.JobIDs(ctx, visitOf(c).viewer.ID)
	if err != nil {
		return nil, err
	}
	briefs, err := h.People.Jobs.Briefs(ctx, ids)
	if err != nil {
		return nil, err
	}
	now := h.Now()
	ids = slices.DeleteFunc(ids, func(id string) bool {
		b, ok := briefs[id]
		return !ok || !b.Public(now)
	})
	if len(d.Blocked) == 0 {
		return ids, nil
	}
	jobs, err := h.People.Jobs.GetMany(ctx, ids)
	return slices.DeleteFunc(ids, func(id string) bool {
		j, ok := jobs[id]
		return !ok || d.HidesJob(&j)
	}), err
}

// askSave is where a person lands who pressed the save button before signing
// in: one button, because opening a page changes nothing.
func (h *Handlers) askSave(c *fiber.Ctx) error {
	job, err := h.People.Jobs.Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	if !job.Live(h.Now()) {
		return models.ErrNotFound
	}
	page := h.step(c, "common.save")
	page.Facts = []templates.Fact{{Label: h.words(c, "alerts.fact_job"), Value: job.Title.In(visitOf(c).lang)}}
	page.Action = templates.Href(visitOf(c).lang, "/jobs/"+job.ID+"/save")
	page.Hidden = []templates.Hidden{{Name: "next", Value: localPath(c.Query("next"))}}
	page.Button = h.words(c, "common.save")
	return h.render(c, page)
}

// saveJob keeps a job or lets it go. Who is not signed in does that first and
// comes back.
func (h *Handlers) saveJob(c *fiber.Ctx) error {
	id, next := c.Params("id"), localPath(c.FormValue("next"))
	v := visitOf(c).viewer
	if v == nil {
		back := templates.Href(visitOf(c).lang, "/jobs/"+url.PathEscape(id)+"/save") + "?next=" + url.QueryEscape(next)
		return h.to(c, "/signin?next="+url.QueryEscape(back))
	}
	notice, err := h.toggleSaved(c, v.ID, id)
	if err != nil {
		return err
	}
	h.flash(c, notice)
	if next == "" {
		return h.to(c, "/me/saved")
	}
	return c.Redirect(next, fiber.StatusSeeOther)
}

// toggleSaved returns the key of the words for what was done.
func (h *Handlers) toggleSaved(c *fiber.Ctx, userID, jobID string) (string, error) {
	ctx := c.UserContext()
	key := models.SavedID(userID, jobID)
	_, err := h.People.Saved.Get(ctx, key)
	if err == nil {
		err = h.People.Saved.Delete(ctx, key)
		if errors.Is(err, models.ErrNotFound) {
			err = nil
		}
		return "doctor.unsaved_done", err
	}
	if !errors.Is(err, models.ErrNotFound) {
		return "", err
	}
	job, err := h.People.Jobs.Get(ctx, jobID)
	if err != nil {
		return "", err
	}
	if !job.Live(h.Now()) {
		return "", models.ErrNotFound
	}
	err = h.People.Saved.Save(ctx, &models.SavedJob{ID: key, UserID: userID, JobID: jobID, Revision: job.Revision, CreatedAt: h.Now()})
	if errors.Is(err, models.ErrConflict) {
		err = nil // two presses at once
	}
	return "doctor.saved_done", err
}
