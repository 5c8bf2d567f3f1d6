package reading_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
)

// sameDemand reports whether the first demand of two questions is one.
func sameDemand(one, other *search.Question) bool {
	return len(one.Clauses) > 0 && len(other.Clauses) > 0 && reflect.DeepEqual(one.Clauses[0], other.Clauses[0])
}

// Who says what one does asks for the work that it is.
func TestWhatOneDoesIsTheWork(t *testing.T) {
	for means, said := range map[string]struct{ things, verbs []string }{
		"記事執筆":    {[]string{"記事", "コラム", "文章"}, []string{"書く", "を書きたい", "書くだけ", "を書く仕事"}},
		"記事監修":    {[]string{"記事", "原稿", "文章"}, []string{"直す", "をチェックする", "直すだけ", "を添削する"}},
		"医療相談":    {[]string{"質問", "チャット", "悩み相談"}, []string{"に答える", "に答えるだけ", "に返信する", "に答える仕事"}},
		"相談":      {[]string{"話", "悩み", "愚痴"}, []string{"を聞く", "聞くだけ", "を聞く仕事"}},
		"教える":     {[]string{"医学生", "後輩", "若い先生"}, []string{"を教える", "に教えたい", "教える"}},
		"健診判定":    {[]string{"健診", "健診結果", "健診の結果"}, []string{"見るだけ", "をチェックする", "を見る"}},
		"心電図判読":   {[]string{"心電図", "ホルター"}, []string{"読む", "を読むだけ", "見る仕事"}},
		"オンライン診療": {[]string{"薬", "お薬", "処方箋"}, []string{"出すだけ", "を出す", "出すだけの仕事"}},
		"レセプト審査":  {[]string{"レセプト"}, []string{"チェックする", "を見る"}},
		"話さない仕事":  {[]string{"人", "患者さん", "誰"}, []string{"に会いたくない", "と関わりたくない"}},
		"呼び出しなし":  {[]string{"夜", "夜中に"}, []string{"起こされない", "呼び出されたくない"}},
	} {
		want := read(means)
		for _, thing := range said.things {
			for _, verb := range said.verbs {
				got := read(thing + verb)
				if !sameDemand(got, want) {
					t.Errorf("%s is %v, %s is %v", thing+verb, got.Describe(), means, want.Describe())
				}
				if len(got.Readings) == 0 || !strings.HasPrefix(got.Readings[0].Typed, thing) {
					t.Errorf("%s is shown as %v", thing+verb, got.Readings)
				}
			}
		}
	}
	for _, film := range []string{"レントゲン", "CT", "MRI", "マンモ"} {
		for _, verb := range []string{"見るだけ", "を読む", "読むだけ"} {
			if got, want := read(film+verb), read(film+" 読影"); !reflect.DeepEqual(got.Clauses, want.Clauses) {
				t.Errorf("%s is %v", film+verb, got.Describe())
			}
		}
	}
	for _, noun := range []string{"画像診断", "記事監修", "論文", "データ分析"} { // no deed
		if got := read(noun).Readings; len(got) == 0 || got[0].Typed != noun {
			t.Errorf("%s is shown as %v", noun, got)
		}
	}
}

// What one says of oneself is no demand, and no work with others like that.
func TestOnesOwnLifeDemandsNothing(t *testing.T) {
	for _, said := range []string{"休職中", "うつで休職中", "体調崩して休職中", "がん治療中でもできる", "車椅子", "耳が聞こえにくい", "腰が悪くて", "開業医", "開業準備中", "勤務医の",
		"医局辞めたい", "大学院生でもできる", "大学院の合間に", "定年したあと", "年齢不問", "ペットがいる"} {
		q := read(said)
		if len(q.Clauses) > 0 || len(q.Readings) == 0 {
			t.Errorf("%s demands %v and is shown as %v", said, q.Describe(), q.Readings)
		}
		if with := read("内科 " + said); !sameDemand(with, read("内科")) || len(with.Clauses) != 1 {
			t.Errorf("内科 %s demands %v", said, with.Describe())
		}
	}
	for _, others := range []string{"休職中の社員の面談", "休職中の従業員 面談"} {
		if q := read(others); len(q.Clauses) == 0 {
			t.Errorf("%s is taken for one's own life: %v", others, q.Readings)
		}
	}
}

// Of children, parents and a partner the lexicon has words.
func TestOnesFamilyIsReadAsItsWord(t *testing.T) {
	for means, said := range map[string][]string{
		"子育て":  {"シングルマザー", "ひとり親", "一人で子育て中", "母子家庭"},
		"育児":   {"妻の出産", "嫁が妊娠中で", "夫の育休", "出産予定で", "不登校の子がいる", "障害のある子を育てている"},
		"介護":   {"親の看病", "母の世話をしながら", "義父の面倒を見ている"},
		"どこでも": {"夫の転勤についていく", "転勤族の妻", "妻の転勤", "引っ越し予定"},
		"海外在住": {"夫の海外赴任についていく", "妻の留学", "家族の駐在に帯同"},
		"転居なし": {"引っ越したくない", "引っ越しなし", "転居できない"},
	} {
		for _, typed := range said {
			if q := read(typed); !sameDemand(q, read(means)) {
				t.Errorf("%s is %v, %s is %v", typed, q.Describe(), means, read(means).Describe())
			}
		}
	}
}

// How a wish ends, and how one would like to earn, is no word of an advert.
func TestTheEndOfAWishIsNoWord(t *testing.T) {
	for _, word := range []string{"時給8000円", "内科", "在宅", "産業医", "日給8万円"} {
		for _, end := range []string{"でもいい", "がいい", "のとこ", "のところ", "だといいな", "だと助かる", "のやつ", "があるとこ", "ないかな"} {
			if got, want := read(word+end), read(word); len(got.Clauses) != len(want.Clauses) || got.PayMin != want.PayMin {
				t.Errorf("%s demands %v", word+end, got.Describe())
			}
		}
	}
	for _, how := range []string{"てきとうに稼ぎたい", "がっつり稼ぎたい", "サクッと稼げる", "ゆるい仕事", "ゆるく働きたい", "楽な仕事", "割のいい仕事", "小遣い稼ぎ", "タイパいい", "ブラックじゃないとこ", "クレーム少ない", "責任軽い",
		"電話なしで応募できるところ", "ホワイトなところ"} {
		if q := read(how); len(q.Clauses) > 0 || len(q.Readings) == 0 {
			t.Errorf("%s demands %v, shown as %v", how, q.Describe(), q.Readings)
		}
	}
}

// What is paid beside the pay stands in few adverts: when in none, who would be
// paid it answers.
func TestWhatIsPaidBesidesIsFoundByWhoWouldBePaid(t *testing.T) {
	for typed, would := range map[string]func(*models.Job){
		"残業代でる?":      func(j *models.Job) { j.Employment = "full_time" },
		"残業手当あり":      func(j *models.Job) { j.Employment = "full_time" },
		"深夜手当あるとこ":    func(j *models.Job) { j.Schedules = append(j.Schedules, "night") },
		"扶養内":         func(j *models.Job) { j.Employment = "regular_part_time" },
		"扶養の範囲内で働きたい": func(j *models.Job) { j.Employment = "part_time" },
	} {
		q := read(typed)
		says := advertOf(func(j *models.Job) {
			j.Description = "残業手当、深夜手当を支給。扶養内の勤務も可。"
		})
		if !q.Matches(says) {
			t.Errorf("%s: the advert that says so does not answer: %v", typed, q.Describe())
		}
		doc, found := advertOf(would), false
		for ; q != nil && !found; q = q.Relaxed() {
			found = q.Matches(doc)
		}
		if !found {
			t.Errorf("%s finds nothing when no advert says it", typed)
		}
	}
}

// What nothing was read of is shown as such.
func TestATextThatSaysNothingIsShown(t *testing.T) {
	for _, typed := range []string{"ずっと続けられる", "寝てるだけ", "WHO", "いつまでもできる"} {
		if q := read(typed); len(q.Readings) == 0 || len(q.Clauses) > 0 {
			t.Errorf("%s is shown as %v and demands %v", typed, q.Readings, q.Describe())
		}
	}
}

// Other ways to say words of the lexicon, each with its chip as typed.
func TestClausesAreReadAsTheirWords(t *testing.T) {
	for means, said := range map[string][]string{
		"未経験":    {"初心者でもできる", "初めてでも安心", "はじめてだけど", "初心者歓迎"},
		"研修あり":   {"教えてもらえる", "わからないこと聞ける", "先輩に聞ける", "一人だと不安", "フォローしてくれる"},
		"バレない":   {"会社にバレない", "病院に内緒", "医局に知られたくない", "職場にばれずに"},
		"夜だけ":    {"夜しか無理", "夜しか働けない", "夜しかできない"},
		"1回4万":   {"1回3時間で4万", "1回2.5時間4万"},
		"年収300万": {"年間300万"},
		"賞与":     {"ボーナス"},
		"会議は不要":  {"会議なし", "ミーティングなし", "会議がない"},
	} {
		want := read(means)
		for _, typed := range said {
			got := read(typed)
			if len(got.Clauses) != len(want.Clauses) || got.PayMin != want.PayMin || got.PayUnit != want.PayUnit ||
				len(want.Readings) == 1 && got.Readings[0].Column != want.Readings[0].Column {
				t.Errorf("%s is %v, %s is %v", typed, got.Describe(), means, want.Describe())
			}
			if want.PayMin == 0 && got.Readings[0].Typed != typed && !strings.HasPrefix(typed, got.Readings[0].Typed) {
				t.Errorf("%s is shown as %v", typed, got.Readings)
			}
		}
	}
}

// Who says what kind of doctor one is takes jobs for any specialty as well.
func TestWhatOneIsTakesJobsForAnySpecialty(t *testing.T) {
	anyone := advertOf(func(j *models.Job) { j.Specialties = append(j.Specialties, "any_specialty") })
	for _, doctor := range []string{"外科医", "麻酔科医", "内科医", "眼科医", "皮膚科医"} {
		for _, as := range []string{"でもできる", "だけど", "ですが", "が家で", "でもOK"} {
			if q := read(doctor + as); !q.Matches(anyone) {
				t.Errorf("%s: %v", doctor+as, q.Describe())
			}
		}
		if read(doctor + " 募集").Matches(anyone) {
			t.Errorf("%s alone takes jobs for any specialty", doctor)
		}
	}
}

// A verb alone is no evidence: 書く of 書く仕事 stands in every text.
func TestAVerbAloneIsNoEvidence(t *testing.T) {
	doc := advertOf(func(j *models.Job) {
		j.PrimaryWork, j.Description = "occupational_health", "意見書を書くお仕事です。"
	})
	for _, typed := range []string{"監修", "ライター", "記事執筆", "執筆"} {
		if q := read(typed); q.Matches(doc) {
			t.Errorf("%s finds %v", typed, q.Describe())
		}
	}
}

// Of the evenings of a week, those of the typed day come first.
func TestTheEveningOfADayComesFirst(t *testing.T) {
	of := func(days string) *search.Document {
		return advertOf(func(j *models.Job) {
			j.Schedules, j.Description = append(j.Schedules, "night"), days+"の19時〜22時。"
		})
	}
	friday, monday := of("毎週金曜"), of("毎週月曜")
	stats := search.NewCorpusStats([]*search.Document{friday, monday})
	for _, typed := range []string{"金曜の夜", "金曜夜", "金曜日の夜間"} {
		if q := read(typed); q.Score(friday, stats) <= q.Score(monday, stats) {
			t.Errorf("%s puts Mondays first: %v", typed, q.Describe())
		}
	}
}
