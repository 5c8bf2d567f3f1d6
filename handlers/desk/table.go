package desk

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// JobsPage is the table of the jobs of an organisation.
type JobsPage struct {
	templates.Layout
	Nav      templates.ConsoleNav
	Text     templates.Field
	Sieve    []templates.Field
	Asked    []templates.Hidden // the question, for forms that keep it
	Heads    []TableHead
	Rows     []JobRow
	Pager    templates.Pager
	Deeds    []templates.Option // that can be done to several
	AllUpTo  int                // how many of all found jobs a deed reaches; 0: the page has them all
	Views    []ViewLink
	Filtered bool
	ViewName templates.Field
	Faults   []models.Fault
}

// Template names pages/desk/jobs.html.
func (JobsPage) Template() string { return "desk/jobs" }

// TableHead is the heading of a column. Without an address it sorts nothing.
type TableHead struct {
	Label  string
	Href   string
	Sorted string // "ascending", "descending", "" for not by this
	Num    bool
}

// ViewLink is a view that is kept, or one that everybody has.
type ViewLink struct {
	ID, Name, Href string // no ID: it cannot be removed
	Current        bool
}

// Jobs shows the jobs of the organisation as a table.
func (h *Handlers) Jobs(c *fiber.Ctx) error {
	values, err := web.QueryValues(c)
	if err != nil {
		return fiber.ErrBadRequest
	}
	return h.showJobs(c, models.ParseDeskQuestion(values), "", nil)
}

// showJobs shows the table that a question asks for, with the name typed for a
// view and what is wrong with it.
func (h *Handlers) showJobs(c *fiber.Ctx, q models.DeskQuestion, viewName string, faults []models.Fault) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	ids, err := h.jobsAsked(c, org.OrgRef, q)
	if err != nil {
		return err
	}
	page := JobsPage{
		Layout: h.DeskLayout(c, h.Words(c, "desk.tab_jobs")), Nav: h.deskTabs(c, pathJobs, org), Faults: faults,
		Heads: h.tableHeads(c, q), Asked: hiddenOf(q), Filtered: len(q.Values()) > 0,
		ViewName: templates.Field{Name: models.FieldViewName, Label: h.Words(c, "desk.view_name"), Value: viewName,
			Max: models.MaxViewName, Faults: templates.FaultsOf(faults, models.FieldViewName)},
	}
	page.Text, page.Sieve = h.jobSieve(c, q)
	found := len(ids)
	ids, page.Pager = web.PageIn(c, web.ListAt{Path: pathJobs, Param: "page"}, ids)
	rows, err := h.deskRows(c, ids)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if row, ok := rows[id]; ok {
			page.Rows = append(page.Rows, row)
		}
	}
	if found > len(ids) {
		page.AllUpTo = min(found, models.MaxTogether)
	}
	for _, d := range deeds {
		page.Deeds = append(page.Deeds, templates.Option{Value: d.key, Label: h.Words(c, "desk.together_"+d.key)})
	}
	if page.Views, err = h.viewLinks(c, org.OrgRef, q); err != nil {
		return err
	}
	page.Scripts = append(page.Scripts, "js/table.js")
	return h.Render(c, page)
}

// jobsAsked are the ids of the jobs that a question asks for, in its order.
func (h *Handlers) jobsAsked(c *fiber.Ctx, org models.OrgRef, q models.DeskQuestion) ([]string, error) {
	ctx := c.UserContext()
	jobs, err := h.Store.Jobs().DeskJobs(ctx, org)
	if err != nil {
		return nil, err
	}
	var figures map[string]models.DeskFigures
	if q.Order.Figured() && len(jobs) > 0 {
		all := make([]string, len(jobs))
		for i := range jobs {
			all[i] = jobs[i].ID
		}
		totals, err := h.Store.Counters().Totals(ctx, all)
		if err != nil {
			return nil, err
		}
		applied, err := h.Store.Applications().CountByJobs(ctx, all)
		if err != nil {
			return nil, err
		}
		figures = make(map[string]models.DeskFigures, len(all))
		for _, id := range all {
			figures[id] = models.DeskFigures{JobTotals: totals[id], Applications: applied[id]}
		}
	}
	found := q.Pick(jobs, figures, h.Now())
	ids := make([]string, len(found))
	for i := range found {
		ids[i] = found[i].ID
	}
	return ids, nil
}

// jobSieve are the questions by which the table is searched and filtered.
func (h *Handlers) jobSieve(c *fiber.Ctx, q models.DeskQuestion) (templates.Field, []templates.Field) {
	say, lang := h.Say(c), web.VisitOf(c).Lang
	text := templates.Field{Name: "q", Kind: "search", Label: say("desk.filter_text"), Value: q.Text,
		Max: models.MaxDeskText}
	state := templates.Field{Name: "state", Kind: "select", Label: say("desk.filter_state"), Value: string(q.State),
		Options: []templates.Option{{Label: say("desk.filter_all")}}}
	for _, s := range models.DeskStates {
		state.Options = append(state.Options, templates.Option{Value: string(s), Label: say("desk.state_" + string(s))})
	}
	work := templates.Field{Name: "work", Kind: "select", Label: say("desk.filter_work"), Value: string(q.Work),
		Options: []templates.Option{{Label: say("desk.filter_all")}}}
	for _, t := range vocab.WorkTypes.Terms() {
		if t.Parent != "" {
			work.Options = append(work.Options, templates.Option{Value: string(t.Key), Label: t.Label.In(lang)})
		}
	}
	return text, []templates.Field{state, work}
}

// tableHeads are the headings of the columns of the table.
func (h *Handlers) tableHeads(c *fiber.Ctx, q models.DeskQuestion) (heads []TableHead) {
	for _, col := range []struct {
		words string
		by    models.DeskOrder
		sorts bool
		num   bool
	}{
		{"desk.col_job", models.DeskByTitle, true, false}, {"desk.col_state", "", false, false},
		{"desk.col_until", models.DeskByUntil, true, false}, {"desk.col_views", models.DeskByViews, true, true},
		{"desk.col_clicks", models.DeskByClicks, true, true},
		{"desk.col_applications", models.DeskByApplications, true, true},
		{"desk.col_edited", models.DeskByEdited, true, false},
	} {
		head := TableHead{Label: h.Words(c, col.words), Num: col.num}
		if col.sorts {
			head.Href = h.tableHref(c, q.Sorted(col.by))
			if q.Order == col.by {
				head.Sorted = "ascending"
				if q.Falls() {
					head.Sorted = "descending"
				}
			}
		}
		heads = append(heads, head)
	}
	return heads
}

// tableHref is the address of the table that a question asks for.
func (h *Handlers) tableHref(c *fiber.Ctx, q models.DeskQuestion) string {
	path := templates.Href(web.VisitOf(c).Lang, pathJobs)
	if values := q.Values(); len(values) > 0 {
		path += "?" + values.Encode()
	}
	return path
}

// hiddenOf is a question as hidden values of a form.
func hiddenOf(q models.DeskQuestion) (hidden []templates.Hidden) {
	values := q.Values()
	for _, name := range []string{"q", "state", "work", "sort", "turn"} {
		if v := values.Get(name); v != "" {
			hidden = append(hidden, templates.Hidden{Name: name, Value: v})
		}
	}
	return hidden
}
