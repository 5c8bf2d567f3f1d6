package doctor

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// HidePage asks why a job is not for the doctor.
type HidePage struct {
	templates.Layout
	Nav    MeNav
	Card   templates.Card
	Reason templates.Field
	Next   string // where to go on to; "": the list of hidden jobs
}

// Template names pages/doctor/hide.html.
func (HidePage) Template() string { return "doctor/hide" }

// HiddenPage lists the jobs that a doctor does not want to see.
type HiddenPage struct {
	templates.Layout
	Nav    MeNav
	Rows   []HiddenRow
	Pager  templates.Pager
	Points [3]string // what one costs, what all cost at most, how many are remembered
}

// Template names pages/doctor/hidden.html.
func (HiddenPage) Template() string { return "doctor/hidden" }

// HiddenRow is one of them.
type HiddenRow struct {
	JobID, Title, Who string // Title is "" when the advert has no page any more
	Href              string
	Off               string // why it is not open, in words
	Reason            string // in words
	At                time.Time
}

// hiding reads the job that a doctor with a profile wants to hide.
func (h *Handlers) hiding(c *fiber.Ctx) (models.Job, models.Doctor, error) {
	job, err := h.Store.Jobs().Get(c.UserContext(), c.Params("id"))
	if err == nil && !job.Public(h.Now()) {
		err = models.ErrNotFound
	}
	if err != nil {
		return job, models.Doctor{}, err
	}
	d, err := h.profile(c)
	return job, d, err
}

// ownProfile is profile with the jobs that the person hid.
func (h *Handlers) ownProfile(c *fiber.Ctx) (models.Doctor, error) {
	d, err := h.profile(c)
	if err != nil {
		return d, err
	}
	return d, h.Store.HiddenJobs().Into(c.UserContext(), &d)
}

// AskHide asks why. Who has no profile has no matches, and writes one first.
func (h *Handlers) AskHide(c *fiber.Ctx) error {
	job, d, err := h.hiding(c)
	if err != nil {
		return err
	}
	if d.Version == 0 {
		h.Flash(c, "doctor.hide_profile")
		return h.To(c, "/me/profile")
	}
	return h.showHide(c, &job, web.LocalPath(c.Query("next")), nil)
}

func (h *Handlers) showHide(c *fiber.Ctx, j *models.Job, next string, faults []models.Fault) error {
	l, nav := h.own(c, "doctor.hide_title", "/me")
	say := h.SayIn(l.Lang)
	card, err := h.Card(l.Lang, j, templates.CardOptions{Now: h.Now()})
	if err != nil {
		return err
	}
	page := HidePage{Layout: l, Nav: nav, Card: card, Next: next, Reason: templates.Field{
		Name: "reason", Kind: "radio", Label: say("doctor.hide_why"), Hint: say("doctor.hide_hint"), Required: true,
		Faults: templates.FaultsOf(faults, "reason"),
	}}
	for _, r := range models.HideReasons {
		page.Reason.Options = append(page.Reason.Options,
			templates.Option{Value: string(r), Label: say("doctor.hide_" + string(r))})
	}
	return h.Render(c, page)
}

// Hide keeps a job out of the doctor's matches and mails. The mails come first:
// what fails in between is done by pressing the button again.
func (h *Handlers) Hide(c *fiber.Ctx) error {
	job, d, err := h.hiding(c)
	if err != nil {
		return err
	}
	next, reason := web.LocalPath(c.FormValue("next")), models.HideReason(c.FormValue("reason"))
	if d.Version == 0 {
		h.Flash(c, "doctor.hide_profile")
		return h.To(c, "/me/profile")
	}
	hidden, err := models.HideJob(d.ID, &job, reason, h.Now())
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showHide(c, &job, next, invalid.Faults)
	}
	if err := h.hideInMails(c, cmp.Or(job.Cluster, job.ID), true); err != nil {
		return err
	}
	if err := h.Store.HiddenJobs().Put(c.UserContext(), hidden); err != nil {
		return err
	}
	h.Flash(c, "doctor.hide_done")
	if next == "" {
		return h.To(c, "/me/hidden")
	}
	return c.Redirect(next, fiber.StatusSeeOther)
}

// Unhide brings a job back.
func (h *Handlers) Unhide(c *fiber.Ctx) error {
	d, err := h.ownProfile(c)
	if err != nil {
		return err
	}
	hidden := d.Hidden.Of(c.Params("id"))
	if hidden == nil { // pressed twice, or forgotten as one of the oldest
		return h.To(c, "/me/hidden")
	}
	if err := h.hideInMails(c, cmp.Or(hidden.Cluster, hidden.JobID), false); err != nil {
		return err
	}
	if err := h.Store.HiddenJobs().Take(c.UserContext(), d.ID, hidden.JobID); err != nil {
		return err
	}
	h.Flash(c, "doctor.unhide_done")
	if next := web.LocalPath(c.FormValue("next")); next != "" {
		return c.Redirect(next, fiber.StatusSeeOther)
	}
	return h.To(c, "/me/hidden")
}

// hideInMails keeps a position out of all mails to the doctor's address, or lets
// it in again.
func (h *Handlers) hideInMails(c *fiber.Ctx, cluster string, hidden bool) error {
	subs, err := h.Store.Subscriptions().Living(c.UserContext(), web.VisitOf(c).Viewer.Email)
	if err != nil {
		return err
	}
	for _, s := range subs {
		_, err := h.ChangeSubscription(c, s.ID, func(s *alert.Subscription) bool { return s.Hide(cluster, hidden) })
		if gone(err) != nil {
			return err
		}
	}
	return nil
}

// HiddenJobs lists what the doctor hid, last first, to bring it back.
func (h *Handlers) HiddenJobs(c *fiber.Ctx) error {
	d, err := h.ownProfile(c)
	if err != nil {
		return err
	}
	all := slices.Clone([]models.HiddenJob(d.Hidden))
	slices.Reverse(all)
	all, pager := web.PageIn(c, web.ListAt{Path: "/me/hidden", Param: "page"}, all)
	ids := make([]string, len(all))
	for i := range all {
		ids[i] = all[i].JobID
	}
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), ids)
	if err != nil {
		return err
	}
	l, nav := h.own(c, "doctor.hidden_title", "/me/hidden")
	page := HiddenPage{Layout: l, Nav: nav, Pager: pager, Points: [3]string{
		strconv.Itoa(models.HiddenPoints), strconv.Itoa(models.MaxHiddenPoints), strconv.Itoa(models.MaxHidden)}}
	for _, one := range all {
		row := HiddenRow{JobID: one.JobID, At: one.At, Reason: h.Words(c, "doctor.hide_"+string(one.Reason))}
		if j, ok := jobs[one.JobID]; ok && j.Public(h.Now()) && !d.HidesJob(&j) {
			row.Title, row.Who = j.Title.In(l.Lang), templates.WhoWords(l.Lang, &j)
			row.Href = templates.Href(l.Lang, "/jobs/"+j.ID)
			if off := j.OffBoard(h.Now()); off != models.OnBoard {
				row.Off = h.Words(c, "common.off_"+string(off))
			}
		}
		page.Rows = append(page.Rows, row)
	}
	return h.Render(c, page)
}
