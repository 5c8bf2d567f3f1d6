package models

import (
	"errors"
	"testing"
	"time"
)

// ranOut is a job that ran out so long ago.
func ranOut(ago time.Duration) Life {
	return Life{State: JobApproved, PublishAt: noon.Add(-400 * aDay), ExpiresAt: noon.Add(-ago)}
}

func TestThePosterIsAskedFiveDaysAfter(t *testing.T) {
	midnight := time.Date(2026, 12, 1, 0, 0, 0, 0, Tokyo)
	for until, want := range map[time.Time]Date{
		midnight: "2026-12-06", midnight.Add(time.Minute): "2026-12-07", midnight.Add(-time.Minute): "2026-12-06",
	} {
		l := Life{State: JobApproved, ExpiresAt: until}
		if got := l.AskOutcomeOn(); got != want {
			t.Errorf("over at %s: asked on %s, want %s", until, got, want)
		}
		if !l.Untold(want.Start()) {
			t.Errorf("over at %s: not asked when the day begins", until)
		}
	}
}

func TestWhatIsAnsweredOfAJobThatIsOver(t *testing.T) {
	over := func() *Job { j := &Job{State: JobApproved, ExpiresAt: noon.Add(-6 * aDay)}; return j }
	heldBack := &Job{State: JobPaused, ExpiresAt: noon.Add(-6 * aDay)}
	if m := heldBack.DeskMoves(noon); heldBack.DeskState(noon) != DeskExpired || m.Resume || !m.Extend || !m.Relist {
		t.Errorf("held back until it ran out: %s, %+v", heldBack.DeskState(noon), m)
	}
	if err := heldBack.TellOutcome(FilledElsewhere, noon); err != nil || heldBack.State != JobClosed {
		t.Errorf("held back until it ran out: %v, %s", err, heldBack.State)
	}
	for _, answer := range Outcomes {
		j := over()
		if err := j.TellOutcome(answer, noon); err != nil || j.State != JobClosed || j.CloseReason != answer {
			t.Errorf("%s: %v, %s, %s", answer, err, j.State, j.CloseReason)
		}
		if err := j.TellOutcome(NotFilled, noon); !errors.Is(err, ErrConflict) || j.CloseReason != answer {
			t.Errorf("%s: answered again: %v", answer, err)
		}
	}
	var invalid *InvalidError
	for _, answer := range []CloseReason{"", ClosedOther, "nonsense"} {
		if err := over().TellOutcome(answer, noon); !errors.As(err, &invalid) {
			t.Errorf("%q: %v", answer, err)
		}
	}
	for name, j := range map[string]*Job{
		"live":                       {State: JobApproved, ExpiresAt: noon.Add(aDay)},
		"just over":                  {State: JobApproved, ExpiresAt: noon.Add(-4 * aDay)},
		"long over":                  {State: JobApproved, ExpiresAt: noon.Add(-AskOutcomeFor)},
		"held back, its day to come": {State: JobPaused, ExpiresAt: noon.Add(aDay)},
		"withdrawn":                  {State: JobWithdrawn, ExpiresAt: noon.Add(-6 * aDay)},
	} {
		if err := j.TellOutcome(FilledHere, noon); !errors.Is(err, ErrConflict) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestJobsWithoutAnAnswerStandInTheRecord(t *testing.T) {
	closed := ranOut(6 * aDay)
	closed.State = JobClosed
	withdrawn := ranOut(30 * aDay)
	withdrawn.State = JobWithdrawn
	lives := []Life{
		closed, ranOut(OutcomeDue), ranOut(179 * aDay), // count
		withdrawn, ranOut(OutcomeDue - 1), ranOut(181 * aDay), ranOut(-aDay), // do not
	}
	ended, untold := OutcomesOf(lives, noon)
	if ended != 3 || untold != 2 {
		t.Errorf("%d ended, %d untold, want 3 and 2", ended, untold)
	}
	for _, r := range []struct {
		record ReplyRecord
		want   bool
	}{{ReplyRecord{Ended: 5, Untold: 1}, true}, {ReplyRecord{Ended: 4, Untold: 4}, false}, {ReplyRecord{Ended: 9}, false}} {
		if got := r.record.UntoldShown(); got != r.want {
			t.Errorf("%+v shown: %v", r.record, got)
		}
	}
}
