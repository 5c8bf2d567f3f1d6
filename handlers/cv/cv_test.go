package cv_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/ledongthuc/pdf"

	"github.com/enkaku/enkaku/handlers/cv"
	"github.com/enkaku/enkaku/handlers/typeset"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/document"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/static"
	"github.com/enkaku/enkaku/templates"
)

const today models.Date = "2026-11-29"

// printer has no font but the board's own.
var printer = cv.NewPrinter("")

// everything is a doctor who filled all there is, each text once.
func everything() (models.Doctor, models.CV) {
	d := models.Doctor{
		DisplayName: "内科医K", LegalName: "髙﨑 遙", Years: 11, Specialties: []vocab.Specialty{"internal_medicine"},
		Languages: []vocab.Language{"ja", "en"}, Skills: vocab.Skills.Keys()[:2], SelfPR: vocab.Text{JA: "よく聞く医師です", EN: "I listen."},
		Phone: "090-1111-2222",
		Licences: []models.LicenceHeld{
			{Key: vocab.LicenceMedical, Number: "512345", On: "2015-04-10"},
			{Key: vocab.LicenceBoard, Specialty: "internal_medicine", Detail: "日本内科学会", On: "2019-12-01"}, {Key: "insurance_physician"},
		},
	}
	v := models.CV{
		Reading: "たかさき はるか", Latin: "Haruka Takasaki", Born: "1989-01-07", Postcode: "100-0001", AddressReading: "とうきょうと",
		Address: vocab.Text{JA: "東京都千代田区見本1-1", EN: "1-1 Mihon, Tokyo"}, Phone: "080-3333-4444", Email: "cv@example.jp",
		Schools: []models.CVSchool{{From: "2009-04", To: "2015-03", School: vocab.Text{JA: "見本大学", EN: "Mihon University"},
			Course: vocab.Text{JA: "医学部医学科", EN: "School of Medicine"}}},
		Posts: []models.CVPost{
			{Kind: models.PostTraining, From: "2015-04", To: "2017-03", Place: vocab.Text{JA: "㈱見本病院", EN: "Mihon Hospital"}},
			{Kind: models.PostIkyoku, From: "2017-04", To: "2019-04", Place: vocab.Text{JA: "見本大学第二内科"}, Duties: vocab.Text{JA: "外来週3単位"}},
			{Kind: models.PostHospital, From: "2019-05", Place: vocab.Text{JA: "青空クリニック"}, Department: vocab.Text{JA: "内科"},
				Role: vocab.Text{JA: "医長"}, Duties: vocab.Text{JA: strings.Repeat("年間三百例の内視鏡。", 20)}},
		},
		Summary: vocab.Text{JA: "要約のことば", EN: "A short summary."}, Works: vocab.Text{JA: "論文のことば"},
		Motive: vocab.Text{JA: "動機のことば"}, Requests: vocab.Text{JA: "希望のことば"},
	}
	for _, row := range models.CVParts {
		v.Chosen = append(v.Chosen, row.Part)
	}
	return d, v
}

var pages = sync.OnceValues(func() (*templates.Set, error) {
	assets, err := static.Load()
	if err != nil {
		return nil, err
	}
	return templates.New(assets)
})

func words(t *testing.T) cv.Words {
	t.Helper()
	set, err := pages()
	if err != nil {
		t.Fatal(err)
	}
	return func(l vocab.Lang) templates.Say {
		return func(key string, args ...any) string {
			text := set.Words(l, key, args...)
			if text == key {
				t.Errorf("no words for %s in %s", key, l)
			}
			return text
		}
	}
}

// read is the text of a PDF as another program reads it, without spaces.
func read(t *testing.T, content []byte) (text string, turned int) {
	t.Helper()
	if _, faults := document.Read(content); len(faults) > 0 {
		t.Errorf("the board would refuse its own file: %v", faults)
	}
	r, err := pdf.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := r.GetPlainText()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if _, err := out.ReadFrom(plain); err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(out.String()), ""), r.NumPage()
}

func made(t *testing.T, d *models.Doctor, v *models.CV, forms ...models.CVForm) (string, int) {
	t.Helper()
	shown := v.Shown(d)
	content, err := printer.PDF(cv.Sheets(&shown, forms, words(t), today), today)
	if err != nil {
		t.Fatal(err)
	}
	if at := os.Getenv("CV_OUT"); at != "" {
		_ = os.WriteFile(at+"/"+string(forms[0])+".pdf", content, 0o600)
	}
	return read(t, content)
}

// Each form holds what belongs on it, and another program reads it.
func TestEachFormCanBeReadBack(t *testing.T) {
	d, v := everything()
	for form, want := range map[models.CVForm][]string{
		models.CVResume: {"履歴書", "2026年11月29日現在", "髙﨑遙", "たかさきはるか", "1989年1月7日生(満37歳)", "〒100-0001東京都千代田区見本1-1",
			"080-3333-4444", "cv@example.jp", "見本大学医学部医学科入学", "卒業", "(株)見本病院臨床研修開始", "見本大学第二内科入局", "退局",
			"青空クリニック内科入職(医長)", "現在に至る", "以上", "医師免許", "番号512345", "動機のことば", "希望のことば"},
		models.CVHistory: {"職務経歴書", "氏名髙﨑遙", "要約のことば", "2017年4月〜2019年4月", "2019年5月〜現在", "青空クリニック内科医長", "外来週3単位",
			"医師経験11年", "日本内科学会", "論文のことば", "よく聞く医師です"},
		models.CVEnglish: {"HarukaTakasaki", "Curriculumvitae", "1-1Mihon,Tokyo", "Apr2015–Mar2017", "MihonHospital", "MihonUniversity",
			"Ashortsummary.", "Ilisten.", "yearsasadoctor"},
	} {
		got, _ := made(t, &d, &v, form)
		for _, text := range want {
			if !strings.Contains(got, text) {
				t.Errorf("%s does not say %q:\n%s", form, text, got)
			}
		}
		if strings.Contains(got, "090-1111-2222") {
			t.Errorf("%s has the profile's own number", form)
		}
	}
	if got, _ := made(t, &d, &v, models.CVEnglish); strings.Contains(got, "1989") || strings.Index(got, "May2019") > strings.Index(got, "Apr2015") {
		t.Errorf("the English CV tells an age, or begins with the oldest:\n%s", got)
	}
}

// What the doctor did not choose is not in the file, whatever the form.
func TestWhatWasNotChosenIsInNoFile(t *testing.T) {
	d, v := everything()
	marks := map[models.CVPart][]string{
		models.CVName: {"髙﨑遙", "たかさき", "Takasaki"}, models.CVBorn: {"1989", "37歳"}, models.CVPhone: {"080-3333"},
		models.CVAddress: {"千代田区", "とうきょうと", "100-0001", "1-1Mihon"}, models.CVEmail: {"cv@example.jp"},
		models.CVSchools: {"医学部医学科"}, models.CVPosts: {"医長", "2017年4月"}, models.CVPlaces: {"見本大学", "見本病院", "青空クリニック", "Mihon"},
		models.CVDuties: {"外来週3単位", "内視鏡"}, models.CVLicences: {"医師免許", "日本内科学会"}, models.CVLicenceNumbers: {"512345"},
		models.CVFields: {"医師経験"}, models.CVSkills: {vocab.Skills.Label(vocab.Skills.Keys()[0], vocab.JA)},
		models.CVLanguages: {"語学"}, models.CVSummary: {"要約のことば", "Ashort"}, models.CVWorks: {"論文のことば"},
		models.CVAbout: {"よく聞く医師", "Ilisten"}, models.CVMotive: {"動機のことば"}, models.CVRequests: {"希望のことば"},
	}
	printed := func(v *models.CV) string {
		shown := v.Shown(&d)
		return strings.Join(strings.Fields(fmt.Sprintf("%+v", cv.Sheets(&shown, models.CVForms, words(t), today))), "")
	}
	all := printed(&v)
	for _, row := range models.CVParts {
		without := v
		without.Chosen = nil
		for _, p := range v.Chosen {
			if p != row.Part {
				without.Chosen = append(without.Chosen, p)
			}
		}
		got := printed(&without)
		if len(marks[row.Part]) == 0 {
			t.Errorf("nothing stands for %s", row.Part)
		}
		for _, mark := range marks[row.Part] {
			mark = strings.ReplaceAll(mark, " ", "")
			if row.Part == models.CVPlaces && mark == "Mihon" {
				mark = "MihonHospital"
			}
			if !strings.Contains(all, mark) || strings.Contains(got, mark) {
				t.Errorf("%s: with it %q is there: %v; without it: %v", row.Part, mark, strings.Contains(all, mark), strings.Contains(got, mark))
			}
		}
	}
	nothing := v
	nothing.Chosen = nil
	got, _ := made(t, &d, &nothing, models.CVForms...)
	if !strings.Contains(got, "内科医K(表示名)") {
		t.Errorf("the displayed name does not stand for the real one: %s", got)
	}
	for part, texts := range marks {
		for _, mark := range texts {
			if strings.Contains(got, strings.ReplaceAll(mark, " ", "")) {
				t.Errorf("nothing was chosen, and %q of %s is in the file", mark, part)
			}
		}
	}
}

// Years of eras stand in one style throughout.
func TestErasInOneStyle(t *testing.T) {
	d, v := everything()
	v.Eras = true
	got, _ := made(t, &d, &v, models.CVResume, models.CVHistory)
	for _, want := range []string{"令和8年11月29日現在", "昭和64年1月7日生", "平成27", "令和元"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing:\n%s", want, got)
		}
	}
	for _, year := range []string{"2015", "2019年", "2026"} {
		if strings.Contains(got, year) {
			t.Errorf("%s stands in the other style", year)
		}
	}
}

// A career of the most rows and texts of the longest kind fills pages that have
// numbers; equal content is an equal file.
func TestALongCareerTurnsPages(t *testing.T) {
	d, v := everything()
	for len(v.Posts) < models.MaxPosts {
		v.Posts = append(v.Posts, v.Posts[1])
	}
	v.Motive.JA = strings.Repeat("長い動機。\n", 300)
	for _, form := range models.CVForms {
		if got, turned := made(t, &d, &v, form); turned < 3 || !strings.Contains(got, "3") {
			t.Errorf("%s has %d pages", form, turned)
		}
	}
	shown := v.Shown(&d)
	sheets := cv.Sheets(&shown, models.CVForms, words(t), today)
	first, err := printer.PDF(sheets, today)
	second, err2 := printer.PDF(sheets, today)
	if err != nil || err2 != nil || !bytes.Equal(first, second) {
		t.Errorf("made twice it differs: %v %v", err, err2)
	}
}

// An almost empty profile makes a file, and strange signs break none.
func TestLittleAndStrangeContent(t *testing.T) {
	d := models.Doctor{DisplayName: "K"}
	v := models.NewCV("x")
	if _, turned := made(t, &d, &v, models.CVForms...); turned != 3 {
		t.Errorf("%d pages of nearly nothing", turned)
	}
	v.Summary.JA = "吉野家\U0001F600 (括弧) \\ 𠮷野 \U000FFFFF <script>"
	if got, _ := made(t, &d, &v, models.CVHistory); !strings.Contains(got, "(括弧)\\𠮷野") || !strings.Contains(got, "〓") {
		t.Errorf("got %s", got)
	}
	if lost, err := printer.Undrawable("髙﨑\U000FFFFF㈱"); err != nil || lost != "\U000FFFFF" {
		t.Errorf("not drawable: %q, %v", lost, err)
	}
}

// A name of kanji that only a font of the machine has stands in the file, in
// every form and on every part of it, and is read back as it was typed.
func TestNamesWithRareKanji(t *testing.T) {
	at, err := typeset.Installed("")
	if err != nil || at == "" {
		t.Fatalf("no font of names on this machine; Debian: apt-get install fonts-noto-cjk (%v)", err)
	}
	named := cv.NewPrinter(at)
	const rare = "渡邉邊栁德濵瀨槗髙﨑𠮷𡈽𣘺"
	d, v := everything()
	d.LegalName, v.Posts[2].Place.JA, v.Summary.JA, v.Address.JA = rare, rare+"病院", "要約"+rare, rare+"町"
	v.Schools[0].School.JA, v.Motive.JA = rare+"大学", rare
	if lost, err := named.Undrawable(rare); err != nil || lost != "" {
		t.Errorf("lost: %q, %v", lost, err)
	}
	if lost, _ := printer.Undrawable(rare); !strings.Contains(lost, "邉") {
		t.Errorf("without that font the page would promise %q", lost)
	}
	shown := v.Shown(&d)
	for form, times := range map[models.CVForm]int{models.CVResume: 5, models.CVHistory: 3} {
		sheets := cv.Sheets(&shown, []models.CVForm{form}, words(t), today)
		content, err := named.PDF(sheets, today)
		if err != nil {
			t.Fatal(err)
		}
		if at := os.Getenv("CV_OUT"); at != "" {
			_ = os.WriteFile(at+"/rare-"+string(form)+".pdf", content, 0o600)
		}
		if got, _ := read(t, content); strings.Count(got, rare) < times || strings.Contains(got, "〓") {
			t.Errorf("%s: %d of %d in\n%s", form, strings.Count(got, rare), times, got)
		}
		if again, err := named.PDF(sheets, today); err != nil || !bytes.Equal(content, again) {
			t.Errorf("%s: made twice it differs: %v", form, err)
		}
	}
}
