package handlers

import (
	"io"
	"log/slog"
	"net/http"
	"net/netip"
	"net/url"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/compress"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/static"
	"github.com/enkaku/enkaku/templates"
)

// Board is everything the pages need. All fields are required unless they say
// otherwise.
type Board struct {
	Users      Users
	Sessions   Sessions
	LoginCodes LoginCodes
	Limits     Limits
	Seal       Seal
	Audit      Audit
	Letters    *letters.Box
	Desk       Desk
	Office     Office
	People     People

	Index          Index
	Jobs           PublicJobs
	Agencies       PublicOrgs[models.Agency]
	Employers      PublicOrgs[models.Employer]
	DoctorProfiles PublicOrgs[models.Doctor]
	Saved          SavedList
	Applied        PublicOrgs[models.Application]
	ReportBox      ReportBox
	Counters       Counters
	MatchDoctor    MatchDoctor
	Suggest        Suggest
	Popular        Popular

	Pages    *templates.Set
	Mails    *templates.Mails // criteria in words, as mails say them
	Assets   *static.Assets
	Operator templates.Operator

	PublicURL      *url.URL       // "https://enkaku.example": the only source of absolute links
	TrustedProxies []netip.Prefix // whose X-Forwarded-For is believed; none: the board is directly exposed
	Now            func() time.Time
	Rand           io.Reader // crypto/rand.Reader
	CardMemory     int       // bytes of ready parts of cards kept between requests; 0: none
	Log            *slog.Logger
	Metrics        prometheus.Registerer
}

// Handlers are the answers of one board.
type Handlers struct {
	Board
	secure  bool // cookies and headers of https
	cross   *http.CrossOriginProtection
	metrics metrics
	shelf   *cardShelf
	routes  []route
	ended   closedList

	perSitemap int // jobs in one sitemap
}

// The times a connection may take. The longest answer is bounded by deadline.
const (
	readTimeout  = 10 * time.Second
	writeTimeout = 30 * time.Second
	idleTimeout  = 60 * time.Second
	deadline     = 10 * time.Second // of one request's work
)

// Limits of what a request may carry, in bytes.
const (
	maxHeader = 16 << 10
	maxForm   = 64 << 10 // body, unless the route allows more
	maxBody   = 8 << 20  // body of any route
)

// New returns the board as an app, ready to listen.
func New(b Board) *fiber.App {
	h := newHandlers(b)
	return h.app(h.register)
}

func newHandlers(b Board) *Handlers {
	h := &Handlers{Board: b, secure: b.PublicURL.Scheme == "https", metrics: newMetrics(b.Metrics), shelf: newCardShelf(b.CardMemory, b.Metrics), perSitemap: jobsPerSitemap}
	h.cross = http.NewCrossOriginProtection()
	// The origin is well formed: it is built from a parsed URL.
	_ = h.cross.AddTrustedOrigin(h.origin())
	return h
}

// app returns an app with the routes that registers name.
func (h *Handlers) app(registers ...func(*router)) *fiber.App {
	app := fiber.New(h.config())
	app.Use(h.begin)
	app.Use(compress.New(compress.Config{Level: compress.LevelBestSpeed}))
	r := router{app: app, h: h}
	for _, register := range registers {
		register(&r)
	}
	h.routes = r.routes
	h.guardServer(app.Server())
	return app
}

// methods are those that are answered in the board's own words. The board
// uses the first three; TRACE and CONNECT are not even looked at.
func methods() []string {
	return []string{
		fiber.MethodGet, fiber.MethodHead, fiber.MethodPost,
		fiber.MethodPut, fiber.MethodPatch, fiber.MethodDelete, fiber.MethodOptions,
	}
}

func (h *Handlers) config() fiber.Config {
	return fiber.Config{
		Immutable:                    true,
		StrictRouting:                true,
		CaseSensitive:                true,
		DisableStartupMessage:        true,
		ErrorHandler:                 h.fail,
		RequestMethods:               methods(),
		BodyLimit:                    maxBody,
		ReadBufferSize:               maxHeader,
		ReadTimeout:                  readTimeout,
		WriteTimeout:                 writeTimeout,
		IdleTimeout:                  idleTimeout,
		Concurrency:                  10_000,
		EnableTrustedProxyCheck:      true, // and no proxy named: Fiber itself believes no X-Forwarded-*
		DisablePreParseMultipartForm: true,
	}
}

// origin is scheme and host of the public URL.
func (h *Handlers) origin() string { return h.PublicURL.Scheme + "://" + h.PublicURL.Host }
