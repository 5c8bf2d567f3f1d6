package desk

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

const pathEvents = "/desk/events"

// EventsPage are the events of an organisation, and the form of one.
type EventsPage struct {
	templates.Layout
	Nav     templates.ConsoleNav
	Faults  []models.Fault
	Allowed bool // the organisation is verified
	Rows    []web.EventRow
	Pager   templates.Pager
	ID, As  string
	Version int64
	Shown   bool // the one in the form is public, until it is changed
	Fields  []templates.Field
}

// Template names pages/desk/events.html.
func (EventsPage) Template() string { return "desk/events" }

// Events shows the events of the organisation, with an empty form.
func (h *Handlers) Events(c *fiber.Ctx) error {
	e := models.Event{ID: web.NewEvent, Lang: web.VisitOf(c).Lang}
	return h.showEvents(c, web.EventTyped{Event: e, Hours: models.HoursOf(&e)}, false, nil)
}

// EditEvent shows them with one in the form.
func (h *Handlers) EditEvent(c *fiber.Ctx) error {
	e, err := h.OwnEvent(c, web.VisitOf(c).Viewer.Org)
	if err != nil {
		return err
	}
	latest := e.Latest()
	return h.showEvents(c, web.EventTyped{Event: latest, Hours: models.HoursOf(&latest)}, e.Shown(), nil)
}

func (h *Handlers) showEvents(c *fiber.Ctx, in web.EventTyped, shown bool, faults []models.Fault) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	say, lang := h.Say(c), web.VisitOf(c).Lang
	page := EventsPage{
		Layout: h.DeskLayout(c, say("events.title")), Nav: h.deskTabs(c, pathEvents, org), Faults: faults,
		Allowed: org.Verification.Verified(), ID: in.ID, As: c.FormValue("as"), Version: in.Version, Shown: shown,
		Fields: web.EventFields(say, lang, in, faults),
	}
	if !web.IsID(page.As) {
		if page.As, err = h.NewID(); err != nil {
			return err
		}
	}
	at := web.ListAt{Path: pathEvents, Param: "page"}
	all, pager, err := web.PageOf(c, at, h.Store.Events().Of(org.OrgRef))
	if err != nil {
		return err
	}
	page.Pager = pager
	for i := range all {
		row := h.EventRowOf(say, lang, &all[i])
		row.Current = row.ID == in.ID
		page.Rows = append(page.Rows, row)
	}
	return h.Render(c, page)
}

// SendEvent hands an event in, a new one or one that was changed.
func (h *Handlers) SendEvent(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	e, err := h.OwnEvent(c, org.OrgRef)
	if err != nil {
		return err
	}
	e.HostName = org.ShownName()
	typed, err := h.Site.SendEvent(c, e, nil, func(coming int) error {
		return models.HostsEvents(org.Verification, coming)
	})
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showEvents(c, typed, e.Shown(), invalid.Faults)
	}
	if err != nil {
		return err
	}
	h.Flash(c, "events.done_sent")
	return h.To(c, pathEvents)
}

// CancelEvent says that an event does not take place; one that nobody has seen
// is deleted.
func (h *Handlers) CancelEvent(c *fiber.Ctx) error {
	e, err := h.OwnEvent(c, web.VisitOf(c).Viewer.Org)
	if err != nil {
		return err
	}
	if e.Version == 0 {
		return models.ErrNotFound
	}
	if err := h.Site.CancelEvent(c, e); err != nil {
		return err
	}
	done := "events.done_deleted"
	if e.Shown() {
		done = "events.done_cancelled"
	}
	h.Flash(c, done)
	return h.To(c, pathEvents)
}
