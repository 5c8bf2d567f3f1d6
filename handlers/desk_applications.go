package handlers

import (
	"errors"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// applications lists who applied, under pseudonyms, newest first.
func (h *Handlers) applications(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	all, err := h.Desk.Applications.ByPoster(c.UserContext(), org.OrgRef)
	if err != nil {
		return err
	}
	slices.SortFunc(all, func(a, b models.Application) int { return b.CreatedAt.Compare(a.CreatedAt) })
	page := templates.DeskApplications{
		Layout: h.deskLayout(c, h.words(c, "desk.tab_applications")), Nav: h.deskTabs(c, "/desk/applications", org),
	}
	only := c.Query("job")
	titles := map[string]string{}
	for _, a := range all {
		if only != "" && a.JobID != only {
			continue
		}
		if _, known := titles[a.JobID]; !known {
			job, err := h.Desk.Jobs.Get(c.UserContext(), a.JobID)
			if err != nil && !errors.Is(err, models.ErrNotFound) {
				return err
			}
			titles[a.JobID] = job.Title.In(visitOf(c).lang)
		}
		row := templates.DeskApplicationRow{ID: a.ID, Job: titles[a.JobID], JobID: a.JobID, New: a.New(), Label: h.words(c, "desk.app_"+string(a.State)), At: a.CreatedAt}
		if row.Name, err = h.pseudonym(c, a); err != nil {
			return err
		}
		page.Rows = append(page.Rows, row)
	}
	return h.render(c, page)
}

// pseudonym is the name a doctor shows at first contact; "" when the profile
// is gone.
func (h *Handlers) pseudonym(c *fiber.Ctx, a models.Application) (string, error) {
	d, err := h.Desk.Doctors.Get(c.UserContext(), a.DoctorID)
	if errors.Is(err, models.ErrNotFound) {
		return "", nil
	}
	return d.DisplayName, err
}

// ownApplication returns an application to an organisation the person works for.
func (h *Handlers) ownApplication(c *fiber.Ctx) (models.Application, error) {
	a, err := h.Desk.Applications.Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return a, err
	}
	return a, h.mine(c, a.Poster)
}

// application shows one application. Reading it is recorded, and marks it as
// seen for the doctor.
func (h *Handlers) application(c *fiber.Ctx) error {
	a, err := h.ownApplication(c)
	if err != nil {
		return err
	}
	if err := h.record(c, &visitOf(c).viewer.User, "application.read", "doctor/"+a.DoctorID); err != nil {
		return err
	}
	if a.View() {
		// A colleague who opened it at the same moment did the same.
		if err := h.Desk.Applications.Save(c.UserContext(), &a); err != nil && !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
	return h.showApplication(c, a, "", nil)
}

func (h *Handlers) showApplication(c *fiber.Ctx, a models.Application, typed string, faults []models.Fault) error {
	ctx, lang := c.UserContext(), visitOf(c).lang
	org, err := h.organisationOf(ctx, a.Poster)
	if err != nil {
		return err
	}
	job, err := h.Desk.Jobs.Get(ctx, a.JobID)
	if err != nil {
		return err
	}
	doctor, err := h.Desk.Doctors.Get(ctx, a.DoctorID)
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	page := templates.DeskApplication{
		Layout: h.deskLayout(c, h.words(c, "desk.application")), Nav: h.deskTabs(c, "/desk/applications", org), Faults: faults,
		ID: a.ID, StateLabel: h.words(c, "desk.app_"+string(a.State)), At: a.CreatedAt, Job: job.Title.In(lang), JobID: job.ID, Revision: a.Revision, Changed: job.Revision != a.Revision && a.Revision > 0,
		Name: doctor.DisplayName, Headline: doctor.Headline.In(lang), Message: a.Message, Years: doctor.Years,
		Contact: a.ContactShown(), LegalName: a.NameShown(), CanContact: a.Unanswered(), CanClose: a.Open(),
		Answer: templates.Field{Name: "message", Kind: "textarea", Label: h.words(c, "desk.answer"), Hint: h.words(c, "desk.answer_hint"), Value: typed, Max: models.MaxApplicationAnswer, Faults: faults},
	}
	for _, s := range doctor.Specialties {
		page.Facts = append(page.Facts, models.Specialties.Label(s, lang))
	}
	for _, l := range doctor.Licences {
		page.Licences = append(page.Licences, templates.DeskLicence{
			Name: models.Licences.Label(l.Key, lang), Detail: l.Detail, Checked: l.Checked(),
		})
	}
	return h.render(c, page)
}

// answerApplication moves an application on and mails the doctor what the
// poster wrote, if anything. Nobody's telephone is involved.
func (h *Handlers) answerApplication(c *fiber.Ctx) error {
	a, err := h.ownApplication(c)
	if err != nil {
		return err
	}
	to, message := models.ApplicationState(c.FormValue("state")), cleanText(c.FormValue("message"))
	var invalid *models.InvalidError
	if err := a.Answer(to, message); errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showApplication(c, a, message, invalid.Faults)
	} else if err != nil {
		return err
	}
	ctx := c.UserContext()
	job, err := h.Desk.Jobs.Get(ctx, a.JobID)
	if err != nil {
		return err
	}
	org, err := h.organisationOf(ctx, a.Poster)
	if err != nil {
		return err
	}
	if err := h.record(c, &visitOf(c).viewer.User, "application."+string(to), "doctor/"+a.DoctorID); err != nil {
		return err
	}
	if err := h.Desk.Applications.Save(ctx, &a); err != nil {
		return err
	}
	if a.TellsDoctor(message) {
		lang := models.JA
		if doctor, err := h.Desk.Doctors.Get(ctx, a.DoctorID); err == nil {
			lang = doctor.Lang.OrJA()
		}
		letter := Letter{Kind: "application_answer", To: a.Contact, Lang: lang, Data: Answered{
			Job: job, Organisation: org.name, State: to, Message: message,
		}}
		if err := h.Postman.Send(ctx, letter); err != nil {
			return err
		}
	}
	h.flash(c, "desk.done_answered")
	return h.to(c, "/desk/applications/"+a.ID)
}
