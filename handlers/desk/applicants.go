package desk

import (
	"context"
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
func (h *Handlers) Applications(c *fiber.Ctx) error { return h.showApplications(c, nil) }

func (h *Handlers) showApplications(c *fiber.Ctx, faults []models.Fault) error {
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

// applicationRows are applications with the titles of their jobs, the names that
// doctors show at first contact, "" for what is gone or hidden, and who looks
// after them.
func (h *Handlers) applicationRows(
	c *fiber.Ctx, poster models.OrgRef, all []models.Application,
) ([]ApplicationRow, error) {
	known, err := h.around(c.UserContext(), poster, all)
	if err != nil {
		return nil, err
	}
	rows, now, lang := make([]ApplicationRow, len(all)), h.Now(), web.VisitOf(c).Lang
	for i := range all {
		a := &all[i]
		job, doctor := known.jobs[a.JobID], known.doctors[a.DoctorID]
		row := ApplicationRow{
			ID: a.ID, Withdrawn: !a.Stands(), Job: job.Title.In(lang), JobID: a.JobID, New: a.New(), At: a.CreatedAt,
			Label: h.Words(c, "desk.app_"+string(a.State)), Tick: a.UnderSelection(),
		}
		if a.ShownTo(&job, &doctor) {
			row.Name, row.About = doctor.DisplayName, h.aboutWords(c, &doctor)
			row.Messages = known.fresh[a.ID] + a.Interview.Unseen(models.ByPoster)
		}
		if since := a.WaitsSince(); !since.IsZero() {
			row.Waits, row.Late = h.Span(c, now.Sub(since)), now.Sub(since) >= models.RemindPosterAfter
		}
		row.Assignee, row.Lost = known.assignee(a)
		rows[i] = row
	}
	return rows, nil
}

// aboutWords say what a doctor does and for how long, shortly.
func (h *Handlers) aboutWords(c *fiber.Ctx, d *models.Doctor) string {
	years := h.Words(c, "desk.years_value", d.Years)
	if len(d.Specialties) == 0 {
		return years
	}
	return vocab.Specialties.Label(d.Specialties[0], web.VisitOf(c).Lang) + " " + years
}

// around is what is known of those that applications are about.
type around struct {
	jobs    map[string]models.Job
	doctors map[string]models.Doctor
	fresh   map[string]int // messages that nobody has seen, by application
	people  map[string]models.User
}

func (h *Handlers) around(
	ctx context.Context, poster models.OrgRef, all []models.Application,
) (known around, err error) {
	if len(all) == 0 {
		return known, nil
	}
	var ids, jobs, doctors, people []string
	for i := range all {
		a := &all[i]
		ids, jobs, doctors = append(ids, a.ID), append(jobs, a.JobID), append(doctors, a.DoctorID)
		if a.Assigned.User != "" {
			people = append(people, a.Assigned.User)
		}
	}
	if known.jobs, err = h.Store.Jobs().GetMany(ctx, distinct(jobs)); err != nil {
		return known, err
	}
	if known.doctors, err = h.Store.Doctors().GetMany(ctx, distinct(doctors)); err != nil {
		return known, err
	}
	if known.fresh, err = h.Store.Messages().UnreadByPoster(ctx, poster, ids); err != nil || len(people) == 0 {
		return known, err
	}
	known.people, err = h.Store.Users().GetMany(ctx, distinct(people))
	return known, err
}

// distinct sorts names and leaves out those that stand twice.
func distinct(names []string) []string {
	slices.Sort(names)
	return slices.Compact(names)
}

// assignee names who looks after an application; lost says that the one who did
// works there no more.
func (known around) assignee(a *models.Application) (name string, lost bool) {
	var u *models.User
	if found, ok := known.people[a.Assigned.User]; ok {
		u = &found
	}
	who, lost := a.Assignee(u)
	if who == nil {
		return "", lost
	}
	return memberName(who), lost
}

// memberName is what colleagues call somebody.
func memberName(u *models.User) string {
	if u.Name != "" {
		return u.Name
	}
	return u.Email
}
