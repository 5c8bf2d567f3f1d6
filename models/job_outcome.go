package models

import (
	"slices"
	"time"
)

// When the poster of an advert that ran out is asked how it ended: in a letter
// on that day, at the desk until it is too long ago to know.
const (
	AskOutcomeAfter = 5 * 24 * time.Hour
	AskOutcomeFor   = 180 * 24 * time.Hour
)

// OutcomeDue is how long after its end an advert without an answer counts
// against the record of its poster: two weeks after the letter.
const OutcomeDue = AskOutcomeAfter + 14*24*time.Hour

// Outcomes are the answers that are offered to whom is asked.
var Outcomes = []CloseReason{FilledHere, FilledElsewhere, NotFilled}

// Untold reports whether the job ran out, on the board or held back, and its poster is to be asked how it
// ended: an answer closes it.
func (l Life) Untold(now time.Time) bool {
	_, until := l.Window()
	over := now.Sub(until)
	return l.DeskState(now) == DeskExpired && over >= AskOutcomeAfter && over < AskOutcomeFor
}

// AskOutcomeOn is the first day in Japan that begins when the job is over for
// AskOutcomeAfter: then the letter goes, if it is still untold.
func (l Life) AskOutcomeOn() Date {
	_, until := l.Window()
	at := until.Add(AskOutcomeAfter)
	if day := DateOf(at); !day.Start().Before(at) {
		return day
	}
	return DateOf(at).AddDays(1)
}

// TellOutcome takes the answer of who was asked. It returns ErrConflict when
// the job is not asked about: it was answered, or runs again; and *InvalidError
// for what is not offered.
func (j *Job) TellOutcome(answer CloseReason, now time.Time) error {
	if !j.Life().Untold(now) {
		return ErrConflict
	}
	if !slices.Contains(Outcomes, answer) {
		return Invalid("reason", "job.choice.required")
	}
	return j.Close(answer, now)
}

// OutcomesOf counts the adverts that ran their time or were closed in the last
// ReplyDays, and those of them about which nothing was said until OutcomeDue.
// What was withdrawn never offered a position.
func OutcomesOf(lives []Life, now time.Time) (ended, untold int) {
	for _, l := range lives {
		_, until := l.Window()
		over := now.Sub(until)
		if over > ReplyDays*24*time.Hour {
			continue
		}
		switch {
		case l.State == JobClosed:
			ended++
		case l.DeskState(now) == DeskExpired && over >= OutcomeDue:
			ended++
			untold++
		}
	}
	return ended, untold
}

// medianSpan is the middle of some spans, 0 for none.
func medianSpan(all []time.Duration) time.Duration {
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	middle := len(all) / 2
	if len(all)%2 == 0 {
		return (all[middle-1] + all[middle]) / 2
	}
	return all[middle]
}
