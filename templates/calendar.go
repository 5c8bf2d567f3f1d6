package templates

import (
	"strconv"
	"time"

	ical "github.com/arran4/golang-ical"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// CalendarEntry is an interview as one side's calendar gets it.
type CalendarEntry struct {
	UID         string // CalendarUID
	Host        string // of the board
	Link        string // absolute, to the side's page
	Lang        vocab.Lang
	Title, Text string
	Place       string // "" for none
	At          time.Time
}

// CalendarUID names the entry of a side, the same through all changes, on the
// page and in mails. hash is a keyed one.
func CalendarUID(
	hash func(purpose, value string) string, a *models.Application, side models.Actor, host string,
) string {
	return hash("interview", a.ID+"\x00"+strconv.Itoa(a.Interview.Number)+"\x00"+string(side)) + "@" + host
}

// File writes the entry as a file for calendars (RFC 5545): the time agreed on
// last (PUBLISH), or that it is off (CANCEL). Times are in UTC, so that no
// calendar has to know Japan's zone; it is published, not an invitation, since
// nobody reads answers to it (RFC 5546 §3.2). false: nothing was agreed so far.
func (e CalendarEntry) File(v *models.Interview) (text, method string, listed bool) {
	sequence, listed := v.Sequence()
	if !listed {
		return "", "", false
	}
	as, status := ical.MethodCancel, ical.ObjectStatusCancelled
	if v.Holds() {
		as, status = ical.MethodPublish, ical.ObjectStatusConfirmed
	}
	cal := ical.NewCalendarFor("Enkaku")
	cal.SetProductId("-//Enkaku//Interview//" + string(e.Lang))
	cal.SetMethod(as)
	event := cal.AddEvent(e.UID)
	event.SetDtStampTime(e.At.Truncate(time.Second))
	event.SetSequence(sequence)
	event.SetStartAt(v.Agreed.Start)
	event.SetEndAt(v.Agreed.End())
	event.SetStatus(status)
	event.SetOrganizer("noreply@"+e.Host, ical.WithCN("Enkaku"))
	event.SetSummary(e.Title)
	event.SetDescription(e.Text)
	if v.Holds() && e.Place != "" {
		event.SetLocation(e.Place)
	}
	event.SetURL(e.Link)
	return cal.Serialize(ical.WithNewLineWindows), string(as), true
}
