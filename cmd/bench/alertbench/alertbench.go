// Package alertbench measures a digest run: how many mails a second are
// planned, read again, rendered and noted with the provider cut off, how many
// leave through a provider with latency, and how much memory that takes. It
// uses the product's own store, matcher, runner and SendGrid client.
package alertbench

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"sync"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/cmd/bench/measure"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/mail/mailtest"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/reading"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
)

// Options say what is measured. Zero values take the defaults named.
type Options struct {
	Subscriptions int           // 100,000
	Jobs          int           // that became live since the last run; 2,000
	Due           float64       // share of subscriptions due with matches; 0.1
	Latency       time.Duration // of the provider; 50 ms
	Connections   int           // to the provider; 64
	Dir           string        // for the store; a temporary directory, removed afterwards
	Seed          uint64        // of the corpus; 1
	Progress      func(what string, done, total int)
}

// Report is what was measured. RenderCPUus is processor time for one mail of
// the rendering run in microseconds, which a busy machine does not change;
// LoadMS is how long a start takes until the matcher knows everyone.
type Report struct {
	RenderPerS   float64 `json:"render_per_s"`
	SendPerS     float64 `json:"send_per_s"`
	RSSIdleBytes int64   `json:"rss_idle_bytes"`
	RSSPeakBytes int64   `json:"rss_peak_bytes"`

	Subscriptions int     `json:"subscriptions"`
	Rendered      int     `json:"rendered"`
	Sent          int     `json:"sent"`
	RenderCPUus   float64 `json:"render_cpu_us"`
	LoadMS        int64   `json:"load_ms"`
}

func (o Options) complete() Options {
	def := func(v *int, d int) {
		if *v == 0 {
			*v = d
		}
	}
	def(&o.Subscriptions, 100_000)
	def(&o.Jobs, 2000)
	def(&o.Connections, 64)
	if o.Due == 0 {
		o.Due = 0.1
	}
	if o.Latency == 0 {
		o.Latency = 50 * time.Millisecond
	}
	if o.Seed == 0 {
		o.Seed = 1
	}
	if o.Progress == nil {
		o.Progress = func(string, int, int) {}
	}
	return o
}

// Run measures. It takes about a minute for each 100,000 subscriptions.
func Run(ctx context.Context, o Options) (Report, error) {
	o = o.complete()
	if o.Dir == "" {
		dir, err := os.MkdirTemp("", "alertbench")
		if err != nil {
			return Report{}, err
		}
		defer os.RemoveAll(dir)
		o.Dir = dir
	}
	b := &bench{Options: o, now: time.Date(2026, 11, 23, 5, 0, 0, 0, models.Tokyo)}
	var err error
	if b.store, err = store.Open(ctx, o.Dir,
		store.Options{Now: b.clock, Log: slog.New(slog.DiscardHandler)}); err != nil {
		return Report{}, err
	}
	defer b.store.Close()
	b.report.Subscriptions = o.Subscriptions
	for _, step := range []func(context.Context) error{b.fill, b.load, b.render, b.send} {
		if err := step(ctx); err != nil {
			return b.report, err
		}
	}
	return b.report, nil
}

// bench is one measurement on its way.
type bench struct {
	Options
	store  *store.Store
	runner *alerts.Runner
	sender switchedSender
	report Report

	mu  sync.Mutex
	now time.Time
}

func (b *bench) clock() time.Time {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.now
}

func (b *bench) setClock(t time.Time) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.now = t
}

// switchedSender sends through whatever stands in it.
type switchedSender struct {
	alerts.Sender
}

// cutOff stands at the edge of the network: it checks a mail as the real
// senders do and takes it.
type cutOff struct{}

func (cutOff) Send(_ context.Context, m mail.Message) (mail.Outcome, error) {
	if err := m.Validate(); err != nil {
		return mail.Outcome{Class: mail.Rejected, Reason: mail.ReasonInvalid}, err
	}
	return mail.Outcome{Class: mail.Accepted, ProviderID: "cut-off"}, nil
}

// load starts the runner and measures what it needs at rest.
func (b *bench) load(ctx context.Context) error {
	mails, err := templates.NewMails()
	if err != nil {
		return err
	}
	s := b.store
	b.sender.Sender = cutOff{}
	b.runner = alerts.NewRunner(alerts.Desk{
		Jobs: s.Jobs(), Subscriptions: s.Subscriptions(), Doctors: s.Doctors(), Deliveries: s.Deliveries(),
		Seen: s.Seen(), Suppressions: s.Suppressions(), Runs: s.Runs(), Settings: s.Settings(), Keys: s,
		Matcher: alerts.NewPercolation(reading.NewAnalyzer()), Sender: &b.sender, Mails: mails,
		SubscriptionFeed: alerts.NewFeed(s.Subscriptions(), store.Cursor{At: b.clock().Add(time.Hour)}),
		JobFeed:          alerts.NewFeed(s.Jobs(), store.Cursor{At: b.clock()}),
	}, alerts.Options{
		Node: "bench", From: mail.Address{Name: "Enkaku", Email: "alerts@enkaku.example.jp"},
		Operator: operator, Links: templates.Links{Public: "https://enkaku.example.jp", Signer: s},
		Conns: b.Connections, Now: b.clock, Log: slog.New(slog.DiscardHandler),
	})
	b.Progress("matcher learns the subscriptions", 0, b.Subscriptions)
	began := time.Now()
	if _, err := b.runner.Once(ctx, b.clock()); err != nil {
		return fmt.Errorf("first pass: %w", err)
	}
	b.report.LoadMS = time.Since(began).Milliseconds()
	b.Progress("matcher learns the subscriptions", b.Subscriptions, b.Subscriptions)
	b.report.RSSIdleBytes = restingRSS()
	return nil
}

// render runs the digests of the first day with the provider cut off.
func (b *bench) render(ctx context.Context) error {
	if err := b.publish(ctx, 0); err != nil {
		return err
	}
	b.setClock(time.Date(2026, 11, 23, 8, 0, 0, 0, models.Tokyo))
	spent := measure.CPU()
	rate, n, err := b.timed(ctx, "render")
	b.report.RenderPerS, b.report.Rendered = rate, n
	b.report.RenderCPUus = float64((measure.CPU() - spent).Microseconds()) / float64(max(n, 1))
	return err
}

// send runs the digests of those due early on the second day through the
// fake SendGrid.
func (b *bench) send(ctx context.Context) error {
	grid, err := mailtest.StartSendGrid()
	if err != nil {
		return err
	}
	defer grid.Close()
	grid.DropBodies()
	grid.SetLatency(b.Latency)
	client, err := mail.NewSendGrid(mail.SendGridConfig{
		Key: mailtest.Key, Host: grid.URL, Rate: 1e6, Connections: b.Connections, Now: time.Now,
	})
	if err != nil {
		return err
	}
	defer client.Close()
	b.sender.Sender = client
	if err := b.publish(ctx, b.Jobs); err != nil {
		return err
	}
	b.setClock(time.Date(2026, 11, 24, 7, 0, 0, 0, models.Tokyo))
	rate, n, err := b.timed(ctx, "send")
	b.report.SendPerS, b.report.Sent = rate, n
	if got := len(grid.Mails()); err == nil && got != n {
		err = fmt.Errorf("the runner counts %d mails, the provider %d", n, got)
	}
	return err
}

// timed runs one pass and returns mails a second and how many there were.
func (b *bench) timed(ctx context.Context, what string) (float64, int, error) {
	b.Progress(what, 0, 1)
	watch := watchRSS()
	began := time.Now()
	run, err := b.runner.Once(ctx, b.clock())
	took := time.Since(began)
	b.report.RSSPeakBytes = max(b.report.RSSPeakBytes, watch())
	b.Progress(what, 1, 1)
	switch {
	case err != nil:
		return 0, 0, err
	case run.Mailed == 0 || run.Failed+run.Unknown+run.Deferred > 0:
		return 0, 0, fmt.Errorf("%s: not a clean run: %+v", what, run)
	}
	return float64(run.Mailed) / took.Seconds(), run.Mailed, nil
}
