package reading_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/searchtest"
)

func TestTextFindsDemoJobs(t *testing.T) {
	docs := searchtest.DemoDocuments(t)
	for name, tc := range map[string]struct {
		text       string
		want, none []string // must be found, must not be found; none "*": no other than want
	}{
		"one dictionary word":                 {"産業医", []string{"JA03", "JA04"}, []string{"*"}},
		"work from home is every remote job":  {"在宅勤務", []string{"JA01", "JA02", "JA12"}, nil},
		"care in the home is another thing":   {"在宅医療", []string{"JA12"}, []string{"*"}},
		"visits to the home":                  {"訪問診療", []string{"JA12"}, []string{"JA01", "JA02"}},
		"Kyoto is not Tokyo":                  {"京都", []string{"JA06"}, []string{"*"}},
		"Tokyo is not the agency's Tokyo":     {"東京", []string{"JA01", "JA08", "JA09", "EN01", "EN03"}, []string{"*"}},
		"a surgical subspecialty is surgery":  {"外科", []string{"JA08"}, []string{"*"}},
		"another surgery is not orthopedics":  {"整形外科", nil, []string{"*"}},
		"night work":                          {"夜勤", []string{"JA12"}, []string{"JA02", "JA03"}},
		"a duty that no advert offers":        {"当直", nil, []string{"*"}},
		"no night duty":                       {"当直なし", []string{"JA01", "JA02", "JA08"}, []string{"JA12"}},
		"what is denied is not offered":       {"オンコール", []string{"JA12"}, []string{"*"}},
		"exclusion":                           {"内科 -オンコール", []string{"JA01"}, []string{"JA12"}},
		"exclusion with NOT":                  {"内科 NOT オンコール", []string{"JA01"}, []string{"JA12"}},
		"no space between words":              {"土日だけの小児相談", nil, []string{"*"}},
		"natural Japanese":                    {"夜だけ働ける内科のオンライン診療", []string{"JA01"}, []string{"JA02"}},
		"abbreviation":                        {"循内", []string{"JA08", "JA12"}, []string{"*"}},
		"half-width and a variant":            {"ｵﾝﾗｲﾝｼﾝﾘｮｳ", []string{"JA01", "JA02"}, nil},
		"reading":                             {"さんぎょうい", []string{"JA03", "JA04"}, []string{"*"}},
		"long vowel":                          {"読影モニタ", []string{"JA05"}, nil},
		"mistyped kanji":                      {"遠隔読映", []string{"JA05"}, []string{"*"}},
		"missing letter":                      {"セカンドオピニン", []string{"JA08", "EN02"}, []string{"*"}},
		"swapped letters":                     {"tleeradiology", []string{"JA05"}, []string{"*"}},
		"English for a Japanese advert":       {"occupational physician", []string{"JA03", "JA04"}, []string{"*"}},
		"Japanese for an English advert":      {"治験 英語", []string{"EN03"}, []string{"*"}},
		"plural and hyphen":                   {"second-opinions", []string{"JA08", "EN02"}, []string{"*"}},
		"a word no advert holds":              {"リワーク", []string{"JA02", "JA03"}, nil},
		"a duty no advert names so":           {"就業判定", []string{"JA03", "JA04"}, []string{"*"}},
		"generic words filter nothing":        {"医師 求人 産業医 募集", []string{"JA03", "JA04"}, []string{"*"}},
		"only generic words":                  {"医師 求人", []string{"JA01", "EN03"}, nil},
		"phrase":                              {"「健康相談アプリ」", nil, []string{"*"}},
		"phrase of a text":                    {"「長時間労働者」", []string{"JA03"}, []string{"*"}},
		"alternatives":                        {"産業医 OR 遠隔読影", []string{"JA03", "JA04", "JA05"}, []string{"*"}},
		"hourly pay":                          {"時給1万円以上 内科", []string{"EN02", "JA12"}, []string{"JA01", "JA05"}},
		"city in letters":                     {"yokohama", []string{"JA07", "EN02"}, []string{"*"}},
		"where the doctor lives":              {"沖縄在住", []string{"JA01", "JA05"}, []string{"JA04", "JA12"}},
		"secondary work":                      {"ウェアラブル", []string{"JA12"}, []string{"*"}},
		"employer's name":                     {"そらのはし", []string{"JA01"}, []string{"*"}},
		"one kanji":                           {"眼", []string{"JA06"}, []string{"*"}},
		"agency's trade is not the job's":     {"産業保健", []string{"JA03", "JA04"}, []string{"*"}},
		"a field name says nothing by itself": {"科目:精神科", []string{"JA02", "JA03"}, nil},
		"all but one":                         {"読影以外のAI", []string{"JA06", "JA10", "EN01"}, []string{"*"}},
		"work denied is work left out":        {"訪問なし 内科", []string{"JA01", "EN01"}, []string{"JA12"}},
		"no nights at all":                    {"夜間対応なし", []string{"JA02", "JA03", "JA04", "JA08", "JA09", "JA11", "EN03"}, []string{"*"}},
		"no night duty, evenings will do":     {"当直なし", []string{"JA01", "JA02"}, []string{"JA12"}},
		"what an advert says in a field":      {"残業なし", []string{"JA01", "JA08", "EN02"}, []string{"*"}},
		"a denial is no slip of another word": {"転勤なし", nil, []string{"*"}},
		"a reading of what is denied":         {"とうちょくなし", []string{"JA02", "JA03"}, []string{"JA12"}},
		"leaving clinical work":               {"臨床をやめて企業で働きたい", []string{"JA09", "EN03"}, []string{"JA01", "JA02", "JA12"}},
		"one's own home is no satellite":      {"循環器の先生が家からできる仕事", []string{"JA12"}, []string{"*"}},
		"any work beside the main one":        {"小児科 バイト", []string{"JA07"}, []string{"*"}},
		"a short form of a specialty":         {"糖尿", []string{"JA12"}, []string{"*"}},
		"a look-alike kanji":                  {"精紳科", []string{"JA02", "JA03"}, []string{"*"}},
		"a duty at a time is one duty":        {"夜間オンコール不可 循環器", []string{"JA08"}, []string{"*"}},
		"no commute in other words":           {"通勤ゼロ", []string{"JA01", "JA05", "EN01"}, []string{"JA02", "JA09"}},
		"a denial after a space":              {"訪問診療 しない 内科 在宅", []string{"JA01"}, []string{"JA12"}},
		"night duty denied with its time":     {"夜間当直なし 企業勤務", []string{"JA03", "JA04", "JA09", "EN03"}, []string{"JA12"}},
		"what a person would rather not":      {"土日は働きたくない 精神科", []string{"JA02", "JA03"}, []string{"*"}},
		"one's own children are no patients":  {"子供を保育園に預けている間だけ精神科のオンライン診療", []string{"JA02"}, []string{"*"}},
		"spaces between all characters":       {"在 宅 医 療", []string{"JA12"}, []string{"*"}},
		"a part of the body":                  {"心臓", []string{"JA08", "JA12"}, []string{"*"}},
		"a certificate one does not have":     {"専門医でなくても オンライン診療", []string{"JA01", "JA02"}, []string{"JA05", "JA08"}},
		"denied behind, in English":           {"japanese licence not required", []string{"EN01"}, []string{"*"}},
		"no care at all":                      {"しんりょうなし", []string{"JA09", "EN01"}, []string{"JA01", "JA02", "JA12"}},
		"another care denied":                 {"対面診療なし 内科", []string{"JA01"}, nil},
		"where one lives abroad":              {"doctor living in Singapore", []string{"EN01"}, []string{"*"}},
		"days a week":                         {"週2日 産業医", []string{"JA03"}, []string{"JA04"}},
		"an evening told by the children":     {"子どもが寝た後 オンライン診療", []string{"JA01"}, []string{"JA02"}},
	} {
		got := searchtest.Answers(docs, models.Criteria{Text: tc.text})
		for _, id := range tc.want {
			if !slices.Contains(got, id) {
				t.Errorf("%s: %q does not find %s (finds %v)", name, tc.text, id, got)
			}
		}
		for _, id := range got {
			if slices.Contains(tc.none, id) || slices.Contains(tc.none, "*") && !slices.Contains(tc.want, id) {
				t.Errorf("%s: %q finds %s", name, tc.text, id)
			}
		}
	}
}

func TestEqualAmountsAreEqualQuestions(t *testing.T) {
	want := searchtest.Analyzer().Read(models.Criteria{Text: "日給8万以上"})
	if want.PayMin != 80_000 || want.PayUnit != uint8(vocab.PayUnits.Ordinal(models.PayDaily)) {
		t.Fatalf("日給8万以上 is %d in unit %d", want.PayMin, want.PayUnit)
	}
	for _, text := range []string{"日給80,000円", "日給８万円", "日給 80000円以上", "80,000円/日", "日当8万〜", "daily 80000 yen",
		"80k yen per day", "¥80,000/day", "日給八万円", "日給八万以上", "8 man yen a day"} {
		if q := searchtest.Analyzer().Read(models.Criteria{Text: text}); q.PayMin != want.PayMin ||
			q.PayUnit != want.PayUnit || len(q.Clauses) != 0 {
			t.Errorf("%s: floor %d in unit %d, clauses %v", text, q.PayMin, q.PayUnit, q.Clauses)
		}
	}
	for _, text := range []string{"24時間", "1日2時間", "2026年", "週3日", "10名", "CT 64列", "時給5000円以下"} {
		if q := searchtest.Analyzer().Read(models.Criteria{Text: text}); q.PayMin != 0 {
			t.Errorf("%s is read as pay of %d", text, q.PayMin)
		}
	}
}

func TestAmountsInKanji(t *testing.T) {
	for text, want := range map[string]uint32{
		"時給一万円": 10_000, "時給一万二千円": 12_000, "時給1万2千円": 12_000, "時給九千円": 9_000, "月給百二十万円": 1_200_000, "年収千五百万": 15_000_000,
		"年収二千万円以上": 20_000_000, "14 million yen a year": 14_000_000, "一件千円": 1_000, "日給十万": 100_000, "じきゅう1まんえん": 10_000,
	} {
		if q := searchtest.Analyzer().Read(models.Criteria{Text: text}); q.PayMin != want || len(q.Clauses) != 0 {
			t.Errorf("%s is read as %d, clauses %v", text, q.PayMin, q.Describe())
		}
	}
	for _, text := range []string{"一部在宅", "第二の意見", "一般内科", "三重県", "五反田", "千葉", "百日咳", "万能", "二次救急", "四国", "八王子",
		"一人医師"} {
		if q := searchtest.Analyzer().Read(models.Criteria{Text: text}); q.PayMin != 0 {
			t.Errorf("%s is read as pay of %d", text, q.PayMin)
		}
	}
}

func TestLiteralWordsAreNotValues(t *testing.T) {
	docs := searchtest.DemoDocuments(t)
	loose := searchtest.Answers(docs, models.Criteria{Text: "夜間"})
	literal := searchtest.Answers(docs, models.Criteria{Text: "夜間", Literal: []string{"夜間"}})
	if slices.Equal(loose, literal) || !slices.Contains(literal, "JA05") {
		t.Errorf("as a value %v, as a word %v", loose, literal)
	}
}

func TestReadingsSayWhatWasUnderstood(t *testing.T) {
	q := searchtest.Analyzer().Read(models.Criteria{Text: "皮膚科 医師 夜間 日給8万以上 「在宅 医療」 -当直"})
	var got []search.ReadingKind
	for _, r := range q.Readings {
		got = append(got, r.Kind)
	}
	want := []search.ReadingKind{search.ReadPay, search.ReadValue, search.ReadGeneric, search.ReadValue,
		search.ReadPhrase, search.ReadValue}
	if !slices.Equal(got, want) || !q.Readings[5].Not || q.Readings[1].Label.EN != "Dermatology" {
		t.Errorf("readings %+v", q.Readings)
	}
}

// queryWords are pieces people type; texts of the property tests are made of them.
var queryWords = []string{"内科", "在宅勤務", "在宅医療", "ﾘﾊﾋﾞﾘ", "オンライン診療", "京都", "東京都", "外科", "-当直", "「夜間 オンコール」", "OR",
	"psychiatrist", "Remote", "日給8万", "モニター", "当直なし", "no on-call", "ひふか", "がん", "CT", "セカンドオピニン", "医師", "残業なし", "\"second opinion\"", "フォロー"}

func TestWidthCaseAndSpacesChangeNothing(t *testing.T) {
	docs := searchtest.DemoDocuments(t)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(queryWords), 1, 5).Draw(t, "words"), " ")
		c := models.Criteria{Text: text}
		want := searchtest.Answers(docs, c)
		for name, other := range map[string]models.Criteria{
			"canonical":  c.Canonical(),
			"upper case": {Text: strings.ToUpper(text)},
			"full width": {Text: fullWidth(text)},
			"spaces":     {Text: "　" + strings.ReplaceAll(text, " ", "　 ") + " "},
		} {
			if got := searchtest.Answers(docs, other); !slices.Equal(got, want) {
				t.Fatalf("%s: %q finds %v, %q finds %v", name, text, want, other.Text, got)
			}
		}
	})
}

// fullWidth writes ASCII in full width.
func fullWidth(s string) string {
	return strings.Map(func(r rune) rune {
		if r > ' ' && r < 0x7f {
			return r + 0xfee0
		}
		return r
	}, s)
}

// What nobody means is read within bounds: the text is cut, and each part of
// it is looked at a bounded number of times.
func TestHostileTextsAreRead(t *testing.T) {
	for name, text := range map[string]string{
		"words without end":      strings.Repeat("精神科", 4000),
		"one katakana":           strings.Repeat("ア", 10_000),
		"mistyped kanji":         strings.Repeat("訪間診瞭", 2500),
		"hiragana":               strings.Repeat("あ", 10_000),
		"letters":                strings.Repeat("a ", 5000),
		"kanji of no word":       strings.Repeat("亜", 10_000),
		"stray spaces":           strings.Repeat("オンライン 診 療 ", 1000),
		"quotes":                 strings.Repeat("\"「", 5000),
		"exclusions":             strings.Repeat("-", 10_000),
		"ligatures that grow":    strings.Repeat("ﷺ", 10_000),
		"combining marks":        "a" + strings.Repeat("\u0301", 10_000),
		"amounts":                strings.Repeat("1万円", 3000),
		"no no no":               strings.Repeat("no ", 3000),
		"emoji":                  strings.Repeat("🩺", 10_000),
		"bytes that are no text": strings.Repeat("\xff\x00", 5000),
	} {
		q := searchtest.Analyzer().Read(models.Criteria{Text: text})
		if atoms := len(q.Describe()); atoms > models.MaxTextRunes+2 {
			t.Errorf("%s: %d demands", name, atoms)
		}
		job := models.Job{ID: "x"}
		job.Title.JA, job.Description = text, text
		if d := searchtest.Analyzer().NewDocument(&job); len(d.Texts[search.FieldTitle].Terms) > 2*len(text)+2 {
			t.Errorf("%s: %d terms of %d bytes", name, len(d.Texts[search.FieldTitle].Terms), len(text))
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"*", "\"", "title:x", "🩺", "「", "-", "- -", "OR OR", "not", "¥",
		"時給99999999999999999999円", "時給一万二千円以外", "百千万億円", "訪問なしで週二日出社", strings.Repeat("精神科", 40), strings.Repeat("ア", 100), "a'b's''", "ヴァヴヴ", "\x00\xff", "ﷺﷺ"} {
		f.Add(seed)
	}
	docs := searchtest.DemoDocuments(f)
	f.Fuzz(func(t *testing.T, text string) {
		q := searchtest.Analyzer().Read(models.Criteria{Text: text})
		for wider := q; wider != nil; wider = wider.Relaxed() {
			for _, d := range docs {
				wider.Matches(d)
			}
		}
		if len(q.Clauses) > models.MaxTextRunes {
			t.Errorf("%d clauses from one text", len(q.Clauses))
		}
		job := models.Job{ID: "x"}
		job.Title.JA, job.Description = text, text
		searchtest.Analyzer().NewDocument(&job)
	})
}
