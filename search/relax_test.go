package search_test

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/searchtest"
)

// nearest returns the ids that the first relaxed question with an answer finds,
// and whether the question had to be relaxed.
func nearest(docs []*search.Document, text string) (ids []string, relaxed bool) {
	for q := searchtest.Analyzer().Read(models.Criteria{Text: text}); q != nil && len(ids) == 0; q = q.Relaxed() {
		for _, d := range docs {
			if q.Matches(d) {
				ids = append(ids, d.ID)
			}
		}
		relaxed = q.Criteria.Text == text && !slices.Equal(ids, searchtest.Answers(docs, q.Criteria))
	}
	return ids, relaxed
}

func TestNearestAnswersKeepWhatTheWorkIsAbout(t *testing.T) {
	docs := searchtest.DemoDocuments(t)
	for name, tc := range map[string]struct {
		text string
		want []string
	}{
		"a specialty that no job names is welcome where any is": {"整形外科", []string{"EN01", "EN03", "JA09", "JA10", "JA11"}},
		"an amount a day is compared by the hour":               {"日給10万円以上 循環器", []string{"JA08"}},
		"an amount is nearly reached":                           {"日給8万円以上 循環器", []string{"JA12"}},
		"an amount a case has no hours":                         {"1件3000円 読影", []string{"JA05"}},
		"a word that no job holds is dropped first":             {"訪問看護ステーションの産業医 福岡", []string{"JA03"}},
		"hours are dropped before the specialty":                {"小児科で土日だけ自宅からできる仕事はありますか", []string{"JA07"}},
		"places too":                                            {"大阪 眼科", []string{"JA06"}},
		"of two topics either will do":                          {"乳腺外科 産業医", []string{"JA03", "JA04", "JA08"}},
		"exclusions stay":                                       {"小児科 産業医 -常勤", []string{"JA03", "JA07"}},
		"a compound of which no job speaks is taken apart":      {"重粒子線 画像", nil},
	} {
		got, relaxed := nearest(docs, tc.text)
		slices.Sort(got)
		if tc.want != nil && !slices.Equal(got, tc.want) || !relaxed {
			t.Errorf("%s: %q finds %v, relaxed %v", name, tc.text, got, relaxed)
		}
	}
}

func TestAValueIsFoundInsideALongerWord(t *testing.T) {
	titled := func(id, title string) *search.Document {
		return searchtest.Analyzer().NewDocument(&models.Job{ID: id, Advert: models.Advert{Title: vocab.Text{JA: title}}})
	}
	docs := []*search.Document{titled("holter", "ホルター心電図の判読"), titled("chest", "胸部レントゲンの読影")}
	for _, text := range []string{"心電図", "しんでんず"} {
		if got, _ := nearest(docs, text); !slices.Equal(got, []string{"holter"}) {
			t.Errorf("%q finds %v", text, got)
		}
	}
}

func TestANameOfLettersAndANumberIsFoundHoweverItIsWritten(t *testing.T) {
	titled := func(id, title string) *search.Document {
		return searchtest.Analyzer().NewDocument(&models.Job{ID: id, Advert: models.Advert{Title: vocab.Text{JA: title}}})
	}
	docs := []*search.Document{titled("GLP-1", "GLP-1受容体作動薬の外来"), titled("ABC56", "ABC56の記事"), titled("other", "血圧の記事"),
		titled("XYZ 34", "XYZ 34の治験"), titled("QRS-12", "QRS-12という試験")}
	for text, want := range map[string]string{"glp1": "GLP-1", "GLP-1": "GLP-1", "abc-56": "ABC56", "ABC 56": "ABC56", "xyz34": "XYZ 34",
		"XYZ-34": "XYZ 34", "qrs12": "QRS-12"} {
		if got, _ := nearest(docs, text); !slices.Equal(got, []string{want}) {
			t.Errorf("%q finds %v, want %s", text, got, want)
		}
	}
}

func TestAQuestionWithAnswersIsNotMadeVaguer(t *testing.T) {
	docs := searchtest.DemoDocuments(t)
	for _, text := range []string{"内科", "産業医 福岡", "時給1万円以上", "当直なし"} {
		if got, relaxed := nearest(docs, text); relaxed ||
			!slices.Equal(got, searchtest.Answers(docs, models.Criteria{Text: text})) {
			t.Errorf("%q finds %v, relaxed %v", text, got, relaxed)
		}
	}
}

// Each step finds at least what the step before it finds, but for two topics
// that no job has both.
func TestRelaxingEnds(t *testing.T) {
	for _, text := range []string{"", "内科", "医師", "整形外科 夜 大阪 8万円 ロボット -英語", "重粒子線治療計画", "-当直", "「完全在宅」 OR 眼科"} {
		steps := 0
		for q := searchtest.Analyzer().Read(models.Criteria{Text: text}); q != nil; q = q.Relaxed() {
			if steps++; steps > 15 {
				t.Fatalf("%q is relaxed without end", text)
			}
		}
	}
}

func TestRelaxedFindsWhatHoldsSomeOfTheWords(t *testing.T) {
	docs := searchtest.DemoDocuments(t)
	q := searchtest.Analyzer().Read(models.Criteria{Text: "整形外科 遠隔読影 -夜間"})
	r := q.Relaxed()
	var got []string
	for _, d := range docs {
		if q.Matches(d) {
			t.Errorf("%s holds all the words", d.ID)
		}
		if r.Matches(d) {
			got = append(got, d.ID)
		}
	}
	if slices.Contains(got, "JA05") { // night is in its schedule
		t.Errorf("an exclusion was lost: %v", got)
	}
	for text, want := range map[string]string{"専属 住宅": "JA04", "待機料": "JA12"} { // of 専属産業医 and 自宅待機
		found := false
		for q := searchtest.Analyzer().Read(models.Criteria{Text: text}); q != nil && !found; q = q.Relaxed() {
			found = slices.ContainsFunc(docs, func(d *search.Document) bool { return q.Matches(d) })
			if found && !slices.ContainsFunc(docs,
				func(d *search.Document) bool { return d.ID == want && q.Matches(d) }) {
				t.Errorf("%q does not find %s first", text, want)
			}
		}
		if !found {
			t.Errorf("%q finds nothing", text)
		}
	}
	if r := searchtest.Analyzer().Read(models.Criteria{Text: "産業医"}).Relaxed(); r == nil || r.Relaxed() != nil {
		t.Error("one word can be relaxed further than to longer words that hold it")
	}
}

func TestAPlaceWithoutJobsIsWhereTheDoctorSits(t *testing.T) {
	docs := searchtest.DemoDocuments(t)
	for _, text := range []string{"北海道 内科", "沖縄 内科", "長崎県 内科"} {
		got, relaxed := nearest(docs, text)
		if !relaxed || !slices.Contains(got, "JA01") || slices.Contains(got, "JA12") {
			t.Errorf("%q finds %v, relaxed %v; want the internist's job that can be done from there", text, got,
				relaxed)
		}
	}
}

// What was understood yields by its kind: words first, then what suits one's life,
// then days and hours, then places, and the work last.
func TestConditionsYieldByTheirKind(t *testing.T) {
	doc := func(change func(*models.Job)) *search.Document {
		j := &models.Job{ID: "x", Advert: models.Advert{PrimaryWork: "occupational_health", Employment: "service_contract", Remote: "full_remote",
			Schedules: []vocab.ScheduleType{"weekday_daytime"}, Description: "毎週火曜10:00〜12:00。"}}
		change(j)
		return searchtest.Analyzer().NewDocument(j)
	}
	other := doc(func(j *models.Job) { j.Description = "毎週木曜10:00〜12:00。" })
	for name, tc := range map[string]struct {
		text    string
		nearest *search.Document
	}{
		"a day outlasts a word":             {"産業医 火曜 テント", doc(func(*models.Job) {})},
		"a day outlasts what suits a life":  {"産業医 火曜の午前 介護", doc(func(*models.Job) {})},
		"a contract outlasts the day":       {"産業医 金曜 業務委託", doc(func(*models.Job) {})},
		"days a week outlast an extra":      {"産業医 週1日 副業", doc(func(j *models.Job) { j.Description = "週1日から。" })},
		"a day that is not wanted outlasts": {"産業医 木曜以外 研修あり", doc(func(*models.Job) {})},
	} {
		found := false
		for q := searchtest.Analyzer().Read(models.Criteria{Text: tc.text}); q != nil && !found; q = q.Relaxed() {
			if found = q.Matches(tc.nearest); found && q.Matches(other) && name != "a contract outlasts the day" && name != "days a week outlast an extra" {
				t.Errorf("%s: %q finds Thursdays as well", name, tc.text)
			}
		}
		if !found {
			t.Errorf("%s: %q does not find it", name, tc.text)
		}
	}
	full := doc(func(j *models.Job) { j.Employment = "full_time" })
	for q := searchtest.Analyzer().Read(models.Criteria{Text: "産業医 金曜 業務委託"}); q != nil; q = q.Relaxed() {
		if q.Matches(other) {
			if q.Matches(full) {
				t.Error("a contract is given up with the day")
			}
			break
		}
	}
}
