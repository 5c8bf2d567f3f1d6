package board

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/gofiber/fiber/v2"
	"golang.org/x/sync/errgroup"

	"github.com/enkaku/enkaku/handlers"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
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
	if err := b.appear(ctx); err != nil {
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
	// Operators' addresses answer until people's are closed.
	apart, closed := context.WithCancel(context.WithoutCancel(ctx))
	defer closed()
	door, err := b.door(web.Patient(listener))
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	b.serve(ctx, group, handlers.New(options), door, closed)
	private, err := b.listenForOperators()
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	if private != nil {
		ops := handlers.NewOps(handlers.Ops{Ready: b.ready, Troubles: b.health.Troubles, Metrics: b.metrics, Log: b.log})
		group.Go(func() error { return ops.Listener(private) })
		group.Go(func() error {
			<-apart.Done()
			return ops.ShutdownWithTimeout(drain)
		})
	}
	b.log.Info("serving", "url", b.public.String(), "node", b.node)
	b.assets.Pack()
	runtime.GC()         // what packing keeps in pools lives through one collection
	debug.FreeOSMemory() // and with it what reading dictionaries and pages left behind
	if err := giveBack(); err != nil {
		b.log.Debug("pages of the binary stay", "err", err)
	}
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
// Behind a proxy it first takes requests for a moment more, while the node says
// that it is not ready: no request then meets a closed door. closed is called
// when the door is.
func (b *Board) serve(
	ctx context.Context, group *errgroup.Group, app *fiber.App, listener net.Listener, closed func(),
) {
	group.Go(func() error { return app.Listener(listener) })
	group.Go(func() error {
		defer closed()
		<-ctx.Done()
		b.stopping.Store(true)
		if len(b.settings.Proxy) > 0 {
			time.Sleep(b.settings.DrainWait)
		}
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
	if b.stopping.Load() {
		return errors.New("stopping")
	}
	if err := b.store.Ping(ctx); err != nil {
		return fmt.Errorf("store: %w", err)
	}
	if _, err := b.index.Count(ctx, models.Criteria{}); err != nil {
		return fmt.Errorf("search index: %w", err)
	}
	return nil
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
