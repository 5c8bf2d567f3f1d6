package models

import "time"

// When the poster of an advert that ran out is asked how it ended: in a letter
// on that day, at the desk until it is too long ago to know.
const (
	AskOutcomeAfter = 5 * 24 * time.Hour
	AskOutcomeFor   = 180 * 24 * time.Hour
)

// Untold reports whether the job ran out and its poster is to be asked how it
// ended: an answer closes it.
func (l Life) Untold(now time.Time) bool {
	_, until := l.Window()
	over := now.Sub(until)
	return l.DeskState(now) == DeskExpired && over >= AskOutcomeAfter && over < AskOutcomeFor
}
