package templates

import (
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Field is one question of a form as the partial "field" shows it. Label and
// Hint are words in the language of the page.
type Field struct {
	Name     string // of the form value
	Label    string
	Hint     string
	Kind     string // "" text; email, url, tel, number, date, password, search; textarea, select, radio, checks, check
	Value    string // as typed
	Values   []string
	Options  []Option // for select, radio and checks
	Required bool
	Optional bool   // say so: for forms in which most fields are required
	Unit     string // words behind a number
	Class    string // of the input: "short", "code"
	Fill     string // autocomplete token: "email", "one-time-code", "off"
	Mode     string // inputmode: "numeric"
	Max      int    // longest value in characters; 0: no limit
	Rows     int    // of a textarea; 0: 6
	List     string // id of a datalist
	Accept   string // types of a file
	Focus    bool   // takes the focus when the page opens
	Faults   []models.Fault
	Ready    []string // answers that a tap puts in

	Passage string // of the pasted text, that the value was read from
	Doubt   bool   // the passage says it in words that may mean something else
}

// Option is one choice of a field.
type Option struct {
	Value string
	Label string
	Hint  string
	Group string // heading in a select
}

// Is reports whether value was chosen or typed.
func (f Field) Is(value string) bool {
	if len(f.Values) == 0 {
		return f.Value == value
	}
	for _, v := range f.Values {
		if v == value {
			return true
		}
	}
	return false
}

// ID is the element's id, where the summary of faults links to.
func (f Field) ID() string { return "f-" + f.Name }

// Bad reports whether a fault of the field blocks. A question is no fault.
func (f Field) Bad() bool { return models.Blocks(f.Faults) && f.Slip() == "" }

// The names behind a field's own by which a form answers the question whether an
// address was meant as it was typed, and the answer that it was not.
const (
	SlipAsked = "_asked"
	SlipUse   = "_use"
	SlipMeant = "meant"
)

// Slip is the address that is likely meant by the one that was typed, "" when
// nothing is asked about it.
func (f Field) Slip() string {
	for _, fault := range f.Faults {
		if fault.Code == models.FaultEmailSlip && len(fault.Args) > 0 {
			return fault.Args[0]
		}
	}
	return ""
}

// Taps reports whether the question about a slip is answered by a tap, which
// sends the form.
func (f Field) Taps() bool {
	return !slices.ContainsFunc(f.Faults, func(fault models.Fault) bool {
		return fault.Code == models.FaultEmailSlip && slices.Contains(fault.Args, models.SlipQuiet)
	})
}

// Described lists the ids of hint and faults for aria-describedby.
func (f Field) Described() string {
	ids := ""
	if f.Hint != "" {
		ids = f.ID() + "-hint"
	}
	if len(f.Faults) > 0 {
		if ids != "" {
			ids += " "
		}
		ids += f.ID() + "-fault"
	}
	return ids
}

// Type is the type attribute of an input.
func (f Field) Type() string {
	if f.Kind == "" {
		return "text"
	}
	return f.Kind
}

// Lines is the height of a textarea.
func (f Field) Lines() int {
	if f.Rows == 0 {
		return 6
	}
	return f.Rows
}

// Groups returns the options by their headings, in order.
func (f Field) Groups() []OptionGroup {
	var groups []OptionGroup
	for _, o := range f.Options {
		if n := len(groups); n == 0 || groups[n-1].Label != o.Group {
			groups = append(groups, OptionGroup{Label: o.Group})
		}
		last := &groups[len(groups)-1]
		last.Options = append(last.Options, o)
	}
	return groups
}

// OptionGroup is a heading of a select and its options.
type OptionGroup struct {
	Label   string
	Options []Option
}

// FaultsOf returns the faults of one field.
func FaultsOf(faults []models.Fault, name string) []models.Fault {
	var own []models.Fault
	for _, f := range faults {
		if f.Field == name {
			own = append(own, f)
		}
	}
	return own
}

// OptionsOf returns the terms of a vocabulary as options in lang.
func OptionsOf[K ~string](v vocab.Vocabulary[K], lang vocab.Lang) []Option {
	options := make([]Option, 0, len(v.Terms()))
	for _, term := range v.Terms() {
		options = append(options, Option{Value: term.Key, Label: term.Label.In(lang)})
	}
	return options
}
