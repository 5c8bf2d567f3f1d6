package web

import (
	"strings"
	"time"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// WorkChoices are the kinds of work by their groups, for a select, with a
// first choice of none.
func WorkChoices(lang vocab.Lang, none string) []templates.Option {
	out := []templates.Option{{Label: none}}
	for _, k := range vocab.WorkTypes.Keys() {
		term, _ := vocab.WorkTypes.Term(k)
		if term.Parent == "" || strings.HasPrefix(string(k), "g_") {
			continue
		}
		out = append(out, templates.Option{
			Value: string(k), Label: vocab.WorkTypes.Label(k, lang), Group: vocab.WorkTypes.Label(vocab.WorkType(term.Parent), lang),
		})
	}
	return out
}

// EventTyped is the form of an event as it was typed.
type EventTyped struct {
	models.Event
	Hours models.EventHours
}

// ReadEvent reads the form into e as it was sent in last, which keeps what the
// form does not ask.
func ReadEvent(e models.Event, value func(string) string) EventTyped {
	host := e.HostName
	e = e.Latest()
	e.HostName = host
	e.Title, e.Text = value(models.FieldEventTitle), value(models.FieldEventText)
	e.Link, e.Fee = value(models.FieldEventLink), value(models.FieldEventFee)
	e.Work, e.Lang = vocab.WorkType(value(models.FieldEventWork)), vocab.Lang(value(models.FieldEventLang))
	return EventTyped{e, models.EventHours{
		Day: value(models.FieldEventDay), From: clock(value(models.FieldEventFrom)), To: clock(value(models.FieldEventTo)),
		Zone: value(models.FieldEventZone),
	}}
}

// clock writes a time of day that was typed in any of the usual ways as 19:30;
// what is none stays as it was typed.
func clock(typed string) string {
	since, code := form.Clock(typed)
	if typed == "" || code != "" {
		return typed
	}
	return time.Time{}.Add(since).Format("15:04")
}

// EventFields are the questions about an event.
func EventFields(say templates.Say, lang vocab.Lang, t EventTyped, faults []models.Fault) []templates.Field {
	zones := make([]templates.Option, len(models.EventZones))
	for i, z := range models.EventZones {
		zones[i] = templates.Option{Value: z, Label: say("events.zone_" + strings.ToLower(strings.ReplaceAll(z, "/", "_")))}
	}
	if t.Lang == "" {
		t.Lang = lang
	}
	fields := []templates.Field{
		{Name: models.FieldEventTitle, Label: say("events.f_title"), Value: t.Title, Required: true, Max: models.MaxEventTitle},
		{Name: models.FieldEventLang, Kind: "radio", Label: say("events.f_lang"), Value: string(t.Lang), Required: true,
			Options: []templates.Option{{Value: "ja", Label: "日本語"}, {Value: "en", Label: "English"}}},
		{Name: models.FieldEventDay, Kind: "date", Label: say("events.f_day"), Value: t.Hours.Day, Required: true, Class: "short"},
		{Name: models.FieldEventFrom, Label: say("events.f_from"), Hint: say("events.f_hour_hint"), Value: t.Hours.From,
			Required: true, Class: "short", Max: 5},
		{Name: models.FieldEventTo, Label: say("events.f_to"), Value: t.Hours.To, Required: true, Class: "short", Max: 5},
		{Name: models.FieldEventZone, Kind: "select", Label: say("events.f_zone"), Value: t.Hours.Zone, Required: true, Options: zones},
		{Name: models.FieldEventText, Kind: "textarea", Rows: 10, Label: say("events.f_text"), Hint: say("events.f_text_hint"),
			Value: t.Text, Required: true, Max: models.MaxEventText},
		{Name: models.FieldEventLink, Kind: "url", Label: say("events.f_link"), Hint: say("events.f_link_hint"), Value: t.Link, Required: true},
		{Name: models.FieldEventFee, Label: say("events.f_fee"), Hint: say("events.f_fee_hint"), Value: t.Fee, Optional: true, Max: models.MaxEventFee},
		{Name: models.FieldEventWork, Kind: "select", Label: say("events.f_work"), Value: string(t.Work), Optional: true,
			Options: WorkChoices(lang, say("events.f_work_none"))},
	}
	for i := range fields {
		fields[i].Faults = templates.FaultsOf(faults, fields[i].Name)
	}
	return fields
}

// EventRow is an event in a list of a console.
type EventRow struct {
	ID, Title, When, State string
	Host                   string
	Reply                  string
	Shown, Over, Waits     bool
	Current                bool // in the form
	Changed                bool // everybody reads an earlier text
}

// EventRowOf shows an event in a list of a console, as it was sent in last.
func (s *Site) EventRowOf(say templates.Say, lang vocab.Lang, stored *models.Event) EventRow {
	latest := stored.Latest()
	e := &latest
	host := e.HostName.In(lang)
	if e.Host == (models.OrgRef{}) {
		host = s.Operator.Name.In(lang)
	}
	return EventRow{
		ID: e.ID, Title: e.Title, When: templates.EventTime(say, lang, e), State: say("stories.state_" + string(e.State)), Host: host,
		Reply: e.Reply, Shown: stored.Shown(), Over: stored.Over(s.Now()), Waits: e.State == models.ContributionSent,
		Changed: stored.Proposed != nil,
	}
}
