package models

import (
	"testing"
	"time"
)

func TestTodayOf(t *testing.T) {
	now := time.Date(2026, 11, 24, 10, 0, 0, 0, Tokyo)
	day := 24 * time.Hour
	job := func(change func(*DeskJob)) DeskJob {
		j := DeskJob{JobBrief: JobBrief{ID: "j", Life: Life{State: JobApproved, PublishAt: now.Add(-90 * day), ExpiresAt: now.Add(30 * day)}}}
		change(&j)
		return j
	}
	permit := func(to Date) *Agency { return &Agency{Permit: Permit{To: to}} }
	for _, c := range []struct {
		what   string
		job    DeskJob
		agency *Agency
		want   TodayKind
	}{
		{"a job that runs", job(func(*DeskJob) {}), nil, ""},
		{"ends within a week", job(func(j *DeskJob) { j.ExpiresAt = now.Add(7*day - 1) }), nil, TodayEnding},
		{"ends in a week", job(func(j *DeskJob) { j.ExpiresAt = now.Add(7 * day) }), nil, ""},
		{"returned", job(func(j *DeskJob) { j.State = JobRejected }), nil, TodayReturned},
		{"a change returned", job(func(j *DeskJob) { j.ReviewNote = "x" }), nil, TodayReturned},
		{"held back", job(func(j *DeskJob) { j.State = JobPaused }), nil, TodayHeld},
		{"held back past its end", job(func(j *DeskJob) { j.State, j.ExpiresAt = JobPaused, now }), nil, ""},
		{"over for less than five days", job(func(j *DeskJob) { j.ExpiresAt = now.Add(-5*day + 1) }), nil, ""},
		{"over for five days", job(func(j *DeskJob) { j.ExpiresAt = now.Add(-5 * day) }), nil, TodayOutcome},
		{"over for too long", job(func(j *DeskJob) { j.ExpiresAt, j.PublishAt = now.Add(-180*day), now.Add(-200*day) }), nil, ""},
		{"over and closed", job(func(j *DeskJob) { j.ExpiresAt, j.State = now.Add(-6*day), JobClosed }), nil, ""},
		{"a permit for 61 days", job(func(*DeskJob) {}), permit("2027-01-24"), ""},
		{"a permit for 60 days", job(func(*DeskJob) {}), permit("2027-01-23"), TodayPermit},
		{"a permit that is over", job(func(*DeskJob) {}), permit("2026-11-01"), TodayPermit},
		{"an agency without one", job(func(*DeskJob) {}), permit(""), ""},
	} {
		items := TodayOf([]DeskJob{c.job}, c.agency, now)
		switch {
		case c.want == "" && len(items) != 0, c.want != "" && (len(items) != 1 || items[0].Kind != c.want):
			t.Errorf("%s: %+v, want %q", c.what, items, c.want)
		case c.want != "" && items[0].Count != 1:
			t.Errorf("%s: counted %d", c.what, items[0].Count)
		}
	}
	two := []DeskJob{job(func(j *DeskJob) { j.ExpiresAt = now.Add(3 * day) }), job(func(j *DeskJob) { j.ID, j.ExpiresAt = "k", now.Add(2*day) })}
	if items := TodayOf(two, nil, now); len(items) != 1 || items[0].Count != 2 || items[0].First.ID != "k" {
		t.Errorf("two that end: %+v", items)
	}
}
