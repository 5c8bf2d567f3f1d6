package models

import (
	"fmt"
	"time"
)

// Date is a civil date "2006-01-02"; "" is no date. Deadlines are dates in
// Japan: a job that closes on a date is live until the end of that day there.
type Date string

// Tokyo is the zone of all deadlines: UTC+9 without daylight saving.
var Tokyo = time.FixedZone("Asia/Tokyo", 9*60*60)

// DateOf returns the civil date of t in Japan.
func DateOf(t time.Time) Date { return Date(t.In(Tokyo).Format(time.DateOnly)) }

// ParseDate reads "2006-01-02" and refuses dates that do not exist.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return "", fmt.Errorf("date %q: want YYYY-MM-DD", s)
	}
	return Date(t.Format(time.DateOnly)), nil
}

// Valid reports whether d is a date that exists.
func (d Date) Valid() bool { _, err := time.Parse(time.DateOnly, string(d)); return err == nil }

// Start returns the first instant of d in Japan; the zero time for no date.
func (d Date) Start() time.Time {
	t, err := time.ParseInLocation(time.DateOnly, string(d), Tokyo)
	if err != nil {
		return time.Time{}
	}
	return t
}

// End returns the first instant after d in Japan (24:00); the zero time for no date.
func (d Date) End() time.Time {
	t := d.Start()
	if t.IsZero() {
		return t
	}
	return t.AddDate(0, 0, 1)
}

// AddDays returns the date n days later (earlier for negative n).
func (d Date) AddDays(n int) Date {
	t := d.Start()
	if t.IsZero() {
		return ""
	}
	return Date(t.AddDate(0, 0, n).Format(time.DateOnly))
}

// DaysUntil returns the number of days from d to e.
func (d Date) DaysUntil(e Date) int {
	return int(e.Start().Sub(d.Start()) / (24 * time.Hour))
}
