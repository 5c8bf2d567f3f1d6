package handlers

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

var hiddenField = regexp.MustCompile(`<input type="hidden" name="([^"]+)" value="([^"]*)">`)

// What a recruiter typed while their session ran out goes on after signing in:
// to them and to nobody else.
func TestAFormOutlivesItsSession(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	draft := w.newDraft()
	window := w.window(draft + "/work")
	b.wait(4 * 24 * time.Hour)
	const typed = "夜間のオンライン診療 <週2回から> を書きかけました"
	res := w.typed(draft+"/work", window, "title.ja", typed, "lang", "ja", "go", "on")
	next, err := url.Parse(res.Header.Get("Location"))
	if err != nil || res.StatusCode != 303 || next.Path != "/signin" ||
		!strings.HasPrefix(next.Query().Get("next"), "/resume/") {
		t.Fatalf("after the session: %d to %q, %v", res.StatusCode, next, err)
	}
	resume := next.Query().Get("next")

	if page := w.get(res.Header.Get("Location")).body; !strings.Contains(page, "書いた内容は残してあります") {
		t.Error("the page to sign in does not say that the text is kept")
	}
	stranger := b.browser()
	if res := stranger.get(resume); res.StatusCode != 303 {
		t.Errorf("without signing in: %d", res.StatusCode)
	}
	stranger.signIn("other@example.jp")
	if res := stranger.get(resume); res.StatusCode != 404 || strings.Contains(res.body, "書きかけました") {
		t.Errorf("to somebody else: %d", res.StatusCode)
	}

	if res := w.submit(res.Header.Get("Location"), "/signin",
		url.Values{"email": {"jinji@clinic.example"}, "next": {resume}}); res.StatusCode != 303 {
		t.Fatalf("asking for a code: %d", res.StatusCode)
	}
	if res := w.submit("/signin/code", "/signin/code",
		url.Values{"code": {b.lastCode()}}); res.Header.Get("Location") != resume {
		t.Fatalf("after signing in: to %q, want %q", res.Header.Get("Location"), resume)
	}
	page := w.get(resume).body
	if !strings.Contains(page, "まだ送られていません") {
		t.Error("the page does not say that it was not sent yet")
	}
	if !strings.Contains(page, "&lt;週2回から&gt;") || !strings.Contains(page, `action="`+draft+`/work"`) {
		t.Fatalf("the page does not hold what was typed:\n%s", page)
	}
	form := url.Values{}
	for _, f := range hiddenField.FindAllStringSubmatch(page, -1) {
		form.Add(f[1], strings.NewReplacer("&lt;", "<", "&gt;", ">").Replace(f[2]))
	}
	if res := w.do("POST", draft+"/work", form, "Sec-Fetch-Site", "same-origin"); res.StatusCode != 303 &&
		res.StatusCode != 422 {
		t.Fatalf("sent again: %d", res.StatusCode)
	}
	if page := w.get(resume).body; strings.Contains(page, "まだ送られていません") || !strings.Contains(page, "に送り直しました") {
		t.Error("the page does not say that it was sent again")
	}
	if page := w.get(draft + "/work").body; !strings.Contains(page, "夜間のオンライン診療 &lt;週2回から&gt;") {
		t.Errorf("%s has lost what was typed", org.ID)
	}
	b.wait(25 * time.Hour)
	if res := w.get(resume); res.StatusCode != 404 {
		t.Errorf("a day later: %d", res.StatusCode)
	}
}

// Who did too much in a short time keeps what they typed, is told how long to
// wait, and sends it then.
func TestAFormOutlivesTheWait(t *testing.T) {
	b := newBench(t, board)
	w, _ := b.recruiterAt("a@agency.example", "agency", placement())
	for i := 1; i < models.CapOrganisationsByUser.Most; i++ {
		if res := w.submit("/desk/register/employer", "/desk/register/employer", clinic()); res.StatusCode != 303 {
			t.Fatalf("organisation %d: %d", i, res.StatusCode)
		}
	}
	wrong := changed(clinic(), "tel", "abc")
	if res := w.submit("/desk/register/employer", "/desk/register/employer", wrong); res.StatusCode != 422 {
		t.Errorf("a form with a mistake at the cap: %d; mistakes are not counted", res.StatusCode)
	}
	about := changed(clinic(), "about.ja", "ここまで長く書いた紹介文は失われません")
	res := w.submit("/desk/register/employer", "/desk/register/employer", about)
	if res.StatusCode != 429 || !strings.Contains(res.body, "あと24時間ほどで") || res.Header.Get("Retry-After") == "" {
		t.Fatalf("one too many: %d", res.StatusCode)
	}
	resume := regexp.MustCompile(`/resume/[0-9a-f]+`).FindString(res.body)
	page := w.get(resume)
	if page.StatusCode != 200 || !strings.Contains(page.body, "ここまで長く書いた紹介文は失われません") {
		t.Fatalf("what was typed is lost: %q %d", resume, page.StatusCode)
	}
	other := b.browser()
	other.signIn("other@example.jp")
	if res := other.get(resume); res.StatusCode != 404 {
		t.Errorf("to somebody else: %d", res.StatusCode)
	}
}

// Nothing is kept of whom the board does not know.
func TestAFormWithoutASessionIsNotKept(t *testing.T) {
	b := newBench(t, board)
	res := b.browser().do("POST", "/desk/drafts", url.Values{"a": {"b"}}, "Sec-Fetch-Site", "same-origin")
	if res.StatusCode != 303 || !strings.HasPrefix(res.Header.Get("Location"), "/signin?next=%2Fme&unsent=1") {
		t.Errorf("%d to %q", res.StatusCode, res.Header.Get("Location"))
	}
	w := b.browser()
	w.signIn("gone@example.jp")
	token := tokenField.FindStringSubmatch(w.get("/me/profile").body)[1]
	if res := w.submit("/me", "/signout", url.Values{}); res.StatusCode != 303 ||
		res.Header.Get("Clear-Site-Data") != `"cache"` {
		t.Fatalf("signing out: %d", res.StatusCode)
	}
	if res := w.do("POST", "/me/profile", url.Values{"_csrf": {token}, "a": {"b"}}, "Sec-Fetch-Site",
		"same-origin", "Referer", w.board.PublicURL.JoinPath("/me/profile").String()); res.Header.Get("Location") != "/signin?next=%2Fme%2Fprofile&unsent=1" {
		t.Errorf("after signing out: to %q", res.Header.Get("Location"))
	} else if page := w.get(res.Header.Get("Location")); !strings.Contains(page.body, "送信されていません") {
		t.Error("nobody says that nothing was sent")
	}
}
