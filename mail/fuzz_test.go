package mail_test

import (
	"bytes"
	"errors"
	"io/fs"
	netmail "net/mail"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/mail/mailtest"
)

// FuzzWebhook signs whatever comes, so that the decoder sees all of it.
func FuzzWebhook(f *testing.F) {
	fake, err := mailtest.StartSendGrid()
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(fake.Close)
	keys := webhookKeys(f, fake)
	for _, seed := range []string{"[]", `[{"event":"bounce","sg_event_id":"a","attempt":"3","timestamp":1}]`,
		`[{"event":1e999}]`, `[[`, `[{"a":` + strings.Repeat("[", 200)} {
		f.Add([]byte(seed), "1795435200")
	}
	f.Fuzz(func(t *testing.T, body []byte, timestamp string) {
		delivery, err := parse(keys, sign(t, fake, noon, string(body)), noon)
		if err != nil && len(delivery.Events) != 0 {
			t.Error("events in spite of an error")
		}
		for _, event := range delivery.Events {
			if event.ID == "" || event.Kind == "" || strings.ContainsAny(event.Reason+event.OutboxID, "\r\n\x00") {
				t.Errorf("event %+v", event)
			}
		}
		if _, err := mail.ParseWebhook(keys, mail.WebhookPost{Body: body, Signature: timestamp, Timestamp: timestamp},
			noon); err == nil {
			t.Error("an unsigned post was taken")
		}
	})
}

func FuzzMailboxID(f *testing.F) {
	dir := f.TempDir()
	box, err := mail.OpenMailbox(dir, fixedClock(noon))
	if err != nil {
		f.Fatal(err)
	}
	f.Add("../../etc/passwd")
	f.Add("20261123T120000.000000000Z-0123456789abcdef-aaaaaaaa")
	f.Fuzz(func(t *testing.T, id string) {
		if _, err := box.Open(id); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("Open(%q): %v", id, err)
		}
	})
}

// FuzzHeaders sends whatever passes Validate through the mailbox and wants it
// back as it was, with no header more.
func FuzzHeaders(f *testing.F) {
	box, err := mail.OpenMailbox(f.TempDir(), fixedClock(noon))
	if err != nil {
		f.Fatal(err)
	}
	f.Add("新着", "山田", "a@b.example", "https://a.example/u/1")
	f.Add("x\r\nBcc: y@z.example", "\"", "a@b.example\r\n", "https://a.example/>\r\nX: y")
	f.Add("=?utf-8?q?=0D=0ABcc:_x?=", "a <b@c.example>,", "a..b@c.example", "https://a.example/%0d%0a")
	f.Fuzz(func(t *testing.T, subject, name, address, link string) {
		m := digest()
		m.Subject, m.To, m.UnsubscribeURL = subject, mail.Address{Name: name, Email: address}, link
		out, err := box.Send(t.Context(), m)
		if err != nil {
			if out.Class != mail.Rejected {
				t.Fatalf("%+v, %v", out, err)
			}
			return
		}
		letter, err := box.Open(out.ProviderID)
		if err != nil {
			t.Fatal(err)
		}
		msg, err := netmail.ReadMessage(bytes.NewReader(letter.Raw))
		if err != nil {
			t.Fatal(err)
		}
		if len(msg.Header) != 13 || len(letter.Headers) != 13 {
			t.Errorf("%d headers: %v", len(letter.Headers), letter.Headers)
		}
		if letter.To.Email != address || strings.TrimSpace(letter.Subject) != strings.TrimSpace(subject) {
			t.Errorf("got %q %q, want %q %q", letter.To.Email, letter.Subject, address, subject)
		}
	})
}
