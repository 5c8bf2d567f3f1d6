package models

import (
	"testing"
	"time"
)

// A time of day is a moment of its zone; what clocks skip or show twice is none.
func TestTimesOfDayInZones(t *testing.T) {
	for name, tc := range map[string]struct {
		day   Date
		clock time.Duration
		zone  string
		want  string // in UTC; "" for none
		code  FaultCode
	}{
		"Japan":                     {"2026-12-03", 10 * time.Hour, "Asia/Tokyo", "2026-12-03T01:00:00Z", ""},
		"New York in winter":        {"2026-12-03", 21 * time.Hour, "America/New_York", "2026-12-04T02:00:00Z", ""},
		"New York in summer":        {"2027-07-01", 21 * time.Hour, "America/New_York", "2027-07-02T01:00:00Z", ""},
		"London in winter":          {"2026-12-03", 9 * time.Hour, "Europe/London", "2026-12-03T09:00:00Z", ""},
		"London in summer":          {"2027-07-01", 9 * time.Hour, "Europe/London", "2027-07-01T08:00:00Z", ""},
		"New York, skipped":         {"2027-03-14", 150 * time.Minute, "America/New_York", "", "event.hour.skipped"},
		"New York, after the gap":   {"2027-03-14", 3 * time.Hour, "America/New_York", "2027-03-14T07:00:00Z", ""},
		"New York, twice":           {"2027-11-07", 90 * time.Minute, "America/New_York", "", "event.hour.twice"},
		"London, skipped":           {"2027-03-28", 90 * time.Minute, "Europe/London", "", "event.hour.skipped"},
		"London, twice":             {"2027-10-31", 90 * time.Minute, "Europe/London", "", "event.hour.twice"},
		"a zone that is none":       {"2026-12-03", 10 * time.Hour, "Mars/Olympus", "2026-12-03T01:00:00Z", ""},
		"midnight, on the same day": {"2026-12-03", 0, "Asia/Tokyo", "2026-12-02T15:00:00Z", ""},
	} {
		c := &Check{}
		at := c.Moment("slot1", tc.day, tc.clock, tc.zone)
		if tc.want == "" {
			if !at.IsZero() || len(c.Faults) != 1 || c.Faults[0].Code != tc.code || c.Faults[0].Field != "slot1" {
				t.Errorf("%s: %s, %+v", name, at, c.Faults)
			}
		} else if got := at.UTC().Format(time.RFC3339); got != tc.want || len(c.Faults) > 0 {
			t.Errorf("%s: %s, want %s, %+v", name, got, tc.want, c.Faults)
		}
	}
	var v Interview
	if v.Zone(ByDoctor) != HomeZone || v.SetZone(ByDoctor, HomeZone) || !v.SetZone(ByDoctor, "Europe/London") ||
		v.Zone(ByPoster) != HomeZone || v.Zone(ByDoctor) != "Europe/London" || ZoneOr("x", "", "UTC") != "UTC" {
		t.Errorf("%+v", v)
	}
}
