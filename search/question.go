package search

import (
	"math"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Question is a compiled models.Criteria: what a job must fulfil. It is
// immutable and shared freely.
type Question struct {
	Criteria   models.Criteria // canonical
	Filters    []Filter        // all must hold; at most one per column
	PayUnit    uint8           // floor below is in this unit's own amount; 255: comparable hourly
	PayMin     uint32          // yen; 0: no floor
	PayGuessed bool            // the unit was not typed: the size of the amount told it
	PayReach   bool            // it is enough when the upper end of the pay reaches the floor
	Licence    Set             // licences held, when HasLicence
	HasLicence bool
	NotPoster  []string  // neither Poster nor Employer may be one of these
	Clauses    []Clause  // from the text: all must hold
	Soft       []Atom    // preferred, not demanded: they change the order only (negative weight: for the worse)
	Readings   []Reading // how the text was read, for people

	typed   *Question // what Relaxed began from; nil: this one
	relaxed uint8     // the step of Relaxed
}

// Filter demands that a job's set in Column has one of Values.
type Filter struct {
	Column Column
	Values Set
	All    bool // every one of Values must be there, not only one
}

// Clause is one demand of the text: at least one of Any holds, or, with Not,
// none of them does.
type Clause struct {
	Not bool
	Any []Atom
	// Known says that a condition was understood which terms decide: days, hours,
	// how much one works. It is no mere word.
	Known bool
	Firm  bool   // nothing else will do (土日だけ): it is given up last
	Else  []Atom // values that answer when no job says the word, which has another common sense
}

// Atom is the smallest thing a text can demand.
type Atom struct {
	Kind   AtomKind
	Terms  []string // AtomPhrase: consecutive terms of the word analysis in one text field
	Text   string   // AtomSubstring: normalised text that stands in one text field
	Column Column   // AtomValue
	Values Set      // AtomValue: one of them is in the job's set
	Paid   PaidFrom // AtomPaid
	Weight float32  // 1 for what was typed; less for a synonym or a child
}

// AtomKind says how an Atom is decided.
type AtomKind uint8

// A phrase of one term is a word. A substring is exact and blind to word
// boundaries: it is used only for text no dictionary knows. An amount of pay is
// preferred and never demanded: it stands in Soft alone.
const (
	AtomPhrase AtomKind = iota
	AtomSubstring
	AtomValue
	AtomPaid
)

// PaidFrom is pay in a unit of its own, an ordinal of vocab.PayUnits, whose
// lower end is at least Least and at most Most yen.
type PaidFrom struct {
	Unit        uint8
	Least, Most uint32
}

// Holds reports whether a job with a lower end of so many yen in a unit is paid so.
func (p PaidFrom) Holds(unit uint8, yen uint32) bool {
	return (unit == p.Unit || AlsoPaidIn(unit) == p.Unit) && p.Least <= yen && yen <= p.Most
}

// Reading tells a person how one piece of the typed text was understood.
type Reading struct {
	Typed  string // the piece as typed
	Kind   ReadingKind
	Column Column     // ReadValue, ReadPay: what it was taken for
	Label  vocab.Text // ReadValue: labels of the value; ReadSpelling: what was searched instead
	Not    bool       // the piece excludes
	Or     bool       // the piece is an alternative to the one before it
}

// ReadingKind is how a piece of text was taken.
type ReadingKind uint8

// Words, a phrase in quotes, a value of a vocabulary, an amount of pay, a
// generic word that filters nothing, another spelling searched instead.
const (
	ReadWords ReadingKind = iota
	ReadPhrase
	ReadValue
	ReadPay
	ReadGeneric
	ReadSpelling
)

// Weights of what is not the word itself.
const (
	RelatedWeight = .4 // another word for the same value
	MainWeight    = .9 // values of at least this weight are what a word means first
)

// Narrow compiles the chosen values.
func (q *Question) Narrow(c models.Criteria) {
	for col := range ColumnCount {
		keys := c.Asked(col)
		if len(keys) == 0 {
			continue
		}
		values := Asking(col, keys)
		switch col.Choice() {
		case models.ChoiceHeld:
			q.Licence, q.HasLicence = values, true
		default:
			if !values.Empty() {
				q.Filters = append(q.Filters,
					Filter{Column: col, Values: values, All: col.Choice() == models.ChoiceAll})
			}
		}
	}
	if c.PayMin > 0 {
		q.PayMin = uint32(min(c.PayMin, math.MaxUint32))
		q.PayUnit = OrdinalByte(vocab.PayUnits.Ordinal(c.PayUnit))
	}
}
