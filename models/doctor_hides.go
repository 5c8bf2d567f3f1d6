package models

import (
	"slices"
	"strings"
)

// Hides reports whether the doctor blocked an organisation: one of the ids, or
// one of the names by a part of it, however it is written (FoldOrgName). It is
// the only rule about blocked organisations.
func (d *Doctor) Hides(ids, names []string) bool {
	var folded []string
	return slices.ContainsFunc(d.Blocked, func(b BlockedOrg) bool {
		if b.Org.ID != "" && slices.Contains(ids, b.Org.ID) {
			return true
		}
		want := FoldOrgName(b.Name)
		if want == "" {
			return false
		}
		if folded == nil {
			for _, name := range names {
				folded = append(folded, FoldOrgName(name))
			}
		}
		return slices.ContainsFunc(folded, func(name string) bool { return strings.Contains(name, want) })
	})
}

// HidesJob reports whether the doctor blocked anyone behind the job: its
// poster, its employer, the institution that answers for the care, or the
// client of the contract.
func (d *Doctor) HidesJob(j *Job) bool {
	if len(d.Blocked) == 0 {
		return false
	}
	client := j.Terms.Counterparty.EndClient
	return d.Hides(
		[]string{j.Poster.ID, j.EmployerID, j.Regulatory.Institution, client},
		[]string{j.PosterName.JA, j.PosterName.EN, j.Employer.Name.JA, j.Employer.Name.EN, client})
}
