package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Permission says who may use a route. What a person may do to one thing, such
// as a job of their organisation, is asked in the handler.
type Permission int

const (
	Public    Permission = iota // anyone; nobody looks who it is
	Visitor                     // anyone; the page knows who is signed in
	Member                      // anyone signed in
	Doctor                      // signed in with a doctor's profile
	Recruiter                   // signed in and working for an organisation: models.SeeDesk
	Editor                      // recruiter who may write its adverts: models.PostJobs
	Hirer                       // recruiter who may see who applied: models.SeePeople
	Owner                       // recruiter who may edit the organisation and its members: models.ManageOrg
	Admin                       // runs the board
)

// orgDeeds are what the permissions of the desk are for.
var orgDeeds = map[Permission]models.OrgDeed{
	Recruiter: models.SeeDesk, Editor: models.PostJobs, Hirer: models.SeePeople, Owner: models.ManageOrg,
}

// Route is one address as registered.
type Route struct {
	Method string
	Path   string // pattern, with the language prefix
	Lang   vocab.Lang
	May    Permission
	Open   bool                            // takes a POST from elsewhere and without form token
	Read   bool                            // its form stands on pages that visitors read
	Secret bool                            // its answer is kept in no cache, whoever asks
	Shared bool                            // scripts of other sites may read its answer; reads are counted
	Kept   bool                            // what visitors get is kept and given to others
	waits  bool                            // is refused while the disk has little room
	keyed  bool                            // asks for a proven passkey of who has one (Keyed)
	owed   bool                            // asks who owes one to have one, too (Owed)
	fresh  bool                            // asks first who it is, unless that was just now
	body   int                             // most bytes of a body; 0: MaxForm
	upload bool                            // a body that is too large is answered on the page of the form
	admits func(authorization []byte) bool // whose larger body is read; nil: everybody's
	handle fiber.Handler
}

// Option changes a route.
type Option func(*Route)

// Open lets other sites and machines POST: what comes proves itself by a
// token in its address or by a signature.
func Open(rt *Route) { rt.Open = true }

// Reading says that the form stands on pages that visitors only read. They get
// no cookie for that, so their form has no token: where the request comes from
// is checked as everywhere, and without a session there is nothing to ride on.
func Reading(rt *Route) { rt.Read = true }

// Secret keeps an answer out of every cache: its address or what it shows is
// for one person, who need not be signed in.
func Secret(rt *Route) { rt.Secret = true }

// Shared lets scripts of other sites read an answer, which is the same for
// everybody, and counts who reads how much.
func Shared(rt *Route) { rt.Shared = true }

// Kept keeps what visitors get and gives it to others for as long as it would be
// made alike: what the answer depends on is its address, the store, the index and
// the words of the board, and nothing else of the request.
func Kept(rt *Route) { rt.Kept = true }

// CanWait says that a form may be refused while the disk has little room, so
// that what cannot wait finds some: applications, answers, codes, ends.
func CanWait(rt *Route) { rt.waits = true }

// Fresh lets nobody through whose sign-in is not fresh (models.FreshFor): an open
// browser that somebody else sits at, or a stolen cookie, does not do.
func Fresh(rt *Route) { rt.fresh = true }

// Body allows a body of up to n bytes, at most maxBody.
func Body(n int) Option { return func(rt *Route) { rt.body = n } }

// Upload allows a body of up to n bytes to who has a session. The answer to a
// larger one is the page at the same address with LargeParam set, which says so
// where the file was chosen; others are led there without it.
func Upload(n int) Option { return func(rt *Route) { rt.body, rt.upload = n, true } }

// BodyFrom allows a body of up to n bytes to those whose Authorization admits
// says to be right, before it is read; to others MaxForm.
func BodyFrom(n int, admits func(authorization []byte) bool) Option {
	return func(rt *Route) { rt.body, rt.admits = n, admits }
}

// LargeParam is set when an upload was too large.
const LargeParam = "large"

// Router registers routes and remembers them.
type Router struct {
	app    *fiber.App
	site   *Site
	routes []Route
}

// Get registers a page in both languages.
func (r *Router) Get(path string, may Permission, handle fiber.Handler, options ...Option) {
	r.page(fiber.MethodGet, path, may, handle, options)
}

// Post registers the target of a form in both languages.
func (r *Router) Post(path string, may Permission, handle fiber.Handler, options ...Option) {
	r.page(fiber.MethodPost, path, may, handle, options)
}

// Plain registers one address without a language: for machines and files.
func (r *Router) Plain(method, path string, may Permission, handle fiber.Handler, options ...Option) {
	r.add(Route{Method: method, Path: path, Lang: vocab.JA, May: may, handle: handle}, options)
}

func (r *Router) page(method, path string, may Permission, handle fiber.Handler, options []Option) {
	r.add(Route{Method: method, Path: path, Lang: vocab.JA, May: may, handle: handle}, options)
	english := "/en" + path
	if path == "/" {
		english = "/en"
	}
	r.add(Route{Method: method, Path: english, Lang: vocab.EN, May: may, handle: handle}, options)
}

func (r *Router) add(rt Route, options []Option) {
	for _, change := range options {
		change(&rt)
	}
	r.routes = append(r.routes, rt)
	handler := r.site.serve(rt)
	if rt.Method == fiber.MethodGet {
		r.app.Get(rt.Path, handler) // registers HEAD too
		return
	}
	r.app.Add(rt.Method, rt.Path, handler)
}

// serve puts the checks that the route asks for before its handler.
func (s *Site) serve(rt Route) fiber.Handler {
	return func(c *fiber.Ctx) error {
		v := VisitOf(c)
		v.Lang, v.Route = rt.Lang, rt.Path
		writes := rt.Method != fiber.MethodGet
		if rt.Shared {
			share(c)
			if err := s.CountRead(c); err != nil {
				return err
			}
		}
		if writes && !rt.Open {
			if err := s.sameOrigin(c); err != nil {
				return err
			}
		}
		if rt.May != Public {
			if err := s.recognise(c); err != nil {
				return err
			}
			if err := s.permit(c, rt.May); err != nil {
				return err
			}
			s.private(c)
			if err := s.keyGate(c, &rt); err != nil {
				return err
			}
		}
		if rt.Secret {
			c.Set(fiber.HeaderCacheControl, "private, no-store")
		}
		if writes && !rt.Open && !(rt.Read && v.Viewer == nil) {
			if err := s.formToken(c); err != nil {
				return err
			}
			if _, ofDesk := orgDeeds[rt.May]; ofDesk {
				if err := s.sameDesk(c); err != nil {
					return err
				}
			}
		}
		if rt.fresh && !v.Viewer.Session.Fresh(s.Now()) {
			return errStale
		}
		if rt.waits && s.shortOfRoom() {
			return errRoom
		}
		if rt.upload {
			if err := textsFit(c); err != nil {
				return err
			}
		}
		if rt.Kept {
			return s.keep(c, rt.handle)
		}
		if err := rt.handle(c); err != nil || !writes {
			return err
		}
		return s.resent(c)
	}
}
