package handlers

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/mail/mailtest"
)

func TestTheMailboxShowsEveryMail(t *testing.T) {
	w := openWhole(t)
	w.order("box@example.jp")
	m := w.newest("box@example.jp", "confirm")
	b := w.browser()
	b.get("/mailbox").want(t, 200, m.Subject, "box@example.jp")
	b.get("/en/mailbox").want(t, 200, "Nothing has left this machine")
	page := b.get("/mailbox/"+m.ID).want(t, 200, "<iframe", "sandbox=",
		`<a href="https://enkaku.example/alerts/confirm/`)
	if strings.Contains(page.body, "allow-scripts") {
		t.Error("the frame may run scripts")
	}
	frame := b.get("/mailbox/"+m.ID+"/html").want(t, 200, `<base target="_blank">`)
	policy := frame.Header.Get("Content-Security-Policy")
	if !strings.Contains(policy, "default-src 'none'") || !strings.Contains(policy, "sandbox") ||
		frame.Header.Get("X-Frame-Options") != "SAMEORIGIN" {
		t.Errorf("the frame's policy: %s", policy)
	}
	var list struct {
		Mails []struct{ ID, To, Subject, Kind, Text string }
	}
	if err := json.Unmarshal([]byte(b.get("/mailbox.json").body), &list); err != nil {
		t.Fatal(err)
	}
	if len(list.Mails) != 1 || list.Mails[0].To != "box@example.jp" || list.Mails[0].Kind != "confirm" ||
		!strings.Contains(list.Mails[0].Text, "/alerts/confirm/") {
		t.Errorf("%+v", list)
	}
	for _, id := range []string{"x", "..%2F..%2Fkeys.json", m.ID + "x"} {
		b.get("/mailbox/"+id).want(t, 404)
	}
}

func TestTheMailboxIsNotServedBesideAnotherSender(t *testing.T) {
	w := openWhole(t, func(b *Board) { b.Mailbox = nil })
	for _, path := range []string{"/mailbox", "/en/mailbox", "/mailbox.json",
		"/mailbox/20261124T010000.000000000Z-0000000000000000-aaaaaaaa"} {
		w.browser().get(path).want(t, 404)
	}
}

func TestTheWebhookTakesSignedEventsOnly(t *testing.T) {
	w := openWhole(t)
	now := w.board.Now()
	event := mailtest.Event{"event": "bounce", "type": "bounce", "email": "dead@example.jp", "timestamp": now.Unix(),
		"sg_event_id": "e1", "oid": "o1", "k": "digest"}
	good, err := w.grid.Sign(now, event)
	if err != nil {
		t.Fatal(err)
	}
	make := func(f func(at time.Time, events ...mailtest.Event) (mailtest.Post, error), at time.Time,
		events ...mailtest.Event) mailtest.Post {
		p, err := f(at, events...)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	raw := func(body string) mailtest.Post {
		p, err := w.grid.SignRaw(now, []byte(body))
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	tampered := good
	tampered.Body = bytes.Replace(good.Body, []byte("dead@"), []byte("live@"), 1)
	shifted := good
	shifted.Timestamp, shifted.Body = good.Timestamp[:9], append([]byte(good.Timestamp[9:]), good.Body...)
	unsigned := good
	unsigned.Signature = ""
	for _, tc := range []struct {
		name string
		post mailtest.Post
		want int
	}{
		{"signed", good, 204},
		{"the same again", good, 204},
		{"two hours late", make(w.grid.Sign, now.Add(-2*time.Hour), event), 204},
		{"a changed byte", tampered, 401},
		{"a digit moved from time to body", shifted, 401},
		{"no signature", unsigned, 401},
		{"signed by someone else", make(w.grid.Forge, now, event), 401},
		{"a day and three hours old", make(w.grid.Sign, now.Add(-27*time.Hour), event), 401},
		{"from the future", make(w.grid.Sign, now.Add(6*time.Minute), event), 401},
		{"signed but no list of events", raw("[1,2]"), 400},
		{"more events than there can be", raw("[" + strings.Repeat("{},", mail.MaxWebhookEvents) + "{}]"), 413},
	} {
		if got := w.hook(tc.post); got != tc.want {
			t.Errorf("%s: %d, want %d", tc.name, got, tc.want)
		}
	}
	stored, err := w.store.MailEvents().Unprocessed(t.Context(), 10)
	if err != nil || len(stored) != 1 || stored[0].ID != "e1" || stored[0].OutboxID != "o1" {
		t.Errorf("stored: %+v, %v", stored, err)
	}
}

// SendGrid repeats what was not answered with 2xx: what could not be stored
// must be refused, and comes again.
func TestTheWebhookAnswersWhenItsEventsAreStored(t *testing.T) {
	w := openWhole(t)
	now := w.board.Now()
	post, err := w.grid.Sign(now, mailtest.Event{"event": "bounce", "type": "bounce", "email": "dead@example.jp",
		"timestamp": now.Unix(), "sg_event_id": "e1", "oid": "o1", "k": "digest"})
	if err != nil {
		t.Fatal(err)
	}
	if got := w.hook(post); got != 204 {
		t.Fatalf("%d, want 204", got)
	}
	// Nothing but the answer has happened since: no worker took the event up.
	stored, err := w.store.MailEvents().Unprocessed(t.Context(), 10)
	if err != nil || len(stored) != 1 {
		t.Errorf("after the answer %d events are stored, %v", len(stored), err)
	}
	if err := w.store.Close(); err != nil {
		t.Fatal(err)
	}
	if got := w.hook(post); got < 500 {
		t.Errorf("with a store that takes nothing: %d, want 5xx, so that it comes again", got)
	}
}

func TestTheWebhookHasALimit(t *testing.T) {
	w := openWhole(t)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go func() { _ = w.app.Listener(listener) }()
	defer func() { _ = w.app.Shutdown() }()
	post, err := w.grid.SignRaw(w.board.Now(), []byte("["+strings.Repeat(" ", mail.MaxWebhookBody-102)+"]"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := post.Send(t.Context(), http.DefaultClient, "http://"+listener.Addr().String()+"/webhooks/sendgrid")
	if err != nil || got != 204 {
		t.Errorf("just below: %d, %v; want 204", got, err)
	}
	// The announced length is enough; a body under way would break the answer.
	head := fmt.Sprintf("POST /webhooks/sendgrid HTTP/1.1\r\nHost: enkaku.example\r\nContent-Length: %d\r\n\r\n",
		mail.MaxWebhookBody+1)
	if statuses, _ := raw(t, listener.Addr().String(), head); len(statuses) != 1 || statuses[0] != 413 {
		t.Errorf("one byte more: %v, want 413", statuses)
	}
}

// hook posts to the webhook and returns the status.
func (w *whole) hook(p mailtest.Post) int {
	w.t.Helper()
	r := httptest.NewRequest("POST", "/webhooks/sendgrid", bytes.NewReader(p.Body))
	r.Host = "enkaku.example"
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("X-Twilio-Email-Event-Webhook-Signature", p.Signature)
	r.Header.Set("X-Twilio-Email-Event-Webhook-Timestamp", p.Timestamp)
	res, err := w.app.Test(r, -1)
	if err != nil {
		w.t.Fatal(err)
	}
	defer res.Body.Close()
	_, _ = io.Copy(io.Discard, res.Body)
	return res.StatusCode
}
