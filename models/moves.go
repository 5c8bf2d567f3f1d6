package models

// Actor is on whose behalf a state changes.
type Actor string

// Who moves a job, an application, a report.
const (
	ByDoctor     Actor = "doctor"
	BySubscriber Actor = "subscriber" // who reads the mails of an address
	ByPoster     Actor = "poster"     // a recruiter of the organisation, at the desk or by a link in a mail
	ByEditor     Actor = "editor"     // a person of the board
	ByBoard      Actor = "board"      // the board itself, by a rule
)

// Actors are all who move something.
var Actors = []Actor{ByDoctor, BySubscriber, ByPoster, ByEditor, ByBoard}

// Move is one allowed change of a state: who may make it and what it needs.
// Needs returns nil when it is met; *InvalidError names the field that is
// missing, ErrConflict says that the thing is not ready for the move.
type Move[S comparable, T any] struct {
	From, To S
	By       Actor
	Needs    func(T) error
}

// Moves is all that may happen to one kind of thing. What is not in the table
// is refused.
type Moves[S comparable, T any] []Move[S, T]

// Check returns nil when the move is in the table and its need is met.
// Otherwise ErrConflict, or what the need says.
func (m Moves[S, T]) Check(thing T, from, to S, by Actor) error {
	for _, row := range m {
		if row.From != from || row.To != to || row.By != by {
			continue
		}
		if row.Needs == nil {
			return nil
		}
		return row.Needs(thing)
	}
	return ErrConflict
}

// has reports whether the move is in the table, whatever it needs.
func (m Moves[S, T]) has(from, to S, by Actor) bool {
	for _, row := range m {
		if row.From == from && row.To == to && row.By == by {
			return true
		}
	}
	return false
}

// Invalid is one fault as an error.
func Invalid(field string, code FaultCode, args ...string) error {
	return &InvalidError{Faults: []Fault{{Field: field, Code: code, Severity: FaultError, Args: args}}}
}
