package handlers

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// adminReports shows what readers reported.
func (h *Handlers) adminReports(c *fiber.Ctx) error {
	open, pager, err := pageOf(c, listAt{path: "/admin/reports", param: "page"}, h.Office.Reports.Open())
	if err != nil {
		return err
	}
	var ids []string
	for _, r := range open {
		ids = append(ids, r.JobID)
	}
	jobs, err := h.Desk.Jobs.GetMany(c.UserContext(), ids)
	if err != nil {
		return err
	}
	page := templates.AdminReports{
		Layout: h.adminLayout(c, h.words(c, "admin.tab_reports")), Nav: h.adminTabs(c, "/admin/reports"), Pager: pager,
	}
	for _, r := range open {
		job := jobs[r.JobID] // empty for one that is gone
		page.Rows = append(page.Rows, h.reportRow(c, r, &job))
	}
	return h.render(c, page)
}

func (h *Handlers) reportRow(c *fiber.Ctx, r models.Report, j *models.Job) templates.AdminReport {
	lang := visitOf(c).lang
	return templates.AdminReport{
		ID: r.ID, JobID: r.JobID, Job: j.Title.In(lang), Poster: j.PosterName.In(lang), Reason: h.words(c, "admin.report_"+string(r.Reason)), Note: r.Note, Reply: r.Reply, At: r.CreatedAt,
		Others: j.Reports,
	}
}

// decideReport upholds a report, which holds the job back, or dismisses it.
// The reply is kept with the report for whoever asks.
func (h *Handlers) decideReport(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), visitOf(c).viewer
	r, err := h.Office.Reports.Get(ctx, c.Params("id"))
	if err != nil {
		return err
	}
	state := c.FormValue("state")
	if err := r.Decide(models.ReportState(state), form.Text(c.FormValue("reply"))); err != nil {
		return err
	}
	if err := h.record(c, &v.User, "report."+state, "job/"+r.JobID); err != nil {
		return err
	}
	if err := h.Office.Reports.Save(ctx, &r); err != nil {
		return err
	}
	if err := h.settleReport(c, &r); err != nil {
		return err
	}
	h.flash(c, "admin.done_"+state)
	return h.to(c, "/admin/reports")
}

// settleReport makes the job say what was decided: one open report fewer,
// held back when the report is right. The count is taken anew, so that doing
// it twice does no harm.
func (h *Handlers) settleReport(c *fiber.Ctx, r *models.Report) error {
	ctx := c.UserContext()
	reports, err := h.Office.Reports.ByJob(ctx, r.JobID)
	if err != nil {
		return err
	}
	for range 5 {
		job, err := h.Desk.Jobs.Get(ctx, r.JobID)
		if errors.Is(err, models.ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		held := job.Settle(r, reports)
		err = h.Desk.Jobs.Save(ctx, &job)
		if errors.Is(err, models.ErrConflict) {
			continue
		}
		if err != nil || !held {
			return err
		}
		return h.tellPoster(c, job.Poster, func(to letters.To) error { return h.Letters.Held(ctx, to, &job, r.Reply) })
	}
	return models.ErrConflict
}
