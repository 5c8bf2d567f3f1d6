package models

import (
	"testing"
	"time"
)

func TestAProfileFallsAsleepAfterTwoWarnings(t *testing.T) {
	seen := time.Date(2026, 1, 10, 9, 0, 0, 0, Tokyo)
	first, end := seen.AddDate(0, 4, 0), seen.AddDate(0, 5, 0)
	last := end.Add(-14 * 24 * time.Hour)
	both := Sleep{WarnedAt: first, LastAt: last}
	asleep := Sleep{WarnedAt: first, LastAt: last, Since: end}
	for _, tc := range []struct {
		what  string
		sleep Sleep
		at    time.Time
		want  SleepStep
	}{
		{"there lately", Sleep{}, first.Add(-1), SleepNothing},
		{"after four months", Sleep{}, first, SleepWarn},
		{"warned", Sleep{WarnedAt: first}, last.Add(-1), SleepNothing},
		{"two weeks before", Sleep{WarnedAt: first}, last, SleepLastWarning},
		{"the board was away, no warning yet", Sleep{}, end.AddDate(0, 3, 0), SleepLastWarning},
		{"warned for the last time", both, end.Add(-1), SleepNothing},
		{"after five months", both, end, SleepNow},
		{"warned late", Sleep{LastAt: end}, end.Add(14*24*time.Hour - 1), SleepNothing},
		{"warned late, two weeks later", Sleep{LastAt: end}, end.Add(14 * 24 * time.Hour), SleepNow},
		{"asleep", asleep, end.AddDate(1, 0, 0), SleepNothing},
		{"asleep, and there again", asleep, first.Add(-1), SleepWake},
		{"warned, and there again", Sleep{WarnedAt: first}, seen, SleepWake},
	} {
		d := Doctor{Visibility: VisibilityVerified, Sleep: tc.sleep}
		if got := d.SleepStep(seen, tc.at); got != tc.want {
			t.Errorf("%s: step %d, want %d", tc.what, got, tc.want)
		}
		d.DoSleepStep(tc.want, tc.at)
		if again := d.SleepStep(seen, tc.at); again != SleepNothing {
			t.Errorf("%s: then step %d", tc.what, again)
		}
		if d.Asleep() != (tc.want == SleepNow || tc.what == "asleep") {
			t.Errorf("%s: asleep %v", tc.what, d.Asleep())
		}
	}
	private := Doctor{Visibility: VisibilityPrivate}
	if got := private.SleepStep(seen, end); got != SleepNothing {
		t.Errorf("a private profile without mails: step %d", got)
	}
	if private.Consents.JobAlert = true; private.SleepStep(seen, last) != SleepLastWarning {
		t.Error("a private profile with mails is not warned")
	}
	if got := SleepsFrom(seen, first); got != DateOf(end) {
		t.Errorf("warned in time: sleeps from %s", got)
	}
	if got := SleepsFrom(seen, end); got != DateOf(end).AddDays(14) {
		t.Errorf("warned late: sleeps from %s", got)
	}
	var j Job
	d := Doctor{Visibility: VisibilityVerified}
	if !d.Candidate(&j) {
		t.Error("awake and not shown")
	}
	if d.Sleep.Since = end; d.Candidate(&j) {
		t.Error("asleep and shown to posters")
	}
	u := User{LastSeenAt: seen}
	if u.Seen(seen.Add(SeenNoteEvery-1)) || !u.Seen(seen.Add(SeenNoteEvery)) || !u.LastSeenAt.After(seen) {
		t.Error("noted too often or not at all")
	}
}

// Every absence at which a step is due lies in the window that is looked at.
func TestTheWindowOfSleepMissesNoStep(t *testing.T) {
	now := time.Date(2026, 11, 29, 9, 0, 0, 0, Tokyo)
	from, to := SleepWindow(now)
	for days := range 230 {
		seen := now.AddDate(0, 0, -days)
		d := Doctor{Visibility: VisibilityVerified}
		if d.SleepStep(seen, now) != SleepNothing && (seen.Before(from) || !seen.Before(to)) {
			t.Errorf("%d days of absence are not looked at", days)
		}
	}
}
