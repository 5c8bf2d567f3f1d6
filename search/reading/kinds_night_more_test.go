package reading_test

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// A name made of two words of the board is no slip of a third.
func TestANameOfTwoWordsIsNoSlip(t *testing.T) {
	for _, name := range []string{"ヘルスドック", "ケアセンター", "メンタルサポート", "ドックセンター", "クリニックサポート", "データドック"} {
		for _, r := range read(name).Readings {
			if r.Kind == search.ReadSpelling {
				t.Errorf("%s is read as %v", name, r)
			}
		}
	}
	for slip, meant := range map[string]string{"ヘルステツク": "ヘルステック", "オンラインクリニク": "オンラインクリニック"} {
		if q := read(slip); len(q.Readings) == 0 || q.Readings[0].Kind != search.ReadSpelling {
			t.Errorf("%s is no slip of %s any more: %v", slip, meant, q.Readings)
		}
	}
}

// All of the work at home is no work that is done elsewhere in part.
func TestAllAtHomeIsFullyRemote(t *testing.T) {
	hybrid := advertOf(func(j *models.Job) { j.Remote = "partial_remote" })
	full := advertOf(func(*models.Job) {})
	for _, typed := range []string{"家で完結する", "自宅で完結", "在宅で全部完結", "オンラインで完結する仕事", "家だけでできる", "ずっと家で働ける", "一回も出社しない", "自宅のみで働ける"} {
		if q := read(typed); q.Matches(hybrid) || !q.Matches(full) {
			t.Errorf("%s demands %v", typed, q.Describe())
		}
	}
}

// Sayings of one row say the same in texts.
func TestSayingsOfSpareTimeSayTheSame(t *testing.T) {
	says := advertOf(func(j *models.Job) {
		j.Schedules, j.Description = []vocab.ScheduleType{"flex"}, "すきま時間にできます。"
	})
	for _, typed := range []string{"すきま", "スキマ時間", "隙間時間", "空き時間", "すきま時間に"} {
		if q := read(typed); !q.Matches(says) {
			t.Errorf("%s demands %v", typed, q.Describe())
		}
	}
}

// An amount whose unit was not typed is found in any unit when none is paid so by
// the guessed one, and never by another amount.
func TestAnAmountWithoutItsUnitIsFoundInAny(t *testing.T) {
	paid := func(unit vocab.PayUnit, yen int64) *search.Document {
		return advertOf(func(j *models.Job) {
			j.Description, j.Pay = "書面だけの仕事。", models.Pay{Unit: unit, Min: yen, Max: yen, Currency: "JPY"}
		})
	}
	for _, unit := range []vocab.PayUnit{"per_case", "session", "monthly_retainer", "per_item", "standby"} {
		q := read("書面 5万")
		exact, other := paid(unit, 50_000), paid(unit, 20_000)
		for q != nil && !q.Matches(exact) {
			q = q.Relaxed()
		}
		if q == nil {
			t.Errorf("50,000 by %s is not found", unit)
			continue
		}
		stats := search.NewCorpusStats([]*search.Document{exact, other})
		if q.Score(exact, stats) <= q.Score(other, stats) {
			t.Errorf("20,000 by %s comes first: %v", unit, q.Describe())
		}
	}
	if q := read("日給5万"); q.PayGuessed {
		t.Error("日給5万 is a guess")
	}
}

// Who wants one's own hours means those before a flexible day of a full-time job,
// who works when children sleep those whose adverts speak of them.
func TestOnesOwnHoursComeFirst(t *testing.T) {
	own := advertOf(func(j *models.Job) {
		j.Schedules, j.Employment = []vocab.ScheduleType{"deadline_based"}, "service_contract"
	})
	flex := advertOf(func(j *models.Job) {
		j.Schedules, j.Employment = []vocab.ScheduleType{"flex", "weekday_daytime"}, "full_time"
	})
	stats := search.NewCorpusStats([]*search.Document{own, flex})
	for _, typed := range []string{"好きな時間", "時間自由", "自由な時間"} {
		if q := read(typed); q.Score(own, stats) <= q.Score(flex, stats) || !q.Matches(flex) {
			t.Errorf("%s: %v", typed, q.Describe())
		}
	}
	children := advertOf(func(j *models.Job) {
		j.Schedules, j.LifeFit = []vocab.ScheduleType{"night"}, map[vocab.LifeFit]string{"childcare": "お子さんが寝たあとの1時間から"}
	})
	night := advertOf(func(j *models.Job) { j.Schedules, j.Title.JA = []vocab.ScheduleType{"night"}, "夜間の内科" })
	stats = search.NewCorpusStats([]*search.Document{children, night})
	for _, typed := range []string{"子ども寝たあとに", "子供が寝た後", "寝かしつけてから", "子どもを寝かしつけた後"} {
		if q := read(typed); q.Score(children, stats) <= q.Score(night, stats) {
			t.Errorf("%s: %v", typed, q.Describe())
		}
	}
}

// Hours that are denied with a word for working are denied, not the word.
func TestWorkingAtSomeTimeIsDeniedWithIt(t *testing.T) {
	for hours, means := range map[string]string{"土日": "土日なし", "夜間": "夜間なし", "休日": "休日なし"} {
		for _, working := range []string{"出勤", "通勤", "出社"} {
			for _, no := range []string{"NG", "なし", "無理", "は嫌"} {
				if got, want := read(hours+working+no), read(means); !sameDemand(got, want) {
					t.Errorf("%s demands %v, %s %v", hours+working+no, got.Describe(), means, want.Describe())
				}
			}
		}
	}
}

// Weekdays or the day that one cannot work leave weekends, nights and one's own
// time.
func TestWithoutTheWorkingDay(t *testing.T) {
	at := func(kinds ...vocab.ScheduleType) *search.Document {
		return advertOf(func(j *models.Job) { j.Schedules = kinds })
	}
	for _, no := range []string{"は無理", "NG", "以外", "は働けない", "なし"} {
		for day, night := range map[string]bool{"平日": false, "日中": true, "昼間": true, "日勤": true} {
			q := read(day + no)
			if q.Matches(at("weekday_daytime")) || !q.Matches(at("weekend")) || !q.Matches(at("deadline_based")) || no != "以外" && q.Matches(at("night")) != night {
				t.Errorf("%s demands %v", day+no, q.Describe())
			}
		}
	}
}

// Of conditions that no advert names the jobs are shown that do not contradict
// them, never nothing.
func TestAConditionThatNoAdvertNamesFindsWork(t *testing.T) {
	plain := advertOf(func(j *models.Job) { j.Employment = "full_time" })
	travels := advertOf(func(j *models.Job) { j.Employment, j.Description = "full_time", "出張があります。" })
	for _, typed := range []string{"固定給", "月給制", "出張なし", "転勤なし", "残業なし", "保険は病院持ち", "賠償保険あり"} {
		found := false
		for q := read(typed); q != nil && !found; q = q.Relaxed() {
			if found = q.Matches(plain); found && typed == "出張なし" {
				if stats := search.NewCorpusStats([]*search.Document{plain, travels}); q.Score(plain, stats) <= q.Score(travels, stats) {
					t.Errorf("%s puts work that travels first: %v", typed, q.Describe())
				}
			}
		}
		if !found {
			t.Errorf("%s finds nothing", typed)
		}
	}
}

// What one has to work with, and what one has not, are two questions.
func TestOnesOwnThingsAndThoseLent(t *testing.T) {
	own := advertOf(func(j *models.Job) { j.Description = "ご自分のPCから接続します。" })
	given := advertOf(func(j *models.Job) { j.Description = "ノートPCを貸与します。" })
	stats := search.NewCorpusStats([]*search.Document{own, given})
	for _, typed := range []string{"自分のパソコンでできる", "手持ちのPCで", "自宅のパソコンでOK", "私物の端末でできる"} {
		if q := read(typed); q.Score(own, stats) <= q.Score(given, stats) {
			t.Errorf("%s puts what is lent first: %v", typed, q.Describe())
		}
	}
	for _, typed := range []string{"機材こっちで用意しなくていい", "パソコン自分で用意しなくていい", "端末を借りたい", "PC貸してくれる"} {
		if q := read(typed); q.Matches(own) || !q.Matches(given) {
			t.Errorf("%s demands %v", typed, q.Describe())
		}
	}
}

// One's own life beside a specialty, and a home as a word of its own.
func TestOnesOwnLifeIsNoSpecialty(t *testing.T) {
	for typed, means := range map[string]string{"妊娠中 つわり": "妊娠中", "妊娠中でつわりがひどい": "妊娠中", "フルタイム 家": "フルタイム 在宅", "内科 家がいい": "内科 在宅",
		"皮膚科に転科": "皮膚科", "精神科に転科したい": "精神科", "AIに教える": "医療AI", "株もらえる": "ストックオプション", "東京じゃなくていい 内科": "内科"} {
		got, want := read(typed), read(means)
		if len(got.Clauses) != len(want.Clauses) || !sameDemand(got, want) {
			t.Errorf("%s demands %v, %s %v", typed, got.Describe(), means, want.Describe())
		}
	}
	for _, typed := range []string{"子どもの寝てる朝", "子供が学校に行ってる間", "子どもが園にいる間", "子供の昼寝の間"} {
		for _, r := range read(typed).Readings {
			if r.Column == search.ColSpecialty {
				t.Errorf("%s is read as %v", typed, r)
			}
		}
	}
}
