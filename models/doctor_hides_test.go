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
		"a name of spaces blocks nobody":       {BlockedOrg{Name: "  "}, false},
		"the name beside an id counts as well": {BlockedOrg{Org: OrgRef{ID: "X"}, Name: "ドクターリンク"}, true},
	} {
		d := &Doctor{Blocked: []BlockedOrg{tc.blocked}}
		if got := d.HidesJob(job); got != tc.want {
			t.Errorf("%s: %v, want %v", name, got, tc.want)
		}
	}
}
