package handlers

import (
	"html"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

var formVersion = regexp.MustCompile(`name="version" value="(\d+)"`)

// formAt is what a form of a page sends along: its version and the id that
// something new will have.
func formAt(t *testing.T, page string, more url.Values) url.Values {
	t.Helper()
	v := url.Values{}
	for name, found := range map[string]*regexp.Regexp{
		"version": formVersion, "as": regexp.MustCompile(`name="as" value="([0-9a-f]+)"`),
	} {
		if m := found.FindStringSubmatch(page); m != nil {
			v.Set(name, m[1])
		}
	}
	for name, values := range more {
		v[name] = values
	}
	return v
}

// post sends a form with the token of a page that is at hand.
func (w *browser) post(path string, form url.Values) answer {
	w.t.Helper()
	page := "/admin/stories"
	switch {
	case strings.HasPrefix(path, "/me/"):
		page = "/me/stories"
	case strings.HasPrefix(path, "/desk/"):
		page = "/desk/events"
	}
	return w.submit(page, path, form)
}

func storyForm(title string) url.Values {
	return url.Values{"pseudonym": {"内科医K"}, "work": {"online_care"}, "lang": {"ja"}, "title": {title},
		"text": {strings.Repeat("家から診る。", 40)}, "consent": {"on"}}
}

// shared asks as a network does for the picture that a page names.
func shared(t *testing.T, b *browser, path string) {
	t.Helper()
	page := b.get(path).want(t, 200).body
	m := regexp.MustCompile(`<meta property="og:image" content="https://enkaku\.example([^"]+)"`).FindStringSubmatch(page)
	if m == nil {
		t.Fatalf("%s names no picture", path)
	}
	if got := b.get(html.UnescapeString(m[1])).want(t, 200); got.Header.Get("Content-Type") != "image/png" || !strings.HasPrefix(m[1], path) {
		t.Errorf("the picture of %s is %s of %s", path, got.Header.Get("Content-Type"), m[1])
	}
}

var storyLink = regexp.MustCompile(`/me/stories/([0-9a-f]{24})"`)

// A doctor and an editor made from nothing: written, sent back, changed,
// published, changed again, withdrawn.
func TestAStoryFromItsDoctorToItsReaders(t *testing.T) {
	w := openWhole(t)
	doctor, _ := w.becomeDoctor("writer@example.jp")
	editor, reader := w.admin(), w.browser()
	if got := reader.get("/stories").want(t, 200).body; !strings.Contains(got, "まだ体験談はありません") || !strings.Contains(got, "noindex") {
		t.Error("an empty list does not say so")
	}
	form := formAt(t, doctor.get("/me/stories").want(t, 200).body, storyForm("育休明けの二年"))
	short := formAt(t, "", form)
	short.Set("text", "短い。連絡は k@example.jp まで")
	if got := doctor.post("/me/stories/new", short); got.StatusCode != 422 || !strings.Contains(got.body, "短い。連絡は k@example.jp まで") ||
		!strings.Contains(got.body, "200文字以上") {
		t.Errorf("%d, what was typed or the fault is missing", got.StatusCode)
	} else if !strings.Contains(got.body, "「k@example.jp」は連絡先") || strings.Contains(got.body, "連絡先やリンクは載せられません") {
		t.Error("an address in the text is not said once, by its words")
	}
	doctor.post("/me/stories/new", form).want(t, 303)
	doctor.post("/me/stories/new", form).want(t, 303) // sent twice
	mine := doctor.get("/me/stories").body
	id := storyLink.FindStringSubmatch(mine)[1]
	if n := strings.Count(mine, "/withdraw\""); n != 1 {
		t.Fatalf("%d stories of one that was sent twice", n)
	}
	public := "/stories/" + id
	reader.get(public).want(t, 404)
	other, _ := w.becomeDoctor("other@example.jp")
	other.get("/me/stories/"+id).want(t, 404)
	other.post("/me/stories/"+id+"/withdraw", url.Values{}).want(t, 404)

	decide := func(version, state, reply string) answer {
		return editor.post("/admin/stories/"+id, url.Values{"version": {version}, "state": {state}, "reply": {reply}})
	}
	seen := editor.get("/admin/stories/"+id).want(t, 200).body
	if strings.Contains(seen, "writer@example.jp") {
		t.Error("the editor sees whose story it is")
	}
	version := formVersion.FindStringSubmatch(seen)[1]
	decide(version, "returned", "").want(t, 422)
	decide(version, "returned", "勤務先が分かります。").want(t, 303)
	if got := doctor.get("/me/stories").body; !strings.Contains(got, "勤務先が分かります。") {
		t.Error("the doctor does not see why it came back")
	}
	change := formAt(t, doctor.get("/me/stories/"+id).body, storyForm("育休明けの三年"))
	doctor.post("/me/stories/"+id, change).want(t, 303)
	if got := doctor.post("/me/stories/"+id, change); got.StatusCode != 422 || !strings.Contains(got.body, "先に変わっています") {
		t.Errorf("an older window: %d", got.StatusCode)
	}
	decide(version, "published", "").want(t, 422) // of a text that nobody looked at
	version = formVersion.FindStringSubmatch(editor.get("/admin/stories/" + id).body)[1]
	decide(version, "published", "").want(t, 303)
	for _, path := range []string{public, "/stories", "/en/stories", "/work/online_care"} {
		if got := reader.get(path).want(t, 200).body; !strings.Contains(got, "育休明けの三年") || strings.Contains(got, "writer@") {
			t.Errorf("%s does not show the story, or shows whose it is", path)
		}
	}
	if got := reader.get("/sitemap.xml").body; !strings.Contains(got, public) {
		t.Error("the story is not in the sitemap")
	}
	shared(t, reader, public)
	doctor.post("/me/stories/"+id, formAt(t, doctor.get("/me/stories/"+id).body, storyForm("まだ読まれていない"))).want(t, 303)
	reader.get(public).want(t, 404)
	version = formVersion.FindStringSubmatch(editor.get("/admin/stories/" + id).body)[1]
	decide(version, "published", "").want(t, 303)
	reader.get(public).want(t, 200) // made, and kept
	doctor.post("/me/stories/"+id+"/withdraw", url.Values{}).want(t, 303)
	for _, path := range []string{public, "/en" + public, public + "/share.png"} {
		reader.get(path).want(t, 404)
	}
	if _, err := w.store.Stories().Get(t.Context(), id); err == nil {
		t.Error("a withdrawn story is kept")
	}
}

func TestOnlyDoctorsWriteStories(t *testing.T) {
	w := openWhole(t)
	b := w.enter("nobody@example.jp")
	page := b.get("/me/stories").want(t, 200).body
	if !strings.Contains(page, "先にプロフィール") {
		t.Error("who has no profile is not told")
	}
	form := storyForm("題")
	form.Set("as", strings.Repeat("a1", 12))
	b.submit("/me/profile", "/me/stories/new", form).want(t, 403)
}

func eventForm(title string) url.Values {
	return url.Values{"title": {title}, "lang": {"ja"}, "day": {"2026-12-10"}, "from": {"19時"}, "to": {"20:30"}, "zone": {"Asia/Tokyo"},
		"text": {strings.Repeat("自宅から診るには。", 10)}, "link": {"https://clinic.example/seminar"}, "fee": {"無料"}}
}

// An organisation made from nothing: not before it is verified, then sent,
// published, shown with its hour, cancelled, over.
func TestAnEventFromItsHostToItsGuests(t *testing.T) {
	b := newBench(t, board)
	host, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	editor, reader := b.administrator(), b.browser()
	form := eventForm("はじめ方の会")
	form.Set("as", strings.Repeat("b2", 12))
	form.Set("version", "0")
	host.submit("/desk/organisation", "/desk/events/new", form).want(t, 403)
	b.verify(org)
	if got := reader.get("/events").want(t, 200).body; !strings.Contains(got, "予定されているイベントはありません") {
		t.Error("an empty list does not say so")
	}
	form = formAt(t, host.get("/desk/events").want(t, 200).body, eventForm("はじめ方の会"))
	bad := formAt(t, "", form)
	bad.Set("from", "25時")
	if got := host.post("/desk/events/new", bad); got.StatusCode != 422 || !strings.Contains(got.body, `value="25時"`) {
		t.Errorf("a wrong hour: %d", got.StatusCode)
	}
	host.post("/desk/events/new", form).want(t, 303)
	host.post("/desk/events/new", form).want(t, 303)
	id := form.Get("as")
	public := "/events/" + id
	reader.get(public).want(t, 404)
	if n := strings.Count(host.get("/desk/events").body, "/cancel\""); n != 1 {
		t.Errorf("%d events of one that was sent twice", n)
	}
	second := formAt(t, host.get("/desk/events").body, eventForm("送ったが、消す会"))
	host.post("/desk/events/new", second).want(t, 303)
	host.post("/desk/events/"+second.Get("as")+"/cancel", url.Values{}).want(t, 303)
	host.get("/desk/events").want(t, 200, "送ったイベントを削除しました").without(t, "中止にしました", "送ったが、消す会")
	version := formVersion.FindStringSubmatch(editor.get("/admin/events/"+id).want(t, 200).body)[1]
	editor.post("/admin/events/"+id, url.Values{"version": {version}, "state": {"published"}}).want(t, 303)
	page := reader.get(public).want(t, 200).body
	for _, words := range []string{"2026年12月10日(木) 19:00〜20:30 日本時間", `"startDate":"2026-12-10T19:00:00+09:00"`,
		"OnlineEventAttendanceMode", "https://clinic.example/seminar", "EventScheduled", "VirtualLocation", `"image":"https://enkaku.example/events/`} {
		if !strings.Contains(page, words) {
			t.Errorf("the page says nothing of %s", words)
		}
	}
	shared(t, reader, public)
	for path, words := range map[string]string{
		"/events": "はじめ方の会", "/en/events": "Thu 10 Dec 2026, 19:00–20:30 Japan time", "/events/feed": "はじめ方の会",
		"/events/calendar.ics": "DTSTART:20261210T100000Z", public + "/calendar.ics": "STATUS:CONFIRMED", "/sitemap.xml": public,
	} {
		if got := reader.get(path).want(t, 200).body; !strings.Contains(got, words) {
			t.Errorf("%s says nothing of %s", path, words)
		}
	}
	changed := formAt(t, host.get("/desk/events/"+id).body, eventForm("題を変えた会"))
	host.post("/desk/events/"+id, changed).want(t, 303)
	if got := reader.get(public).want(t, 200).body; !strings.Contains(got, "はじめ方の会") || strings.Contains(got, "題を変えた会") {
		t.Error("a change that nobody read is public, or took the event off the page")
	}
	if got := host.get("/desk/events/" + id).body; !strings.Contains(got, `value="題を変えた会"`) || !strings.Contains(got, "変更前の内容") {
		t.Error("its host is not shown the change")
	}
	editor.post("/admin/events/"+id, url.Values{"version": {version}, "state": {"published"}}).want(t, 422) // of a text that nobody looked at
	if !strings.Contains(editor.get("/admin/events").body, "題を変えた会") {
		t.Error("the change does not wait for an editor")
	}
	version = formVersion.FindStringSubmatch(editor.get("/admin/events/" + id).body)[1]
	editor.post("/admin/events/"+id, url.Values{"version": {version}, "state": {"published"}}).want(t, 303)
	if got := reader.get(public).want(t, 200).body; !strings.Contains(got, "題を変えた会") {
		t.Error("the published change is not shown")
	}
	other, _ := b.recruiterAt("other@clinic.example", "employer", clinic())
	other.get("/desk/events/"+id).want(t, 404)
	other.post("/desk/events/"+id+"/cancel", url.Values{}).want(t, 404)
	host.post("/desk/events/"+id+"/cancel", url.Values{}).want(t, 303)
	host.get("/desk/events").want(t, 200, "イベントを中止にしました").without(t, "削除しました")
	page = reader.get(public).want(t, 200).body
	if !strings.Contains(page, "EventCancelled") || strings.Contains(page, "申し込みページへ") {
		t.Error("a cancelled event is offered")
	}
	if got := reader.get(public + "/calendar.ics").body; !strings.Contains(got, "STATUS:CANCELLED") || !strings.Contains(got, "SEQUENCE:2") {
		t.Errorf("the calendar keeps it: %s", got)
	}
	b.wait(30 * 24 * time.Hour)
	if got := reader.get(public).want(t, 200).body; strings.Contains(got, "startDate") || !strings.Contains(got, "noindex") {
		t.Error("a past event is offered to search engines")
	}
	if got := reader.get("/events").body; !strings.Contains(got, "終わったイベント") {
		t.Error("a past event is not among those that are over")
	}
}

// What an organisation that is suspended has announced is not shown.
func TestAnEventNeedsAHostThatIsVerified(t *testing.T) {
	b := newBench(t, board)
	host, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	editor, reader := b.administrator(), b.browser()
	send := func(title string) string {
		form := formAt(t, host.get("/desk/events").body, eventForm(title))
		host.post("/desk/events/new", form).want(t, 303)
		return form.Get("as")
	}
	shown, waits := send("公開される会"), send("待つ会")
	publish := func(id string) answer {
		version := formVersion.FindStringSubmatch(editor.get("/admin/events/" + id).body)[1]
		return editor.post("/admin/events/"+id, url.Values{"version": {version}, "state": {"published"}})
	}
	publish(shown).want(t, 303)
	reader.get("/events/"+shown).want(t, 200)
	e, err := b.store.Employers().Get(t.Context(), org.ID)
	if err != nil {
		t.Fatal(err)
	}
	e.Verification.State = models.VerifySuspended
	saved(t, b.store.Employers().Save(t.Context(), &e))
	publish(waits).want(t, 403)
	reader.get("/events/"+shown).want(t, 404)
	for _, path := range []string{"/events", "/events/feed", "/events/calendar.ics"} {
		if strings.Contains(reader.get(path).body, "公開される会") {
			t.Errorf("%s shows the event of a suspended organisation", path)
		}
	}
}

func TestTheBoardHoldsEventsOfItsOwn(t *testing.T) {
	b := newBench(t, board)
	editor := b.administrator()
	form := formAt(t, editor.get("/admin/events").want(t, 200).body, eventForm("運営の会"))
	editor.post("/admin/events/own/new", form).want(t, 303)
	if got := b.browser().get("/events/"+form.Get("as")).want(t, 200).body; !strings.Contains(got, "見本運営株式会社") {
		t.Error("the host is not named")
	}
}

func TestAGuideIsEditedPreviewedAndPutBack(t *testing.T) {
	b := newBench(t, board)
	editor, reader := b.administrator(), b.browser()
	const edit, public = "/admin/guides/starting/ja", "/guides/starting"
	shipped := reader.get(public).want(t, 200).body
	page := editor.get(edit).want(t, 200).body
	form := formAt(t, page, url.Values{"title": {"はじめての在宅"}, "lead": {"最初に読む一枚"},
		"body": {"## 準備\n\n**機器**を用意する。<script>alert(1)</script>\n\n[だめ](javascript:alert(1)) [省](https://www.mhlw.go.jp/)"}})
	preview := formAt(t, "", form)
	preview.Set("do", "preview")
	got := editor.post(edit, preview).want(t, 200).body
	if !strings.Contains(got, "<strong>機器</strong>") || strings.Contains(got, "<script>alert") || strings.Contains(got, `href="javascript`) {
		t.Error("the preview is not how it will look, or not clean")
	}
	if reader.get(public).body != shipped {
		t.Error("a preview is public")
	}
	blank := formAt(t, "", form)
	blank.Set("title", "")
	if got := editor.post(edit, blank); got.StatusCode != 422 || !strings.Contains(got.body, "最初に読む一枚") {
		t.Errorf("without a title: %d", got.StatusCode)
	}
	editor.post(edit, form).want(t, 303)
	editor.post(edit, form).want(t, 422) // from a window that is older now
	for path, words := range map[string]string{public: "<strong>機器</strong>", "/guides": "はじめての在宅"} {
		if got := reader.get(path).want(t, 200).body; !strings.Contains(got, words) || strings.Contains(got, "<script>alert") {
			t.Errorf("%s does not show the new text", path)
		}
	}
	if strings.Contains(reader.get("/en"+public).body, "はじめての在宅") {
		t.Error("the other language changed")
	}
	back := editor.get(edit+"?version=shipped").want(t, 200).body
	title := regexp.MustCompile(`<h1>([^<]*)</h1><p class="lead">`).FindStringSubmatch(shipped)[1]
	if !strings.Contains(back, `value="`+title+`"`) {
		t.Errorf("the shipped text %q is not in the form", title)
	}
	editor.get(edit+"?version=none").want(t, 404)
	editor.get("/admin/guides/none/ja").want(t, 404)
}

func TestAnEditorAddsAGuide(t *testing.T) {
	b := newBench(t, board)
	editor, reader := b.administrator(), b.browser()
	const add, public = "/admin/guides/new", "/guides/night-work"
	text := url.Values{"slug": {"night-work"}, "lang": {"ja"}, "title": {"夜に働く"}, "lead": {"時差と体"},
		"body": {"<script>alert(1)</script>\n\n## 眠り"}}
	bad := formAt(t, "", text)
	bad.Set("slug", "Night Work")
	if got := editor.submit(add, add, bad); got.StatusCode != 422 || !strings.Contains(got.body, `value="Night Work"`) ||
		!strings.Contains(got.body, "時差と体") {
		t.Errorf("a wrong name: %d", got.StatusCode)
	}
	for _, taken := range []string{"starting", "new"} {
		bad.Set("slug", taken)
		editor.submit(add, add, bad).want(t, 422)
	}
	editor.submit(add, add, text).want(t, 303)
	editor.submit(add, add, text).want(t, 422) // the name is taken now
	reader.get(public).want(t, 404)
	const other = "/admin/guides/night-work/en"
	if got := editor.get(other).want(t, 200).body; !strings.Contains(got, "両方がそろうと") {
		t.Error("the editor is not told what is missing")
	}
	editor.submit(other, other, formAt(t, "", url.Values{"version": {"0"}, "title": {"Work at night"}, "lead": {"Zones and sleep"},
		"body": {"## Sleep"}})).want(t, 303)
	for path, words := range map[string]string{
		public: "&lt;script&gt;alert(1)", "/guides": "夜に働く", "/en/guides": "Work at night", "/en" + public: "Zones and sleep",
		"/sitemap.xml": public,
	} {
		if got := reader.get(path).want(t, 200).body; !strings.Contains(got, words) {
			t.Errorf("%s says nothing of %s", path, words)
		}
	}
	form := formAt(t, editor.get("/admin/guides/night-work/ja").body, text)
	form.Set("do", "hide")
	editor.submit(add, "/admin/guides/night-work/ja", form).want(t, 303)
	reader.get(public).want(t, 404)
	reader.get("/en"+public).want(t, 404)
	editor.get("/admin/guides/nobody/ja").want(t, 404)
}
