package board

import (
	"context"
	"fmt"
	"net/netip"
	"runtime/debug"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/posting"
	"github.com/enkaku/enkaku/posting/follow"
	"github.com/enkaku/enkaku/posting/hooks"
	"github.com/enkaku/enkaku/posting/pull"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/search/drafting"
	"github.com/enkaku/enkaku/search/feeds"
	"github.com/enkaku/enkaku/store"
)

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
		BlockEntries: st.BlockEntries(),
		Claims:       claims.NewReader().Read, Why: b.mails.NotPublished,
	}, b.store.Now, b.log)
	sweep := alerts.NewSweep(st.Jobs(), b.store.Now, b.log)
	return []func(context.Context) error{
		func(ctx context.Context) error { return b.index.Follow(ctx, b.source) },
		sweep.Run, appear.Run, b.afterSweep(sweep, runner.Run), notices.Run, b.post.postman.Run, b.post.talks.Run, b.post.addresses.Run, b.follow.Run,
		b.post.events.Run, b.tally.Run,
		b.puller().Run, b.relay().Run, b.hookSender().Run, b.retain, b.countWords, b.takeOver, b.watchHealth,
		b.present, b.readFirst,
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

// follower brings decisions about organisations about.
func (b *Board) follower() *follow.Follower {
	tell := func(ctx context.Context, to *models.User, n models.OrgNews) error {
		return b.post.box.OrganisationChecked(ctx, letters.ToUser(to), n)
	}
	return &follow.Follower{
		Store: b.store, Claims: claims.NewReader().Read, Tell: tell, Applicants: b.post.talks.Stopped,
		Node: b.node, Now: b.store.Now, Log: b.log,
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

// matchDoctor reads a job and says how it fits a doctor.
func (b *Board) matchDoctor(j *models.Job) func(*models.Doctor) (doctormatch.Match, bool) {
	doc := b.analyzer.NewDocument(j)
	return func(d *models.Doctor) (doctormatch.Match, bool) { return doctormatch.Explain(doc, j, d) }
}
