// Package board puts the parts of a board together and runs them: store,
// index, pages, mails and the work beside them. It knows the flags of a board
// and how its parts depend on one another; what a command does with it is the
// command's.
package board

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
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
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/search/reading"
	"github.com/enkaku/enkaku/static"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
	"github.com/prometheus/client_golang/prometheus"
	"golang.org/x/sync/errgroup"
)

// Settings are the flags of a board.
type Settings struct {
	MailFlags
	OperatorFlags
	LINEFlags
	TLSFlags
	SecurityFlags
	Demo      bool     `help:"Add demo data, with dates moved to today, and print accounts worth trying."`
	Addr      string   `help:"Address to listen on." default:"localhost:8080"`
	AdminAddr string   `help:"Address of /livez, /readyz and /metrics; empty for none. Keep it private." default:"localhost:8081"`
	PublicURL string   `help:"Address people reach the board at; all links are made from it. Default: http:// (https:// with --tls-cert) and --addr." placeholder:"URL"`
	Proxy     []string `help:"Networks of trusted proxies (10.0.0.0/8) whose X-Forwarded-For is believed."`

	NamesFont string `help:"Font file (TTF, OTF, TTC) for kanji of names that the board's own font lacks, on CVs. Default: Noto Sans CJK or IPAex Gothic where packages put them." placeholder:"FILE" type:"path"`

	ExemptAddress []string `help:"Addresses with their port (10.0.0.5:8443) that feeds may be pulled from and webhooks sent to although they are not public, by http too; notifications of browsers never go there." placeholder:"IP:PORT"`

	OutsideHost []string `help:"Hosts that feeds may be pulled from and webhooks sent to (jobs.example.com, *.example.com). Default: any on the public internet." placeholder:"HOST"`

	PushKey string `help:"Private key that push services of browsers know the board by, base64url of 32 bytes. Default: one that the board made when it first ran." name:"push-key" placeholder:"KEY"`

	DrainWait time.Duration `help:"Behind a proxy: how long requests are taken after the order to stop, with /readyz at 503." default:"3s"`

	RequirePasskeys bool `help:"Administrators and owners of organisations need a passkey, 14 days after they are first told; never on a demo board." default:"true" negatable:""`

	RoomBelow int64 `help:"Free bytes of --data below which files and imports are refused." default:"536870912" hidden:""`

	DemoOnNetwork bool `help:"Let everyone on the network read the mailbox, with all sign-in codes in it. Every page says so."`
}

// Base is what a board stands on. Whoever opened the store closes it, after
// the board.
type Base struct {
	Store *store.Store
	Dir   string // of the search index and the mailbox
	Node  string // names this process in leases
	Log   *slog.Logger
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
	egress   *egress.Client
	tally    *web.Tally // of views
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
	registerMetrics(b.metrics, b.store)
	b.health = newHealth(b.dir, settings.RoomBelow, b.store.Now)
	registerHealth(b.metrics, b.health)
	b.tally, err = web.NewTally(filepath.Join(b.dir, "counts"), b.store.Counters(), b.log, b.store.Now)
	if err != nil {
		return nil, err
	}
	if err := b.parse(); err != nil {
		return nil, err
	}
	if b.security, b.ended, err = settings.SecurityFlags.open(b.log, b.metrics); err != nil {
		return nil, err
	}
	if b.post, err = settings.mailRoom(ctx, b); err != nil {
		return nil, errors.Join(err, b.ended.Close())
	}
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

// Check reads the flags that need more than kong's checks. It reports all
// mistakes.
func (c *Settings) Check() []error {
	public, err := c.Public()
	errs := append(c.MailFlags.check(), c.LINEFlags.check()...)
	if err != nil {
		errs = append(errs, err)
	}
	errs = append(errs, c.checkAddresses()...)
	if err == nil && c.reachable(public) {
		errs = append(errs, c.OperatorFlags.check()...)
		if c.Demo && !c.DemoOnNetwork {
			errs = append(errs, errors.New("--demo: everyone knows the accounts of the demo data, an administrator's among them; "+
				"leave it out on a network, or say --demo-on-network if nothing on the board is worth keeping"))
		}
		if c.Mail == "mailbox" && !c.DemoOnNetwork {
			errs = append(errs,
				errors.New("--mail: the mailbox shows every mail, sign-in codes among them, to everyone; "+
					"on a network want smtp or sendgrid, or say --demo-on-network if all of it may be read"))
		}
	}
	for _, err := range []error{c.TLSFlags.check(), c.SecurityFlags.check()} {
		if err != nil {
			errs = append(errs, err)
		}
	}
	if c.DrainWait < 0 || c.DrainWait > time.Minute {
		errs = append(errs, errors.New("--drain-wait: want at most a minute"))
	}
	if _, err := channel.PublicKey(c.PushKey); c.PushKey != "" && err != nil {
		errs = append(errs, fmt.Errorf("--push-key: %w", err))
	}
	if _, err := c.exempt(); err != nil {
		errs = append(errs, err)
	}
	if _, err := c.outsideHosts(); err != nil {
		errs = append(errs, err)
	}
	if _, err := c.proxies(); err != nil {
		errs = append(errs, err)
	}
	if _, err := typeset.Installed(c.NamesFont); err != nil {
		errs = append(errs, fmt.Errorf("--names-font: %w", err))
	}
	return errs
}

// outsideHosts returns the hosts that feeds and webhooks are kept to, none for any.
func (c *Settings) outsideHosts() (hosts []string, err error) {
	for _, text := range c.OutsideHost {
		host, ok := egress.Host(text)
		if !ok {
			return nil, fmt.Errorf("--outside-host: want a name of the public internet such as jobs.example.com or *.example.com, got %q", text)
		}
		hosts = append(hosts, host)
	}
	return hosts, nil
}

// checkAddresses names the addresses that nobody can listen on.
func (c *Settings) checkAddresses() (errs []error) {
	for _, flag := range []struct{ name, addr string }{{"--addr", c.Addr}, {"--admin-addr", c.AdminAddr}} {
		if flag.addr == "" && flag.name == "--admin-addr" {
			continue
		}
		_, port, err := net.SplitHostPort(flag.addr)
		if err == nil {
			_, err = net.LookupPort("tcp", port)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: want an address like localhost:8080, got %q", flag.name, flag.addr))
		}
	}
	return errs
}

// Public returns the address people reach the board at.
func (c *Settings) Public() (*url.URL, error) {
	text := c.PublicURL
	if text == "" {
		scheme := "http://"
		if c.speaksTLS() {
			scheme = "https://"
		}
		text = scheme + c.Addr
		if strings.HasPrefix(c.Addr, ":") {
			text = scheme + "localhost" + c.Addr
		}
	}
	public, err := url.Parse(strings.TrimSuffix(text, "/"))
	switch {
	case err != nil || public.Host == "" || public.Scheme != "http" && public.Scheme != "https":
		return nil, fmt.Errorf("--public-url: want an http:// or https:// address, got %q", text)
	case public.Path != "" || public.RawQuery != "" || public.Fragment != "" || public.User != nil:
		return nil, fmt.Errorf("--public-url: want scheme and host alone, such as https://enkaku.example, got a path or more")
	case public.Scheme == "http" && c.speaksTLS():
		return nil, errors.New("--public-url: a board with --tls-cert is reached by https")
	case public.Scheme == "http" && !loopback(public.Hostname()):
		return nil, errors.New("--public-url: a board on the network needs https")
	}
	return public, nil
}

// reachable reports whether others than this machine reach the board: by its
// public address, by where it listens, or through a proxy.
func (c *Settings) reachable(public *url.URL) bool {
	return !loopback(public.Hostname()) || !listensAtHome(c.Addr) || len(c.Proxy) > 0
}

// listensAtHome reports whether only this machine reaches an address.
func listensAtHome(addr string) bool {
	host, _, err := net.SplitHostPort(addr)
	return err == nil && loopback(host)
}

func loopback(host string) bool {
	return host == "localhost" || host == "127.0.0.1" || host == "::1" || strings.HasSuffix(host, ".localhost")
}

// parse makes what needs no other part.
func (b *Board) parse() (err error) {
	var group errgroup.Group // side by side: it is most of what a start takes
	group.Go(func() error {
		b.analyzer = reading.NewAnalyzer()
		return nil
	})
	group.Go(func() (err error) {
		b.mails, err = templates.NewMails()
		return err
	})
	if b.assets, err = static.Load(); err != nil {
		return errors.Join(err, group.Wait())
	}
	b.pages, err = templates.New(b.assets)
	return errors.Join(err, group.Wait())
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
	return handlers.Board{
		Market: market.Look, Near: near.Look,
		Board: web.Board{
			Store: st, Index: b.index, Letters: b.post.box, Talks: b.post.talks,
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
	}, errors.Join(err, err2, fontErr)
}

// hostName names this machine in leases, for operators who read them.
func hostName() string {
	name, err := os.Hostname()
	if err != nil {
		return "node"
	}
	return name
}
