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

// proof is the code in the newest letter that proves a new address, "" for none.
func (b *bench) proof(email string) string {
	b.t.Helper()
	told := b.toldOf(alert.MailProof, email)
	if len(told) == 0 {
		return ""
	}
	return sixDigits.FindString(told[len(told)-1].Text)
}

// askAddress asks for a new address and returns the page that waits for its code.
func (w *browser) askAddress(email string) string {
	w.t.Helper()
	res := w.submit("/me/address", "/me/address", url.Values{"email": {email}})
	to := res.Header.Get("Location")
	if res.StatusCode != 303 || !strings.HasPrefix(to, "/me/address/") {
		w.t.Fatalf("asking for %s: %d to %q\n%s", email, res.StatusCode, to, res.body)
	}
	return to
}

// readdress changes the address of the signed-in person.
func (w *browser) readdress(email string) {
	w.t.Helper()
	page := w.askAddress(email)
	res := w.submit(page, page, url.Values{"code": {w.proof(email)}})
	if res.StatusCode != 303 || res.Header.Get("Location") != "/me/account" {
		w.t.Fatalf("changing to %s: %d to %q\n%s", email, res.StatusCode, res.Header.Get("Location"), res.body)
	}
}

func (b *bench) user(email string) models.User {
	b.t.Helper()
	u, err := b.store.Users().ByEmail(b.t.Context(), email)
	if err != nil {
		b.t.Fatalf("%s: %v", email, err)
	}
	return u
}

// A doctor who is invited, has alerts and is signed in on two devices gets another
// address: nothing changes before the code is entered, then everything follows.
func TestAnAccountChangesItsAddress(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		const old, next = "old@hospital.example", "new@example.jp"
		owner, org := b.recruiterAt("owner@clinic.example", "employer", clinic())
		w, other := b.newDoctor(old), b.browser()
		other.signIn(old)
		b.alertFor(old, "online_care", true)
		owner.invite(old).want(t, 303)
		owner.invite(old).want(t, 303)
		before := b.user(old)
		b.wait(models.FreshFor)
		res := w.submit("/me/address", "/me/address", url.Values{"email": {next}})
		if to := res.Header.Get("Location"); !strings.HasPrefix(to, "/me/confirm") {
			t.Fatalf("a sign-in of ten minutes ago: %d to %q", res.StatusCode, to)
		}
		w.submit("/me/confirm", "/me/confirm", url.Values{}).want(t, 303)
		w.submit("/signin/code", "/signin/code", url.Values{"code": {w.lastCode()}}).want(t, 303)
		for typed, words := range map[string]string{"": "入力してください", "nobody": `value="nobody"`, " ＯＬＤ@hospital.example": "今と同じ"} {
			w.submit("/me/address", "/me/address", url.Values{"email": {typed}}).want(t, 422, words)
		}
		page := w.askAddress(next)
		other.get(page).want(t, 200, next) // another session of the same person
		owner.get(page).want(t, 404)
		w.submit(page, page, url.Values{"code": {"12"}}).want(t, 422)
		w.submit(page, page, url.Values{"code": {"000000"}}).want(t, 422, "コードが違います")
		if b.user(old).ID != before.ID || len(b.alertsOf(next)) != 0 || len(b.toldOf(alert.MailAddress, old)) != 0 {
			t.Fatal("something changed before the code")
		}
		if text := b.toldOf(alert.MailProof, next)[0].Text; strings.Contains(text, "hospital") {
			t.Errorf("whoever reads the new mailbox learns the old address:\n%s", text)
		}
		code := b.proof(next)
		w.submit(page, page, url.Values{"code": {code}}).want(t, 303)
		w.submit("/me/account", page, url.Values{"code": {code}}).want(t, 303) // pressed twice
		w.get("/me/account").want(t, 200, next)
		if to := other.get("/me/account").Header.Get("Location"); !strings.HasPrefix(to, "/signin") {
			t.Errorf("another device is signed in still: to %q", to)
		}
		after := b.user(next)
		if after.ID != before.ID || after.DoctorID != before.DoctorID {
			t.Errorf("before %+v, after %+v", before, after)
		}
		if subs := b.alertsOf(next); len(subs) != 1 || subs[0].State != alert.SubActive || subs[0].Consent.Evidence == "" || len(b.alertsOf(old)) != 0 {
			t.Errorf("alerts: %+v", subs)
		}
		told := b.toldOf(alert.MailAddress, old)
		if len(told) != 1 || strings.Contains(told[0].Text, next) || !strings.Contains(told[0].Text, templates.PathAddressBack) {
			t.Errorf("to the old address: %+v", told)
		}
		if log := b.audited("user/" + after.ID); !strings.Contains(log, "account.address") {
			t.Errorf("audit: %s", log)
		}
		// Who invited sees what they typed; the invited finds it by the new address.
		if shown := owner.get("/desk/members").body; !strings.Contains(shown, old) || strings.Contains(shown, next) {
			t.Error("the inviter learns the new address")
		}
		w.answerInvitation("accept").want(t, 303)
		if u := b.user(next); !u.Member(org) {
			t.Errorf("memberships: %+v", u.Memberships)
		}
		again := b.browser()
		again.signIn(next)
		again.get("/me/account").want(t, 200, next)
		w.get("/me/address").want(t, 200, "変更したばかりです")
		if to := w.submit("/me/account", "/me/address", url.Values{"email": {"third@example.jp"}}).Header.Get("Location"); to != "/me/address" {
			t.Errorf("a third address at once: to %q", to)
		}
	})
}

// While the old address may take the change back, nobody gets an account with it;
// afterwards it is free.
func TestAnAddressThatWasLeftIsReservedForAWeek(t *testing.T) {
	b := newBench(t, board)
	const old, next = "old@example.jp", "new@example.jp"
	w := b.browser()
	w.signIn(old)
	early := b.browser() // has a code from before the change
	early.submit("/signin", "/signin", url.Values{"email": {old}}).want(t, 303)
	code := early.lastCode()
	w.readdress(next)
	early.submit("/signin/code", "/signin/code", url.Values{"code": {code}}).want(t, 303)
	if to := early.get("/me").Header.Get("Location"); !strings.HasPrefix(to, "/signin") {
		t.Error("an old code made an account")
	}
	codes := len(b.toldOf(alert.MailCode, old))
	late := b.browser()
	late.submit("/signin", "/signin", url.Values{"email": {old}}).want(t, 303)
	if n := len(b.toldOf(alert.MailCode, old)); n != codes || len(b.toldOf(alert.MailAddress, old)) != 2 {
		t.Errorf("%d codes and %d letters to an address that was left", n-codes, len(b.toldOf(alert.MailAddress, old)))
	}
	taker := b.browser()
	taker.signIn("taker@example.jp")
	page := taker.askAddress(old)
	if b.proof(old) != "" {
		t.Error("a code for a reserved address")
	}
	taker.get(page).want(t, 200)
	b.wait(models.AddressBackFor + time.Minute)
	newcomer := b.browser()
	newcomer.signIn(old)
	if b.user(old).ID == b.user(next).ID {
		t.Error("the old address signs in to the account")
	}
}

// Whoever reads the mail of the old address undoes the change, and with it what was
// added to the account since.
func TestAnOldAddressTakesAChangeBack(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		const old, next = "old@example.jp", "thief@example.jp"
		w, own, stolen := b.newDoctor(old), newSoftKey(t), newSoftKey(t)
		w.addKey(own, "自分の")
		b.alertFor(old, "online_care", true)
		id := b.user(old).ID
		b.wait(time.Minute)
		w.readdress(next)
		b.wait(time.Second)
		w.addKey(stolen, "他人の")
		path := b.pathIn(alert.MailAddress, old, templates.PathAddressBack)
		for _, lang := range []string{"", "/en"} {
			b.browser().get(lang+path).want(t, 200, old)
		}
		b.browser().get(path+"x").want(t, 404)
		if b.user(next).ID != id {
			t.Fatal("opening the link changed something")
		}
		for range 2 {
			b.browser().submit("/alerts/new", path, url.Values{}).want(t, 200, "元に戻しました")
		}
		b.browser().get(path).want(t, 200, "元に戻しました")
		if b.user(old).ID != id || len(b.alertsOf(old)) != 1 || len(b.alertsOf(next)) != 0 {
			t.Errorf("not all is back: %+v", b.alertsOf(next))
		}
		if to := w.get("/me").Header.Get("Location"); !strings.HasPrefix(to, "/signin") {
			t.Error("the session that changed it is still there")
		}
		b.browser().byKey(stolen).want(t, 422)
		b.browser().byKey(own).want(t, 303)
		back, lost := b.toldOf(alert.MailAddress, old), b.toldOf(alert.MailAddress, next)
		if len(back) != 2 || len(lost) != 1 || strings.Contains(back[1].Text, next) || strings.Contains(lost[0].Text, old) {
			t.Errorf("letters: %+v, %+v", back, lost)
		}
		if log := b.audited("user/" + id); !strings.Contains(log, "account.address_back") {
			t.Errorf("audit: %s", log)
		}
		u := b.browser()
		u.signIn(old)
		u.readdress("third@example.jp") // nothing is open any more
		b.wait(models.AddressBackFor + time.Minute)
		b.browser().get(b.pathIn(alert.MailAddress, old, templates.PathAddressBack)).want(t, 410)
	})
}

// Who asks for an address that has an account learns nothing: the pages are the
// same, its owner is told, and no code is right.
func TestAnAddressThatIsTakenTellsNothing(t *testing.T) {
	b := newBench(t, board)
	b.browser().signIn("taken@example.jp")
	w := b.browser()
	w.signIn("asker@example.jp")
	shown := map[string]string{}
	for _, email := range []string{"taken@example.jp", "free@example.jp"} {
		page := w.askAddress(email)
		body := w.get(page).want(t, 200).body
		for _, varies := range []string{`name="_csrf" value="[^"]*"`, `/me/address/[0-9a-f]+`, email} {
			body = regexp.MustCompile(varies).ReplaceAllString(body, "")
		}
		shown[email] = body
		if email == "taken@example.jp" {
			w.submit(page, page, url.Values{"code": {"123456"}}).want(t, 422)
		}
	}
	if shown["taken@example.jp"] != shown["free@example.jp"] {
		t.Error("the pages tell who has an account")
	}
	told := b.toldOf(alert.MailAddress, "taken@example.jp")
	if b.proof("taken@example.jp") != "" || len(told) != 1 || strings.Contains(told[0].Text, "asker") {
		t.Errorf("to the owner: %+v", told)
	}
	// An account that the address gets between the code and its entering is kept.
	page := w.askAddress("race@example.jp")
	code := b.proof("race@example.jp")
	b.browser().signIn("race@example.jp")
	w.submit(page, page, url.Values{"code": {code}}).want(t, 303)
	w.get("/me/address").want(t, 200, "すでにアカウントがあります", "asker@example.jp")
	for n := range models.CapAddressesByUser.Most {
		res := w.submit("/me/address", "/me/address", url.Values{"email": {"x" + string(rune('a'+n)) + "@example.jp"}})
		if n >= models.CapAddressesByUser.Most-3 {
			res.want(t, 429)
		}
	}
	over := b.browser()
	over.signIn("over@example.jp")
	page = over.askAddress("slow@example.jp")
	b.wait(models.AddressCodeFor)
	if to := over.submit("/me/account", page, url.Values{"code": {b.proof("slow@example.jp")}}).Header.Get("Location"); to != "/me/address" {
		t.Errorf("a code that is too old: to %q", to)
	}
}
