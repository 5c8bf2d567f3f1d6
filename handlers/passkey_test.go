package handlers

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// keyHolder is a board with a person who has a passkey and is signed out.
func keyHolder(t *testing.T, flags byte) (*bench, *softKey) {
	t.Helper()
	b := newBench(t, board)
	w, key := b.browser(), newSoftKey(t)
	key.flags |= flags
	w.signIn("owner@example.jp")
	w.addKey(key, "自宅のMac")
	return b, key
}

func (w *browser) isIn() bool { w.t.Helper(); return w.get("/me/sessions").StatusCode == 200 }

func TestAPasskeySignsInWithoutAnAddress(t *testing.T) {
	b, key := keyHolder(t, 0)
	w := b.browser()
	page := w.get("/signin").body
	if !strings.Contains(page, "パスキーでログイン") || !strings.Contains(page, `name="email"`) {
		t.Error("the sign-in page lacks one of the two ways")
	}
	q := w.question("/signin", "/signin/passkey/options")
	if q.RPID != "enkaku.example" || q.UserVerification != "required" || len(q.Allow) != 0 ||
		time.Duration(q.Timeout)*time.Millisecond != models.CeremonyFor {
		t.Errorf("asked %+v", q)
	}
	res := w.submit("/signin", "/signin/passkey", url.Values{"credential": {key.get(q)}, "next": {"/me/alerts"}})
	if res.StatusCode != 303 || res.Header.Get("Location") != "/me/alerts" || !w.isIn() {
		t.Fatalf("%d to %q", res.StatusCode, res.Header.Get("Location"))
	}
	list := w.get("/me/passkeys").body
	if !strings.Contains(list, "自宅のMac") || strings.Contains(list, "まだ使われていません") {
		t.Error("the list does not say that the key was used")
	}
	if again := b.browser(); again.byKey(key).StatusCode != 303 || !again.isIn() {
		t.Error("a second sign-in with a grown counter is refused")
	}
}

func TestAKeyNamesTheAccountByRandomBytes(t *testing.T) {
	b, key := keyHolder(t, 0)
	user, err := b.store.Users().ByEmail(t.Context(), "owner@example.jp")
	if err != nil {
		t.Fatal(err)
	}
	if len(key.handle) != 64 || strings.Contains(string(key.handle), user.ID) ||
		strings.Contains(string(key.handle), "owner") {
		t.Errorf("handle of %d bytes", len(key.handle))
	}
	w, second := b.browser(), newSoftKey(t)
	w.signIn("owner@example.jp")
	q := w.question("/me/passkeys", "/me/passkeys/options")
	if len(q.Exclude) != 1 || q.Exclude[0].ID != base64url.EncodeToString(key.id) {
		t.Errorf("keys to leave out: %v", q.Exclude)
	}
	if second.create(q); string(second.handle) != string(key.handle) {
		t.Error("two keys name one account differently")
	}
}

func TestAPasskeyIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(*softKey)
		after func(*bench)
	}{
		"of another board":        {spoil: func(k *softKey) { k.origin = "https://evil.example" }},
		"for another host":        {spoil: func(k *softKey) { k.host = "evil.example" }},
		"without a finger or PIN": {spoil: func(k *softKey) { k.flags &^= flagVerified }},
		"not known":               {spoil: func(k *softKey) { k.id = []byte("another credential's id of bytes") }},
		"with another's handle":   {spoil: func(k *softKey) { k.handle = make([]byte, 64) }},
		"with a wrong signature":  {spoil: func(k *softKey) { k.key = newSoftKey(k.t).key }},
		"too late":                {after: func(b *bench) { b.wait(models.CeremonyFor) }},
	} {
		t.Run(name, func(t *testing.T) {
			b, key := keyHolder(t, 0)
			w := b.browser()
			q := w.question("/signin", "/signin/passkey/options")
			token := tokenField.FindStringSubmatch(w.get("/signin").body)[1]
			if c.spoil != nil {
				c.spoil(key)
			}
			if c.after != nil {
				c.after(b)
			}
			res := w.do("POST", "/signin/passkey", url.Values{"credential": {key.get(q)}, "_csrf": {token}})
			want := "このパスキーは使えません"
			if c.after != nil {
				want = "時間が切れたか"
			}
			if res.StatusCode != 422 || !strings.Contains(res.body, want) || !strings.Contains(res.body, `name="email"`) {
				t.Errorf("%d, without %q or the way by code", res.StatusCode, want)
			}
			if w.isIn() {
				t.Error("signed in")
			}
		})
	}
}

func TestAnAnswerCountsOnceAndInItsBrowser(t *testing.T) {
	b, key := keyHolder(t, 0)
	w, other := b.browser(), b.browser()
	q := w.question("/signin", "/signin/passkey/options")
	answer := url.Values{"credential": {key.get(q)}}
	if res := other.submit("/signin", "/signin/passkey", answer); res.StatusCode != 422 || other.isIn() {
		t.Errorf("in a browser that was not asked: %d", res.StatusCode)
	}
	ceremony := w.cookies["__Host-ceremony"]
	if res := w.submit("/signin", "/signin/passkey", answer); res.StatusCode != 303 {
		t.Fatalf("the first time: %d", res.StatusCode)
	}
	w.submit("/me/sessions", "/signout", url.Values{})
	w.cookies["__Host-ceremony"] = ceremony
	if res := w.submit("/signin", "/signin/passkey", answer); res.StatusCode != 422 || w.isIn() {
		t.Errorf("the second time: %d", res.StatusCode)
	}
	for _, junk := range []string{"", "{}", "[]", `{"id":"x"}`, strings.Repeat("a", 5000)} {
		w.question("/signin", "/signin/passkey/options")
		if res := w.submit("/signin", "/signin/passkey", url.Values{"credential": {junk}}); res.StatusCode != 422 {
			t.Errorf("%.10q: %d, want 422", junk, res.StatusCode)
		}
	}
}

func TestACounterThatGoesBackIsNoticed(t *testing.T) {
	t.Run("of a key in one device: refused", func(t *testing.T) {
		b, key := keyHolder(t, 0)
		if b.browser().byKey(key).StatusCode != 303 {
			t.Fatal("the first sign-in is refused")
		}
		key.count = 0
		w := b.browser()
		if res := w.byKey(key); res.StatusCode != 422 || !strings.Contains(res.body, "複製されたおそれ") || w.isIn() {
			t.Errorf("%d", res.StatusCode)
		}
		b.toldOfKeys(t, 2)
		w.signIn("owner@example.jp")
		if !strings.Contains(w.get("/me/passkeys").body, "使用回数が合わない") {
			t.Error("the list says nothing")
		}
	})
	t.Run("of a synced key: told", func(t *testing.T) {
		b, key := keyHolder(t, flagSyncable|flagSynced)
		b.browser().byKey(key)
		key.count = 0
		if w := b.browser(); w.byKey(key).StatusCode != 303 || !w.isIn() {
			t.Error("refused")
		}
		b.toldOfKeys(t, 2)
	})
	t.Run("of a keeper that does not count", func(t *testing.T) {
		b := newBench(t, board)
		w, key := b.browser(), newSoftKey(t)
		key.count, key.flags = 0, key.flags|flagSyncable
		w.signIn("owner@example.jp")
		w.addKey(key, "Mac")
		for range 2 {
			key.count = ^uint32(0) // get makes it zero
			if again := b.browser(); again.byKey(key).StatusCode != 303 || !again.isIn() {
				t.Error("refused")
			}
		}
		b.toldOfKeys(t, 1)
	})
}

// toldOfKeys fails unless the owner got n letters about passkeys.
func (b *bench) toldOfKeys(t *testing.T, n int) {
	t.Helper()
	if told := b.lettersOf(alert.MailPasskey); len(told) != n {
		t.Errorf("%d letters about passkeys, want %d", len(told), n)
	}
}

func TestPasskeysAreNamedAndRemoved(t *testing.T) {
	b := newBench(t, board)
	w, key := b.browser(), newSoftKey(t)
	w.signIn("owner@example.jp")
	q := w.question("/en/me/passkeys", "/en/me/passkeys/options")
	res := w.submit("/en/me/passkeys", "/en/me/passkeys", url.Values{"name": {"visit www.evil.example"}, "credential": {key.create(q)}})
	if res.StatusCode != 422 || !strings.Contains(res.body, `value="visit www.evil.example"`) {
		t.Errorf("a name that is a link: %d", res.StatusCode)
	}
	w.addKey(key, "Pixel")
	b.toldOfKeys(t, 1)
	id := models.PasskeyID(key.id)
	if res := w.submit("/me/passkeys", "/me/passkeys/"+id+"/name", url.Values{"name": {""}}); res.StatusCode != 422 {
		t.Errorf("no name: %d", res.StatusCode)
	}
	w.submit("/me/passkeys", "/me/passkeys/"+id+"/name", url.Values{"name": {"仕事用"}})
	if !strings.Contains(w.get("/me/passkeys").body, "仕事用") {
		t.Error("not renamed")
	}
	stranger := b.browser()
	stranger.signIn("stranger@example.jp")
	for _, deed := range []string{"name", "remove"} {
		if res := stranger.submit("/me/passkeys", "/me/passkeys/"+id+"/"+deed, url.Values{"name": {"x"}}); res.StatusCode != 404 {
			t.Errorf("%s of another's key: %d, want 404", deed, res.StatusCode)
		}
	}
	if res := w.submit("/me/passkeys", "/me/passkeys/"+id+"/remove", url.Values{}); res.StatusCode != 303 {
		t.Fatalf("removing: %d", res.StatusCode)
	}
	b.toldOfKeys(t, 2)
	if other := b.browser(); other.byKey(key).StatusCode != 422 || other.isIn() {
		t.Error("a key that was removed signs in")
	}
}

func TestOnlyAFreshSignInChangesKeys(t *testing.T) {
	b, key := keyHolder(t, 0)
	w := b.browser()
	w.byKey(key)
	b.wait(models.FreshFor)
	page := w.get("/me/passkeys").body
	if strings.Contains(page, "data-passkey=") || !strings.Contains(page, "/me/confirm?next=") {
		t.Error("the page lets keys be changed")
	}
	token := tokenField.FindStringSubmatch(w.get("/me/account").body)[1]
	for _, path := range []string{"", "/options", "/" + models.PasskeyID(key.id) + "/remove"} {
		res := w.do("POST", "/me/passkeys"+path, url.Values{"_csrf": {token}})
		if res.StatusCode != 303 || !strings.HasPrefix(res.Header.Get("Location"), "/me/confirm?next=") {
			t.Errorf("%s: %d to %q", path, res.StatusCode, res.Header.Get("Location"))
		}
	}
	t.Run("by code", func(t *testing.T) {
		again := b.browser()
		again.byKey(key)
		b.wait(models.FreshFor)
		res := again.submit("/me/confirm", "/me/confirm", url.Values{"next": {"/me/passkeys"}})
		if res.StatusCode != 303 {
			t.Fatalf("%d", res.StatusCode)
		}
		res = again.submit("/signin/code", "/signin/code", url.Values{"code": {b.lastCode()}})
		if res.Header.Get("Location") != "/me/passkeys" || !strings.Contains(again.get("/me/passkeys").body, "data-passkey=") {
			t.Errorf("to %q, and no key can be added", res.Header.Get("Location"))
		}
	})
	t.Run("by passkey", func(t *testing.T) {
		q := w.question("/me/confirm", "/signin/passkey/options")
		w.submit("/me/confirm", "/signin/passkey", url.Values{"credential": {key.get(q)}, "next": {"/me/passkeys"}})
		res := w.submit("/me/passkeys", "/me/passkeys/"+models.PasskeyID(key.id)+"/remove", url.Values{})
		if res.Header.Get("Location") != "/me/passkeys" {
			t.Errorf("to %q", res.Header.Get("Location"))
		}
	})
}

func TestAnAccountHasSoManyPasskeys(t *testing.T) {
	b := newBench(t, board)
	w := b.browser()
	w.signIn("owner@example.jp")
	for range models.MaxPasskeys - 1 {
		w.addKey(newSoftKey(t), "鍵")
	}
	late := b.browser()
	late.signIn("owner@example.jp")
	token := tokenField.FindStringSubmatch(late.get("/me/passkeys").body)[1]
	q := late.question("/me/passkeys", "/me/passkeys/options")
	w.addKey(newSoftKey(t), "鍵")
	res := late.do("POST", "/me/passkeys",
		url.Values{"name": {"鍵"}, "credential": {newSoftKey(t).create(q)}, "_csrf": {token}})
	if res.StatusCode != 422 || !strings.Contains(res.body, "10個まで") {
		t.Errorf("one more from a window that was open before: %d", res.StatusCode)
	}
	if !strings.Contains(w.get("/me/passkeys").body, "10個まで登録できます") {
		t.Error("the page does not say that it is full")
	}
}

func TestErasureForgetsPasskeys(t *testing.T) {
	b, key := keyHolder(t, 0)
	w := b.browser()
	w.byKey(key)
	if export := w.submit("/me/account", "/me/export", url.Values{}).body; !strings.Contains(export, "自宅のMac") {
		t.Error("the export does not name the passkey")
	}
	w.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}})
	if other := b.browser(); other.byKey(key).StatusCode != 422 || other.isIn() {
		t.Error("the key of an erased account signs in")
	}
	if _, err := b.store.Passkeys().Get(t.Context(), models.PasskeyID(key.id)); err == nil {
		t.Error("the key is kept")
	}
}

func TestAShutAccountHasNoKeys(t *testing.T) {
	b, key := keyHolder(t, 0)
	user, err := b.store.Users().ByEmail(t.Context(), "owner@example.jp")
	if err != nil {
		t.Fatal(err)
	}
	user.Disabled = true
	saved(t, b.store.Users().Save(t.Context(), &user))
	if w := b.browser(); w.byKey(key).StatusCode != 403 || w.isIn() {
		t.Error("the key of a shut account signs in")
	}
}

func TestABoardAtABareAddressHasNoPasskeys(t *testing.T) {
	w := newBench(t, "http://127.0.0.1:8080").browser()
	if strings.Contains(w.get("/signin").body, "data-passkey") {
		t.Error("the sign-in page offers what browsers refuse")
	}
	w.signIn("owner@example.jp")
	if page := w.get("/me/passkeys"); page.StatusCode != 200 || !strings.Contains(page.body, "パスキーを使えません") {
		t.Errorf("%d", page.StatusCode)
	}
}

func TestANewBrowserIsToldOnce(t *testing.T) {
	b := newBench(t, board)
	first := b.browser()
	first.headers["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"
	first.signIn("owner@example.jp")
	if told := b.lettersOf(alert.MailSignIn); len(told) != 0 {
		t.Fatalf("%d letters for the sign-in that made the account", len(told))
	}
	first.submit("/me/sessions", "/signout", url.Values{})
	first.signIn("other@example.jp") // the same browser, another account
	first.submit("/me/sessions", "/signout", url.Values{})
	first.signIn("owner@example.jp")
	if told := b.lettersOf(alert.MailSignIn); len(told) != 0 {
		t.Fatalf("%d letters for a browser that is known", len(told))
	}
	second := b.browser()
	second.headers["User-Agent"] = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36"
	second.signIn("owner@example.jp")
	told := b.lettersOf(alert.MailSignIn)
	if len(told) != 1 || told[0].To.Email != "owner@example.jp" {
		t.Fatalf("%d letters for a new browser", len(told))
	}
	for _, words := range []string{"Chrome / Windows", "2026年11月24日 10:00", "/me/sessions"} {
		if !strings.Contains(told[0].Text, words) {
			t.Errorf("the letter does not say %s", words)
		}
	}
	second.submit("/me/sessions", "/signout", url.Values{})
	second.signIn("owner@example.jp")
	if told := b.lettersOf(alert.MailSignIn); len(told) != 1 {
		t.Errorf("%d letters for one browser", len(told))
	}
}

// Where somebody is asked who they are, the key of another account is refused:
// it would sign them over to that account unasked.
func TestAnotherAccountsKeyConfirmsNobody(t *testing.T) {
	b, _ := keyHolder(t, 0)
	other, strange := b.browser(), newSoftKey(t)
	other.signIn("other@example.jp")
	other.addKey(strange, "Mac")
	w := b.browser()
	w.signIn("owner@example.jp")
	before := w.cookies["__Host-session"]
	q := w.question("/me/confirm", "/signin/passkey/options")
	w.submit("/me/confirm", "/signin/passkey", url.Values{"credential": {strange.get(q)}}).want(t, 422, "別のアカウントのパスキー")
	if w.cookies["__Host-session"] != before || !strings.Contains(w.get("/me/account").body, "owner@example.jp") {
		t.Error("the session became another account's")
	}
}

// A session that was fresh before the passkey draws no codes that stand in for
// it.
func TestCodesAreNotDrawnFromAnOlderSession(t *testing.T) {
	b, key := keyHolder(t, 0)
	w := b.browser()
	w.signIn("owner@example.jp")
	b.wait(time.Second)
	newer := b.browser()
	newer.byKey(key)
	second := newSoftKey(t)
	newer.addKey(second, "Phone")
	if to := w.submit("/me/passkeys", "/me/passkeys/recovery", url.Values{}).Header.Get("Location"); !strings.Contains(to, "key=1") {
		t.Errorf("codes from a session older than the newest passkey: to %q", to)
	}
	newer.submit("/me/passkeys", "/me/passkeys/recovery", url.Values{}).want(t, 200)
}
