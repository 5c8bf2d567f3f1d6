package handlers

import (
	"context"
	"encoding/json"
	"html"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/egress"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	handed "github.com/enkaku/enkaku/posting"
	"github.com/enkaku/enkaku/posting/hooks"
)

var hookSecret = regexp.MustCompile(`whsec_[A-Za-z0-9+/=]+`)

// From the form of the desk to what another system gets and back to the page:
// published, applied, returned; the secret once; a test; again; 410 with a letter
// to the owner; nothing of another organisation.
func TestWebhooksFromTheDesk(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		var mu sync.Mutex
		var bodies []string
		status := 200
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			mu.Lock()
			defer mu.Unlock()
			bodies = append(bodies, string(body))
			w.WriteHeader(status)
		}))
		t.Cleanup(server.Close)
		out := egress.New(egress.Options{Exempt: []netip.AddrPort{netip.MustParseAddrPort(server.Listener.Addr().String())}})
		b.rooms.desk.Egress = out
		relay := &hooks.Relay{Store: b.store, Page: func(p string) string { return "https://enkaku.example" + p }, Node: "n", Now: b.board.Now, Log: b.board.Log}
		sender := &hooks.Sender{Store: b.store, Desk: &handed.Desk{Store: b.store, Now: b.board.Now}, Egress: out, Node: "n", Now: b.board.Now, Log: b.board.Log,
			Tell: func(ctx context.Context, to *models.User, w *models.Webhook) error {
				return b.board.Letters.WebhookStopped(ctx, letters.ToUser(to), w)
			}}
		work := func() {
			t.Helper()
			if _, err := alerts.NewSweep(b.store.Jobs(), b.board.Now, b.board.Log).Once(t.Context(), b.board.Now()); err != nil {
				t.Fatal(err)
			}
			if err := relay.Once(t.Context(), b.board.Now()); err != nil {
				t.Fatal(err)
			}
			if _, err := sender.Once(t.Context(), b.board.Now()); err != nil {
				t.Fatal(err)
			}
		}
		w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		w.submit("/desk/webhooks", "/desk/webhooks", url.Values{"address": {"https://192.168.0.1/x"}, "events": {"job.published"}}).
			want(t, 422, "インターネットに公開されているホスト名", "https://192.168.0.1/x")
		w.submit("/en/desk/webhooks", "/en/desk/webhooks", url.Values{"address": {server.URL}}).want(t, 422, "Choose what to be told")
		events := url.Values{"address": {server.URL + "/hook"}, "events": {"job.published", "job.closed", "application.received"}}
		secret := hookSecret.FindString(html.UnescapeString(w.submit("/desk/webhooks", "/desk/webhooks", events).want(t, 200, "今だけ表示").body))
		if secret == "" || strings.Contains(w.get("/desk/webhooks").want(t, 200, server.URL).body, secret) {
			t.Error("the secret is shown never, or twice")
		}
		w.submit("/desk/webhooks", "/desk/webhooks", events).want(t, 422, "このアドレスは登録済みです")
		job := w.posted(org.ID, nil)
		work()
		all, err := b.store.Webhooks().Of(org).Page(t.Context(), 0, 9)
		if err != nil || len(all) != 1 {
			t.Fatalf("%d webhooks, %v", len(all), err)
		}
		at := "/desk/webhooks/" + all[0].ID
		if len(bodies) != 1 || !strings.Contains(bodies[0], "/jobs/"+job.ID) {
			t.Fatalf("told %v", bodies)
		}
		var event map[string]any
		doc := openAPI{T: t}
		if err := json.Unmarshal([]byte(b.browser().get("/api/v1/openapi.json").want(t, 200).body), &doc.doc); err != nil {
			t.Fatal(err)
		}
		_ = json.Unmarshal([]byte(bodies[0]), &event)
		doc.fits("event", doc.at(doc.doc, "webhooks", "job.published", "post", "requestBody", "content", "application/json", "schema"), event)
		w.get("/desk/webhooks").want(t, 200, "求人が公開された", "届きました", "HTTP 200")
		w.submit("/desk/webhooks", at, url.Values{"deed": {"test"}}).want(t, 303)
		messages, _ := b.store.WebhookMessages().Of(all[0].ID).Page(t.Context(), 0, 9)
		for _, m := range messages {
			if m.Kind == models.EventPublished {
				w.submit("/desk/webhooks", at, url.Values{"deed": {"again"}, "message": {m.ID}}).want(t, 303)
			}
		}
		work()
		if len(bodies) != 3 {
			t.Errorf("a test and one again: told %v", bodies)
		}
		other, _ := b.recruiterAt("b@other.example", "employer", clinic())
		other.submit("/desk/webhooks", at, url.Values{"deed": {"remove"}}).want(t, 404)
		if strings.Contains(other.get("/desk/webhooks").want(t, 200).body, server.URL) {
			t.Error("another organisation sees it")
		}
		status = http.StatusGone
		w.submit("/desk/webhooks", at, url.Values{"deed": {"test"}}).want(t, 303)
		work()
		w.submit("/desk/webhooks", at, url.Values{"deed": {"test"}}).want(t, 409, "「再開する」を押してから送ってください", server.URL)
		// Another message waited when the answer came.
		saved(t, b.store.WebhookMessages().Add(t.Context(), &models.WebhookMessage{ID: "waits", WebhookID: all[0].ID,
			Kind: models.EventTest, Body: "{}", State: models.MessageWaits, CreatedAt: b.board.Now()}))
		if body := w.get("/desk/webhooks").want(t, 200, "410", "停止のため送っていません").body; strings.Contains(body, "送信待ち") {
			t.Error("a webhook that is off is said to be sent to")
		}
		if _, err := b.postman.Once(t.Context(), b.board.Now()); err != nil {
			t.Fatal(err)
		}
		if got := b.toldOf(alert.MailHook, "jinji@clinic.example"); len(got) != 1 || strings.Contains(got[0].Text, "/hook") {
			t.Errorf("letters %+v", got)
		}
		w.submit("/desk/webhooks", at, url.Values{"deed": {"resume"}}).want(t, 303)
		w.submit("/desk/webhooks", at, url.Values{"deed": {"resume"}}).want(t, 409)
		w.submit("/desk/webhooks", at, url.Values{"deed": {"remove"}}).want(t, 303)
		w.get("/desk/webhooks").want(t, 200, "通知先はまだありません")
	})
}
