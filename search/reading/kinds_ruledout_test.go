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
		"英会話不要":      {"英語で診療します。": false, "英会話は不要、読むだけ。": true, "Fluent English required.": false, "Written English only.": true},
		"ビデオは嫌":      {"面談はビデオで行います。": false, "ビデオはありません。": true},
		"2時間だけ":      {"3時間から。": false, "2時間から。": true, "週5時間から。": true},
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

// The most that one can do is said by what is too much, and by what alone one can.
func TestTheMostThatOneCanDo(t *testing.T) {
	for typed, means := range map[string]string{"週2日以上は無理": "週1日まで", "週3は無理": "週2日まで", "週2しか働けない": "週2日まで", "月2回しかできない": "月2回まで", "週1しか空いてない": "週1日まで",
		"月2回しか行けない": "月2回まで出社", "年1回しか通えない": "年1回まで出社"} {
		got, want := read(typed), read(means)
		if !slices.EqualFunc(got.Clauses, want.Clauses, func(a, b search.Clause) bool { return a.Not == b.Not && a.Any[0].String() == b.Any[0].String() }) {
			t.Errorf("%s is not %s: %v", typed, means, got.Describe())
		}
		if len(got.Readings) != 1 || got.Readings[0].Typed != typed {
			t.Errorf("%s is shown as %v", typed, got.Readings)
		}
	}
	for q := read("産業医 月2回しか行けない"); q != nil; q = q.Relaxed() {
		if weekly := advertOf(func(j *models.Job) {
			j.PrimaryWork, j.Remote, j.Onsite.Frequency = "occupational_health", "partial_remote", "weekly"
		}); q.Matches(weekly) {
			t.Errorf("who can come twice a month is shown weekly work: %v", q.Describe())
		}
	}
}

// Work on a day of the week is denied with the day, in whatever way.
func TestWorkOnADayIsDeniedWithIt(t *testing.T) {
	for _, day := range daysInTexts {
		for _, no := range []string{"出勤なし", "勤務なし", "出勤NG", "診療なし", "は休み希望", "抜き", "なし"} {
			q := read(day + "曜" + no)
			for _, c := range q.Clauses {
				if !c.Not && c.Any[0].Kind == search.AtomValue && c.Any[0].Column == search.ColSchedule {
					t.Errorf("%s曜%s asks for %v", day, no, c.Any[0])
				}
			}
			if doc := advertOf(at("毎週" + day + "曜9:00〜12:00。")); strings.Contains("月火水木金", day) && q.Matches(doc) {
				t.Errorf("%s曜%s finds work on that day", day, no)
			}
		}
	}
}

// Hours beside which nothing else will do are kept to the end: what is near is work
// in one's own time.
func TestTheOnlyHoursAreKept(t *testing.T) {
	for typed, day := range map[string]vocab.ScheduleType{"土日だけ": "weekday_daytime", "夜しか無理": "weekday_daytime", "平日は無理": "weekday_daytime", "早朝のみ": "weekday_daytime", "平日は病院勤務": "weekday_daytime", "日曜だけ": "weekday_daytime", "夜だけ": "weekend"} {
		for _, topic := range []string{"皮膚科 ", "読影 1件5万円以上 "} {
			found := false
			for q := read(topic + typed); q != nil && !found; q = q.Relaxed() {
				other := advertOf(func(j *models.Job) {
					j.Schedules, j.Specialties, j.PrimaryWork = []vocab.ScheduleType{day}, []vocab.Specialty{"dermatology"}, "teleradiology"
				})
				own := advertOf(func(j *models.Job) {
					j.Schedules, j.Specialties, j.PrimaryWork = []vocab.ScheduleType{"flex"}, []vocab.Specialty{"dermatology"}, "teleradiology"
				})
				if found = q.Matches(own); q.Matches(other) {
					t.Errorf("%s%s is shown %s", topic, typed, day)
				}
			}
			if !found {
				t.Errorf("%s%s finds nothing near", topic, typed)
			}
		}
	}
}
