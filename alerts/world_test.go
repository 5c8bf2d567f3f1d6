package alerts_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/mail/mailtest"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/storetest"
	"github.com/enkaku/enkaku/templates"
)

// clock is moved by the test.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) set(t time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = t
}

func (c *clock) add(d time.Duration) { c.set(c.now().Add(d)) }

// world is a board without its web pages: a real store, a real matcher, and
// SendGrid played by a server on this machine.
type world struct {
	t     *testing.T
	ctx   context.Context
	clock *clock
	dir   string
	store *store.Store
	grid  *mailtest.SendGrid
	mails *templates.Mails
	jobs  int
	subs  int
}

// mails are the templates, read once for all tests; nothing changes them.
var mails = sync.OnceValues(templates.NewMails)

// start is a Monday, 06:00 in Japan.
var start = time.Date(2026, 11, 23, 6, 0, 0, 0, models.Tokyo)

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, ctx: t.Context(), clock: &clock{at: start}, dir: storetest.SQLite(t)}
	w.store = w.open()
	var err error
	if w.grid, err = mailtest.StartSendGrid(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.grid.Close)
	if w.mails, err = mails(); err != nil {
		t.Fatal(err)
	}
	return w
}

// open opens the store as another process would.
func (w *world) open() *store.Store {
	w.t.Helper()
	s, err := store.Open(w.ctx, w.dir, store.Options{Now: w.clock.now, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(func() { s.Close() })
	return s
}

func (w *world) sender() *mail.SendGrid {
	w.t.Helper()
	s, err := mail.NewSendGrid(mail.SendGridConfig{
		Key: mailtest.Key, Host: w.grid.URL, Timeout: 2 * time.Second, Rate: 1e5, Connections: 16, Now: time.Now,
	})
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(s.Close)
	return s
}

var operator = templates.Operator{
	Name:    vocab.Text{JA: "株式会社遠隔見本", EN: "Enkaku Mihon K.K."},
	Address: vocab.Text{JA: "東京都千代田区見本1-2-3", EN: "1-2-3 Mihon, Chiyoda-ku, Tokyo"},
	Contact: "https://enkaku.example.jp/contact",
}

func (w *world) links(s *store.Store) templates.Links {
	return templates.Links{Public: "https://enkaku.example.jp", Signer: s}
}

// node is a process that runs alerts.
type node struct {
	*alerts.Runner
	desk alerts.Desk
	w    *world
}

func desk(s *store.Store, w *world) alerts.Desk {
	return alerts.Desk{
		Jobs: s.Jobs(), Subscriptions: s.Subscriptions(), Doctors: s.OwnProfiles(), Deliveries: s.Deliveries(),
		Seen: s.Seen(), Suppressions: s.Suppressions(), Runs: s.Runs(), Settings: s.Settings(), Keys: s,
		Matcher: alerts.NewPercolation(meaning()), Sender: w.sender(), Mails: w.mails,
		SubscriptionFeed: alerts.NewFeed(s.Subscriptions(), store.Cursor{}),
		JobFeed:          alerts.NewFeed(s.Jobs(), store.Cursor{}),
		DoctorFeed:       alerts.NewFeed(s.Doctors(), store.Cursor{}),
	}
}

// node starts a process; change adjusts its desk and options.
func (w *world) node(name string, change ...func(*alerts.Desk, *alerts.Options)) *node {
	w.t.Helper()
	s := w.open()
	d := desk(s, w)
	o := alerts.Options{
		Node: name, From: mail.Address{Name: "Enkaku", Email: "alerts@enkaku.example.jp"},
		Operator: operator, Links: w.links(s), Now: w.clock.now, Conns: 8,
		Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
	}
	for _, c := range change {
		c(&d, &o)
	}
	return &node{Runner: alerts.NewRunner(d, o), desk: d, w: w}
}

// pass runs once at the clock's time and must succeed.
func (n *node) pass() models.AlertRun {
	n.w.t.Helper()
	run, err := n.Once(n.w.ctx, n.w.clock.now())
	if err != nil {
		n.w.t.Fatalf("pass: %v", err)
	}
	return run
}

// job publishes a job that becomes live now.
func (w *world) job(change ...func(*models.Job)) *models.Job {
	w.t.Helper()
	w.jobs++
	now := w.clock.now()
	j := testJob(w.jobs, now)
	for _, c := range change {
		c(j)
	}
	if err := w.store.Jobs().Save(w.ctx, j); err != nil {
		w.t.Fatal(err)
	}
	return j
}

func testJob(n int, now time.Time) *models.Job {
	j := &models.Job{
		ID: fmt.Sprintf("job%04d", n), Ref: fmt.Sprintf("R%d", n), Cluster: fmt.Sprintf("cluster%04d", n),
		Poster:     models.OrgRef{Kind: models.OrgAgency, ID: "agency1"},
		PosterName: vocab.Text{JA: "株式会社ドクターリンク見本", EN: "Doctor Link Mihon Co. Ltd."},
		State:      models.JobApproved, PublishAt: now, ExpiresAt: now.AddDate(0, 0, 60), FirstLiveAt: now,
		LastLive: true, Revision: 1, CreatedAt: now,
	}
	j.Lang = vocab.JA
	j.Title = vocab.Text{JA: fmt.Sprintf("オンライン診療の内科医 %d", n), EN: fmt.Sprintf("Online-care internist %d", n)}
	j.Description = "内科のオンライン診療です。"
	j.Employer = models.EmployerCard{Name: vocab.Text{JA: "そらのはし見本クリニック", EN: "Soranohashi Mihon Clinic"}, Pref: "13"}
	j.EmployerID = "employer1"
	j.PrimaryWork = "online_care"
	j.Specialties = []vocab.Specialty{"internal_medicine"}
	j.Employment, j.Contract = "regular_part_time", "employment"
	j.Remote, j.Onsite.Frequency = "full_remote", "none"
	j.Schedules = []vocab.ScheduleType{"night", "weekend"}
	j.Terms.Hours.Patterns = []string{"18:00-22:00"}
	j.Languages = []vocab.Language{"ja"}
	j.Pay = models.Pay{Unit: models.PayHourly, Min: 9000, Max: 11000, Currency: "JPY", Tax: models.TaxGross}
	j.Terms.InfoAsOf, j.Terms.ValidThrough = models.DateOf(now), models.DateOf(now.AddDate(0, 0, 59))
	return j
}

// internal is the question most tests ask.
var internal = models.Criteria{Specialty: []vocab.Specialty{"internal_medicine"}}

// sub subscribes, confirmed a day ago.
func (w *world) sub(change ...func(*alert.Subscription)) *alert.Subscription {
	w.t.Helper()
	w.subs++
	confirmed := w.clock.now().Add(-24 * time.Hour)
	s := &alert.Subscription{
		ID: fmt.Sprintf("sub%04d", w.subs), Email: fmt.Sprintf("doctor%d@example.jp", w.subs), Lang: vocab.JA,
		Criteria: internal, Frequency: alert.Daily, Hour: 7, Minute: 30, Weekday: time.Monday, Zone: "Asia/Tokyo",
		State: alert.SubActive, ConfirmedAt: confirmed, Watermark: confirmed, CreatedAt: confirmed,
	}
	for _, c := range change {
		c(s)
	}
	s.CriteriaHash = s.Criteria.Hash()
	if s.NextDue.IsZero() {
		loc, err := time.LoadLocation(s.Zone)
		if err != nil {
			w.t.Fatal(err)
		}
		s.NextDue = s.NextSlot(w.clock.now(), loc)
	}
	if err := w.store.Subscriptions().Save(w.ctx, s); err != nil {
		w.t.Fatal(err)
	}
	return s
}

func instant(s *alert.Subscription) { s.Frequency = alert.Instant }

// update changes a stored subscription or job as a page of the board would.
func (w *world) updateSub(id string, change func(*alert.Subscription)) {
	w.t.Helper()
	for {
		s, err := w.store.Subscriptions().Get(w.ctx, id)
		if err != nil {
			w.t.Fatal(err)
		}
		change(&s)
		err = w.store.Subscriptions().Save(w.ctx, &s)
		if err == nil {
			return
		}
		if !errors.Is(err, models.ErrConflict) {
			w.t.Fatal(err)
		}
	}
}

func (w *world) updateJob(id string, change func(*models.Job)) {
	w.t.Helper()
	j, err := w.store.Jobs().Get(w.ctx, id)
	if err != nil {
		w.t.Fatal(err)
	}
	change(&j)
	if err := w.store.Jobs().Save(w.ctx, &j); err != nil {
		w.t.Fatal(err)
	}
}

// told counts, from SendGrid's records, how often each address was told each
// job: "doctor1@example.jp job0001" → 1.
func (w *world) told() map[string]int {
	told := make(map[string]int)
	for _, m := range w.grid.Mails() {
		for n := 1; n <= w.jobs; n++ {
			if id := fmt.Sprintf("job%04d", n); strings.Contains(bodyOf(m, "text/plain"), "/jobs/"+id+"?from=alert\n") {
				told[recipient(m)+" "+id]++
			}
		}
	}
	return told
}

func bodyOf(m mailtest.Mail, kind string) string {
	for _, c := range m.Content {
		if c.Type == kind {
			return c.Value
		}
	}
	return ""
}

func recipient(m mailtest.Mail) string { return m.To[0].To[0].Email }

// wantTold fails unless exactly these pairs were told, each once.
func (w *world) wantTold(pairs ...string) {
	w.t.Helper()
	told := w.told()
	for _, p := range pairs {
		if told[p] != 1 {
			w.t.Errorf("%s was told %d times, want once", p, told[p])
		}
		delete(told, p)
	}
	for p, n := range told {
		w.t.Errorf("%s was told %d times, want never", p, n)
	}
	for _, p := range w.grid.Problems() {
		w.t.Errorf("SendGrid would refuse: %s", p)
	}
}

// events is the processor of the provider's events.
func (w *world) events() *alerts.Events {
	s := w.store
	return alerts.NewEvents(alerts.EventDesk{
		Events: s.MailEvents(), Deliveries: s.Deliveries(), Outgoing: s.Outgoing(),
		Subscriptions: s.Subscriptions(), Suppressions: s.Suppressions(),
	}, slog.New(slog.DiscardHandler))
}

// report tells an event about every mail SendGrid accepted so far.
func (w *world) report(e *alerts.Events, kind mail.EventKind) {
	w.t.Helper()
	var events []mail.Event
	for _, m := range w.grid.Mails() {
		events = append(events, mail.Event{
			ID: string(kind) + m.MessageID, Kind: kind, OutboxID: m.OutboxID(), Email: recipient(m), At: w.clock.now(),
		})
	}
	if err := e.Take(w.ctx, events); err != nil {
		w.t.Fatal(err)
	}
	if _, err := e.Once(w.ctx); err != nil {
		w.t.Fatal(err)
	}
}

// contextOf is the test's context with a way to end it.
func contextOf(t *testing.T) (context.Context, context.CancelFunc) {
	return context.WithCancel(t.Context())
}
