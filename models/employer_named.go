package models

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
)

// EmployerNamed returns the one of several organisations that a program means: the
// one with this id, or the only one with this name in either language, however it
// is written (SameOrgName). It is nil for none, and for a name that two bear.
func EmployerNamed(known []Employer, named string) *Employer {
	if named == "" {
		return nil
	}
	if i := slices.IndexFunc(known, func(e Employer) bool { return e.ID == named }); i >= 0 {
		return &known[i]
	}
	var found *Employer
	for i := range known {
		if !SameOrgName(known[i].Name.JA, named) && !SameOrgName(known[i].Name.EN, named) {
			continue
		}
		if found != nil && found.ID != known[i].ID {
			return nil
		}
		found = &known[i]
	}
	return found
}

// maxNamed is how many organisations a message names.
const maxNamed = 5

// UnknownInstitution is what is said of an institution that nobody knows, or that
// two go by: which ones there are, each with its id.
func UnknownInstitution(named string, known []Employer) Fault {
	const field = "regulatory.institution"
	if len(known) == 0 {
		return Fault{Field: field, Code: "job.institution.none", Severity: FaultError, Args: []string{named}}
	}
	return Fault{Field: field, Code: "job.institution.unknown", Severity: FaultError, Args: []string{named, someOf(known)}}
}

// UnknownEmployer is what is said of an employer for whom a poster may not advertise:
// for whom it may, each with its id.
func UnknownEmployer(named string, known []Employer) Fault {
	if len(known) == 0 {
		return Fault{Field: "employer", Code: "job.employer.foreign", Severity: FaultError}
	}
	return Fault{Field: "employer", Code: "job.employer.unknown", Severity: FaultError, Args: []string{named, someOf(known)}}
}

// someOf names the first of several organisations, each with its id, and says how many
// more there are.
func someOf(known []Employer) string {
	var there []string
	for i := range known[:min(len(known), maxNamed)] {
		there = append(there, known[i].Name.In(vocab.JA)+" ("+known[i].ID+")")
	}
	said := strings.Join(there, ", ")
	if more := len(known) - maxNamed; more > 0 {
		said += " … (+" + itoa(more) + ")"
	}
	return said
}
