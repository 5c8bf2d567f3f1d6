package handlers

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// permission says who may use a route. What a person may do to one thing, such
// as a job of their organisation, is asked in the handler.
type permission int

const (
	public    permission = iota // anyone; nobody looks who it is
	visitor                     // anyone; the page knows who is signed in
	member                      // anyone signed in
	doctor                      // signed in with a doctor's profile
	recruiter                   // signed in and working for an organisation
	owner                       // recruiter who may edit the organisation and its members
	admin                       // runs the board
)

// route is one line of routes.go as registered.
type route struct {
	method string
	path   string // pattern without language prefix
	lang   models.Lang
	may    permission
	open   bool // takes a POST from elsewhere and without form token
	read   bool // its form stands on pages that visitors read
	body   int  // most bytes of a body; 0: maxForm
	handle fiber.Handler
}

// option changes a route.
type option func(*route)

// open lets other sites and machines POST: what comes proves itself by a
// token in its address or by a signature.
func open(rt *route) { rt.open = true }

// reading says that the form stands on pages that visitors only read. They get
// no cookie for that, so their form has no token: where the request comes from
// is checked as everywhere, and without a session there is nothing to ride on.
func reading(rt *route) { rt.read = true }

// body allows a body of up to n bytes, at most maxBody.
func body(n int) option { return func(rt *route) { rt.body = n } }

// router registers routes and remembers them.
type router struct {
	app    *fiber.App
	h      *Handlers
	routes []route
}

// get registers a page in both languages.
func (r *router) get(path string, may permission, handle fiber.Handler, options ...option) {
	r.page(fiber.MethodGet, path, may, handle, options)
}

// post registers the target of a form in both languages.
func (r *router) post(path string, may permission, handle fiber.Handler, options ...option) {
	r.page(fiber.MethodPost, path, may, handle, options)
}

// plain registers one address without a language: for machines and files.
func (r *router) plain(method, path string, may permission, handle fiber.Handler, options ...option) {
	r.add(route{method: method, path: path, lang: models.JA, may: may, handle: handle}, options)
}

func (r *router) page(method, path string, may permission, handle fiber.Handler, options []option) {
	r.add(route{method: method, path: path, lang: models.JA, may: may, handle: handle}, options)
	english := "/en" + path
	if path == "/" {
		english = "/en"
	}
	r.add(route{method: method, path: english, lang: models.EN, may: may, handle: handle}, options)
}

func (r *router) add(rt route, options []option) {
	for _, change := range options {
		change(&rt)
	}
	r.routes = append(r.routes, rt)
	handler := r.h.serve(rt)
	if rt.method == fiber.MethodGet {
		r.app.Get(rt.path, handler) // registers HEAD too
		return
	}
	r.app.Add(rt.method, rt.path, handler)
}

// serve puts the checks that the route asks for before its handler.
func (h *Handlers) serve(rt route) fiber.Handler {
	return func(c *fiber.Ctx) error {
		v := visitOf(c)
		v.lang, v.route = rt.lang, rt.path
		writes := rt.method != fiber.MethodGet
		if writes && !rt.open {
			if err := h.sameOrigin(c); err != nil {
				return err
			}
		}
		if rt.may != public {
			if err := h.recognise(c); err != nil {
				return err
			}
			if err := h.permit(c, rt.may); err != nil {
				return err
			}
			h.private(c)
		}
		if writes && !rt.open && !(rt.read && v.viewer == nil) {
			if err := h.formToken(c); err != nil {
				return err
			}
		}
		return rt.handle(c)
	}
}
