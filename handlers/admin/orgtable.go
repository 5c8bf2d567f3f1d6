package admin

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
)

const pathOrgTable = "/admin/organisations/all"

// OrgTablePage is the table of the organisations that post for themselves.
type OrgTablePage struct {
	templates.Layout
	Nav   templates.ConsoleNav
	Sieve []templates.Field
	Rows  []OrgTableRow
	Pager templates.Pager
	File  string // address of the same rows as a file
}

// Template names pages/admin/orgtable.html.
func (OrgTablePage) Template() string { return "admin/orgtable" }

// OrgTableRow is one of them, with what it has on the board.
type OrgTableRow struct {
	Target             string // "agency/ID"
	Name, Kind, State  string
	Since              models.Date
	People             int // who can sign in for it
	Live, Applications int
	Waiting            int // applications that nobody answered
}

// organisationsListed are all agencies and the employers that nobody else entered,
// the newest first.
func (h *Handlers) organisationsListed(ctx context.Context) ([]models.OrgListed, error) {
	agencies, err := h.Store.Agencies().All(ctx)
	if err != nil {
		return nil, err
	}
	employers, err := h.Store.Employers().All(ctx)
	if err != nil {
		return nil, err
	}
	var all []models.OrgListed
	for _, a := range agencies {
		all = append(all, models.OrgListed{OrgRef: models.OrgRef{Kind: models.OrgAgency, ID: a.ID}, Name: a.Name, Form: "agency",
			State: a.Verification.State, CreatedAt: a.CreatedAt})
	}
	for _, e := range employers {
		if e.EnteredBy == "" {
			all = append(all, models.OrgListed{OrgRef: models.OrgRef{Kind: models.OrgEmployer, ID: e.ID}, Name: e.Name, Form: e.Kind,
				State: e.Verification.State, CreatedAt: e.CreatedAt})
		}
	}
	slices.SortStableFunc(all, func(a, b models.OrgListed) int { return b.CreatedAt.Compare(a.CreatedAt) })
	return all, nil
}

// sifted are those of some organisations that a sieve keeps.
func (h *Handlers) sifted(ctx context.Context, sieve models.OrgSieve) ([]models.OrgListed, error) {
	all, err := h.organisationsListed(ctx)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(o models.OrgListed) bool { return !sieve.Keeps(&o, 0) })
	if !sieve.Nobody {
		return all, nil
	}
	people, err := h.Store.Users().PeopleOf(ctx, refsOf(all))
	return slices.DeleteFunc(all, func(o models.OrgListed) bool { return people[o.OrgRef] > 0 }), err
}

func refsOf(all []models.OrgListed) []models.OrgRef {
	refs := make([]models.OrgRef, len(all))
	for i := range all {
		refs[i] = all[i].OrgRef
	}
	return refs
}

// OrgTable lists organisations with what they have on the board, searched and
// filtered, or answers with the same as a file.
func (h *Handlers) OrgTable(c *fiber.Ctx) error {
	sieve := models.OrgSieve{Text: web.Cut(strings.TrimSpace(c.Query("q")), 100), Nobody: c.Query("people") == "none"}
	if state := models.VerificationState(c.Query("state")); slices.Contains(models.VerificationStates, state) {
		sieve.State = state
	}
	all, err := h.sifted(c.UserContext(), sieve)
	if err != nil {
		return err
	}
	if c.Query("as") == "csv" {
		return h.orgFile(c, all)
	}
	page := OrgTablePage{
		Layout: h.adminLayout(c, h.Words(c, "admin.orgs_all")), Nav: h.adminTabs(c, "/admin/organisations"), Sieve: h.orgSieve(c, sieve),
	}
	page.File = templates.Href(page.Lang, pathOrgTable) + "?as=csv&" + string(c.Request().URI().QueryString())
	all, page.Pager = web.PageIn(c, web.ListAt{Path: pathOrgTable, Param: "page"}, all)
	if page.Rows, err = h.orgTableRows(c, all); err != nil {
		return err
	}
	page.Scripts = append(page.Scripts, "js/table.js")
	return h.Render(c, page)
}

// orgSieve are the questions above the table.
func (h *Handlers) orgSieve(c *fiber.Ctx, sieve models.OrgSieve) []templates.Field {
	say := h.Say(c)
	state := templates.Field{Name: "state", Kind: "select", Label: say("admin.col_state"), Value: string(sieve.State),
		Options: []templates.Option{{Label: say("admin.market_all")}}}
	for _, s := range models.VerificationStates {
		state.Options = append(state.Options, templates.Option{Value: string(s), Label: say("desk.org_" + string(s))})
	}
	people := templates.Field{Name: "people", Kind: "select", Label: say("admin.col_people"),
		Options: []templates.Option{{Label: say("admin.market_all")}, {Value: "none", Label: say("admin.orgs_nobody")}}}
	if sieve.Nobody {
		people.Value = "none"
	}
	return []templates.Field{{Name: "q", Kind: "search", Label: say("admin.orgs_search"), Value: sieve.Text}, state, people}
}

// orgTableRows are organisations with what each has on the board.
func (h *Handlers) orgTableRows(c *fiber.Ctx, all []models.OrgListed) ([]OrgTableRow, error) {
	ctx, lang, now := c.UserContext(), web.VisitOf(c).Lang, h.Now()
	people, err := h.Store.Users().PeopleOf(ctx, refsOf(all))
	if err != nil {
		return nil, err
	}
	rows := make([]OrgTableRow, len(all))
	for i, o := range all {
		jobs, err := h.Store.Jobs().BriefsByPoster(ctx, o.OrgRef)
		if err != nil {
			return nil, err
		}
		states, err := h.Store.Applications().DeskCounts(ctx, store.Applicants{Poster: o.OrgRef})
		if err != nil {
			return nil, err
		}
		waiting, _, err := h.Store.Applications().Waiting(ctx, o.OrgRef)
		if err != nil {
			return nil, err
		}
		rows[i] = OrgTableRow{Target: web.OrgTarget(o.OrgRef), Name: o.Name.In(lang), Kind: vocab.PosterKinds.Label(o.Form, lang),
			State: h.Words(c, "desk.org_"+string(o.State)), Since: models.DateOf(o.CreatedAt), People: people[o.OrgRef], Waiting: waiting}
		for state, n := range states {
			if state != models.ApplicationWithdrawn {
				rows[i].Applications += n
			}
		}
		for j := range jobs {
			if jobs[j].Live(now) {
				rows[i].Live++
			}
		}
	}
	return rows, nil
}

// orgFile answers with organisations as a file.
func (h *Handlers) orgFile(c *fiber.Ctx, all []models.OrgListed) error {
	rows, err := h.orgTableRows(c, all)
	if err != nil {
		return err
	}
	head := []string{h.Words(c, "admin.orgs_id")}
	for _, key := range []string{"name", "kind", "state", "since", "people", "live", "applications", "waiting"} {
		head = append(head, h.Words(c, "admin.col_"+key))
	}
	lines := [][]string{head}
	for _, r := range rows {
		lines = append(lines, []string{r.Target, web.NotFormula(r.Name), r.Kind, r.State, string(r.Since), strconv.Itoa(r.People),
			strconv.Itoa(r.Live), strconv.Itoa(r.Applications), strconv.Itoa(r.Waiting)})
	}
	return web.SendCSV(c, "enkaku-organisations-"+string(models.DateOf(h.Now()))+".csv", lines)
}
