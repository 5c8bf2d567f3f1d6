// Package api answers programs: the public interface under /api/v1, its
// description, and the webhooks of the mail provider and of LINE.
package api

import (
	"context"
	"net/http"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/posting"
)

// Handlers are the answers of this room.
type Handlers struct {
	*web.Site
	Posts
	Posting *posting.Desk

	description []byte       // OpenAPI
	assistants  http.Handler // MCP
}

// Posts are those who post to the board's own webhooks.
type Posts struct {
	TakeEvents  TakeEvents
	WebhookKeys mail.WebhookKeys // none: the webhook answers 401
	Inbound     Inbound          // who posts mails of people; zero: nobody, the webhook answers 401
	LINE        LINE             // zero: the webhook answers 401
}

// New returns the answers of this room.
func New(site *web.Site, posts Posts) *Handlers {
	h := &Handlers{Site: site, Posts: posts,
		Posting: &posting.Desk{Store: site.Store, Claims: site.Claims, Now: site.Now}, description: describe(site.Origin())}
	h.assistants = h.newAssistants()
	return h
}

// TakeEvents keeps what the mail provider reports; nil means that the events
// are stored and will be worked off.
type TakeEvents func(ctx context.Context, events []mail.Event) error
