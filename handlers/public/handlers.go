// Package public answers everybody, signed in or not: searching, the page of a
// job and of an organisation, feeds, running texts, and signing in.
package public

import (
	"sync"
	"time"

	"github.com/enkaku/enkaku/handlers/passkey"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/mail"
)

// Handlers are the answers of this room.
type Handlers struct {
	*web.Site
	NoteSearch NoteSearch
	Mailbox    *mail.Mailbox // nil: no mail can be read here
	ended      closedList
	whole      wholeBoard
	pairs      pairList
	painter    func() (*painter, error)
	pictures   *web.Shelf[pictureKey, drawn]
	exports    chan struct{} // one for each feed of all jobs that is being read
	PerSitemap int           // jobs in one sitemap
	passkeys   *passkey.Party
}

// New returns the answers of this room. mailbox may be nil. A board whose
// address is a bare IP address has no passkeys: browsers make none for it. names
// is the font for kanji of names, as typeset.Installed returned it.
func New(site *web.Site, note NoteSearch, mailbox *mail.Mailbox, names string) *Handlers {
	h := &Handlers{Site: site, NoteSearch: note, Mailbox: mailbox, PerSitemap: jobsPerSitemap,
		exports: make(chan struct{}, maxExports), painter: sync.OnceValues(func() (*painter, error) { return newPainter(names) }),
		pictures: web.NewShelf[pictureKey, drawn](pictureMemory)}
	party, err := passkey.At(site.PublicURL)
	if err != nil {
		site.Log.Info("people sign in by code alone", "err", err)
		return h
	}
	h.passkeys = party
	return h
}

// NoteSearch counts what people search for. from tells one reader from
// another; it is a hash.
type NoteSearch func(text, from string, now time.Time)
