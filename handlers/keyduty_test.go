package handlers

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

var shownCode = regexp.MustCompile(`<li><code>([a-z2-7]{5}-[a-z2-7]{5})</code>`)

// A new administrator has two weeks to add a passkey, then needs it, and a code
// by mail alone opens nothing any more; a recovery code stands in, once.
func TestAdministratorsProveThemselvesByPasskey(t *testing.T) {
	b := benchOn(t, t.TempDir(), board, func(o *Board) { o.RequirePasskeys = true })
	w, key := b.administrator(), newSoftKey(t)
	w.get("/admin/users").want(t, 200, "12月8日", "パスキーが必要です")
	w.get("/me/passkeys").want(t, 200, "12月8日までに追加", "パスキーが必要です")
	w.get("/me/account").want(t, 200) // what anybody may do asks for nothing
	b.wait(models.KeyGrace)
	w = b.browser()
	w.signIn("admin@enkaku.example")
	if to := w.get("/admin/users").Header.Get("Location"); to != "/me/passkeys" {
		t.Fatalf("after the grace: to %q", to)
	}
	w.get("/me/passkeys").want(t, 200, "先にパスキーを追加してください")
	w.addKey(key, "Mac")
	if to := w.get("/admin/users").Header.Get("Location"); !strings.Contains(to, "/me/confirm?next=") || !strings.Contains(to, "key=1") {
		t.Fatalf("with a key that did not prove anything: to %q", to)
	}
	page := w.get("/me/confirm?next=%2Fadmin%2Fusers&key=1").body
	if strings.Contains(page, `action="/me/confirm"`) || !strings.Contains(page, `action="/me/confirm/recovery"`) {
		t.Error("a code by mail is offered where it will not do")
	}
	for _, path := range []string{"/me/passkeys/recovery", "/me/passkeys/" + models.PasskeyID(key.id) + "/remove"} {
		if to := w.submit("/me/passkeys", path, url.Values{}).Header.Get("Location"); !strings.Contains(to, "key=1") {
			t.Errorf("%s by a code alone: to %q", path, to)
		}
	}
	w = b.browser()
	w.byKey(key)
	w.get("/admin/users").want(t, 200)
	codes := shownCode.FindAllStringSubmatch(w.submit("/me/passkeys", "/me/passkeys/recovery", url.Values{}).body, -1)
	if len(codes) != models.RecoveryCodes || strings.Contains(w.get("/me/passkeys").body, codes[0][1]) {
		t.Fatalf("%d codes, shown once", len(codes))
	}
	b.recover(t, codes[0][1])
}

// recover signs in by code and goes on by a recovery code, typed as people do.
func (b *bench) recover(t *testing.T, code string) {
	t.Helper()
	w := b.browser()
	w.signIn("admin@enkaku.example")
	use := func(typed string) answer {
		return w.submit("/me/confirm?key=1", "/me/confirm/recovery", url.Values{"recovery": {typed}, "next": {"/admin/users"}})
	}
	use("aaaaa-aaaaa").want(t, 422, "このコードは使えません")
	if to := use(strings.ToUpper(strings.ReplaceAll(code, "-", " "))).Header.Get("Location"); to != "/admin/users" {
		t.Errorf("to %q", to)
	}
	w.get("/admin/users").want(t, 200)
	use(code).want(t, 422)
	for range 3 {
		use("aaaaa-aaaaa")
	}
	use("aaaaa-aaaaa").want(t, 429)
	b.wait(time.Hour)
	use("aaaaa-aaaaa").want(t, 422)
}

// What is stored of recovery codes takes long to try, also for who has the keys of
// the board. Codes that were drawn before that are good still, and drawing is
// bounded.
func TestRecoveryCodesAreStoredSlow(t *testing.T) {
	b := benchOn(t, t.TempDir(), board, func(o *Board) { o.RequirePasskeys = true })
	w, key := b.administrator(), newSoftKey(t)
	w.addKey(key, "Mac")
	w = b.browser()
	w.byKey(key)
	codes := shownCode.FindAllStringSubmatch(w.submit("/me/passkeys", "/me/passkeys/recovery", url.Values{}).body, -1)
	u, err := b.store.Users().ByEmail(t.Context(), "admin@enkaku.example")
	if err != nil || len(codes) != len(u.Recovery) {
		t.Fatalf("%d codes, %d stored, %v", len(codes), len(u.Recovery), err)
	}
	for i, stored := range u.Recovery {
		keyed := b.store.Hash("recovery", u.ID+"\n"+models.RecoveryCode(codes[i][1]))
		if !strings.HasPrefix(stored, models.SlowHash) || strings.Contains(stored, keyed) || len(stored) < 60 {
			t.Errorf("stored as %q", stored)
		}
	}
	for range models.CapRecoveryDrawings.Most - 1 {
		w.submit("/me/passkeys", "/me/passkeys/recovery", url.Values{}).want(t, 200)
	}
	w.submit("/me/passkeys", "/me/passkeys/recovery", url.Values{}).want(t, 429)
	if u, err = b.store.Users().Get(t.Context(), u.ID); err != nil {
		t.Fatal(err)
	}
	u.Recovery = []string{b.store.Hash("recovery", u.ID+"\nabcdefghij")}
	saved(t, b.store.Users().Save(t.Context(), &u))
	b.recover(t, "abcde-fghij")
}

func TestOwnersOfOrganisationsOweAPasskeyAndDoctorsDoNot(t *testing.T) {
	b := benchOn(t, t.TempDir(), board, func(o *Board) { o.RequirePasskeys = true })
	w, _ := b.recruiterAt("owner@clinic.example", "employer", clinic())
	for _, page := range []string{"/desk", "/desk/members", "/desk/api", "/desk/organisation"} { // each says until when, from the first on
		w.get(page).want(t, 200, "12月8日までに追加", "パスキーが必要です")
	}
	b.wait(models.KeyGrace)
	late := b.browser()
	late.signIn("owner@clinic.example")
	late.get("/desk").want(t, 200, "12月8日までに追加") // only deeds are held back
	if to := late.submit("/desk/members", "/desk/members", url.Values{"email": {"new@example.jp"}}).Header.Get("Location"); to != "/me/passkeys" {
		t.Errorf("inviting after the grace: to %q", to)
	}
	w = b.browser()
	w.signIn("owner@clinic.example")
	w.addKey(newSoftKey(t), "Mac")
	if strings.Contains(w.get("/desk").body, "までに追加") {
		t.Error("who has a passkey is still told to add one")
	}
	user, err := b.store.Users().ByEmail(t.Context(), "owner@clinic.example")
	if err != nil || !user.OwesKey() {
		t.Fatalf("%+v, %v", user, err)
	}
	if to := w.submit("/desk/members", "/desk/members", url.Values{"email": {"new@example.jp"}}).Header.Get("Location"); !strings.Contains(to, "key=1") {
		t.Errorf("inviting by a code alone: to %q", to)
	}
	w.get("/desk").want(t, 200)
	doctor := b.browser()
	doctor.signIn("doctor@example.jp")
	doctor.addKey(newSoftKey(t), "Mac")
	doctor.get("/me/passkeys").want(t, 200)
	doctor.get("/me/profile").want(t, 200)
	if res := doctor.submit("/me/account", "/me/export", url.Values{}); !strings.Contains(res.Header.Get("Location"), "key=1") {
		t.Errorf("a doctor with a key, by code: %d", res.StatusCode)
	}
}

// What cannot be taken back, who may do what, keys, and documents that show who
// somebody is ask who it is first (decision 094).
func TestDeedsThatAskForAFreshSignIn(t *testing.T) {
	b := newBench(t, board)
	owner, org := b.recruiterAt("owner@clinic.example", "employer", clinic())
	doctor, admin := b.browser(), b.administrator()
	doctor.signIn("doctor@example.jp")
	b.wait(models.FreshFor)
	for _, who := range []struct {
		w     *browser
		page  string
		paths []string
	}{
		{owner, "/desk/members", []string{"/desk/members", "/desk/members/leave", "/desk/members/u/owner", "/desk/members/u/role",
			"/desk/members/u/handover", "/desk/members/u/remove", "/desk/api", "/desk/api/k/revoke", "/desk/webhooks",
			"/desk/applications/export"}},
		{doctor, "/me/account", []string{"/me/export", "/me/erase", "/me/address", "/me/sessions", "/me/passkeys", "/me/passkeys/options",
			"/me/passkeys/recovery", "/me/passkeys/k/remove"}},
		{admin, "/admin/users", []string{"/admin/users/u", "/admin/organisations/employer/" + org.ID + "/owner"}},
	} {
		token := tokenField.FindStringSubmatch(who.w.get(who.page).body)[1]
		for _, path := range who.paths {
			res := who.w.do("POST", path, url.Values{"_csrf": {token}})
			if res.StatusCode != 303 || !strings.HasPrefix(res.Header.Get("Location"), "/me/confirm?next=") {
				t.Errorf("%s: %d to %q", path, res.StatusCode, res.Header.Get("Location"))
			}
		}
	}
	for path, w := range map[string]*browser{"/admin/licences/d/documents/x": admin, "/me/licences/documents/x": doctor} {
		if to := w.get(path).Header.Get("Location"); !strings.HasPrefix(to, "/me/confirm?next=") {
			t.Errorf("%s: to %q", path, to)
		}
	}
}
