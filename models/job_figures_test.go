package models

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"
)

// A log of single happenings, counted by hand, gives the same figures as the
// sums by day.
func TestFiguresEqualAReplayedLog(t *testing.T) {
	from := Date("2026-11-01")
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		sums := map[Date]map[string]int{}
		var deeds []JobDeed
		var want JobFigures
		var places []int
		views := map[Date]int{}
		for range r.IntN(400) {
			day := from.AddDays(r.IntN(40) - 5)
			within := day >= from && day <= from.AddDays(29)
			note := func(kind string) {
				if sums[day] == nil {
					sums[day] = map[string]int{}
				}
				sums[day][kind]++
			}
			at := day.Start().Add(time.Duration(r.IntN(24*60)) * time.Minute)
			switch r.IntN(6) {
			case 0:
				place := 1 + r.IntN(80)
				if note(CountAt(place)); within {
					places = append(places, min(place, MaxPosition+1))
				}
			case 1:
				s := JobSources[r.IntN(len(JobSources))]
				note(CountView)
				if note(CountViewFrom(s)); within {
					want.Views++
					views[day]++
					put1(&want.Sources, s, 1)
				}
			case 2:
				if note(CountClick); within {
					want.Clicks++
				}
			case 3:
				if note(CountSave); within {
					want.Saves++
				}
			case 4:
				if note(CountAlert); within {
					want.Alerts++
				}
			case 5:
				deeds = append(deeds, JobDeed{State: ApplicationReceived, AppliedAt: at})
				if within {
					want.Applications++
				}
			}
		}
		var counts []JobCounts
		for day, n := range sums {
			counts = append(counts, JobCounts{Day: day, Counts: n})
		}
		got, days := FiguresOf(counts, deeds, from, from.AddDays(29))
		if got.Shown != len(places) {
			t.Errorf("%d: shown %d times, want %d", seed, got.Shown, len(places))
		}
		slices.Sort(places)
		if median := got.MedianPosition(); len(places) > 0 && median != places[(len(places)-1)/2] {
			t.Errorf("%d: stands at %d, want %d", seed, median, places[(len(places)-1)/2])
		}
		got.Shown, got.Positions = 0, nil
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%d: %+v, want %+v", seed, got, want)
		}
		for _, d := range days {
			if d.Views != views[d.Day] {
				t.Errorf("%d: %d views on %s, want %d", seed, d.Views, d.Day, views[d.Day])
			}
		}
		if len(days) != 30 || days[0].Day != from {
			t.Errorf("%d days from %s", len(days), days[0].Day)
		}
	}
}

func TestFiguresOfApplications(t *testing.T) {
	day := Date("2026-11-10")
	at := func(days, hours int) time.Time {
		return day.AddDays(days).Start().Add(time.Duration(hours) * time.Hour)
	}
	all, days := FiguresOf(nil, []JobDeed{
		{State: ApplicationHired, AppliedAt: at(0, 0), AnsweredAt: at(0, 23), HiredAt: at(1, 0)},
		{State: ApplicationWithdrawn, AppliedAt: at(0, 1), AnsweredAt: at(0, 2)},
		{State: ApplicationReceived, AppliedAt: at(-1, 23)},
		{State: ApplicationViewed, AppliedAt: at(2, 0)},
	}, day, day.AddDays(1))
	if all.Applications != 1 || all.Answers != 2 || all.Hires != 1 || days[1].Hires != 1 || days[0].Answers != 2 {
		t.Errorf("%+v by day %+v", all, days)
	}
}

func TestMedianOfLike(t *testing.T) {
	like := func(posters int, views ...int) (all []LikeFigures) {
		for i, v := range views {
			all = append(all, LikeFigures{OrgRef{Kind: OrgAgency, ID: fmt.Sprint(i % posters)}, JobFigures{Views: v}})
		}
		return all
	}
	for _, c := range []struct {
		what string
		like []LikeFigures
		want int
		ok   bool
	}{
		{"five of five posters", like(5, 9, 1, 5, 3, 7), 5, true},
		{"six", like(6, 9, 1, 5, 4, 7, 0), 4, true},
		{"four", like(4, 9, 1, 5, 3), 0, false},
		{"five of two posters", like(2, 9, 1, 5, 3, 7), 0, false},
		{"five of three posters", like(3, 9, 1, 5, 3, 7), 5, true},
		{"none", nil, 0, false},
	} {
		if got, ok := MedianOfLike(c.like, StepViewed); got != c.want || ok != c.ok {
			t.Errorf("%s: %d, %v; want %d, %v", c.what, got, ok, c.want, c.ok)
		}
	}
}
