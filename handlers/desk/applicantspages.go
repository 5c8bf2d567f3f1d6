package desk

import (
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// ApplicationsPage are the applications to an organisation: in a column for each
// state, or as one list. Those that wait for it stand first.
type ApplicationsPage struct {
	templates.Layout
	Nav     templates.ConsoleNav
	Total   int // that the filter lets through, in any state
	Waiting WaitingLine
	Filter  []templates.Field // job, state, who looks after it
	Columns []ApplicationColumn
	List    bool // Rows instead of Columns
	Rows    []ApplicationRow
	Pager   templates.Pager
	Switch  string // address of the other view, with language prefix
	Export  []HiddenValue
	Decline bool // some of Rows can be ticked
}

// Template names pages/desk/applications.html.
func (ApplicationsPage) Template() string { return "desk/applications" }

// HiddenValue is one that a form carries along.
type HiddenValue struct{ Name, Value string }

// WaitingLine says how many applications wait for an answer, and how long.
type WaitingLine struct {
	Count   int
	Longest string // how long the first of them does, in words
	Late    bool   // so long that the board reminds of it
}

// ApplicationColumn are the applications in a state.
type ApplicationColumn struct {
	State models.ApplicationState
	Label string
	Count int
	Rows  []ApplicationRow // the first of them
	More  int              // that are not among Rows
	Href  string           // of the list of all, with language prefix
	Parts []ColumnPart     // instead of rows: what the column puts together
}

// ColumnPart is one of the states that a column puts together.
type ColumnPart struct {
	Label string
	Count int
	Href  string // with language prefix
}

// ApplicationRow is one of them.
type ApplicationRow struct {
	ID        string
	Name      string // pseudonym; "" when the doctor left or withdrew
	Withdrawn bool
	About     string // specialty and years, in words
	Job       string
	JobID     string
	New       bool   // nobody has opened it
	Messages  int    // that nobody has seen
	Label     string // of the state
	At        time.Time
	Waits     string // how long the doctor has waited for an answer, in words; "": does not
	Late      bool   // so long that the board reminds of it
	Assignee  string // name of who looks after it
	Lost      bool   // who did works here no more
	Tick      bool   // can be declined with others
}
