// Package board puts the parts of a board together and runs them: store,
// index, pages, mails and the work beside them. It knows the flags of a board
// and how its parts depend on one another; what a command does with it is the
// command's.
package board

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/alerts/channel"
	"github.com/enkaku/enkaku/egress"
	"github.com/enkaku/enkaku/handlers"
	"github.com/enkaku/enkaku/handlers/api"
	"github.com/enkaku/enkaku/handlers/passkey"
	"github.com/enkaku/enkaku/handlers/pdftext"
	"github.com/enkaku/enkaku/handlers/typeset"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/posting/follow"
	"github.com/enkaku/enkaku/scan"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/search/reading"
	"github.com/enkaku/enkaku/static"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
	"github.com/prometheus/client_golang/prometheus"
)

// Base is what a board stands on. Whoever opened the store closes it, after
// the board.
type Base struct {
	Store *store.Store
	Dir   string // of the search index and the mailbox
	Node  string // names this process in leases
	Log   *slog.Logger
	Parts *Parts // nil: read by Open
}

// Board is everything that runs, wired.
type Board struct {
	settings *Settings
	dir      string
	log      *slog.Logger
	public   *url.URL
	store    *store.Store
	index    *index.Index
	analyzer *reading.Analyzer
	words    atomic.Pointer[reading.Suggester]
	popular  popular
	source   *JobSource // of the index
	health   *health
	pages    *templates.Set
	mails    *templates.Mails
	assets   *static.Assets
	metrics  *prometheus.Registry
	node     string
	post     *mailRoom
	follow   *follow.Follower // of decisions about organisations
	egress   *egress.Client
	scanner  *scan.Clamd // nil: none is named
	tally    *web.Tally  // of views
	notices  web.Notices
	line     *channel.LINE // nil: not offered
	security *slog.Logger
	ended    io.Closer   // of the security log
	stopping atomic.Bool // a proxy is to send no more
}

// Open wires a board and opens its index. Close it afterwards.
func Open(ctx context.Context, settings *Settings, base Base) (b *Board, err error) {
	b = &Board{
		settings: settings, dir: base.Dir, log: base.Log, store: base.Store, node: base.Node,
		source: NewJobSource(base.Store.Jobs()), metrics: prometheus.NewRegistry(),
	}
	if b.public, err = settings.Public(); err != nil {
		return nil, err
	}
	exempt, err := settings.exempt()
	if err != nil {
		return nil, err
	}
	if len(exempt) > 0 {
		b.log.Warn("feeds may be pulled from addresses that are not public", "addresses", exempt)
	}
	hosts, err := settings.outsideHosts()
	if err != nil {
		return nil, err
	}
	b.egress = egress.New(egress.Options{Exempt: exempt, Hosts: hosts})
	if b.scanner, err = settings.scanner(); err != nil {
		return nil, err
	}
	registerMetrics(b.metrics, b.store)
	b.health = newHealth(b.dir, settings.RoomBelow, b.store.Now)
	registerHealth(b.metrics, b.health)
	b.tally, err = web.NewTally(filepath.Join(b.dir, "counts"), b.store.Counters(), b.log, b.store.Now)
	if err != nil {
		return nil, err
	}
	parts := base.Parts
	if parts == nil {
		if parts, err = ReadParts(); err != nil {
			return nil, err
		}
	}
	b.analyzer, b.pages, b.mails, b.assets = parts.analyzer, parts.pages, parts.mails, parts.assets
	if b.security, b.ended, err = settings.SecurityFlags.open(b.log, b.metrics); err != nil {
		return nil, err
	}
	if b.post, err = settings.mailRoom(ctx, b); err != nil {
		return nil, errors.Join(err, b.ended.Close())
	}
	b.follow = b.follower()
	b.index, err = index.Open(ctx, index.Options{
		Dir: filepath.Join(b.dir, "index"), Analyzer: b.analyzer, Clock: b.store.Now, Log: b.log,
	})
	if err != nil {
		b.post.close()
		return nil, errors.Join(err, b.ended.Close())
	}
	return b, nil
}

// Close closes the index and the way out for mails.
func (b *Board) Close() error {
	err := b.index.Close()
	b.post.close()
	return errors.Join(err, b.tally.Close(), b.ended.Close())
}

// cardMemory is how many bytes of ready cards a board keeps: about 14,000, in
// one language.
const cardMemory = 64 << 20

// pageMemory is how many bytes of whole pages a board keeps: some 2,000 packed
// ones.
const pageMemory = 32 << 20

// evenAnswer is longer than an order for an alert takes on a quiet board: a new
// address costs two writes more than a known one.
const evenAnswer = 250 * time.Millisecond

// Pages is what the pages need, from the parts.
func (b *Board) Pages() (handlers.Board, error) {
	proxies, err := b.settings.proxies()
	_, keysWork := passkey.At(b.public)
	st := b.store
	program, err2 := os.Executable()
	names, fontErr := typeset.Installed(b.settings.NamesFont)
	if names == "" {
		b.log.Warn("no font for kanji of names such as 邉: CVs print 〓 for them", "want", typeset.Places)
	}
	replay := alerts.NewReplay(alerts.ReplayDesk{
		Jobs: st.Jobs(), Doctors: st.OwnProfiles(), Deliveries: st.Deliveries(), Seen: st.Seen(), Events: st.MailEvents(),
		Keys:    st,
		Matcher: alerts.NewPercolation(b.analyzer), Mails: b.mails, Operator: b.post.words.Operator,
		Public: b.public.String(),
	}, st.Now)
	compared := alerts.MarketDesk{Jobs: st.Jobs(), Subscriptions: st.Subscriptions(), Meaning: b.analyzer}
	market, near := alerts.NewMarket(compared, st.Now), alerts.NewNear(compared, st.Now)
	board := handlers.Board{
		Market: market.Look, Near: near.Look,
		Board: web.Board{
			Store: st, Index: b.index, Letters: b.post.box, Talks: b.post.talks, Addresses: b.post.addresses, Follow: b.follow.Settle,
			Counters: b.tally, Claims: claims.NewReader().Read, MatchDoctor: b.matchDoctor, Suggest: b.suggest,
			Links: b.post.words.Links, ReplyHost: strings.ToLower(b.settings.ReplyHost),
			Pages: b.pages, Mails: b.mails, Assets: b.assets, Operator: b.settings.operator(b.public, b.settings.Demo),
			PublicURL: b.public, TrustedProxies: proxies, Now: st.Now, Rand: rand.Reader, CardMemory: cardMemory,
			PageMemory:      pageMemory,
			EvenAnswer:      evenAnswer,
			RequirePasskeys: b.settings.RequirePasskeys && !b.settings.Demo && keysWork == nil,
			Notices:         b.notices,
			LINE:            b.settings.LineAccount,
			OpenMailbox:     b.settings.DemoOnNetwork && b.post.mailbox != nil,
			Log:             b.log, Security: b.security, Metrics: b.metrics, Troubles: b.health.Troubles,
		},
		Egress: b.egress, ReadPDF: pdftext.NewReader(program, pdftext.Command).Read,
		NoteSearch: b.popular.Note, Mailbox: b.post.mailbox, Design: b.settings.Demo, Replay: replay.Last,
		TakeEvents: b.post.events.Take, WebhookKeys: b.settings.webhookKeys, NamesFont: names,
		LINE:    b.lineDesk(),
		Inbound: api.Inbound{Secret: b.settings.ReplySecret, Own: []string{b.settings.from.Email, b.settings.alertFrom.Email}},
	}
	if b.scanner != nil {
		board.Scan = b.scanner.Scan
	}
	return board, errors.Join(err, err2, fontErr)
}

// hostName names this machine in leases, for operators who read them.
func hostName() string {
	name, err := os.Hostname()
	if err != nil {
		return "node"
	}
	return name
}
