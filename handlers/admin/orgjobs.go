package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// OrgJobsPage is the table of the jobs of one organisation, as administrators see it.
type OrgJobsPage struct {
	templates.Layout
	Nav     templates.ConsoleNav
	Target  string // "agency/ID"
	Heading string
	Sieve   []templates.Field
	Rows    []OrgJobRow
	Pager   templates.Pager
	Deeds   []templates.Option // that can be done to several
}

// Template names pages/admin/orgjobs.html.
func (OrgJobsPage) Template() string { return "admin/orgjobs" }

// OrgJobRow is one of them.
type OrgJobRow struct {
	ID, Ref, Title, Employer, State string
	Until                           models.Date
	Reports                         int // by readers, undecided
}

// OrgJobs shows the jobs of an organisation, searched and filtered as its own people
// search them.
func (h *Handlers) OrgJobs(c *fiber.Ctx) error {
	org, err := h.orgInPath(c)
	if err != nil {
		return err
	}
	values, err := web.QueryValues(c)
	if err != nil {
		return fiber.ErrBadRequest
	}
	q := models.ParseDeskQuestion(values)
	all, err := h.Store.Jobs().DeskJobs(c.UserContext(), org.OrgRef)
	if err != nil {
		return err
	}
	page := OrgJobsPage{
		Layout: h.adminLayout(c, h.Words(c, "admin.org_jobs")), Nav: h.adminTabs(c, "/admin/organisations"),
		Target: web.OrgTarget(org.OrgRef), Heading: org.Name.In(web.VisitOf(c).Lang), Sieve: jobSieve(q, h.Say(c)),
	}
	found := q.Pick(all, nil, h.Now())
	at := web.ListAt{Path: "/admin/organisations/" + page.Target + "/jobs", Param: "page"}
	found, page.Pager = web.PageIn(c, at, found)
	if page.Rows, err = h.orgJobRows(c, found); err != nil {
		return err
	}
	for _, d := range ofPublished {
		page.Deeds = append(page.Deeds, templates.Option{Value: d.key, Label: h.Words(c, d.words)})
	}
	page.Scripts = append(page.Scripts, "js/table.js")
	return h.Render(c, page)
}

func (h *Handlers) orgJobRows(c *fiber.Ctx, found []models.DeskJob) ([]OrgJobRow, error) {
	ids := make([]string, len(found))
	for i := range found {
		ids[i] = found[i].ID
	}
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	lang, now := web.VisitOf(c).Lang, h.Now()
	var rows []OrgJobRow
	for _, id := range ids {
		j, ok := jobs[id]
		if !ok {
			continue
		}
		rows = append(rows, OrgJobRow{ID: id, Ref: j.Ref, Title: j.Title.In(lang), Employer: j.Employer.Name.In(lang),
			State: h.Words(c, "desk.state_"+string(j.DeskState(now))), Until: j.Terms.ValidThrough, Reports: j.Reports})
	}
	return rows, nil
}

// jobSieve are the questions above the table.
func jobSieve(q models.DeskQuestion, say templates.Say) []templates.Field {
	state := templates.Field{Name: "state", Kind: "select", Label: say("admin.col_state"), Value: string(q.State),
		Options: []templates.Option{{Label: say("admin.market_all")}}}
	for _, s := range models.DeskStates {
		state.Options = append(state.Options, templates.Option{Value: string(s), Label: say("desk.state_" + string(s))})
	}
	return []templates.Field{{Name: "q", Kind: "search", Label: say("desk.filter_text"), Value: q.Text, Max: models.MaxDeskText}, state}
}
