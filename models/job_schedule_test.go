package models

import (
	"errors"
	"testing"
	"time"
)

func TestPublishTime(t *testing.T) {
	now := time.Date(2026, 11, 24, 10, 30, 0, 0, Tokyo)
	for _, c := range []struct {
		day  Date
		hour int
		want time.Time
		code FaultCode
	}{
		{"", 9, time.Time{}, ""},
		{"2026-11-24", 11, time.Date(2026, 11, 24, 2, 0, 0, 0, time.UTC), ""},
		{"2026-11-24", 10, time.Time{}, "job.publish_at.past"},
		{"2026-11-23", 23, time.Time{}, "job.publish_at.past"},
		{"2026-11-31", 9, time.Time{}, "job.publish_at.past"},
		{"2026-11-25", 24, time.Time{}, "job.publish_at.hour"},
		{"2026-11-25", -1, time.Time{}, "job.publish_at.hour"},
		{"2027-02-22", 0, time.Date(2027, 2, 22, 0, 0, 0, 0, Tokyo), ""},
		{"2027-02-23", 0, time.Time{}, "job.publish_at.far"},
	} {
		at, err := PublishTime(c.day, c.hour, now)
		var invalid *InvalidError
		if errors.As(err, &invalid) != (c.code != "") || c.code != "" && invalid.Faults[0].Code != c.code {
			t.Errorf("%s %d: %v, want %q", c.day, c.hour, err, c.code)
		}
		if !at.Equal(c.want) {
			t.Errorf("%s %d: %s, want %s", c.day, c.hour, at, c.want)
		}
	}
}

// A booked advert is live at no time by itself: it is asked again.
func TestABookedAdvertAppearsOnlyWhenItIsAskedAgain(t *testing.T) {
	at := noon.Add(time.Hour)
	booked := func() *Job {
		j := atState(JobDraft)
		j.PublishAt = time.Time{}
		if err := j.Submit(Submission{Advert: j.Advert, Trusted: true, Now: noon, At: at}); err != nil {
			t.Fatal(err)
		}
		return j
	}
	j := booked()
	if !j.Scheduled() || j.DeskState(noon) != DeskScheduled || !j.Takes(noon) || j.Revision != 0 {
		t.Fatalf("booked: %s, %s", j.State, j.DeskState(noon))
	}
	if j.Live(at) || j.Live(at.Add(time.Hour)) || j.Public(at) {
		t.Error("it is live without being asked again")
	}
	if err := j.Appear(Submission{Trusted: true, Now: at.Add(-1)}, ""); !errors.Is(err, ErrConflict) {
		t.Errorf("too early: %v", err)
	}
	if err := j.Appear(Submission{Trusted: true, Now: at}, ""); err != nil || !j.Live(at) || j.Revision != 1 || j.Scheduled() {
		t.Errorf("at its time: %v, %s", err, j.State)
	}
	if err := j.Appear(Submission{Trusted: true, Now: at}, ""); !errors.Is(err, ErrConflict) {
		t.Errorf("a second time: %v", err)
	}
	for what, s := range map[string]Submission{
		"the poster is not checked any more": {Now: at},
		"words are doubted now":              {Now: at, Trusted: true, Faults: []Fault{{Severity: FaultWarning}}},
	} {
		j := booked()
		if err := j.Appear(s, ""); err != nil || j.State != JobInReview || j.Live(at) {
			t.Errorf("%s: %v, %s", what, err, j.State)
		}
	}
	j = booked()
	stopped := Submission{Now: at, Trusted: true, Faults: []Fault{{Severity: FaultError}}}
	if err := j.Appear(stopped, "停止"); err != nil || j.State != JobDraft || j.Scheduled() || j.ReviewNote != "停止" {
		t.Errorf("stopped: %v, %s, %q", err, j.State, j.ReviewNote)
	}
	j = booked()
	if err := j.Unschedule(); err != nil || j.Scheduled() || j.Due(at) || j.Unschedule() == nil {
		t.Errorf("taken back: %v", err)
	}
	j = booked()
	if err := j.Withdraw(at); err != nil || j.Due(at) {
		t.Errorf("withdrawn: %v", err)
	}
}
