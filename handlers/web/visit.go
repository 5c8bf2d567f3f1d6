package web

import (
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// Visit is what is known about one request.
type Visit struct {
	ID     string // request id, on the answer and in the log
	Lang   vocab.Lang
	Route  string    // pattern, for metrics and the log
	Viewer *Viewer   // nil: not signed in, or the route does not ask
	KeyDue time.Time // by when the viewer is to add a passkey; zero: need not
	RanOut string    // whose session the browser has that has run out

	For models.OrgRef // whose thing it is about, for the log; zero: not found out yet

	keeps bool               // the answer may be given to others again
	each  []func(*fiber.Ctx) // what is done then
}

// Viewer is the signed-in person and the session they came with.
type Viewer struct {
	models.User
	Session models.Session
	Org     models.OrgRef  // worked for now; zero: none
	Role    models.OrgRole // in Org
	Owner   bool           // of Org
	deed    models.OrgDeed // that the address is for; "": not one of the desk
	Woke    bool           // their profile slept until this request
}

type local int

const visitKey local = iota

// VisitOf returns the visit of a request. Outside a route, such as for a
// request that could not be read, it is a blank one in Japanese.
func VisitOf(c *fiber.Ctx) *Visit {
	if v, ok := c.Locals(visitKey).(*Visit); ok {
		return v
	}
	v := &Visit{Lang: vocab.JA, Route: "none"}
	c.Locals(visitKey, v)
	return v
}

// langOf reads the language off a path.
func langOf(path string) vocab.Lang {
	if path == "/en" || strings.HasPrefix(path, "/en/") {
		return vocab.EN
	}
	return vocab.JA
}

// Words returns words of the catalogue in the language of the request.
func (s *Site) Words(c *fiber.Ctx, key string, args ...any) string {
	return s.Pages.Words(VisitOf(c).Lang, key, args...)
}

// Layout returns the frame of a page in the language of the request. title
// is in that language.
func (s *Site) Layout(c *fiber.Ctx, title string) templates.Layout {
	v := VisitOf(c)
	path := ownPath(c)
	if v.Lang == vocab.EN {
		path = strings.TrimPrefix(path, "/en")
		if !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "//") {
			path = "/" + strings.TrimLeft(path, "/")
		}
	}
	l := templates.Layout{Lang: v.Lang, Title: title, Path: path, Origin: s.Origin(), OpenMailbox: s.OpenMailbox, KeyDue: v.KeyDue}
	canonical, _, query := cutQuery(path)
	if query {
		l.Canonical = canonical
	}
	if v.Viewer != nil {
		l.User = v.Viewer.shown()
		l.CSRF = s.viewerToken(v.Viewer)
		l.NoIndex = true
		if v.Viewer.Woke {
			l.Notices = append(l.Notices, templates.Notice{Text: s.Words(c, "doctor.woke")})
		}
	}
	if notice, ok := s.takeFlash(c); ok {
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
	if path = LocalPath(path); path == "" {
		return "/"
	}
	return path
}

// Form returns the frame of a page that holds a form: layout with the form
// token, for which a visitor without a session gets a cookie.
func (s *Site) Form(c *fiber.Ctx, title string) (templates.Layout, error) {
	l := s.Layout(c, title)
	if l.CSRF != "" {
		return l, nil
	}
	var err error
	l.CSRF, err = s.visitorToken(c)
	return l, err
}

// shown is the viewer as the header shows them.
func (v *Viewer) shown() *templates.Viewer {
	return &templates.Viewer{
		Email: v.Email, Name: v.Name, Doctor: v.DoctorID != "",
		Recruiter: len(v.Memberships) > 0, Admin: v.Admin,
	}
}

// Render answers with a page. Nothing is sent when it cannot be written whole.
// It is written where the server keeps bodies anyway: a page is 100 KB, and a
// buffer of its own would be as much to clear away for each.
func (s *Site) Render(c *fiber.Ctx, page templates.Page) error {
	response := c.Response()
	response.ResetBody()
	if err := s.Pages.Render(response.BodyWriter(), VisitOf(c).Lang, page); err != nil {
		response.ResetBody()
		return err
	}
	c.Type("html", "utf-8")
	return nil
}

// To redirects after a form (303) to a path of the board, in the language of
// the request.
func (s *Site) To(c *fiber.Ctx, path string) error {
	return c.Redirect(templates.Href(VisitOf(c).Lang, path), fiber.StatusSeeOther)
}
