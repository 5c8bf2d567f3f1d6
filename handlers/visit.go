package handlers

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// visit is what is known about one request.
type visit struct {
	id     string // request id, on the answer and in the log
	lang   models.Lang
	route  string  // pattern, for metrics and the log
	viewer *viewer // nil: not signed in, or the route does not ask
}

// viewer is the signed-in person and the session they came with.
type viewer struct {
	models.User
	Session models.Session
	Org     models.OrgRef // worked for now; zero: none
	Owner   bool          // of Org
}

type local int

const visitKey local = iota

// visitOf returns the visit of a request. Outside a route, such as for a
// request that could not be read, it is a blank one in Japanese.
func visitOf(c *fiber.Ctx) *visit {
	if v, ok := c.Locals(visitKey).(*visit); ok {
		return v
	}
	v := &visit{lang: models.JA, route: "none"}
	c.Locals(visitKey, v)
	return v
}

// langOf reads the language off a path.
func langOf(path string) models.Lang {
	if path == "/en" || strings.HasPrefix(path, "/en/") {
		return models.EN
	}
	return models.JA
}

// words returns words of the catalogue in the language of the request.
func (h *Handlers) words(c *fiber.Ctx, key string, args ...any) string {
	return h.Pages.Words(visitOf(c).lang, key, args...)
}

// layout returns the frame of a page in the language of the request. title
// is in that language.
func (h *Handlers) layout(c *fiber.Ctx, title string) templates.Layout {
	v := visitOf(c)
	path := ownPath(c)
	if v.lang == models.EN {
		path = strings.TrimPrefix(path, "/en")
		if !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "//") {
			path = "/" + strings.TrimLeft(path, "/")
		}
	}
	l := templates.Layout{Lang: v.lang, Title: title, Path: path, Origin: h.origin()}
	canonical, _, query := cutQuery(path)
	if query {
		l.Canonical = canonical
	}
	if v.viewer != nil {
		l.User = v.viewer.shown()
		l.CSRF = h.token(v.viewer.Session.CSRF)
		l.NoIndex = true
	}
	if notice, ok := h.takeFlash(c); ok {
		l.Notices = append(l.Notices, notice)
	}
	return l
}

// ownPath returns path and query string of the request, "/" when they cannot
// stand in a link.
func ownPath(c *fiber.Ctx) string {
	uri := c.Request().URI()
	path := string(uri.PathOriginal())
	if query := uri.QueryString(); len(query) > 0 {
		path += "?" + string(query)
	}
	if path = localPath(path); path == "" {
		return "/"
	}
	return path
}

// form returns the frame of a page that holds a form: layout with the form
// token, for which a visitor without a session gets a cookie.
func (h *Handlers) form(c *fiber.Ctx, title string) (templates.Layout, error) {
	l := h.layout(c, title)
	if l.CSRF != "" {
		return l, nil
	}
	var err error
	l.CSRF, err = h.visitorToken(c)
	return l, err
}

// shown is the viewer as the header shows them.
func (v *viewer) shown() *templates.Viewer {
	return &templates.Viewer{
		Email: v.Email, Name: v.Name, Doctor: v.DoctorID != "",
		Recruiter: len(v.Memberships) > 0, Admin: v.Admin,
	}
}

// render answers with a page. Nothing is sent when it cannot be written whole.
// It is written where the server keeps bodies anyway: a page is 100 KB, and a
// buffer of its own would be as much to clear away for each.
func (h *Handlers) render(c *fiber.Ctx, page templates.Page) error {
	response := c.Response()
	response.ResetBody()
	if err := h.Pages.Render(response.BodyWriter(), visitOf(c).lang, page); err != nil {
		response.ResetBody()
		return err
	}
	c.Type("html", "utf-8")
	return nil
}

// to redirects after a form (303) to a path of the board, in the language of
// the request.
func (h *Handlers) to(c *fiber.Ctx, path string) error {
	return c.Redirect(templates.Href(visitOf(c).lang, path), fiber.StatusSeeOther)
}
