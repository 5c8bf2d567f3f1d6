package desk

import (
	"net/url"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
)

// perColumn is how many applications a column shows.
const perColumn = 8

// pathApplications is the page of all applications.
const pathApplications = "/desk/applications"

// whoMe asks for the applications that the signed-in person looks after.
const whoMe = "me"

// wanted is what the address of the page, or a form from it, asks for.
type wanted struct {
	view, job, state, who string
}

// wantedOf reads it; values that are none ask for all.
func wantedOf(value func(string, ...string) string) wanted {
	w := wanted{view: value("view"), job: value("job"), state: value("state"), who: value("who")}
	if !slices.Contains(models.ApplicationStates, models.ApplicationState(w.state)) {
		w.state = ""
	}
	if w.state != "" {
		w.view = "list"
	}
	return w
}

// applicants are those wanted, of an organisation.
func (w wanted) applicants(c *fiber.Ctx, org models.OrgRef) store.Applicants {
	of := store.Applicants{Poster: org, JobID: w.job, Assignee: w.who}
	if w.who == whoMe {
		of.Assignee = web.VisitOf(c).Viewer.ID
	}
	if w.state != "" {
		of.States = []models.ApplicationState{models.ApplicationState(w.state)}
	}
	return of
}

// href is the address of the page that shows what is wanted, with language
// prefix.
func (w wanted) href(lang vocab.Lang) string {
	values := url.Values{}
	for _, v := range w.values() {
		values.Set(v.Name, v.Value)
	}
	path := templates.Href(lang, pathApplications)
	if len(values) == 0 {
		return path
	}
	return path + "?" + values.Encode()
}

func (w wanted) values() (all []HiddenValue) {
	for _, v := range []HiddenValue{{"view", w.view}, {"job", w.job}, {"state", w.state}, {"who", w.who}} {
		if v.Value != "" {
			all = append(all, v)
		}
	}
	return all
}

// in is the list of one state.
func (w wanted) in(state models.ApplicationState) wanted {
	w.view, w.state = "list", string(state)
	return w
}

// Applications shows who applied, under pseudonyms: those who wait for an answer
// first.
func (h *Handlers) Applications(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	want, lang := wantedOf(c.Query), web.VisitOf(c).Lang
	page := ApplicationsPage{
		Layout: h.DeskLayout(c, h.Words(c, "desk.tab_applications")), Nav: h.deskTabs(c, pathApplications, org),
		List: want.view == "list", Export: want.values(),
	}
	other := want
	if other.view = "list"; page.List {
		other.view, other.state = "", ""
	}
	page.Switch = other.href(lang)
	if page.Waiting, err = h.waitingLine(c, org.OrgRef); err != nil {
		return err
	}
	if page.Filter, err = h.applicantFilter(c, org.OrgRef, want); err != nil {
		return err
	}
	if page.List {
		err = h.applicantList(c, org.OrgRef, want, &page)
	} else {
		err = h.applicantColumns(c, org.OrgRef, want, &page)
	}
	if err != nil {
		return err
	}
	return h.Render(c, page)
}

// applicantList fills a page of the list.
func (h *Handlers) applicantList(c *fiber.Ctx, org models.OrgRef, want wanted, page *ApplicationsPage) error {
	list := h.Store.Applications().Desk(want.applicants(c, org))
	all, pager, err := web.PageOf(c, web.ListAt{Path: pathApplications, Param: "page"}, list)
	if err != nil {
		return err
	}
	page.Pager, page.Total = pager, pager.Total
	page.Rows, err = h.applicationRows(c, org, all)
	page.Decline = slices.ContainsFunc(page.Rows, func(r ApplicationRow) bool { return r.Tick })
	return err
}

// columnStates are the columns whose applications are shown; what is over stands
// in one that counts.
var columnStates = []models.ApplicationState{
	models.ApplicationReceived, models.ApplicationViewed, models.ApplicationContacted, models.ApplicationOffered,
	models.ApplicationHired,
}

// applicantColumns fills the columns, each with its first applications.
func (h *Handlers) applicantColumns(c *fiber.Ctx, org models.OrgRef, want wanted, page *ApplicationsPage) error {
	ctx, lang, of := c.UserContext(), web.VisitOf(c).Lang, want.applicants(c, org)
	counts, err := h.Store.Applications().DeskCounts(ctx, of)
	if err != nil {
		return err
	}
	var all []models.Application
	for _, state := range columnStates {
		column := ApplicationColumn{
			State: state, Label: h.Words(c, "desk.app_"+string(state)), Count: counts[state], Href: want.in(state).href(lang),
		}
		if column.Count > 0 {
			of.States = []models.ApplicationState{state}
			some, err := h.Store.Applications().Desk(of).Page(ctx, 0, perColumn)
			if err != nil {
				return err
			}
			all, column.Rows = append(all, some...), make([]ApplicationRow, len(some))
			column.More = max(0, column.Count-len(some))
		}
		page.Columns, page.Total = append(page.Columns, column), page.Total+column.Count
	}
	rows, err := h.applicationRows(c, org, all)
	for i := range page.Columns {
		n := copy(page.Columns[i].Rows, rows)
		rows = rows[n:]
	}
	over := ApplicationColumn{State: models.ApplicationClosed, Label: h.Words(c, "desk.column_over")}
	for _, state := range []models.ApplicationState{models.ApplicationClosed, models.ApplicationWithdrawn} {
		over.Count += counts[state]
		over.Parts = append(over.Parts, ColumnPart{
			h.Words(c, "desk.app_"+string(state)), counts[state], want.in(state).href(lang),
		})
	}
	page.Columns, page.Total = append(page.Columns, over), page.Total+over.Count
	return err
}

// waitingLine says what waits for an organisation.
func (h *Handlers) waitingLine(c *fiber.Ctx, org models.OrgRef) (WaitingLine, error) {
	n, since, err := h.Store.Applications().Waiting(c.UserContext(), org)
	line := WaitingLine{Count: n}
	if n > 0 {
		waited := h.Now().Sub(since)
		line.Longest, line.Late = h.Span(c, waited), waited >= models.RemindPosterAfter
	}
	return line, err
}
