package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/static"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
	"github.com/prometheus/client_golang/prometheus"
)

// serveCommand serves the board.
type serveCommand struct {
	storeFlags
	mailFlags
	operatorFlags
	Demo      bool     `help:"Add demo data, with dates moved to today, and print accounts worth trying."`
	Addr      string   `help:"Address to listen on." default:"localhost:8080"`
	AdminAddr string   `help:"Address of /livez, /readyz and /metrics; empty for none. Keep it private." default:"localhost:8081"`
	PublicURL string   `help:"Address people reach the board at; all links are made from it. Default: http:// and --addr." placeholder:"URL"`
	Proxy     []string `help:"Networks of trusted proxies (10.0.0.0/8) whose X-Forwarded-For is believed."`
	LogLevel  string   `help:"Least level that is logged." default:"info" enum:"debug,info,warn,error"`
	LogJSON   bool     `help:"Log JSON lines instead of text." name:"log-json"`

	ClockOffset time.Duration `help:"Shift this node's clock, to rehearse clocks that differ." hidden:""`
}

// now is the clock of this machine; the board goes by store.Store.Now.
func (c *serveCommand) now() time.Time { return time.Now().Add(c.ClockOffset) }

// board is everything that runs, wired.
type board struct {
	cmd      *serveCommand
	log      *slog.Logger
	public   *url.URL
	store    *store.Store
	index    *search.Index
	analyzer *search.Analyzer
	words    atomic.Pointer[search.Suggester]
	popular  popular
	source   *jobSource // of the index
	pages    *templates.Set
	mails    *templates.Mails
	assets   *static.Assets
	metrics  *prometheus.Registry
	node     string
	post     *mailRoom
	tally    *handlers.Tally // of views
}

// Run serves until ctx ends or a part fails.
func (c *serveCommand) Run(ctx context.Context, s streams) (err error) {
	b := &board{cmd: c, log: c.logger(s), node: newID(), metrics: prometheus.NewRegistry()}
	if err := c.check(b); err != nil {
		return err
	}
	if b.store, err = c.openAt(ctx, b.log, c.now); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.store.Close()) }()
	registerMetrics(b.metrics, b.store)
	if err := b.parse(); err != nil {
		return err
	}
	if b.post, err = c.mailRoom(b); err != nil {
		return err
	}
	defer b.post.close()
	if c.Demo {
		if err := b.demo(ctx, s); err != nil {
			return err
		}
	}
	if b.index, err = search.Open(ctx, search.Options{Dir: filepath.Join(c.Data, "index"), Analyzer: b.analyzer, Clock: b.store.Now, Log: b.log}); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.index.Close()) }()
	return b.run(ctx)
}

// check reads the flags that need more than kong's checks. It reports all
// mistakes at once.
func (c *serveCommand) check(b *board) error {
	var errs []error
	if c.PublicURL == "" {
		c.PublicURL = "http://" + c.Addr
		if strings.HasPrefix(c.Addr, ":") {
			c.PublicURL = "http://localhost" + c.Addr
		}
	}
	var err error
	b.public, err = url.Parse(strings.TrimSuffix(c.PublicURL, "/"))
	if err != nil || b.public.Host == "" || b.public.Scheme != "http" && b.public.Scheme != "https" {
		errs = append(errs, fmt.Errorf("--public-url: want an http:// or https:// address, got %q", c.PublicURL))
	} else if b.public.Scheme == "http" && !loopback(b.public.Hostname()) {
		errs = append(errs, errors.New("--public-url: a board on the network needs https"))
	}
	errs = append(errs, c.mailFlags.check()...)
	if _, err := c.proxies(); err != nil {
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

func loopback(host string) bool {
	return host == "localhost" || host == "127.0.0.1" || host == "::1" || strings.HasSuffix(host, ".localhost")
}

// parse makes what needs no other part.
func (b *board) parse() (err error) {
	b.analyzer = search.NewAnalyzer()
	if b.assets, err = static.Load(); err != nil {
		return err
	}
	if b.pages, err = templates.New(b.assets); err != nil {
		return err
	}
	b.mails, err = templates.NewMails()
	return err
}

// demo adds the demo board and prints where to look.
func (b *board) demo(ctx context.Context, s streams) error {
	accounts, err := loadDemo(ctx, b.store, b.store.Now())
	if err != nil {
		return err
	}
	fmt.Fprintf(s.Out, "\n  Enkaku 遠隔  %s   English: %s/en\n", b.public, b.public)
	if b.post.mailbox != nil {
		fmt.Fprintf(s.Out, "  Mailbox       %s/mailbox\n", b.public)
	}
	fmt.Fprintln(s.Out, "\n  Accounts worth trying (the six-digit code is in the mailbox):")
	for _, a := range accounts {
		fmt.Fprintf(s.Out, "    %-32s %s\n", a.Email, a.What)
	}
	fmt.Fprintln(s.Out)
	return nil
}

// cardMemory is how many bytes of ready cards a board keeps: about 14,000, in
// one language.
const cardMemory = 64 << 20

// handlersBoard is what the pages need, from the parts.
func (b *board) handlersBoard() (handlers.Board, error) {
	proxies, err := b.cmd.proxies()
	st := b.store
	b.tally = handlers.NewTally(st.Counters(), b.log)
	return handlers.Board{
		Users: st.Users(), Sessions: st.Sessions(), LoginCodes: st.LoginCodes(), Limits: st.RateLimits(),
		Seal: st, Audit: st.Audit(), Letters: &letters.Box{Words: b.post.words, Post: b.post.postman, Now: st.Now}, People: b.people(), Desk: b.desk(), Office: b.office(),
		Index: b.index, Jobs: st.Jobs(), Agencies: st.Agencies(), Employers: st.Employers(), DoctorProfiles: st.Doctors(),
		Saved: st.Saved(), Applied: st.Applications(), ReportBox: st.Reports(), Counters: b.tally, MatchDoctor: b.matchDoctor,
		Suggest: b.suggest, Popular: &b.popular,
		Pages: b.pages, Mails: b.mails, Assets: b.assets, Operator: b.cmd.operator(b.public, b.cmd.Demo),
		PublicURL: b.public, TrustedProxies: proxies, Now: b.store.Now, Rand: rand.Reader, CardMemory: cardMemory, Log: b.log, Metrics: b.metrics,
	}, err
}

// people is what the pages of subscribers and doctors need.
func (b *board) people() handlers.People {
	st := b.store
	return handlers.People{
		Subscriptions: st.Subscriptions(), Suppressions: st.Suppressions(), Jobs: st.Jobs(), Doctors: st.Doctors(),
		Applications: st.Applications(), Saved: st.Saved(), Agencies: st.Agencies(), Employers: st.Employers(), Users: st.Users(),
		Trail: st.Audit(), Links: b.post.words.Links, Mailbox: b.post.mailbox, Events: b.post.events, WebhookKeys: b.cmd.webhookKeys,
	}
}

// desk is what the recruiting desk needs.
func (b *board) desk() handlers.Desk {
	st := b.store
	return handlers.Desk{
		Jobs: st.Jobs(), Drafts: st.Drafts(), Revisions: st.Revisions(), Agencies: st.Agencies(), Employers: st.Employers(),
		Members: st.Users(), Applications: st.Applications(), Doctors: st.Doctors(), Counters: st.Counters(),
	}
}

// office is what the pages of those who run the board need.
func (b *board) office() handlers.Office {
	st := b.store
	return handlers.Office{
		Reports: st.Reports(), Settings: st.Settings(), Outgoing: st.Outgoing(), Deliveries: st.Deliveries(),
		Suppressions: st.Suppressions(), Runs: st.Runs(), Due: st.Subscriptions(), Figures: st.Counters(), Log: st.Audit(),
		Replay: alerts.NewReplay(alerts.ReplayDesk{
			Jobs: st.Jobs(), Doctors: st.Doctors(), Deliveries: st.Deliveries(), Seen: st.Seen(), Events: st.MailEvents(), Keys: st,
			Matcher: alerts.NewPercolation(b.analyzer), Mails: b.mails, Operator: b.post.words.Operator, Public: b.public.String(),
		}, b.store.Now),
	}
}

func (c *serveCommand) logger(s streams) *slog.Logger {
	var level slog.Level
	_ = level.UnmarshalText([]byte(c.LogLevel)) // kong has checked the value
	options := &slog.HandlerOptions{Level: level}
	if c.LogJSON {
		return slog.New(slog.NewJSONHandler(s.Err, options))
	}
	return slog.New(slog.NewTextHandler(s.Err, options))
}

// hostName names this machine in leases, for operators who read them.
func hostName() string {
	name, err := os.Hostname()
	if err != nil {
		return "node"
	}
	return name
}
