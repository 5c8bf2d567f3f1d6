package alert

import (
	"testing"
	"time"
	_ "time/tzdata"
)

func TestNextSlot(t *testing.T) {
	for name, tc := range map[string]struct {
		zone         string
		frequency    Frequency
		hour, minute int
		weekday      time.Weekday
		after, want  string // UTC
	}{
		"before today's hour":                    {"Asia/Tokyo", Daily, 7, 30, 0, "2026-11-22T22:00:00Z", "2026-11-22T22:30:00Z"},
		"at the hour itself the next day":        {"Asia/Tokyo", Daily, 7, 30, 0, "2026-11-22T22:30:00Z", "2026-11-23T22:30:00Z"},
		"Berlin, hour skipped in spring":         {"Europe/Berlin", Daily, 2, 30, 0, "2027-03-27T12:00:00Z", "2027-03-28T01:00:00Z"},
		"Berlin, the day after the skipped hour": {"Europe/Berlin", Daily, 2, 30, 0, "2027-03-28T01:00:00Z", "2027-03-29T00:30:00Z"},
		"Berlin, doubled hour goes first":        {"Europe/Berlin", Daily, 2, 30, 0, "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z"},
		"Berlin, doubled hour goes once":         {"Europe/Berlin", Daily, 2, 30, 0, "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"},
		"New York, hour skipped in spring":       {"America/New_York", Daily, 2, 15, 0, "2027-03-13T12:00:00Z", "2027-03-14T07:00:00Z"},
		"New York, doubled hour goes first":      {"America/New_York", Daily, 1, 30, 0, "2026-10-31T12:00:00Z", "2026-11-01T05:30:00Z"},
		"New York, doubled hour goes once":       {"America/New_York", Daily, 1, 30, 0, "2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z"},
		"29 February is a day like others":       {"Asia/Tokyo", Daily, 7, 30, 0, "2028-02-28T12:00:00Z", "2028-02-28T22:30:00Z"},
		"weekly on Tuesday 29 February":          {"Asia/Tokyo", Weekly, 7, 30, time.Tuesday, "2028-02-22T12:00:00Z", "2028-02-28T22:30:00Z"},
		"weekly, the same day later":             {"Asia/Tokyo", Weekly, 7, 30, time.Monday, "2026-11-22T22:00:00Z", "2026-11-22T22:30:00Z"},
		"weekly, a week after its hour":          {"Asia/Tokyo", Weekly, 7, 30, time.Monday, "2026-11-22T22:30:00Z", "2026-11-29T22:30:00Z"},
		"midnight that does not exist":           {"America/Santiago", Daily, 0, 0, 0, "2026-09-05T12:00:00Z", "2026-09-06T04:00:00Z"},
		"instant follows no hour":                {"Asia/Tokyo", Instant, 7, 30, 0, "2026-11-22T22:00:00Z", "9999-01-01T00:00:00Z"},
	} {
		loc, err := time.LoadLocation(tc.zone)
		if err != nil {
			t.Fatal(err)
		}
		after, _ := time.Parse(time.RFC3339, tc.after)
		s := Subscription{Frequency: tc.frequency, Hour: tc.hour, Minute: tc.minute, Weekday: tc.weekday}
		if got := s.NextSlot(after, loc).UTC().Format(time.RFC3339); got != tc.want {
			t.Errorf("%s: got %s, want %s", name, got, tc.want)
		}
	}
}
