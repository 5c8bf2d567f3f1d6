package web

import (
	"fmt"
	"net/url"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// PathConfirm asks a signed-in person once more who they are.
const PathConfirm = "/me/confirm"

// errStale says that the sign-in is too long ago for what was asked.
var errStale = fmt.Errorf("sign-in is not fresh: %w", models.ErrForbidden)

// ConfirmHref leads to the question who it is, and from there on to next.
func (s *Site) ConfirmHref(c *fiber.Ctx, next string) string {
	return templates.Href(VisitOf(c).Lang, PathConfirm) + "?next=" + url.QueryEscape(next)
}

// askToConfirm asks who it is before what was asked for. A form waits there to
// be sent again; one without anything in it is found on the page it came from.
func (s *Site) askToConfirm(c *fiber.Ctx) error {
	v := VisitOf(c)
	next := s.hold(c, v.Viewer.ID)
	if next == "" {
		next = s.cameFrom(c, "/me")
	}
	c.Set(fiber.HeaderCacheControl, "no-store")
	return c.Redirect(s.ConfirmHref(c, next), fiber.StatusSeeOther)
}

// cameFrom is the page of the board that a form stood on, another when the
// browser does not say.
func (s *Site) cameFrom(c *fiber.Ctx, other string) string {
	if from, err := url.Parse(c.Get(fiber.HeaderReferer)); err == nil && from.Host == s.PublicURL.Host {
		if path := LocalPath(from.RequestURI()); path != "" {
			return path
		}
	}
	return templates.Href(VisitOf(c).Lang, other)
}
