package desk

import (
	"slices"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

const pathFeeds = "/desk/feeds"

// FeedsPage is where addresses are kept from which adverts are pulled.
type FeedsPage struct {
	templates.Layout
	Nav    templates.ConsoleNav
	Owner  bool
	Faults []models.Fault
	Rows   []FeedRow
	Fields []templates.Field
}

// Template names pages/desk/feeds.html.
func (FeedsPage) Template() string { return "desk/feeds" }

// FeedRow is one feed with its last pulls.
type FeedRow struct {
	ID, Address, Rule string
	Alarm             models.FeedAlarm
	Paused            bool
	Next              time.Time
	Runs              []FeedRunRow
}

// FeedRunRow is the report of one pull.
type FeedRunRow struct {
	At      time.Time
	Outcome models.RunOutcome
	Fault   models.Fault
	Counts  string
	Lines   []FeedLineRow
}

// FeedLineRow is a row that somebody has to look at.
type FeedLineRow struct {
	Ref, Title, Result, Why, Href string
	Held                          bool // Href leads to the advert that offers the same position
}

// FeedsToLookAt are the feeds of an organisation that fail or have shrunk.
func (h *Handlers) FeedsToLookAt(c *fiber.Ctx, org models.OrgRef) ([]models.Feed, error) {
	all, err := h.Store.Feeds().Of(org).Page(c.UserContext(), 0, models.MaxFeeds)
	return slices.DeleteFunc(all, func(f models.Feed) bool { return f.Alarm == "" || f.Paused }), err
}

// feedCard adds to what is to be done the feeds that fail or have shrunk.
func (h *Handlers) feedCard(c *fiber.Ctx, org models.OrgRef, page *HomePage) error {
	ill, err := h.FeedsToLookAt(c, org)
	if err != nil || len(ill) == 0 {
		return err
	}
	page.Todo = append(page.Todo, TodoCard{
		Count: len(ill), Title: h.Words(c, "desk.today_feeds", len(ill)), Text: h.Words(c, "desk.feed_"+string(ill[0].Alarm)),
		Link: h.Link(c, pathFeeds, "desk.today_feeds_link"),
	})
	return nil
}

// Feeds shows the feeds of the organisation with their last pulls. After a
// preview the form holds what was typed for it.
func (h *Handlers) Feeds(c *fiber.Ctx) error {
	typed := models.Feed{Appear: models.FeedDrafts, Gone: models.GoneStays, Hours: 6}
	if id := c.Query("from"); id != "" {
		im, err := h.Store.Imports().Get(c.UserContext(), id)
		if err == nil {
			err = h.Mine(c, im.Owner)
		}
		if err == nil && im.Feed == nil {
			err = models.ErrNotFound
		}
		if err != nil {
			return err
		}
		typed = *im.Feed
	}
	return h.showFeeds(c, typed, nil)
}

func (h *Handlers) showFeeds(c *fiber.Ctx, typed models.Feed, faults []models.Fault) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	say, ctx := h.Say(c), c.UserContext()
	page := FeedsPage{
		Layout: h.DeskLayout(c, say("desk.feeds_title")), Nav: h.deskTabs(c, pathFeeds, org), Owner: web.VisitOf(c).Viewer.Owner,
		Faults: faults, Fields: feedFields(say, typed, faults),
	}
	all, err := h.Store.Feeds().Of(org.OrgRef).Page(ctx, 0, models.MaxFeeds)
	if err != nil {
		return err
	}
	for _, f := range all {
		row := FeedRow{ID: f.ID, Address: f.Address, Alarm: f.Alarm, Paused: f.Paused, Next: f.NextAt,
			Rule: say("desk.feed_rule", say("desk.feed_"+string(f.Appear)), say("desk.feed_gone_"+string(f.Gone)), say("desk.feed_every", f.Hours))}
		runs, err := h.Store.FeedRuns().Of(f.ID).Page(ctx, 0, 5)
		if err != nil {
			return err
		}
		for i, run := range runs {
			row.Runs = append(row.Runs, h.runRow(c, run, i == 0))
		}
		page.Rows = append(page.Rows, row)
	}
	return h.Render(c, page)
}

// runRow is a report; the newest with its lines.
func (h *Handlers) runRow(c *fiber.Ctx, run models.FeedRun, whole bool) FeedRunRow {
	say, lang := h.Say(c), web.VisitOf(c).Lang
	row := FeedRunRow{At: run.At, Outcome: run.Outcome, Fault: run.Fault, Counts: countsOf(say, lang, &run)}
	if !whole {
		return row
	}
	for _, l := range run.Lines[:min(len(run.Lines), 100)] {
		line := FeedLineRow{Ref: l.Ref, Title: l.Title, Result: say("desk.row_" + string(l.Result)), Held: l.Result == models.RowTwin}
		if l.Why != "" {
			line.Why = h.Pages.Fault(lang, models.Fault{Code: l.Why})
		}
		line.Href = lineHref(lang, l)
		if line.Held && l.Twin != "" {
			line.Result = say("desk.row_twin_of", l.Twin)
		}
		row.Lines = append(row.Lines, line)
	}
	return row
}

// lineHref leads to the draft or job of a row, or to the one that holds it back.
func lineHref(lang vocab.Lang, l models.RunLine) string {
	switch {
	case l.ID == "":
		return ""
	case l.Result == models.RowDraft || l.Result == models.RowKept:
		return templates.Href(lang, "/desk/drafts/"+l.ID)
	}
	return templates.Href(lang, "/desk/jobs/"+l.ID)
}

func feedFields(say templates.Say, f models.Feed, faults []models.Fault) []templates.Field {
	field := func(name, kind, label, hint, value string, options []templates.Option) templates.Field {
		return templates.Field{Name: name, Kind: kind, Class: "one", Label: say(label), Hint: hint, Value: value, Options: options, Required: true,
			Faults: templates.FaultsOf(faults, name)}
	}
	var appear, gone, hours []templates.Option
	for _, r := range models.FeedRules {
		appear = append(appear, templates.Option{Value: string(r), Label: say("desk.feed_" + string(r))})
	}
	for _, r := range models.GoneRules {
		gone = append(gone, templates.Option{Value: string(r), Label: say("desk.feed_gone_" + string(r))})
	}
	for _, n := range models.FeedHours {
		hours = append(hours, templates.Option{Value: strconv.Itoa(n), Label: say("desk.feed_every", n)})
	}
	attested := ""
	if f.Attested {
		attested = "on"
	}
	fields := []templates.Field{
		field(models.FieldFeedAddress, "url", "desk.feed_address", say("desk.feed_address_hint", models.MaxFeedBytes>>20), f.Address, nil),
		field(models.FieldFeedAppear, "radio", "desk.feed_appear", "", string(f.Appear), appear),
		field(models.FieldFeedGone, "radio", "desk.feed_gone", "", string(f.Gone), gone),
		field(models.FieldFeedHours, "select", "desk.feed_hours", "", strconv.Itoa(f.Hours), hours),
		field(models.FieldFeedAttest, "check", "desk.feed_attest", "", attested, nil),
	}
	fields[4].Required = false
	return fields
}
