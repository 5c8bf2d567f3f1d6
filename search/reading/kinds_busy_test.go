package reading_test

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// at returns an advert with a text, done by day or at night.
func at(text string) func(*models.Job) {
	return func(j *models.Job) {
		j.Description, j.Schedules = text, []vocab.ScheduleType{"weekday_daytime"}
		if strings.Contains(text, "19:00") {
			j.Schedules = []vocab.ScheduleType{"night"}
		}
	}
}

// Days on which one is elsewhere are no wish: what has to be done by day on one of
// them is left out, in whatever way it is said.
func TestDaysOneWorksElsewhereAreLeftOut(t *testing.T) {
	for days, taken := range map[string]string{"火曜": "火", "火曜と金曜": "火金", "火水": "火水", "月・木": "月木", "月金": "月金", "毎週水曜日": "水"} {
		for _, elsewhere := range []string{"は外来", "は外勤", "は大学", "は大学病院に勤務", "は当直明けで動けない", "は手術日", "は本業", "は外来なので", "は外来があるので", "は他院でバイト", "に外来が入っている", "は埋まってる", "は外来だから無理"} {
			q := read(days + elsewhere)
			for _, day := range daysInTexts {
				isTaken, other := strings.Contains(taken, day), "土"
				for text, want := range map[string]bool{
					"毎週" + day + "曜9:00〜12:00。":               !isTaken,
					"毎週" + day + "曜19:00〜22:00。":              true,
					day + "曜と" + other + "曜の9:00〜13:00、両日とも。": !isTaken,
					day + "曜か" + other + "曜のどちらか、9:00〜13:00。": true,
					day + "・" + other + "のうち1日、9:00〜13:00。":   true,
					"平日9:00〜17:00のうち週1日から、曜日は選べます。":           true,
					"時給1万円。": true,
				} {
					if got := q.Matches(advertOf(at(text))); got != want {
						t.Errorf("%s%s finds %s: %t", days, elsewhere, text, got)
					}
				}
			}
			if full := advertOf(func(j *models.Job) { j.Employment = "full_time"; at("9:00〜17:30。")(j) }); q.Matches(full) {
				t.Errorf("%s%s finds full-time work", days, elsewhere)
			}
		}
	}
}

// Who is busy by day on working days looks for nights and weekends.
func TestDaysOfTheWeekThatAreFilled(t *testing.T) {
	for _, typed := range []string{"平日昼は外来なので夜か土日", "平日は病院勤務だから夜しか無理", "平日は勤務があるので夜", "平日日中は本業", "平日は大学病院"} {
		q := read(typed)
		if day := advertOf(at("平日9:00〜17:00。")); q.Matches(day) {
			t.Errorf("%s finds work by day", typed)
		}
		if night := advertOf(at("平日19:00〜22:00。")); !q.Matches(night) {
			t.Errorf("%s does not find work at night", typed)
		}
	}
}

// A part of a day on which one cannot work leaves out what is done then, and
// nothing else.
func TestPartsOfDaysThatAreNotWanted(t *testing.T) {
	for _, day := range daysInTexts[:5] {
		for part := range partsInTexts {
			for _, no := range []string{"以外", "は無理", "NG", "はだめ", "を除く", "は働けない"} {
				for _, typed := range []string{day + "曜の" + part + no, day + "曜" + part + no} {
					q := read(typed)
					for _, other := range daysInTexts {
						for otherPart, said := range partsInTexts {
							doc := advertOf(func(j *models.Job) {
								j.Schedules, j.Description = []vocab.ScheduleType{said.schedule}, "毎週"+other+"曜"+said.hours+"、ご自宅から。"
							})
							if want := day != other || part != otherPart; q.Matches(doc) != want {
								t.Errorf("%s finds work on %s, %s: %t", typed, other, otherPart, !want)
							}
						}
					}
					if r := q.Readings; len(r) != 1 || !r[0].Not || !strings.Contains(r[0].Label.JA, day) {
						t.Errorf("%s is shown as %v", typed, r)
					}
				}
			}
		}
	}
}

// A day that is the only one leaves out what has to be done on others too; a day
// off leaves out what has to be done on it at any hour.
func TestTheOnlyDayAndTheDayOff(t *testing.T) {
	for typed, texts := range map[string]map[string]bool{
		"木曜だけ":          {"火曜と木曜の9:00〜13:00、両日とも。": false, "水曜か木曜のどちらか。": true, "毎週木曜9:00〜17:00。": true},
		"木曜休診 木曜だけ働きたい": {"月曜と木曜の12:00〜14:00、両日とも。": false, "毎週木曜9:00〜17:00。": true, "曜日は自由。": true},
		"土曜しか空いてない":     {"土曜・日曜の10:00〜18:00、両日入れる方。": false, "土曜・日曜のどちらか1日でも可。": true},
		"水曜休み":          {"月・水・金の3日とも19:00〜22:00。": false, "月・火・木・金、水曜は休み。": true, "毎週水曜14:00〜17:00。": false},
		"水曜は休みたい":       {"月・水・金の3日とも19:00〜22:00。": false, "火曜19:00〜21:00。": true},
		"週1まで 火曜抜き":     {"毎週火曜19:00〜22:00。": false, "毎週水曜19:00〜22:00。": true, "週3日19:00〜22:00。": false},
	} {
		q := read(typed)
		for text, want := range texts {
			doc := advertOf(func(j *models.Job) {
				at(text)(j)
				if strings.Contains(text, "土曜") {
					j.Schedules = append(j.Schedules, "weekend")
				}
			})
			if got := q.Matches(doc); got != want {
				t.Errorf("%s finds %s: %t", typed, text, got)
			}
		}
	}
}

// Days of a list are none of which each is the only one, and days at the office leave
// the others at home.
func TestTheLastOfAListIsNotTheOnlyDay(t *testing.T) {
	for _, typed := range []string{"火曜と木曜だけ", "火曜・木曜だけ", "火曜か木曜だけ", "火曜と木曜だけ出社"} {
		q := read(typed)
		for _, text := range []string{"毎週火曜9:00〜12:00。", "火曜と木曜の両日9:00〜12:00。"} {
			if !q.Matches(advertOf(func(j *models.Job) { at(text)(j); j.Remote = "partial_remote" })) {
				t.Errorf("%s does not find %s", typed, text)
			}
		}
	}
	if q := read("火曜と木曜だけ出社"); !q.Matches(advertOf(func(j *models.Job) { at("月曜から金曜、出社は週2日。")(j); j.Remote = "partial_remote" })) {
		t.Error("two days at the office are not found in a week of five")
	}
}

// An amount a month may be a fee or a salary; of small ones only a fee is meant.
func TestAnAmountAMonthIsAFeeOrASalary(t *testing.T) {
	for typed, units := range map[string]map[vocab.PayUnit]bool{
		"月30万":    {"monthly_retainer": true, "monthly_salary": true, "annual_salary": false},
		"月収25万":   {"monthly_retainer": true, "monthly_salary": true},
		"月5万":     {"monthly_retainer": true, "monthly_salary": false},
		"月額30万":   {"monthly_retainer": true, "monthly_salary": false},
		"顧問 月30万": {"monthly_retainer": true, "monthly_salary": false},
	} {
		for unit, want := range units {
			doc := advertOf(func(j *models.Job) {
				j.Employment, j.Title.JA = "advisor", "顧問"
				j.Pay = models.Pay{Unit: unit, Min: 350_000, Max: 350_000, Currency: "JPY"}
			})
			if q := read(typed); q.Matches(doc) != want {
				t.Errorf("%s finds %s: %t", typed, unit, !want)
			}
		}
	}
}
