package mail_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/mail/mailtest"
)

// checkMail reads a mail as a mail program would and compares it with the
// message it came from.
func checkMail(t *testing.T, raw []byte, want mail.Message) {
	t.Helper()
	read, faults := mailtest.ReadMail(raw)
	for _, fault := range faults {
		t.Error(fault)
	}
	if read.Subject != want.Subject {
		t.Errorf("subject %q, want %q", read.Subject, want.Subject)
	}
	if read.To == nil || read.To.Address != want.To.Email || read.To.Name != want.To.Name {
		t.Errorf("to %v", read.To)
	}
	if bytes.Contains(raw, []byte(want.ID)) {
		t.Error("the mail shows its outbox id")
	}
	if read.Unsubscribe != want.UnsubscribeURL {
		t.Errorf("unsubscribe %q, want %q", read.Unsubscribe, want.UnsubscribeURL)
	}
	if read.Text != want.Text || read.HTML != want.HTML {
		t.Errorf("bodies %q and %q", read.Text, read.HTML)
	}
}

func TestMailIsReadByAnotherParser(t *testing.T) {
	tests := []struct {
		situation string
		change    func(*mail.Message)
	}{
		{"a Japanese digest", func(*mail.Message) {}},
		{"a long Japanese subject", func(m *mail.Message) { m.Subject = strings.Repeat("内科・オンライン診療の新着", 19) }},
		{"a long English subject", func(m *mail.Message) { m.Subject = strings.TrimSpace(strings.Repeat("new remote posts ", 14)) }},
		{"both scripts", func(m *mail.Message) { m.Subject = "3 new jobs: 産業医 (remote) ¥80,000/日 – 東京 😀" }},
		{"an English code", func(m *mail.Message) {
			m.Kind, m.Lang, m.Subject, m.MustUnsubscribe, m.UnsubscribeURL, m.UnsubscribeMailto = "code", "en", "Your code: 123456", false, "", ""
			m.Text, m.HTML = "Your code is 123456.\n\nIt lasts ten minutes = 600 s.\n.\n.dot\nFrom here", "<p>Your code is <b>123456</b>.</p>"
		}},
		{"a long line of Japanese", func(m *mail.Message) {
			m.Text = strings.Repeat("遠隔診療", 2000)
			m.HTML = "<p>" + m.Text + "</p>"
		}},
		{"a long line of HTML", func(m *mail.Message) { m.HTML = "<p style=\"color:#123456\">" + strings.Repeat("word ", 5000) + "</p>" }},
		{"a name that needs quotes", func(m *mail.Message) { m.To.Name = `Dr. "Hana", MD <x>` }},
		{"a long name", func(m *mail.Message) { m.To.Name = strings.Repeat("医療法人社団", 16) }},
		{"a carrier's address", func(m *mail.Message) { m.To.Email = "hana..ko.@docomo.ne.jp" }},
		{"a long link", func(m *mail.Message) {
			m.UnsubscribeURL = "https://enkaku.example/u/" + strings.Repeat("a", 800)
			m.UnsubscribeMailto = ""
		}},
		{"only spaces at the ends of lines", func(m *mail.Message) { m.Text = "a \nb\t\nc=\n" }},
	}
	box := openMailbox(t, t.TempDir(), fixedClock(noon))
	for _, test := range tests {
		t.Run(test.situation, func(t *testing.T) {
			m := digest()
			test.change(&m)
			letter, err := box.Open(send(t, box, m).ProviderID)
			if err != nil {
				t.Fatal(err)
			}
			checkMail(t, letter.Raw, m)
		})
	}
}

func TestMailHasExactlyOneOfEachHeader(t *testing.T) {
	box := openMailbox(t, t.TempDir(), fixedClock(noon))
	letter, err := box.Open(send(t, box, digest()).ProviderID)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, field := range letter.Headers {
		names = append(names, field.Name)
	}
	want := "Auto-Submitted Content-Language Content-Type Date From List-Id List-Unsubscribe List-Unsubscribe-Post " +
		"Message-Id Mime-Version Subject To X-Enkaku-Kind"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
