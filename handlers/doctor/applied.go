package doctor

import (
	"errors"
	"slices"

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
	ids, jobIDs := make([]string, len(list)), make([]string, len(list))
	for i, a := range list {
		ids[i], jobIDs[i] = a.ID, a.JobID
	}
	fresh, err := h.Store.Messages().UnreadByDoctor(c.UserContext(), d.ID, ids)
	if err != nil {
		return err
	}
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), jobIDs)
	if err != nil {
		return err
	}
	behind, err := h.PublishersOf(c.UserContext(), jobs)
	if err != nil {
		return err
	}
	l, nav := h.own(c, "doctor.applied_title", "/me/applied")
	say := h.SayIn(l.Lang)
	page := AppliedPage{Layout: l, Nav: nav, Pager: pager}
	for _, a := range list {
		row := AppliedRow{
			Application: a, ID: rowID(&a), Title: say("alerts.job_gone"), State: stateWords(say, a.State),
			Shared: sharedWords(say, l.Lang, &a), New: fresh[a.ID] + a.Interview.Unseen(models.ByDoctor),
			Highlight: a.Stands() && c.Query("new") == a.JobID,
		}
		if j, ok := jobs[a.JobID]; ok {
			stop := a.StopsWriting(&d, &j, behind[a.JobID])
			row.State = stoppedWords(say, &a, stop)
			if stop == models.WriteHidden {
				row.Shared = say("doctor.shared_hidden")
			}
			row.Title, row.Who = j.Title.In(l.Lang), templates.WhoWords(l.Lang, &j)
			if j.Public(h.Now()) {
				row.Href = templates.Href(l.Lang, "/jobs/"+j.ID)
			}
		}
		if a.Stands() {
			h.revealFields(&row, &a, say, typed)
			row.Withdraw = templates.Href(l.Lang, "/jobs/"+a.JobID+"/withdraw")
		}
		page.Rows = append(page.Rows, row)
	}
	return h.Render(c, page)
}

// stoppedWords says the state of an application as its doctor can rely on it: a
// selection that cannot go on is not one that does.
func stoppedWords(say templates.Say, a *models.Application, stop models.WriteStop) string {
	if a.Open() && (stop == models.WriteHidden || stop == models.WriteStopped) {
		return say("doctor.state_" + string(stop))
	}
	return stateWords(say, a.State)
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
	case models.ApplicationOffered:
		return say("doctor.state_offered")
	case models.ApplicationHired:
		return say("doctor.state_hired")
	case models.ApplicationClosed:
		return say("doctor.state_closed")
	case models.ApplicationWithdrawn:
		return say("doctor.state_withdrawn")
	}
	return string(state)
}

// standing returns the signed-in doctor's application to the job of the address
// that was not taken back, or the last of those that were.
func (h *Handlers) standing(c *fiber.Ctx) (models.Application, error) {
	d, err := h.profile(c)
	if err != nil {
		return models.Application{}, err
	}
	all, err := h.Store.Applications().OfDoctorTo(c.UserContext(), d.ID, c.Params("id"))
	if err == nil && (d.Version == 0 || len(all) == 0) {
		err = models.ErrNotFound
	}
	if err != nil {
		return models.Application{}, err
	}
	if i := slices.IndexFunc(all, func(a models.Application) bool { return a.Stands() }); i > 0 {
		return all[i], nil
	}
	return all[0], nil
}

// Withdraw takes an application back. What both sides wrote stays the doctor's
// and is shown to the poster no more.
func (h *Handlers) Withdraw(c *fiber.Ctx) error {
	a, err := h.standing(c)
	if err != nil {
		return err
	}
	v := web.VisitOf(c).Viewer
	if err := h.Record(c, &v.User, "application.withdraw", "doctor/"+a.DoctorID); err != nil {
		return err
	}
	since := h.Now()
	a, err = h.Store.Applications().Change(c.UserContext(), a.ID, func(a *models.Application) (bool, error) {
		return true, a.Move(models.ApplicationWithdrawn, models.ByDoctor, h.Now())
	})
	if err != nil {
		return err
	}
	h.Tell(c.UserContext(), &a, since)
	h.Flash(c, "doctor.withdrawn_done")
	return h.To(c, "/me/applied")
}

// revealFields are the questions what the poster may see, as stored or as typed.
func (h *Handlers) revealFields(row *AppliedRow, a *models.Application, say templates.Say, typed revealing) {
	contact, legal, faults := a.ContactShown(), a.NameShown(), []models.Fault(nil)
	if typed.jobID == a.JobID {
		contact, legal, faults = typed.contact, typed.legal, typed.faults
	}
	row.Reveal, row.Open = "/jobs/"+a.JobID+"/reveal", len(faults) > 0
	row.Contact = templates.Field{Name: "contact." + a.JobID, Kind: "email", Label: say("doctor.contact"),
		Value: contact, Fill: "off", Max: models.MaxEmail, Faults: templates.FaultsOf(faults, "contact")}
	row.Legal = templates.Field{Name: "legal_name." + a.JobID, Label: say("doctor.legal_name"), Value: legal,
		Fill: "off", Max: models.MaxPersonName, Faults: templates.FaultsOf(faults, "legal_name")}
}

// Reveal changes what the poster of one application sees of the doctor.
func (h *Handlers) Reveal(c *fiber.Ctx) error {
	a, err := h.standing(c)
	if err != nil {
		return err
	}
	typed := revealing{jobID: a.JobID}
	var ask []models.Fault
	typed.contact, ask = web.MeantAddress(func(name string) string { return c.FormValue(name) }, "contact."+typed.jobID)
	typed.legal = form.Text(c.FormValue("legal_name." + typed.jobID))
	if len(ask) > 0 {
		ask[0].Field, typed.faults = "contact", ask
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showApplied(c, typed)
	}
	checked := a
	var invalid *models.InvalidError
	if err := checked.Reveal(typed.contact, typed.legal); errors.As(err, &invalid) {
		typed.faults = invalid.Faults
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showApplied(c, typed)
	} else if err != nil {
		return err
	}
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, "application.reveal", "doctor/"+a.DoctorID); err != nil {
		return err
	}
	_, err = h.Store.Applications().Change(c.UserContext(), a.ID, func(a *models.Application) (bool, error) {
		return true, a.Reveal(typed.contact, typed.legal)
	})
	if err != nil {
		return err
	}
	h.Flash(c, "doctor.reveal_done")
	return h.To(c, "/me/applied#"+a.JobID)
}
