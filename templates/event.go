package templates

import (
	"time"

	ical "github.com/arran4/golang-ical"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// EventTime is when an event is, in its own zone, which is named, and in Japan's
// where that differs: 2026年12月10日(木) 19:00〜20:30 日本時間.
func EventTime(say Say, lang vocab.Lang, e *models.Event) string {
	slot := models.TimeSlot{Start: e.Start, Minutes: int(e.End.Sub(e.Start) / time.Minute)}
	return SlotWords(say, lang, slot, Zones{Own: e.Zone, Other: models.Tokyo.String()})
}

// EventEntry is one event as calendars get it.
type EventEntry struct {
	*models.Event
	Link      string // absolute, to its page
	Organiser string
}

// EventCalendar writes events as a file for calendars (RFC 5545), times in UTC.
// What is cancelled stays in it as such. The sequence grows with each change.
func EventCalendar(lang vocab.Lang, host string, now time.Time, entries []EventEntry) string {
	cal := ical.NewCalendarFor("Enkaku")
	cal.SetProductId("-//Enkaku//Events//" + string(lang))
	cal.SetMethod(ical.MethodPublish)
	for _, e := range entries {
		event := cal.AddEvent("event-" + e.ID + "@" + host)
		event.SetDtStampTime(now.Truncate(time.Second))
		event.SetSequence(max(e.Changes-1, 0))
		event.SetStartAt(e.Start)
		event.SetEndAt(e.End)
		status := ical.ObjectStatusConfirmed
		if e.State == models.ContributionCancelled {
			status = ical.ObjectStatusCancelled
		}
		event.SetStatus(status)
		event.SetOrganizer("noreply@"+host, ical.WithCN(e.Organiser))
		event.SetSummary(e.Title)
		event.SetDescription(e.Text + "\n\n" + e.Event.Link)
		event.SetLocation(e.Event.Link)
		event.SetURL(e.Link)
	}
	return cal.Serialize(ical.WithNewLineWindows)
}
