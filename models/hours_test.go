package models

import (
	"slices"
	"testing"
)

// TestHoursAsPostersWriteThem: each way of writing one stretch is that stretch.
func TestHoursAsPostersWriteThem(t *testing.T) {
	for want, writings := range map[[2]int][]string{
		{18 * 60, 22 * 60}:      {"18:00-22:00", "18:00〜22:00", "１８：００～２２：００", "18時〜22時", "18時から22時まで", "午後6時〜午後10時", "午後6時から10時"},
		{22 * 60, 30 * 60}:      {"22:00〜翌6:00", "22:00-6:00", "22時〜翌6時", "22時〜6時", "22:00〜翌朝6:00"},
		{20 * 60, 26 * 60}:      {"20:00-26:00", "20時〜26時", "20:00〜翌2:00", "20時〜2時"},
		{9*60 + 30, 12*60 + 30}: {"9:30-12:30", "9時半〜12時半", "9時30分〜12時30分"},
		{8 * 60, 32 * 60}:       {"8:00〜翌8:00"},
	} {
		for _, text := range writings {
			if s, ok := ParseSpan(text); !ok || s.From != want[0] || s.To != want[1] {
				t.Errorf("%q is %d to %d (%t), want %v", text, s.From, s.To, ok, want)
			}
		}
	}
	for _, text := range []string{"25:00-26:00", "9:00", "夜", "9:60-10:00", "9:00-9:00", "20:00-30:00", "8:00〜翌9:00"} {
		if s, ok := ParseSpan(text); ok {
			t.Errorf("%q is read as %v", text, s)
		}
	}
}

func TestTwoStretchesStandOnOneLine(t *testing.T) {
	for _, line := range []string{"9:00-12:00、14:00-17:00", "9:00-12:00/14:00-17:00 (月・水)", "9時〜12時・14時〜17時", "9:00-12:00 (火、木), 14:00-17:00"} {
		spans, ok := ParseSpans(line)
		got := make([]int, 0, 4)
		for _, s := range spans {
			got = append(got, s.From/60, s.To/60)
		}
		if !ok || !slices.Equal(got, []int{9, 12, 14, 17}) {
			t.Errorf("%q is %v (%t)", line, got, ok)
		}
		if two := (Hours{Patterns: []string{line}}).Spans(); len(two) != 2 {
			t.Errorf("%q is %d stretches of the advert", line, len(two))
		}
	}
	if _, ok := ParseSpans("9:00-12:00、夜"); ok {
		t.Error("half a line is read")
	}
}

func TestHowMuchOneWorksAWeek(t *testing.T) {
	for name, tc := range map[string]struct {
		advert Advert
		hours  float64
	}{
		"hours a week":   {Advert{Terms: Terms{Load: Load{Min: 10, Unit: LoadHoursAWeek}}}, 10},
		"days a week":    {Advert{Terms: Terms{Load: Load{Min: 2, Unit: LoadDaysAWeek}}}, 16},
		"short days":     {Advert{Pay: Pay{Unit: PayDaily, HoursPerUnit: 6}, Terms: Terms{Load: Load{Min: 2, Unit: LoadDaysAWeek}}}, 12},
		"hours a month":  {Advert{Terms: Terms{Load: Load{Min: 52, Unit: LoadHoursAMonth}}}, 12},
		"shifts a month": {Advert{Terms: Terms{Load: Load{Min: 13, Unit: LoadShiftsAMonth}}}, 12},
		"cases a month":  {Advert{Pay: Pay{MinutesPerCase: Range{Min: 30}}, Terms: Terms{Load: Load{Min: 104, Unit: LoadCasesAMonth}}}, 12},
		"of the pay":     {Advert{Pay: Pay{WeeklyHours: 32}}, 32},
		"by the month":   {Advert{Pay: Pay{HoursPerMonth: Range{Min: 26}}}, 6},
		"not said":       {Advert{Terms: Terms{Load: Load{Max: 3, Unit: LoadDaysAWeek}}}, 0},
	} {
		if got, stated := tc.advert.WeeklyHours(); got != tc.hours || stated != (tc.hours > 0) {
			t.Errorf("%s: %g hours (%t), want %g", name, got, stated, tc.hours)
		}
	}
}
