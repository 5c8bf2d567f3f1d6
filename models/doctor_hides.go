package models

import (
	"slices"
	"strings"
	"unicode"
)

// Hides reports whether the doctor blocked an organisation: one of the ids,
// or one of the names by a part of it. Width, case, spaces and punctuation of
// names do not count.
func (d *Doctor) Hides(ids, names []string) bool {
	folded := make([]string, len(names))
	for i, name := range names {
		folded[i] = foldOrgName(name)
	}
	return slices.ContainsFunc(d.Blocked, func(b BlockedOrg) bool {
		if b.Org.ID != "" && slices.Contains(ids, b.Org.ID) {
			return true
		}
		want := foldOrgName(b.Name)
		return want != "" && slices.ContainsFunc(folded, func(name string) bool { return strings.Contains(name, want) })
	})
}

// HidesJob reports whether the doctor blocked anyone behind the job: its
// poster, its employer, the institution that answers for the care, or the
// client of the contract.
func (d *Doctor) HidesJob(j *Job) bool {
	client := j.Terms.Counterparty.EndClient
	return d.Hides(
		[]string{j.Poster.ID, j.EmployerID, j.Regulatory.Institution, client},
		[]string{j.PosterName.JA, j.PosterName.EN, j.Employer.Name.JA, j.Employer.Name.EN, client})
}

func foldOrgName(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsPunct(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, foldWidth(s))
}
