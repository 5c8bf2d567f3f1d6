package handlers

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/egress"
	"github.com/enkaku/enkaku/handlers/admin"
	"github.com/enkaku/enkaku/handlers/api"
	"github.com/enkaku/enkaku/handlers/cv"
	"github.com/enkaku/enkaku/handlers/desk"
	"github.com/enkaku/enkaku/handlers/doctor"
	"github.com/enkaku/enkaku/handlers/public"
	"github.com/enkaku/enkaku/handlers/subscriber"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/mail"
)

// Board is everything the pages need: what all rooms share and what one room
// alone needs. All fields are required unless they say otherwise.
type Board struct {
	web.Board

	NoteSearch  public.NoteSearch
	ReadPDF     desk.ReadPDF  // nil: PDF files are refused
	Mailbox     *mail.Mailbox // shown at /mailbox; nil unless it is the sender
	Design      bool          // show the gallery of parts at /design
	Replay      admin.Replay
	Market      admin.Market
	Near        desk.Near
	TakeEvents  api.TakeEvents
	NamesFont   string           // for kanji of names, as typeset.Installed returned it; "" for none
	Inbound     api.Inbound      // who posts mails of people; zero: nobody
	LINE        api.LINE         // what LINE posts, how it is answered; zero: nobody
	Egress      *egress.Client   // reads typed addresses
	WebhookKeys mail.WebhookKeys // of the mail provider; none: the webhook answers 401
}

// rooms are the handlers of one board, a room for each audience.
type rooms struct {
	site       *web.Site
	design     bool
	public     *public.Handlers
	subscriber *subscriber.Handlers
	doctor     *doctor.Handlers
	desk       *desk.Handlers
	admin      *admin.Handlers
	api        *api.Handlers
}

// New returns the board as an app, ready to listen.
func New(b Board) *fiber.App {
	r := newRooms(b)
	return r.site.App(r.register)
}

func newRooms(b Board) *rooms {
	site := web.NewSite(b.Board)
	return &rooms{
		site: site, design: b.Design,
		public:     public.New(site, b.NoteSearch, b.Mailbox, b.NamesFont),
		subscriber: &subscriber.Handlers{Site: site},
		doctor:     &doctor.Handlers{Site: site, CV: cv.NewPrinter(b.NamesFont), ReadPDF: doctor.ReadPDF(b.ReadPDF)},
		desk:       &desk.Handlers{Site: site, ReadPDF: b.ReadPDF, Egress: b.Egress, Near: b.Near},
		admin:      &admin.Handlers{Site: site, Replay: b.Replay, Market: b.Market},
		api:        api.New(site, api.Posts{TakeEvents: b.TakeEvents, WebhookKeys: b.WebhookKeys, Inbound: b.Inbound, LINE: b.LINE}),
	}
}
