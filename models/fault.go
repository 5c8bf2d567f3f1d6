package models

// Severity says what a fault stops.
type Severity byte

// An error blocks publishing, a warning sends the advert to a reviewer, a
// hint only advises. Saving a draft is never blocked.
const (
	FaultError   Severity = 'E'
	FaultWarning Severity = 'W'
	FaultHint    Severity = 'I'
)

// Fault is one thing wrong with what a person gave: which field, and a stable
// message code whose words exist in both languages (see FaultText).
type Fault struct {
	Field    string   `json:"field"` // form field or parameter, as named in the form: "pay.min"
	Code     string   `json:"code"`  // "job.pay.required"
	Severity Severity `json:"-"`
	Args     []string `json:"args,omitempty"` // put into the words for %1, %2, …
}

// InvalidError carries faults as an error.
type InvalidError struct{ Faults []Fault }

// Error names the first fault's field and code; people are shown FaultText.
func (e *InvalidError) Error() string {
	if len(e.Faults) == 0 {
		return "invalid"
	}
	return "invalid: " + e.Faults[0].Field + ": " + e.Faults[0].Code
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
