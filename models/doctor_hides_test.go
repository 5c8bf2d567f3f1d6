package models

import (
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

func TestABlockedOrganisationIsHidden(t *testing.T) {
	job := &Job{Poster: OrgRef{Kind: OrgAgency, ID: "AGY01"}, PosterName: vocab.Text{JA: "ドクターリンク見本"}}
	job.EmployerID, job.Employer.Name = "EMP03", vocab.Text{JA: "株式会社ミナモ見本ワークス", EN: "Minamo Mihon Works K.K."}
	for name, tc := range map[string]struct {
		blocked BlockedOrg
		want    bool
	}{
		"the poster by id":                     {BlockedOrg{Org: OrgRef{Kind: OrgAgency, ID: "AGY01"}}, true},
		"the employer behind an agency by id":  {BlockedOrg{Org: OrgRef{Kind: OrgEmployer, ID: "EMP03"}}, true},
		"the employer by a part of its name":   {BlockedOrg{Name: "ミナモ"}, true},
		"the English name in other writing":    {BlockedOrg{Name: "ｍｉｎａｍｏ　mihon"}, true},
		"another organisation":                 {BlockedOrg{Org: OrgRef{Kind: OrgAgency, ID: "AGY02"}}, false},
		"a kind of legal person blocks nobody": {BlockedOrg{Name: "株式会社"}, false},
		"one character is no part of a name":   {BlockedOrg{Name: "医療法人見"}, false},
		"a name of spaces blocks nobody":       {BlockedOrg{Name: "  "}, false},
		"the name beside an id counts as well": {BlockedOrg{Org: OrgRef{ID: "X"}, Name: "ドクターリンク"}, true},
	} {
		d := &Doctor{Blocked: []BlockedOrg{tc.blocked}}
		if got := d.HidesJob(job); got != tc.want {
			t.Errorf("%s: %v, want %v", name, got, tc.want)
		}
	}
}

// What is left of a name of one character hides that organisation and no other;
// a kind of legal person alone is refused at the form.
func TestShortNamesHideOnlyTheirOwn(t *testing.T) {
	d := &Doctor{Blocked: []BlockedOrg{{Name: "医療法人心"}}}
	for name, want := range map[string]bool{"医療法人社団 心": true, "(医)心": true, "心の森クリニック": false, "中心病院": false} {
		if got := d.HidesJob(&Job{PosterName: vocab.Text{JA: name}}); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	for name, want := range map[string]bool{"医療法人": true, "株式会社": true, "㈱": true, "医療法人社団": true, "": false, "医療法人心": false, "見本": false} {
		if got := HidesNobody(name); got != want {
			t.Errorf("%q hides nobody: %v", name, got)
		}
	}
}
