package models

import (
	"slices"
	"strings"
)

// MinBlockedPart is how many characters a part of a name has at least to hide
// those who have it: of a shorter name, as 医療法人心 leaves, only the whole one
// counts.
const MinBlockedPart = 2

// HidesNobody reports whether a name to be blocked says no more than a kind of
// legal person, which thousands have, so that it would hide nobody.
func HidesNobody(name string) bool { return !Blank(name) && FoldOrgName(name) == "" }

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
		return slices.ContainsFunc(folded, func(name string) bool {
			return name == want || Runes(want) >= MinBlockedPart && strings.Contains(name, want)
		})
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
