package board

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"runtime/debug"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/posting"
	"github.com/enkaku/enkaku/posting/hooks"
	"github.com/enkaku/enkaku/posting/pull"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/search/drafting"
	"github.com/enkaku/enkaku/search/feeds"
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
	b.serve(ctx, group, handlers.New(options), web.Patient(listener), closed)
	private, err := b.listenForOperators()
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	if private != nil {
		ops := handlers.NewOps(handlers.Ops{Ready: b.ready, Metrics: b.metrics, Log: b.log})
		group.Go(func() error { return ops.Listener(private) })
		group.Go(func() error {
			<-apart.Done()
			return ops.ShutdownWithTimeout(drain)
		})
	}
	b.log.Info("serving", "url", b.public.String(), "node", b.node)
	debug.FreeOSMemory() // what reading dictionaries and pages left behind
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

// workers are what runs beside the pages, each until ctx ends.
func (b *Board) workers(ctx context.Context) ([]func(context.Context) error, error) {
	st := b.store
	newest, err := st.Jobs().Latest(ctx)
	if err != nil {
		return nil, err
	}
	desk := alerts.Desk{
		Jobs: st.Jobs(), Subscriptions: st.Subscriptions(), Doctors: st.OwnProfiles(), Deliveries: st.Deliveries(),
		Seen:         st.Seen(),
		Suppressions: st.Suppressions(), Runs: st.Runs(), Settings: st.Settings(), Keys: st,
		Matcher: alerts.NewPercolation(b.analyzer), Sender: b.post.sender, Mails: b.mails, Counts: b.tally,
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
		Outgoing: st.Outgoing(), Settings: st.Settings(), Leases: st.Leases(), Post: b.post.postman,
		Applications: st.Applications(), Interviews: interviewDesk(st),
	}, b.post.words, b.node, b.store.Now, b.log)
	appear := alerts.NewAppear(alerts.AppearDesk{
		Jobs: st.Jobs(), Revisions: st.Revisions(), Agencies: st.Agencies(), Employers: st.Employers(),
		Claims: claims.NewReader().Read, Why: b.mails.NotPublished,
	}, b.store.Now, b.log)
	sweep := alerts.NewSweep(st.Jobs(), b.store.Now, b.log)
	return []func(context.Context) error{
		func(ctx context.Context) error { return b.index.Follow(ctx, b.source) },
		sweep.Run, appear.Run, b.afterSweep(sweep, runner.Run), notices.Run, b.post.postman.Run, b.post.talks.Run,
		b.post.events.Run, b.tally.Run,
		b.puller().Run, b.relay().Run, b.hookSender().Run, b.retain, b.countWords, b.takeOver, b.watchHealth,
		b.present,
	}, nil
}

// puller pulls the feeds of organisations.
func (b *Board) puller() *pull.Puller {
	read := claims.NewReader().Read
	tell := func(ctx context.Context, to *models.User, f *models.Feed, why models.Fault) error {
		return b.post.box.FeedAlarm(ctx, letters.ToUser(to), f, why)
	}
	return &pull.Puller{
		Store: b.store, Desk: &posting.Desk{Store: b.store, Claims: read, Now: b.store.Now}, Fetch: b.egress,
		Rows: feeds.NewReader(drafting.NewReader(read)), Tell: tell, Node: b.node, Now: b.store.Now, Log: b.log,
		Sparing: sparing,
	}
}

// sparing lets the collector run more often, which costs a tenth of a second in a
// second, until the function it returns is called: rows of a large feed make rubbish
// that would take as much memory again as all that the board holds.
func sparing() func() {
	const percent = 30
	before := debug.SetGCPercent(percent)
	return func() {
		debug.SetGCPercent(before)
		debug.FreeOSMemory()
	}
}

// relay makes messages to webhooks of what happened.
func (b *Board) relay() *hooks.Relay {
	page := func(path string) string { return b.post.words.Links.Page(vocab.JA, path) }
	return &hooks.Relay{Store: b.store, Page: page, Node: b.node, Now: b.store.Now, Log: b.log}
}

// hookSender sends the messages.
func (b *Board) hookSender() *hooks.Sender {
	tell := func(ctx context.Context, to *models.User, w *models.Webhook) error {
		return b.post.box.WebhookStopped(ctx, letters.ToUser(to), w)
	}
	return &hooks.Sender{
		Store: b.store, Desk: &posting.Desk{Store: b.store, Now: b.store.Now}, Egress: b.egress, Tell: tell,
		Node: b.node, Now: b.store.Now, Log: b.log,
	}
}

// exempt reads the addresses of --exempt-address.
func (c *Settings) exempt() ([]netip.AddrPort, error) {
	var out []netip.AddrPort
	for _, text := range c.ExemptAddress {
		at, err := netip.ParseAddrPort(text)
		if err != nil {
			return nil, fmt.Errorf("--exempt-address: %q is no address like 10.0.0.5:8443", text)
		}
		out = append(out, at)
	}
	return out, nil
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

// retainLease is how long a node may take to delete what is kept no longer.
const retainLease = 30 * time.Minute

// The settings that remember the day that is done and what was deleted lately.
const retainDay = "retention.day"

// retain deletes what is kept no longer, on one node at a time: what expires
// every hour, the rest once a day.
func (b *Board) retain(ctx context.Context) error {
	tick := time.NewTicker(time.Hour)
	defer tick.Stop()
	shipped := ""
	for {
		if err := b.RetainOnce(ctx, b.store.Now()); err != nil && ctx.Err() == nil {
			b.log.Error("deleting what is kept no longer failed", "error", err)
		}
		shipped = b.shipHead(ctx, shipped)
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// shipHead writes the head of the audit log to the security log unless it was
// the last one written, and returns it: what lies outside the store tells of an
// older state that was put back.
func (b *Board) shipHead(ctx context.Context, last string) string {
	entry, hash, err := b.store.Audit().Head(ctx)
	if err != nil || hash == last {
		return last
	}
	b.security.Info(string(models.EventAuditHead), "event", string(models.EventAuditHead), "entry", entry, "hash", hash)
	return hash
}

// RetainOnce deletes what is kept no longer as of now and notes how much that
// was. It does nothing while another node is at it.
func (b *Board) RetainOnce(ctx context.Context, now time.Time) error {
	const task = "retention"
	_, err := b.store.Leases().Acquire(ctx, task, b.node, now, retainLease)
	if errors.Is(err, models.ErrConflict) {
		return nil
	}
	if err != nil {
		return err
	}
	defer b.store.Leases().Release(context.WithoutCancel(ctx), task, b.node)
	day := models.DateOf(now)
	done, err := b.store.Settings().Get(ctx, retainDay)
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	often := done >= string(day)
	deleted, err := b.store.Retain(ctx, now, often)
	if len(deleted) > 0 {
		b.log.Info("deleted what is kept no longer", "documents", deleted)
	}
	noted := b.store.Settings().NoteRetained(ctx, day, deleted)
	if err == nil && noted == nil && !often {
		err = b.store.Settings().Put(ctx, retainDay, string(day))
	}
	return errors.Join(err, noted)
}

// takeOverLease is how long a node may take for a thousand documents before
// another one takes over.
const takeOverLease = 10 * time.Minute

// takeOver brings what an older version left into the form of this one, on one
// node at a time: it seals with the keys of their people what is under the keys
// of the board, and gives hidden jobs documents of their own. It ends when all
// that is done.
func (b *Board) takeOver(ctx context.Context) error {
	tick := time.NewTicker(time.Minute)
	defer tick.Stop()
	for _, one := range []struct {
		task, done string
		do         func(context.Context, func() error) (int, error)
	}{
		{"people.seal", "sealed with the keys of their people", b.store.SealPersonally},
		{"hidden.move", "moved hidden jobs out of profiles", b.store.MoveHidden},
	} {
		hold := func() error {
			_, err := b.store.Leases().Acquire(ctx, one.task, b.node, b.store.Now(), takeOverLease)
			return err
		}
		for !b.takenOver(ctx, one.task, one.done, func() (int, error) { return one.do(ctx, hold) }) {
			select {
			case <-ctx.Done():
				return nil
			case <-tick.C:
			}
		}
	}
	return nil
}

// takenOver tries one task of takeOver and reports whether it is done.
func (b *Board) takenOver(ctx context.Context, task, done string, do func() (int, error)) bool {
	n, err := do()
	if n > 0 {
		b.log.Info(done, "documents", n, "done", err == nil)
	}
	if err != nil {
		if !errors.Is(err, models.ErrConflict) && ctx.Err() == nil {
			b.log.Error("taking over from an older version failed", "task", task, "error", err)
		}
		return false
	}
	if err = b.store.Leases().Release(context.WithoutCancel(ctx), task, b.node); err != nil {
		b.log.Warn("a lease is left to run out", "task", task, "error", err) // no reason to end the board
	}
	return true
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
