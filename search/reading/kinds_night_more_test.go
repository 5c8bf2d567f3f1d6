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
