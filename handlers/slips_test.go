package handlers

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// Every form that takes an address asks about a likely slip, keeps what was typed,
// and takes it the second time.
func TestALikelySlipIsAskedAboutBesideItsField(t *testing.T) {
	b := newBench(t, board)
	visitor, owner := b.browser(), b.browser()
	owner.signIn("new@clinic.example")
	host, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	for name, c := range map[string]struct {
		who        *browser
		page, path string
		field      string
		form       url.Values
		then       int // when it is sent as it was typed
	}{
		"signing in": {visitor, "/signin", "/signin", "email", url.Values{}, 303},
		"an alert": {visitor, "/alerts/new", "/alerts", "email",
			url.Values{"criteria": {nightCare.Values().Encode()}, "frequency": {"daily"}}, 200},
		"an erasure":      {visitor, templates.PathErase, templates.PathErase, "email", url.Values{}, 200},
		"a member":        {host, "/desk/members", "/desk/members", "email", url.Values{}, 303},
		"an organisation": {owner, "/desk/register/employer", "/desk/register/employer", "mail", clinic(), 303},
	} {
		form := url.Values{}
		for k, v := range c.form {
			form[k] = v
		}
		form.Set(c.field, "taro@gamil.com")
		got := c.who.submit(c.page, c.path, form)
		if got.StatusCode != 422 || !strings.Contains(got.body, "もしかして taro@gmail.com") ||
			!strings.Contains(got.body, `value="taro@gamil.com"`) || !strings.Contains(got.body, `name="`+c.field+`_use" value="meant"`) {
			t.Errorf("%s: %d, the question is missing", name, got.StatusCode)
		}
		form.Set(c.field+"_asked", "taro@gamil.com")
		if got := c.who.submit(c.page, c.path, form); got.StatusCode != c.then {
			t.Errorf("%s as it was typed: %d, want %d", name, got.StatusCode, c.then)
		}
	}
	form := url.Values{"email": {"hanako@gamil.com"}, "email_asked": {"hanako@gamil.com"}, "email_use": {"meant"}}
	b.browser().submit("/signin", "/signin", form).want(t, 303)
	to := ""
	for _, letter := range b.lettersOf(alert.MailCode) {
		if strings.HasPrefix(letter.To.Email, "hanako@") {
			to = letter.To.Email
		}
	}
	if to != "hanako@gmail.com" {
		t.Errorf("the code went to %q", to)
	}
}

// A reader in New York is told the next mail as clocks there show it.
func TestTheNextMailIsToldInTheReadersZone(t *testing.T) {
	w := openWhole(t)
	w.subscribe("ny@example.jp")
	s := w.only("ny@example.jp")
	s.Zone, s.Hour, s.Minute = "America/New_York", 7, 30
	s.NextDue = s.NextSlot(w.now.Add(time.Hour), s.Location())
	saved(t, w.store.Subscriptions().Save(t.Context(), &s))
	page := linkIn(t, w.newest("ny@example.jp", "welcome"), templates.PathManage)
	if got := w.browser().get(page).want(t, 200).body; !strings.Contains(got, "07:30 (America/New York)") {
		t.Error("the next mail is not told in New York's time")
	}
}

// The gallery of parts is on boards that are shown to those who work on them.
func TestTheGalleryIsForThoseWhoWorkOnTheBoard(t *testing.T) {
	newBench(t, board).browser().get("/design").want(t, 404)
	b := newBench(t, board, func(b *Board) { b.Design = true })
	for path, words := range map[string]string{"/design": "デザインの部品", "/en/design": "Parts of the design"} {
		if got := b.browser().get(path).want(t, 200).body; !strings.Contains(got, words) || !strings.Contains(got, "noindex") ||
			!strings.Contains(got, "--leaf-wash") {
			t.Errorf("%s lacks its parts", path)
		}
	}
}

// An address whose domain is in Japanese is shown to its owner as they write it,
// on each page of the way and in the box of mails.
func TestAnAddressInJapaneseIsShownAsItWasTyped(t *testing.T) {
	w := openWhole(t)
	shown := func(where, body string) {
		t.Helper()
		if !strings.Contains(body, "taro@日本語.jp") || strings.Contains(body, "xn--") {
			t.Errorf("%s does not show the address as it was typed", where)
		}
	}
	visitor := w.browser()
	sent := visitor.submit("/alerts/new", "/alerts", url.Values{
		"criteria": {nightCare.Values().Encode()}, "frequency": {"daily"}, "email": {"ｔａｒｏ＠日本語。jp"},
	}).want(t, 200)
	shown("what was sent", sent.body)
	confirm := linkIn(t, w.newest("taro@xn--wgv71a119e.jp", "confirm"), templates.PathConfirm)
	shown("the question", visitor.get(confirm).want(t, 200).body)
	shown("what was confirmed", visitor.submit(confirm, confirm, url.Values{}).want(t, 200).body)
	erased := visitor.submit(templates.PathErase, templates.PathErase, url.Values{"email": {"taro@日本語.jp"}}).want(t, 200)
	shown("the erasure", erased.body)

	asked := visitor.submit("/signin", "/signin", url.Values{"email": {"taro@日本語.jp"}}).want(t, 303)
	shown("signing in", visitor.get(asked.Header.Get("Location")).want(t, 200).body)
	w.wait(time.Second) // of two codes the later one
	owner := w.enter("taro@xn--wgv71a119e.jp")
	shown("the account", owner.get("/me/account").want(t, 200).body)
	shown("the form of an alert", owner.get("/alerts/new").want(t, 200).body)
}
