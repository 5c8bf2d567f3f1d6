package handlers

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/alerts/channel"
	"github.com/enkaku/enkaku/alerts/channel/linetest"
	"github.com/enkaku/enkaku/handlers/api"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// byLINE has a board tell people by a LINE on this machine.
func byLINE(t *testing.T, b *bench) *linetest.Service {
	t.Helper()
	service := linetest.New(t)
	line := &channel.LINE{
		Host: service.URL(), Token: linetest.Token, Public: "https://enkaku.example", HTTP: channel.NewLINEClient(),
		Now: b.board.Now, Log: b.board.Log,
		Say: func(l vocab.Lang, key string) string { return b.board.Pages.Words(l, "line."+key) },
	}
	b.channel = channel.New(channel.Options{Mail: mailServer{b}, Owners: b.store.Devices(), Now: b.board.Now, Log: b.board.Log,
		Ways: map[models.Via]channel.Way{models.ViaLINE: {Key: linetest.Account, Push: line}}})
	b.board.Board.LINE, b.board.LINE = linetest.Account, api.LINE{Secret: linetest.Secret, Reply: line.Reply}
	b.board.Metrics = prometheus.NewRegistry()
	b.open()
	return service
}

// lineSays posts what LINE tells of a user to the webhook.
func (b *bench) lineSays(service *linetest.Service, events ...map[string]any) *http.Response {
	b.t.Helper()
	return b.linePost(service.Webhook(events...))
}

func (b *bench) linePost(post linetest.Post) *http.Response {
	b.t.Helper()
	r := httptest.NewRequest("POST", "/webhooks/line", bytes.NewReader(post.Body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("X-Line-Signature", post.Signature)
	res, err := b.app.Test(r, -1)
	if err != nil {
		b.t.Fatal(err)
	}
	return res
}

var lineCode = regexp.MustCompile(`class="line-code"><b>([A-Z2-9]{4}-[A-Z2-9]{4})</b>`)

// lineForm is the form of LINE.
func lineForm(how string) url.Values {
	return url.Values{"do": {web.DoLINE}, "line_how": {how}, "line_quiet_from": {"22"}, "line_quiet_to": {"7"}}
}

func lineUserOf(letter string) string { return "U" + strings.Repeat(letter, 32) }

// A reader of an alert is told by LINE instead of being mailed: from the code on
// their page to the message, and back by a word.
func TestAnAlertIsToldByLINE(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		const email = "only@example.jp"
		clinic, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		b.alertFor(email, "online_care", true)
		page := b.pathIn(alert.MailWelcome, email, templates.PathManage)
		w := b.browser()
		if body := w.get(page).body; strings.Contains(body, "LINE") {
			t.Error("offered on a board without LINE")
		}
		for _, path := range []string{"/privacy", "/external", "/en/privacy", "/en/external"} {
			if body := w.get(path).body; strings.Contains(body, "LINE") || strings.Contains(body, "## ") || strings.Contains(body, "<p></p>") {
				t.Errorf("%s speaks of LINE on a board without, or is not set", path)
			}
		}
		w.submit(page, page, lineForm("instead")).want(t, 404)
		if res := b.linePost(linetest.New(t).Webhook()); res.StatusCode != 401 {
			t.Errorf("a board without LINE answers %d", res.StatusCode)
		}

		service := byLINE(t, b)
		w.get("/privacy").want(t, 200, "LINEのユーザーID", "LINEと連携するための番号")
		w.get("/en/external").want(t, 200, "LY Corporation", "<h2>When LINE tells you</h2>", "<h2>Applying</h2>")
		w.get(page).want(t, 200, "LINEで受け取る")
		wrong := lineForm("instead")
		wrong.Set("line_quiet_from", "24")
		w.submit(page, page, wrong).want(t, 422, `value="instead" checked`, "時刻を選んでください")
		code := lineCode.FindStringSubmatch(w.submit(page, page, lineForm("instead")).
			want(t, 200, "10分間", "https://line.me/R/oaMessage/%40enkaku-test/?").body)
		if code == nil {
			t.Fatal("no code")
		}

		me, other := lineUserOf("1"), lineUserOf("2")
		at := b.board.Now().UnixMilli()
		event := func(kind, user, text string) map[string]any { at++; return service.Event(kind, user, text, at) }
		linked := service.Webhook(event("message", me, "連携 "+code[1]), event("message", me, code[1]))
		forged := linked
		forged.Body = bytes.Replace(linked.Body, []byte(me), []byte(other), 1)
		if res := b.linePost(forged); res.StatusCode != 401 {
			t.Fatalf("a forged message is answered %d", res.StatusCode)
		}
		for range 2 { // LINE may post the same twice
			if res := b.linePost(linked); res.StatusCode != 200 {
				t.Fatalf("answered %d", res.StatusCode)
			}
		}
		b.catchUp()
		if n := b.mailed(alert.MailDevice, email); n != 1 {
			t.Errorf("the owner of the alert is mailed %d times that a LINE is told", n)
		}
		if undo := b.pathIn(alert.MailDevice, email, templates.PathManage); undo == "" {
			t.Error("and not how that is undone")
		}
		said := service.Shown(me)
		if len(said) != 2 || !strings.Contains(said[0].Text, "停止") || !strings.HasPrefix(said[1].Text, "連携しました") {
			t.Fatalf("said %+v", said)
		}
		b.lineSays(service, event("message", other, code[1]))
		if said := service.Shown(other); len(said) != 1 || !strings.Contains(said[0].Text, "この番号は使えません") {
			t.Errorf("another with the same code: %+v", said)
		}
		w.get(page).want(t, 200, "あなたのLINE", "メールの代わりに", "22時〜7時は休み")

		clinic.posted(org.ID, nil)
		b.wait(24 * time.Hour)
		service.Say(linetest.Rate)
		b.digests()
		b.wait(time.Hour)
		b.digests()
		b.digests()
		told := service.Shown(me)[2:]
		if len(told) != 1 || b.mailed(alert.MailDigest, email) != 0 || !strings.Contains(told[0].Text, "https://enkaku.example/jobs/") ||
			told[0].Button != "停止" {
			t.Fatalf("told %+v, %d mailed", told, b.mailed(alert.MailDigest, email))
		}
		if log := b.log.Bytes(); bytes.Contains(log, []byte(me)) || bytes.Contains(log, []byte(linetest.Token)) {
			t.Error("a user id or the token in the log")
		}

		b.lineSays(service, event("message", me, "「停止」"))
		b.linePost(linked) // once more: what is done stays done
		if s := b.alertsOf(email)[0]; len(s.Devices) != 0 || !s.State.Active() {
			t.Fatalf("after the word: %d devices, %s", len(s.Devices), s.State)
		}
		if said := service.Shown(me); !strings.Contains(said[len(said)-1].Text, "メールは届きます") {
			t.Errorf("said %+v", said)
		}
		clinic.posted(org.ID, map[string][]string{"title.ja": {"夜間のオンライン外来（皮膚科）"}, "schedule": {"night"},
			"specialties": {"dermatology"}})
		b.wait(24 * time.Hour)
		b.digests()
		if n := b.mailed(alert.MailDigest, email); n != 1 {
			t.Errorf("%d mailed after LINE was stopped", n)
		}
	})
}

// What the other side does in an application is told by the LINE of the account,
// until it blocks us, the page stops it, or the account is erased.
func TestWhatHappensInApplicationsIsToldByLINE(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		service := byLINE(t, b)
		m := meet(t, b)
		me, user := m.doctor, lineUserOf("a")
		at := b.board.Now().UnixMilli()
		link := func() {
			t.Helper()
			at++
			code := lineCode.FindStringSubmatch(me.submit("/me/account", "/me/account", lineForm("instead")).want(t, 200).body)
			if code == nil {
				t.Fatal("no code")
			}
			b.lineSays(service, service.Event("message", user, strings.ToLower(code[1]), at))
			me.get("/me/account").want(t, 200, "あなたのLINE")
		}
		link()
		b.catchUp()
		if n := b.mailed(alert.MailDevice, "secret@example.jp"); n != 1 {
			t.Errorf("the owner of the account is mailed %d times that a LINE is told", n)
		}
		told, mailed := len(service.Shown(user)), b.mailed(alert.MailMessage, "secret@example.jp")
		m.clinic.say(m.desk, "いつからできますか").want(t, 303)
		b.catchUp()
		shown := service.Shown(user)[told:]
		if len(shown) != 1 || b.mailed(alert.MailMessage, "secret@example.jp") != mailed ||
			!strings.HasSuffix(shown[0].Text, "https://enkaku.example"+m.me) || strings.Contains(shown[0].Text, "いつから") {
			t.Fatalf("told %+v", shown)
		}
		if file := me.submit("/me/account", "/me/export", url.Values{}).body; !strings.Contains(file, user) {
			t.Error("the file of the person lacks the LINE that is told")
		}

		me.get(m.me).want(t, 200) // read: the next message is told again
		blocked := service.Event("unfollow", user, "", at+1)
		b.lineSays(service, blocked)
		calls := service.Calls()
		m.clinic.say(m.desk, "ご都合はいかがですか").want(t, 303)
		b.catchUp()
		if service.Calls() != calls || b.mailed(alert.MailMessage, "secret@example.jp") != mailed+1 {
			t.Errorf("blocked: %d more calls, %d more mails", service.Calls()-calls, b.mailed(alert.MailMessage, "secret@example.jp")-mailed)
		}
		at += 2
		link()
		b.lineSays(service, blocked) // posted again
		me.get("/me/account").want(t, 200, "あなたのLINE")

		group := service.Event("message", user, "停止", at+1)
		group["source"] = map[string]any{"type": "group", "groupId": "C1", "userId": user}
		b.lineSays(service, group, map[string]any{"type": "newKind", "source": map[string]any{"type": "user", "userId": user}})
		if res := b.lineSays(service); res.StatusCode != 200 {
			t.Errorf("the check of the console is answered %d", res.StatusCode)
		}
		account, err := b.store.Users().ByEmail(t.Context(), "secret@example.jp")
		if err != nil || account.Devices.LINE() != user {
			t.Fatalf("%+v, %v", account.Devices, err)
		}
		me.submit("/me/account", "/me/account", url.Values{"do": {web.DoNotNotify}, "mark": {account.Devices[0].Mark()}}).want(t, 303)
		link()
		me.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}}).want(t, 200)
		if owners, err := b.store.Devices().Reached(t.Context(), user); err != nil || len(owners) != 0 {
			t.Errorf("an erased account is told: %v, %v", owners, err)
		}
	})
}
