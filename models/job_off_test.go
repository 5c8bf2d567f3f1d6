package models

import (
	"testing"
	"time"
)

// Why a job is not open is told apart: what ended, what ran out, what rests, and by
// whom.
func TestWhyAJobIsNotOpen(t *testing.T) {
	now := time.Date(2026, 12, 1, 9, 0, 0, 0, Tokyo)
	for name, c := range map[string]struct {
		change func(*Job)
		want   OffBoard
	}{
		"open":            {func(*Job) {}, OnBoard},
		"filled":          {func(j *Job) { j.State, j.CloseReason = JobClosed, FilledElsewhere }, OffFilled},
		"closed":          {func(j *Job) { j.State, j.CloseReason = JobClosed, NotFilled }, OffClosed},
		"last day over":   {func(j *Job) { j.ExpiresAt = now }, OffExpired},
		"first day ahead": {func(j *Job) { j.PublishAt = now.Add(time.Hour) }, OffBooked},
		"paused":          {func(j *Job) { j.State = JobPaused }, OffPaused},
		"paused and over": {func(j *Job) { j.State, j.ExpiresAt = JobPaused, now }, OffExpired},
		"reported":        {func(j *Job) { j.State, j.Voices = JobPaused, VoicesToHold }, OffReported},
		"report upheld":   {func(j *Job) { j.State, j.Upheld = JobPaused, true }, OffHeld},
		"suspended":       {func(j *Job) { j.State, j.WithOrg = JobPaused, true }, OffHeld},
		"taken down":      {func(j *Job) { j.State = JobRejected }, OffTakenDown},
		"in review":       {func(j *Job) { j.State = JobInReview }, OffReview},
		"withdrawn":       {func(j *Job) { j.State = JobWithdrawn }, OffWithdrawn},
	} {
		j := &Job{State: JobApproved, PublishAt: now.AddDate(0, 0, -9), ExpiresAt: now.AddDate(0, 0, 9), FirstLiveAt: now.AddDate(0, 0, -9)}
		c.change(j)
		if got := j.OffBoard(now); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// A saved job that rests has not ended: nothing is told, and its end is told later.
func TestASavedJobThatRestsHasNotEnded(t *testing.T) {
	now := time.Date(2026, 12, 1, 9, 0, 0, 0, Tokyo)
	j := &Job{State: JobPaused, ExpiresAt: now.AddDate(0, 0, 9), FirstLiveAt: now.AddDate(0, 0, -9)}
	j.Terms.ValidThrough = "2026-12-09"
	var s SavedJob
	if closed, _ := s.NoteEnd(j, now); closed || s.ToldClosed {
		t.Error("told of a pause as of an end")
	}
	if closed, _ := s.NoteEnd(j, now.AddDate(0, 0, 10)); !closed {
		t.Error("its end was not told")
	}
}
