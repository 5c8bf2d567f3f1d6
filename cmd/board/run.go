package board

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/store"
	"github.com/gofiber/fiber/v2"
	"golang.org/x/sync/errgroup"
)

// drain is how long requests under way may take when the board stops.
const drain = 20 * time.Second

// Run runs all parts until ctx ends or one of them fails.
func (b *Board) Run(ctx context.Context) error {
	options, err := b.Pages()
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", b.settings.Addr)
	if err != nil {
		return fmt.Errorf("--addr: %w", err)
	}
	if err := b.fillSmallIndex(ctx); err != nil {
		return errors.Join(err, listener.Close())
	}
	workers, err := b.workers(ctx)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	group, ctx := errgroup.WithContext(ctx)
	for _, worker := range workers {
		group.Go(func() error { return worker(ctx) })
	}
	serve(ctx, group, handlers.New(options), web.Patient(listener))
	private, err := b.listenForOperators()
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	if private != nil {
		serve(ctx, group, handlers.NewOps(handlers.Ops{Ready: b.ready, Metrics: b.metrics, Log: b.log}), private)
	}
	b.log.Info("serving", "url", b.public.String(), "node", b.node)
	err = group.Wait()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	return errors.Join(err, b.tally.Once(ctx)) // of the requests that ended last
}

// usualAdminAddr is where operators listen when nobody says where.
const usualAdminAddr = "localhost:8081"

// listenForOperators opens the operators' listener; nil when there is to be
// none. A second board on the same machine goes without one unless it was
// asked for: that is no reason not to start.
func (b *Board) listenForOperators() (net.Listener, error) {
	if b.settings.AdminAddr == "" {
		return nil, nil
	}
	l, err := net.Listen("tcp", b.settings.AdminAddr)
	if err != nil && b.settings.AdminAddr == usualAdminAddr {
		b.log.Warn("no listener for operators: the usual address is taken", "addr", usualAdminAddr)
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("--admin-addr: %w", err)
	}
	return l, nil
}

// serve runs an app on a listener and lets it finish its requests at the end.
func serve(ctx context.Context, group *errgroup.Group, app *fiber.App, listener net.Listener) {
	group.Go(func() error { return app.Listener(listener) })
	group.Go(func() error {
		<-ctx.Done()
		return app.ShutdownWithTimeout(drain)
	})
}

// smallBoard is how many jobs are indexed before the first page is served. A
// larger board serves at once and says that its lists are still filling.
const smallBoard = 5000

// fillSmallIndex brings the index of a small board up to date.
func (b *Board) fillSmallIndex(ctx context.Context) error {
	n, err := b.store.Jobs().Count(ctx)
	if err != nil || n > smallBoard {
		return err
	}
	return b.FillIndex(ctx)
}

// FillIndex brings the index up to date, however large the board is.
func (b *Board) FillIndex(ctx context.Context) error { return b.index.Once(ctx, b.source) }

// CountViews writes the views of jobs to the store until ctx ends.
func (b *Board) CountViews(ctx context.Context) error { return b.tally.Run(ctx) }

// ready says what is missing before traffic should come.
func (b *Board) ready(ctx context.Context) error {
	if err := b.store.Ping(ctx); err != nil {
		return fmt.Errorf("store: %w", err)
	}
	if _, err := b.index.Count(ctx, models.Criteria{}); err != nil {
		return fmt.Errorf("search index: %w", err)
	}
	return nil
}

// workers are what runs beside the pages, each until ctx ends.
func (b *Board) workers(ctx context.Context) ([]func(context.Context) error, error) {
	st := b.store
	newest, err := st.Jobs().Latest(ctx)
	if err != nil {
		return nil, err
	}
	desk := alerts.Desk{
		Jobs: st.Jobs(), Subscriptions: st.Subscriptions(), Doctors: st.Doctors(), Deliveries: st.Deliveries(),
		Seen:         st.Seen(),
		Suppressions: st.Suppressions(), Runs: st.Runs(), Settings: st.Settings(), Keys: st,
		Matcher: alerts.NewPercolation(b.analyzer), Sender: b.post.sender, Mails: b.mails,
		SubscriptionFeed: alerts.NewFeed(st.Subscriptions(), store.Cursor{}),
		JobFeed:          alerts.NewFeed(st.Jobs(), newest),
		DoctorFeed:       alerts.NewFeed(st.Doctors(), store.Cursor{}),
	}
	runner := alerts.NewRunner(desk, alerts.Options{
		Node: b.node, From: b.settings.alertsFrom(), Operator: b.post.words.Operator, Links: b.post.words.Links,
		Log: b.log,
		Now: b.store.Now, Window: b.settings.AlertWindow, Every: min(10*time.Second, b.settings.AlertWindow),
		Lease: b.settings.AlertLease, Hold: b.settings.AlertHold, Conns: alertCarriers,
	})
	notices := letters.NewNotices(letters.NoticeDesk{
		Jobs: st.Jobs(), Revisions: st.Revisions(), Saved: st.Saved(), Users: st.Users(), Doctors: st.Doctors(), Subscriptions: st.Subscriptions(),
		Seen: st.Seen(), Outgoing: st.Outgoing(), Documents: st.LicenceDocuments(), Files: st.Files(), Settings: st.Settings(), Leases: st.Leases(), Post: b.post.postman,
		Applications: st.Applications(), Interviews: interviewDesk(st),
	}, b.post.words, b.node, b.store.Now, b.log)
	sweep := alerts.NewSweep(st.Jobs(), b.store.Now, b.log)
	return []func(context.Context) error{
		func(ctx context.Context) error { return b.index.Follow(ctx, b.source) },
		sweep.Run, b.afterSweep(sweep, runner.Run), notices.Run, b.post.postman.Run, b.post.talks.Run,
		b.post.events.Run, b.tally.Run,
		b.housekeeping, b.countWords,
	}, nil
}

// afterSweep has work begin when a sweep is done: what was published while no
// node ran belongs into the first digests, not into those of the next day.
func (b *Board) afterSweep(sweep *alerts.Sweep, work func(context.Context) error) func(context.Context) error {
	return func(ctx context.Context) error {
		if _, err := sweep.Once(ctx, b.store.Now()); err != nil && ctx.Err() == nil {
			b.log.Error("sweep failed", "error", err)
		}
		return work(ctx)
	}
}

// housekeeping drops what has run out, once an hour.
func (b *Board) housekeeping(ctx context.Context) error {
	tick := time.NewTicker(time.Hour)
	defer tick.Stop()
	for {
		now := b.store.Now()
		_, a := b.store.Sessions().DeleteExpired(ctx, now)
		_, c := b.store.LoginCodes().DeleteExpired(ctx, now)
		_, f := b.store.HeldForms().DeleteExpired(ctx, now)
		_, g := b.store.Invitations().DeleteExpired(ctx, now)
		_, h := b.store.Imports().DeleteExpired(ctx, now)
		_, i := b.store.Ceremonies().DeleteExpired(ctx, now)
		_, d := b.store.RateLimits().DeleteExpired(ctx, now)
		_, e := b.store.Searches().DeleteFaded(ctx, models.DateOf(now))
		if err := errors.Join(a, c, d, e, f, g, h, i); err != nil && ctx.Err() == nil {
			b.log.Warn("housekeeping failed", "error", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// matchDoctor reads a job and says how it fits a doctor.
func (b *Board) matchDoctor(j *models.Job) func(*models.Doctor) (doctormatch.Match, bool) {
	doc := b.analyzer.NewDocument(j)
	return func(d *models.Doctor) (doctormatch.Match, bool) { return doctormatch.Explain(doc, j, d) }
}

// proxies reads the networks of --proxy.
func (c *Settings) proxies() ([]netip.Prefix, error) {
	var out []netip.Prefix
	for _, text := range c.Proxy {
		p, err := netip.ParsePrefix(text)
		if err != nil {
			return nil, fmt.Errorf("--proxy: %q is no network like 10.0.0.0/8", text)
		}
		out = append(out, p)
	}
	return out, nil
}
