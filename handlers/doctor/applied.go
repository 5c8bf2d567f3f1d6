package doctor

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Applied lists the applications of the signed-in doctor.
func (h *Handlers) Applied(c *fiber.Ctx) error { return h.showApplied(c, revealing{}) }

// revealing is what a doctor typed to be shown to the poster of one job.
type revealing struct {
	jobID          string
	contact, legal string
	faults         []models.Fault
}

func (h *Handlers) showApplied(c *fiber.Ctx, typed revealing) error {
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
		for _, shown := range [][2]string{{a.NameShown(), "doctor.shared_name"}, {a.ContactShown(), "doctor.shared_contact"}} {
			if shown[0] != "" {
				row.Shared = templates.Joined(l.Lang, []string{row.Shared, say(shown[1]) + " (" + shown[0] + ")"})
			}
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
			h.revealFields(&row, &a, say, typed)
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

// revealFields are the questions what the poster may see, as stored or as typed.
func (h *Handlers) revealFields(row *AppliedRow, a *models.Application, say templates.Say, typed revealing) {
	contact, legal, faults := a.ContactShown(), a.NameShown(), []models.Fault(nil)
	if typed.jobID == a.JobID {
		contact, legal, faults = typed.contact, typed.legal, typed.faults
	}
	row.Reveal, row.Open = "/jobs/"+a.JobID+"/reveal", len(faults) > 0
	row.Contact = templates.Field{Name: "contact." + a.JobID, Kind: "email", Label: say("doctor.contact"), Value: contact, Fill: "off", Max: models.MaxEmail, Faults: templates.FaultsOf(faults, "contact")}
	row.Legal = templates.Field{Name: "legal_name." + a.JobID, Label: say("doctor.legal_name"), Value: legal, Fill: "off", Max: models.MaxPersonName, Faults: templates.FaultsOf(faults, "legal_name")}
}

// Reveal changes what the poster of one application sees of the doctor.
func (h *Handlers) Reveal(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	typed := revealing{jobID: c.Params("id")}
	typed.contact, typed.legal = c.FormValue("contact."+typed.jobID), form.Text(c.FormValue("legal_name."+typed.jobID))
	for range 8 {
		a, err := h.Store.Applications().Get(c.UserContext(), models.ApplicationID(typed.jobID, d.ID))
		if err != nil {
			return err
		}
		var invalid *models.InvalidError
		if err := a.Reveal(typed.contact, typed.legal); errors.As(err, &invalid) {
			typed.faults = invalid.Faults
			c.Status(fiber.StatusUnprocessableEntity)
			return h.showApplied(c, typed)
		} else if err != nil {
			return err
		}
		if err := h.Record(c, &web.VisitOf(c).Viewer.User, "application.reveal", "doctor/"+d.ID); err != nil {
			return err
		}
		err = h.Store.Applications().Save(c.UserContext(), &a)
		if errors.Is(err, models.ErrConflict) {
			continue
		}
		if err != nil {
			return err
		}
		h.Flash(c, "doctor.reveal_done")
		return h.To(c, "/me/applied#"+a.JobID)
	}
	return models.ErrConflict
}
