package mail_test

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	netmail "net/mail"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/mail"
)

// checkMail reads a mail as a mail program would and compares it with the
// message it came from.
func checkMail(t *testing.T, raw []byte, want mail.Message) {
	t.Helper()
	checkLines(t, raw)
	msg, err := netmail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(msg.Header.Get("Subject"))
	if err != nil || subject != want.Subject {
		t.Errorf("subject %q, %v; want %q", subject, err, want.Subject)
	}
	to, err := msg.Header.AddressList("To")
	if err != nil || len(to) != 1 || to[0].Address != want.To.Email || to[0].Name != want.To.Name {
		t.Errorf("to %v, %v", to, err)
	}
	if _, err := msg.Header.Date(); err != nil {
		t.Errorf("date: %v", err)
	}
	if id := msg.Header.Get("Message-Id"); !strings.HasSuffix(id, "@enkaku.example>") || strings.Contains(id, want.ID) {
		t.Errorf("message id %s", id)
	}
	if got := msg.Header.Get("List-Unsubscribe"); want.UnsubscribeURL != "" && !strings.HasPrefix(got, "<"+want.UnsubscribeURL+">") {
		t.Errorf("List-Unsubscribe %q", got)
	}
	bodies := map[string]string{}
	kind, params, err := mime.ParseMediaType(msg.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/alternative" {
		t.Fatalf("content type %s, %v", kind, err)
	}
	parts, order := multipart.NewReader(msg.Body, params["boundary"]), ""
	for {
		part, err := parts.NextRawPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		kind, params, _ := mime.ParseMediaType(part.Header.Get("Content-Type"))
		if !strings.EqualFold(params["charset"], "utf-8") {
			t.Errorf("%s: charset %q", kind, params["charset"])
		}
		var body io.Reader
		switch encoding := part.Header.Get("Content-Transfer-Encoding"); encoding {
		case "base64":
			body = base64.NewDecoder(base64.StdEncoding, part)
		case "quoted-printable":
			body = quotedprintable.NewReader(part)
		default:
			t.Fatalf("%s: encoding %q", kind, encoding)
		}
		text, err := io.ReadAll(body)
		if err != nil {
			t.Fatal(err)
		}
		bodies[kind] = strings.ReplaceAll(string(text), "\r\n", "\n")
		order += kind + " "
	}
	if order != "text/plain text/html " || bodies["text/plain"] != want.Text || bodies["text/html"] != want.HTML {
		t.Errorf("bodies %s%q", order, bodies)
	}
}

// checkLines wants ASCII, CRLF everywhere, and no line past 78 bytes except a
// URL, which cannot be folded.
func checkLines(t *testing.T, raw []byte) {
	t.Helper()
	for line := range bytes.Lines(raw) {
		text, ok := bytes.CutSuffix(line, []byte("\r\n"))
		if !ok || bytes.ContainsAny(text, "\r\n\x00") {
			t.Errorf("line end in %q", line)
		}
		if len(text) > 78 && !bytes.Contains(text, []byte("https://")) || len(text) > 998 {
			t.Errorf("%d bytes: %q", len(text), text)
		}
		if strings.IndexFunc(string(text), func(r rune) bool { return r > 0x7e }) >= 0 {
			t.Errorf("outside ASCII: %q", text)
		}
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
	want := "Auto-Submitted Content-Language Content-Type Date From List-Unsubscribe List-Unsubscribe-Post " +
		"Message-Id Mime-Version Subject To X-Enkaku-Kind"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
