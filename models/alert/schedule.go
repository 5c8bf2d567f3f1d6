package alert

import "time"

// NeverDue is the NextDue of subscriptions that follow no hour: instant ones,
// which are worked off when a job matches.
var NeverDue = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)

// NextSlot returns the first time after t at which a mail of s may go, in the
// subscriber's zone loc; NeverDue for an instant subscription. An hour that
// the change to summer time skips becomes the first instant after the gap; an
// hour that happens twice counts the first time.
func (s *Subscription) NextSlot(t time.Time, loc *time.Location) time.Time {
	if s.Frequency == Instant {
		return NeverDue
	}
	y, m, d := t.In(loc).Date()
	for i := range 9 {
		day := time.Date(y, m, d+i, 12, 0, 0, 0, time.UTC)
		if s.Frequency == Weekly && day.Weekday() != s.Weekday {
			continue
		}
		slot := wallTime(day, s.Hour, s.Minute, loc)
		if slot.After(t) {
			return slot
		}
	}
	return t.AddDate(0, 0, 1) // not reached: nine days hold every weekday and hour
}

// wallTime returns the first instant at which clocks in loc show the hour and
// minute on the civil day, or the end of the gap that swallows it.
func wallTime(day time.Time, hour, minute int, loc *time.Location) time.Time {
	y, m, d := day.Date()
	wall := time.Date(y, m, d, hour, minute, 0, 0, time.UTC)
	var first time.Time
	for _, around := range []time.Duration{-24 * time.Hour, 24 * time.Hour} {
		_, offset := wall.Add(around).In(loc).Zone()
		at := wall.Add(-time.Duration(offset) * time.Second)
		local := at.In(loc)
		if local.Hour() == hour && local.Minute() == minute && local.Day() == d &&
			(first.IsZero() || at.Before(first)) {
			first = at
		}
	}
	if !first.IsZero() {
		return first
	}
	_, before := wall.Add(-24 * time.Hour).In(loc).Zone()
	gapEnd, _ := wall.Add(-time.Duration(before) * time.Second).In(loc).ZoneBounds()
	return gapEnd.UTC()
}
