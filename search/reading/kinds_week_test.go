package reading_test

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// weekday and part of a day as adverts name them, and the kind of shift.
var (
	partsInTexts = map[string]struct {
		hours    string
		schedule vocab.ScheduleType
	}{
		"午前": {"9:00〜12:00", "weekday_daytime"}, "午後": {"13:00〜17:00", "weekday_daytime"}, "夜": {"19:00〜22:00", "night"},
	}
	daysInTexts = []string{"月", "火", "水", "木", "金", "土", "日"}
)

// A day with a part of it finds what is done then, and nothing of other days or
// of other parts of that day.
func TestADayWithAPartOfItIsBoth(t *testing.T) {
	for _, day := range daysInTexts {
		for part := range partsInTexts {
			for _, typed := range []string{day + "曜の" + part, day + "曜" + part, day + "曜日の" + part + "だけ", day + "曜 " + part} {
				q := read(typed)
				for _, other := range daysInTexts {
					for otherPart, said := range partsInTexts {
						doc := advertOf(func(j *models.Job) {
							j.Schedules = append(j.Schedules, said.schedule)
							if strings.Contains("土日", other) {
								j.Schedules = append(j.Schedules, "weekend")
							}
							j.Description = "毎週" + other + "曜" + said.hours + "、ご自宅から。"
						})
						if want := day == other && part == otherPart; q.Matches(doc) != want {
							t.Errorf("%s finds work on %s, %s: %t\n%v", typed, other, otherPart, !want, q.Describe())
						}
					}
				}
				if r := q.Readings; len(r) == 0 || !strings.Contains(r[0].Label.JA, day) || !strings.Contains(r[0].Label.JA, part) {
					t.Errorf("%s is shown as %v", typed, r)
				}
			}
		}
	}
}

// Hours belong to the days beside which they stand.
func TestHoursBelongToTheirDays(t *testing.T) {
	for text, found := range map[string]map[string]bool{
		"平日19:00〜22:00と土日10:00〜18:00。": {"土曜の夜": false, "土曜の午後": true, "平日の夜": true, "平日の午前": false, "火曜の夜": true, "水木の夜": true},
		"平日20時以降と土日。":                  {"土曜の午前": true, "土曜の夜": true, "火曜の夜": true},
		"火・木の19:00〜21:00。":             {"火曜の夜": true, "金曜の夜": false, "火木の夜": true, "月水の夜": false},
		"毎日19:00〜23:00(土日祝も)。":         {"土曜の夜": true, "月曜の夜": true},
		"平日18:30〜21:00と土曜の昼。":          {"土曜の夜": false, "土曜の昼": true, "木曜の夜": true},
		"曜日は相談、19:00〜22:00。":           {"土曜の夜": true, "火曜の夜": true},
		"平日9:00〜12:00または18:00〜21:00。":  {"月曜の夜": true, "月曜の午前": true, "月曜の午後": false},
	} {
		doc := advertOf(func(j *models.Job) {
			j.Schedules, j.Description = append(j.Schedules, "night", "weekend", "weekday_daytime"), text
			if !strings.ContainsAny(text, "土相") {
				j.Schedules = []vocab.ScheduleType{"night", "weekday_daytime"}
			}
			if strings.Contains(text, "平日19") || strings.Contains(text, "18:30") || strings.Contains(text, "毎日") {
				j.Schedules = []vocab.ScheduleType{"night", "weekend"}
			}
			if strings.HasPrefix(text, "火") {
				j.Schedules = []vocab.ScheduleType{"night"}
			}
		})
		for typed, want := range found {
			if q := read(typed); q.Matches(doc) != want {
				t.Errorf("%s finds %s: %t\n%v", typed, text, !want, q.Describe())
			}
		}
	}
}

// Days that one cannot work leave out what is done on these alone, in any way of
// writing them.
func TestDaysThatAreNotWanted(t *testing.T) {
	for _, days := range []string{"火木", "火・木", "火曜と木曜", "火曜・木曜", "木曜", "火曜日"} {
		for _, no := range []string{"以外", "は無理", "NG", "は嫌", "を除く"} {
			q := read(days + no)
			for text, want := range map[string]bool{"毎週木曜9:00〜12:00": !strings.Contains(days, "木"), "火曜に": !strings.Contains(days, "火"),
				"水曜か木曜": true, "水・木": true, "水曜と木曜の両日": !strings.Contains(days, "木"), "月〜金": true, "曜日は自由": true, "時給1万円": true} {
				if got := q.Matches(advertOf(func(j *models.Job) { j.Description = text + "。" })); got != want {
					t.Errorf("%s finds %s: %t %v", days+no, text, got, q.Describe())
				}
			}
			if r := q.Readings; len(r) != 1 || !r[0].Not {
				t.Errorf("%s is shown as %v", days+no, r)
			}
		}
	}
	for _, value := range []string{"平日は無理", "土日以外", "土日は無理", "祝日NG"} {
		for _, r := range read(value).Readings {
			if strings.Contains(r.Label.JA, "曜だけ") {
				t.Errorf("%s is shown as %v", value, r)
			}
		}
	}
}

// How many days or times one works is shown as it was typed, and leaves out more.
func TestHowOftenOneWorksIsShownAsTyped(t *testing.T) {
	for typed, label := range map[string]string{"週2日だけ": "週2日まで", "週2日以内": "週2日まで", "週3日まで": "週3日まで", "週10時間まで": "週10時間まで",
		"月4回まで": "月4回まで", "月2コマ": "月2コマにできるもの", "月1回くらい": "月1回にできるもの", "月4日": "月4日にできるもの"} {
		q := read(typed)
		if r := q.Readings; len(r) != 1 || r[0].Label.JA != label {
			t.Errorf("%s is shown as %v", typed, r)
		}
		if full := advertOf(func(j *models.Job) { j.Employment, j.Description = "full_time", "週5日勤務。" }); q.Matches(full) {
			t.Errorf("%s finds five days a week: %v", typed, q.Describe())
		}
		if once := advertOf(func(j *models.Job) { j.Description = "週1日から。" }); !q.Matches(once) {
			t.Errorf("%s does not find one day a week: %v", typed, q.Describe())
		}
	}
}

// Work that is done whole is none when a part of it lies beyond a typed bound;
// where a part is enough it may be.
func TestWholeHoursKeepWithinABound(t *testing.T) {
	for text, found := range map[string]map[string]bool{
		"土日祝の10:00〜16:00。":        {"12時までに終わりたい": false, "16時まで": true, "17時まで": true, "13時から": false, "11時から": true, "10時以降": true, "午前だけ": false},
		"10:00〜16:00のうち2時間から。":    {"12時までに終わりたい": true, "16時まで": true, "11時から": true, "午前だけ": true},
		"9:00〜12:00。":             {"12時までに終わりたい": true, "午前だけ": true, "11時まで": false, "お迎えまで": true, "11時以降は嫌": false, "13時以降は働けない": true, "9時までは無理": true},
		"10:00〜18:00。時間は相談。":      {"15時まで": true, "11時から": true},
		"平日9:00〜12:00、土曜18時〜21時。": {"12時まで": true},
		"9:00〜18:00。":             {"お迎えまで": false, "18時まで": true, "昼まで": false},
	} {
		doc := advertOf(func(j *models.Job) {
			j.Schedules, j.Description = []vocab.ScheduleType{"weekend", "weekday_daytime"}, text
		})
		for typed, want := range found {
			if q := read(typed); q.Matches(doc) != want {
				t.Errorf("%s finds %s: %t\n%v", typed, text, !want, q.Describe())
			}
		}
	}
}
