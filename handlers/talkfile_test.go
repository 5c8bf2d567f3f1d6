package handlers

import (
	"bytes"
	"fmt"
	"mime/multipart"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// attached is a file as a form holds it.
type attached struct {
	field, name string
	content     []byte
}

// attach opens a page and sends a form with a file from there, as browsers do.
func (w *browser) attach(page, action string, form url.Values, files ...attached) answer {
	w.t.Helper()
	shown := w.get(page).body
	token := tokenField.FindStringSubmatch(shown)
	if token == nil {
		w.t.Fatalf("%s: no form token", page)
	}
	var body bytes.Buffer
	parts := multipart.NewWriter(&body)
	_ = parts.WriteField("_csrf", token[1])
	if once := onceField.FindStringSubmatch(shown); once != nil && !form.Has("once") {
		_ = parts.WriteField("once", once[1])
	}
	for name, values := range form {
		_ = parts.WriteField(name, values[0])
	}
	for _, f := range files {
		file, _ := parts.CreateFormFile(f.field, f.name)
		_, _ = file.Write(f.content)
	}
	_ = parts.Close()
	return w.send("POST", action, &body, "Sec-Fetch-Site", "same-origin", "Content-Type", parts.FormDataContentType())
}

// hand sends words with a file from the page of a thread.
func (w *browser) hand(path, text, name string, content []byte) answer {
	w.t.Helper()
	w.wait(time.Second)
	return w.attach(path, path, url.Values{"message": {text}}, attached{"file", name, content})
}

var threadFile = regexp.MustCompile(
	`href="(/(?:en/)?(?:me/applied|desk/applications)/[^"/]+/files/[^"]+)" download>([^<]*)<`)

// threadFiles are the addresses of the files of a thread and what they are
// called, oldest first.
func (a answer) threadFiles() (links, names []string) {
	for _, m := range threadFile.FindAllStringSubmatch(a.body, -1) {
		links, names = append(links, m[1]), append(names, m[2])
	}
	return links, names
}

// A doctor applies with a CV; both sides send files, each fetches the other's as
// a download, and the doctor reads who did.
func TestTwoSidesSendFiles(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		other := b.newDoctor("cv@example.jp").named()
		other.upload("/me/licences", medical, "a.png", scanned(t)).want(t, 303)
		apply, cv := "/jobs/"+m.job.ID+"/apply", pdf("<< /Type /Catalog >>")
		other.get(apply).want(t, 200, `enctype="multipart/form-data"`, "その中身のすべて")
		form := applying()
		form.Set("message", "CVを添えます")
		form.Set("version", models.ApplicationConsent)
		other.attach(apply, apply, form, attached{"cv", "見本太郎_履歴書.pdf", cv}).want(t, 303)
		id := models.ApplicationID(m.job.ID, b.profileOf("cv@example.jp").ID, 0)
		me, desk := "/me/applied/"+id, "/desk/applications/"+id

		m.clinic.hand(desk, "", "労働条件通知書.png", scanned(t)).want(t, 303)
		other.hand(me, "資格証です", "見本太郎_指定医.pdf", pdf("<< /Type /Pages >>")).want(t, 303)
		links, names := m.clinic.get(desk).want(t, 200, "資格証です").threadFiles()
		if len(links) != 3 || names[0] != "履歴書・職務経歴書(添付ファイル)" || names[1] != "労働条件通知書.png" || names[2] != "添付ファイル" {
			t.Fatalf("the clinic sees %v %v", links, names)
		}
		if body := m.clinic.get("/en" + desk).body; strings.Contains(body, "見本太郎") {
			t.Error("the name of a file says who the doctor is")
		}
		own, called := other.get("/en"+me).want(t, 200).threadFiles()
		if len(own) != 3 || called[0] != "見本太郎_履歴書.pdf" || called[1] != "労働条件通知書.png" {
			t.Fatalf("the doctor sees %v %v", own, called)
		}
		for i, want := range []string{string(cv), string(scanned(t)), string(pdf("<< /Type /Pages >>"))} {
			for who, res := range map[string]answer{"clinic": m.clinic.get(links[i]), "doctor": other.get(own[i])} {
				if res.StatusCode != 200 || res.body != want ||
					!strings.HasPrefix(res.Header.Get("Content-Disposition"), `attachment; filename="document-`) ||
					res.Header.Get("X-Content-Type-Options") != "nosniff" ||
					res.Header.Get("Content-Security-Policy") != "sandbox; default-src 'none'; frame-ancestors 'none'" {
					t.Errorf("file %d for the %s: %d, %d bytes, %v", i, who, res.StatusCode, len(res.body), res.Header)
				}
			}
		}
		if n := strings.Count(other.get("/me/views").want(t, 200).body, "応募のファイル</td>"); n != 3 {
			t.Errorf("%d fetches by the clinic are in the doctor's log, want 3", n)
		}
		for who, w := range map[string]*browser{"another doctor": m.doctor, "an editor": b.administrator()} {
			for _, link := range append(links, own...) {
				if res := w.get(link); res.StatusCode < 400 || strings.Contains(res.body, "%PDF") {
					t.Errorf("%s fetches %s: %d", who, link, res.StatusCode)
				}
			}
		}
		foreign := strings.Replace(links[1], id, m.id, 1) // of another application of the same clinic
		m.clinic.get(foreign).want(t, 404)
		other.submit("/me/account", "/me/export", url.Values{}).want(t, 200, "見本太郎_履歴書.pdf", "労働条件通知書.png")

		other.submit("/me/applied", "/jobs/"+m.job.ID+"/withdraw", url.Values{}).want(t, 303)
		for i := range links {
			m.clinic.get(links[i]).want(t, 404)
			other.get(own[i]).want(t, 200)
		}
		other.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}}).want(t, 200)
		for i := range links {
			m.clinic.get(links[i]).want(t, 404)
		}
		b.wait(3 * time.Hour)
		if n, err := b.store.Files().Tidy(t.Context(), b.board.Now()); n != 0 || err != nil {
			t.Errorf("the erasure left %d files, %v", n, err)
		}
	})
}

// What is no document is refused beside the field on every form that takes one,
// and the words that came with it stay.
func TestFilesThatAreNoneAreRefusedAndTheWordsStay(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	other := b.newDoctor("cv@example.jp").named()
	other.upload("/me/licences", medical, "a.png", scanned(t)).want(t, 303)
	apply := "/jobs/" + m.job.ID + "/apply"
	for name, tc := range map[string]struct {
		content []byte
		ja, en  string
	}{
		"empty.pdf":   {nil, "0バイト", "0 bytes"},
		"zip.pdf":     {[]byte("PK\x03\x04 word/document.xml"), "どれでもありません", "not a PDF, JPEG or PNG"},
		"photo.heic":  {[]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), "HEIC", "HEIC"},
		"program.pdf": {pdf("<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>"), "プログラム", "program"},
		"bomb.png":    {bomb(t), "縦横が大きすぎます", "too many pixels"},
		"large.png":   {append(scanned(t), make([]byte, models.MaxDocument)...), "10MBまで", "up to 10 MB"},
	} {
		for _, form := range []struct {
			w     *browser
			path  string
			field string
		}{{m.doctor, m.me, "file"}, {m.clinic, m.desk, "file"}, {other, apply, "cv"}} {
			for lang, says := range map[string]string{"": tc.ja, "/en": tc.en} {
				values := applying()
				values.Set("message", "大切な文")
				res := form.w.attach(lang+form.path, lang+form.path, values,
					attached{form.field, name, tc.content}).want(t, 422, "大切な文</textarea>")
				if got := faultsAt(res.body, form.field); !strings.Contains(got, says) {
					t.Errorf("%s at %s%s: beside the field stands %q, want %q", name, lang, form.path, got, says)
				}
			}
		}
	}
	two := []attached{{"file", "a.png", scanned(t)}, {"file", "b.png", scanned(t)}}
	m.doctor.attach(m.me, m.me, url.Values{"message": {"大切な文"}}, two...).want(t, 422, "1つずつ", "大切な文</textarea>")
	res := m.doctor.hand(m.me, strings.Repeat("長", 4001), "a.png", scanned(t)).want(t, 422)
	if got := faultsAt(res.body, "file"); !strings.Contains(got, "もう一度選んでください") {
		t.Errorf("that the file is gone is not said: %q", got)
	}
	if n, _ := b.store.Messages().OfApplication(m.id).Count(t.Context()); n != 0 {
		t.Errorf("%d messages were kept", n)
	}
	heavy := append(scanned(t), make([]byte, 2*models.MaxDocument)...) // what a script would have stopped
	res = m.doctor.hand(m.me, "写しの文", "a.png", heavy).want(t, 422, "写しの文</textarea>")
	if got := faultsAt(res.body, "file"); !strings.Contains(got, "10MBまで") {
		t.Errorf("beside the field of a file of 20 MB stands %q", got)
	}
	for path, w := range map[string]*browser{m.me: m.doctor, m.desk: m.clinic, apply: other} {
		field := map[bool]string{true: "cv", false: "file"}[path == apply]
		if got := faultsAt(w.get(path+"?large=1").want(t, 413).body, field); !strings.Contains(got, "10MBまで") {
			t.Errorf("%s after 200 MB: beside the field stands %q", path, got)
		}
	}
	address := b.listen()
	statuses, answered := raw(t, address, fmt.Sprintf("POST %s HTTP/1.1\r\nHost: enkaku.example\r\nCookie: "+
		"__Host-session=%s\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: %d\r\n\r\n", m.me,
		m.doctor.cookies["__Host-session"], web.MessageBody+1))
	if len(statuses) != 1 || statuses[0] != 303 ||
		!strings.HasSuffix(answered.Header.Get("Location"), m.me+"?large=1") {
		t.Errorf("200 MB: %v to %q", statuses, answered.Header.Get("Location"))
	}
}

// A side sends so many files and no more; the last one sent twice is no fault.
func TestAThreadTakesTenFilesOfASide(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	var once string
	for i := range models.MaxFilesOfSide {
		once = onceField.FindStringSubmatch(m.doctor.get(m.me).body)[1]
		m.doctor.attach(m.me, m.me, url.Values{"message": {fmt.Sprint(i)}, "once": {once}},
			attached{"file", "a.png", scanned(t)}).want(t, 303)
	}
	last := url.Values{"message": {fmt.Sprint(models.MaxFilesOfSide - 1)}, "once": {once}}
	m.doctor.attach(m.me, m.me, last, attached{"file", "a.png", scanned(t)}).want(t, 303)
	m.doctor.attach(m.me, m.me, last, attached{"file", "b.pdf", pdf("<< >>")}).want(t, 422, "10件まで")
	m.doctor.hand(m.me, "大切な文", "a.png", scanned(t)).want(t, 422, "10件まで", "大切な文</textarea>")
	m.doctor.say(m.me, "文だけなら").want(t, 303)
	m.clinic.hand(m.desk, "", "a.png", scanned(t)).want(t, 303)
	if links, _ := m.doctor.get(m.me).threadFiles(); len(links) != models.MaxFilesOfSide+1 {
		t.Errorf("%d files", len(links))
	}
}

// Who is blocked fetches nothing, nor does who lost the session: the words that
// came with a file wait, and it is said that the file does not.
func TestFilesOfWhoMayNotAnyMore(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	m.doctor.hand(m.me, "資格証です", "a.png", scanned(t)).want(t, 303)
	links, _ := m.clinic.get(m.desk).threadFiles()
	m.clinic.get(links[0]).want(t, 200)
	form := func() answer {
		return m.doctor.hand(m.me, "二通目の、消えてはならない長い文です。", "b.png", scanned(t))
	}
	d := b.profileOf("secret@example.jp")
	d.Blocked = []models.BlockedOrg{{Org: m.org, Name: clinicName}}
	saved(t, b.store.Doctors().Save(t.Context(), &d))
	m.clinic.get(links[0]).want(t, 404)
	m.clinic.hand(m.desk, "大切な文", "b.png", scanned(t)).want(t, 409, "大切な文</textarea>")
	d.Blocked = nil
	saved(t, b.store.Doctors().Save(t.Context(), &d))

	token := tokenField.FindStringSubmatch(m.doctor.get(m.me).body)[1]
	b.wait(366 * 24 * time.Hour)
	var body bytes.Buffer
	parts := multipart.NewWriter(&body)
	_ = parts.WriteField("_csrf", token)
	_ = parts.WriteField("message", "二通目の、消えてはならない長い文です。")
	file, _ := parts.CreateFormFile("file", "b.png")
	_, _ = file.Write(scanned(t))
	_ = parts.Close()
	res := m.doctor.send("POST", m.me, &body, "Sec-Fetch-Site", "same-origin", "Content-Type",
		parts.FormDataContentType()).want(t, 303)
	resume, err := url.Parse(res.Header.Get("Location"))
	if err != nil || !strings.HasPrefix(resume.Query().Get("next"), "/resume/") {
		t.Fatalf("the words are not kept: to %v, %v", resume, err)
	}
	m.doctor.signIn("secret@example.jp")
	m.doctor.get(resume.Query().Get("next")).want(t, 200, "二通目の、消えてはならない長い文です。", "選んだファイルは残っていません")
	form().want(t, 303)
}

var resumeLink = regexp.MustCompile(`href="((?:/en)?/resume/[^"]+)"`)

// A member who is removed while answering is told that they may not any more.
// What they wrote is still there for them; no one else reads it.
func TestAMemberRemovedWhileAnsweringKeepsTheWords(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	colleague := b.browser()
	colleague.signIn("colleague@clinic.example")
	user, err := b.store.Users().ByEmail(t.Context(), "colleague@clinic.example")
	if err != nil {
		t.Fatal(err)
	}
	other := models.OrgRef{Kind: models.OrgEmployer, ID: "elsewhere"}
	for status, left := range map[int][]models.Membership{403: nil, 404: {{Org: other}}} {
		words := map[int]string{403: "医師に送るはずだった、長い長いお返事の文です。", 404: "承知しました。"}[status]
		belongs := func(all []models.Membership) { // each sign-in of a day is noted on the person
			t.Helper()
			if user, err = b.store.Users().Get(t.Context(), user.ID); err != nil {
				t.Fatal(err)
			}
			user.Memberships = all
			saved(t, b.store.Users().Save(t.Context(), &user))
		}
		belongs(append([]models.Membership{{Org: m.org}}, left...))
		once := onceField.FindStringSubmatch(colleague.get(m.desk).want(t, 200).body)[1]
		token := tokenField.FindStringSubmatch(colleague.get(m.desk).body)[1]
		belongs(left)
		form := url.Values{"_csrf": {token}, "once": {once}, "message": {words}}
		res := colleague.do("POST", m.desk, form, "Sec-Fetch-Site", "same-origin").want(t, status)
		res.want(t, status, "この組織のメンバーではなくなりました")
		link := resumeLink.FindStringSubmatch(res.body)
		if link == nil {
			t.Fatalf("%d does not say that the words are kept: %s", status, res.body)
		}
		colleague.get(link[1]).want(t, 200, words)
		m.clinic.get(link[1]).want(t, 404)
		form.Set("_csrf", "made up elsewhere")
		if res := colleague.do("POST", m.desk, form, "Sec-Fetch-Site", "cross-site"); res.StatusCode != 403 ||
			resumeLink.MatchString(res.body) {
			t.Errorf("a form from elsewhere is kept: %d", res.StatusCode)
		}
	}
	if n, _ := b.store.Messages().OfApplication(m.id).Count(t.Context()); n != 0 {
		t.Errorf("%d messages were sent", n)
	}
}

// A session that ends while writing costs no words: after signing in the form
// goes off as it was typed, once.
func TestAMessageOutlivesItsSession(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	page := m.clinic.get(m.desk).body
	form := url.Values{
		"_csrf": {tokenField.FindStringSubmatch(page)[1]}, "once": {onceField.FindStringSubmatch(page)[1]},
		"message": {strings.Repeat("週2回、夜の枠をお願いしたいと思っています。\n", 20)},
	}
	b.wait(366 * 24 * time.Hour)
	res := m.clinic.do("POST", m.desk, form, "Sec-Fetch-Site", "same-origin").want(t, 303)
	to, err := url.Parse(res.Header.Get("Location"))
	if err != nil {
		t.Fatal(err)
	}
	resume := to.Query().Get("next")
	m.clinic.signIn("jinji@clinic.example")
	again := url.Values{}
	for _, f := range hiddenField.FindAllStringSubmatch(m.clinic.get(resume).want(t, 200, "夜の枠をお願い").body, -1) {
		again.Set(f[1], f[2])
	}
	for range 2 {
		m.clinic.do("POST", m.desk, again, "Sec-Fetch-Site", "same-origin").want(t, 303)
	}
	if n, _ := b.store.Messages().OfApplication(m.id).Count(t.Context()); n != 1 {
		t.Errorf("%d messages, want 1", n)
	}
	m.doctor.signIn("secret@example.jp")
	m.doctor.get(m.me).want(t, 200, "夜の枠をお願いしたい")
}
