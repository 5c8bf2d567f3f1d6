package doctor

import (
	"errors"
	"net/url"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// SavedJobs lists the jobs the signed-in person keeps an eye on.
func (h *Handlers) SavedJobs(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	all, err := h.savedShown(c, &d)
	if err != nil {
		return err
	}
	ids, pager := web.PageIn(c, web.ListAt{Path: "/me/saved", Param: "page"}, all)
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), ids)
	if err != nil {
		return err
	}
	buttons, err := h.SaveButtons(c, ids)
	if err != nil {
		return err
	}
	l, nav := h.own(c, "doctor.saved_title", "/me/saved")
	l.Scripts = append(l.Scripts, "js/save.js")
	page := SavedPage{Layout: l, Nav: nav, Pager: pager, Mail: h.savedMail(c)}
	standing, err := h.savedStanding(c, &d, ids)
	if err != nil {
		return err
	}
	var kept []*models.Job
	for _, id := range ids {
		j, ok := jobs[id]
		if !ok {
			continue // deleted since the list was read
		}
		card, err := h.Card(l.Lang, &j, templates.CardOptions{Now: h.Now(), Save: buttons(id)})
		if err != nil {
			return err
		}
		page.Rows = append(page.Rows, SavedRow{Card: card, Applied: standing.applied[id],
			Changed: standing.revision[id] > 0 && standing.revision[id] < j.Revision})
		kept = append(kept, &j)
	}
	page.Alert = h.AlertLike(c, kept...)
	return h.Render(c, page)
}

// standing is how saved jobs stand with their owner.
type standing struct {
	applied  map[string]bool
	revision map[string]int // of the advert that they know
}

func (h *Handlers) savedStanding(c *fiber.Ctx, d *models.Doctor, ids []string) (standing, error) {
	s := standing{map[string]bool{}, map[string]int{}}
	ctx, keys := c.UserContext(), make([]string, len(ids))
	for i, id := range ids {
		keys[i] = models.SavedID(web.VisitOf(c).Viewer.ID, id)
	}
	saved, err := h.Store.Saved().GetMany(ctx, keys)
	for _, one := range saved {
		s.revision[one.JobID] = one.Revision
	}
	if err != nil || d.Version == 0 {
		return s, err
	}
	return s, h.Store.Applications().OfDoctor(d.ID).Each(ctx, func(a models.Application) error {
		s.applied[a.JobID] = s.applied[a.JobID] || a.Stands()
		return nil
	})
}

// savedMail asks what of saved jobs is mailed.
func (h *Handlers) savedMail(c *fiber.Ctx) templates.Field {
	say := h.SayIn(web.VisitOf(c).Lang)
	f := templates.Field{Name: "mail", Kind: "radio", Label: say("doctor.saved_mail"), Value: "all"}
	if n := web.VisitOf(c).Viewer.SavedNews; n != models.SavedAll {
		f.Value = string(n)
	}
	for _, v := range []string{"all", string(models.SavedEnds), string(models.SavedNone)} {
		f.Options = append(f.Options, templates.Option{Value: v, Label: say("doctor.saved_mail_" + v)})
	}
	return f
}

// ChooseSavedMail keeps what of saved jobs is mailed. A value that is not
// offered changes nothing.
func (h *Handlers) ChooseSavedMail(c *fiber.Ctx) error {
	news := models.SavedNews(c.FormValue("mail"))
	if news == "all" {
		news = models.SavedAll
	} else if news == models.SavedAll || !news.Valid() {
		return h.To(c, "/me/saved")
	}
	_, err := h.Store.Users().Change(c.UserContext(), web.VisitOf(c).Viewer.ID, func(u *models.User) bool {
		was := u.SavedNews
		u.SavedNews = news
		return was != news
	})
	if err != nil {
		return err
	}
	h.Flash(c, "doctor.saved_mail_done")
	return h.To(c, "/me/saved")
}

// savedShown returns the ids of the saved jobs that are shown, those saved last
// first: not those without a page, nor those of organisations that the doctor
// blocked. Only the latter takes whole jobs to know.
func (h *Handlers) savedShown(c *fiber.Ctx, d *models.Doctor) ([]string, error) {
	ctx := c.UserContext()
	ids, err := h.Store.Saved().JobIDs(ctx, web.VisitOf(c).Viewer.ID)
	if err != nil {
		return nil, err
	}
	briefs, err := h.Store.Jobs().Briefs(ctx, ids)
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
	jobs, err := h.Store.Jobs().GetMany(ctx, ids)
	return slices.DeleteFunc(ids, func(id string) bool {
		j, ok := jobs[id]
		return !ok || d.HidesJob(&j)
	}), err
}

// AskSave is where a person lands who pressed the save button before signing
// in: one button, because opening a page changes nothing.
func (h *Handlers) AskSave(c *fiber.Ctx) error {
	job, err := h.Store.Jobs().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	if !job.Live(h.Now()) {
		return models.ErrNotFound
	}
	page := h.Step(c, "common.save")
	page.Facts = []templates.Fact{{Label: h.Words(c, "alerts.fact_job"), Value: job.Title.In(web.VisitOf(c).Lang)}}
	page.Action = templates.Href(web.VisitOf(c).Lang, "/jobs/"+job.ID+"/save")
	page.Hidden = []templates.Hidden{{Name: "next", Value: web.LocalPath(c.Query("next"))}}
	page.Button = h.Words(c, "common.save")
	return h.Render(c, page)
}

// SaveJob keeps a job or lets it go. Who is not signed in does that first and
// comes back.
func (h *Handlers) SaveJob(c *fiber.Ctx) error {
	id, next := c.Params("id"), web.LocalPath(c.FormValue("next"))
	v := web.VisitOf(c).Viewer
	if v == nil {
		back := templates.Href(web.VisitOf(c).Lang, "/jobs/"+url.PathEscape(id)+"/save") + "?next=" +
			url.QueryEscape(next)
		return h.To(c, "/signin?next="+url.QueryEscape(back))
	}
	notice, err := h.toggleSaved(c, v.ID, id)
	if err != nil {
		return err
	}
	h.Flash(c, notice)
	if next == "" {
		return h.To(c, "/me/saved")
	}
	return c.Redirect(next, fiber.StatusSeeOther)
}

// toggleSaved returns the key of the words for what was done.
func (h *Handlers) toggleSaved(c *fiber.Ctx, userID, jobID string) (string, error) {
	ctx := c.UserContext()
	key := models.SavedID(userID, jobID)
	_, err := h.Store.Saved().Get(ctx, key)
	if err == nil {
		err = h.Store.Saved().Delete(ctx, key)
		if errors.Is(err, models.ErrNotFound) {
			err = nil
		}
		return "doctor.unsaved_done", err
	}
	if !errors.Is(err, models.ErrNotFound) {
		return "", err
	}
	job, err := h.Store.Jobs().Get(ctx, jobID)
	if err != nil {
		return "", err
	}
	if !job.Live(h.Now()) {
		return "", models.ErrNotFound
	}
	err = h.Store.Saved().Save(ctx, &models.SavedJob{
		ID: key, UserID: userID, JobID: jobID, Revision: job.Revision, CreatedAt: h.Now(),
	})
	if err == nil {
		h.Count(c, jobID, job.Poster, models.CountSave)
	}
	if errors.Is(err, models.ErrConflict) {
		err = nil // two presses at once
	}
	return "doctor.saved_done", err
}
