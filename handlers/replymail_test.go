package handlers

import (
	"bytes"
	"encoding/base64"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	"golang.org/x/text/encoding/japanese"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/api"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/mail/mailtest"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

const replySecret = "parse:0123456789abcdef"

// takesMail lets a board take answers by mail.
func (b *bench) takesMail() {
	b.board.ReplyHost = "in.enkaku.example"
	b.board.Letters.Replies = &letters.Replies{Host: "in.enkaku.example", Addresses: b.store.ReplyAddresses()}
	b.board.Inbound = api.Inbound{Secret: replySecret, Own: []string{"account@enkaku.example"}}
	b.board.Metrics = prometheus.NewRegistry() // of a board that is opened again
	b.open()
}

// mailIn posts a mail as the provider does.
func (b *bench) mailIn(m mailtest.Inbound, secret string) int {
	b.t.Helper()
	kind, body := m.Form()
	r := httptest.NewRequest("POST", "/webhooks/sendgrid/inbound", bytes.NewReader(body))
	r.Header.Set("Content-Type", kind)
	if secret != "" {
		r.Header.Set("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(secret)))
	}
	res, err := b.app.Test(r, -1)
	if err != nil {
		b.t.Fatal(err)
	}
	_ = res.Body.Close()
	if _, err := b.postman.Once(b.t.Context(), b.now); err != nil {
		b.t.Fatal(err)
	}
	return res.StatusCode
}

// answering is a mail of somebody to where a letter wants it.
func answering(l mail.Message, from, id, text string) mailtest.Inbound {
	_, domain, _ := strings.Cut(from, "@")
	return mailtest.Inbound{
		From: "署名 <" + from + ">", EnvelopeFrom: from, To: []string{strings.ToUpper(l.ReplyTo.Email)}, Subject: "Re: " + l.Subject,
		MessageID: id + "@" + domain, SPF: "pass", DKIM: "{@" + domain + " : pass}",
		Text: text + "\n\niPhoneから送信\n\n> 2026/11/24 10:00、Enkaku <account@enkaku.example>のメール:\n> " +
			strings.ReplaceAll(l.Text, "\n", "\n> "),
	}
}

func (m *meeting) messages() int {
	m.t.Helper()
	n, err := m.store.Messages().OfApplication(m.id).Count(m.t.Context())
	if err != nil {
		m.t.Fatal(err)
	}
	return n
}

// refusals are the letters that say why an answer did not land.
func (m *meeting) refusals() []mail.Message { return m.lettersOf(alert.MailReply) }

// Both sides answer by mail, with files; each mail is one message, and shows
// nothing of its writer.
func TestAnswersByMailLandInTheThread(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		b.takesMail()
		m := meet(t, b)
		m.clinic.say(m.desk, "土曜の朝は働けますか").want(t, 303)
		told := m.told("secret@example.jp")
		if len(told) != 1 || !strings.HasSuffix(told[0].ReplyTo.Email, "@in.enkaku.example") ||
			!strings.HasPrefix(told[0].Text, templates.ReplyAbove) || strings.Contains(told[0].Text, "届きません") {
			t.Fatalf("the letter: %+v", told)
		}
		in := answering(told[0], "secret@example.jp", "m1", "はい、9時から働けます。")
		in.Files = []mailtest.InboundFile{
			{Name: "見本太郎.png", Type: "image/png", Content: scanned(t)},
			{Name: "二枚目.png", Type: "image/png", Content: scanned(t)},
			{Name: "資料.pdf", Type: "application/pdf", Content: []byte("PK\x03\x04 a ZIP")},
		}
		for range 2 { // the provider posts again
			if status := b.mailIn(in, replySecret); status != 200 {
				t.Fatalf("status %d", status)
			}
		}
		page := m.clinic.get(m.desk).want(t, 200, "はい、9時から働けます。", "添付ファイル").body
		for _, secret := range []string{"secret@", "署名", "見本太郎", "iPhone", "この線より上", "in.enkaku.example"} {
			if strings.Contains(page, secret) {
				t.Errorf("the clinic sees %q", secret)
			}
		}
		if n := m.messages(); n != 3 {
			t.Errorf("%d messages, want the clinic's and two of one mail", n)
		}
		if refused := m.refusals(); len(refused) != 1 || refused[0].To.Email != "secret@example.jp" || refused[0].ReplyTo.Email != "" ||
			!strings.Contains(refused[0].Text, "ファイルのうち") {
			t.Errorf("of the ZIP: %+v", refused)
		}

		m.doctor.say(m.me, "追伸です").want(t, 303) // the clinic looked: it is told
		clinic := m.told("jinji@clinic.example")
		back := answering(clinic[len(clinic)-1], "jinji@clinic.example", "m2", "")
		old, err := japanese.ISO2022JP.NewEncoder().String("承知しました。面談をお願いします。")
		if err != nil {
			t.Fatal(err)
		}
		back.Text, back.Charset = old, "iso-2022-jp"
		if status := b.mailIn(back, replySecret); status != 200 {
			t.Fatalf("status %d", status)
		}
		m.doctor.get(m.me).want(t, 200, "承知しました。面談をお願いします。", clinicName, "お知らせのメールに返信しても")
		if log := b.log.String(); strings.Contains(log, told[0].ReplyTo.Email) || strings.Contains(log, "secret@example.jp") {
			t.Error("an address stands in the log")
		}
	})
}

// What is not the person's own answer lands nowhere; the person hears of it at
// the address of the account, a stranger never.
func TestMailsThatDoNotLand(t *testing.T) {
	b := newBench(t, board)
	b.takesMail()
	m := meet(t, b)
	m.clinic.say(m.desk, "土曜の朝は働けますか").want(t, 303)
	letter := m.told("secret@example.jp")[0]
	good := func(id string) mailtest.Inbound { return answering(letter, "secret@example.jp", id, "はい") }
	status := func(in mailtest.Inbound, want int) {
		t.Helper()
		if got := b.mailIn(in, replySecret); got != want {
			t.Errorf("status %d, want %d", got, want)
		}
	}
	for _, wrong := range []string{"", "parse:wrong", "parse:"} {
		if got := b.mailIn(good("x"), wrong); got != 401 {
			t.Errorf("secret %q: %d", wrong, got)
		}
	}
	before := m.messages()
	for _, step := range []struct {
		name   string
		change func(in *mailtest.Inbound)
		told   int    // letters of refusal so far
		says   string // the last of them
	}{
		{"nobody's address", func(in *mailtest.Inbound) { in.To = []string{"r.zzzzzzzzzzzzzzzzzzzzzzzzzz@in.enkaku.example"} }, 0, ""},
		{"another host", func(in *mailtest.Inbound) { in.To = []string{strings.Replace(letter.ReplyTo.Email, "in.", "", 1)} }, 0, ""},
		{"a holiday", func(in *mailtest.Inbound) { in.Headers = []string{"Auto-Submitted: auto-replied"} }, 0, ""},
		{"our own mail", func(in *mailtest.Inbound) { in.MessageID = "a@enkaku.example" }, 0, ""},
		{"from elsewhere", func(in *mailtest.Inbound) {
			in.From, in.EnvelopeFrom = "me@evil.example", "me@evil.example"
			in.DKIM = "{@evil.example : pass}"
		}, 1, "登録とは別のアドレス"},
		{"from elsewhere again", func(in *mailtest.Inbound) { in.From = "you@evil.example" }, 1, ""},
		{"forged", func(in *mailtest.Inbound) { in.SPF, in.DKIM = "softfail", "none" }, 2, "確かめられない"},
		{"only a copy", func(in *mailtest.Inbound) { in.Text = strings.SplitN(in.Text, "iPhone", 2)[1] }, 3, ""},
		{"too long", func(in *mailtest.Inbound) { in.Text = strings.Repeat("長い文です。", 3400) }, 4, "4,000文字"},
	} {
		in := good(step.name)
		step.change(&in)
		if step.name == "only a copy" {
			in.Text = "> " + in.Text
		}
		status(in, 200)
		refused := m.refusals()
		if len(refused) != step.told || step.says != "" && !strings.Contains(refused[len(refused)-1].Text, step.says) {
			t.Errorf("%s: %d letters, want %d saying %q", step.name, len(refused), step.told, step.says)
		}
		for _, l := range b.sent {
			if strings.Contains(l.To.Email, "evil.example") {
				t.Fatalf("%s: a stranger was answered", step.name)
			}
		}
		if n := m.messages(); n != before {
			t.Fatalf("%s landed", step.name)
		}
	}
	m.doctor.submit(m.me, m.me+"/mail", url.Values{"on": {"no"}}).want(t, 303)
	m.doctor.get(m.me).want(t, 200, "メールでの返信は止めてあります")
	status(good("cut off"), 200)
	m.clinic.submit(m.desk, m.me+"/mail", url.Values{"on": {"yes"}}).want(t, 404)
	m.doctor.submit(m.me, m.me+"/mail", url.Values{"on": {"yes"}}).want(t, 303)
	status(good("to the old secret"), 200)
	if n := m.messages(); n != before {
		t.Error("an address that was cut off takes mails")
	}
	m.doctor.say(m.me, "こちらから").want(t, 303)
	m.clinic.say(m.desk, "お返事です").want(t, 303)
	told := m.told("secret@example.jp")
	letter = told[len(told)-1]
	before = m.messages()
	status(good("new secret"), 200)
	if n := m.messages(); n != before+1 {
		t.Errorf("the new address: %d messages, want %d", n, before+1)
	}
	m.doctor.submit("/me/applied", "/me/applied/"+m.id+"/withdraw", url.Values{})
	a, err := b.store.Applications().Change(t.Context(), m.id, func(a *models.Application) (bool, error) {
		return a.Stands(), a.Move(models.ApplicationWithdrawn, models.ByDoctor, b.now)
	})
	if err != nil || a.Stands() {
		t.Fatal(err)
	}
	status(good("after the end"), 200)
	if refused := m.refusals(); !strings.Contains(refused[len(refused)-1].Text, "いまは書き込めません") || m.messages() != before+1 {
		t.Errorf("after the end: %d messages, %q", m.messages(), refused[len(refused)-1].Text)
	}
}

// A board that takes no mail says nothing of it and takes none.
func TestNoAnswersByMailWithoutSettings(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	m.clinic.say(m.desk, "土曜の朝は働けますか").want(t, 303)
	letter := m.told("secret@example.jp")[0]
	if letter.ReplyTo.Email != "" || strings.Contains(letter.Text, "この線より上") || !strings.Contains(letter.Text, "返信しても届きません") {
		t.Errorf("the letter promises too much: %+v", letter)
	}
	if body := m.doctor.get(m.me).body; strings.Contains(body, "メールでの返信") || strings.Contains(body, "メールに返信") {
		t.Error("the page promises it")
	}
	if got := b.mailIn(answering(letter, "secret@example.jp", "x", "はい"), replySecret); got != 401 {
		t.Errorf("status %d", got)
	}
	m.doctor.submit(m.me, m.me+"/mail", url.Values{"on": {"yes"}}).want(t, 404)
}
