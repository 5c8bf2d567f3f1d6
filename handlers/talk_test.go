package handlers

import (
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// meeting is a doctor and a clinic made from nothing, of whom one applied to the
// other.
type meeting struct {
	*bench
	clinic, doctor *browser
	org            models.OrgRef
	job            models.Job
	id             string // of the application
	desk, me       string // its page for either side
}

const clinicName = "医療法人見本会 そらのはしクリニック"

func meet(t *testing.T, b *bench) *meeting {
	t.Helper()
	m := &meeting{bench: b}
	m.clinic, m.org = b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(m.org)
	m.job = m.clinic.posted(m.org.ID, nil)
	m.doctor = b.newDoctor("secret@example.jp").named()
	m.doctor.upload("/me/licences", medical, "a.png", scanned(t)).want(t, 303)
	m.apply(0)
	return m
}

// apply sends an application, after so many that were taken back.
func (m *meeting) apply(before int) {
	m.t.Helper()
	form := applying()
	form.Set("contact", "")
	form.Set("message", "夜間の枠を希望します")
	m.doctor.submit("/jobs/"+m.job.ID+"/apply", "/jobs/"+m.job.ID+"/apply", form).want(m.t, 303)
	m.id = models.ApplicationID(m.job.ID, m.profileOf("secret@example.jp").ID, before)
	m.desk, m.me = "/desk/applications/"+m.id, "/me/applied/"+m.id
}

var onceField = regexp.MustCompile(`name="once" value="([0-9a-f]{24})"`)

// say opens a page of the thread and sends its form.
func (w *browser) say(path, text string, further ...string) answer {
	w.t.Helper()
	w.wait(time.Second)
	form := url.Values{"message": {text}}
	if found := onceField.FindStringSubmatch(w.get(path).body); found != nil {
		form.Set("once", found[1])
	}
	for i := 0; i+1 < len(further); i += 2 {
		form.Set(further[i], further[i+1])
	}
	return w.submit(path, path, form)
}

func (m *meeting) told(email string) (letters []mail.Message) {
	for _, l := range m.lettersOf(alert.MailMessage) {
		if l.To.Email == email {
			letters = append(letters, l)
		}
	}
	return letters
}

// A doctor and a clinic write to each other through the board: each reads the
// other under the name it chose, in order, is told once, and sees what is new.
func TestTwoSidesWriteToEachOther(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		pseudonym := b.profileOf("secret@example.jp").DisplayName
		m.clinic.get(m.desk).want(t, 200, "夜間の枠を希望します", pseudonym)
		m.clinic.say(m.desk, "土曜の朝は働けますか").want(t, 303)
		m.clinic.get(m.desk).want(t, 200, "メッセージを送りました", "連絡済み", clinicName)
		m.clinic.say(m.desk, "急ぎません").want(t, 303)
		if got := m.told("secret@example.jp"); len(got) != 1 || !strings.Contains(got[0].Text, board+m.me) ||
			strings.Contains(got[0].Text+got[0].HTML+got[0].Subject, "土曜の朝") {
			t.Fatalf("the doctor's letters: %+v", got)
		}

		m.doctor.get("/me/applied").want(t, 200, "新着2件", `href="`+m.me+`"`)
		m.doctor.get(m.me).want(t, 200, "土曜の朝は働けますか", "急ぎません", clinicName, ">新着<")
		if page := m.doctor.get("/me/applied"); strings.Contains(page.body, "新着") {
			t.Error("what was read is still new")
		}
		m.doctor.say(m.me, "はい、9時から働けます\n<b>よろしく</b>").want(t, 303)
		page := m.doctor.get(m.me).want(t, 200, "&lt;b&gt;よろしく&lt;/b&gt;").body
		order := []string{"夜間の枠を希望します", "掲載元が応募を開きました", "土曜の朝は働けますか", "掲載元が連絡しました", "急ぎません", "はい、9時から"}
		for i, at := 0, -1; i < len(order); i++ {
			next := strings.Index(page, order[i])
			if next <= at {
				t.Errorf("%q at %d is not after %d", order[i], next, at)
			}
			at = next
		}
		if got := m.told("jinji@clinic.example"); len(got) != 1 || !strings.Contains(got[0].Text, board+m.desk) ||
			strings.Contains(got[0].Text+got[0].Subject, pseudonym) || strings.Contains(got[0].Text, "secret@") {
			t.Errorf("the clinic's letters: %+v", got)
		}
		m.clinic.get("/desk/applications").want(t, 200, "新着1件")
		m.clinic.do("HEAD", m.desk, nil)
		m.clinic.do("GET", m.desk, nil, "Sec-Purpose", "prefetch")
		m.clinic.get("/desk/applications").want(t, 200, "新着1件")
		for _, path := range []string{m.desk, "/en" + m.desk} {
			if body := m.clinic.get(path).want(t, 200, "9時から", pseudonym).body; strings.Contains(body, "secret@") ||
				strings.Contains(body, "見本 太郎") {
				t.Errorf("%s says who the doctor is", path)
			}
		}
		if page := m.clinic.get("/desk/applications"); strings.Contains(page.body, "新着") {
			t.Error("what was read is still new to the clinic")
		}
		m.doctor.say(m.me, "追伸").want(t, 303)
		if got := m.told("jinji@clinic.example"); len(got) != 2 {
			t.Errorf("%d letters to the clinic after it looked, want 2", len(got))
		}
		export := m.doctor.submit("/me/account", "/me/export", url.Values{}).want(t, 200, "土曜の朝は働けますか", "追伸")
		if strings.Contains(export.body, "jinji@") {
			t.Error("the export says which recruiter wrote")
		}
	})
}

// The same form sent twice is one message, for one person: a double click, a
// reload, both at once. Other words, or another sender, are another message.
func TestAFormIsOneMessage(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	count := func() int {
		n, err := b.store.Messages().OfApplication(m.id).Count(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	once := onceField.FindStringSubmatch(m.doctor.get(m.me).body)[1]
	form := func(text string) url.Values { return url.Values{"message": {text}, "once": {once}} }
	var clicks sync.WaitGroup
	token := tokenField.FindStringSubmatch(m.doctor.get(m.me).body)[1]
	for range 4 {
		clicks.Go(func() {
			w := *m.doctor
			twice := form("一度だけ")
			twice.Set("_csrf", token)
			w.cookies = map[string]string{"__Host-session": m.doctor.cookies["__Host-session"]}
			if res := w.do("POST", m.me, twice, "Sec-Fetch-Site", "same-origin"); res.StatusCode != 303 {
				t.Errorf("a click: %d", res.StatusCode)
			}
		})
	}
	clicks.Wait()
	m.doctor.submit(m.me, m.me, form("一度だけ")).want(t, 303)
	if n := count(); n != 1 || len(m.told("jinji@clinic.example")) != 1 {
		t.Fatalf("%d messages and %d letters of one form", n, len(m.told("jinji@clinic.example")))
	}
	m.doctor.submit(m.me, m.me, form("書き直し")).want(t, 303)
	m.clinic.submit(m.desk, m.desk, form("一度だけ")).want(t, 303)
	if n := count(); n != 3 {
		t.Errorf("%d messages, want 3", n)
	}
}

func TestWhatCannotBeSentStaysTyped(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	long := strings.Repeat("長い文です。", 4000)
	for _, side := range []struct {
		w    *browser
		path string
	}{{m.doctor, m.me}, {m.clinic, m.desk}} {
		for text, fault := range map[string]string{
			"":                        "メッセージを入力してください",
			" \n ":                    "メッセージを入力してください",
			strings.Repeat("長", 4001): "4000文字以内にしてください",
			long:                      "4000文字以内にしてください",
			"消えない文" + "\x00" + "です、確かに": "使えない文字が含まれています",
		} {
			res := side.w.say(side.path, text).want(t, 422)
			if faultsAt(res.body, "message") == "" || !strings.Contains(res.body, fault) ||
				!strings.Contains(res.body, strings.TrimSpace(strings.ReplaceAll(text, "\x00", "\uFFFD"))) {
				t.Errorf("%s with %d letters: fault %q, or the text is gone", side.path, len(text),
					faultsAt(res.body, "message"))
			}
		}
		side.w.get("/en"+side.path).want(t, 200, "Up to 4,000 characters")
	}
	if n, _ := b.store.Messages().OfApplication(m.id).Count(t.Context()); n != 0 {
		t.Errorf("%d messages were kept", n)
	}
	form := applying()
	form.Set("message", long)
	other := b.newDoctor("other@example.jp").named()
	other.upload("/me/licences", medical, "a.png", scanned(t)).want(t, 303)
	apply := "/jobs/" + m.job.ID + "/apply"
	if res := other.submit(apply, apply, form).want(t, 422, long); faultsAt(res.body, "message") == "" {
		t.Error("an application of 24,000 letters has no fault at its message")
	}
	job := b.job(m.job.ID)
	job.FirstLiveAt = b.now // as the sweep notes
	saved(t, b.store.Jobs().Save(t.Context(), job))
	m.clinic.submit("/desk/jobs/"+m.job.ID, "/desk/jobs/"+m.job.ID+"/close",
		url.Values{"reason": {"filled_here"}, "settle": {"leave"}}).want(t, 303)
	form.Set("message", "終わる前に書いた文")
	other.submit("/me/account", apply, form).want(t, 409, "採用が決まったとして募集を終えました", "終わる前に書いた文")
	other.get(apply).want(t, 200, "募集終了")
}

// What happens while somebody writes is said, and the words stay on the page.
func TestWhatHappensWhileWritingLosesNoWords(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	kept := func(res answer, status int, words string) {
		t.Helper()
		res.want(t, status, words, "大切な文")
	}
	m.clinic.get(m.desk)
	m.clinic.say(m.desk, "", "state", "closed").want(t, 303)
	kept(m.clinic.say(m.desk, "大切な文", "state", "closed"), 409, "状態が変わったため")
	m.clinic.say(m.desk, "選考後の連絡").want(t, 303)
	m.doctor.get(m.me).want(t, 200, "選考が終わりました", "選考後の連絡")
	m.doctor.say(m.me, "ありがとうございました").want(t, 303)

	m.doctor.submit("/me/applied", "/jobs/"+m.job.ID+"/withdraw", url.Values{}).want(t, 303)
	pseudonym := b.profileOf("secret@example.jp").DisplayName
	res := m.clinic.say(m.desk, "大切な文")
	kept(res, 409, "取り下げられたため")
	if strings.Contains(res.body, pseudonym) || strings.Contains(res.body, "ありがとうございました") {
		t.Error("what the doctor took back is shown")
	}
	kept(m.doctor.say(m.me, "大切な文"), 409, "取り下げ済みです")
	if page := m.clinic.get(m.desk).want(t, 200); strings.Contains(page.body, "夜間の枠") ||
		strings.Contains(page.body, "選考後の連絡") || strings.Contains(page.body, pseudonym) {
		t.Error("a thread taken back is shown to the poster")
	}
	m.doctor.get(m.me).want(t, 200, "夜間の枠を希望します", "選考後の連絡", "ありがとうございました", "取り下げ済みです")

	old := m.me
	m.apply(1)
	m.doctor.get("/me/applied").want(t, 200, `href="`+old+`"`, `href="`+m.me+`"`)
	m.clinic.say(m.desk, "もう一度お願いします").want(t, 303)
	if page := m.doctor.get(m.me).want(t, 200, "もう一度お願いします"); strings.Contains(page.body, "選考後の連絡") {
		t.Error("the new thread holds the old one")
	}
	m.doctor.get(old).want(t, 200, "選考後の連絡")
}

// stranger is somebody who has no part in an application.
type stranger struct {
	who       *browser
	get, post int // answers to both addresses
}

func TestWhoMayReadAndWriteAThread(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	other, otherOrg := b.recruiterAt("b@agency.example", "agency", placement())
	b.verify(otherOrg)
	hidden := "ふたりだけの文"
	m.doctor.say(m.me, hidden).want(t, 303)
	colleague := b.browser()
	colleague.signIn("colleague@clinic.example")
	user, err := b.store.Users().ByEmail(t.Context(), "colleague@clinic.example")
	if err != nil {
		t.Fatal(err)
	}
	user.Memberships = []models.Membership{{Org: m.org}}
	saved(t, b.store.Users().Save(t.Context(), &user))
	for _, lang := range []string{"", "/en"} {
		for name, s := range map[string]struct{ desk, me stranger }{
			"signed out":        {stranger{b.browser(), 303, 403}, stranger{b.browser(), 303, 403}},
			"another doctor":    {stranger{b.newDoctor("d2" + lang[min(1, len(lang)):] + "@example.jp"), 403, 403}, stranger{nil, 404, 404}},
			"another clinic":    {stranger{other, 404, 404}, stranger{nil, 404, 404}},
			"an editor":         {stranger{b.administrator(), 403, 403}, stranger{nil, 404, 404}},
			"the doctor":        {stranger{m.doctor, 403, 403}, stranger{nil, 200, 303}},
			"the clinic":        {stranger{m.clinic, 200, 303}, stranger{nil, 404, 404}},
			"a clinic's member": {stranger{colleague, 200, 303}, stranger{nil, 404, 404}},
		} {
			s.me.who = s.desk.who
			for path, p := range map[string]stranger{lang + m.desk: s.desk, lang + m.me: s.me} {
				res := p.who.get(path)
				if res.StatusCode != p.get || (p.get != 200) == strings.Contains(res.body, hidden) {
					t.Errorf("GET %s as %s: %d, want %d", path, name, res.StatusCode, p.get)
				}
				from := "/me/account"
				if p.post == 403 && p.get == 303 {
					from = "/signin"
				}
				res = p.who.submit(from, path, url.Values{"message": {"割り込み " + name + path}})
				if res.StatusCode != p.post &&
					(p.post != 403 || res.StatusCode != 303 ||
						!strings.Contains(res.Header.Get("Location"), "/signin")) {
					t.Errorf("POST %s as %s: %d, want %d", path, name, res.StatusCode, p.post)
				}
			}
		}
	}
	n, err := b.store.Messages().OfApplication(m.id).Count(t.Context())
	if err != nil || n != 1+6 {
		t.Errorf("%d messages, want 7: of the doctor, the clinic and its member, in two languages; %v", n, err)
	}
}

// An organisation that the board stopped or the doctor blocked does not write,
// nor is it written to; it learns no block.
func TestAStoppedOrBlockedOrganisationWritesNothing(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	m.clinic.say(m.desk, "はじめまして").want(t, 303)
	editor, path := b.administrator(), "/admin/organisations/employer/"+m.org.ID
	editor.submit(path, path, url.Values{"state": {"suspended"}, "note": {"所在地を確認できません"}}).want(t, 303)
	m.clinic.say(m.desk, "大切な文").want(t, 409, "利用が停止されている", "大切な文")
	m.doctor.say(m.me, "大切な文").want(t, 409, "現在このサイトを利用できない", "大切な文")
	m.doctor.get("/me/applied").want(t, 200, "掲載元が利用できないため止まっています")
	editor.submit(path, path, url.Values{"state": {"verified"}}).want(t, 303)
	m.doctor.say(m.me, "再開しました").want(t, 303)

	d := b.profileOf("secret@example.jp")
	d.Blocked = []models.BlockedOrg{{Org: m.org, Name: clinicName}}
	saved(t, b.store.Doctors().Save(t.Context(), &d))
	res := m.clinic.say(m.desk, "大切な文").want(t, 409, "この医師にはメッセージを送れません", "大切な文")
	for _, page := range []answer{res, m.clinic.get(m.desk), m.clinic.get("/desk/applications")} {
		for _, text := range []string{d.DisplayName, "夜間の枠を", "新着"} {
			if strings.Contains(page.body, text) {
				t.Errorf("a blocked organisation reads %q", text)
			}
		}
	}
	m.doctor.say(m.me, "大切な文").want(t, 409, "「見せたくない組織」に入れた組織", "大切な文")
	m.clinic.say(m.desk, "", "state", "closed").want(t, 303)
	if n, _ := b.store.Messages().OfApplication(m.id).Count(t.Context()); n != 2 {
		t.Errorf("%d messages, want 2", n)
	}
}

func TestADoctorWhoLeavesTakesTheThreadAlong(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	m.clinic.say(m.desk, "はじめまして").want(t, 303)
	m.doctor.say(m.me, "秘密の話").want(t, 303)
	m.doctor.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}}).want(t, 200)
	if n, _ := b.store.Messages().OfApplication(m.id).Count(t.Context()); n != 0 {
		t.Errorf("%d messages are left", n)
	}
	a, err := b.store.Applications().Get(t.Context(), m.id)
	if err != nil || a.Stands() || a.Message != "" {
		t.Errorf("the application: %+v, %v", a, err)
	}
	m.clinic.say(m.desk, "大切な文").want(t, 409, "大切な文")
	b.catchUp()
	left := b.toldOf(alert.MailWithdrawn, "jinji@clinic.example")
	if len(left) != 1 || strings.Contains(left[0].Text+left[0].Subject, "内科医K") {
		t.Errorf("the clinic is told: %+v", left)
	}
}

func TestWhoWritesTooMuchIsAskedToWait(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	user, err := b.store.Users().ByEmail(t.Context(), "secret@example.jp")
	if err != nil {
		t.Fatal(err)
	}
	limit := models.CapMessagesByUser
	for range limit.Most {
		if _, _, err := b.store.RateLimits().Take(t.Context(), limit.Name+" "+user.ID, limit.Most, limit.Per,
			b.now); err != nil {
			t.Fatal(err)
		}
	}
	if res := m.doctor.say(m.me, "大切な文").want(t, 429, "あと", "大切な文"); res.Header.Get("Retry-After") == "" {
		t.Error("it is not said when")
	}
	b.wait(time.Hour)
	m.doctor.say(m.me, "大切な文").want(t, 303)
}
