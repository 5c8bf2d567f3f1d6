package admin

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

const pathEvents = "/admin/events"

// EventsPage are the events that wait for an editor, those of the board, and
// the form of one of these.
type EventsPage struct {
	templates.Layout
	Nav     templates.ConsoleNav
	Faults  []models.Fault
	Waiting []web.EventRow
	Pager   templates.Pager
	Own     []web.EventRow
	ID, As  string
	Version int64
	Fields  []templates.Field
}

// Template names pages/admin/events.html.
func (EventsPage) Template() string { return "admin/events" }

// EventPage is one event to be decided on, as it was sent in last.
type EventPage struct {
	templates.Layout
	Nav        templates.ConsoleNav
	Faults     []models.Fault
	Row        web.EventRow
	Version    int64
	Paragraphs []string
	Link, Fee  string
	Verified   bool // its organisation is, now
	Reply      templates.Field
}

// Template names pages/admin/event.html.
func (EventPage) Template() string { return "admin/event" }

// Events shows them, with an empty form.
func (h *Handlers) Events(c *fiber.Ctx) error {
	e := models.Event{ID: web.NewEvent, Lang: web.VisitOf(c).Lang}
	return h.showEvents(c, web.EventTyped{Event: e, Hours: models.HoursOf(&e)}, nil)
}

// EditEvent shows an event of the board in the form.
func (h *Handlers) EditEvent(c *fiber.Ctx) error {
	e, err := h.OwnEvent(c, models.OrgRef{})
	if err != nil {
		return err
	}
	latest := e.Latest()
	return h.showEvents(c, web.EventTyped{Event: latest, Hours: models.HoursOf(&latest)}, nil)
}

func (h *Handlers) showEvents(c *fiber.Ctx, in web.EventTyped, faults []models.Fault) error {
	say, lang := h.Say(c), web.VisitOf(c).Lang
	page := EventsPage{
		Layout: h.adminLayout(c, say("events.title")), Nav: h.adminTabs(c, pathEvents), Faults: faults, ID: in.ID,
		As: c.FormValue("as"), Version: in.Version, Fields: web.EventFields(say, lang, in, faults),
	}
	var err error
	if !web.IsID(page.As) {
		if page.As, err = h.NewID(); err != nil {
			return err
		}
	}
	waiting, pager, err := web.PageOf(c, web.ListAt{Path: pathEvents, Param: "page"},
		h.Store.Events().Waiting(), h.Store.Events().Changed())
	if err != nil {
		return err
	}
	page.Pager = pager
	for i := range waiting {
		page.Waiting = append(page.Waiting, h.EventRowOf(say, lang, &waiting[i]))
	}
	own, err := h.Store.Events().Of(models.OrgRef{}).Page(c.UserContext(), 0, web.PerPage)
	for i := range own {
		row := h.EventRowOf(say, lang, &own[i])
		row.Current = row.ID == in.ID
		page.Own = append(page.Own, row)
	}
	if err != nil {
		return err
	}
	return h.Render(c, page)
}

// SendEvent publishes an event of the board, a new one or one that was changed.
func (h *Handlers) SendEvent(c *fiber.Ctx) error {
	e, err := h.OwnEvent(c, models.OrgRef{})
	if err != nil {
		return err
	}
	e.HostName = h.Operator.Name
	typed, err := h.Site.SendEvent(c, e, func(e *models.Event) error {
		if err := h.Record(c, &web.VisitOf(c).Viewer.User, "event.published", "event/"+e.ID); err != nil {
			return err
		}
		return e.Publish(h.Now())
	}, func(int) error { return nil })
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showEvents(c, typed, invalid.Faults)
	}
	if err != nil {
		return err
	}
	h.Flash(c, "events.done_published")
	return h.To(c, pathEvents)
}

// CancelEvent says that an event of the board does not take place.
func (h *Handlers) CancelEvent(c *fiber.Ctx) error {
	e, err := h.OwnEvent(c, models.OrgRef{})
	if err != nil {
		return err
	}
	if e.Version == 0 {
		return models.ErrNotFound
	}
	if err := h.Site.CancelEvent(c, e); err != nil {
		return err
	}
	h.Flash(c, "events.done_cancelled")
	return h.To(c, pathEvents)
}

// Event shows one that an organisation sent in.
func (h *Handlers) Event(c *fiber.Ctx) error {
	e, err := h.Store.Events().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	return h.showEvent(c, &e, nil)
}

func (h *Handlers) showEvent(c *fiber.Ctx, e *models.Event, faults []models.Fault) error {
	good, err := h.Verified(c.UserContext(), []models.OrgRef{e.Host})
	if err != nil {
		return err
	}
	say := h.Say(c)
	latest := e.Latest()
	page := EventPage{
		Layout: h.adminLayout(c, latest.Title), Nav: h.adminTabs(c, pathEvents), Faults: faults, Version: e.Version,
		Row: h.EventRowOf(say, web.VisitOf(c).Lang, e), Paragraphs: templates.Paragraphs(latest.Text),
		Link: latest.Link, Fee: latest.Fee,
		Verified: good[e.Host] || e.Host == (models.OrgRef{}), Reply: replyField(c, say, faults),
	}
	return h.Render(c, page)
}

func replyField(c *fiber.Ctx, say templates.Say, faults []models.Fault) templates.Field {
	return templates.Field{
		Name: "reply", Kind: "textarea", Rows: 3, Label: say("stories.reply"), Hint: say("stories.reply_hint"),
		Value: c.FormValue("reply"), Max: 1000, Faults: templates.FaultsOf(faults, "reply"),
	}
}

// DecideEvent publishes an event or gives it back. What its people changed
// since it was looked at is looked at again; it is published for a verified
// organisation alone.
func (h *Handlers) DecideEvent(c *fiber.Ctx) error {
	e, err := h.Store.Events().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	to := models.ContributionState(c.FormValue("state"))
	decided := e
	switch {
	case !seen(c, e.Version):
		err = models.Invalid("", "form.overtaken")
	case to == models.ContributionPublished:
		var good map[models.OrgRef]bool
		if good, err = h.Verified(c.UserContext(), []models.OrgRef{e.Host}); err != nil {
			return err
		}
		if err = models.ErrForbidden; good[e.Host] {
			err = decided.Publish(h.Now())
		}
	case to == models.ContributionReturned:
		err = decided.Return(form.Text(c.FormValue("reply")), c.FormValue("all") != "", h.Now())
	default:
		err = decided.Decide(to, form.Text(c.FormValue("reply")), h.Now())
	}
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showEvent(c, &e, invalid.Faults)
	}
	if err != nil {
		return err
	}
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, "event."+string(to), "event/"+e.ID); err != nil {
		return err
	}
	if err := h.Store.Events().Save(c.UserContext(), &decided); err != nil {
		return err
	}
	h.Flash(c, "stories.done_"+string(to))
	return h.To(c, pathEvents)
}
