package doctor

import (
	"github.com/gofiber/fiber/v2"
	"strconv"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// TalkPage is one application of the signed-in doctor: what both sides wrote.
type TalkPage struct {
	templates.Layout
	Nav    MeNav
	Faults []models.Fault
	Thread templates.Thread

	Interview templates.Interview
	Answers   []templates.Fact // what was answered with the application

	Action string // of the form, without language prefix
	Job    string
	Href   string // of the job with language prefix; "" when it is not public
	Who    string
	State  string
	Shared string // what the poster sees
	Row    string // where the list has the application, with language prefix
	Stands bool   // it was not taken back
	Unhide string // where the doctor may stop hiding from who is behind the job, with language prefix; "" when not
	Accept string // address to accept the offered position, with language prefix; "" when none is offered

	Changed  []templates.Change // what of the conditions changed since the position was offered, while it is
	Revision int                // of the job that the page shows
}

// Template names pages/doctor/talk.html.
func (TalkPage) Template() string { return "doctor/talk" }

// ownApplication returns an application of the signed-in doctor, else
// models.ErrNotFound.
func (h *Handlers) ownApplication(c *fiber.Ctx) (models.Application, error) {
	d, err := h.profile(c)
	if err != nil {
		return models.Application{}, err
	}
	a, err := h.Store.Applications().Get(c.UserContext(), c.Params("id"))
	if err == nil && (d.Version == 0 || a.DoctorID != d.ID) {
		err = models.ErrNotFound
	}
	return a, err
}

// ownTalk is an application of the signed-in doctor with both sides.
func (h *Handlers) ownTalk(c *fiber.Ctx) (*web.Talk, error) {
	a, err := h.ownApplication(c)
	if err != nil {
		return nil, err
	}
	return h.TalkOf(c.UserContext(), a, models.ByDoctor)
}

// Talk shows an application with its messages.
func (h *Handlers) Talk(c *fiber.Ctx) error {
	t, err := h.ownTalk(c)
	if err == nil {
		err = h.Look(c, t)
	}
	if err != nil {
		return err
	}
	t.Faults = web.TooLarge(c, models.FieldFile)
	return h.showTalk(c, t)
}

func (h *Handlers) showTalk(c *fiber.Ctx, t *web.Talk) error {
	a, j := &t.Application, &t.Job
	l, nav := h.own(c, "doctor.talk_title", "/me/applied")
	l.Styles, l.Scripts = append(l.Styles, "css/thread.css"), append(l.Scripts, "js/file.js")
	say := h.SayIn(l.Lang)
	page := TalkPage{
		Layout: l, Nav: nav, Faults: t.AllFaults(), Action: "/me/applied/" + a.ID, Job: say("alerts.job_gone"),
		Who: t.Poster.In(l.Lang), State: stoppedWords(say, a, t.Stop), Shared: sharedWords(say, l.Lang, a),
		Row: templates.Href(l.Lang, "/me/applied#"+rowID(a)), Stands: a.Stands(),
	}
	if t.Stop == models.WriteHidden {
		page.Shared, page.Unhide = say("doctor.shared_hidden"), templates.Href(l.Lang, "/me/profile#blocked")
	}
	if a.Acceptable() && t.Stop == models.WriteOpen {
		page.Accept, page.Revision = templates.Href(l.Lang, page.Action+"/accept"), j.Revision
		page.Changed = h.Pages.TermChanges(l.Lang, a.OfferChanges(j), &j.Advert)
	}
	if j.Version > 0 {
		page.Job, page.Who = j.Title.In(l.Lang), templates.WhoWords(l.Lang, j)
	}
	if j.Version > 0 && j.Public(h.Now()) {
		page.Href = templates.Href(l.Lang, "/jobs/"+j.ID)
	}
	page.Interview = h.Interview(c, t, page.Action)
	page.Answers = web.AnswerFacts(say, a.Hours, a.Answers)
	var err error
	hint := "doctor.talk_hint"
	if a.NameShown() != "" {
		hint = "doctor.talk_hint_named"
	}
	if page.Thread, err = h.Thread(c, t, page.Action, say(hint, models.MaxMessage)); err != nil {
		return err
	}
	return h.Render(c, page)
}

// Answer sends what the doctor wrote to the poster.
func (h *Handlers) Answer(c *fiber.Ctx) error {
	t, err := h.ownTalk(c)
	if err != nil {
		return err
	}
	if err := h.Write(c, t, false); err != nil {
		again, show, err := h.Refused(c, t, err)
		if !show {
			return err
		}
		return h.showTalk(c, again)
	}
	h.Flash(c, "common.thread_sent")
	return h.To(c, "/me/applied/"+t.Application.ID)
}

// SwitchMail switches answers by mail off or on for the doctor.
func (h *Handlers) SwitchMail(c *fiber.Ctx) error {
	t, err := h.ownTalk(c)
	if err == nil {
		err = h.Site.SwitchMail(c, t)
	}
	if err != nil {
		return err
	}
	return h.To(c, "/me/applied/"+t.Application.ID)
}

// Arrange does what the doctor asks of the interview.
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
		return h.showTalk(c, again)
	}
	h.Flash(c, t.Asked.Done())
	return h.To(c, "/me/applied/"+t.Application.ID+"#interview")
}

// Accept takes the position that the poster offers, which is told.
func (h *Handlers) Accept(c *fiber.Ctx) error {
	t, err := h.ownTalk(c)
	if err != nil {
		return err
	}
	if err := h.accept(c, t); err != nil {
		again, show, err := h.Refused(c, t, err)
		if !show {
			return err
		}
		return h.showTalk(c, again)
	}
	h.Flash(c, "doctor.offer_accepted")
	return h.To(c, "/me/applied/"+t.Application.ID)
}

func (h *Handlers) accept(c *fiber.Ctx, t *web.Talk) error {
	if t.Stop != models.WriteOpen || !t.Application.Acceptable() && t.Application.State != models.ApplicationHired {
		return models.ErrConflict
	}
	ctx := c.UserContext()
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, "application.accept",
		"doctor/"+t.Application.DoctorID); err != nil {
		return err
	}
	since := h.Now()
	a, err := h.Store.Applications().Change(ctx, t.Application.ID, func(a *models.Application) (bool, error) {
		if a.State == models.ApplicationHired { // a second click
			return false, nil
		}
		read, _ := strconv.Atoi(c.FormValue("revision")) // without one nothing was read
		return true, a.AcceptOffer(&t.Job, read, h.Now())
	})
	if err != nil {
		return err
	}
	t.Application = a
	h.Tell(ctx, &a, since)
	return nil
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
	return h.Site.Calendar(c, t, "/me/applied/"+t.Application.ID)
}

// rowID names the row of an application in the list: the one that stands, by
// its job.
func rowID(a *models.Application) string {
	if a.Stands() {
		return a.JobID
	}
	return a.ID
}

// sharedWords say what the poster sees of the doctor.
func sharedWords(say templates.Say, lang vocab.Lang, a *models.Application) string {
	if !a.Stands() {
		return say("doctor.nothing")
	}
	shared := []string{say("doctor.shared_pseudonym")}
	for _, shown := range [][2]string{{a.NameShown(), "doctor.shared_name"},
		{a.ContactShown(), "doctor.shared_contact"}} {
		if shown[0] != "" {
			shared = append(shared, say(shown[1])+" ("+shown[0]+")")
		}
	}
	return templates.Joined(lang, shared)
}
