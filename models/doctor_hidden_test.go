package models

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// hideable is a job paid lo to hi yen an hour.
func hideable(id, cluster string, hi int64) *Job {
	j := &Job{ID: id, Cluster: cluster, Poster: OrgRef{Kind: OrgEmployer, ID: "e1"}}
	j.PrimaryWork, j.Remote = "online_care", "full_remote"
	j.Schedules = []vocab.ScheduleType{"night", "weekend"}
	j.Pay = Pay{Unit: PayHourly, Currency: "JPY", Min: hi, Max: hi}
	return j
}

func TestAHiddenJobCoversItsPosition(t *testing.T) {
	now := time.Date(2026, 11, 24, 10, 0, 0, 0, Tokyo)
	var invalid *InvalidError
	if _, err := HideJob("d", hideable("a", "c", 9000), "", now); !errors.As(err, &invalid) {
		t.Errorf("without a reason: %v", err)
	}
	all := hidden(t, now, HidePay, hideable("a", "c", 9000))
	for _, tc := range []struct {
		what string
		job  *Job
		want bool
	}{
		{"the advert", hideable("a", "other", 1), true},
		{"another of the position", hideable("b", "c", 1), true},
		{"another position", hideable("b", "d", 1), false},
		{"another without a cluster", hideable("b", "", 1), false},
	} {
		if got := all.As(tc.job) != nil; got != tc.want {
			t.Errorf("%s: hidden %v, want %v", tc.what, got, tc.want)
		}
	}
	if all.Of("a") == nil || all.Of("b") != nil {
		t.Error("a job is not found by its own id alone")
	}
	if n := len(all.Forgotten()); n != 0 {
		t.Errorf("%d forgotten of one", n)
	}
	for i := range MaxHidden + 1 {
		all = append(all, hidden(t, now, HideOther, hideable(itoa(i), "", 9000))...)
	}
	if old := all.Forgotten(); len(old) != 2 || old[0].JobID != "a" || old[1].JobID != "0" {
		t.Errorf("forgotten: %+v", old)
	}
}

// hidden are jobs that a doctor hid for one reason.
func hidden(t *testing.T, now time.Time, reason HideReason, jobs ...*Job) (all HiddenJobs) {
	t.Helper()
	for _, j := range jobs {
		h, err := HideJob("d", j, reason, now)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, h)
	}
	return all
}

// Each reason lowers jobs that are alike in it, and no others.
func TestAReasonLowersWhatIsAlikeInIt(t *testing.T) {
	now := time.Date(2026, 11, 24, 10, 0, 0, 0, Tokyo)
	other := func(change func(*Job)) *Job {
		j := hideable("z", "z", 12000)
		j.PrimaryWork, j.Remote, j.Poster.ID = "teleradiology", "hybrid", "e2"
		j.Schedules = []vocab.ScheduleType{"weekday_daytime"}
		change(j)
		return j
	}
	for _, tc := range []struct {
		reason HideReason
		alike  func(*Job)
	}{
		{HideWork, func(j *Job) { j.PrimaryWork = "online_care" }},
		{HideOnsite, func(j *Job) { j.Remote = "full_remote" }},
		{HideHours, func(j *Job) { j.Schedules = []vocab.ScheduleType{"weekend", "night", "on_call"} }},
		{HidePay, func(j *Job) { j.Pay.Min, j.Pay.Max = 5000, 9000 }},
		{HidePoster, func(j *Job) { j.Poster.ID = "e1" }},
	} {
		all := hidden(t, now, tc.reason, hideable("a", "c", 9000))
		points := func(j *Job) int {
			_, hi, _ := j.Pay.ComparableAt(now)
			n, _ := all.Like(j, hi)
			return n
		}
		if got := points(other(tc.alike)); got != HiddenPoints {
			t.Errorf("%s: alike loses %d points, want %d", tc.reason, got, HiddenPoints)
		}
		if got := points(other(func(*Job) {})); got != 0 {
			t.Errorf("%s: one that is not alike loses %d points", tc.reason, got)
		}
	}
	all := hidden(t, now, HideWork, hideable("a", "a", 9000), hideable("b", "b", 9000), hideable("c", "c", 9000),
		hideable("d", "d", 9000))
	all = append(all, hidden(t, now, HideOther, hideable("e", "e", 9000))...)
	n, why := all.Like(hideable("x", "x", 9000), 9000)
	if n != MaxHiddenPoints || !slices.Equal(why, []HideReason{HideWork}) {
		t.Errorf("five hidden jobs take %d points for %v", n, why)
	}
	if n, _ := all.Like(other(func(j *Job) { j.Pay.Min = 0 }), 0); n != 0 {
		t.Errorf("pay that does not compare loses %d points", n)
	}
}
