package templates

import (
	"fmt"
	"time"

	ical "github.com/arran4/golang-ical"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// EventTime is when an event is, in its own zone, which is named: for Japan
// "12/10(木) 19:00〜20:30 日本時間", elsewhere with the difference from UTC.
func EventTime(lang vocab.Lang, e *models.Event) string {
	start, end := e.Local()
	if e.Start.IsZero() {
		return ""
	}
	zone := start.Format("UTC-07:00")
	if e.Zone == "Asia/Tokyo" {
		zone = vocab.Text{JA: "日本時間", EN: "Japan time"}.In(lang)
	} else if e.Zone != "UTC" {
		zone = e.Zone + " (" + zone + ")"
	} else {
		zone = "UTC"
	}
	if lang == vocab.EN {
		return start.Format("Mon 2 Jan 2006, 15:04") + "–" + end.Format("15:04") + " " + zone
	}
	days := []string{"日", "月", "火", "水", "木", "金", "土"}
	return fmt.Sprintf("%s(%s) %s〜%s %s", start.Format("2006年1月2日"), days[start.Weekday()], start.Format("15:04"), end.Format("15:04"), zone)
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
