package web

import (
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
	if _, listed := t.Application.Interview.Sequence(); !t.Shown() || !listed {
		return models.ErrNotFound
	}
	if t.Side == models.ByPoster {
		if err := s.Record(c, &VisitOf(c).Viewer.User, "application.calendar",
			"doctor/"+t.Application.DoctorID); err != nil {
			return err
		}
	}
	file, method, _ := s.calendarFile(t, VisitOf(c).Lang, path)
	c.Set(fiber.HeaderContentType, "text/calendar; charset=utf-8; method="+method)
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="interview.ics"`)
	c.Set(fiber.HeaderCacheControl, "private, no-store")
	return c.SendString(file)
}

// calendarFile writes the file of this side, with the names it knows.
func (s *Site) calendarFile(t *Talk, lang vocab.Lang, path string) (text, method string, listed bool) {
	v, say := &t.Application.Interview, s.SayIn(lang)
	host, link := s.PublicURL.Hostname(), s.PublicURL.String()+templates.Href(lang, path)
	entry := templates.CalendarEntry{
		UID: templates.CalendarUID(s.Store.Hash, &t.Application, t.Side, host), Host: host, Link: link, Lang: lang,
		Title: say("interview.calendar_title", t.otherName(lang)),
		Text:  say("interview.calendar_text", t.Job.Title.In(lang), link), Place: v.Place, At: s.Now(),
	}
	return entry.File(v)
}

// otherName names the other side as the reader may know it.
func (t *Talk) otherName(lang vocab.Lang) string {
	if t.Side == models.ByDoctor {
		return t.nameOf(models.ByPoster, lang)
	}
	return t.nameOf(models.ByDoctor, lang)
}
