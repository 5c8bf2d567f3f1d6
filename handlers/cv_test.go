package handlers

import (
	"bytes"
	"net/url"
	"regexp"
	"strings"
	"testing"

	pdfreader "github.com/ledongthuc/pdf"
)

// pdfText is the text of a PDF as another program reads it, without spaces.
func pdfText(t *testing.T, content string) string {
	t.Helper()
	r, err := pdfreader.NewReader(strings.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatalf("%v in %.80q", err, content)
	}
	plain, err := r.GetPlainText()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if _, err := out.ReadFrom(plain); err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(out.String()), "")
}

// resume is the form of a CV with two posts, the newer one first.
func resume(more ...string) url.Values {
	form := url.Values{
		"legal_name": {"星川　渚"}, "reading": {"ほしかわ なぎさ"}, "latin": {"Nagisa Hoshikawa"}, "born": {"昭和64年1月7日"}, "postcode": {"１０００００１"},
		"address.ja": {"東京都千代田区星見町9"}, "phone": {"０８０－７７７７－１２３４"}, "email": {"cv@example.jp"},
		"posts.0.kind": {"hospital"}, "posts.0.from": {"2019/5"}, "posts.0.place.ja": {"流星病院"}, "posts.0.department.ja": {"内科"},
		"posts.0.duties.ja": {"外来を週に三回"},
		"posts.1.kind":      {"training"}, "posts.1.from": {"平成27年4月"}, "posts.1.to": {"H29.3"}, "posts.1.place.ja": {"銀河大学病院"},
		"schools.0.from": {"2009-04"}, "schools.0.to": {"2015-03"}, "schools.0.school.ja": {"天の川大学"}, "schools.0.course.ja": {"医学部医学科"},
		"summary.ja": {"内科を十年"}, "motive.ja": {"夜も診たい"},
		"chosen": {"name", "posts", "schools", "licences", "duties", "summary"},
	}
	for i := 0; i+1 < len(more); i += 2 {
		form.Set(more[i], more[i+1])
	}
	return form
}

// A new doctor writes a CV, in rows and months as typed, and makes files of it.
func TestADoctorWritesACV(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w := b.browser()
		w.signIn("cv@example.net")
		w.get("/me/cv").want(t, 200, "先にプロフィールを書いてください")
		w.get("/me/cv/resume").want(t, 404)
		w.submit("/me/profile", "/me/profile", internist()).want(t, 303)
		if text := pdfText(t, w.get("/me/cv/resume").want(t, 200).body); !strings.Contains(text, "内科医K(表示名)") {
			t.Errorf("without a CV: %s", text)
		}

		form := resume()
		form.Set("row", "posts.add") // nothing is kept yet
		page := w.submit("/me/cv", "/me/cv", form).want(t, 200, "まだ保存していません", `name="posts.2.place.ja"`, "流星病院", "昭和64年1月7日", "平成27年4月")
		form.Set("row", "posts.remove.0")
		page = w.submit("/me/cv", "/me/cv", form).want(t, 200, "銀河大学病院")
		if strings.Contains(page.body, "流星病院") || strings.Contains(page.body, `name="posts.1.place.ja"`) {
			t.Error("a removed row is still there")
		}
		if body := w.get("/me/cv").body; strings.Contains(body, "銀河大学病院") {
			t.Error("changing rows kept something")
		}

		wrong := w.submit("/me/cv", "/me/cv", resume("posts.0.from", "いつか", "postcode", "1", "latin", "なぎさ")).want(t, 422,
			"「いつか」という年月はありません", "郵便番号は7桁", "ローマ字で", "天の川大学", "星川　渚", `value="いつか"`)
		if strings.Count(wrong.body, `aria-invalid="true"`) != 3 {
			t.Errorf("%d fields are marked", strings.Count(wrong.body, `aria-invalid="true"`))
		}
		w.submit("/me/cv", "/me/cv", resume()).want(t, 303)
		page = w.get("/me/cv").want(t, 200, "星川 渚", `value="2015-04"`, `value="100-0001"`, `value="080-7777-1234"`, "ほしかわ なぎさ")
		if strings.Index(page.body, "銀河大学病院") > strings.Index(page.body, "流星病院") {
			t.Error("posts are not in order of time")
		}
		if w.get("/me/licences").want(t, 200, `value="星川 渚"`); b.profileOf("cv@example.net").LegalName != "星川 渚" {
			t.Error("the name is not the one that documents are compared with")
		}
		w.submit("/me/cv", "/me/cv", resume("version", "0", "reading", "べつ")).want(t, 409, "別の画面で先に保存されています", "べつ")

		file := w.get("/en/me/cv/resume").want(t, 200)
		if file.Header.Get("Content-Type") != "application/pdf" || !strings.Contains(file.Header.Get("Cache-Control"), "no-store") {
			t.Errorf("the file comes as %v", file.Header)
		}
		text := pdfText(t, file.body)
		for _, want := range []string{"履歴書", "星川渚", "医学部医学科入学", "臨床研修修了", "現在に至る", "医師免許"} {
			if !strings.Contains(text, want) {
				t.Errorf("the file does not say %q:\n%s", want, text)
			}
		}
		for _, no := range []string{"流星病院", "天の川大学", "1989", "星見町", "7777", "cv@example", "123456", "夜も診たい"} {
			if strings.Contains(text, no) {
				t.Errorf("%q was not chosen and is in the file", no)
			}
		}
		w.get("/me/cv/other").want(t, 404)
		other := b.newDoctor("other@example.net")
		if text := pdfText(t, other.get("/me/cv/resume").want(t, 200).body); strings.Contains(text, "星川") {
			t.Error("another doctor's file")
		}
		w.submit("/me/account", "/me/export", url.Values{}).want(t, 200, "星見町", "流星病院", "夜も診たい")
		id := b.profileOf("cv@example.net").ID
		w.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}}).want(t, 200)
		if v, err := b.store.CVs().Of(t.Context(), id); err != nil || v.Version != 0 {
			t.Errorf("the CV outlived its doctor: %+v, %v", v, err)
		}
	})
}

// The poster gets the file as it was when the doctor applied, and each look is
// in the doctor's log. A CV that changed in between is shown again, and a file
// beside it is refused.
func TestAMadeCVIsFrozenWithTheApplication(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		w := b.newDoctor("cv@example.jp").named()
		w.upload("/me/licences", medical, "a.png", scanned(t)).want(t, 303)
		w.submit("/me/cv", "/me/cv", resume("legal_name", "")).want(t, 303)
		page := "/jobs/" + m.job.ID + "/apply"
		w.get(page).want(t, 200, "付けた場合に届く内容: 履歴書", "見本 太郎", "内科を十年", "付けたCVの内容を除く")
		form := applying()
		form["cv_forms"] = []string{"history"}
		w.attach(page, page, form, attached{"cv", "a.pdf", pdf("<< /Type /Catalog >>")}).want(t, 422, "どちらか一方")
		form.Set("cv_seen", "0123456789")
		w.submit(page, page, form).want(t, 422, "内容が変わりました")
		form.Del("cv_seen")
		form["cv_forms"] = []string{"letter"}
		w.submit(page, page, form).want(t, 422, "「letter」は選べない値です")
		form["cv_forms"] = []string{"history"}
		w.submit(page, page, form).want(t, 303)
		w.submit("/me/cv", "/me/cv", resume("summary.ja", "あとから書いたこと")).want(t, 303)

		desk := "/desk/applications/" + strings.TrimPrefix(w.applied(), "/me/applied/")
		links, names := m.clinic.get(desk).want(t, 200).threadFiles()
		if len(links) != 1 || strings.Contains(names[0], "見本") {
			t.Fatalf("the clinic sees %v %v", links, names)
		}
		text := pdfText(t, m.clinic.get(links[0]).want(t, 200).body)
		if !strings.Contains(text, "職務経歴書") || !strings.Contains(text, "内科を十年") || strings.Contains(text, "あとから") ||
			strings.Contains(text, "流星病院") || strings.Contains(text, "夜も診たい") {
			t.Errorf("the clinic reads %s", text)
		}
		if n := strings.Count(w.get("/me/views").want(t, 200).body, "応募のファイル</td>"); n != 1 {
			t.Errorf("%d looks are in the doctor's log, want 1", n)
		}
		m.doctor.get(links[0]).want(t, 403)
	})
}

// applied is the page of the only application.
func (w *browser) applied() string {
	w.t.Helper()
	found := threadPage.FindString(w.get("/me/applied").body)
	if found == "" {
		w.t.Fatal("no application is listed")
	}
	return found
}

var threadPage = regexp.MustCompile(`/me/applied/[0-9a-f]{24}`)
