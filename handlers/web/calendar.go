package web

import (
	"strconv"
	"time"

	ical "github.com/arran4/golang-ical"
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// Calendar answers with the interview as a file for calendars (RFC 5545): the
// time agreed on last, or that it is off. path is the page's, without language
// prefix. It holds what this side reads on that page, nothing more. Without an
// agreement so far it does not exist.
func (s *Site) Calendar(c *fiber.Ctx, t *Talk, path string) error {
	sequence, listed := t.Application.Interview.Sequence()
	if !t.Shown() || !listed {
		return models.ErrNotFound
	}
	if t.Side == models.ByPoster {
		if err := s.Record(c, &VisitOf(c).Viewer.User, "application.calendar",
			"doctor/"+t.Application.DoctorID); err != nil {
			return err
		}
	}
	file, method := s.calendarFile(t, VisitOf(c).Lang, path, sequence)
	c.Set(fiber.HeaderContentType, "text/calendar; charset=utf-8; method="+string(method))
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="interview.ics"`)
	c.Set(fiber.HeaderCacheControl, "private, no-store")
	return c.SendString(file)
}

// calendarFile writes the file. Times are in UTC, so that no calendar has to
// know Japan's zone; it is published, not an invitation, since nobody reads
// answers to it (RFC 5546 §3.2).
func (s *Site) calendarFile(t *Talk, lang vocab.Lang, path string, sequence int) (string, ical.Method) {
	v, say := &t.Application.Interview, s.SayIn(lang)
	method, status := ical.MethodCancel, ical.ObjectStatusCancelled
	if v.Holds() {
		method, status = ical.MethodPublish, ical.ObjectStatusConfirmed
	}
	cal := ical.NewCalendarFor("Enkaku")
	cal.SetProductId("-//Enkaku//Interview//" + string(lang))
	cal.SetMethod(method)
	host, link := s.PublicURL.Hostname(), s.PublicURL.String()+templates.Href(lang, path)
	// The sides' entries have names of their own, the same through all changes.
	name := s.Store.Hash("interview", t.Application.ID+"\x00"+strconv.Itoa(v.Number)+"\x00"+string(t.Side))
	event := cal.AddEvent(name + "@" + host)
	event.SetDtStampTime(s.Now().Truncate(time.Second))
	event.SetSequence(sequence)
	event.SetStartAt(v.Agreed.Start)
	event.SetEndAt(v.Agreed.End())
	event.SetStatus(status)
	event.SetOrganizer("noreply@"+host, ical.WithCN("Enkaku"))
	event.SetSummary(say("interview.calendar_title", t.otherName(lang)))
	event.SetDescription(say("interview.calendar_text", t.Job.Title.In(lang), link))
	if v.Holds() && v.Place != "" {
		event.SetLocation(v.Place)
	}
	event.SetURL(link)
	return cal.Serialize(ical.WithNewLineWindows), method
}

// otherName names the other side as the reader may know it.
func (t *Talk) otherName(lang vocab.Lang) string {
	if t.Side == models.ByDoctor {
		return t.nameOf(models.ByPoster, lang)
	}
	return t.nameOf(models.ByDoctor, lang)
}
