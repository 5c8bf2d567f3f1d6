package admin

import (
	"errors"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

const pathReports = "/admin/reports"

// ReportsTogetherPage shows about which reports something is about to be decided, or
// what became of it.
type ReportsTogetherPage struct {
	templates.Layout
	Nav    templates.ConsoleNav
	State  string // decided for
	Rows   []ReportRow
	Left   []ReportRow // that somebody else decided first
	Done   []ReportRow
	Over   bool // it was done; the page is the report
	Danger bool
	Reply  templates.Field
	Button string
	Faults []models.Fault
}

// Template names pages/admin/reportstogether.html.
func (ReportsTogetherPage) Template() string { return "admin/reportstogether" }

// reportDeeds are what can be decided about several reports, with the words for it.
var reportDeeds = []templates.Option{
	{Value: string(models.ReportDismissed), Label: "admin.reports_dismiss_together"},
	{Value: string(models.ReportUpheld), Label: "admin.reports_uphold_together"},
}

func reportDeedOf(state string) (words string, err error) {
	i := slices.IndexFunc(reportDeeds, func(d templates.Option) bool { return d.Value == state })
	if i < 0 {
		return "", models.ErrNotFound
	}
	return reportDeeds[i].Label, nil
}

// AskReportsTogether shows about which reports something is about to be decided.
func (h *Handlers) AskReportsTogether(c *fiber.Ctx) error {
	values, err := web.QueryValues(c)
	if err != nil {
		return fiber.ErrBadRequest
	}
	if _, err := reportDeedOf(values.Get("state")); err != nil {
		return err
	}
	if len(values["id"]) == 0 {
		h.Flash(c, "admin.reports_none_ticked")
		return h.To(c, pathReports)
	}
	return h.askReportsTogether(c, values.Get("state"), values["id"], "", nil)
}

func (h *Handlers) askReportsTogether(c *fiber.Ctx, state string, ids []string, typed string, faults []models.Fault) error {
	reports, rows, err := h.reportsNamed(c, ids)
	if err != nil {
		return err
	}
	page := ReportsTogetherPage{State: state, Faults: faults, Reply: templates.Field{
		Name: "reply", Kind: "textarea", Rows: 3, Label: h.Words(c, "admin.reply"), Hint: h.Words(c, "admin.reply_goes"), Value: typed, Max: 1000,
		Required: state == string(models.ReportUpheld), Faults: templates.FaultsOf(faults, "reply"),
	}}
	for i, r := range reports {
		if r.State == models.ReportOpen {
			page.Rows = append(page.Rows, rows[i])
		} else {
			page.Left = append(page.Left, rows[i])
		}
	}
	return h.renderReportsTogether(c, page)
}

// reportsNamed are reports by their ids, with their rows.
func (h *Handlers) reportsNamed(c *fiber.Ctx, ids []string) (reports []models.Report, rows []ReportRow, err error) {
	ids = slices.Compact(slices.Sorted(slices.Values(ids)))
	if len(ids) > models.MaxTogether {
		return nil, nil, fiber.ErrBadRequest
	}
	found, err := h.Store.Reports().GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, nil, err
	}
	for _, id := range ids {
		r, ok := found[id]
		if !ok {
			return nil, nil, models.ErrNotFound
		}
		reports = append(reports, r)
	}
	rows, err = h.reportRows(c, reports)
	return reports, rows, err
}

func (h *Handlers) renderReportsTogether(c *fiber.Ctx, page ReportsTogetherPage) error {
	words, err := reportDeedOf(page.State)
	if err != nil {
		return err
	}
	page.Layout, page.Nav = h.adminLayout(c, h.Words(c, words)), h.adminTabs(c, pathReports)
	page.Danger = page.State == string(models.ReportUpheld)
	page.Button = h.Words(c, "desk.together_do", page.Title, len(page.Rows))
	return h.Render(c, page)
}

// DecideReportsTogether decides each of the named reports by the rules of deciding one,
// with one reply, and tells what became of them.
func (h *Handlers) DecideReportsTogether(c *fiber.Ctx) error {
	values, err := web.FormValues(c)
	if err != nil {
		return err
	}
	state, reply := values.Get("state"), form.Text(values.Get("reply"))
	if _, err := reportDeedOf(state); err != nil {
		return err
	}
	reports, rows, err := h.reportsNamed(c, values["id"])
	if err != nil {
		return err
	}
	page := ReportsTogetherPage{State: state, Over: true}
	var invalid *models.InvalidError
	for i := range reports {
		switch err := h.decideReport(c, &reports[i], models.ReportState(state), reply); {
		case err == nil:
			page.Done = append(page.Done, rows[i])
		case errors.As(err, &invalid): // of the reply, before anything was decided
			c.Status(fiber.StatusUnprocessableEntity)
			return h.askReportsTogether(c, state, values["id"], reply, invalid.Faults)
		case errors.Is(err, models.ErrConflict):
			page.Left = append(page.Left, rows[i])
		default:
			return err
		}
	}
	return h.renderReportsTogether(c, page)
}

// reportSieve is which of the open reports a list is to hold.
type reportSieve struct {
	text   string
	reason models.ReportReason
}

func reportSieveOf(c *fiber.Ctx) reportSieve {
	s := reportSieve{text: web.Cut(strings.TrimSpace(c.Query("q")), 100)}
	if reason := models.ReportReason(c.Query("reason")); slices.Contains(models.ReportReasons, reason) {
		s.reason = reason
	}
	return s
}

// keeps reports whether a report stays in the list: its text is part of what the reader
// wrote, of the title or of the poster's name, however written.
func (s reportSieve) keeps(r *models.Report, row *ReportRow) bool {
	if s.reason != "" && r.Reason != s.reason {
		return false
	}
	text := models.FoldOrgName(s.text)
	return s.text == "" || s.text == r.JobID || text != "" && slices.ContainsFunc([]string{row.Job, row.Poster, r.Note}, func(said string) bool {
		return strings.Contains(models.FoldOrgName(said), text)
	})
}

// fields are the questions above the list.
func (s reportSieve) fields(say templates.Say) []templates.Field {
	reason := templates.Field{Name: "reason", Kind: "select", Label: say("admin.col_kind"), Value: string(s.reason),
		Options: []templates.Option{{Label: say("admin.market_all")}}}
	for _, r := range models.ReportReasons {
		reason.Options = append(reason.Options, templates.Option{Value: string(r), Label: say("admin.report_" + string(r))})
	}
	return []templates.Field{{Name: "q", Kind: "search", Label: say("admin.reports_search"), Value: s.text}, reason}
}
