package desk

import (
	"context"
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Applications lists who applied, under pseudonyms, newest first.
func (h *Handlers) Applications(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	list := h.Store.Applications().OfPoster(org.OrgRef)
	if only := c.Query("job"); only != "" {
		list = h.Store.Applications().OfPosterTo(org.OrgRef, only)
	}
	page := ApplicationsPage{
		Layout: h.DeskLayout(c, h.Words(c, "desk.tab_applications")), Nav: h.deskTabs(c, "/desk/applications", org),
	}
	all, pager, err := web.PageOf(c, web.ListAt{Path: "/desk/applications", Param: "page"}, list)
	if err != nil {
		return err
	}
	page.Pager = pager
	if page.Rows, err = h.applicationRows(c, all); err != nil {
		return err
	}
	return h.Render(c, page)
}

// applicationRows are applications with the titles of their jobs and the names
// that doctors show at first contact; "" for what is gone.
func (h *Handlers) applicationRows(c *fiber.Ctx, all []models.Application) ([]ApplicationRow, error) {
	var jobIDs, doctorIDs []string
	for _, a := range all {
		jobIDs, doctorIDs = append(jobIDs, a.JobID), append(doctorIDs, a.DoctorID)
	}
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), jobIDs)
	if err != nil {
		return nil, err
	}
	doctors, err := h.Store.Doctors().GetMany(c.UserContext(), doctorIDs)
	if err != nil {
		return nil, err
	}
	rows := make([]ApplicationRow, len(all))
	for i, a := range all {
		job, name := jobs[a.JobID], ""
		if a.Stands() {
			name = doctors[a.DoctorID].DisplayName
		}
		rows[i] = ApplicationRow{
			ID: a.ID, Name: name, Withdrawn: !a.Stands(), Job: job.Title.In(web.VisitOf(c).Lang), JobID: a.JobID,
			New: a.New(), Label: h.Words(c, "desk.app_"+string(a.State)), At: a.CreatedAt,
		}
	}
	return rows, nil
}

// ownApplication returns an application to an organisation the person works for.
func (h *Handlers) ownApplication(c *fiber.Ctx) (models.Application, error) {
	a, err := h.Store.Applications().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return a, err
	}
	return a, h.Mine(c, a.Poster)
}

// Application shows one application. Reading it is recorded, and marks it as
// seen for the doctor.
func (h *Handlers) Application(c *fiber.Ctx) error {
	a, err := h.ownApplication(c)
	if err != nil {
		return err
	}
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, "application.read", "doctor/"+a.DoctorID); err != nil {
		return err
	}
	if a.View() {
		// A colleague who opened it at the same moment did the same.
		if err := h.Store.Applications().Save(c.UserContext(), &a); err != nil && !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
	return h.showApplication(c, a, "", nil)
}

func (h *Handlers) showApplication(c *fiber.Ctx, a models.Application, typed string, faults []models.Fault) error {
	ctx, lang := c.UserContext(), web.VisitOf(c).Lang
	org, err := h.OrganisationOf(ctx, a.Poster)
	if err != nil {
		return err
	}
	job, err := h.Store.Jobs().Get(ctx, a.JobID)
	if err != nil {
		return err
	}
	var doctor models.Doctor // nothing of who withdrew is shown any more
	if a.Stands() {
		if doctor, err = h.Store.Doctors().Get(ctx, a.DoctorID); err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
	}
	page := ApplicationPage{
		Layout: h.DeskLayout(c, h.Words(c, "desk.application")), Nav: h.deskTabs(c, "/desk/applications", org),
		Faults: faults,
		ID:     a.ID, StateLabel: h.Words(c, "desk.app_"+string(a.State)), At: a.CreatedAt, Job: job.Title.In(lang),
		JobID: job.ID, Revision: a.Revision, Changed: job.Revision != a.Revision && a.Revision > 0,
		Name: doctor.DisplayName, Headline: doctor.Headline.In(lang), Message: a.Message, Years: doctor.Years,
		Contact: a.ContactShown(), Withdrawn: !a.Stands(), LegalName: a.NameShown(),
		CanContact: a.Unanswered(), CanClose: a.Open(),
		Answer: templates.Field{
			Name: "message", Kind: "textarea", Label: h.Words(c, "desk.answer"), Hint: h.Words(c, "desk.answer_hint"),
			Value: typed, Max: models.MaxApplicationAnswer, Faults: faults,
		},
	}
	for _, s := range doctor.Specialties {
		page.Facts = append(page.Facts, models.Specialties.Label(s, lang))
	}
	for _, l := range doctor.Licences {
		standing := l.Standing(h.Today())
		page.Licences = append(page.Licences, LicenceRow{
			Name: models.Licences.Label(l.Key, lang), Detail: l.Detail,
			Status: h.Words(c, "desk.licence_"+string(standing)), Mark: templates.LicenceMark(standing),
		})
	}
	return h.Render(c, page)
}

// AnswerApplication moves an application on and mails the doctor what the
// poster wrote, if anything. Nobody's telephone is involved.
func (h *Handlers) AnswerApplication(c *fiber.Ctx) error {
	a, err := h.ownApplication(c)
	if err != nil {
		return err
	}
	to, message := models.ApplicationState(c.FormValue("state")), form.Text(c.FormValue("message"))
	var invalid *models.InvalidError
	if err := a.Answer(to, message); errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showApplication(c, a, message, invalid.Faults)
	} else if err != nil {
		return err
	}
	ctx := c.UserContext()
	job, err := h.Store.Jobs().Get(ctx, a.JobID)
	if err != nil {
		return err
	}
	org, err := h.OrganisationOf(ctx, a.Poster)
	if err != nil {
		return err
	}
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, "application."+string(to), "doctor/"+a.DoctorID); err != nil {
		return err
	}
	if err := h.Store.Applications().Save(ctx, &a); err != nil {
		return err
	}
	if a.TellsDoctor(message) {
		if err := h.tellDoctor(ctx, &a, func(doctor letters.To) error {
			return h.Letters.Answered(ctx, doctor, &job, org.Name, to, message)
		}); err != nil {
			return err
		}
	}
	h.Flash(c, "desk.done_answered")
	return h.To(c, "/desk/applications/"+a.ID)
}

// tellDoctor writes to the account of who applied, whatever address the poster
// was given or not. Who left is not told.
func (h *Handlers) tellDoctor(ctx context.Context, a *models.Application, tell func(letters.To) error) error {
	doctor, err := h.Store.Doctors().Get(ctx, a.DoctorID)
	var user models.User
	if err == nil {
		user, err = h.Store.Users().Get(ctx, doctor.UserID)
	}
	if errors.Is(err, models.ErrNotFound) || err == nil && !user.MayBeTold() {
		return nil
	}
	if err != nil {
		return err
	}
	return tell(letters.To{Email: user.Email, Lang: doctor.Lang.OrJA()})
}
