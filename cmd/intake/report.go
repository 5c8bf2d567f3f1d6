package intake

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// ReportRow is a verdict as a line of a report in JSON Lines. Waits says that
// the advert is not on the board until a person has looked at it. Faults are
// those that made the row be refused, or for which an advert waits unless
// somebody has looked at it.
type ReportRow struct {
	Line   int           `json:"line"`
	Ref    string        `json:"ref,omitempty"`
	Result Result        `json:"result"`
	Waits  bool          `json:"waits,omitempty"`
	Why    string        `json:"why,omitempty"`
	Faults []ReportFault `json:"faults,omitempty"`
}

// ReportFault is a fault with its words in English.
type ReportFault struct {
	Field string
	Code  models.FaultCode
	Words string
}

// Row returns the verdict as a line of a report.
func (v Verdict) Row(words *templates.Words) ReportRow {
	row := ReportRow{Line: v.Line, Ref: v.Ref, Result: v.Result, Why: v.Why, Waits: v.Waits}
	severity := models.FaultWarning
	if v.Result == Refused {
		severity = models.FaultError
	}
	for _, f := range v.Faults {
		if f.Severity == severity {
			row.Faults = append(row.Faults, ReportFault{f.Field, f.Code, words.Fault(vocab.EN, f)})
		}
	}
	return row
}
