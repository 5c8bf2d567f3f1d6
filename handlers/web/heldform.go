package web

import (
	"errors"
	"net/url"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// PathResume leads, with an id, to a form that was sent and not taken.
const PathResume = "/resume/"

// HeldField names the held form that a form is sent from.
const HeldField = "_held"

// refusedWords reports whether an error refuses what a signed-in person wrote
// for a reason that lies outside of the words: they may not any more, it is
// gone, or it changed meanwhile. A form from elsewhere is not theirs.
func refusedWords(err error) bool {
	if errors.Is(err, errForm) {
		return false
	}
	return errors.Is(err, models.ErrForbidden) || errors.Is(err, models.ErrNotFound) ||
		errors.Is(err, models.ErrConflict)
}

// holdWords is hold for a form in which somebody wrote a text.
func (s *Site) holdWords(c *fiber.Ctx, userID string) string {
	if c.Method() != fiber.MethodPost {
		return ""
	}
	values, err := FormValues(c)
	if f := (models.HeldForm{Values: values}); err != nil || len(f.Texts()) == 0 {
		return ""
	}
	return s.hold(c, userID)
}

// hold keeps a form that a person sent and that was not taken, and returns the
// page on which it goes on, "" when there is nothing to keep, nobody to keep it
// for, or no room. A file is never kept: that there was one is.
func (s *Site) hold(c *fiber.Ctx, userID string) string {
	v := VisitOf(c)
	if c.Method() != fiber.MethodPost || userID == "" || s.shortOfRoom() {
		return ""
	}
	values, err := FormValues(c)
	if err != nil {
		return ""
	}
	values.Del("_csrf")
	values.Del(HeldField)
	for _, name := range models.NeverHeld {
		values.Del(name)
	}
	f := models.HeldForm{
		UserID: userID, Path: c.Path(), Values: values, File: ChoseFile(c), ExpiresAt: s.Now().Add(models.HeldFormFor),
	}
	if f.Shorten(); len(f.Values) == 0 {
		return ""
	}
	if f.ID, err = s.NewID(); err == nil {
		err = s.Store.HeldForms().Save(c.UserContext(), &f)
	}
	if err == nil {
		err = s.Store.HeldForms().KeepNewest(c.UserContext(), userID, models.MaxHeldForms)
	}
	if err != nil {
		s.Log.Error("a form that was not taken is lost", "request", v.ID, "route", v.Route, "err", err)
		return ""
	}
	return templates.Href(v.Lang, PathResume+url.PathEscape(f.ID))
}

// resent notes on a held form that it was sent again and answered: taken, or
// shown again with what is wrong.
func (s *Site) resent(c *fiber.Ctx) error {
	id := c.FormValue(HeldField)
	v, status := VisitOf(c).Viewer, c.Response().StatusCode()
	shown := status == fiber.StatusUnprocessableEntity || status == fiber.StatusConflict
	if id == "" || v == nil || status >= fiber.StatusBadRequest && !shown {
		return nil
	}
	held, err := s.Store.HeldForms().Get(c.UserContext(), id)
	if err == nil && held.Waits(v.ID, s.Now()) {
		held.SentAt = s.Now()
		err = s.Store.HeldForms().Save(c.UserContext(), &held)
	}
	if errors.Is(err, models.ErrNotFound) || errors.Is(err, models.ErrConflict) {
		return nil // somebody made it up, or it was sent twice at once
	}
	return err
}
