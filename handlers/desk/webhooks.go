package desk

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

const pathWebhooks = "/desk/webhooks"

// WebhooksPage is where addresses are kept that are told what happens.
type WebhooksPage struct {
	templates.Layout
	Nav    templates.ConsoleNav
	Owner  bool
	May    bool // a webhook may be made
	Faults []models.Fault
	Rows   []WebhookRow
	Made   string // the secret of a new one, shown this once
	Fields []templates.Field
}

// Template names pages/desk/webhooks.html.
func (WebhooksPage) Template() string { return "desk/webhooks" }

// WebhookRow is one webhook with what it was told lately.
type WebhookRow struct {
	ID, Address, Events string
	Off                 models.HookOff
	Failing             time.Time // since when, zero: it is not
	Good                time.Time
	Messages            []WebhookMessageRow
}

// WebhookMessageRow is one message.
type WebhookMessageRow struct {
	ID, What, Href, Result string
	State                  models.MessageState
	Made, Next             time.Time
	Tries                  int
	Again                  bool // it can be sent again
}

// messagesShown is how many messages of each webhook stand on the page.
const messagesShown = 20

// Webhooks shows the webhooks of the organisation with what they were told.
func (h *Handlers) Webhooks(c *fiber.Ctx) error {
	return h.showWebhooks(c, models.Webhook{Events: models.EventKinds}, "", nil)
}

func (h *Handlers) showWebhooks(c *fiber.Ctx, typed models.Webhook, made string, faults []models.Fault) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	say, ctx := h.Say(c), c.UserContext()
	page := WebhooksPage{
		Layout: h.DeskLayout(c, say("desk.hooks_title")), Nav: h.deskTabs(c, pathWebhooks, org), Owner: web.VisitOf(c).Viewer.Owner,
		May: !org.Verification.Suspended(), Faults: faults, Made: made, Fields: webhookFields(say, typed, faults),
	}
	all, err := h.Store.Webhooks().Of(org.OrgRef).Page(ctx, 0, models.MaxWebhooks)
	if err != nil {
		return err
	}
	for _, w := range all {
		row := WebhookRow{ID: w.ID, Address: w.Address, Off: w.Off, Failing: w.FailingSince, Good: w.LastGood}
		var events []string
		for _, e := range w.Events {
			events = append(events, eventWords(say, e))
		}
		row.Events = templates.Joined(web.VisitOf(c).Lang, events)
		messages, err := h.Store.WebhookMessages().Of(w.ID).Page(ctx, 0, messagesShown)
		if err != nil {
			return err
		}
		for _, m := range messages {
			row.Messages = append(row.Messages, h.messageRow(c, &w, m))
		}
		page.Rows = append(page.Rows, row)
	}
	return h.Render(c, page)
}

// messageRow is a message with what its last attempt came to.
func (h *Handlers) messageRow(c *fiber.Ctx, w *models.Webhook, m models.WebhookMessage) WebhookMessageRow {
	say, lang := h.Say(c), web.VisitOf(c).Lang
	row := WebhookMessageRow{ID: m.ID, What: eventWords(say, m.Kind), State: m.State, Made: m.CreatedAt, Next: m.NextAt, Tries: m.Count,
		Again: m.State != models.MessageWaits && w.On()}
	if row.State == models.MessageWaits && !w.On() { // nothing waits for a webhook that is off
		row.State = models.MessageStopped
	}
	switch {
	case m.Kind == models.EventApplied:
		row.Href = templates.Href(lang, "/desk/applications/"+m.About)
	case m.About != "":
		row.Href = templates.Href(lang, "/desk/jobs/"+m.About)
	}
	if n := len(m.Tries); n > 0 {
		try := m.Tries[n-1]
		switch {
		case try.Why != "":
			row.Result = h.Pages.Fault(lang, models.Fault{Code: try.Why})
		case try.Status != 0:
			row.Result = "HTTP " + strconv.Itoa(try.Status) + " (" + strconv.FormatInt(try.Millis, 10) + " ms)"
		}
	}
	return row
}

// eventWords is what happened, in words.
func eventWords(say templates.Say, e models.EventKind) string {
	switch e {
	case models.EventPublished:
		return say("desk.hook_published")
	case models.EventReturned:
		return say("desk.hook_returned")
	case models.EventPaused:
		return say("desk.hook_paused")
	case models.EventExpired:
		return say("desk.hook_expired")
	case models.EventClosed:
		return say("desk.hook_closed")
	case models.EventApplied:
		return say("desk.hook_applied")
	}
	return say("desk.hook_test")
}

func webhookFields(say templates.Say, w models.Webhook, faults []models.Fault) []templates.Field {
	events := templates.Field{Name: models.FieldHookEvents, Kind: "checks", Class: "one", Label: say("desk.hook_events"), Required: true,
		Faults: templates.FaultsOf(faults, models.FieldHookEvents)}
	for _, e := range models.EventKinds {
		events.Options = append(events.Options, templates.Option{Value: string(e), Label: eventWords(say, e)})
	}
	for _, e := range w.Events {
		events.Values = append(events.Values, string(e))
	}
	return []templates.Field{{
		Name: models.FieldHookAddress, Kind: "url", Class: "one", Label: say("desk.hook_address"), Hint: say("desk.hook_address_hint"),
		Value: w.Address, Required: true, Faults: templates.FaultsOf(faults, models.FieldHookAddress),
	}, events}
}
