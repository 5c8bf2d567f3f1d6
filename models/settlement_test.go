package models

import (
	"errors"
	"testing"
	"time"
)

func TestWhoEndsAJobAnswersForItsApplications(t *testing.T) {
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, Tokyo)
	for name, tc := range map[string]struct {
		open          int
		answer, words string
		fault         string // its field
		declines      bool
	}{
		"nobody applied":                 {0, "", "", "", false},
		"nobody applied, all the same":   {0, SettleDecline, "x", "", false},
		"no answer":                      {3, "", "x", FieldSettle, false},
		"no such answer":                 {3, "hire", "x", FieldSettle, false},
		"no such answer, nobody applied": {0, "hire", "", FieldSettle, false},
		"left open":                      {3, SettleLeave, "", "", false},
		"declined with words":            {3, SettleDecline, "ご応募ありがとうございました", "", true},
		"declined without a word":        {3, SettleDecline, " \n", FieldSettleWords, true},
		"declined with far too many":     {1, SettleDecline, string(make([]rune, MaxMessage+1)), FieldSettleWords, true},
		"left open with words all same":  {1, SettleLeave, string(make([]rune, MaxMessage+1)), "", false},
	} {
		s, err := NewSettlement("j", tc.open, tc.answer, tc.words, "u", now)
		var invalid *InvalidError
		got := ""
		if errors.As(err, &invalid) {
			got = invalid.Faults[0].Field
		} else if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if got != tc.fault || s.Decline != tc.declines {
			t.Errorf("%s: a fault at %q, declines %v", name, got, s.Decline)
		}
	}
	ended, runs := &Job{ID: "j", State: JobClosed}, &Job{ID: "j", State: JobApproved}
	s := Settlement{ID: "j", Decline: true}
	for _, state := range ApplicationStates {
		a := &Application{State: state}
		want := state == ApplicationReceived || state == ApplicationViewed || state == ApplicationContacted
		if s.Declines(a, ended) != want || s.Declines(a, runs) || (&Settlement{ID: "j"}).Declines(a, ended) {
			t.Errorf("%s: declined %v, want %v, and only when the job ended", state, s.Declines(a, ended), want)
		}
	}
}

func TestApplicantsAreToldOnceOfEachEnd(t *testing.T) {
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, Tokyo)
	later := now.AddDate(0, 0, 1)
	for ending, j := range map[JobEnding]Job{
		JobEndedClosed: {State: JobClosed}, JobEndedWithdrawn: {State: JobWithdrawn}, JobEndedTakenDown: {State: JobRejected},
		JobEndedExpired: {State: JobApproved, ExpiresAt: now},
		JobRuns:         {State: JobPaused, ExpiresAt: now.AddDate(0, 1, 0)},
	} {
		a := &Application{State: ApplicationViewed}
		if got := j.Ending(now); got != ending {
			t.Errorf("%s ends as %q, want %q", j.State, got, ending)
		}
		if told := a.NoteEnd(&j, now); told != (ending != JobRuns) || a.NoteEnd(&j, later) {
			t.Errorf("%q: told %v, or again", ending, told)
		}
		j.Terms.ValidThrough = "2027-02-01" // it went on and ended again
		if again := a.NoteEnd(&j, later); again != (ending != JobRuns) {
			t.Errorf("%q: told of the second end: %v", ending, again)
		}
		if a.State = ApplicationClosed; a.NoteEnd(&Job{State: JobClosed}, later) {
			t.Error("who was not chosen is told that the job ended")
		}
	}
	if (&Job{State: JobApproved}).Ending(now) != JobRuns || (&Job{State: JobInReview}).Ending(now) != JobRuns {
		t.Error("a job without an end ended")
	}
}

func TestAnswersThatAreNoneAreRefused(t *testing.T) {
	for name, tc := range map[string]struct {
		outcome    CloseReason
		applicants string
		good       bool
	}{
		"nothing": {"", "", true}, "both": {FilledHere, SettleLeave, true}, "no such outcome": {"hired", "", false},
		"no such answer": {FilledHere, "foo", false},
	} {
		if err := CheckEnding(tc.outcome, tc.applicants); (err == nil) != tc.good {
			t.Errorf("%s: %v", name, err)
		}
	}
}
