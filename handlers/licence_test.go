package handlers

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/png"
	"mime/multipart"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store/storetest"
)

// onEngines runs a test on a fresh board of each engine.
func onEngines(t *testing.T, test func(t *testing.T, b *bench)) {
	t.Run("sqlite", func(t *testing.T) { test(t, benchOn(t, storetest.SQLite(t), board)) })
	t.Run("ferretdb", func(t *testing.T) { test(t, benchOn(t, storetest.Mongo(t), board)) })
}

// scanned is a photograph of a licence.
func scanned(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, 80, 60))); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// pdf is a PDF with one object.
func pdf(object string) []byte {
	return []byte("%PDF-1.7\n1 0 obj " + object + " endobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n")
}

// upload sends a file in the field of a licence.
func (w *browser) upload(page, licence, name string, content []byte) answer {
	w.t.Helper()
	token := tokenField.FindStringSubmatch(w.get(page).body)
	if token == nil {
		w.t.Fatalf("%s: no form token", page)
	}
	var body bytes.Buffer
	parts := multipart.NewWriter(&body)
	_ = parts.WriteField("_csrf", token[1])
	if name != "" {
		file, _ := parts.CreateFormFile("document."+licence, name)
		_, _ = file.Write(content)
	}
	_ = parts.Close()
	return w.send("POST", page+"/"+licence, &body, "Sec-Fetch-Site", "same-origin", "Content-Type",
		parts.FormDataContentType())
}

// newDoctor signs an address in and saves a profile with a medical licence.
func (b *bench) newDoctor(email string) *browser {
	b.t.Helper()
	w := b.browser()
	w.signIn(email)
	w.submit("/me/profile", "/me/profile", internist()).want(b.t, 303)
	return w
}

func (b *bench) profileOf(email string) models.Doctor {
	b.t.Helper()
	u, err := b.store.Users().ByEmail(b.t.Context(), email)
	if err != nil {
		b.t.Fatal(err)
	}
	d, err := b.store.Doctors().ByUser(b.t.Context(), u.ID)
	if err != nil {
		b.t.Fatal(err)
	}
	return d
}

const medical = "jp_medical_license"

// named saves the name that documents are compared with, and a first document.
func (w *browser) named() *browser {
	w.t.Helper()
	w.submit("/me/licences", "/me/licences", url.Values{"legal_name": {"見本　太郎"}}).want(w.t, 303)
	return w
}

var documentLink = regexp.MustCompile(`href="(/(?:en/)?(?:me|admin)/licences/[^"]*documents/[^"/]+)"`)

// documents are the addresses of the documents that a page links to.
func (a answer) documents() []string {
	var links []string
	for _, m := range documentLink.FindAllStringSubmatch(a.body, -1) {
		links = append(links, m[1])
	}
	return links
}

// judge sends a decision from the page of a doctor.
func (w *browser) judge(doctorID, licence string, to models.LicenceStatus, reason string) answer {
	w.t.Helper()
	page := "/admin/licences/" + doctorID
	_, form, _ := strings.Cut(w.get(page).body, `action="`+page+"/"+licence+`"`)
	seen := regexp.MustCompile(`name="seen" value="([^"]+)"`).FindStringSubmatch(form)
	if seen == nil {
		w.t.Fatalf("no form for %s", licence)
	}
	return w.submit(page, page+"/"+licence, url.Values{"seen": {seen[1]}, "state": {string(to)},
		"reason." + licence: {reason}})
}

func applying() url.Values {
	return url.Values{"version": {models.ApplicationConsent}, "contact": {"new@example.jp"}, "share": {"pseudonym"},
		"consent": {"on"}}
}

// A doctor and a clinic that nobody knew meet: the licence is sent, looked at
// and checked, and the doctor applies before and after.
func TestANewDoctorIsCheckedAndApplies(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		clinicDesk, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		open := clinicDesk.posted(org.ID, nil)
		only := clinicDesk.posted(org.ID, map[string][]string{
			"apply.checked_only": {"on"}, "title.ja": {"夜間のオンライン診療(書類確認済の方)"}, "schedules": {"night"},
			"specialties": {"dermatology"}, "licences.required": {medical, "insurance_physician"},
		})
		editor := b.administrator()
		w := b.newDoctor("new@example.jp")
		d := b.profileOf("new@example.jp")
		apply := func(job models.Job) string { return "/jobs/" + job.ID + "/apply" }

		w.get(apply(open)).want(t, 200, "医師免許の書類を送ってください", `href="/me/licences"`)
		w.get("/me/licences").want(t, 200, "先に、上の欄に氏名を保存してください", "書類は未提出です", "123456")
		w.named().get("/me/licences").want(t, 200, `type="file"`, `enctype="multipart/form-data"`, `value="見本 太郎"`)
		w.upload("/me/licences", medical, "免許証.png", scanned(t)).want(t, 303)
		w.get("/me/licences").want(t, 200, "書類を受け取りました", "書類を確認中です", "免許証.png")

		w.submit(apply(open), apply(open), applying()).want(t, 303)
		w.get(apply(only)).want(t, 200, "書類の確認が済んだ方だけの求人です", "保険医登録")
		w.upload("/me/licences", "insurance_physician", "保険医登録票.png", scanned(t)).want(t, 303)
		w.get(apply(only)).want(t, 200, "書類の確認が済んだ方だけの求人です", "確認中です")
		w.submit("/me/profile", apply(only), applying()).want(t, 409)
		application := "/desk/applications/" + models.ApplicationID(open.ID, d.ID, 0)
		page := clinicDesk.get(application).want(t, 200, "書類を確認中(未確認)")
		if strings.Contains(page.body, "123456") || strings.Contains(page.body, "見本 太郎") ||
			strings.Contains(page.body, "免許証.png") {
			t.Error("the clinic sees number, name or document")
		}
		clinicDesk.get("/jobs/"+only.ID).want(t, 200, "資格の書類確認が済んだ方だけが応募できます")

		editor.get("/admin").want(t, 200, "書類の確認待ちの医師")
		editor.get("/admin/licences").want(t, 200, "内科医K", "医師免許")
		look := editor.get("/admin/licences/"+d.ID).want(t, 200, "見本 太郎", "123456", "licenseif.mhlw.go.jp", "2012年登録")
		links := look.documents()
		if len(links) != 2 {
			t.Fatalf("documents: %v", links)
		}
		res := editor.get(links[0]).want(t, 200)
		if res.body != string(scanned(t)) {
			t.Errorf("%d bytes came", len(res.body))
		}
		for header, want := range map[string]string{
			"Content-Type": "image/png", "X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-store",
			"Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
		} {
			if got := res.Header.Get(header); got != want {
				t.Errorf("%s: %q, want %q", header, got, want)
			}
		}
		if got := res.Header.Get("Content-Disposition"); !strings.HasPrefix(got, "attachment; filename=") {
			t.Errorf("Content-Disposition: %q", got)
		}

		editor.judge(d.ID, medical, models.LicenceUnreadable, "").want(t, 422)
		editor.judge(d.ID, medical, models.LicenceUnreadable, "暗くて番号が読めません。").want(t, 303)
		if got := b.lettersOf(alert.MailLicence); len(got) != 1 || got[0].To.Email != "new@example.jp" ||
			!strings.Contains(got[0].Text, "暗くて番号が読めません。") {
			t.Fatalf("letters: %+v", got)
		}
		w.get("/me/licences").want(t, 200, "書類を読み取れませんでした", "暗くて番号が読めません。")
		b.wait(time.Minute)
		w.upload("/me/licences", medical, "明るい免許証.pdf", pdf("<< /Type /Catalog >>")).want(t, 303)
		editor.judge(d.ID, medical, models.LicenceChecked, "").want(t, 303)
		w.get("/me/licences").want(t, 200, "書類確認済(運営)")
		clinicDesk.get(application).want(t, 200, "書類確認済(運営)", "原本")
		w.submit("/me/profile", apply(only), applying()).want(t, 409)
		editor.judge(d.ID, "insurance_physician", models.LicenceChecked, "").want(t, 303)
		editor.get("/admin/licences").want(t, 200, "確認を待つ書類はありません")
		w.submit(apply(only), apply(only), applying()).want(t, 303)
		w.upload("/me/licences", medical, "another.png", scanned(t)).want(t, 422, "確認済みの資格です")

		w.get(w.get("/me/licences").documents()[0]).want(t, 200)
		seen := w.get("/me/views").want(t, 200, "資格の書類", "運営", "あなた")
		if rows := strings.Count(seen.body, "資格の書類</td>"); rows < 6 {
			t.Errorf("%d looks are shown", rows)
		}
		if err := b.store.Audit().Verify(t.Context(), models.DateOf(b.board.Now())); err != nil {
			t.Error(err)
		}
	})
}

func TestInEnglishADoctorIsCheckedAsWell(t *testing.T) {
	b := newBench(t, board)
	w := b.browser()
	w.signIn("english@example.com")
	w.submit("/en/me/profile", "/en/me/profile", internist()).want(t, 303)
	w.submit("/en/me/licences", "/en/me/licences", url.Values{"legal_name": {" "}}).want(t, 422,
		"Enter your name as on the licence")
	w.submit("/en/me/licences", "/en/me/licences", url.Values{"legal_name": {"Mihon Taro"}}).want(t, 303)
	w.upload("/en/me/licences", medical, "licence.zip.pdf", []byte("PK\x03\x04 zip")).want(t, 422,
		"not a PDF, JPEG or PNG", `id="f-document.`+medical+`-fault"`)
	w.upload("/en/me/licences", medical, "licence.jpg", pdf("<< /Type /Catalog >>")).want(t, 303)
	w.get("/en/me/licences").want(t, 200, "Being checked", "PDF ・")
	editor, d := b.administrator(), b.profileOf("english@example.com")
	editor.get("/en/admin/licences/"+d.ID).want(t, 200, "Mihon Taro", "Download the PDF", "registered in 2012")
	editor.judge(d.ID, medical, models.LicenceRejected, "The number on it is another.").want(t, 303)
	w.get("/en/me/licences").want(t, 200, "does not match", "The number on it is another.")
}

func TestWhatIsNoDocumentIsRefusedWithWords(t *testing.T) {
	b := newBench(t, board)
	w := b.newDoctor("words@example.jp")
	w.upload("/me/licences", medical, "a.png", scanned(t)).want(t, 422, "免許証のとおりの氏名")
	w.named()
	for name, tc := range map[string]struct {
		content []byte
		says    string
	}{
		"":             {nil, "ファイルを選んでください"},
		"empty.pdf":    {nil, "0バイト"},
		"zip.pdf":      {[]byte("PK\x03\x04 word/document.xml"), "PDF・JPEG・PNGのどれでもありません"},
		"photo.heic":   {[]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), "HEIC形式は受け取れません"},
		"program.pdf":  {pdf("<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>"), "プログラム"},
		"password.pdf": {pdf("<< /Encrypt 5 0 R >>"), "パスワード"},
		"half.png":     {scanned(t)[:40], "途中で切れている"},
		"large.png":    {append(scanned(t), make([]byte, models.MaxDocument)...), "10MBまで"},
		"script.pdf":   {[]byte("<html><script>alert(1)</script>"), "PDF・JPEG・PNGのどれでもありません"},
	} {
		res := w.upload("/me/licences", medical, name, tc.content).want(t, 422)
		if got := faultsAt(res.body, "document."+medical); !strings.Contains(got, tc.says) {
			t.Errorf("%q: beside the field stands %q, want %q", name, got, tc.says)
		}
		if !strings.Contains(res.body, `value="見本 太郎"`) {
			t.Errorf("%q: the name is lost", name)
		}
	}
	if d := b.profileOf("words@example.jp"); d.Licences[0].Status != models.LicenceUnverified {
		t.Errorf("the licence is %s", d.Licences[0].Status)
	}
	for range models.MaxDocumentsPerLicence {
		w.upload("/me/licences", medical, "a.png", scanned(t)).want(t, 303)
	}
	w.upload("/me/licences", medical, "a.png", scanned(t)).want(t, 422, "6件まで")
}

// What is announced as larger than any document is not read: the answer leads
// to the page that says so at the field.
func TestAnUploadOfTwoHundredMegabytesIsAnsweredOnItsPage(t *testing.T) {
	b := newBench(t, board)
	w := b.newDoctor("large@example.jp").named()
	address := b.listen()
	for size, want := range map[int]int{200 << 20: 303, web.DocumentBody + 1: 303} {
		statuses,
			_ := raw(t, address,
			fmt.Sprintf("POST /me/licences/%s HTTP/1.1\r\nHost: enkaku.example\r\nCookie: __Host-session=%s\r\n"+
				"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: %d\r\n\r\n", medical,
				w.cookies["__Host-session"], size))
		if len(statuses) != 1 || statuses[0] != want {
			t.Errorf("%d bytes: %v, want %d", size, statuses, want)
		}
	}
	statuses, res := raw(t, address, "POST /me/licences/"+medical+
		" HTTP/1.1\r\nHost: enkaku.example\r\nContent-Length: 100000\r\n\r\n")
	if len(statuses) != 1 || statuses[0] != 303 || strings.Contains(res.Header.Get("Location"), "large") {
		t.Errorf("without a session: %v, want 303 without a word about the size", statuses)
	}
	page := w.get("/me/licences/"+medical+"?large=1").want(t, 413)
	if got := faultsAt(page.body, "document."+medical); !strings.Contains(got, "10MBまで") {
		t.Errorf("beside the field stands %q", got)
	}
	w.get("/me/licences/"+medical).want(t, 303)
}

// The answer reaches a browser that has not finished sending, without a script
// that would have looked at the size.
func TestWhoStillSendsGetsTheAnswer(t *testing.T) {
	b := newBench(t, board)
	w := b.newDoctor("sending@example.jp")
	conn, err := net.Dial("tcp", b.listen())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	const size = 200 << 20
	fmt.Fprintf(conn,
		"POST /me/licences/%s HTTP/1.1\r\nHost: enkaku.example\r\nCookie: __Host-session=%s\r\nContent-Length: %d\r\n\r\n",
		medical, w.cookies["__Host-session"], size)
	part := make([]byte, 1<<20)
	for sent := 0; sent < size; sent += len(part) {
		if _, err := conn.Write(part); err != nil {
			t.Fatalf("after %d bytes: %v", sent, err)
		}
	}
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := res.Header.Get("Location"); res.StatusCode != 303 ||
		!strings.HasSuffix(got, "/me/licences/"+medical+"?large=1") {
		t.Errorf("%d to %q", res.StatusCode, got)
	}
}

func TestDocumentsAreNobodyElses(t *testing.T) {
	b := newBench(t, board)
	w := b.newDoctor("owner@example.jp").named()
	w.upload("/me/licences", medical, "a.png", scanned(t)).want(t, 303)
	d := b.profileOf("owner@example.jp")
	own := w.get("/me/licences").documents()[0]
	id := own[strings.LastIndex(own, "/")+1:]
	recruiter, _ := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	for who, other := range map[string]*browser{"another doctor": b.newDoctor("other@example.jp"),
		"a recruiter": recruiter} {
		for _, path := range []string{own, "/en" + own, "/admin/licences", "/admin/licences/" + d.ID,
			"/admin/licences/" + d.ID + "/documents/" + id} {
			if res := other.get(path); res.StatusCode != 404 {
				t.Errorf("%s: %s answers %d", who, path, res.StatusCode)
			}
		}
		other.submit("/me/account", own+"/delete", url.Values{}).want(t, 404)
		other.submit("/me/account", "/admin/licences/"+d.ID+"/"+medical,
			url.Values{"state": {"document_checked"}}).want(t, 404)
	}
	stranger := b.browser()
	for path, want := range map[string]int{own: 303, "/admin/licences/" + d.ID: 303,
		"/admin/licences/" + d.ID + "/documents/" + id: 303} {
		if res := stranger.get(path); res.StatusCode != want && res.StatusCode != 404 ||
			strings.Contains(res.body, "PNG") {
			t.Errorf("a stranger: %s answers %d", path, res.StatusCode)
		}
	}
	editor := b.administrator()
	editor.get("/admin/licences/"+b.profileOf("other@example.jp").ID+"/documents/"+id).want(t, 404)
	editor.get("/admin/licences/"+d.ID+"/documents/"+id).want(t, 200)
}

func TestWhatWasCheckedIsLockedAndEnds(t *testing.T) {
	b := newBench(t, board)
	w := b.newDoctor("ends@example.jp")
	save := func(more ...string) models.LicenceHeld {
		t.Helper()
		d := b.profileOf("ends@example.jp")
		form := internist(append([]string{"version", itoa(d.Version), "licences.0.id", d.Licences[0].ID,
			"licences.0.expires", "2026-12-31"}, more...)...)
		w.submit("/me/profile", "/me/profile", form).want(t, 303)
		return b.profileOf("ends@example.jp").Licences[0]
	}
	save()
	w.named().upload("/me/licences", medical, "a.png", scanned(t)).want(t, 303)
	editor, d := b.administrator(), b.profileOf("ends@example.jp")
	editor.judge(d.ID, medical, models.LicenceChecked, "").want(t, 303)
	if l := save("headline", "別のひとこと"); l.Status != models.LicenceChecked {
		t.Errorf("another headline: %s", l.Status)
	}
	b.wait(38 * 24 * time.Hour)
	w.signIn("ends@example.jp")
	w.get("/me/licences").want(t, 200, "有効期限が過ぎています")
	if l := save("licences.0.expires", "2028-12-31"); l.Status != models.LicenceSubmitted &&
		l.Status != models.LicenceUnverified || !l.Check.At.IsZero() {
		t.Errorf("another expiry: %+v", l)
	}
}

func TestADecisionIsAboutWhatWasSeen(t *testing.T) {
	b := newBench(t, board)
	w := b.newDoctor("moving@example.jp").named()
	w.upload("/me/licences", medical, "a.png", scanned(t)).want(t, 303)
	editor, d := b.administrator(), b.profileOf("moving@example.jp")
	page := "/admin/licences/" + d.ID
	seen := regexp.MustCompile(`name="seen" value="([^"]+)"`).FindStringSubmatch(editor.get(page).body)[1]
	w.submit("/me/profile", "/me/profile", internist("version", itoa(b.profileOf("moving@example.jp").Version),
		"licences.0.id", medical, "licences.0.number", "654321")).want(t, 303)
	form := url.Values{"seen": {seen}, "state": {"document_checked"}, "reason." + medical: {"一致しました"}}
	editor.submit(page, page+"/"+medical, form).want(t, 409, "変更しました", "一致しました", "654321")
	if l := b.profileOf("moving@example.jp").Licences[0]; l.Status != models.LicenceSubmitted {
		t.Errorf("the licence is %s", l.Status)
	}
	editor.judge(d.ID, medical, "expired", "").want(t, 409)
}

func TestDocumentsGoWithLicenceAndDoctor(t *testing.T) {
	b := newBench(t, board)
	w := b.newDoctor("leaving@example.jp").named()
	for _, licence := range []string{medical, "insurance_physician"} {
		w.upload("/me/licences", licence, "a.png", scanned(t)).want(t, 303)
	}
	left := func() int {
		t.Helper()
		all, err := b.store.LicenceDocuments().OfDoctor(t.Context(), b.profileOf("leaving@example.jp").ID)
		if err != nil {
			t.Fatal(err)
		}
		return len(all)
	}
	form := internist("version", itoa(b.profileOf("leaving@example.jp").Version))
	form.Del("licences.1.key")
	if w.submit("/me/profile", "/me/profile", form).want(t, 303); left() != 1 {
		t.Errorf("%d documents after a licence was removed", left())
	}
	own := w.get("/me/licences").documents()[0]
	w.submit("/me/licences", own+"/delete", url.Values{}).want(t, 303)
	if l := b.profileOf("leaving@example.jp").Licences[0]; left() != 0 || l.Status != models.LicenceUnverified {
		t.Errorf("%d documents, %s", left(), l.Status)
	}
	w.upload("/me/licences", medical, "秘密の名前.png", scanned(t)).want(t, 303)
	d := b.profileOf("leaving@example.jp")
	if export := w.submit("/me/account", "/me/export", url.Values{}).want(t, 200, "licence_documents",
		"秘密の名前.png"); strings.Contains(export.body, "data:") {
		t.Error("odd export")
	}
	w.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}}).want(t, 200)
	if all, err := b.store.LicenceDocuments().OfDoctor(t.Context(), d.ID); err != nil || len(all) != 0 {
		t.Errorf("after erasing: %d documents, %v", len(all), err)
	}
}

// bomb is a picture that says to be enormous.
func bomb(t *testing.T) []byte {
	t.Helper()
	content := scanned(t)
	binary.BigEndian.PutUint32(content[16:], 60_000)
	binary.BigEndian.PutUint32(content[20:], 60_000)
	binary.BigEndian.PutUint32(content[29:], crc32.ChecksumIEEE(content[12:29]))
	return content
}
