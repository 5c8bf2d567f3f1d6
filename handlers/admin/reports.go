package admin

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// Reports shows what readers reported.
func (h *Handlers) Reports(c *fiber.Ctx) error {
	open, pager, err := web.PageOf(c, web.ListAt{Path: "/admin/reports", Param: "page"}, h.Store.Reports().Open())
	if err != nil {
		return err
	}
	var ids []string
	for _, r := range open {
		ids = append(ids, r.JobID)
	}
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), ids)
	if err != nil {
		return err
	}
	page := ReportsPage{
		Layout: h.adminLayout(c, h.Words(c, "admin.tab_reports")), Nav: h.adminTabs(c, "/admin/reports"), Pager: pager,
	}
	for _, r := range open {
		job := jobs[r.JobID] // empty for one that is gone
		page.Rows = append(page.Rows, h.reportRow(c, r, &job))
	}
	return h.Render(c, page)
}

func (h *Handlers) reportRow(c *fiber.Ctx, r models.Report, j *models.Job) ReportRow {
	lang := web.VisitOf(c).Lang
	return ReportRow{
		ID: r.ID, JobID: r.JobID, Job: j.Title.In(lang), Poster: j.PosterName.In(lang),
		Reason: h.Words(c, "admin.report_"+string(r.Reason)), Note: r.Note, Reply: r.Reply, At: r.CreatedAt,
		Others: j.Reports,
	}
}

// DecideReport upholds a report, which holds the job back, or dismisses it.
// The reply is kept with the report for whoever asks.
func (h *Handlers) DecideReport(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	r, err := h.Store.Reports().Get(ctx, c.Params("id"))
	if err != nil {
		return err
	}
	state := c.FormValue("state")
	if err := r.Decide(models.ReportState(state), form.Text(c.FormValue("reply"))); err != nil {
		return err
	}
	if err := h.Record(c, &v.User, "report."+state, "job/"+r.JobID); err != nil {
		return err
	}
	if err := h.Store.Reports().Save(ctx, &r); err != nil {
		return err
	}
	if err := h.settleReport(c, &r); err != nil {
		return err
	}
	h.Flash(c, "admin.done_"+state)
	return h.To(c, "/admin/reports")
}

// settleReport makes the job say what was decided: one open report fewer,
// held back when the report is right. The count is taken anew, so that doing
// it twice does no harm.
func (h *Handlers) settleReport(c *fiber.Ctx, r *models.Report) error {
	ctx := c.UserContext()
	reports, err := h.Store.Reports().ByJob(ctx, r.JobID)
	if err != nil {
		return err
	}
	for range 5 {
		job, err := h.Store.Jobs().Get(ctx, r.JobID)
		if errors.Is(err, models.ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		held := job.Settle(r, reports)
		err = h.Store.Jobs().Save(ctx, &job)
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
