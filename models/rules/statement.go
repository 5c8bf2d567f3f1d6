package rules

import (
	"slices"

	"github.com/enkaku/enkaku/models"
)

// Statement is one thing that a sentence can state of this job for which the
// form has a field: that a computer is lent, that there is no overtime.
type Statement string

// stated says what is compared when a statement is made.
type stated struct {
	code models.FaultCode
	// against returns the field that the statement contradicts, "" for none. What
	// a field cannot say alone, or what is not filled in, contradicts nothing.
	against func(*models.Advert, Claim) string
	doubt   bool // may be meant otherwise: a person looks at it
}

// statements is the table of what contradicts a field (accurate display,
// Employment Security Act art. 5-4; Freelance Act art. 12).
var statements = joinedStatements(engagementStatements, timeStatements, conditionStatements, payStatements,
	needStatements, labelStatements)

func joinedStatements(parts ...map[Statement]stated) map[Statement]stated {
	all := map[Statement]stated{}
	for _, part := range parts {
		for says, row := range part {
			all[says] = row
		}
	}
	return all
}

// checkStatements fails what a text states against a field, at both places.
// Nobody can tell which of the two is true. Where both places are faulty by
// another claim already, nothing is added.
func (c *checker) checkStatements() {
	for _, cl := range c.claims {
		row, known := statements[Statement(cl.Unit)]
		if cl.Kind != ClaimStates || !known {
			continue
		}
		field := row.against(c.a, cl)
		if field == "" || c.failsAt(cl.Field) && c.failsAt(field) {
			continue
		}
		severity := models.FaultError
		if row.doubt {
			severity = models.FaultWarning
		}
		words := excerpt(cl.Passage)
		c.Add(severity, cl.Field, row.code, words)
		if field != cl.Field {
			c.Add(severity, field, row.code, words)
		}
	}
}

// Approve accepts the text under review of a job, as models.Job.Approve does,
// unless it contradicts its own fields: no editor knows which of the two is
// true, so that it goes back to the poster.
func Approve(j *models.Job, p models.Publisher, read ReadClaims) error {
	text := &j.Advert
	if j.Proposed != nil {
		text = j.Proposed
	}
	if faults := contradictions(text, read); len(faults) > 0 {
		return &models.InvalidError{Faults: faults}
	}
	return j.Approve(p)
}

// contradictions are the errors of what a text states against a field.
func contradictions(a *models.Advert, read ReadClaims) []models.Fault {
	if read == nil {
		return nil
	}
	c := &checker{a: a, claims: read(a)}
	c.checkStatements()
	return slices.DeleteFunc(c.Faults, func(f models.Fault) bool { return f.Severity != models.FaultError })
}

// failsAt reports whether an error was found at a field.
func (c *checker) failsAt(field string) bool {
	return slices.ContainsFunc(c.Faults, func(f models.Fault) bool {
		return f.Field == field && f.Severity == models.FaultError
	})
}
