package reading

import (
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

func TestSayingsMeanWhatShorterWordsMean(t *testing.T) {
	a := NewAnalyzer()
	for said, means := range map[string]string{
		"産婦人科医じゃないけどピル":  "専門医なし ピル",
		"皮膚科医ではないですが 美容": "専門医なし 美容",
		"院内はイヤ 無呼吸":      "完全在宅 無呼吸",
		"教室行かなくていい講師":    "完全在宅 講師",
		"病院に行きたくない 内科":   "完全在宅 内科",
		"安全性評価 日本語だけ":    "安全性評価 英語不要",
		"出社ぜったいしたくない":    "出社したくない",
		"オンコールは絶対いや":     "オンコールいや",
		"英語ぜんぜんできない":     "英語できない",
		"R9.4入職":         "令和9年4月開始",
		"r9/10":          "令和9年10月開始",
		"オンコールない内科":      "オンコールなし 内科",
		"残業ないとこがいい 産業医":  "残業なし 産業医",
		"患者さんと話したくない":    "話さない仕事",
		"保険診療じゃない":       "保険診療以外",
		"オンライン診りょう":      "オンライン診療",
		"パソコン貸してくれる":     "PC貸与",
		"ほぼ在宅 常勤":        "在宅 出社週1回くらい 常勤",
		"基本リモートの産業医":     "在宅 出社週1回くらい 産業医",
		"リモート中心の産業医":     "在宅 出社週1回くらい 産業医",
	} {
		got, want := a.Read(models.Criteria{Text: said}), a.Read(models.Criteria{Text: means})
		if len(got.Clauses) != len(want.Clauses) || len(got.Readings) != len(want.Readings) {
			t.Errorf("%s: %d clauses, %d readings; %s: %d, %d", said, len(got.Clauses), len(got.Readings), means,
				len(want.Clauses), len(want.Readings))
		}
	}
}

// TestWhatIsSaidInOtherWaysCanBeCrossedOut: the chip of a reading shows what was
// typed, and its cross takes that away.
func TestWhatIsSaidInOtherWaysCanBeCrossedOut(t *testing.T) {
	a := NewAnalyzer()
	for _, text := range []string{"患者さんと話したくない", "オンコールない", "産婦人科医じゃないけど", "院内はイヤ", "R9.4入職", "初期研修医です",
		"名前出さなくていい", "日本語だけ", "ほぼ在宅", "パソコン貸してくれる", "週10時間くらい"} {
		typed := "内科 " + text
		readings := a.Read(models.Criteria{Text: typed}).Readings
		for i, r := range readings {
			if left := Without(typed, readings, i); left == typed || r.Typed != "内科" && left != "内科" && i == 1 {
				t.Errorf("%s without %q, read as %s, is %q", typed, r.Typed, r.Label.JA, left)
			}
		}
	}
}

// TestHowOftenOneComesIsAnUpperBound: jobs for which one comes more rarely answer
// as well, and the chip says so.
func TestHowOftenOneComesIsAnUpperBound(t *testing.T) {
	a := NewAnalyzer()
	for typed, want := range map[string]string{
		"ほぼ在宅": "週1回まで", "基本リモート": "週1回まで", "出社は月1回まで": "月1回まで", "月2回出社": "月2〜3回(隔週など)まで",
		"年1回の出社": "年1〜2回まで", "週3日出社": "週3日まで", "毎日出社": "週2回以上", "出社は最初だけ": "最初の数か月のみ",
	} {
		var got []string
		for _, r := range a.Read(models.Criteria{Text: typed}).Readings {
			if r.Column == search.ColOnsite {
				got = append(got, r.Label.JA)
				if r.Typed != typed {
					t.Errorf("%s: the chip says %q was typed", typed, r.Typed)
				}
			}
		}
		if len(got) != 1 || got[0] != want {
			t.Errorf("%s is shown as %q, want %q", typed, got, want)
		}
	}
}

// What filters is not also said to filter nothing.
func TestASayingThatFiltersIsNotCalledGeneric(t *testing.T) {
	a := NewAnalyzer()
	for _, text := range []string{"研修医でもできる", "研修医でもできるバイト", "専攻医でも可 内科"} {
		readings := a.Read(models.Criteria{Text: text}).Readings
		for _, generic := range readings {
			for _, r := range readings {
				if generic.Kind == search.ReadGeneric && r.Kind != search.ReadGeneric && r.Typed == generic.Typed {
					t.Errorf("%s: %q filters by %s and filters nothing", text, r.Typed, r.Label.JA)
				}
			}
		}
	}
}

// TestTownsAreReadInHiragana: by their names in kanji, and one reading may be several.
func TestTownsAreReadInHiragana(t *testing.T) {
	a := NewAnalyzer()
	for typed, names := range map[string][]string{
		"いまばり": {"今治"}, "ところざわ 産業医": {"所沢"}, "かりやの内科": {"刈谷"}, "かりや市": {"刈谷"}, "ひらかた で 内科": {"枚方"},
		"だいせん": {"大仙", "大山"}, "みなみあるぷす": {"南アルプス"}, "内科 さばえ在住": {"鯖江"}, "さくら": nil,
	} {
		said := map[string]bool{}
		for _, c := range a.Read(models.Criteria{Text: typed}).Clauses {
			for _, atom := range c.Any {
				said[atom.Text] = true
			}
		}
		for _, name := range names {
			if !said[name] {
				t.Errorf("%s does not ask for %s: %v", typed, name, said)
			}
		}
	}
}

// TestACrossTakesWhatIsSaidOfItsWord: the denial, the wish and the particles go
// with the word, or they would be said of another.
func TestACrossTakesWhatIsSaidOfItsWord(t *testing.T) {
	a := NewAnalyzer()
	for _, word := range []string{"大阪以外", "東京いがい", "出社ゼロ", "土日は無理", "平日の夜は無理", "業務委託はNG", "雇用のほうがいい", "電話苦手", "英語なしで",
		"面接なし", "業務委託はちょっと", "オンコールはきつい"} {
		for _, text := range []string{word, "精神科 " + word} {
			readings := a.Read(models.Criteria{Text: text}).Readings
			left := text
			for i := len(readings) - 1; i >= 0; i-- {
				if readings[i].Typed != "精神科" && readings[i].Kind != search.ReadGeneric {
					left = Without(text, readings, i)
					break
				}
			}
			if want := strings.TrimSuffix(text, word); left != strings.TrimSpace(want) {
				t.Errorf("%s: %v leaves %q", text, readings, left)
			}
		}
	}
}

// TestLittleLikingIsADenial: and a denial of all else a demand.
func TestLittleLikingIsADenial(t *testing.T) {
	a := NewAnalyzer()
	for said, means := range map[string]string{
		"業務委託はちょっと": "業務委託以外", "英語は不安": "英語なし", "当直はきつい": "当直なし", "読影以外は無理": "読影", "在宅じゃないと無理": "在宅",
		"完全在宅じゃなくてもいい": "可能", "紹介会社いや": "紹介会社以外", "パソコン借りたい": "PC貸与", "2月からはじめたい": "2月から",
		"産業医 名古屋いがい": "産業医 名古屋以外",
	} {
		got, want := a.Read(models.Criteria{Text: said}), a.Read(models.Criteria{Text: means})
		if len(got.Clauses) != len(want.Clauses) || len(got.Clauses) > 0 && got.Clauses[0].Not != want.Clauses[0].Not {
			t.Errorf("%s: %v; %s: %v", said, got.Describe(), means, want.Describe())
		}
	}
}

// What stands in adverts in other words than the filters, against what people type.
func TestSayingsAreFoundByWhatTextsSay(t *testing.T) {
	for typed, texts := range map[string]map[string]bool{ // description of an advert: comes before one that says nothing
		"スキマ時間":        {"スキマ時間にできるチャット相談": true},
		"育休中でもできる":     {"育休・産休中の先生も登録しています": true},
		"専門医なくてもできる":   {"専門医は必須ではありません": true, "専攻医は日給8万円": true},
		"患者と話さない セカオピ": {"患者さんとの面談はありません": true},
		"往診なし 電話当番":    {"往診はありません": true},
	} {
		for says, better := range texts {
			if got := scored(t, typed, says) > scored(t, typed, "ご自宅での仕事です"); got != better {
				t.Errorf("%s: %s comes first: %t", typed, says, got)
			}
		}
	}
}

// scored is how well an advert of a title that says nothing answers.
func scored(t *testing.T, typed, says string) float32 {
	t.Helper()
	a := NewAnalyzer()
	docs := []*search.Document{
		a.NewDocument(&models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "医師の募集"}, Description: says}}),
		a.NewDocument(&models.Job{ID: "y", Advert: models.Advert{Title: vocab.Text{JA: "ほかの募集"}, Description: "外来"}}),
	}
	return a.Read(models.Criteria{Text: typed}).Score(docs[0], search.NewCorpusStats(docs))
}

// A visit that a title denies is none, and whoever wants none finds the job.
func TestVisitsThatAreDenied(t *testing.T) {
	a := NewAnalyzer()
	for title, found := range map[string]bool{"夜間電話当番(往診に出ません)": true, "夜間電話当番(出動なし)": true, "オンコール(往診出動あり)": false, "夜間電話当番": true} {
		d := a.NewDocument(&models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: title}, Schedules: []vocab.ScheduleType{"on_call", "night"}}})
		for _, typed := range []string{"往診ない", "出動なし", "往診したくない"} {
			if a.Read(models.Criteria{Text: typed}).Matches(d) != found {
				t.Errorf("%s finds %s: %t", typed, title, !found)
			}
		}
	}
}

// The only hours that are asked for come before those among others, work that is
// over before children are fetched before work until the evening, and one duty
// of an occupational physician is not the other.
func TestOnlyTheseHoursAndThisDuty(t *testing.T) {
	a := NewAnalyzer()
	job := func(title, description string, hours ...vocab.ScheduleType) *search.Document {
		return a.NewDocument(&models.Job{ID: title, Advert: models.Advert{Title: vocab.Text{JA: title}, Description: description, Schedules: hours}})
	}
	for typed, pair := range map[string][2]*search.Document{
		"土日のみ":         {job("募集", "", "weekend"), job("募集", "", "weekend", "night", "weekday_daytime")},
		"夜だけ":          {job("募集", "", "night"), job("募集", "", "weekend", "night", "weekday_daytime")},
		"保育園のお迎えに間に合う": {job("募集", "9:00〜12:00", "weekday_daytime"), job("募集", "10:00〜19:00", "weekday_daytime")},
		"平日午前":         {job("募集", "火・金9:00〜12:00", "weekday_daytime"), job("募集", "月曜13:00〜17:00", "weekday_daytime")},
	} {
		q, stats := a.Read(models.Criteria{Text: typed}), search.NewCorpusStats(pair[:])
		if !q.Matches(pair[0]) || q.Matches(pair[1]) && q.Score(pair[0], stats) <= q.Score(pair[1], stats) {
			t.Errorf("%s: %v is not before %v", typed, pair[0].Texts[search.FieldBody].Terms, pair[1].Texts[search.FieldBody].Terms)
		}
	}
	for typed, other := range map[string]string{"専属産業医": "嘱託産業医の募集", "嘱託産業医": "専属産業医の募集"} {
		q := a.Read(models.Criteria{Text: typed})
		if q.Matches(job(other, "産業医です")) || len(q.Readings) != 1 || q.Readings[0].Label.JA != typed {
			t.Errorf("%s finds %s, and is shown as %v", typed, other, q.Readings)
		}
		for _, either := range []string{"専属産業医または嘱託産業医", "嘱託産業医か専属", "専属産業医 嘱託産業医"} { // either will do
			if q := a.Read(models.Criteria{Text: either}); slices.ContainsFunc(q.Clauses, func(c search.Clause) bool { return c.Not }) {
				t.Errorf("%s leaves out %v", either, q.Clauses)
			}
		}
	}
}

// Who does not speak a language looks for work without it.
func TestALanguageThatOneDoesNotSpeak(t *testing.T) {
	a := NewAnalyzer()
	english := a.NewDocument(&models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "英語でのオンライン診療"}, Languages: []vocab.Language{"en"}}})
	plain := a.NewDocument(&models.Job{ID: "y", Advert: models.Advert{Title: vocab.Text{JA: "オンライン診療"}, Languages: []vocab.Language{"ja"}}})
	for _, typed := range []string{"英語しゃべれない", "英語は話せないけど オンライン診療", "英語できません", "英語が苦手"} {
		q := a.Read(models.Criteria{Text: typed})
		if q.Matches(english) || !q.Matches(plain) {
			t.Errorf("%s finds work in English: %t, in Japanese: %t", typed, q.Matches(english), q.Matches(plain))
		}
	}
}
