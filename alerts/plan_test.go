package alerts

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, models.Tokyo)

// jobsNamed returns a job for each cluster, one a minute after the other.
func jobsNamed(clusters ...string) []newJob {
	jobs := make([]newJob, len(clusters))
	for i, c := range clusters {
		jobs[i] = newJob{ID: fmt.Sprint("job", i), Cluster: c, LiveAt: noon.Add(time.Duration(i) * time.Minute)}
	}
	return jobs
}

func TestAPositionStandsOnceInADigestAndNotAfterItWasCalledIrrelevant(t *testing.T) {
	for name, tc := range map[string]struct {
		clusters, dismissed, want []string // want names jobs
	}{
		"nothing":                         {nil, nil, nil},
		"different positions":             {[]string{"a", "b"}, nil, []string{"job0", "job1"}},
		"one position advertised twice":   {[]string{"a", "b", "a"}, nil, []string{"job0", "job1"}},
		"one that was called irrelevant":  {[]string{"a", "b"}, []string{"a"}, []string{"job1"}},
		"all that there are":              {[]string{"a", "a"}, []string{"a"}, nil},
		"another one that was irrelevant": {[]string{"a"}, []string{"b"}, []string{"job0"}},
	} {
		s := &alert.Subscription{}
		for _, c := range tc.dismissed {
			s.Dismissed = append(s.Dismissed, alert.Dismissal{Cluster: c})
		}
		var got []string
		for _, j := range distinct(s, jobsNamed(tc.clusters...)) {
			got = append(got, j.ID)
		}
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: %v, want %v", name, got, tc.want)
		}
	}
}

// A digest holds a hundred jobs. Up to that the subscription was told all there
// is up to now; of more, the rest waits and is looked for after the last one
// told.
func TestWhatADigestHolds(t *testing.T) {
	for _, tc := range []struct{ jobs, told, waiting int }{{1, 1, 0}, {99, 99, 0}, {100, 100, 0}, {101, 100, 1},
		{230, 100, 130}} {
		o := &order{jobs: jobsNamed(slices.Repeat([]string{"c"}, tc.jobs)...), upTo: noon.Add(24 * time.Hour)}
		want := o.upTo
		if tc.waiting > 0 {
			want = noon.Add(99 * time.Minute) // when the last one told became live
		}
		o.cut()
		if len(o.jobs) != tc.told || len(o.waiting) != tc.waiting || !o.upTo.Equal(want) {
			t.Errorf("%d jobs: %d told, %d wait, up to %s; want %d, %d, %s", tc.jobs, len(o.jobs), len(o.waiting),
				o.upTo, tc.told, tc.waiting, want)
		}
	}
}

// Nodes that read the same subscription name its mail alike; the next mail of
// the same subscription has another name.
func TestTheNameOfAMailFollowsFromItsSlot(t *testing.T) {
	daily := alert.Subscription{ID: "s", Frequency: alert.Daily, NextDue: noon, Watermark: noon.Add(-time.Hour)}
	often := alert.Subscription{ID: "s", Frequency: alert.Instant, NextDue: alert.NeverDue, Watermark: noon}
	name := func(s alert.Subscription, change func(*alert.Subscription)) string {
		change(&s)
		return deliveryID(&s)
	}
	same := func(*alert.Subscription) {}
	hour := func(s *alert.Subscription) { s.NextDue = s.NextDue.Add(time.Hour) }
	mark := func(s *alert.Subscription) { s.Watermark = s.Watermark.Add(time.Millisecond) }
	other := func(s *alert.Subscription) { s.ID = "t" }
	for what, tc := range map[string]struct {
		s      alert.Subscription
		change func(*alert.Subscription)
		alike  bool
	}{
		"daily, read twice":                {daily, same, true},
		"daily, the watermark has moved":   {daily, mark, true},
		"daily, the next hour":             {daily, hour, false},
		"daily, somebody else":             {daily, other, false},
		"instant, the watermark has moved": {often, mark, false},
		"instant, read twice":              {often, same, true},
	} {
		if got := name(tc.s, same) == name(tc.s, tc.change); got != tc.alike {
			t.Errorf("%s: the same name %t, want %t", what, got, tc.alike)
		}
	}
	if deliveryID(&daily) == deliveryID(&often) {
		t.Error("an instant alert that was a daily one has mails of the same name")
	}
}
