package alerts_test

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/alert"
)

func TestOneDigestADayThroughSummerTimeAndLeapDays(t *testing.T) {
	for name, tc := range map[string]struct {
		zone string
		from time.Time
		hour int
	}{
		"Berlin, the hour that is skipped":         {"Europe/Berlin", time.Date(2027, 3, 26, 12, 0, 0, 0, time.UTC), 2},
		"Berlin, the hour that comes twice":        {"Europe/Berlin", time.Date(2027, 10, 29, 12, 0, 0, 0, time.UTC), 2},
		"New York, the hour that is skipped":       {"America/New_York", time.Date(2027, 3, 12, 12, 0, 0, 0, time.UTC), 2},
		"New York, the hour that comes twice":      {"America/New_York", time.Date(2027, 11, 5, 12, 0, 0, 0, time.UTC), 1},
		"Lord Howe, half an hour that comes twice": {"Australia/Lord_Howe", time.Date(2027, 4, 2, 12, 0, 0, 0, time.UTC), 1},
		"Lord Howe, half an hour that is skipped":  {"Australia/Lord_Howe", time.Date(2027, 10, 1, 12, 0, 0, 0, time.UTC), 2},
		"Santiago, a midnight that is skipped":     {"America/Santiago", time.Date(2027, 9, 3, 12, 0, 0, 0, time.UTC), 0},
		"Santiago, a midnight that comes twice":    {"America/Santiago", time.Date(2027, 4, 2, 12, 0, 0, 0, time.UTC), 23},
		"Casablanca, around Ramadan":               {"Africa/Casablanca", time.Date(2027, 2, 5, 12, 0, 0, 0, time.UTC), 2},
		"Auckland, the hour that is skipped":       {"Pacific/Auckland", time.Date(2027, 9, 24, 0, 0, 0, 0, time.UTC), 2},
		"29 February":                              {"Asia/Tokyo", time.Date(2028, 2, 27, 12, 0, 0, 0, time.UTC), 7},
		"29 February, a quarter of an hour off":    {"Asia/Kathmandu", time.Date(2028, 2, 27, 12, 0, 0, 0, time.UTC), 23},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.clock.set(tc.from)
			n := w.node("a")
			w.sub(func(s *alert.Subscription) { s.Zone, s.Hour, s.Minute = tc.zone, tc.hour, 30 })
			n.pass()
			days := make(map[string]int)
			loc, err := time.LoadLocation(tc.zone)
			if err != nil {
				t.Fatal(err)
			}
			for range 4 * 24 * 2 {
				w.clock.add(30 * time.Minute)
				w.job()
				if n.pass().Mailed > 0 {
					days[w.clock.now().In(loc).Format(time.DateOnly)]++
				}
			}
			if len(days) != 4 {
				t.Errorf("mails on %v, want on four days", days)
			}
			for day, n := range days {
				if n != 1 {
					t.Errorf("%d mails on %s", n, day)
				}
			}
		})
	}
}

// A clock shows a leap second by standing still, or by showing the last second
// again after midnight has struck already.
func TestALeapSecondSendsNoSecondMail(t *testing.T) {
	midnight := time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)
	for name, shows := range map[string][]time.Duration{
		"the last second twice":            {-time.Second, -time.Second, 0, time.Second},
		"midnight, and the second again":   {-time.Second, 0, -time.Second, -time.Millisecond, 0, time.Second},
		"smeared over a day, and set back": {0, time.Second, -time.Second / 2, 0, time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.clock.set(midnight.Add(-12 * time.Hour))
			n, other := w.node("a"), w.node("b")
			w.sub(func(s *alert.Subscription) { s.Hour, s.Minute = 9, 0 }) // midnight UTC
			w.sub(instant)
			n.pass()
			other.pass()
			w.job()
			for _, at := range shows {
				w.clock.set(midnight.Add(at))
				n.pass()
				other.pass()
			}
			w.clock.set(midnight.Add(2 * time.Minute))
			n.pass()
			w.wantTold("doctor1@example.jp job0001", "doctor2@example.jp job0001")
		})
	}
}

// A week is a week, also when it has an hour more or less.
func TestOneWeeklyDigestAWeekThroughSummerTime(t *testing.T) {
	for name, from := range map[string]time.Time{
		"an hour less": time.Date(2027, 3, 15, 12, 0, 0, 0, time.UTC),
		"an hour more": time.Date(2027, 10, 18, 12, 0, 0, 0, time.UTC),
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.clock.set(from)
			n := w.node("a")
			w.sub(func(s *alert.Subscription) {
				s.Frequency, s.Zone, s.Weekday, s.Hour, s.Minute = alert.Weekly, "Europe/Berlin", time.Sunday, 2, 30
			})
			n.pass()
			var mailed []time.Time
			for hour := range 4 * 7 * 24 {
				w.clock.add(time.Hour)
				if hour%24 == 0 {
					w.job()
				}
				if n.pass().Mailed > 0 {
					mailed = append(mailed, w.clock.now())
				}
			}
			if len(mailed) != 4 {
				t.Fatalf("mails at %v, want four", mailed)
			}
			for i, at := range mailed[1:] {
				if gap := at.Sub(mailed[i]); gap < 166*time.Hour || gap > 170*time.Hour {
					t.Errorf("%s after the one before", gap)
				}
			}
		})
	}
}
