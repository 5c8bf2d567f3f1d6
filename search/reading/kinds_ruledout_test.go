package reading_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// A denial behind a list reaches over all of it, in whatever way the list is made.
func TestADenialReachesOverItsList(t *testing.T) {
	ways := map[string]string{"電話": "電話相談", "ビデオ": "ビデオ相談", "面談": "面談", "面接": "オンライン面接"}
	for one, title := range ways {
		for other := range ways {
			if one == other {
				continue
			}
			for _, typed := range []string{one + "も" + other + "も無理", one + "も" + other + "もなし", one + "も" + other + "もない", one + "・" + other + "なし", one + "や" + other + "は嫌", one + "とか" + other + "はNG", one + "と" + other + "なし"} {
				q := read(typed)
				if doc := advertOf(func(j *models.Job) { j.Title.JA = title }); q.Matches(doc) {
					t.Errorf("%s finds %s", typed, title)
				}
				if doc := advertOf(func(j *models.Job) { j.Title.JA = "読影" }); !q.Matches(doc) {
					t.Errorf("%s does not find 読影", typed)
				}
			}
		}
	}
}

// A denial that is denied demands nothing, or allows, or leaves all else.
func TestDeniedDenials(t *testing.T) {
	for _, open := range []string{"訪問なしじゃなくていい", "出社なしじゃなくてもいい", "当直なしでなくてもOK", "完全在宅のみじゃなくていい"} {
		if q := read("産業医 " + open); len(q.Clauses) != len(read("産業医").Clauses) {
			t.Errorf("%s demands more", open)
		}
	}
	for typed, means := range map[string]string{"副業禁止じゃない": "副業可", "兼業不可じゃないところ": "兼業可", "自費じゃなければOK": "自費以外", "出社なしじゃないと無理": "出社なし", "当直なしでないと嫌": "当直なし", "産業医以外は無理": "産業医",
		"除く 日曜以外": "日曜"} {
		if got, want := read(typed).Clauses, read(means).Clauses; !slices.EqualFunc(got, want, func(a, b search.Clause) bool { return a.Not == b.Not && a.Any[0].String() == b.Any[0].String() }) {
			t.Errorf("%s is not %s", typed, means)
		}
	}
}

// What the texts of adverts rule out leaves them out for those it concerns, and for
// no others.
func TestWhatTextsRuleOut(t *testing.T) {
	for typed, texts := range map[string]map[string]bool{
		"68歳":        {"定年65歳。": false, "65歳まで。": false, "定年70歳。": true, "70歳まで。": true, "定年なし。": true, "定年65歳(再雇用は70歳まで)。": true, "小児は15歳まで。": true, "上限年齢は60歳。": false},
		"72歳です":      {"定年70歳。": false, "年齢不問。": true, "75歳まで。": true},
		"60代でも":      {"定年60歳、再雇用なし。": false, "定年65歳。": true},
		"副業OK":       {"就業規則により副業・兼業はできません。": false, "兼業不可。": false, "副業可。": true, "Outside clinical work is not permitted.": false},
		"外勤できる":      {"外勤は認めておりません。": false, "時給1万円。": true},
		"短期は嫌":       {"2月〜4月の季節限定。": false, "2027年4月1日〜6月30日の3か月だけ。": false, "期間限定。": false, "通年。": true, "短期も可。": true, "4月から。": true},
		"短期じゃなくて":    {"短期の仕事です。": false, "長期。": true},
		"長期で働きたい":    {"繁忙期のみ。": false, "長期歓迎。": true},
		"ノルマなし":      {"月100件以上。": false, "月50件から。": false, "月200件まで。": true, "月1件から。": true, "ノルマなし。": true, "件数は自由。": true},
		"月100件は無理":   {"月100件以上。": false, "月300〜600件。": false, "月50件から。": true, "月40件。": true},
		"月100件まで":    {"月300件から。": false, "月100件から。": true},
		"英語は読むだけなら":  {"英会話はありません。": true},
		"英語 読むだけ":    {"読影。": true},
		"電話もビデオも無理":  {"ビデオ診療、ご自宅から。": false, "患者さんと電話で30分。": false, "電話もビデオもありません。": true, "電話かビデオかは選べます。": false, "電話での応募はできません。": true},
		"名前出したくない":   {"サイトに名前を載せます。": false, "名前は意見書に記載します。": false, "お名前は出しません。": true},
		"産業医やったことない": {"産業医経験1年以上。": false, "専属産業医の経験5年以上。": false, "At least 2 years as an occupational physician.": false, "産業医経験は不問。": true, "臨床経験5年以上。": true},
		"産業医 未経験":    {"産業医経験3年以上。": false, "精神科経験5年以上。": true},
	} {
		q := read(typed)
		for text, want := range texts {
			doc := advertOf(func(j *models.Job) {
				j.Description, j.PrimaryWork, j.LifeFit = text, "occupational_health", map[vocab.LifeFit]string{"side_job_ok": "可", "training_period": "あり"}
				if strings.HasPrefix(typed, "英") || strings.HasPrefix(typed, "ノ") || strings.HasPrefix(typed, "月") {
					j.PrimaryWork = "teleradiology"
				}
			})
			got := slices.ContainsFunc([]*search.Question{q}, func(q *search.Question) bool {
				return !slices.ContainsFunc(q.Clauses, func(c search.Clause) bool { return c.Not && !c.Holds(doc) })
			})
			if got != want {
				t.Errorf("%s finds %s: %t", typed, text, got)
			}
		}
	}
}

// Who does not come is shown no work for which one does, however wide the question
// gets.
func TestWhoDoesNotComeIsShownNoOtherWork(t *testing.T) {
	for _, typed := range []string{"出社なし", "訪問なし", "通勤なし", "通わない", "no visits", "東京出社なし", "出社なしじゃないと無理", "現地訪問なし"} {
		for _, topic := range []string{"産業医", "内科", "ラクダ"} {
			steps := 0
			for q := read(topic + " " + typed); q != nil; q = q.Relaxed() {
				steps++
				for name, change := range map[string]func(*models.Job){
					"monthly":   func(j *models.Job) { j.Remote, j.Onsite.Frequency = "partial_remote", "monthly" },
					"yearly":    func(j *models.Job) { j.Remote, j.Onsite.Frequency = "partial_remote", "twice_yearly" },
					"satellite": func(j *models.Job) { j.Remote = "satellite" },
				} {
					doc := advertOf(func(j *models.Job) {
						change(j)
						j.PrimaryWork, j.Specialties = "occupational_health", []vocab.Specialty{"internal_medicine"}
					})
					if q.Matches(doc) {
						t.Errorf("%s %s, step %d, finds work that is done %s", topic, typed, steps, name)
					}
				}
			}
		}
	}
}
