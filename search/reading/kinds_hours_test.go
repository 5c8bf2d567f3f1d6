package reading_test

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/searchtest"
)

// What is left of a night at seven is no work of the morning.
func TestANightIsNoWorkOfTheMorning(t *testing.T) {
	of := func(hours string) *models.Job {
		return &models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "医療相談"}, Description: hours,
			Schedules: []vocab.ScheduleType{"weekend", "night", "early_morning", "weekday_daytime"}}}
	}
	for typed, found := range map[string]map[string]bool{
		"土曜の午前": {"22:00〜翌7:00。": false, "19時〜翌8時。": false, "9:00〜12:00。": true, "6時〜9時。": true, "8:00〜23:00。": true, "": true},
		"平日 午前": {"20:00〜翌9:00。": false, "10:00〜13:00。": true},
		"朝":     {"21時〜翌6時。": false, "5時〜8時。": true},
		"夜":     {"22:00〜翌7:00。": true},
	} {
		for hours, want := range found {
			if got := read(typed).Matches(searchtest.Analyzer().NewDocument(of(hours))); got != want {
				t.Errorf("%s finds work of %s: %t", typed, hours, got)
			}
		}
	}
}

// 週1日から is how few days one can do, 週4日から how many one can do at least.
func TestFromFewDaysAWeekIsThoseFewDays(t *testing.T) {
	of := func(text string, employment vocab.EmploymentType) *models.Job {
		return &models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "内科"}, Description: text, Employment: employment}}
	}
	one := of("週1日からのシフトです。", "regular_part_time")
	five := of("週5日9時〜18時。", "full_time")
	for _, typed := range []string{"週1日から", "週1から", "週1回から", "週1日〜", "週1〜", "週1日からOK", "週に1日から", "週2日から", "週1コマから", "週1日から働ける"} {
		q := read(typed)
		if !q.Matches(searchtest.Analyzer().NewDocument(one)) || q.Matches(searchtest.Analyzer().NewDocument(five)) {
			t.Errorf("%s: %v", typed, q.Describe())
		}
	}
	for _, typed := range []string{"週4日から", "週4日以上", "週3日〜"} {
		if q := read(typed); !q.Matches(searchtest.Analyzer().NewDocument(five)) {
			t.Errorf("%s leaves out five days a week: %v", typed, q.Describe())
		}
	}
}
