package handlers

import (
	"bytes"
	"context"
	"encoding/hex"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/mail/mailtest"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/index"
)

// whole is a board with the demo jobs, a real index, a real postman and the
// mailbox on disk.
type whole struct {
	*bench
	postman *letters.Postman
	box     *mail.Mailbox
	events  *alerts.Events
	grid    *mailtest.SendGrid
}

// openWhole opens such a board; change may alter it.
func openWhole(t *testing.T, change ...func(*Board)) *whole {
	t.Helper()
	w := &whole{}
	w.bench = newBench(t, "https://enkaku.example",
		append([]func(*Board){func(b *Board) { w.furnish(t, b) }}, change...)...)
	w.bench.postman = w.postman
	w.stock(t)
	return w
}

// furnish fills the board with real parts.
func (w *whole) furnish(t *testing.T, b *Board) {
	st := b.Store
	var err error
	if w.box, err = mail.OpenMailbox(t.TempDir(), b.Now); err != nil {
		t.Fatal(err)
	}
	if w.grid, err = mailtest.StartSendGrid(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.grid.Close)
	key, err := w.grid.PublicKey()
	if err != nil {
		t.Fatal(err)
	}
	keys, err := mail.ParseWebhookKeys(key)
	if err != nil {
		t.Fatal(err)
	}
	w.postman = letters.NewPostman(st.Outgoing(), st.Suppressions(), st.Settings(), w.box, letters.PostmanOptions{
		Node: "test", From: mail.Address{Name: "Enkaku", Email: "account@enkaku.example"}, Now: b.Now, Log: b.Log,
	})
	w.events = alerts.NewEvents(alerts.EventDesk{
		Events: st.MailEvents(), Deliveries: st.Deliveries(), Outgoing: st.Outgoing(), Subscriptions: st.Subscriptions(), Suppressions: st.Suppressions(),
	}, b.Log)
	b.Mailbox, b.TakeEvents, b.WebhookKeys = w.box, w.events.Take, keys
	b.Letters = &letters.Box{Words: b.Letters.Words, Post: w.postman, Now: b.Now, Hash: st.Hash}
}

// stock puts the demo organisations and jobs on the board.
func (w *whole) stock(t *testing.T) {
	t.Helper()
	now, ctx := w.board.Now(), t.Context()
	demo := demoBoard(t, models.DateOf(now))
	names := map[string]vocab.Text{}
	for _, e := range demo.Employers {
		names[e.ID] = e.Name
		if err := w.store.Employers().Save(ctx, &e); err != nil {
			t.Fatal(err)
		}
	}
	for _, a := range demo.Agencies {
		names[a.ID] = a.Name
		if err := w.store.Agencies().Save(ctx, &a); err != nil {
			t.Fatal(err)
		}
	}
	var changes []index.Change
	for _, a := range demo.Adverts {
		j := models.Job{
			ID: a.Ref, Ref: a.Ref, Advert: a.Advert, Poster: a.Poster, PosterName: names[a.Poster.ID], State: models.JobApproved,
			ExpiresAt: a.Advert.Terms.ValidThrough.End(), FirstLiveAt: now.Add(-time.Hour), LastLive: true,
			Revision: 1, Cluster: models.Fingerprint(&a.Advert), CreatedAt: now.Add(-time.Hour),
		}
		if err := w.store.Jobs().Save(ctx, &j); err != nil {
			t.Fatal(err)
		}
		changes = append(changes, index.Change{Job: &j})
	}
	if err := w.index.Apply(changes); err != nil {
		t.Fatal(err)
	}
}

// mails sends what waits and returns the mails to an address, newest first.
func (w *whole) mails(to string) []mail.Letter {
	w.t.Helper()
	if _, err := w.postman.Once(context.Background(), w.board.Now()); err != nil {
		w.t.Fatal(err)
	}
	list, _, err := w.box.List(0, 1000)
	if err != nil {
		w.t.Fatal(err)
	}
	var out []mail.Letter
	for _, e := range list {
		if e.To.Email != to {
			continue
		}
		letter, err := w.box.Open(e.ID)
		if err != nil {
			w.t.Fatal(err)
		}
		out = append(out, letter)
	}
	return out
}

// newest returns the newest mail of a kind to an address.
func (w *whole) newest(to, kind string) mail.Letter {
	w.t.Helper()
	for _, m := range w.mails(to) {
		if m.Kind == kind {
			return m
		}
	}
	w.t.Fatalf("no mail of kind %q to %s", kind, to)
	return mail.Letter{}
}

// linkIn returns the path of the first link of a mail that begins with prefix.
func linkIn(t *testing.T, m mail.Letter, prefix string) string {
	t.Helper()
	for _, link := range regexp.MustCompile(`https://enkaku\.example[^\s]*`).FindAllString(m.Text, -1) {
		path := strings.TrimPrefix(link, "https://enkaku.example")
		if strings.HasPrefix(strings.TrimPrefix(path, "/en"), prefix) {
			return path
		}
	}
	t.Fatalf("no link to %s in\n%s", prefix, m.Text)
	return ""
}

// enter signs an address in by the code in its mailbox.
func (w *whole) enter(email string) *browser {
	w.t.Helper()
	b := w.browser()
	b.submit("/signin", "/signin", url.Values{"email": {email}})
	code := regexp.MustCompile(`\b\d{6}\b`).FindString(w.newest(email, "code").Text)
	if res := b.submit("/signin/code", "/signin/code", url.Values{"code": {code}}); res.StatusCode != 303 {
		w.t.Fatalf("sign-in: %d %s", res.StatusCode, res.body)
	}
	w.wait(time.Second)
	return b
}

// recruiter makes an address a member of an organisation.
func (w *whole) recruiter(email string, org models.OrgRef) {
	w.t.Helper()
	u := models.User{ID: hex.EncodeToString([]byte(email))[:20], Email: email, Lang: vocab.JA,
		Memberships: []models.Membership{{Org: org, Owner: true}}}
	if err := w.store.Users().Save(context.Background(), &u); err != nil {
		w.t.Fatal(err)
	}
}

// want checks status and that the page says something.
func (a answer) want(t *testing.T, status int, texts ...string) answer {
	t.Helper()
	if a.StatusCode != status {
		t.Errorf("%s %s: status %d, want %d\n%.600s", a.Request.Method, a.Request.URL.Path, a.StatusCode, status,
			a.body)
	}
	for _, text := range texts {
		if !bytes.Contains([]byte(a.body), []byte(text)) {
			t.Errorf("%s %s does not say %q", a.Request.Method, a.Request.URL.Path, text)
		}
	}
	return a
}
