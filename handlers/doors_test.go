package handlers

import (
	"io"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// A link must not fill in a form for its reader, and addresses are logged.
func TestAFormIsReadFromItsBodyAlone(t *testing.T) {
	b := newBench(t, board)
	w := b.browser()
	token := tokenField.FindStringSubmatch(w.get("/signin").body)[1]
	query := "/signin?email=victim@example.jp&_csrf=" + url.QueryEscape(token)
	if res := w.do("POST", query, url.Values{}, "Sec-Fetch-Site", "same-origin"); res.StatusCode != 403 {
		t.Errorf("the token was read from the address: %d", res.StatusCode)
	}
	res := w.do("POST", "/signin?email=victim@example.jp", url.Values{"_csrf": {token}}, "Sec-Fetch-Site", "same-origin")
	if res.StatusCode != 422 || len(b.sent) > 0 {
		t.Errorf("the form was read from the address: %d, %d mails", res.StatusCode, len(b.sent))
	}
}

func TestPagesForOnePersonAreKeptInNoCache(t *testing.T) {
	w := openWhole(t)
	s := w.subscribe("reader@example.jp")
	pages := []string{"/signin", "/signin/code", "/en/signin"}
	for path, token := range tokenPages(w, &s, "JA01") {
		pages = append(pages, path+"/"+token, "/en"+path+"/"+token, path+"/forged")
	}
	v := w.browser()
	v.submit("/signin", "/signin", url.Values{"email": {"reader@example.jp"}})
	for _, page := range pages {
		if got := v.get(page).Header.Get("Cache-Control"); !strings.Contains(got, "no-store") {
			t.Errorf("%s: %q, want no-store", page, got)
		}
	}
	v = w.enter("member@example.jp")
	for _, page := range []string{"/me", "/me/account", "/", "/jobs/JA01"} {
		if got := v.get(page).Header.Get("Cache-Control"); !strings.Contains(got, "no-store") {
			t.Errorf("%s of somebody signed in: %q, want no-store", page, got)
		}
	}
}

func TestALinkToChangeAnAlertAges(t *testing.T) {
	w := openWhole(t)
	s := w.subscribe("reader@example.jp")
	link := linkIn(t, w.newest("reader@example.jp", "welcome"), templates.PathManage)
	w.browser().get(link).want(t, 200, "配信中")
	saved := w.browser().submit(link, link, url.Values{"do": {"pause"}, "days": {"7"}})
	if to := saved.Header.Get("Location"); saved.StatusCode != 303 || strings.HasSuffix(link, to) {
		w.wait(time.Minute)
		if again := w.browser().submit(link, link, url.Values{"do": {"resume"}}); again.Header.Get("Location") == to {
			t.Error("the page goes on with the link it was opened by")
		}
	}
	w.wait(templates.ManageFor)
	old := w.browser().get(link)
	old.want(t, 200, "新しいリンクを受け取る")
	if strings.Contains(old.body, "reader@example.jp") || strings.Contains(old.body, "オンライン診療") &&
		strings.Contains(old.body, `class="facts"`) {
		t.Error("an old link shows whose alert it is")
	}
	before := w.only("reader@example.jp")
	for i := range 5 {
		got := w.browser().submit(link, link, url.Values{"do": {"pause"}, "days": {"7"}})
		if i < models.CapLinksByMailbox.Most {
			got.want(t, 200, "メールをご確認ください")
		} else {
			got.want(t, 429, "今日はもうメールをお送りしません")
		}
	}
	if now := w.only("reader@example.jp"); now.State != before.State || now.Version != before.Version {
		t.Error("an old link changed the alert")
	}
	if got := w.count("reader@example.jp", alert.MailWelcome); got != 1+3 {
		t.Errorf("%d letters with a link, want the first and 3 a day", got)
	}
	fresh := linkIn(t, w.newest("reader@example.jp", "welcome"), templates.PathManage)
	w.browser().get(fresh).want(t, 200, "配信中")
	// The link to stop is as old and works for ever, and opens nothing else.
	stop := templates.PathUnsubscribe + "/" + w.store.Sign(templates.TokenUnsubscribe, s.ID)
	page := w.browser().get(stop)
	page.want(t, 200)
	further := regexp.MustCompile(`href="(/alerts/manage/[^"]+)"`).FindStringSubmatch(page.body)
	if further == nil {
		t.Fatal("the page to stop does not lead to the one to change")
	}
	w.browser().get(further[1]).want(t, 200, "新しいリンクを受け取る")
	w.browser().do("POST", stop, url.Values{"List-Unsubscribe": {"One-Click"}}).want(t, 200, "停止しました")
	if w.only("reader@example.jp").State != alert.SubUnsubscribed {
		t.Error("an old link to stop does not stop")
	}
}

// count is how many mails of a kind an address has.
func (w *whole) count(to string, kind alert.MailKind) (n int) {
	for _, m := range w.mails(to) {
		if m.Kind == string(kind) {
			n++
		}
	}
	return n
}

func TestSecurityTextSaysWhereToReport(t *testing.T) {
	b := newBench(t, board, func(b *Board) { b.Operator.Contact = "security@enkaku.example" })
	res := b.browser().get("/.well-known/security.txt")
	if res.StatusCode != 200 || !strings.HasPrefix(res.Header.Get("Content-Type"), "text/plain") {
		t.Errorf("%d %s", res.StatusCode, res.Header.Get("Content-Type"))
	}
	for _, line := range []string{"Contact: mailto:security@enkaku.example\n", "Expires: 2027-05-23T00:00:00Z\n",
		"Canonical: https://enkaku.example/.well-known/security.txt\n"} {
		if !strings.Contains(res.body, line) {
			t.Errorf("%q lacks %q", res.body, line)
		}
	}
}

func TestNamesThatCannotBeSeenAreRefused(t *testing.T) {
	b := newBench(t, board)
	w := b.browser()
	w.signIn("a@example.jp")
	for name, typed := range map[string]string{
		"a zero-width space": "見本\u200b太郎", "a direction": "見本\u202e太郎", "a bell": "見本\a太郎", "two lines": "見本\n太郎",
		"a link": "http://evil.example", "a host": "当選 evil.com", "a Hangul filler": "\u3164", "a tag": "a\U000E0041",
	} {
		res := w.submit("/me/account", "/me/account", url.Values{"name": {typed}, "lang": {"ja"}})
		if res.StatusCode != 422 || faultsAt(res.body, "name") == "" {
			t.Errorf("an account called by %s: %d %q", name, res.StatusCode, faultsAt(res.body, "name"))
		}
	}
	for _, typed := range []string{"葛\U000E0100城 太郎", "Dr. J. Smith-O'Neil", "見本・スミス 花子"} {
		if res := w.submit("/me/account", "/me/account", url.Values{"name": {typed}, "lang": {"ja"}}); res.StatusCode != 303 {
			t.Errorf("%q is refused: %s", typed, faultsAt(res.body, "name"))
		}
	}
	for name, typed := range map[string]string{"zero-width": "医療法人\u200b見本会", "a host": "医療法人 evil.com", "a direction": "医療法人\u202e会"} {
		form := clinic()
		form.Set("name.ja", typed)
		res := w.submit("/desk/register/employer", "/desk/register/employer", form)
		if res.StatusCode != 422 || faultsAt(res.body, "name.ja") == "" {
			t.Errorf("an organisation with %s in its name: %d", name, res.StatusCode)
		}
	}
}

func TestADoorToThePostersSite(t *testing.T) {
	w := openWhole(t)
	job, err := w.store.Jobs().Get(t.Context(), "JA01")
	if job.Apply.URL = "https://apply.example.jp/form?id=1"; err == nil {
		err = w.store.Jobs().Save(t.Context(), &job)
	}
	if err != nil {
		t.Fatal(err)
	}
	reader := w.browser()
	reader.headers["User-Agent"] = "Mozilla/5.0"
	page := reader.get("/jobs/JA01").body
	if strings.Contains(page, `action="/jobs/JA01/out"`) || !strings.Contains(page, `href="/jobs/JA01/out" rel="nofollow"`) {
		t.Error("the page of the job leads away by a form, which browsers stop")
	}
	click := reader.get("/jobs/JA01/out")
	click.want(t, 200, "apply.example.jp")
	found := regexp.MustCompile(`href="(/jobs/JA01/out/[^"]+)"`).FindStringSubmatch(click.body)
	if found == nil {
		t.Fatal("no way out")
	}
	leave := found[1]
	for name, no := range map[string]answer{
		"a link made up":      reader.get("/jobs/JA01/out/forged"),
		"a browser ahead":     reader.do("GET", leave, nil, "Sec-Purpose", "prefetch"),
		"a look at the head":  reader.do("HEAD", leave, nil),
		"the link of another": reader.get("/jobs/JA02/out/" + leave[strings.LastIndex(leave, "/")+1:]),
	} {
		if to := no.Header.Get("Location"); strings.Contains(to, "apply.example.jp") {
			t.Errorf("%s leaves to %s", name, to)
		}
	}
	if n := w.clicks("JA01"); n != 0 {
		t.Errorf("%d are counted and nobody left", n)
	}
	out := reader.get(leave)
	if out.StatusCode != 303 || out.Header.Get("Location") != job.Apply.URL ||
		out.Header.Get("Referrer-Policy") != "no-referrer" {
		t.Errorf("leaving: %d to %q, %q", out.StatusCode, out.Header.Get("Location"), out.Header.Get("Referrer-Policy"))
	}
	if n := w.clicks("JA01"); n != 1 {
		t.Errorf("%d counted, want 1", n)
	}
	w.wait(2 * time.Hour)
	if res := reader.get(leave); res.Header.Get("Location") != "/jobs/JA01/out" {
		t.Errorf("an old link: %d to %q", res.StatusCode, res.Header.Get("Location"))
	}
}

// clicks reads how often readers left for the poster's site.
func (w *whole) clicks(id string) (n int) {
	w.t.Helper()
	list, err := w.store.Counters().ByJob(w.t.Context(), id)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, day := range list {
		n += day.Counts["click"]
	}
	return n
}

func TestAnOrderTakesAsLongForAKnownAddress(t *testing.T) {
	const even = 120 * time.Millisecond
	w := openWhole(t, func(b *Board) { b.EvenAnswer = even })
	w.subscribe("known@example.jp")
	for _, email := range []string{"known@example.jp", "unknown@example.jp"} {
		v := w.browser()
		token := ""
		if found := tokenField.FindStringSubmatch(v.get("/alerts/new").body); found != nil {
			token = found[1]
		}
		began := time.Now()
		v.do("POST", "/alerts", url.Values{"email": {email}, "criteria": {nightCare.Values().Encode()}, "_csrf": {token}},
			"Sec-Fetch-Site", "same-origin").want(t, 200)
		if took := time.Since(began); took < even {
			t.Errorf("%s is answered after %v", email, took)
		}
	}
}

// A reader who does not read is cut off, and stops nobody else meanwhile.
func TestSlowReadersAreCutOff(t *testing.T) {
	b := newBench(t, board)
	long := make([]byte, 16<<20) // more than the system takes off the board's hands
	b.board.Metrics = prometheus.NewRegistry()
	b.open(func(on *web.Router) {
		on.Plain("GET", "/long", web.Public, func(c *fiber.Ctx) error { return c.Send(long) })
	})
	b.app.Server().WriteTimeout = 300 * time.Millisecond
	address := b.listen()
	for range 50 {
		conn, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		if _, err := io.WriteString(conn, "GET /long HTTP/1.1\r\n"+host+"\r\n"); err != nil {
			t.Fatal(err)
		}
	}
	req, err := http.NewRequest("GET", "http://"+address+"/about", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Host, req.Close = "enkaku.example", true
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode != 200 {
		t.Errorf("somebody else is answered %d", res.StatusCode)
	}
	for end := time.Now().Add(30 * time.Second); b.app.Server().GetOpenConnectionsCount() > 0; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%d are still served", b.app.Server().GetOpenConnectionsCount())
		}
	}
}
