package mail_test

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/mail"
)

func TestValidate(t *testing.T) {
	tests := []struct {
		situation string
		change    func(*mail.Message)
		want      string // part of the error, "" for none
	}{
		{"a whole digest", func(m *mail.Message) {}, ""},
		{"a sign-in code needs no unsubscribe", func(m *mail.Message) {
			m.Kind, m.MustUnsubscribe, m.UnsubscribeURL, m.UnsubscribeMailto = "code", false, "", ""
		}, ""},
		{"a carrier's address with dots in a row", func(m *mail.Message) { m.To.Email = "a..b.@docomo.ne.jp" }, ""},
		{"a link to this machine over http", func(m *mail.Message) { m.UnsubscribeURL = "http://localhost:8080/u/x" }, ""},
		{"a link to this machine over http by number", func(m *mail.Message) { m.UnsubscribeURL = "http://[::1]:8080/u/x" }, ""},
		{"a digest without unsubscribe", func(m *mail.Message) { m.UnsubscribeURL = "" }, "unsubscribe"},
		{"a link over http", func(m *mail.Message) { m.UnsubscribeURL = "http://enkaku.example/u/x" }, "wants https"},
		{"a relative link", func(m *mail.Message) { m.UnsubscribeURL = "/u/x" }, "absolute"},
		{"a link that closes its bracket", func(m *mail.Message) { m.UnsubscribeURL = "https://a.example/>,<x" }, "not allowed"},
		{"a link with a line break", func(m *mail.Message) { m.UnsubscribeURL = "https://a.example/\r\nBcc: x@y.example" }, "not allowed"},
		{"a mail address to unsubscribe, but no link", func(m *mail.Message) {
			m.MustUnsubscribe, m.UnsubscribeURL = false, ""
		}, "without a link"},
		{"line break in the subject", func(m *mail.Message) { m.Subject = "hello\r\nBcc: x@y.example" }, "subject: holds a control"},
		{"NUL in the subject", func(m *mail.Message) { m.Subject = "a\x00b" }, "subject: holds a control"},
		{"a subject that reads backwards", func(m *mail.Message) { m.Subject = "a\u202Eb" }, "subject: holds a control"},
		{"a subject that would be decoded", func(m *mail.Message) { m.Subject = "=?utf-8?q?=0D=0AX?=" }, "encoded word"},
		{"subject of spaces", func(m *mail.Message) { m.Subject = "  " }, "subject: missing"},
		{"subject without end", func(m *mail.Message) { m.Subject = strings.Repeat("件", 251) }, "subject: longer"},
		{"line break in a name", func(m *mail.Message) { m.To.Name = "x\ny" }, "to: name"},
		{"line break in an address", func(m *mail.Message) { m.To.Email = "a@b.example\r\nRCPT TO:<c@d.example>" }, "to: address"},
		{"two addresses in one", func(m *mail.Message) { m.To.Email = "a@b.example,c@d.example" }, "to: address"},
		{"angle brackets in an address", func(m *mail.Message) { m.From.Email = "<a@b.example>" }, "from: address"},
		{"full-width address", func(m *mail.Message) { m.To.Email = "ａ@b.example" }, "to: address"},
		{"no recipient", func(m *mail.Message) { m.To = mail.Address{} }, "to: address"},
		{"bad reply-to", func(m *mail.Message) { m.ReplyTo.Email = "nobody" }, "reply-to"},
		{"no text", func(m *mail.Message) { m.Text = "\n" }, "text: missing"},
		{"no HTML", func(m *mail.Message) { m.HTML = "" }, "html: missing"},
		{"HTML that Gmail would clip", func(m *mail.Message) { m.HTML = strings.Repeat("x", mail.MaxBody+1) }, "html: has"},
		{"broken UTF-8", func(m *mail.Message) { m.Text = "\xff" }, "text: is not UTF-8"},
		{"an id with an address in it", func(m *mail.Message) { m.ID = "hanako@clinic.example" }, "id: wants"},
		{"no kind", func(m *mail.Message) { m.Kind = "" }, "kind: wants"},
	}
	for _, test := range tests {
		t.Run(test.situation, func(t *testing.T) {
			m := digest()
			test.change(&m)
			err := m.Validate()
			if test.want == "" && err != nil {
				t.Fatalf("refused: %v", err)
			}
			if test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
				t.Fatalf("got %v, want an error with %q", err, test.want)
			}
		})
	}
}

func TestValidateReportsAllFaultsAtOnce(t *testing.T) {
	err := mail.Message{MustUnsubscribe: true}.Validate()
	for _, field := range []string{"id", "kind", "from", "to", "subject", "text", "html", "unsubscribe"} {
		if !strings.Contains(err.Error(), field+":") {
			t.Errorf("nothing said about %s in %v", field, err)
		}
	}
}

func TestHeaderText(t *testing.T) {
	tests := []struct{ situation, in, want string }{
		{"stays", "内科の新着3件", "内科の新着3件"},
		{"line break", "a\r\nBcc: b", "a Bcc: b"},
		{"direction override", "a\u202Eb", "a b"},
		{"broken UTF-8", "a\xffb", "a\uFFFDb"},
		{"encoded", "=?utf-8", "= ?utf-8"},
		{"too long", "一二三四五六七八九十十一", "一二三四五六七八九…"},
	}
	for _, test := range tests {
		if got := mail.HeaderText(test.in, 10); got != test.want {
			t.Errorf("%s: got %q, want %q", test.situation, got, test.want)
		}
	}
}
