package web

import (
	"net/url"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// PathResume leads, with an id, to a form that was sent after its session had
// run out.
const PathResume = "/resume/"

// hold keeps a form that was sent with a session that has run out, and returns
// the page on which it goes on after signing in, "" when there is nothing to
// keep or nobody to keep it for. A file is never kept.
func (s *Site) hold(c *fiber.Ctx) string {
	v := VisitOf(c)
	if c.Method() != fiber.MethodPost || v.RanOut == "" || s.isUpload(c) {
		return ""
	}
	values, err := FormValues(c)
	if err != nil {
		return ""
	}
	values.Del("_csrf")
	if len(values) == 0 {
		return ""
	}
	id, err := s.NewID()
	if err == nil {
		err = s.Store.HeldForms().Save(c.UserContext(), &models.HeldForm{
			ID: id, UserID: v.RanOut, Path: c.Path(), Values: values, ExpiresAt: s.Now().Add(models.HeldFormFor),
		})
	}
	if err != nil {
		s.Log.Error("a form is lost with its session", "request", v.ID, "route", v.Route, "err", err)
		return ""
	}
	return templates.Href(v.Lang, PathResume+url.PathEscape(id))
}
