package models

import (
	"slices"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// Event is a webinar or seminar held over the net, by a verified organisation
// or by the board.
type Event struct {
	ID           string         `bson:"_id"`
	Version      int64          `bson:"version"`
	Host         OrgRef         `bson:"host"`     // zero: the board
	HostName     vocab.Text     `bson:"hostName"` // when it was sent in
	By           string         `bson:"by"`       // id of the person who sent it in
	Lang         vocab.Lang     `bson:"lang"`     // it is held in, and written in
	Title        string         `bson:"title"`
	Text         string         `bson:"text"` // paragraphs, no markup
	Start        time.Time      `bson:"start"`
	End          time.Time      `bson:"end"`
	Zone         string         `bson:"zone"` // one of EventZones
	Link         string         `bson:"link"` // https page to sign up or watch
	Fee          string         `bson:"fee,omitempty"`
	Work         vocab.WorkType `bson:"work,omitempty"`
	Changes      int            `bson:"changes"` // times it was sent in, for calendars
	Contribution `bson:",inline"`
	Proposed     *Event    `bson:"proposed,omitempty"` // a change of what is shown, until an editor has read it
	CreatedAt    time.Time `bson:"createdAt"`
	UpdatedAt    time.Time `bson:"updatedAt"`
}

// EventZones are the zones in which the hours of an event may be given.
var EventZones = []string{
	"Asia/Tokyo", "UTC", "America/New_York", "America/Los_Angeles", "Europe/London", "Europe/Berlin", "Asia/Singapore",
	"Australia/Sydney",
}

// The bounds of events: characters, hours, how far ahead, and how many of one
// organisation are to come.
const (
	MaxEventTitle  = 80
	MinEventText   = 50
	MaxEventText   = 4000
	MaxEventFee    = 60
	MaxEventHours  = 12
	MaxEventMonths = 12
	MaxEvents      = 20
)

// The fields of the form of an event.
const (
	FieldEventTitle = "title"
	FieldEventText  = "text"
	FieldEventDay   = "day"
	FieldEventFrom  = "from"
	FieldEventTo    = "to"
	FieldEventZone  = "zone"
	FieldEventLink  = "link"
	FieldEventFee   = "fee"
	FieldEventWork  = "work"
	FieldEventLang  = "lang"
)

// EventHours are the hours of an event as they are typed: a day, and hours and
// minutes from 00:00 to 23:59 in a zone. An end that is not after the beginning
// is on the next day.
type EventHours struct{ Day, From, To, Zone string }

// HoursOf are the hours of an event, as they would be typed.
func HoursOf(e *Event) EventHours {
	if e.Start.IsZero() {
		return EventHours{Zone: EventZones[0]}
	}
	start, end := e.Local()
	return EventHours{start.Format(time.DateOnly), start.Format("15:04"), end.Format("15:04"), e.Zone}
}

// Local returns when it begins and ends, in its zone.
func (e *Event) Local() (start, end time.Time) {
	at, err := time.LoadLocation(e.Zone)
	if err != nil {
		at = Tokyo
	}
	return e.Start.In(at), e.End.In(at)
}

// read fills the event's times. An hour that clocks skip in that zone is no
// time, and one that they show twice could be either: both are refused.
func (h EventHours) read(e *Event, c *Check, now time.Time) {
	c.Choose(FieldEventZone, h.Zone, EventZones...)
	at, err := time.LoadLocation(h.Zone)
	if err != nil || !slices.Contains(EventZones, h.Zone) {
		return
	}
	if !Date(h.Day).Valid() {
		c.Fail(FieldEventDay, "event.day")
		return
	}
	last := h.Day
	if h.To <= h.From {
		last = string(Date(h.Day).AddDays(1))
	}
	start := moment(c, FieldEventFrom, h.Day, h.From, at)
	end := moment(c, FieldEventTo, last, h.To, at)
	if start.IsZero() || end.IsZero() {
		return
	}
	c.Need(start.After(now), FieldEventDay, "event.past")
	c.Need(start.Before(now.AddDate(0, MaxEventMonths, 0)), FieldEventDay, "event.far", itoa(MaxEventMonths))
	c.Need(end.Sub(start) <= MaxEventHours*time.Hour, FieldEventTo, "event.long", itoa(MaxEventHours))
	e.Start, e.End, e.Zone = start, end, h.Zone
}

// eventClock is how a day and a time of day are typed together.
const eventClock = time.DateOnly + " 15:04"

// moment is the one moment of a time of day in a zone, zero after a fault.
func moment(c *Check, field, day, clock string, at *time.Location) time.Time {
	typed := day + " " + clock
	t, err := time.ParseInLocation(eventClock, typed, at)
	if err != nil {
		c.Fail(field, "event.hour")
		return time.Time{}
	}
	if t.Format(eventClock) != typed {
		c.Fail(field, "event.hour.skipped")
		return time.Time{}
	}
	for _, other := range []time.Time{t.Add(-time.Hour), t.Add(time.Hour), t.Add(-time.Hour / 2), t.Add(time.Hour / 2)} {
		if other.Format(eventClock) == typed {
			c.Fail(field, "event.hour.twice")
			return time.Time{}
		}
	}
	return t
}

// Send hands the event in, for the first time or changed. It returns
// *InvalidError for what cannot be published.
func (e *Event) Send(hours EventHours, now time.Time) error {
	c := &Check{}
	c.Need(!Blank(e.Title), FieldEventTitle, "event.title")
	c.Need(Runes(e.Title) <= MaxEventTitle, FieldEventTitle, "query.too_long", itoa(MaxEventTitle))
	c.Name(FieldEventTitle, e.Title)
	c.Need(Runes(e.Text) >= MinEventText, FieldEventText, "event.text.short", itoa(MinEventText))
	c.Text(FieldEventText, e.Text, MaxEventText)
	hours.read(e, c, now)
	c.webPage(FieldEventLink, e.Link, true)
	c.Text(FieldEventFee, e.Fee, MaxEventFee)
	if e.Work != "" {
		c.Need(vocab.WorkTypes.Has(e.Work), FieldEventWork, "job.value.unknown", string(e.Work))
	}
	c.Choose(FieldEventLang, string(e.Lang), string(vocab.JA), string(vocab.EN))
	if len(c.Faults) > 0 {
		return &InvalidError{Faults: c.Faults}
	}
	if err := e.Contribution.Send(now); err != nil {
		return err
	}
	e.Changes++
	return nil
}

// Latest is the event as it was sent in last, read by an editor or not.
func (e *Event) Latest() Event {
	if e.Proposed == nil {
		return *e
	}
	latest := *e.Proposed
	latest.ID, latest.Version, latest.Host, latest.HostName = e.ID, e.Version, e.Host, e.HostName
	latest.PublishedAt, latest.CreatedAt, latest.UpdatedAt = e.PublishedAt, e.CreatedAt, e.UpdatedAt
	return latest
}

// Change hands in a changed text of the event. While everybody reads an earlier
// one, that one stays until an editor has published the change.
func (e *Event) Change(changed Event, hours EventHours, now time.Time) error {
	changed.Proposed = nil
	if err := changed.Send(hours, now); err != nil {
		return err
	}
	if e.State != ContributionPublished {
		*e = changed
		return nil
	}
	e.Proposed, e.HostName = &changed, changed.HostName
	return nil
}

// Waits reports whether an editor is to read it, or a change of it.
func (e *Event) Waits() bool {
	latest := e.Latest()
	return latest.State == ContributionSent
}

// Over reports whether it has ended.
func (e *Event) Over(now time.Time) bool { return !now.Before(e.End) }

// Publish is an editor's decision to show it as it was sent in last: not after
// it has ended.
func (e *Event) Publish(now time.Time) error {
	next := e.Latest()
	if next.Over(now) {
		return Invalid("reply", "event.past")
	}
	if err := next.Decide(ContributionPublished, "", now); err != nil {
		return err
	}
	*e = next
	return nil
}

// Return is an editor's decision to give it back with a reason. Of a change, the
// change alone goes back and what everybody reads stays, unless all is to go.
func (e *Event) Return(reply string, all bool, now time.Time) error {
	if e.Proposed == nil {
		return e.Decide(ContributionReturned, reply, now)
	}
	next := *e.Proposed
	if next.State == ContributionReturned {
		next.State = ContributionSent // given back once more, with all
	}
	if err := next.Decide(ContributionReturned, reply, now); err != nil {
		return err
	}
	e.Proposed = &next
	if all {
		*e = e.Latest()
	}
	return nil
}

// Cancel says that it does not take place, and drops a change that nobody has
// read. What has ended took place.
func (e *Event) Cancel(now time.Time) error {
	if e.Over(now) {
		return ErrConflict
	}
	if err := e.Contribution.Cancel(); err != nil {
		return err
	}
	if e.Proposed != nil {
		e.Changes = e.Proposed.Changes // calendars may have seen that number
	}
	e.Proposed = nil
	e.Changes++
	return nil
}

// HostsEvents returns why an organisation may not send in a further event: it
// must be verified at the time, and keeps so many that are to come.
func HostsEvents(v Verification, coming int) error {
	if v.State != VerifyVerified {
		return ErrForbidden
	}
	if coming >= MaxEvents {
		return Invalid(FieldEventTitle, "event.many", itoa(MaxEvents))
	}
	return nil
}
