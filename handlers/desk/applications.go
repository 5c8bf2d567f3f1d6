package desk

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// ownApplication returns an application to an organisation the person works for.
func (h *Handlers) ownApplication(c *fiber.Ctx) (models.Application, error) {
	a, err := h.Store.Applications().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return a, err
	}
	return a, h.Mine(c, a.Poster)
}

// ownTalk is an application to an organisation the person works for, with both
// sides.
func (h *Handlers) ownTalk(c *fiber.Ctx) (*web.Talk, error) {
	a, err := h.ownApplication(c)
	if err != nil {
		return nil, err
	}
	return h.TalkOf(c.UserContext(), a, models.ByPoster)
}

// Application shows one application with its messages. Reading it is recorded,
// and marks it as seen for the doctor.
func (h *Handlers) Application(c *fiber.Ctx) error {
	t, err := h.ownTalk(c)
	if err != nil {
		return err
	}
	target := "doctor/" + t.Application.DoctorID
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, "application.read", target); err != nil {
		return err
	}
	if err := h.Look(c, t); err != nil {
		return err
	}
	t.Faults = web.TooLarge(c, models.FieldFile)
	return h.showApplication(c, t, aside{})
}

// aside is what was typed beside the thread and not taken.
type aside struct {
	note, assignee string
	faults         []models.Fault
}

func (h *Handlers) showApplication(c *fiber.Ctx, t *web.Talk, beside aside) error {
	org, err := h.OrganisationOf(c.UserContext(), t.Application.Poster)
	if err != nil {
		return err
	}
	a, lang := &t.Application, web.VisitOf(c).Lang
	page := ApplicationPage{
		Layout: h.DeskLayout(c, h.Words(c, "desk.application")), Nav: h.deskTabs(c, "/desk/applications", org),
		Faults: append(t.AllFaults(), beside.faults...),
		ID:     a.ID, StateLabel: h.Words(c, "desk.app_"+string(a.State)), At: a.CreatedAt, Job: t.Job.Title.In(lang),
		JobID: a.JobID, Revision: a.Revision, Changed: t.Job.Revision != a.Revision && a.Revision > 0,
		Shown: t.Shown(), Withdrawn: !a.Stands(), CanContact: a.Unanswered(), CanClose: a.Open(),
		CanOffer: a.Offerable() && t.Stop == models.WriteOpen,
	}
	switch a.State {
	case models.ApplicationOffered:
		page.Note = h.Words(c, "desk.offered_note")
	case models.ApplicationHired:
		page.Note = h.Words(c, "desk.hired_note")
	case models.ApplicationWithdrawn:
		page.Left, page.LeftAt = h.Words(c, leftWords(a)), a.LastStep().At
	}
	if since := a.WaitsSince(); !since.IsZero() {
		page.Waits = h.Span(c, h.Now().Sub(since))
	}
	if err := h.showAside(c, &page, t, beside); err != nil {
		return err
	}
	page.Styles, page.Scripts = append(page.Styles, "css/thread.css"), append(page.Scripts, "js/file.js")
	if page.Shown {
		h.showWho(c, &page, t)
	}
	page.Interview = h.Interview(c, t, "/desk/applications/"+a.ID)
	hint := h.Words(c, "desk.answer_hint", models.MaxMessage)
	if page.Thread, err = h.Thread(c, t, "/desk/applications/"+a.ID, hint); err != nil {
		return err
	}
	return h.Render(c, page)
}

// showWho fills in what the doctor shows of themselves.
func (h *Handlers) showWho(c *fiber.Ctx, page *ApplicationPage, t *web.Talk) {
	lang := web.VisitOf(c).Lang
	page.Name, page.Headline, page.Years = t.Doctor.DisplayName, t.Doctor.Headline.In(lang), t.Doctor.Years
	page.Answers = web.AnswerFacts(h.SayIn(lang), t.Application.HoursShown(), t.Application.AnswersShown())
	page.Contact, page.LegalName = t.Application.ContactShown(), t.Application.NameShown()
	page.OtherName = t.Application.UnderAnotherName(&t.Doctor)
	for _, s := range t.Doctor.Specialties {
		page.Facts = append(page.Facts, vocab.Specialties.Label(s, lang))
	}
	for _, k := range t.Doctor.Languages {
		page.Languages = append(page.Languages, vocab.Languages.Label(k, lang))
	}
	page.About = t.Doctor.SelfPR.In(lang)
	for _, l := range t.Doctor.Licences {
		standing := l.Standing(h.Today())
		page.Licences = append(page.Licences, LicenceRow{
			Name: vocab.Licences.Label(l.Key, lang), Detail: l.Detail,
			Status: h.Words(c, "desk.licence_"+string(standing)), Mark: templates.LicenceMark(standing),
		})
	}
}

// leftWords are the words for how far an application had come when the doctor
// took it back.
func leftWords(a *models.Application) string {
	switch a.WithdrawnFrom() {
	case models.ApplicationOffered:
		return "desk.withdrawn_offered"
	case models.ApplicationHired:
		return "desk.withdrawn_hired"
	}
	return "desk.withdrawn_contact"
}

// AnswerApplication sends what the poster wrote to the doctor, moves the
// application on, or both. Nobody's telephone is involved.
func (h *Handlers) AnswerApplication(c *fiber.Ctx) error {
	t, err := h.ownTalk(c)
	if err != nil {
		return err
	}
	t.Typed = web.Typed(c)
	if c.FormValue("insert") != "" {
		return h.insertTemplate(c, t)
	}
	to := models.ApplicationState(c.FormValue("state"))
	if err := h.answer(c, t, to); err != nil {
		again, show, err := h.Refused(c, t, err)
		if !show {
			return err
		}
		return h.showApplication(c, again, aside{})
	}
	done := "common.thread_sent"
	switch to {
	case "":
	case models.ApplicationOffered:
		done = "desk.done_offered"
	default:
		done = "desk.done_answered"
	}
	h.Flash(c, done)
	return h.To(c, "/desk/applications/"+t.Application.ID)
}

// SwitchMail switches answers by mail off or on for the person at the poster's.
func (h *Handlers) SwitchMail(c *fiber.Ctx) error {
	t, err := h.ownTalk(c)
	if err == nil {
		err = h.Site.SwitchMail(c, t)
	}
	if err != nil {
		return err
	}
	return h.To(c, "/desk/applications/"+t.Application.ID)
}

// Arrange does what the poster asks of the interview.
func (h *Handlers) Arrange(c *fiber.Ctx) error {
	t, err := h.ownTalk(c)
	if err != nil {
		return err
	}
	if err := h.Site.Arrange(c, t); err != nil {
		again, show, err := h.Refused(c, t, err)
		if !show {
			return err
		}
		return h.showApplication(c, again, aside{})
	}
	h.Flash(c, t.Asked.Done())
	return h.To(c, "/desk/applications/"+t.Application.ID+"#interview")
}

// File answers with a file of the thread.
func (h *Handlers) File(c *fiber.Ctx) error {
	t, err := h.ownTalk(c)
	if err != nil {
		return err
	}
	return h.ThreadFile(c, t)
}

// Calendar answers with the interview as a file for calendars.
func (h *Handlers) Calendar(c *fiber.Ctx) error {
	t, err := h.ownTalk(c)
	if err != nil {
		return err
	}
	return h.Site.Calendar(c, t, "/desk/applications/"+t.Application.ID)
}

// answer does what the form asks for; to is "" for a message alone. A move that
// is not possible any more is known before anything is written.
func (h *Handlers) answer(c *fiber.Ctx, t *web.Talk, to models.ApplicationState) error {
	says := web.Says(c)
	if to == models.ApplicationContacted && says {
		to = "" // to write is to contact
	}
	if to == models.ApplicationOffered && t.Stop != models.WriteOpen {
		return models.ErrConflict
	}
	if to != "" {
		moved := t.Application
		if err := moved.Answer(to, h.Now()); err != nil {
			return err
		}
	}
	if to == "" || says {
		if err := h.Write(c, t, to != ""); err != nil {
			return err
		}
	}
	if to == "" {
		return nil
	}
	viewer, target := &web.VisitOf(c).Viewer.User, "doctor/"+t.Application.DoctorID
	if err := h.Record(c, viewer, "application."+string(to), target); err != nil {
		return err
	}
	ctx := c.UserContext()
	since := h.Now()
	a, err := h.Store.Applications().Change(ctx, t.Application.ID, func(a *models.Application) (bool, error) {
		if a.State == to { // a colleague was quicker
			return false, nil
		}
		return true, a.Answer(to, h.Now())
	})
	if err == nil {
		h.Tell(ctx, &a, since)
	}
	return err
}
