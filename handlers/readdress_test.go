package handlers

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// manageOf is the page of an alert, from its newest letter.
func (b *bench) manageOf(email string) string {
	b.t.Helper()
	return b.pathIn(alert.MailWelcome, email, templates.PathManage)
}

// Alerts without an account get another address: by a link in a mail to the
// present one and a code in a mail to the new one. What both ask is one alert.
func TestAlertsWithoutAnAccountChangeTheirAddress(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		const old, next = "only@hospital.example", "private@example.jp"
		b.alertFor(old, "online_care", true)
		b.alertFor(old, "teleradiology", true)
		b.alertFor(next, "online_care", true)
		path := b.manageOf(old)
		w := b.browser()
		w.get(path).want(t, 200, "送り先を変える")
		w.submit(templates.PathErase, templates.PathErase, url.Values{"email": {old}}).want(t, 200)
		erase := b.pathIn(alert.MailErase, old, templates.PathErase)
		w.submit(path, path, url.Values{"do": {"readdress"}}).want(t, 200, "メールをご確認ください")
		link := b.pathIn(alert.MailAddress, old, templates.PathReaddress)
		w.get(link).want(t, 200, old)
		w.get(link+"x").want(t, 404)
		w.submit(link, link, url.Values{"email": {old}}).want(t, 422, "今と同じ")
		page := w.submit(link, link, url.Values{"email": {next}}).want(t, 303).Header.Get("Location")
		w.submit(page, page, url.Values{"code": {"000000"}}).want(t, 422)
		if len(b.alertsOf(old)) != 2 {
			t.Fatal("something changed before the code")
		}
		b.wait(5 * time.Second)
		code := b.proof(next)
		form := w.formOf(page, url.Values{"code": {code}})
		w.do("POST", page, form).want(t, 200, "変更しました", next)
		w.do("POST", page, form).want(t, 200, "変更しました") // pressed twice
		living := 0
		for _, s := range b.alertsOf(next) {
			if s.State.Living() {
				living++
			}
		}
		if living != 2 || len(b.alertsOf(next)) != 3 || len(b.alertsOf(old)) != 0 {
			t.Errorf("alerts: %+v", b.alertsOf(next))
		}
		w.get(path).want(t, 200, "新しいリンク") // what lies in the old mailbox opens nothing of the alert
		for _, s := range b.alertsOf(next) {
			if len(s.Former) == 0 {
				continue
			}
			for _, kept := range []string{templates.PathUnsubscribe + "/" + b.store.Sign(templates.TokenUnsubscribe, s.ID)} {
				b.browser().get(kept).want(t, 200).without(t, next, "private@") // works for ever, and names nobody
			}
		}
		w.get(link).want(t, 404)
		w.get(erase).want(t, 404)
		w.submit("/alerts/new", erase, url.Values{}).want(t, 404)
		told := b.toldOf(alert.MailAddress, old)
		if len(told) != 2 || strings.Contains(told[1].Text, next) {
			t.Errorf("to the old address: %+v", told)
		}
		back := b.pathIn(alert.MailAddress, old, templates.PathAddressBack)
		// Of alerts without an account there are no devices and keys to speak of.
		w.get(back).want(t, 200, "求人メールの送り先を").without(t, "アカウント", "パスキー")
		w.submit(back, back, url.Values{}).want(t, 200, "元に戻しました").without(t, `class="button" href="/signin"`)
		if own := b.alertsOf(next); len(b.alertsOf(old)) != 2 || len(own) != 1 || own[0].State != alert.SubActive {
			t.Errorf("taken back: %+v and %+v", b.alertsOf(old), own)
		}
	})
}

// The link is for an hour, an address with an account changes it there, and an
// address has no more alerts than it may by this door either.
func TestWhatChangingTheAddressOfAlertsIsNot(t *testing.T) {
	b := newBench(t, board)
	const old, full = "old@example.jp", "full@example.jp"
	b.alertFor(old, "online_care", true)
	path := b.manageOf(old)
	w := b.browser()
	w.submit(path, path, url.Values{"do": {"readdress"}}).want(t, 200)
	link := b.pathIn(alert.MailAddress, old, templates.PathReaddress)
	for i := range models.AlertsPerAddress {
		c := models.Criteria{Text: "内科" + string(rune('a'+i))}
		s := alert.NewSubscription("full-"+string(rune('a'+i)), full, "ja", alert.Daily, alert.Consent{}, b.board.Now())
		s.Criteria, s.CriteriaHash = c, c.Hash()
		s.Confirm(b.board.Now(), "test")
		if err := b.store.Subscriptions().Save(t.Context(), &s); err != nil {
			t.Fatal(err)
		}
	}
	page := w.submit(link, link, url.Values{"email": {full}}).want(t, 303).Header.Get("Location")
	w.submit(page, page, url.Values{"code": {b.proof(full)}}).want(t, 422, "上限")
	if len(b.alertsOf(old)) != 1 {
		t.Error("an eleventh alert came to an address")
	}
	b.wait(templates.ReaddressFor + time.Minute)
	w.get(link).want(t, 410, "何も変わっていません")
	b.browser().signIn(old)
	w.submit(path, path, url.Values{"do": {"readdress"}}).want(t, 200)
	told := b.toldOf(alert.MailAddress, old)
	if text := told[len(told)-1].Text; strings.Contains(text, templates.PathReaddress+"/") || !strings.Contains(text, "/signin") {
		t.Errorf("to an address with an account:\n%s", text)
	}
}

// A board that died after the code was right carries the change out when it is back.
func TestAChangeThatWasCutOffIsCarriedOut(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		const old, next = "old@example.jp", "new@example.jp"
		b.browser().signIn(old)
		b.alertFor(old, "online_care", true)
		u := b.user(old)
		c := models.AskAddress("c1", old, next, "ja", b.board.Now())
		c.UserID = u.ID
		c.Try(true, nil, b.board.Now())
		if err := b.store.AddressChanges().Save(t.Context(), &c); err != nil {
			t.Fatal(err)
		}
		for range 2 { // at once the request may be on its way still
			if err := b.board.Addresses.Once(t.Context()); err != nil {
				t.Fatal(err)
			}
			b.wait(time.Minute)
		}
		b.catchUp()
		if b.user(next).ID != u.ID || len(b.alertsOf(next)) != 1 || len(b.toldOf(alert.MailAddress, old)) != 1 {
			t.Errorf("alerts %+v, letters %+v", b.alertsOf(next), b.toldOf(alert.MailAddress, old))
		}
	})
}
