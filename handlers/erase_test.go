package handlers

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// alertFor orders an alert; the button of its mail is pressed when it is to be
// confirmed.
func (b *bench) alertFor(email string, work string, confirmed bool) {
	b.t.Helper()
	w := b.browser()
	w.submit("/alerts/new", "/alerts", url.Values{"email": {email}, "frequency": {"daily"}, "website": {""},
		"criteria": {models.Criteria{Work: []string{work}}.Values().Encode()}}).want(b.t, 200)
	if b.catchUp(); confirmed {
		path := b.pathIn(alert.MailConfirm, email, templates.PathConfirm)
		w.submit(path, path, url.Values{}).want(b.t, 200)
	}
}

// pathIn is the path of a link in the last letter of a kind to an address.
func (b *bench) pathIn(kind alert.MailKind, email, prefix string) string {
	b.t.Helper()
	told := b.toldOf(kind, email)
	if len(told) == 0 {
		b.t.Fatalf("no %s to %s", kind, email)
	}
	path := regexp.MustCompile(regexp.QuoteMeta(prefix) + `/[\w-]+`).FindString(told[len(told)-1].Text)
	if path == "" {
		b.t.Fatalf("no link in\n%s", told[len(told)-1].Text)
	}
	return path
}

func (b *bench) alertsOf(email string) []alert.Subscription {
	b.t.Helper()
	subs, err := b.store.Subscriptions().ByEmail(b.t.Context(), email)
	if err != nil {
		b.t.Fatal(err)
	}
	return subs
}

// Who only gets alerts has them erased by a link in a mail, once, and what is
// asked for afterwards stays.
func TestAnAddressWithoutAnAccountIsErased(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		const email = "only@example.jp"
		b.alertFor(email, "online_care", true)
		b.wait(time.Minute)
		b.alertFor(email, "teleradiology", false)
		ask := func(address string) answer {
			res := b.browser().submit(templates.PathErase, templates.PathErase, url.Values{"email": {address}})
			b.catchUp()
			return res
		}
		ask("not-an-address").want(t, 422, `value="not-an-address"`)
		ask("").want(t, 422)
		// What changes from answer to answer is the address alone.
		known, unknown := ask(" ＯＮＬＹ@example.jp ").want(t, 200).body, ask("none@example.jp").want(t, 200).body
		csrf := regexp.MustCompile(`name="_csrf" value="[^"]*"`)
		if csrf.ReplaceAllString(strings.ReplaceAll(known, email, "A"), "") !=
			csrf.ReplaceAllString(strings.ReplaceAll(unknown, "none@example.jp", "A"), "") {
			t.Error("the answer tells who is known")
		}
		if n := len(b.toldOf(alert.MailErase, "none@example.jp")); n != 0 {
			t.Errorf("%d mails to an address that the board does not know", n)
		}
		path := b.pathIn(alert.MailErase, email, templates.PathErase)
		if strings.Contains(path, "only") {
			t.Error("the link shows the address")
		}
		for _, lang := range []string{"", "/en"} {
			b.browser().get(lang+path).want(t, 200, email)
		}
		if subs := b.alertsOf(email); len(subs) != 2 || subs[1].State != alert.SubActive {
			t.Fatalf("opening the link changed %+v", subs)
		}
		b.browser().submit(path, path, url.Values{}).want(t, 200, "消しました")
		b.catchUp()
		subs := b.alertsOf(email)
		if len(subs) != 1 || !subs[0].Forgotten() || subs[0].State.Living() || !subs[0].Criteria.Empty() ||
			subs[0].Consent.WithdrawnAt.IsZero() || subs[0].Consent.Evidence == "" {
			t.Errorf("left: %+v", subs)
		}
		if n, err := b.store.People().Erased(t.Context()); n != 1 || err != nil {
			t.Errorf("%d lines on the erasure list, %v", n, err)
		}
		b.wait(25 * time.Hour) // an address confirms two alerts a day
		b.alertFor(email, "second_opinion", true)
		for range 2 {
			b.browser().submit("/alerts/new", path, url.Values{}).want(t, 200, "消しました")
		}
		b.browser().get(path).want(t, 200, "消しました")
		b.catchUp()
		if subs := b.alertsOf(email); len(subs) != 2 || subs[0].State != alert.SubActive {
			t.Errorf("a used link changed what was asked for since: %+v", subs)
		}
		if n := len(b.toldOf(alert.MailErased, email)); n != 1 {
			t.Errorf("%d last mails", n)
		}
	})
}

// An address is asked a few times a day at most, an account is erased after
// signing in, and a link works two days.
func TestWhatARequestToEraseIsNot(t *testing.T) {
	b := newBench(t, board)
	b.alertFor("often@example.jp", "online_care", true)
	b.browser().signIn("account@example.jp")
	for i := range 5 {
		for _, email := range []string{"often@example.jp", "account@example.jp", "nobody@example.jp"} {
			got := b.browser().submit(templates.PathErase, templates.PathErase, url.Values{"email": {email}})
			if i < models.CapLinksByMailbox.Most {
				got.want(t, 200, "メールをご確認ください")
			} else {
				got.want(t, 429, "今日はもうメールをお送りしません")
			}
		}
	}
	b.catchUp()
	for _, email := range []string{"often@example.jp", "account@example.jp"} {
		if n := len(b.toldOf(alert.MailErase, email)); n != models.CapLinksByMailbox.Most {
			t.Errorf("%d mails to %s", n, email)
		}
	}
	if text := b.toldOf(alert.MailErase, "account@example.jp")[0].Text; strings.Contains(text, templates.PathErase+"/") ||
		!strings.Contains(text, "/signin") {
		t.Errorf("to an account:\n%s", text)
	}
	path := b.pathIn(alert.MailErase, "often@example.jp", templates.PathErase)
	b.browser().get(path+"x").want(t, 404)
	b.browser().get(templates.PathErase+"/"+b.store.Sign(templates.TokenUnsubscribe, "s")).want(t, 404)
	b.wait(templates.EraseFor + time.Minute)
	b.browser().get(path).want(t, 410, "期限")
	b.browser().submit("/alerts/new", path, url.Values{}).want(t, 410)
	if subs := b.alertsOf("often@example.jp"); len(subs) != 1 || subs[0].State != alert.SubActive {
		t.Errorf("after links that do not work: %+v", subs)
	}
}
