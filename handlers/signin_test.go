package handlers

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

const board = "https://enkaku.example"

func TestFirstSignInMakesAUser(t *testing.T) {
	w := newBench(t, board).browser()
	w.signIn(" Ｉｎｏｕｅ＠Example.jp ")
	res := w.get("/me/sessions")
	if res.StatusCode != 200 || !strings.Contains(res.body, "inoue@example.jp") || !strings.Contains(res.body, "この端末") {
		t.Fatalf("after signing in: %d %s", res.StatusCode, res.body)
	}
	if _, err := w.store.Users().ByEmail(t.Context(), "inoue@example.jp"); err != nil {
		t.Fatal(err)
	}
	if w.submit("/me/sessions", "/signout", url.Values{}); w.get("/me/sessions").StatusCode != 303 {
		t.Error("still signed in after signing out")
	}
}

func TestCodeEndsWithTimeAndTries(t *testing.T) {
	b := newBench(t, board)
	t.Run("the minutes that the page names", func(t *testing.T) {
		w := b.browser()
		w.submit("/signin", "/signin", url.Values{"email": {"a@example.jp"}})
		page := w.get("/signin/code")
		if named := fmt.Sprintf("%d分以内", models.CodeMinutes); !strings.Contains(page.body, named) {
			t.Errorf("the page does not say %s", named)
		}
		b.wait(models.CodeMinutes * time.Minute)
		token := tokenField.FindStringSubmatch(page.body)[1]
		res := w.do("POST", "/signin/code", url.Values{"code": {b.lastCode()}, "_csrf": {token}})
		if res.StatusCode != 303 || res.Header.Get("Location") != "/signin" {
			t.Errorf("late code: %d to %q, want the sign-in page", res.StatusCode, res.Header.Get("Location"))
		}
	})
	t.Run("five tries", func(t *testing.T) {
		w := b.browser()
		w.submit("/signin", "/signin", url.Values{"email": {"b@example.jp"}})
		code := b.lastCode()
		wrong := "000000"
		if code == wrong {
			wrong = "000001"
		}
		for range 4 {
			if res := w.submit("/signin/code", "/signin/code", url.Values{"code": {wrong}}); res.StatusCode != 422 {
				t.Fatalf("wrong code: %d, want 422", res.StatusCode)
			}
		}
		token := tokenField.FindStringSubmatch(w.get("/signin/code").body)[1]
		w.do("POST", "/signin/code", url.Values{"code": {wrong}, "_csrf": {token}})
		w.do("POST", "/signin/code", url.Values{"code": {code}, "_csrf": {token}})
		if res := w.get("/me/sessions"); res.StatusCode == 200 {
			t.Error("the sixth try signed in")
		}
	})
	t.Run("used once", func(t *testing.T) {
		w := b.browser()
		w.submit("/signin", "/signin", url.Values{"email": {"c@example.jp"}})
		thief := b.browser()
		for name, value := range w.cookies {
			thief.cookies[name] = value
		}
		token := tokenField.FindStringSubmatch(thief.get("/signin/code").body)[1]
		w.submit("/signin/code", "/signin/code", url.Values{"code": {b.lastCode()}})
		thief.do("POST", "/signin/code", url.Values{"code": {b.lastCode()}, "_csrf": {token}})
		if res := thief.get("/me/sessions"); res.StatusCode == 200 {
			t.Error("a used code signed in again")
		}
	})
	t.Run("in another browser", func(t *testing.T) {
		w := b.browser()
		w.submit("/signin", "/signin", url.Values{"email": {"d@example.jp"}})
		other := b.browser()
		token := tokenField.FindStringSubmatch(other.get("/signin").body)[1]
		other.do("POST", "/signin/code", url.Values{"code": {b.lastCode()}, "_csrf": {token}})
		if res := other.get("/me/sessions"); res.StatusCode == 200 {
			t.Error("a code signed in a browser that did not ask for it")
		}
	})
}

func TestFullWidthCodeIsRead(t *testing.T) {
	w := newBench(t, board).browser()
	w.submit("/signin", "/signin", url.Values{"email": {"a@example.jp"}})
	wide := strings.Map(func(r rune) rune { return r - '0' + '０' }, w.lastCode())
	w.submit("/signin/code", "/signin/code", url.Values{"code": {" " + wide[:9] + " " + wide[9:]}})
	if res := w.get("/me/sessions"); res.StatusCode != 200 {
		t.Errorf("full-width digits: %d", res.StatusCode)
	}
}

func TestAnswerDoesNotTellWhoIsKnown(t *testing.T) {
	b := newBench(t, board)
	b.browser().signIn("known@example.jp")
	disabled := models.User{ID: "gone", Email: "disabled@example.jp", Lang: vocab.JA, Disabled: true}
	if err := b.store.Users().Save(t.Context(), &disabled); err != nil {
		t.Fatal(err)
	}
	for _, email := range []string{"known@example.jp", "unknown@example.jp", "disabled@example.jp"} {
		w := b.browser()
		res := w.submit("/signin", "/signin", url.Values{"email": {email}})
		if res.StatusCode != 303 || res.Header.Get("Location") != "/signin/code" {
			t.Errorf("%s: %d to %s", email, res.StatusCode, res.Header.Get("Location"))
		}
	}
	w := b.browser()
	w.submit("/signin", "/signin", url.Values{"email": {"disabled@example.jp"}})
	if res := w.submit("/signin/code", "/signin/code", url.Values{"code": {b.lastCode()}}); res.StatusCode != 403 {
		t.Errorf("a disabled user signs in: %d, want 403", res.StatusCode)
	}
}

func TestWrongAddressKeepsWhatWasTyped(t *testing.T) {
	w := newBench(t, board).browser()
	res := w.submit("/en/signin", "/en/signin", url.Values{"email": {"me@example"}})
	if res.StatusCode != 422 || !strings.Contains(res.body, `value="me@example"`) ||
		!strings.Contains(res.body, "Check the e-mail address") {
		t.Errorf("%d %s", res.StatusCode, res.body)
	}
}

func TestSessionEnds(t *testing.T) {
	for name, c := range map[string]struct {
		user  models.User
		idle  time.Duration
		whole time.Duration
	}{
		"doctor":    {models.User{}, 14 * 24 * time.Hour, 90 * 24 * time.Hour},
		"recruiter": {models.User{Memberships: []models.Membership{{Org: models.OrgRef{Kind: models.OrgAgency, ID: "A"}}}}, 72 * time.Hour, 14 * 24 * time.Hour},
		"admin":     {models.User{Admin: true}, 2 * time.Hour, 12 * time.Hour},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, board)
			c.user.ID, c.user.Email, c.user.Lang = "u", "u@example.jp", vocab.JA
			if err := b.store.Users().Save(t.Context(), &c.user); err != nil {
				t.Fatal(err)
			}
			quiet, busy := b.browser(), b.browser()
			quiet.signIn("u@example.jp")
			busy.signIn("u@example.jp")
			b.wait(c.idle)
			if res := quiet.get("/me/sessions"); res.StatusCode == 200 {
				t.Errorf("a session unused for %v is good", c.idle)
			}
			busy = b.browser()
			busy.signIn("u@example.jp")
			for used := time.Duration(0); used < c.whole; used += c.idle / 2 {
				if res := busy.get("/me/sessions"); res.StatusCode != 200 {
					t.Fatalf("a used session ended after %v: %d", used, res.StatusCode)
				}
				b.wait(c.idle / 2)
			}
			if res := busy.get("/me/sessions"); res.StatusCode == 200 {
				t.Errorf("a session of %v is good", c.whole)
			}
		})
	}
}

func TestStolenDatabaseSignsNobodyIn(t *testing.T) {
	b := newBench(t, board)
	w := b.browser()
	w.signIn("a@example.jp")
	user, err := b.store.Users().ByEmail(t.Context(), "a@example.jp")
	if err != nil {
		t.Fatal(err)
	}
	sessions, err := b.store.Sessions().ByUser(t.Context(), user.ID)
	if err != nil || len(sessions) != 1 {
		t.Fatalf("%d sessions, %v", len(sessions), err)
	}
	thief := b.browser()
	thief.cookies["__Host-session"] = sessions[0].ID
	if res := thief.get("/me/sessions"); res.StatusCode == 200 {
		t.Error("the stored id works as a cookie")
	}
}

func TestSigningInChangesTheSession(t *testing.T) {
	b := newBench(t, board)
	w := b.browser()
	w.signIn("a@example.jp")
	before := w.cookies["__Host-session"]
	w.submit("/me/sessions", "/signout", url.Values{})
	w.cookies["__Host-session"] = before // planted by an attacker
	w.signIn("b@example.jp")
	if after := w.cookies["__Host-session"]; after == before || after == "" {
		t.Error("the session of before is used after signing in")
	}
}

func TestOtherDevicesAreSignedOut(t *testing.T) {
	b := newBench(t, board)
	first, second, stranger := b.browser(), b.browser(), b.browser()
	first.signIn("a@example.jp")
	second.signIn("a@example.jp")
	stranger.signIn("b@example.jp")
	user, _ := b.store.Users().ByEmail(t.Context(), "b@example.jp")
	theirs, _ := b.store.Sessions().ByUser(t.Context(), user.ID)
	if res := first.submit("/me/sessions", "/me/sessions",
		url.Values{"session": {theirs[0].ID}}); res.StatusCode != 404 {
		t.Errorf("ending another person's session: %d, want 404", res.StatusCode)
	}
	first.submit("/me/sessions", "/me/sessions", url.Values{"others": {"on"}})
	if res := second.get("/me/sessions"); res.StatusCode == 200 {
		t.Error("the other device is still signed in")
	}
	if first.get("/me/sessions").StatusCode != 200 || stranger.get("/me/sessions").StatusCode != 200 {
		t.Error("this device or another person was signed out")
	}
}

// Each device says on which network it began and when it ends; whoever sits at an
// open browser ends none of the others.
func TestTheListOfDevicesSaysWhereAndUntilWhen(t *testing.T) {
	b := newBench(t, board)
	w, other := b.from("198.51.100.7"), b.from("203.0.113.9")
	w.signIn("a@example.jp")
	other.signIn("a@example.jp")
	w.get("/me/sessions").want(t, 200, "198.51.100.0/24", "203.0.113.0/24",
		"操作がなければ2026年12月8日 10:00", "続けて使っても2027年2月22日 10:00")
	if strings.Contains(w.get("/me/sessions").body, "198.51.100.7") {
		t.Error("the whole address of a network is kept")
	}
	b.wait(models.FreshFor)
	res := w.submit("/me/sessions", "/me/sessions", url.Values{"others": {"on"}})
	if to := res.Header.Get("Location"); res.StatusCode != 303 || !strings.HasPrefix(to, "/me/confirm?next=") {
		t.Errorf("signing out elsewhere by an old sign-in: %d to %q", res.StatusCode, to)
	}
	if !other.isIn() {
		t.Error("the other device was signed out")
	}
	admin := b.administrator()
	admin.get("/me/sessions").want(t, 200, "操作がなければ2026年11月24日 12:10", "続けて使っても2026年11月24日 22:10")
}

func TestNextStaysOnTheBoard(t *testing.T) {
	b := newBench(t, board)
	for next, want := range map[string]string{
		"/desk/jobs?state=live": "/desk/jobs?state=live",
		"/en/me":                "/en/me",
		"":                      "/me",
		"//evil.example":        "/me",
		"/\\evil.example":       "/me",
		"https://evil.example":  "/me",
		"https:evil.example":    "/me",
		"javascript:alert(1)":   "/me",
		"/\t/evil.example":      "/me",
		"/%0d%0aSet-Cookie:a=b": "/%0d%0aSet-Cookie:a=b",
		"/a\r\nSet-Cookie: a=b": "/me",
		"/%5c/evil.example":     "/me",
		"/%2f/evil.example":     "/me",
	} {
		w := b.browser()
		w.submit("/signin?next="+url.QueryEscape(next), "/signin",
			url.Values{"email": {randomAddress(b)}, "next": {next}})
		res := w.submit("/signin/code", "/signin/code", url.Values{"code": {b.lastCode()}})
		if got := res.Header.Get("Location"); !strings.EqualFold(got, want) {
			t.Errorf("next %q leads to %q, want %q", next, got, want)
		}
		b.wait(5 * time.Minute)
	}
}

func randomAddress(b *bench) string {
	return strings.ToLower(strings.NewReplacer(":", "", "+", "").Replace(b.now.Format("150405"))) + "@example.jp"
}
