package models

import (
	"testing"
	"time"
)

// The end of a saved job is told once, before it or at it.
func TestTheEndOfASavedJobIsToldOnce(t *testing.T) {
	now := time.Date(2026, 11, 24, 10, 0, 0, 0, Tokyo)
	last := DateOf(now).AddDays(SavedSoonDays)
	job := func(state JobState, until Date) *Job {
		j := &Job{State: state, ExpiresAt: until.End(), FirstLiveAt: now.AddDate(0, -1, 0)}
		j.Terms.ValidThrough = until
		return j
	}
	for _, tc := range []struct {
		what         string
		saved        SavedJob
		job          *Job
		closed, soon bool
	}{
		{"a day too early", SavedJob{}, job(JobApproved, last.AddDays(1)), false, false},
		{"near its end", SavedJob{}, job(JobApproved, last), false, true},
		{"near its end, told", SavedJob{ToldSoon: true, SoonDay: last}, job(JobApproved, last), false, false},
		{"told before days were kept", SavedJob{ToldSoon: true}, job(JobApproved, last), false, false},
		{"prolonged, near the new end", SavedJob{ToldSoon: true, SoonDay: last.AddDays(-3)}, job(JobApproved, last), false, true},
		{"closed", SavedJob{}, job(JobClosed, last), true, false},
		{"closed, told", SavedJob{ToldClosed: true}, job(JobClosed, last), false, false},
		{"closed, its last day told", SavedJob{ToldSoon: true, SoonDay: last}, job(JobClosed, last), false, false},
		{"prolonged, then closed", SavedJob{ToldSoon: true, SoonDay: last}, job(JobClosed, last.AddDays(9)), true, false},
		{"withdrawn", SavedJob{}, job(JobWithdrawn, last), false, false},
	} {
		s := tc.saved
		if closed, soon := s.NoteEnd(tc.job, now); closed != tc.closed || soon != tc.soon {
			t.Errorf("%s: closed %v soon %v, want %v %v", tc.what, closed, soon, tc.closed, tc.soon)
		}
		if closed, soon := s.NoteEnd(tc.job, now); closed || soon {
			t.Errorf("%s: told again", tc.what)
		}
	}
	for n, want := range map[SavedNews][3]bool{
		SavedAll: {true, true, true}, SavedEnds: {true, true, false}, SavedNone: {true, false, false}, "x": {false, true, false},
	} {
		if got := [3]bool{n.Valid(), n.Ends(), n.Changes()}; got != want {
			t.Errorf("%q: valid, ends, changes %v, want %v", n, got, want)
		}
	}
}
