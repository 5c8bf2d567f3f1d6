package web

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/compress"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/static"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
)

// Board is what the pages of all rooms need. All fields are required unless
// they say otherwise.
type Board struct {
	Store *store.Store
	Index *index.Index

	Claims rules.ReadClaims // what the words of an advert say

	Letters     *letters.Box
	Talks       *letters.Talks     // who is told what of an application
	Addresses   *letters.Addresses // carries changes of addresses out
	Follow      Follow             // brings decisions about organisations about
	Counters    Counters           // of what happens to jobs
	MatchDoctor MatchDoctor
	Suggest     Suggest
	Links       templates.Links
	ReplyHost   string // whose mail the board takes as answers to its letters; "": none

	Pages    *templates.Set
	Mails    *templates.Mails // criteria in words, as mails say them
	Assets   *static.Assets
	Operator templates.Operator

	PublicURL       *url.URL       // "https://enkaku.example": the only source of absolute links
	TrustedProxies  []netip.Prefix // whose X-Forwarded-For is believed; none: the board is directly exposed
	Now             func() time.Time
	Rand            io.Reader     // crypto/rand.Reader
	EvenAnswer      time.Duration // an order for an alert is answered no sooner, so that its time tells nothing
	RequirePasskeys bool          // administrators and owners prove themselves by passkey
	Notices         Notices       // what browsers that show notifications need; zero: none is offered
	LINE            string        // id of our LINE account; "": LINE is offered nowhere
	OpenMailbox     bool          // a network reads every mail of the board: each page says so
	CardMemory      int           // bytes of ready parts of cards kept between requests; 0: none
	PageMemory      int           // bytes of whole pages kept between requests; 0: none
	Log             *slog.Logger
	Security        *slog.Logger // of security events (models.SecurityEvents)
	Metrics         prometheus.Registerer

	// Scan names the malware in a file of somebody, "" for none; an error lets no
	// file through. nil: nobody looks.
	Scan func(ctx context.Context, content []byte) (found string, err error)

	// Troubles tells what keeps the board from doing what it owes; nil: nobody looks.
	Troubles func() []models.Trouble
}

// Follow brings the decisions about an organisation to its jobs, its people and those who
// applied (posting/follow).
type Follow func(ctx context.Context, org models.OrgRef) error

// Site is the kernel that the rooms share: who visits, how a page, a form and
// an error are answered, what a request may cost. It is safe for concurrent use.
type Site struct {
	Board
	secure  bool // cookies and headers of https
	cross   *http.CrossOriginProtection
	metrics metrics
	shelf   *cardShelf
	kept    *keptPages
	replies *Shelf[models.OrgRef, keptReplies]
	hires   *Shelf[models.OrgRef, keptHires]
	causes  causes // of 503, for the log
	reads   readCounts
	routes  []Route
}

// The times a connection may take. The longest answer is bounded by Deadline.
const (
	readTimeout  = 10 * time.Second
	WriteTimeout = 30 * time.Second
	IdleTimeout  = 60 * time.Second
	Deadline     = 10 * time.Second // of one request's work
)

// Limits of what a request may carry, in bytes.
const (
	maxHeader = 16 << 10
	MaxForm   = 64 << 10 // body, unless the route allows more
	maxBody   = 12 << 20 // body of any route but those that look who sends (BodyFrom)
)

// NewSite returns the kernel of a board.
func NewSite(b Board) *Site {
	s := &Site{
		Board: b, secure: b.PublicURL.Scheme == "https",
		metrics: newMetrics(b.Metrics), shelf: newCardShelf(b.CardMemory, b.Metrics), kept: newKeptPages(b.PageMemory, b.Metrics),
		replies: NewShelf[models.OrgRef, keptReplies](repliesMemory),
		hires:   NewShelf[models.OrgRef, keptHires](repliesMemory),
	}
	s.cross = http.NewCrossOriginProtection()
	// The origin is well formed: it is built from a parsed URL.
	_ = s.cross.AddTrustedOrigin(s.Origin())
	return s
}

// App returns an app, ready to listen, with the routes that registers name.
func (s *Site) App(registers ...func(*Router)) *fiber.App {
	app := fiber.New(s.config())
	app.Use(s.begin)
	app.Use(compress.New(compress.Config{
		Level: compress.LevelBestSpeed,
		Next:  func(c *fiber.Ctx) bool { return packsItself(c.Path()) },
	}))
	r := Router{app: app, site: s}
	for _, register := range registers {
		register(&r)
	}
	s.routes = r.routes
	s.guardServer(app)
	return app
}

// packsItself reports whether what answers at a path chooses the coding of its
// answer: files of the board, files of all jobs.
func packsItself(path string) bool {
	return strings.HasPrefix(path, static.Prefix) || strings.HasPrefix(path, "/feeds/")
}

// Routes returns what App has registered, in order.
func (s *Site) Routes() []Route { return s.routes }

// methods are those that are answered in the board's own words. The board
// uses the first three; TRACE and CONNECT are not even looked at.
func methods() []string {
	return []string{
		fiber.MethodGet, fiber.MethodHead, fiber.MethodPost,
		fiber.MethodPut, fiber.MethodPatch, fiber.MethodDelete, fiber.MethodOptions,
	}
}

func (s *Site) config() fiber.Config {
	return fiber.Config{
		Immutable:                    true,
		StrictRouting:                true,
		CaseSensitive:                true,
		DisableStartupMessage:        true,
		ErrorHandler:                 s.fail,
		RequestMethods:               methods(),
		BodyLimit:                    maxBody,
		ReadBufferSize:               maxHeader,
		ReadTimeout:                  readTimeout,
		WriteTimeout:                 WriteTimeout,
		IdleTimeout:                  IdleTimeout,
		Concurrency:                  10_000,
		EnableTrustedProxyCheck:      true, // and no proxy named: Fiber itself believes no X-Forwarded-*
		DisablePreParseMultipartForm: true,
	}
}

// Today is the day in Japan, by which licences end.
func (s *Site) Today() models.Date { return models.DateOf(s.Now()) }

// Origin is scheme and host of the public URL.
func (s *Site) Origin() string { return s.PublicURL.Scheme + "://" + s.PublicURL.Host }
