package models

import "slices"

// Severity says what a fault stops.
type Severity byte

// An error blocks publishing, a warning sends the advert to a reviewer, a
// hint only advises. Saving a draft is never blocked.
const (
	FaultError   Severity = 'E'
	FaultWarning Severity = 'W'
	FaultHint    Severity = 'I'
)

// String is the severity as programs read it.
func (s Severity) String() string {
	switch s {
	case FaultWarning:
		return "warning"
	case FaultHint:
		return "hint"
	}
	return "error"
}

// graver reports whether a fault of severity a stops more than one of b.
func graver(a, b Severity) bool {
	return a == FaultError && b != FaultError || a == FaultWarning && b == FaultHint
}

// FaultEmailSlip asks whether an address was meant as it was typed. Its arguments
// are the address that is likelier, and SlipQuiet where a tap may not send the
// form. It stops a form once: sent again, the address is taken.
const (
	FaultEmailSlip FaultCode = "email.slip"
	SlipQuiet      string    = "quiet"
)

// FaultCode names a thing that can be wrong, such as "job.pay.required". It is
// stable: programs read it. Its words are in the catalogue of templates, in
// words/fault.yaml; a test compares the codes of the program with those there.
type FaultCode string

// Fault is one thing wrong with what a person gave: which field, and what.
type Fault struct {
	Field    string    `json:"field"` // form field or parameter, as named in the form: "pay.min"
	Code     FaultCode `json:"code"`
	Severity Severity  `json:"-"`
	Args     []string  `json:"args,omitempty"` // put into the words for {0}, {1}, …
	Holds    string    `json:"-"`              // what the field holds, where that is told: see Holding
}

// InvalidError carries faults as an error.
type InvalidError struct{ Faults []Fault }

// Error names the first fault's field and code; people are shown its words.
func (e *InvalidError) Error() string {
	if len(e.Faults) == 0 {
		return "invalid"
	}
	return "invalid: " + e.Faults[0].Field + ": " + string(e.Faults[0].Code)
}

// Blocks reports whether any of the faults is an error.
func Blocks(faults []Fault) bool {
	for _, f := range faults {
		if f.Severity == FaultError {
			return true
		}
	}
	return false
}

// ButSlips are faults without the questions about slips of addresses, which a
// summary of what is wrong does not name.
func ButSlips(all []Fault) []Fault {
	return slices.DeleteFunc(slices.Clone(all), func(f Fault) bool { return f.Code == FaultEmailSlip })
}
