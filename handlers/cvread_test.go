package handlers

import (
	"archive/zip"
	"bytes"
	"html"
	"mime/multipart"
	"net/url"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/handlers/pdftext"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// handedCV is a CV with what a board must not gather.
const handedCV = `履歴書
氏名　例野 見本子　　生年月日　昭和59年1月2日
現住所　〒330-0000 埼玉県さいたま市例区1-2-3
電話　048-000-0000
職歴
平成21年4月　例山病院　初期研修
平成23年4月　例川総合病院　内科
免許・資格
医師免許（2009年4月20日登録）
日本内科学会認定内科医
保険医登録
希望職種　皮膚科のオンライン診療
健康状態　腰痛あり`

// wordFile is a Word document of a text.
func wordFile(t *testing.T, text string) []byte {
	t.Helper()
	var file bytes.Buffer
	archive := zip.NewWriter(&file)
	part, err := archive.Create("word/document.xml")
	saved(t, err)
	body := `<w:p><w:r><w:t>` + strings.ReplaceAll(html.EscapeString(text), "\n", `</w:t></w:r></w:p><w:p><w:r><w:t>`) + `</w:t></w:r></w:p>`
	_, err = part.Write([]byte(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` +
		body + `</w:body></w:document>`))
	saved(t, err, archive.Close())
	return file.Bytes()
}

// handCV sends the form of the profile with a CV by its button.
func (w *browser) handCV(lang, name string, content []byte, form url.Values) answer {
	w.t.Helper()
	shown := w.get(lang + "/me/profile").body
	var body bytes.Buffer
	parts := multipart.NewWriter(&body)
	_ = parts.WriteField("_csrf", tokenField.FindStringSubmatch(shown)[1])
	for _, hidden := range shownField.FindAllStringSubmatch(shown, -1) {
		_ = parts.WriteField(hidden[1], hidden[2])
	}
	for field, values := range form {
		for _, value := range values {
			_ = parts.WriteField(field, value)
		}
	}
	if name != "" {
		file, _ := parts.CreateFormFile("cv_file", name)
		_, _ = file.Write(content)
	}
	_ = parts.Close()
	return w.send("POST", lang+"/me/profile/cv", &body, "Sec-Fetch-Site", "same-origin", "Content-Type", parts.FormDataContentType())
}

// A new doctor hands in a CV: the form is filled, nothing is saved before its own
// button, and then it finds jobs; what the form holds is not overwritten.
func TestACVFillsTheFormAndSavesNothing(t *testing.T) {
	program, err := os.Executable()
	saved(t, err)
	w := openWhole(t, func(b *Board) { b.ReadPDF = pdftext.NewReader(program, pdftext.Command).Read })
	b := w.enter("cv@example.jp")
	b.get("/me/profile").want(t, 200, "手元の履歴書・CVから入れる", "ファイルと文は保存しません")
	filled := []string{"CVから読み取った内容 6件", `value="17"`, `<option value="11" selected`, `name="specialties" value="internal_medicine" checked`,
		`value="2009-04-20"`, `value="日本内科学会認定内科医"`, "まだ保存していません"}
	for name, content := range map[string][]byte{"cv.txt": []byte(handedCV), "cv.docx": wordFile(t, handedCV), "cv.pdf": pdfOf(t, handedCV)} {
		b.handCV("", name, content, nil).want(t, 200, filled...).
			without(t, "見本子", "048-000", "さいたま市", "腰痛", `value="dermatology" checked`)
	}
	b.handCV("/en", "", nil, url.Values{"cv_text": {handedCV}}).want(t, 200, "Read from your CV: 6 items", "Not saved yet")
	if u, _ := w.store.Users().ByEmail(t.Context(), "cv@example.jp"); u.DoctorID != "" {
		t.Fatal("a profile is saved before anybody said so")
	}

	// What the form holds stays; what differs is offered, and taken when ticked.
	own := url.Values{"display_name": {"内科医C"}, "years": {"3"}, "pref": {"13"}, "specialties": {"dermatology"}, "visibility": {"private"},
		"languages": {"ja"}, "headline": {"書きかけ"}}
	page := b.handCV("", "cv.txt", []byte(handedCV), own).want(t, 200, `value="内科医C"`, `value="書きかけ"`, `value="3"`,
		`<option value="13" selected`, "保存するときに変える(今は3年)", "保存するときに変える(今は東京都)", "保存するときに加える")
	form := own
	for _, f := range hiddenField.FindAllStringSubmatch(page.body, -1) {
		if f[1] == models.FieldCVFound {
			form.Add(f[1], html.UnescapeString(f[2]))
		}
	}
	for i, one := range []string{"jp_medical_license", "society_certified", "insurance_physician"} {
		form.Set("licences."+itoa(int64(i))+".key", one)
	}
	form.Set("licences.0.on", "2009-04-20")
	form.Set("licences.1.detail", "日本内科学会認定内科医")
	form.Set("display_name", "")
	b.submit("/me/profile", "/me/profile", form).want(t, 422, "CVから読み取った内容 6件", "保存するときに変える(今は3年)")
	form.Set("display_name", "内科医C")
	form.Set("cv_take", "1") // the years; the prefecture stays
	b.submit("/me/profile", "/me/profile", form).want(t, 303)
	d := w.doctor("cv@example.jp")
	if d.Years != 17 || d.Pref != "13" || len(d.Specialties) != 1 || d.Specialties[0] != "dermatology" || d.Visibility != models.VisibilityPrivate ||
		len(d.Licences) != 3 || d.Licences[0].Key != vocab.LicenceMedical || d.Licences[0].Status != models.LicenceUnverified {
		t.Errorf("saved: %+v", d)
	}
	b.get("/me").want(t, 200, "あなたに合う求人")
	for _, secret := range []string{"見本子", "048-000", "例川総合病院"} {
		if strings.Contains(w.log.String(), secret) {
			t.Errorf("the log holds %s", secret)
		}
	}

	// A licence that the board has checked is left as it is.
	w.check("cv@example.jp")
	version := itoa(w.doctor("cv@example.jp").Version)
	b.handCV("", "cv.txt", []byte("医師免許 2009年4月20日登録\n精神保健指定医"), url.Values{"version": {version}, "licences.0.id": {medical},
		"licences.0.key": {medical}, "licences.0.on": {"2010-01-01"}}).want(t, 200, `value="2010-01-01"`, "保存するときに加える", `value="designated_psychiatrist" selected`)
}

// A file that cannot be read is refused in words beside its field, and what was typed
// stays; of a form that waits for a sign-in the CV is not kept.
func TestACVThatCannotBeRead(t *testing.T) {
	b := newBench(t, board)
	w := b.browser()
	w.signIn("hostile@example.jp")
	typed := url.Values{"headline": {"消えない文"}}
	for name, c := range map[string]struct {
		content, want string
	}{
		"empty.txt":   {"", "ファイルが空です"},
		"photo.jpg":   {"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x00\x00", "どれでもありません"},
		"broken.docx": {"PK\x03\x04 and no more", "壊れているか"},
		"old.doc":     {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600), "どれでもありません"},
		"poem.txt":    {"春はあけぼの。やうやう白くなりゆく山ぎは、すこしあかりて。", "読み取れませんでした"},
		"long.txt":    {strings.Repeat("医師です。", 20000), "40000文字まで"},
	} {
		w.handCV("", name, []byte(c.content), typed).want(t, 422, c.want, `value="消えない文"`)
	}
	w.handCV("", "", nil, typed).want(t, 422, "ファイルを選ぶか", `value="消えない文"`)
	w.handCV("", "cv.txt", []byte(handedCV), url.Values{"cv_text": {"この文も"}}).want(t, 422, "この文も", "両方があります")
	w.get("/me/profile/cv?large=1").want(t, 413, "大きすぎます")

	token := tokenField.FindStringSubmatch(w.get("/me/profile").body)[1]
	b.wait(15 * 24 * time.Hour)
	res := w.do("POST", "/me/profile", url.Values{"_csrf": {token}, "headline": {"消えない文"}, "cv_text": {handedCV}}, "Sec-Fetch-Site",
		"same-origin", "Referer", w.board.PublicURL.JoinPath("/me/profile").String())
	next, err := url.Parse(res.Header.Get("Location"))
	saved(t, err)
	held, err := b.store.HeldForms().Get(t.Context(), strings.TrimPrefix(next.Query().Get("next"), "/resume/"))
	if err != nil || len(held.Values["headline"]) != 1 || held.Values[models.FieldCVText] != nil {
		t.Errorf("led to %s, held: %v, %v", next, held.Values, err)
	}
}
