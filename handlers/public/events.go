package public

import (
	"encoding/xml"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// EventsPage lists events: those to come, and those that are over.
type EventsPage struct {
	templates.Layout
	Coming []EventRow
	Past   []EventRow
	Pager  templates.Pager // through those that are over
}

// Template names the page.
func (EventsPage) Template() string { return "public/events" }

// EventRow is an event in a list.
type EventRow struct {
	Href, Title, When, Host, HostHref, Work, Fee, Spoken string
	TextLang                                             vocab.Lang // of the texts where it is not the page's, else ""
	Over, Cancelled                                      bool
}

// EventPage is one event.
type EventPage struct {
	templates.Layout
	Crumbs     []Crumb
	Row        EventRow
	Paragraphs []string
	Link       string // where to sign up, another's site
	Calendar   string
}

// Template names the page.
func (EventPage) Template() string { return "public/event" }

// comingShown is how many events to come a page lists.
const comingShown = 100

// Events lists them.
func (h *Handlers) Events(c *fiber.Ctx) error {
	ctx, now := c.UserContext(), h.Now()
	coming, err := h.Store.Events().Coming(now).Page(ctx, 0, comingShown)
	if err != nil {
		return err
	}
	past, pager, err := web.PageOf(c, web.ListAt{Path: "/events", Param: "page"}, h.Store.Events().Past(now))
	if err != nil {
		return err
	}
	if coming, err = h.standing(c, coming); err != nil {
		return err
	}
	page := EventsPage{Layout: h.Layout(c, h.Words(c, "events.title")), Pager: pager}
	for i := range coming {
		page.Coming = append(page.Coming, h.eventRow(c, &coming[i]))
	}
	for i := range past {
		page.Past = append(page.Past, h.eventRow(c, &past[i]))
	}
	page.Description, page.Section, page.Styles = h.Words(c, "events.lead"), "guide", []string{"css/landing.css"}
	page.Atom = templates.Href(page.Lang, "/events/feed")
	page.NoIndex = len(coming)+len(past) == 0
	page.LinkCard = h.boardShare(page.Lang)
	return h.Render(c, page)
}

// standing leaves out events to come of organisations that are not verified
// any more.
func (h *Handlers) standing(c *fiber.Ctx, all []models.Event) ([]models.Event, error) {
	refs := make([]models.OrgRef, len(all))
	for i := range all {
		refs[i] = all[i].Host
	}
	good, err := h.Verified(c.UserContext(), refs)
	if err != nil {
		return nil, err
	}
	kept := all[:0]
	for _, e := range all {
		if e.Host == (models.OrgRef{}) || good[e.Host] {
			kept = append(kept, e)
		}
	}
	return kept, nil
}

// shownEvent reads an event that everybody may see.
func (h *Handlers) shownEvent(c *fiber.Ctx) (models.Event, error) {
	e, err := h.Store.Events().Get(c.UserContext(), c.Params("slug"))
	if err != nil {
		return e, err
	}
	if !e.Shown() {
		return e, models.ErrNotFound
	}
	if !e.Over(h.Now()) {
		left, err := h.standing(c, []models.Event{e})
		if err != nil || len(left) == 0 {
			return e, orNotFound(err)
		}
	}
	return e, nil
}

func orNotFound(err error) error {
	if err == nil {
		return models.ErrNotFound
	}
	return err
}

// Event shows one.
func (h *Handlers) Event(c *fiber.Ctx) error {
	e, err := h.shownEvent(c)
	if err != nil {
		return err
	}
	lang := web.VisitOf(c).Lang
	page := EventPage{Layout: h.Layout(c, e.Title), Row: h.eventRow(c, &e), Paragraphs: templates.Paragraphs(e.Text)}
	page.Crumbs = []Crumb{{h.Words(c, "events.title"), templates.Href(lang, "/events")}, {e.Title, page.Row.Href}}
	page.Calendar = page.Row.Href + "/calendar.ics"
	if !page.Row.Over && !page.Row.Cancelled {
		page.Link = e.Link
	}
	page.Description, page.Section = web.Cut(page.Row.When+" ・ "+e.Text, 120), "guide"
	page.Styles = []string{"css/landing.css"}
	page.NoIndex = page.Row.Over
	page.JSONLD = []any{breadcrumbs(h.Origin(), page.Crumbs)}
	page.LinkCard = h.drawnShare(lang, "/events/"+e.ID, h.eventPicture(c, page.Row))
	if !page.Row.Over {
		page.JSONLD = append(page.JSONLD, h.eventLD(lang, &e, page.Row, page.LinkCard.Picture))
	}
	return h.Render(c, page)
}

func (h *Handlers) eventRow(c *fiber.Ctx, e *models.Event) EventRow {
	lang := web.VisitOf(c).Lang
	row := EventRow{
		Href: templates.Href(lang, "/events/"+e.ID), Title: e.Title, When: templates.EventTime(h.Say(c), lang, e), Fee: e.Fee,
		Host: h.Operator.Name.In(lang), Spoken: h.Words(c, "events.in_"+string(e.Lang)),
		Over: e.Over(h.Now()), Cancelled: e.State == models.ContributionCancelled,
	}
	if e.Host != (models.OrgRef{}) {
		row.Host, row.HostHref = e.HostName.In(lang), templates.Href(lang, hostPath(e.Host))
	}
	if e.Work != "" {
		row.Work = vocab.WorkTypes.Label(e.Work, lang)
	}
	if e.Lang != lang {
		row.TextLang = e.Lang
	}
	return row
}

func hostPath(o models.OrgRef) string {
	if o.Kind == models.OrgAgency {
		return "/agencies/" + o.ID
	}
	return "/employers/" + o.ID
}

// eventLD is schema.org/Event, as Google asks for it: an online event has its
// mode and the page where it is held.
type eventLD struct {
	Context     string         `json:"@context"`
	Type        string         `json:"@type"`
	Name        string         `json:"name"`
	Description string         `json:"description"`
	Start       string         `json:"startDate"`
	End         string         `json:"endDate"`
	Mode        string         `json:"eventAttendanceMode"`
	Status      string         `json:"eventStatus"`
	Language    vocab.Lang     `json:"inLanguage"`
	URL         string         `json:"url"`
	Location    venueLD        `json:"location"`
	Organizer   organizationLD `json:"organizer"`
	Image       string         `json:"image"`
}

type venueLD struct {
	Type string `json:"@type"`
	URL  string `json:"url"`
}

func (h *Handlers) eventLD(lang vocab.Lang, e *models.Event, row EventRow, picture string) eventLD {
	start, end := e.Local()
	status := "https://schema.org/EventScheduled"
	if row.Cancelled {
		status = "https://schema.org/EventCancelled"
	}
	host := organizationLD{Type: "Organization", Name: row.Host, URL: h.Origin() + "/"}
	if row.HostHref != "" {
		host.URL = h.Origin() + row.HostHref
	}
	return eventLD{
		Context: "https://schema.org", Type: "Event", Name: e.Title, Description: e.Text,
		Start: start.Format(time.RFC3339), End: end.Format(time.RFC3339),
		Mode: "https://schema.org/OnlineEventAttendanceMode", Status: status, Language: e.Lang,
		URL: h.Absolute(lang, "/events/"+e.ID), Location: venueLD{"VirtualLocation", e.Link}, Organizer: host, Image: picture,
	}
}

// EventCalendar answers with one event as a file for calendars.
func (h *Handlers) EventCalendar(c *fiber.Ctx) error {
	e, err := h.shownEvent(c)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="event.ics"`)
	return h.sendCalendar(c, []models.Event{e})
}

// EventsCalendar answers with all events to come, for calendars that subscribe.
func (h *Handlers) EventsCalendar(c *fiber.Ctx) error {
	all, err := h.coming(c)
	if err != nil {
		return err
	}
	return h.sendCalendar(c, all)
}

func (h *Handlers) coming(c *fiber.Ctx) ([]models.Event, error) {
	all, err := h.Store.Events().Coming(h.Now()).Page(c.UserContext(), 0, comingShown)
	if err != nil {
		return nil, err
	}
	return h.standing(c, all)
}

func (h *Handlers) sendCalendar(c *fiber.Ctx, all []models.Event) error {
	lang := web.VisitOf(c).Lang
	entries := make([]templates.EventEntry, len(all))
	for i := range all {
		entries[i] = templates.EventEntry{
			Event: &all[i], Link: h.Absolute(lang, "/events/"+all[i].ID), Organiser: h.eventRow(c, &all[i]).Host,
		}
	}
	c.Set(fiber.HeaderContentType, "text/calendar; charset=utf-8; method=PUBLISH")
	c.Set(fiber.HeaderCacheControl, "public, max-age=300")
	return c.SendString(templates.EventCalendar(lang, h.PublicURL.Hostname(), h.Now(), entries))
}

// EventsFeed answers with the events to come as an Atom feed (RFC 4287).
func (h *Handlers) EventsFeed(c *fiber.Ctx) error {
	all, err := h.coming(c)
	if err != nil {
		return err
	}
	lang := web.VisitOf(c).Lang
	f := feed{
		Lang: lang, Title: "Enkaku: " + h.Words(c, "events.title"), Page: h.Absolute(lang, "/events"),
		Self: h.Absolute(lang, "/events/feed"), Updated: time.Unix(0, 0).UTC(),
	}
	for i := range all {
		e, row := &all[i], h.eventRow(c, &all[i])
		entry := feedEntry{
			URL: h.Absolute(lang, "/events/"+e.ID), Title: e.Title, Author: row.Host, Published: e.PublishedAt.UTC(),
			Updated: later(e.SentAt, e.PublishedAt).UTC(), Summary: row.When, Content: eventText(row.When, e.Text),
		}
		if row.Cancelled {
			entry.Title = h.Words(c, "events.cancelled") + ": " + entry.Title
		}
		f.Entries, f.Updated = append(f.Entries, entry), later(f.Updated, entry.Updated)
	}
	body, err := xml.Marshal(atomOf(&f))
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "application/atom+xml; charset=utf-8")
	c.Set(fiber.HeaderCacheControl, "public, max-age=300")
	body = append([]byte(xml.Header), body...)
	if web.Unchanged(c, web.TagOf(body), time.Time{}) {
		return nil
	}
	return c.Send(body)
}

// eventText is the text of an event as plain HTML, for feeds.
func eventText(when, text string) string {
	var t advertText
	t.paragraph(when)
	for _, p := range templates.Paragraphs(text) {
		t.paragraph(p)
	}
	return t.String()
}
