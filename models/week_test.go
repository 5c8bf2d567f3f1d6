package models_test

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/modelstest"
	"github.com/enkaku/enkaku/models/vocab"
)

// drawn shows a week as seven days of morning, day and night: "-D- …".
func drawn(w models.Week) string {
	var days []string
	for d := range 7 {
		cell := []byte("---")
		for part, letter := range []byte("MDN") {
			if w.Has(d, part) {
				cell[part] = letter
			}
		}
		days = append(days, string(cell))
	}
	return strings.Join(days, " ")
}

func TestWeekOfDemoAdverts(t *testing.T) {
	want := map[string]string{
		"JA01": "--N --N --N --N --N MDN MDN", // evenings, and mornings of weekends
		"JA02": "MD- MD- MD- MD- MD- --- ---",
		"JA04": "MD- MD- MD- MD- MD- --- ---",
		"JA05": "MDN MDN MDN MDN MDN MDN MDN", // any hour
		"JA08": "-D- -D- -D- -D- -D- -D- -D-",
		"JA11": "MD- MD- MD- MD- MD- --- ---",
		"JA12": "--N --N MDN MDN --N --- ---", // Wednesday or Thursday, nights on call, no weekends
		"EN02": "MDN MDN MDN MDN MDN --- ---",
	}
	for _, job := range modelstest.Jobs(t) {
		if w, ok := want[job.ID]; ok && drawn(job.Advert.WeekOf()) != w {
			t.Errorf("%s: %s, want %s", job.ID, drawn(job.Advert.WeekOf()), w)
		}
		if job.Advert.WeekOf() == 0 {
			t.Errorf("%s never works", job.ID)
		}
	}
}

func TestAStatedWeekStands(t *testing.T) {
	stated := models.Week(0).With(6, models.Night)
	a := models.Advert{Week: stated, Schedules: []vocab.ScheduleType{vocab.ScheduleDaytime}}
	if a.WeekOf() != stated {
		t.Error(drawn(a.WeekOf()))
	}
}

func TestSpans(t *testing.T) {
	for pattern, want := range map[string]models.Span{
		"18:00-22:00": {18 * 60, 22 * 60, ""},
		"９：００〜１３：００（土日祝）": {9 * 60, 13 * 60, "土日祝"},
		"22:00-05:00": {22 * 60, 29 * 60, ""},
	} {
		if got, ok := models.ParseSpan(pattern); !ok || got != want {
			t.Errorf("%s: %+v %v", pattern, got, ok)
		}
	}
	for pattern, want := range map[string]int{"00:00-24:00": 24 * 60, "23:59-00:00": 1, "09:00-09:01": 1,
		"24:00-01:00": 60} {
		if got, ok := models.ParseSpan(pattern); !ok || got.Minutes() != want {
			t.Errorf("%s: %d minutes, want %d (%v)", pattern, got.Minutes(), want, ok)
		}
	}
	for _, pattern := range []string{"24:01-25:00", "09:00-10:60", "99:00-10:00", "10:00-99:00", "",
		"9-17", "25:00-26:00", "09:60-10:00", "10:00-10:00", "夜"} {
		if got, ok := models.ParseSpan(pattern); ok {
			t.Errorf("%s is read as %+v", pattern, got)
		}
	}
	if all := (models.Span{0, 24 * 60, ""}); all.Overlap(6*60, 6*60) != 24*60 || all.Overlap(5*60, 12*60) != 7*60 {
		t.Errorf("a whole day overlaps a day from six to six by %d minutes", all.Overlap(6*60, 6*60))
	}
	if night := (models.Span{22 * 60, 29 * 60, ""}); night.Overlap(22*60, 5*60) != 7*60 ||
		night.Overlap(5*60, 12*60) != 0 {
		t.Errorf("a night overlaps the night by %d and the morning by %d minutes", night.Overlap(22*60, 5*60),
			night.Overlap(5*60, 12*60))
	}
}

func TestRemoteSteps(t *testing.T) {
	want := map[string]int{"JA01": 3, "JA02": 2, "JA03": 2, "JA04": 1, "JA05": 4, "JA08": 1, "EN03": 1}
	for _, job := range modelstest.Jobs(t) {
		if steps, ok := want[job.ID]; ok && models.RemoteSteps(&job.Advert) != steps {
			t.Errorf("%s: %d steps, want %d", job.ID, models.RemoteSteps(&job.Advert), steps)
		}
	}
	if models.RemoteSteps(&models.Advert{}) != 1 {
		t.Error("what is unsaid counts as remote")
	}
}

func TestWeeksFollowSchedules(t *testing.T) {
	const empty, nightly = "--- --- --- --- --- --- ---", "--N --N --N --N --N --N --N"
	for name, tc := range map[string]struct {
		schedules []vocab.ScheduleType
		patterns  []string
		tags      map[vocab.LifeFit]string
		want      string
	}{
		"nights, hours unsaid":       {schedules: []vocab.ScheduleType{vocab.ScheduleNight}, want: nightly},
		"on call, hours unsaid":      {schedules: []vocab.ScheduleType{vocab.ScheduleOnCall}, want: nightly},
		"nights, as said":            {schedules: []vocab.ScheduleType{vocab.ScheduleNight}, patterns: []string{"20:00-22:00(月)"}, want: "--N --- --- --- --- --- ---"},
		"no nights at hours by day":  {schedules: []vocab.ScheduleType{vocab.ScheduleDaytime}, patterns: []string{"13:00-15:00"}, want: "-D- -D- -D- -D- -D- --- ---"},
		"a free week without nights": {schedules: []vocab.ScheduleType{vocab.ScheduleFlex}, tags: map[vocab.LifeFit]string{"no_night_duty": "なし"}, want: "MD- MD- MD- MD- MD- MD- MD-"},
		"nights outweigh the tag":    {schedules: []vocab.ScheduleType{vocab.ScheduleNight}, tags: map[vocab.LifeFit]string{"no_night_duty": "なし"}, want: nightly},
		"a free week":                {schedules: []vocab.ScheduleType{vocab.ScheduleFlex}, want: "MDN MDN MDN MDN MDN MDN MDN"},
		"weekends off":               {schedules: []vocab.ScheduleType{vocab.ScheduleFlex}, tags: map[vocab.LifeFit]string{"weekend_off": "土日休み"}, want: "MDN MDN MDN MDN MDN --- ---"},
		"weekends":                   {schedules: []vocab.ScheduleType{vocab.ScheduleWeekend}, want: "--- --- --- --- --- MD- MD-"},
		"early":                      {schedules: []vocab.ScheduleType{vocab.ScheduleEarly}, want: "M-- M-- M-- M-- M-- M-- M--"},
		"nothing":                    {want: empty},
	} {
		a := models.Advert{Schedules: tc.schedules, LifeFit: tc.tags}
		a.Terms.Hours.Patterns = tc.patterns
		if got := drawn(a.WeekOf()); got != tc.want {
			t.Errorf("%s: %s, want %s", name, got, tc.want)
		}
	}
}

func TestRemoteStepsByVisits(t *testing.T) {
	for f, want := range map[vocab.OnsiteFrequency]int{"": 1, vocab.OnsiteWeekly: 1, vocab.OnsiteMonthly: 2,
		vocab.OnsiteOnboarding: 2} {
		if got := models.RemoteSteps(&models.Advert{Remote: vocab.RemotePartial,
			Onsite: models.Onsite{Frequency: f}}); got != want {
			t.Errorf("visits %q: %d steps, want %d", f, got, want)
		}
	}
}

func TestAWholeWeekSaysNothing(t *testing.T) {
	var w models.Week
	for day := range 7 {
		for part := range 3 {
			if w.Whole() {
				t.Fatalf("%b is taken for the whole week", w)
			}
			w = w.With(day, part)
		}
	}
	if !w.Whole() {
		t.Errorf("%b is not taken for the whole week", w)
	}
}
