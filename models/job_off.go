package models

import "time"

// OffBoard is why readers do not see a job as an open position.
type OffBoard string

// The reasons. Each has words of its own wherever readers are told: what ended is not
// what rests, and that an advert ran out says nothing of the position.
const (
	OnBoard      OffBoard = ""           // they do
	OffFilled    OffBoard = "filled"     // its poster says that somebody was found
	OffClosed    OffBoard = "closed"     // its poster ended it otherwise
	OffExpired   OffBoard = "expired"    // its last day is over
	OffPaused    OffBoard = "paused"     // its poster holds it back
	OffReported  OffBoard = "reported"   // readers reported it, and nobody has decided yet
	OffHeld      OffBoard = "held"       // an editor holds it back, or somebody behind it is stopped
	OffTakenDown OffBoard = "taken_down" // by an editor
	OffReview    OffBoard = "review"     // an editor has yet to look
	OffWithdrawn OffBoard = "withdrawn"  // its poster took it away
	OffBooked    OffBoard = "booked"     // its first day is to come
)

// OffReasons are all of them.
var OffReasons = []OffBoard{OffFilled, OffClosed, OffExpired, OffPaused, OffReported, OffHeld, OffTakenDown, OffReview,
	OffWithdrawn, OffBooked}

// Halted is why the job would not be shown whatever the day, OnBoard when only time
// decides.
func (j *Job) Halted() OffBoard {
	switch j.State {
	case JobApproved:
		return OnBoard
	case JobClosed:
		if j.CloseReason == FilledHere || j.CloseReason == FilledElsewhere {
			return OffFilled
		}
		return OffClosed
	case JobWithdrawn:
		return OffWithdrawn
	case JobRejected:
		return OffTakenDown
	case JobPaused:
		return j.pausedFor()
	case JobDraft:
		return OffBooked
	}
	return OffReview
}

func (j *Job) pausedFor() OffBoard {
	switch {
	case j.WithOrg || j.Upheld:
		return OffHeld
	case j.ReadersHold():
		return OffReported
	}
	return OffPaused
}

// OffBoard returns why a job of this life is not shown at now; halted is what its
// job says.
func (l Life) OffBoard(halted OffBoard, now time.Time) OffBoard {
	if l.Live(now) {
		return OnBoard
	}
	from, until := l.Window()
	switch over := !now.Before(until); {
	case halted == OnBoard && now.Before(from):
		return OffBooked
	case halted == OnBoard, l.State == JobPaused && over:
		return OffExpired
	}
	return halted
}

// OffBoard returns why readers do not see the job at now.
func (j *Job) OffBoard(now time.Time) OffBoard { return j.Life().OffBoard(j.Halted(), now) }
