package mail_test

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"fmt"
	mathrand "math/rand/v2"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/mail/mailtest"
)

func webhookKeys(t testing.TB, fake *mailtest.SendGrid) mail.WebhookKeys {
	t.Helper()
	text, err := fake.PublicKey()
	if err != nil {
		t.Fatal(err)
	}
	keys, err := mail.ParseWebhookKeys(text)
	if err != nil {
		t.Fatal(err)
	}
	return keys
}

// accepted sends a digest and gives the fake's record of it.
func accepted(t *testing.T, fake *mailtest.SendGrid) mailtest.Mail {
	t.Helper()
	send(t, newSendGrid(t, fake, nil), digest())
	return fake.Mails()[0]
}

func parse(keys mail.WebhookKeys, p mailtest.Post, now time.Time) (mail.Delivery, error) {
	return mail.ParseWebhook(keys, mail.WebhookPost{Body: p.Body, Signature: p.Signature, Timestamp: p.Timestamp}, now)
}

func sign(t testing.TB, fake *mailtest.SendGrid, at time.Time, body string) mailtest.Post {
	t.Helper()
	post, err := fake.SignRaw(at, []byte(body))
	if err != nil {
		t.Fatal(err)
	}
	return post
}

func TestWebhookEvents(t *testing.T) {
	fake := startFake(t)
	keys, m := webhookKeys(t, fake), accepted(t, fake)
	event := func(kind string, more ...string) mailtest.Event {
		e := fake.Event(kind, m, noon)
		for i := 0; i < len(more); i += 2 {
			e[more[i]] = more[i+1]
		}
		return e
	}
	tests := []struct {
		situation string
		event     mailtest.Event
		want      mail.Event // Kind, Reason, Status, Cause, Attempt
	}{
		{"processed", event("processed"), mail.Event{Kind: mail.EventProcessed}},
		{"delivered", event("delivered", "response", "250 OK"), mail.Event{Kind: mail.EventDelivered, Reason: "250 OK"}},
		{"deferred", event("deferred", "response", "451 later", "attempt", "7"),
			mail.Event{Kind: mail.EventDeferred, Reason: "451 later", Attempt: 7}},
		{"bounce that names the reader", event("bounce", "type", "bounce", "status", "5.1.1", "reason", "550 hanako@clinic.example unknown"),
			mail.Event{Kind: mail.EventBounce, Status: "5.1.1", Reason: "550 (address) unknown"}},
		{"blocked", event("bounce", "type", "blocked"), mail.Event{Kind: mail.EventBlocked}},
		{"bounce for content", event("bounce", "type", "bounce", "bounce_classification", "Content"), mail.Event{Kind: mail.EventBlocked}},
		{"bounce for the address", event("bounce", "bounce_classification", "Invalid Address"), mail.Event{Kind: mail.EventBounce}},
		{"dropped: bounced before", event("dropped", "reason", "Bounced Address"),
			mail.Event{Kind: mail.EventDropped, Reason: "Bounced Address", Cause: mail.CauseBounced}},
		{"dropped: spam", event("dropped", "reason", "Spam Reporting Address"),
			mail.Event{Kind: mail.EventDropped, Reason: "Spam Reporting Address", Cause: mail.CauseSpam}},
		{"dropped: quota", event("dropped", "reason", "Recipient List over Package Quota"),
			mail.Event{Kind: mail.EventDropped, Reason: "Recipient List over Package Quota", Cause: mail.CauseQuota}},
		{"spam report", event("spamreport"), mail.Event{Kind: mail.EventSpamReport}},
		{"unsubscribe", event("unsubscribe"), mail.Event{Kind: mail.EventUnsubscribe}},
		{"left the group", event("group_unsubscribe"), mail.Event{Kind: mail.EventUnsubscribe}},
		{"joined the group", event("group_resubscribe"), mail.Event{Kind: mail.EventResubscribe}},
		{"account suspended", event("account_status_change", "type", "compliance_suspend"), mail.Event{Kind: mail.EventAccount}},
		{"from the future", event("teleported"), mail.Event{Kind: mail.EventUnrecognised}},
	}
	for _, test := range tests {
		t.Run(test.situation, func(t *testing.T) {
			post, err := fake.Sign(noon, test.event)
			if err != nil {
				t.Fatal(err)
			}
			delivery, err := parse(keys, post, noon)
			if err != nil || len(delivery.Events) != 1 || delivery.Late {
				t.Fatalf("got %+v, %v", delivery, err)
			}
			want := test.want
			want.ID, want.At = fmt.Sprint(test.event["sg_event_id"]), noon
			want.OutboxID, want.MailKind, want.Email = m.OutboxID(), "digest", "hanako@clinic.example"
			want.ProviderID = m.MessageID + ".recvd-1-0"
			if delivery.Events[0] != want {
				t.Errorf("got  %+v\nwant %+v", delivery.Events[0], want)
			}
		})
	}
}

func TestWebhookLeavesOutReading(t *testing.T) {
	fake := startFake(t)
	m := accepted(t, fake)
	post, _ := fake.Sign(noon, fake.Event("open", m, noon), fake.Event("click", m, noon),
		fake.Event("delivered", m, noon))
	delivery, err := parse(webhookKeys(t, fake), post, noon)
	if err != nil || len(delivery.Events) != 1 {
		t.Fatalf("got %+v, %v", delivery, err)
	}
	if text := fmt.Sprintf("%+v", delivery); strings.Contains(text, "203.0.113.7") ||
		strings.Contains(text, "Mozilla") {
		t.Errorf("kept what nobody needs: %s", text)
	}
}

func TestWebhookGuards(t *testing.T) {
	fake := startFake(t)
	keys := webhookKeys(t, fake)
	whole := sign(t, fake, noon, `[{"event":"delivered"}]`)
	digit := sign(t, fake, noon, `[{"event":"delivered"}]`)
	digit.Body = append([]byte{digit.Timestamp[9]}, digit.Body...)
	digit.Timestamp = digit.Timestamp[:9]
	forged, _ := fake.Forge(noon, mailtest.Event{"event": "spamreport"})
	unsigned := whole
	unsigned.Signature = ""
	rubbish := whole
	rubbish.Signature = base64.StdEncoding.EncodeToString([]byte("rubbish"))
	trimmed := sign(t, fake, noon, "[{}]\r\n")
	trimmed.Body = bytes.TrimSpace(trimmed.Body)
	tests := []struct {
		situation string
		post      mailtest.Post
		now       time.Time
		want      error
	}{
		{"in order", whole, noon, nil},
		{"an hour late", whole, noon.Add(time.Hour), nil},
		{"repeated after a day", whole, noon.Add(25 * time.Hour), nil},
		{"our clock is a little behind", whole, noon.Add(-4 * time.Minute), nil},
		{"replayed after two days", whole, noon.Add(48 * time.Hour), mail.ErrStale},
		{"from the future", whole, noon.Add(-time.Hour), mail.ErrStale},
		{"another key", forged, noon, mail.ErrSignature},
		{"no signature", unsigned, noon, mail.ErrSignature},
		{"a signature that is none", rubbish, noon, mail.ErrSignature},
		{"a digit moved into the body", digit, noon, mail.ErrSignature},
		{"trimmed on the way", trimmed, noon, mail.ErrSignature},
		{"an object", sign(t, fake, noon, `{"event":"x"}`), noon, mail.ErrSignature},
		{"nothing", sign(t, fake, noon, ""), noon, mail.ErrSignature},
		{"cut off", sign(t, fake, noon, `[{"event":"delivered"}`), noon, mail.ErrMalformed},
		{"text behind the list", sign(t, fake, noon, `[{}] x`), noon, mail.ErrMalformed},
		{"a list of numbers", sign(t, fake, noon, `[1]`), noon, mail.ErrMalformed},
		{"fields of odd types", sign(t, fake, noon, `[{"event":{},"timestamp":[],"email":1}]`), noon, nil},
		{"ten thousand events", sign(t, fake, noon, "["+strings.Repeat("{},", 9999)+"{}]"), noon, nil},
		{"more than that", sign(t, fake, noon, "["+strings.Repeat("{},", 10_000)+"{}]"), noon, mail.ErrTooLarge},
		{"six megabytes", sign(t, fake, noon, "["+strings.Repeat(" ", 6<<20)+"]"), noon, mail.ErrTooLarge},
	}
	for _, test := range tests {
		t.Run(test.situation, func(t *testing.T) {
			delivery, err := parse(keys, test.post, test.now)
			if !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
			if late := test.now.Sub(noon) > 5*time.Minute; err == nil && delivery.Late != late {
				t.Errorf("late is %v", delivery.Late)
			}
		})
	}
}

func TestWebhookEveryByteIsSigned(t *testing.T) {
	fake := startFake(t)
	keys := webhookKeys(t, fake)
	post, _ := fake.Sign(noon, fake.Event("delivered", accepted(t, fake), noon))
	for i := range post.Body {
		changed := post
		changed.Body = slices.Clone(post.Body)
		changed.Body[i] ^= 1
		if _, err := parse(keys, changed, noon); !errors.Is(err, mail.ErrSignature) {
			t.Fatalf("byte %d: %v", i, err)
		}
	}
}

func TestWebhookRepeatsHaveTheSameID(t *testing.T) {
	fake := startFake(t)
	keys, m := webhookKeys(t, fake), accepted(t, fake)
	var events []mailtest.Event
	for range 100 {
		events = append(events, fake.Event("delivered", m, noon))
	}
	ids := map[string]bool{}
	random := mathrand.New(mathrand.NewPCG(1, 2))
	for range 10 {
		random.Shuffle(len(events), func(i, j int) { events[i], events[j] = events[j], events[i] })
		post, _ := fake.Sign(noon, events...)
		delivery, err := parse(keys, post, noon)
		if err != nil {
			t.Fatal(err)
		}
		for _, event := range delivery.Events {
			ids[event.ID] = true
		}
	}
	if len(ids) != 100 {
		t.Errorf("%d ids for 100 events", len(ids))
	}
}

func TestWebhookWithoutEventIDIsKnownByItsContent(t *testing.T) {
	fake := startFake(t)
	body := `[{"event":"bounce","a":1,"timestamp":1},{"a":1,"timestamp":1,"event":"bounce"},{"event":"bounce","a":2,"timestamp":1}]`
	delivery, err := parse(webhookKeys(t, fake), sign(t, fake, noon, body), noon)
	if err != nil {
		t.Fatal(err)
	}
	id := func(i int) string { return delivery.Events[i].ID }
	if id(0) != id(1) || id(0) == id(2) || !strings.HasPrefix(id(0), "sha256:") {
		t.Errorf("ids %s %s %s", id(0), id(1), id(2))
	}
}

func TestWebhookKeys(t *testing.T) {
	rsaKey, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	p384, err := ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	encode := func(key any) string {
		der, err := x509.MarshalPKIXPublicKey(key)
		if err != nil {
			t.Fatal(err)
		}
		return base64.StdEncoding.EncodeToString(der)
	}
	fake, other := startFake(t), startFake(t)
	good, _ := fake.PublicKey()
	second, _ := other.PublicKey()
	for _, bad := range []string{"", "?", "AAAA", encode(&rsaKey.PublicKey), encode(&p384.PublicKey)} {
		if _, err := mail.ParseWebhookKeys(good, bad); err == nil || !strings.Contains(err.Error(), "key 2") {
			t.Errorf("%.20q: %v", bad, err)
		}
	}
	keys, err := mail.ParseWebhookKeys(second, good)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parse(append(keys, nil), sign(t, fake, noon, "[]"), noon); err != nil {
		t.Errorf("the second of two keys: %v", err)
	}
	if _, err := parse(nil, sign(t, fake, noon, "[]"), noon); !errors.Is(err, mail.ErrSignature) {
		t.Errorf("without keys: %v", err)
	}
}

func TestWebhookOverHTTP(t *testing.T) {
	fake := startFake(t)
	keys := webhookKeys(t, fake)
	post, _ := fake.Sign(noon, fake.Event("delivered", accepted(t, fake), noon))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var body bytes.Buffer
		_, _ = body.ReadFrom(r.Body)
		_, err := mail.ParseWebhook(keys, mail.WebhookPost{
			Body:      body.Bytes(),
			Signature: r.Header.Get(mail.WebhookSignatureHeader),
			Timestamp: r.Header.Get(mail.WebhookTimestampHeader),
		}, noon)
		if err != nil {
			w.WriteHeader(http.StatusUnauthorized)
		}
	}))
	defer server.Close()
	if status, err := post.Send(t.Context(), server.Client(), server.URL); status != 200 || err != nil {
		t.Errorf("got %d, %v", status, err)
	}
}
