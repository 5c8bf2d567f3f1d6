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

func TestAHiddenJobCoversItsPositionAndComesBack(t *testing.T) {
	now := time.Date(2026, 11, 24, 10, 0, 0, 0, Tokyo)
	var d Doctor
	var invalid *InvalidError
	if err := d.Hide(hideable("a", "c", 9000), "", now); !errors.As(err, &invalid) || len(d.Hidden) > 0 {
		t.Errorf("without a reason: %v, %v", err, d.Hidden)
	}
	for range 2 { // the second says it anew
		if err := d.Hide(hideable("a", "c", 9000), HidePay, now); err != nil {
			t.Fatal(err)
		}
	}
	if len(d.Hidden) != 1 {
		t.Errorf("%d hidden, want 1", len(d.Hidden))
	}
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
		if got := d.HiddenAs(tc.job) != nil; got != tc.want {
			t.Errorf("%s: hidden %v, want %v", tc.what, got, tc.want)
		}
	}
	if _, ok := d.Unhide("a"); !ok || d.HiddenAs(hideable("a", "c", 1)) != nil {
		t.Error("it did not come back")
	}
	if _, ok := d.Unhide("a"); ok {
		t.Error("it came back twice")
	}
	for i := range MaxHidden + 1 {
		_ = d.Hide(hideable(itoa(i), "", 9000), HideOther, now)
	}
	if len(d.Hidden) != MaxHidden || d.Hidden[0].JobID != "1" {
		t.Errorf("%d remembered from %s", len(d.Hidden), d.Hidden[0].JobID)
	}
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
		var d Doctor
		if err := d.Hide(hideable("a", "c", 9000), tc.reason, now); err != nil {
			t.Fatal(err)
		}
		points := func(j *Job) int {
			_, hi, _ := j.Pay.ComparableAt(now)
			n, _ := d.HiddenLike(j, hi)
			return n
		}
		if got := points(other(tc.alike)); got != HiddenPoints {
			t.Errorf("%s: alike loses %d points, want %d", tc.reason, got, HiddenPoints)
		}
		if got := points(other(func(*Job) {})); got != 0 {
			t.Errorf("%s: one that is not alike loses %d points", tc.reason, got)
		}
	}
	var d Doctor
	for _, id := range []string{"a", "b", "c", "d"} {
		_ = d.Hide(hideable(id, id, 9000), HideWork, now)
	}
	_ = d.Hide(hideable("e", "e", 9000), HideOther, now)
	n, why := d.HiddenLike(hideable("x", "x", 9000), 9000)
	if n != MaxHiddenPoints || !slices.Equal(why, []HideReason{HideWork}) {
		t.Errorf("five hidden jobs take %d points for %v", n, why)
	}
	if n, _ := d.HiddenLike(other(func(j *Job) { j.Pay.Min = 0 }), 0); n != 0 {
		t.Errorf("pay that does not compare loses %d points", n)
	}
}
