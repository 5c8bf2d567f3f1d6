package letters

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"testing"
	"time"

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

// world is the account mail of a board: a real store, and SendGrid played by a
// server on this machine.
type world struct {
	t     *testing.T
	ctx   context.Context
	clock *clock
	store *store.Store
	grid  *mailtest.SendGrid
	mails *templates.Mails
	jobs  int
	subs  int
}

// start is a Monday, 06:00 in Japan.
var start = time.Date(2026, 11, 23, 6, 0, 0, 0, models.Tokyo)

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, ctx: t.Context(), clock: &clock{at: start}}
	var err error
	options := store.Options{Now: w.clock.now, Log: slog.New(slog.DiscardHandler)}
	if w.store, err = store.Open(w.ctx, storetest.SQLite(t), options); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.store.Close() })
	if w.grid, err = mailtest.StartSendGrid(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.grid.Close)
	if w.mails, err = templates.NewMails(); err != nil {
		t.Fatal(err)
	}
	return w
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

// postman starts a postman; sender may stand in for SendGrid.
func (w *world) postman(sender ...Sender) *Postman {
	w.t.Helper()
	if len(sender) == 0 {
		sender = []Sender{w.sender()}
	}
	return NewPostman(w.store.Outgoing(), w.store.Suppressions(), w.store.Settings(), sender[0], PostmanOptions{
		Node: "post", From: mail.Address{Name: "Enkaku", Email: "account@enkaku.example.jp"}, Now: w.clock.now,
		Log: slog.New(slog.DiscardHandler), Interviews: w.interviews(),
	})
}

func (w *world) interviews() InterviewDesk {
	s := w.store
	return InterviewDesk{Applications: s.Applications(), Jobs: s.Jobs(), Doctors: s.Doctors(), Agencies: s.Agencies(),
		Employers: s.Employers()}
}

func (w *world) words() templates.Letters {
	return templates.Letters{
		Mails: w.mails,
		Operator: templates.Operator{
			Name:    vocab.Text{JA: "株式会社遠隔見本", EN: "Enkaku Mihon K.K."},
			Address: vocab.Text{JA: "東京都千代田区見本1-2-3", EN: "1-2-3 Mihon, Chiyoda-ku, Tokyo"},
			Contact: "https://enkaku.example.jp/contact",
		},
		Links: templates.Links{Public: "https://enkaku.example.jp", Signer: w.store},
	}
}

// code queues a letter with a code under an id.
func (w *world) code(p *Postman, id string, worth time.Duration) error {
	written, err := w.words().Code(vocab.JA, "123456", 10*time.Minute)
	e := envelope{id: id, kind: alert.MailCode, to: To{Email: "doctor@example.jp"}, worth: worth}
	return p.put(w.ctx, e, written, err)
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
	j.Title = vocab.Text{JA: fmt.Sprintf("オンライン診療の内科医 %d", n), EN: fmt.Sprintf("Online-care internist %d", n)}
	j.Employer = models.EmployerCard{Name: vocab.Text{JA: "そらのはし見本クリニック", EN: "Soranohashi Mihon Clinic"}, Pref: "13"}
	j.Pay = models.Pay{Unit: models.PayHourly, Min: 9000, Max: 11000, Currency: "JPY", Tax: models.TaxGross}
	j.Terms.InfoAsOf, j.Terms.ValidThrough = models.DateOf(now), models.DateOf(now.AddDate(0, 0, 59))
	return j
}

// sub subscribes, confirmed a day ago.
func (w *world) sub(change ...func(*alert.Subscription)) *alert.Subscription {
	w.t.Helper()
	w.subs++
	confirmed := w.clock.now().Add(-24 * time.Hour)
	s := &alert.Subscription{
		ID: fmt.Sprintf("sub%04d", w.subs), Email: fmt.Sprintf("doctor%d@example.jp", w.subs), Lang: vocab.JA,
		Criteria: models.Criteria{Text: "内科"}, Frequency: alert.Daily, Hour: 7, Minute: 30, Zone: "Asia/Tokyo",
		State: alert.SubActive, ConfirmedAt: confirmed, Watermark: confirmed, CreatedAt: confirmed,
	}
	for _, c := range change {
		c(s)
	}
	s.CriteriaHash = s.Criteria.Hash()
	if err := w.store.Subscriptions().Save(w.ctx, s); err != nil {
		w.t.Fatal(err)
	}
	return s
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

func bodyOf(m mailtest.Mail, kind string) string {
	for _, c := range m.Content {
		if c.Type == kind {
			return c.Value
		}
	}
	return ""
}

func recipient(m mailtest.Mail) string { return m.To[0].To[0].Email }

// contextOf is the test's context with a way to end it.
func contextOf(t *testing.T) (context.Context, context.CancelFunc) {
	return context.WithCancel(t.Context())
}
