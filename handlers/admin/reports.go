package admin

import (
	"errors"
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// mostReports is how many open reports the list looks through, the oldest first.
const mostReports = 2000

// Reports shows what readers reported, searched and filtered.
func (h *Handlers) Reports(c *fiber.Ctx) error {
	return h.showReports(c, "", "", nil)
}

// showReports shows the reports, with the reply that was typed to one and what is wrong
// with it.
func (h *Handlers) showReports(c *fiber.Ctx, to, reply string, faults []models.Fault) error {
	open, err := h.Store.Reports().Open().Page(c.UserContext(), 0, mostReports)
	if err != nil {
		return err
	}
	slices.SortStableFunc(open, func(a, b models.Report) int { return a.Compare(&b) })
	all, err := h.reportRows(c, open)
	if err != nil {
		return err
	}
	sieve := reportSieveOf(c)
	page := ReportsPage{
		Layout: h.adminLayout(c, h.Words(c, "admin.tab_reports")), Nav: h.adminTabs(c, pathReports), Sieve: sieve.fields(h.Say(c)), Faults: faults,
	}
	var rows []ReportRow
	for i := range all {
		if all[i].ID == to {
			all[i].Reply, all[i].Faults = reply, faults
		}
		if sieve.keeps(&open[i], &all[i]) {
			rows = append(rows, all[i])
		}
	}
	page.Rows, page.Pager = web.PageIn(c, web.ListAt{Path: pathReports, Param: "page"}, rows)
	for _, d := range reportDeeds {
		page.Deeds = append(page.Deeds, templates.Option{Value: d.Value, Label: h.Words(c, d.Label)})
	}
	page.Scripts = append(page.Scripts, "js/table.js")
	return h.Render(c, page)
}

// reportRows are rows of reports, in their order.
func (h *Handlers) reportRows(c *fiber.Ctx, reports []models.Report) ([]ReportRow, error) {
	var ids []string
	for _, r := range reports {
		ids = append(ids, r.JobID)
	}
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	rows := make([]ReportRow, len(reports))
	for i, r := range reports {
		job := jobs[r.JobID] // empty for one that is gone
		rows[i] = h.reportRow(c, r, &job)
	}
	return rows, nil
}

func (h *Handlers) reportRow(c *fiber.Ctx, r models.Report, j *models.Job) ReportRow {
	lang := web.VisitOf(c).Lang
	return ReportRow{
		ID: r.ID, JobID: r.JobID, Job: j.Title.In(lang), Poster: j.PosterName.In(lang),
		Reason: h.Words(c, "admin.report_"+string(r.Reason)), Note: r.Note, Reply: r.Reply, At: r.CreatedAt,
		Others: j.Reports, Urgent: r.Reason.Urgent(), Voice: h.Words(c, "admin.report_voice_"+strconv.Itoa(int(r.Voice))),
		Waits: r.Answer.Wanted(),
	}
}

// DecideReport upholds a report, which holds the job back, or dismisses it.
// The reply is kept with the report for whoever asks.
func (h *Handlers) DecideReport(c *fiber.Ctx) error {
	r, err := h.Store.Reports().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	state, reply := c.FormValue("state"), form.Text(c.FormValue("reply"))
	var invalid *models.InvalidError
	if err := h.decideReport(c, &r, models.ReportState(state), reply); errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showReports(c, r.ID, reply, invalid.Faults)
	} else if err != nil {
		return err
	}
	h.Flash(c, "admin.done_"+state)
	return h.To(c, pathReports)
}

// decideReport decides one report: recorded, saved, and brought about for its job.
func (h *Handlers) decideReport(c *fiber.Ctx, r *models.Report, state models.ReportState, reply string) error {
	if err := r.Decide(state, reply); err != nil {
		return err
	}
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, "report."+string(state), "job/"+r.JobID); err != nil {
		return err
	}
	if err := h.Store.Reports().Save(c.UserContext(), r); err != nil {
		return err
	}
	if err := h.settleReport(c, r); err != nil {
		return err
	}
	return h.answerReader(c, r)
}

// answerReader tells the reader who waits for it what was decided, and forgets who
// that is.
func (h *Handlers) answerReader(c *fiber.Ctx, r *models.Report) error {
	if !r.Answer.Wanted() {
		return nil
	}
	ctx := c.UserContext()
	to, err := h.readerOf(c, r)
	if err != nil {
		return err
	}
	job, err := h.Store.Jobs().Get(ctx, r.JobID)
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	if to.Email != "" {
		if err := h.Letters.ReportDecided(ctx, to, &job, r); err != nil {
			return err
		}
	}
	r.Answer = models.ReportAnswer{}
	return h.Store.Reports().Save(ctx, r)
}

// readerOf is whom to tell of a report's decision; nobody for an account that is gone
// or shut, and for an address that was told of several today.
func (h *Handlers) readerOf(c *fiber.Ctx, r *models.Report) (letters.To, error) {
	if r.Answer.UserID != "" {
		u, err := h.Store.Users().Get(c.UserContext(), r.Answer.UserID)
		if errors.Is(err, models.ErrNotFound) || err == nil && !u.MayBeTold() {
			return letters.To{}, nil
		}
		return letters.ToUser(&u), err
	}
	ok, _, err := h.Take(c, models.CapReportDecisions, h.Store.Suppressions().ID(r.Answer.Email))
	if err != nil || !ok {
		return letters.To{}, err
	}
	return letters.To{Email: r.Answer.Email, Lang: r.Answer.Lang}, nil
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
