package desk

import (
	"net/url"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// pathHome is the first page of the desk, pathJobs the table of jobs.
const (
	pathHome = "/desk"
	pathJobs = "/desk/jobs"
)

// HomePage is what a poster has to do today, and how the week went.
type HomePage struct {
	templates.Layout
	Nav        templates.ConsoleNav
	Day        models.Date
	Waits      WaitingLine // applications
	Todo       []TodoCard
	Replies    string // how the organisation answers, in words; "" for too little
	Week       []WeekFigure
	Counts     []StateCount
	Open       []JobRow // open now, those that end first
	Drafts     []DraftRow
	DraftPager templates.Pager
}

// Template names pages/desk/home.html.
func (HomePage) Template() string { return "desk/home" }

// TodoCard is one thing to do.
type TodoCard struct {
	Count int
	Title string
	Text  string
	Link  templates.Link
}

// WeekFigure is a figure of the last seven days, with that of the seven before.
type WeekFigure struct {
	Label       string
	Now, Before int
}

// StateCount is how many jobs are in a state.
type StateCount struct {
	Label string
	Count int
	Href  string
}

// Home shows what the organisation has to do today, how the week went and what
// is being written. Who works for none is led to register one.
func (h *Handlers) Home(c *fiber.Ctx) error {
	if web.VisitOf(c).Viewer.Org.ID == "" {
		return h.To(c, "/desk/register")
	}
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	page := HomePage{
		Layout: h.DeskLayout(c, h.Words(c, "desk.title")), Nav: h.deskTabs(c, pathHome, org), Day: models.DateOf(h.Now()),
	}
	if page.Waits, err = h.waitingLine(c, org.OrgRef); err != nil {
		return err
	}
	if page.Replies, err = h.ReplyWords(c, org.OrgRef); err != nil {
		return err
	}
	jobs, err := h.Store.Jobs().DeskJobs(c.UserContext(), org.OrgRef)
	if err != nil {
		return err
	}
	for _, item := range models.TodayOf(jobs, org.Agency, h.Now()) {
		page.Todo = append(page.Todo, h.todoCard(c, item))
	}
	if err := h.feedCard(c, org.OrgRef, &page); err != nil {
		return err
	}
	page.Counts = h.stateCounts(c, jobs)
	if page.Open, err = h.openRows(c, jobs); err != nil {
		return err
	}
	if page.Week, err = h.weekFigures(c, org.OrgRef, jobs); err != nil {
		return err
	}
	drafts, pager, err := web.PageOf(
		c, web.ListAt{Path: pathHome, Param: "drafts", Several: true}, h.Store.Drafts().OfOwner(org.OrgRef),
	)
	if err != nil {
		return err
	}
	page.DraftPager = pager
	for _, d := range drafts {
		page.Drafts = append(page.Drafts, h.draftRow(c, d))
	}
	return h.Render(c, page)
}

// openAtHome is how many open jobs the first page of the desk shows.
const openAtHome = 8

// openRows are rows of the table for the open jobs that end first.
func (h *Handlers) openRows(c *fiber.Ctx, jobs []models.DeskJob) (open []JobRow, err error) {
	q := models.DeskQuestion{State: models.DeskLive, Order: models.DeskByUntil}
	found := q.Pick(jobs, nil, h.Now())
	ids := make([]string, 0, openAtHome)
	for i := range found[:min(len(found), openAtHome)] {
		ids = append(ids, found[i].ID)
	}
	rows, err := h.deskRows(c, ids)
	for _, id := range ids {
		if row, ok := rows[id]; ok {
			open = append(open, row)
		}
	}
	return open, err
}

// todoCard is a thing to do in words, with the way there.
func (h *Handlers) todoCard(c *fiber.Ctx, item models.TodayItem) TodoCard {
	lang, key := web.VisitOf(c).Lang, "desk.today_"+string(item.Kind)
	card := TodoCard{Count: item.Count, Title: h.Words(c, key, item.Count)}
	link := pathJobs + "?" + models.DeskQuestion{State: todayStates[item.Kind], Order: models.DeskByUntil}.Values().Encode()
	switch {
	case item.Kind == models.TodayPermit:
		link, card.Text = "/desk/organisation", h.Words(c, "desk.today_until", templates.Date(lang, models.DateOf(item.Until.Add(-1))))
	case item.First != nil:
		card.Text = item.First.Title(lang)
		if !item.Until.IsZero() {
			card.Text = h.Words(c, "desk.today_first", card.Text, templates.Date(lang, models.DateOf(item.Until.Add(-1))))
		}
		if note := item.First.ReviewNote; note != "" && item.Kind == models.TodayReturned {
			card.Text += ": " + web.Cut(note, 120)
		}
		if item.Count == 1 {
			link = pathJobs + "/" + item.First.ID
		}
	}
	card.Link = h.Link(c, link, key+"_link")
	return card
}

// todayStates is which jobs of the table a thing to do is about.
var todayStates = map[models.TodayKind]models.DeskState{
	models.TodayReturned: models.DeskAttention, models.TodayHeld: models.DeskState(models.JobPaused),
	models.TodayEnding: models.DeskEnding, models.TodayOutcome: models.DeskUntold,
}

// stateCounts tell how many of the jobs are in which state, those that are none
// left out.
func (h *Handlers) stateCounts(c *fiber.Ctx, jobs []models.DeskJob) (counts []StateCount) {
	n := map[models.DeskState]int{}
	for i := range jobs {
		n[jobs[i].DeskState(h.Now())]++
	}
	for _, state := range models.DeskStates {
		if n[state] > 0 {
			counts = append(counts, StateCount{h.Words(c, "desk.state_"+string(state)), n[state],
				templates.Href(web.VisitOf(c).Lang, pathJobs) + "?" + url.Values{"state": {string(state)}}.Encode()})
		}
	}
	return counts
}
