package public

import (
	"errors"
	"fmt"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Report keeps a reader's report, one for each job and account or network. What
// several come to may hold the job back until a person has looked.
func (h *Handlers) Report(c *fiber.Ctx) error {
	job, err := h.Store.Jobs().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	if !job.Live(h.Now()) {
		return models.ErrNotFound
	}
	said, err := h.reported(c, &job)
	if err != nil {
		return err
	}
	report, err := models.NewReport(&job, said, h.Now())
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		return h.reportAgain(c, &job, invalid.Faults)
	}
	if err := h.mayReport(c); err != nil {
		return err
	}
	err = h.Store.Reports().Insert(c.UserContext(), report)
	if err != nil && !errors.Is(err, models.ErrConflict) {
		return err
	}
	if err := h.countReport(c, job); err != nil { // also of a second one: what ends in between is made up for
		return err
	}
	if err := h.alarm(c, &report, &job); err != nil {
		return err
	}
	return c.Redirect(templates.Href(web.VisitOf(c).Lang, "/jobs/"+job.ID)+"?reported=1#report", fiber.StatusSeeOther)
}

// reported reads a report from its form, and who sends it.
func (h *Handlers) reported(c *fiber.Ctx, job *models.Job) (models.Reported, error) {
	said := models.Reported{
		Reason: c.FormValue("reason"), Note: form.Text(c.FormValue("note")),
		Network: h.Store.Hash("report", job.ID+" "+h.Network(c)), Answer: models.ReportAnswer{Lang: web.VisitOf(c).Lang},
	}
	said.Source = said.Network
	viewer := web.VisitOf(c).Viewer
	if viewer == nil {
		said.Answer.Email = c.FormValue("email")
		return said, nil
	}
	doctor, err := h.DoctorOf(c)
	if err != nil {
		return said, err
	}
	said.Source = h.Store.Hash("report", job.ID+" user "+viewer.ID)
	said.Voice = models.VoiceOf(&viewer.User, doctor, models.DateOf(h.Now()))
	if c.FormValue("tell") != "" {
		said.Answer.UserID = viewer.ID
	}
	return said, nil
}

// mayReport counts one more report of an account or a network over all jobs.
func (h *Handlers) mayReport(c *fiber.Ctx) error {
	if viewer := web.VisitOf(c).Viewer; viewer != nil {
		return h.Limit(c, models.CapReportsByUser, viewer.ID)
	}
	return h.Crowd(c, models.CapReportsByNetwork)
}

// reportAgain shows the page of a job with what was typed of a report and what
// is wrong with it.
func (h *Handlers) reportAgain(c *fiber.Ctx, job *models.Job, faults []models.Fault) error {
	page, err := h.jobPage(c, job)
	if err != nil {
		return err
	}
	h.reportFields(c, &page, faults)
	c.Status(fiber.StatusUnprocessableEntity)
	return h.Render(c, page)
}

// reportFields are the questions of a report, with what was typed.
func (h *Handlers) reportFields(c *fiber.Ctx, page *JobPage, faults []models.Fault) {
	say := h.Say(c)
	page.ReportWrong = len(faults) > 0
	typed := func(name string) string {
		if faults == nil {
			return ""
		}
		return c.FormValue(name)
	}
	reason := templates.Field{
		Name: "reason", Kind: "radio", Label: say("job.report_why"), Required: true, Value: typed("reason"),
		Faults: templates.FaultsOf(faults, "reason"),
	}
	for _, r := range models.ReportReasons {
		reason.Options = append(reason.Options, templates.Option{Value: string(r), Label: say("job.report_" + string(r))})
	}
	note := templates.Field{
		Name: "note", Kind: "textarea", Rows: 2, Label: say("job.report_note"), Max: models.MaxReportNote, Value: typed("note"),
		Faults: templates.FaultsOf(faults, "note"),
	}
	answer := templates.Field{
		Name: "email", Kind: "email", Label: say("job.report_email"), Hint: say("job.report_email_hint"), Max: models.MaxEmail,
		Fill: "email", Value: typed("email"), Faults: templates.FaultsOf(faults, "email"),
	}
	if web.VisitOf(c).Viewer != nil {
		answer = templates.Field{Name: "tell", Kind: "check", Label: say("job.report_tell"), Value: typed("tell")}
	}
	page.ReportFields = []templates.Field{reason, note, answer}
}

// countReport makes the job say what its reports come to. Another write in
// between is no reason to lose that: it is tried again.
func (h *Handlers) countReport(c *fiber.Ctx, job models.Job) error {
	for range 3 {
		all, err := h.Store.Reports().ByJob(c.UserContext(), job.ID)
		if err != nil {
			return err
		}
		if !job.Report(all) {
			return nil
		}
		if err = h.Store.Jobs().Save(c.UserContext(), &job); !errors.Is(err, models.ErrConflict) {
			return err
		}
		if job, err = h.Store.Jobs().Get(c.UserContext(), job.ID); err != nil {
			return err
		}
	}
	return models.ErrConflict
}

// alarm tells those who run the board of an urgent report at once: of a job once
// a day, and of many jobs only so often, for the list has them all.
func (h *Handlers) alarm(c *fiber.Ctx, r *models.Report, job *models.Job) error {
	if !r.Reason.Urgent() {
		return nil
	}
	first, _, err := h.Take(c, models.Cap{Name: "report-urgent-job", Most: 1, Per: models.CapReportsByNetwork.Per}, job.ID)
	if err != nil || !first {
		return err
	}
	if ok, _, err := h.Take(c, models.CapUrgentLetters, "all"); err != nil || !ok {
		return err
	}
	return h.Store.Users().Admins().Each(c.UserContext(), func(u models.User) error {
		if !u.MayBeTold() {
			return nil
		}
		return h.Letters.Urgent(c.UserContext(), letters.ToUser(&u), job, r.Reason, fmt.Sprintf("%s.%s", r.ID, u.ID))
	})
}
