package handlers

import (
	"bytes"
	"maps"
	"mime/multipart"
	"net/url"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2/examples/resources/fonts"
	"github.com/signintech/gopdf"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/pdftext"
	"github.com/enkaku/enkaku/models"
)

// TestMain is the child that reads a PDF file when a test starts this binary as one.
func TestMain(m *testing.M) {
	if len(os.Args) == 2 && os.Args[1] == pdftext.Command {
		if pdftext.Serve(os.Stdin, os.Stdout) != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// pdfOf is a PDF file with a line each of a text.
func pdfOf(t *testing.T, text string) []byte {
	t.Helper()
	var doc gopdf.GoPdf
	doc.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4})
	saved(t, doc.AddTTFFontData("m", fonts.MPlus1pRegular_ttf), doc.SetFont("m", "", 10))
	for i, line := range strings.Split(text, "\n") {
		if i%40 == 0 {
			doc.AddPage()
			saved(t, doc.SetFont("m", "", 10))
		}
		doc.SetXY(50, 50+18*float64(i%40))
		if line != "" {
			saved(t, doc.Text(line))
		}
	}
	var out bytes.Buffer
	_, err := doc.WriteTo(&out)
	saved(t, err)
	return out.Bytes()
}

// A PDF becomes a draft as its text would, and what cannot be read is refused in
// words beside the field.
func TestAPDFBecomesADraft(t *testing.T) {
	program, err := os.Executable()
	saved(t, err)
	b := newBench(t, "https://enkaku.example", func(b *Board) { b.ReadPDF = pdftext.NewReader(program, pdftext.Command).Read })
	w, _ := b.recruiterAt("pdf@example.jp", "employer", clinic())
	file := pdfOf(t, handedText(t, "01-naika-yakan.txt"))
	res := w.paste("/desk/paste", "", "boshu.pdf", file).want(t, 303)
	w.get(res.Header.Get("Location")).want(t, 200, "法律上、あと", "時給", "９，０００円～")
	w.paste("/desk/paste", "", "boshu.pdf", file[:len(file)/2]).want(t, 422, "壊れているか、途中で切れています")
	w.paste("/en/desk/paste", "", "boshu.pdf", pdfOf(t, "–")).want(t, 422, "holds no text")
	w.paste("/desk/paste", "この文も送ります", "boshu.pdf", file).want(t, 422, "この文も送ります", "文とファイルの両方があります")
}

// paste sends a text and, under a name, a file as an advert.
func (w *browser) paste(page, text, name string, content []byte) answer {
	w.t.Helper()
	token := tokenField.FindStringSubmatch(w.get(page).body)
	if token == nil {
		w.t.Fatalf("%s: no form token", page)
	}
	var body bytes.Buffer
	parts := multipart.NewWriter(&body)
	_ = parts.WriteField("_csrf", token[1])
	_ = parts.WriteField("text", text)
	if name != "" {
		file, _ := parts.CreateFormFile("file", name)
		_, _ = file.Write(content)
	}
	_ = parts.Close()
	return w.send("POST", page, &body, "Sec-Fetch-Site", "same-origin", "Content-Type", parts.FormDataContentType())
}

// handedText is one of the judged adverts.
func handedText(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile("../search/drafting/testdata/handed/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

var lawCount = regexp.MustCompile(`法律上、あと(\d+)項目`)

// stillWanted is the number on top of a page.
func stillWanted(t *testing.T, body string) int {
	t.Helper()
	m := lawCount.FindStringSubmatch(body)
	if m == nil {
		return 0
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestAPastedAdvertBecomesALawfulOne(t *testing.T) {
	b := newBench(t, "https://enkaku.example")
	w, org := b.recruiterAt("paste@example.jp", "employer", clinic())
	b.verify(org)
	w.get("/desk").want(t, 200, "募集文を貼って下書き")
	res := w.paste("/desk/paste", handedText(t, "01-naika-yakan.txt"), "", nil).want(t, 303)
	pasted := res.Header.Get("Location")
	draft, ok := strings.CutSuffix(pasted, "/pasted")
	if !ok {
		t.Fatalf("led to %s", pasted)
	}
	page := w.get(pasted).want(t, 200, "法律上、あと", "時給", "2027-01-04", "要確認", "文に明記",
		`<mark id="s`, "（パート職員）")
	before := stillWanted(t, page.body)
	w.get("/en"+pasted).want(t, 200, "the law still wants", "Stated")
	pay := w.get(draft+"/pay").want(t, 200, `value="9000"`, "<q>９，０００円～</q>", "法律上、あと")
	if strings.Contains(pay.body, `name="pay.max" value="9`) {
		t.Error("the upper end of pay is filled although the text leaves it open")
	}

	// The recruiter answers the rest: what was read stays as it is.
	d, err := b.store.Drafts().Get(t.Context(), strings.TrimPrefix(draft, "/desk/drafts/"))
	if err != nil {
		t.Fatal(err)
	}
	values := b.onlineCare(org.ID)
	maps.DeleteFunc(values, func(name string, _ []string) bool { return strings.HasPrefix(name, "life_fit.") })
	maps.Copy(values, d.Values)
	values["pay.max"], values["pay.tax"] = []string{"12000"}, []string{"gross"}
	values["terms.hours.overtime.avg_hours"] = nil
	w.fill(draft, values)
	if after := stillWanted(t, w.get(pasted).body); after >= before {
		t.Errorf("%d items were wanted, and %d after the form was filled", before, after)
	}
	res = w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}, "go": {"publish"}})
	if res.StatusCode != 303 {
		t.Fatalf("publish: %d\n%s", res.StatusCode, listIn(res.body))
	}
	job := b.job(strings.TrimPrefix(res.Header.Get("Location"), "/desk/jobs/"))
	if job.Advert.Pay.Min != 9000 || job.Advert.Terms.Renewal.CapYears != 5 || job.Advert.Onsite.Frequency != "onboarding_only" {
		t.Errorf("published %+v, %+v, %+v", job.Advert.Pay, job.Advert.Terms.Renewal, job.Advert.Onsite)
	}
}

func TestADraftHoldsNothingThatTheTextDoesNotSay(t *testing.T) {
	b := newBench(t, "https://enkaku.example")
	w, org := b.recruiterAt("paste2@example.jp", "employer", clinic())
	res := w.paste("/desk/paste", handedText(t, "02-aga-line.txt"), "", nil).want(t, 303)
	id := strings.TrimSuffix(strings.TrimPrefix(res.Header.Get("Location"), "/desk/drafts/"), "/pasted")
	d, err := b.store.Drafts().Get(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"employment", "contract", "terms.headcount", "terms.info_as_of", "terms.valid_through", "languages"} {
		if len(d.Values[name]) > 0 {
			t.Errorf("%s is %q", name, d.Values[name])
		}
	}
	if employer := d.Values["employer"]; len(employer) != 1 || employer[0] != org.ID {
		t.Errorf("the employer is %q, want the only one there is", employer)
	}
	w.get(res.Header.Get("Location")).want(t, 200, "2通りの書き方")
}

func TestAnAdvertComesFromAFile(t *testing.T) {
	b := newBench(t, "https://enkaku.example")
	w, _ := b.recruiterAt("paste3@example.jp", "employer", clinic())
	page := "<!DOCTYPE html><html><body><h1>読影医募集</h1><table><tr><th>報酬</th><td>1件 2,000円（税別）</td></tr>" +
		"<tr><th>契約形態</th><td>業務委託（準委任）</td></tr></table><script>alert(1)</script></body></html>"
	res := w.paste("/desk/paste", "", "advert.html", []byte(page)).want(t, 303)
	w.get(res.Header.Get("Location")).want(t, 200, "準委任", "2000")
	if got := w.get(res.Header.Get("Location")).body; strings.Contains(got, "alert(1)") {
		t.Error("a script of the page is shown")
	}
}

func TestABadPasteIsToldBesideItsField(t *testing.T) {
	b := newBench(t, "https://enkaku.example")
	w, _ := b.recruiterAt("paste4@example.jp", "employer", clinic())
	for name, tc := range map[string]struct {
		text, file, content, field, want string
	}{
		"nothing":      {"", "", "", "text", "募集文を貼るか"},
		"no advert":    {"こんにちは。お元気ですか。", "", "", "text", "読み取れませんでした"},
		"a picture":    {"", "a.png", "\x89PNG\r\n\x1a\n\x00\xff", "file", "どれでもありません"},
		"empty":        {"", "a.txt", "", "file", "ファイルが空"},
		"both":         {"読影医の募集 1件2,000円", "a.txt", "読影医の募集 1件2,000円", "file", "両方"},
		"broken":       {"", "a.docx", "PK\x03\x04broken", "file", "壊れている"},
		"bad and text": {"読影医の募集 1件2,000円", "a.docx", "PK\x03\x04broken", "file", "両方"},
		"too long":     {strings.Repeat("読影医の募集。", 4000), "", "", "text", "文が長すぎます"},
	} {
		t.Run(name, func(t *testing.T) {
			res := w.paste("/desk/paste", tc.text, tc.file, []byte(tc.content)).want(t, 422, tc.want)
			if at := faultsAt(res.body, tc.field); !strings.Contains(at, tc.want) {
				t.Errorf("beside %s: %q", tc.field, at)
			}
			if tc.text != "" && !strings.Contains(res.body, tc.text) {
				t.Error("what was pasted is gone")
			}
		})
	}
	w.paste("/en/desk/paste", "", "a.png", []byte("\x89PNG\r\n\x1a\n\x00\xff")).want(t, 422, "not text, HTML, Word")
	large := w.get("/desk/paste?large=1").want(t, 413)
	if faultsAt(large.body, "file") == "" {
		t.Error("a file that was too large is not told of")
	}
}

// A text of several jobs is not merged into one draft: one tap makes a draft of each.
func TestOfSeveralJobsEachBecomesADraft(t *testing.T) {
	b := newBench(t, "https://enkaku.example")
	w, org := b.recruiterAt("paste7@example.jp", "employer", clinic())
	stranger, _ := b.recruiterAt("paste10@example.jp", "agency", placement())
	const text = "■オンライン診療医\n業務内容：内科のオンライン診療\n報酬：時給10,000円\n勤務地：ご自宅\n\n" +
		"■嘱託産業医\n業務内容：月1回の訪問と面談\n報酬：月額60,000円\n勤務地：東京都千代田区\n\n" +
		"■共通\n契約形態：業務委託（準委任）\n"
	first := w.paste("/desk/paste", text, "", nil).want(t, 303).Header.Get("Location")
	page := w.get(first).want(t, 200, "仕事が2件あります", "1件目", "■嘱託産業医", "残りの1件も下書きにする", "準委任")
	if strings.Contains(page.body, "月額60,000円") {
		t.Error("the draft of one job shows the pay of the other")
	}
	w.get("/en"+first).want(t, 200, "2 jobs found", "Make drafts of the other 1")
	stranger.post(first, url.Values{"text": {"others"}}).want(t, 404)
	for range 2 { // pressed twice
		w.post(first, url.Values{"text": {"others"}}).want(t, 303)
	}
	second := strings.TrimSuffix(first, "/pasted") + "-2/pasted"
	w.get(first).want(t, 200, second).without(t, "残りの")
	w.get(second).want(t, 200, "2件目", "60000", "準委任").without(t, "10,000円", "全部で1つ")
	stranger.get(second).want(t, 404)
	if n, err := b.store.Drafts().OfOwner(models.OrgRef{Kind: models.OrgEmployer, ID: org.ID}).Count(t.Context()); err != nil || n != 2 {
		t.Errorf("%d drafts, %v", n, err)
	}
	w.post(second, url.Values{"text": {"others"}}).want(t, 404)
	// Jobs of which nothing is said of all are taken, too.
	bare := w.paste("/desk/paste", "■求人1 オンライン診療 内科\n時給10,000円\n\n■求人2 健診判定\n1件100円", "", nil).want(t, 303)
	w.get(bare.Header.Get("Location")).want(t, 200, "仕事が2件あります", "■求人2 健診判定")

	// It is one job after all: what was typed stays.
	id := strings.TrimSuffix(strings.TrimPrefix(first, "/desk/drafts/"), "/pasted")
	d, err := b.store.Drafts().Get(t.Context(), id)
	saved(t, err)
	d.Values["terms.headcount"] = []string{"4"}
	saved(t, b.store.Drafts().Save(t.Context(), &d))
	w.post(first, url.Values{"text": {"one"}}).want(t, 303)
	w.get(first).want(t, 200, "月額60,000円", "2通りの書き方").without(t, "仕事が2件")
	if d, err = b.store.Drafts().Get(t.Context(), id); err != nil || len(d.Values["pay.min"]) > 0 || len(d.Values["terms.headcount"]) == 0 {
		t.Errorf("%v, %v", d.Values, err)
	}
}

func TestAPastedTextIsItsOrganisations(t *testing.T) {
	b := newBench(t, "https://enkaku.example")
	w, _ := b.recruiterAt("paste5@example.jp", "employer", clinic())
	other, _ := b.recruiterAt("paste6@example.jp", "agency", placement())
	res := w.paste("/desk/paste", handedText(t, "05-dokuei-tanka.txt"), "", nil).want(t, 303)
	if got := other.get(res.Header.Get("Location")).StatusCode; got != 404 && got != 403 {
		t.Errorf("another organisation sees the text: %d", got)
	}
	plain := w.newDraft()
	w.get(plain+"/pasted").want(t, 404)
	id := strings.TrimPrefix(plain, "/desk/drafts/")
	d, err := b.store.Drafts().Get(t.Context(), id)
	if err != nil || len(d.Values[advert.Pasted]) > 0 || d.Owner.Kind != models.OrgEmployer {
		t.Errorf("%+v, %v", d.Values[advert.Pasted], err)
	}
}

func TestWhatATextNamesInPassingIsOfferedForATap(t *testing.T) {
	b := newBench(t, "https://enkaku.example")
	w, _ := b.recruiterAt("paste8@example.jp", "employer", clinic())
	other, _ := b.recruiterAt("paste9@example.jp", "agency", placement())
	const text = "オンライン診療（内科）の非常勤医師の募集\n給与：時給10,000円\n資格：医師免許\nご自宅から参加できます。\n"
	page := w.paste("/desk/paste", text, "", nil).want(t, 303).Header.Get("Location")
	draft := func() models.Draft {
		d, err := b.store.Drafts().Get(t.Context(), strings.TrimSuffix(strings.TrimPrefix(page, "/desk/drafts/"), "/pasted"))
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	w.get(page).want(t, 200, "確かめてほしい項目 1", `value="remote"`)
	if got := draft().Values["remote"]; len(got) > 0 {
		t.Errorf("remote is %q before anybody took it", got)
	}
	other.post(page, url.Values{"take": {"remote"}}).want(t, 404)
	w.post(page, url.Values{"take": {"pay.max"}}).want(t, 404)
	w.post(page, url.Values{"take": {"remote"}}).want(t, 303)
	if got := draft().Values["remote"]; len(got) != 1 || got[0] != "full_remote" {
		t.Errorf("remote is %q, want full_remote", got)
	}
	if strings.Contains(w.get(page).want(t, 200).body, "確かめてほしい項目") {
		t.Error("what was taken is offered again")
	}
}

// A field of which the text says two values stays empty, and both places are shown.
func TestBothPlacesAreShownOfWhatATextSaysTwice(t *testing.T) {
	b := newBench(t, "https://enkaku.example")
	w, _ := b.recruiterAt("twice@example.jp", "employer", clinic())
	res := w.paste("/desk/paste", "オンライン診療（内科）の非常勤医師を募集します\n雇用形態：非常勤（雇用契約）\n試用期間：2か月\n募集人数：2名\n\n"+
		"備考\n試用期間は3か月です。\n若干名を募集します。\n", "", nil).want(t, 303)
	page := w.get(res.Header.Get("Location")).want(t, 200).body
	for _, line := range []string{"試用期間：2か月", "試用期間は3か月です。", "募集人数：2名", "若干名を募集します。"} {
		if !strings.Contains(page, "<q>"+line+"</q>") {
			t.Errorf("%q is not shown beside its question", line)
		}
	}
}
